package wording

import (
	"embed"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"sync"

	"github.com/BurntSushi/toml"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// Catalogue holds phrases that pages say, by their keys, such as "term.figure". It is not
// changed once it is made.
type Catalogue struct {
	language language.Tag
	phrases  map[string]Phrase
}

//go:embed phrases/*.toml
var builtIn embed.FS

// English is the built-in catalogue: of each file in phrases, each table has phrases whose keys
// begin with its name.
var English = sync.OnceValue(func() *Catalogue {
	c := &Catalogue{language.BritishEnglish, map[string]Phrase{}}
	files, err := builtIn.ReadDir("phrases")
	for _, f := range files {
		var tables map[string]map[string]any
		if _, err = toml.DecodeFS(builtIn, "phrases/"+f.Name(), &tables); err != nil {
			break
		}
		for table, phrases := range tables {
			for name, written := range phrases {
				c.add(table+"."+name, written)
			}
		}
	}
	if err != nil {
		panic(fmt.Sprintf("wording: the built-in phrases: %v", err))
	}
	return c
})

// add adds a built-in phrase: a text, or a table of texts by form.
func (c *Catalogue) add(key string, written any) {
	texts := map[string]string{}
	switch written := written.(type) {
	case string:
		texts["other"] = written
	case map[string]any:
		for form, text := range written {
			texts[form], _ = text.(string)
		}
	}
	p, err := NewPhrase(texts)
	if err == nil && c.phrases[key].forms != nil {
		err = fmt.Errorf("it is there twice")
	}
	if err != nil {
		panic(fmt.Sprintf("wording: the built-in phrase %s: %v", key, err))
	}
	c.phrases[key] = p
}

// With is the catalogue with some phrases instead of its own.
func (c *Catalogue) With(own map[string]Phrase) *Catalogue {
	all := maps.Clone(c.phrases)
	maps.Copy(all, own)
	return &Catalogue{c.language, all}
}

// Keys lists the keys of all phrases, sorted.
func (c *Catalogue) Keys() []string { return slices.Sorted(maps.Keys(c.phrases)) }

// Phrase finds the phrase of a key, and reports whether there is one.
func (c *Catalogue) Phrase(key string) (Phrase, bool) {
	p, found := c.phrases[key]
	return p, found
}

// Say writes the phrase of a key. Arguments are names of its places, each followed by what
// stands there. The argument count, a number in digits, chooses between singular and plural.
// A key without a phrase and an argument without a value are mistakes of the program.
func (c *Catalogue) Say(key string, arguments ...string) string {
	p, found := c.phrases[key]
	if !found || len(arguments)%2 != 0 {
		panic(fmt.Sprintf("wording: there is no phrase %q with %d arguments", key, len(arguments)))
	}
	values := make(map[string]string, len(arguments)/2)
	for n := 0; n < len(arguments); n += 2 {
		values[arguments[n]] = arguments[n+1]
	}
	return p.fill(c.form(values[countName]), values)
}

// countName is the argument that chooses between singular and plural.
const countName = "count"

// form is the form in which the catalogue's language says a whole number of things.
func (c *Catalogue) form(count string) string {
	n, err := strconv.Atoi(count)
	if err != nil {
		return otherForm
	}
	return formNames[plural.Cardinal.MatchPlural(c.language, n, 0, 0, 0, 0)]
}
