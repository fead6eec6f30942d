package commentary

import (
	"slices"
	"strings"

	"outturn/internal/source"
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
	key  source.Span
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
}

// parseArguments splits the text from offset start up to end of the file.
func parseArguments(f *source.File, start, end int, what string, form form, ds *source.Diagnostics) Arguments {
	var a Arguments
	for _, word := range words(f, start, end) {
		key, value, named := strings.Cut(word.Text(), "=")
		switch {
		case !named && form.subject != "" && a.Subject.Text == "":
			a.Subject = Argument{Text: key, Span: word}
		case !named:
			ds.Errorf(word, "unknown-argument", "%s takes no further word here: %q", what, key)
			ds.Hint("options are written key=value: %s", strings.Join(form.keys, ", "))
		case !slices.Contains(form.keys, key):
			ds.Errorf(f.Span(word.Start, word.Start+len(key)), "unknown-argument", "%s has no option %q", what, key)
			ds.Hint("%s", suggest(key, form.keys))
		default:
			a.Named = append(a.Named, Argument{Key: key, Text: value,
				Span: f.Span(word.Start+len(key)+1, word.End), key: f.Span(word.Start, word.Start+len(key))})
		}
	}
	a.complete(f.Span(start, end), what, form, ds)
	return a
}

// complete checks that nothing needed is missing and nothing is said twice.
func (a *Arguments) complete(at source.Span, what string, form form, ds *source.Diagnostics) {
	if form.subject != "" && a.Subject.Text == "" {
		ds.Errorf(at, "missing-argument", "%s needs %s", what, form.subject)
	}
	for _, key := range form.needs {
		if a.Get(key).Text == "" {
			ds.Errorf(at, "missing-argument", "%s needs %s=...", what, key)
		}
	}
	for i, one := range a.Named {
		if slices.ContainsFunc(a.Named[:i], func(o Argument) bool { return o.Key == one.Key }) {
			ds.Errorf(one.key, "duplicate-argument", "%s has the option %q twice", what, one.Key)
		}
	}
}

// words splits at white space.
func words(f *source.File, start, end int) []source.Span {
	var all []source.Span
	for at := start; at < end; {
		from := at
		for at < end && !strings.ContainsRune(" \t\r\n", rune(f.Text[at])) {
			at++
		}
		if at > from {
			all = append(all, f.Span(from, at))
		} else {
			at++
		}
	}
	return all
}

func suggest(written string, names []string) string {
	if near := source.Suggest(written, names); near != "" {
		return near
	}
	return "known here: " + strings.Join(names, ", ")
}
