package commentary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// Arguments are the words that follow the name of a figure or block: at most
// one plain word, and key=value pairs.
type Arguments struct {
	Subject Argument // the plain word; its text is empty when there is none
	Named   []Argument
}

// Argument is one word after a figure's or block's name.
type Argument struct {
	Key  string
	Text string
	Span source.Span // the text
}

// Get is the argument of that key; its text is empty when there is none.
func (a Arguments) Get(key string) Argument {
	for _, one := range a.Named {
		if one.Key == key {
			return one
		}
	}
	return Argument{}
}

// List is the argument's comma-separated words.
func (a Argument) List() []string {
	if a.Text == "" {
		return nil
	}
	return strings.Split(a.Text, ",")
}

// form is how a figure or block is written: whether it has a subject, and
// which keys it takes.
type form struct {
	subject string // what the plain word stands for: "an indicator"; empty: none
	keys    []string
	needs   []string // keys that must be there
	either  []string // keys of which exactly one must be there; empty: none
}

// options says how options are written; nothing where there are none.
func (f form) options() string {
	if len(f.keys) == 0 {
		return ""
	}
	return "options are written key=value: " + strings.Join(f.keys, ", ")
}

// parseArguments reads the words after the first one, the name of a figure or
// block, which what says in full.
func parseArguments(inside []source.Span, what string, form form, ds *source.Diagnostics) Arguments {
	var a Arguments
	var mistakes source.Diagnostics
	for _, word := range inside[1:] {
		a.add(word, what, form, &mistakes)
	}
	// What a mistaken word was meant for is not also missing.
	if missing := a.missing(form); len(missing) > 0 && !mistakes.Failed(false) {
		mistakes.Report(rule.MissingArgument, inside[0], "%s needs %s", what, wording.List(missing))
	}
	ds.Add(mistakes.Sorted()...)
	return a
}

// add takes one word up.
func (a *Arguments) add(word source.Span, what string, form form, ds *source.Diagnostics) {
	key, value, named := strings.Cut(word.Text(), "=")
	at := word.File.Span(word.Start, word.Start+len(key))
	switch {
	case !named && form.subject != "" && a.Subject.Text == "":
		a.Subject = Argument{Text: key, Span: word}
	case !named:
		ds.Report(rule.UnknownArgument, word, "%s takes no further word here: %q", what, key).
			WithHint("%s", form.options())
	case !slices.Contains(form.keys, key):
		ds.Report(rule.UnknownArgument, at, "%s has no option %q", what, key).
			WithHint("%s", suggest(key, form.keys))
	case value == "":
		ds.Report(rule.MissingArgument, word, "the option %q has no value", key).
			WithHint("write it without spaces: %s=...", key)
	case a.Get(key).Key != "":
		ds.Report(rule.DuplicateArgument, at, "%s has the option %q twice", what, key)
	case a.one(form.either) != "" && slices.Contains(form.either, key):
		ds.Report(rule.ConflictingArgument, at, "%s has the option %q already, and takes one of the two", what, a.one(form.either)).
			WithHint("write a block for each")
	default:
		a.Named = append(a.Named, Argument{Key: key, Text: value, Span: word.File.Span(at.End+1, word.End)})
	}
}

// missing lists what is needed and not there.
func (a *Arguments) missing(form form) []string {
	var missing []string
	if form.subject != "" && a.Subject.Text == "" {
		missing = append(missing, form.subject)
	}
	for _, key := range form.needs {
		if a.Get(key).Text == "" {
			missing = append(missing, key+"=...")
		}
	}
	if len(form.either) > 0 && a.one(form.either) == "" {
		missing = append(missing, strings.Join(form.either, "=... or ")+"=...")
	}
	return missing
}

// one is the first of the keys that is there; empty when none is.
func (a *Arguments) one(keys []string) string {
	for _, key := range keys {
		if a.Get(key).Key != "" {
			return key
		}
	}
	return ""
}

// words splits at white space, that of word processors included.
func words(f *source.File, start, end int) []source.Span {
	var all []source.Span
	for at := start; at < end; {
		rest := f.Text[at:end]
		space := strings.IndexFunc(rest, unicode.IsSpace)
		if space < 0 {
			space = len(rest)
		}
		if space > 0 {
			all = append(all, f.Span(at, at+space))
		}
		_, size := utf8.DecodeRuneInString(rest[space:])
		at += space + size
	}
	return all
}

// suggest is the nearest of the names, or all of them; nothing where there are
// none.
func suggest(written string, names []string) string {
	if near := source.Suggest(written, names); near != "" || len(names) == 0 {
		return near
	}
	return "known here: " + strings.Join(names, ", ")
}
