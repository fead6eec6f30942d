package commentary

import (
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

// Get returns the argument with a key; its text is empty when there is none.
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

// arguments reads the words after the first one, which is the name. In messages, what
// names the figure or block.
func (s *parseState) arguments(inside []source.Span, what string, form *Form) Arguments {
	var a Arguments
	var mistakes source.Diagnostics
	var surplus [][]source.Span // runs of words
	var last source.Span
	for _, group := range together(inside[1:]) {
		switch {
		case len(group) > 1:
			reportSpaces(group, &mistakes)
		case isPlain(group[0]) && (form.Subject.What == "" || a.Subject.Text != ""):
			if n := len(surplus); n > 0 && surplus[n-1][len(surplus[n-1])-1] == last {
				surplus[n-1] = append(surplus[n-1], group[0])
			} else {
				surplus = append(surplus, []source.Span{group[0]})
			}
		default:
			a.add(group[0], what, form, &mistakes)
		}
		last = group[len(group)-1]
	}
	for _, run := range surplus {
		s.reportSurplus(inside, run, what, form, &mistakes)
	}
	// A mistaken word may be what is missing, so that is not reported as well.
	if missing := a.missing(form); len(missing) > 0 && !mistakes.Failed(false) {
		mistakes.Report(rule.MissingArgument, inside[0], "%s needs %s", what, wording.List(missing)).
			WithHint("%s", s.exampleOf(form))
	}
	s.ds.Add(mistakes.Sorted()...)
	return a
}

// together are the words, those in one group that spaces round a comma or an equals sign
// have torn apart.
func together(all []source.Span) [][]source.Span {
	var groups [][]source.Span
	for n, word := range all {
		if n > 0 && torn(all[n-1].Text(), word.Text()) {
			groups[len(groups)-1] = append(groups[len(groups)-1], word)
		} else {
			groups = append(groups, []source.Span{word})
		}
	}
	return groups
}

func torn(before, word string) bool {
	if strings.HasSuffix(before, `"`) || strings.HasPrefix(word, `"`) {
		return strings.HasSuffix(before, "=")
	}
	opens := strings.HasSuffix(before, ",") || strings.HasSuffix(before, "=")
	return strings.HasPrefix(word, ",") || strings.HasPrefix(word, "=") || opens && !strings.Contains(word, "=")
}

func reportSpaces(group []source.Span, ds *source.Diagnostics) {
	var joined string
	for _, word := range group {
		joined += word.Text()
	}
	first, last := group[0], group[len(group)-1]
	ds.Report(rule.UnknownArgument, first.File.Span(first.Start, last.End), "an option has no spaces round its comma or equals sign").
		WithHint("write it without spaces: %s", joined)
}

// isPlain reports whether a word has no key. Quoted text may have an equals sign.
func isPlain(word source.Span) bool {
	return strings.HasPrefix(word.Text(), `"`) || !strings.Contains(word.Text(), "=")
}

// add reads one word: the subject, or an option.
func (a *Arguments) add(word source.Span, what string, form *Form, ds *source.Diagnostics) {
	if isPlain(word) {
		a.Subject = Argument{Text: word.Text(), Span: word}.unquoted()
		return
	}
	key, value, _ := strings.Cut(word.Text(), "=")
	at := word.File.Span(word.Start, word.Start+len(key))
	option := form.option(key)
	switch {
	case option == nil:
		ds.Report(rule.UnknownArgument, at, "%s has no option %q", what, key).
			WithHint("%s", source.OneOf(key, form.keys(every)))
	case value == "":
		ds.Report(rule.MissingArgument, word, "the option %q has no value", key).
			WithHint("write it without spaces: %s=...", key)
	case a.Get(key).Key != "":
		ds.Report(rule.DuplicateArgument, at, "%s has the option %q twice", what, key)
	case option.Either && a.eitherKey(form) != "":
		ds.Report(rule.ConflictingArgument, at, "%s has the option %q already, and takes one of the two", what, a.eitherKey(form)).
			WithHint("write a block for each")
	default:
		a.Named = append(a.Named, Argument{Key: key, Text: value, Span: word.File.Span(at.End+1, word.End)}.unquoted())
	}
}

// missing lists what the form needs and the arguments do not have.
func (a *Arguments) missing(form *Form) []string {
	var missing []string
	if form.Subject.What != "" && a.Subject.Text == "" {
		missing = append(missing, form.Subject.What)
	}
	for _, key := range form.keys(needed) {
		if a.Get(key).Text == "" {
			missing = append(missing, key+"=...")
		}
	}
	if either := form.keys(either); len(either) > 0 && a.eitherKey(form) == "" {
		missing = append(missing, strings.Join(either, "=... or ")+"=...")
	}
	return missing
}

// eitherKey returns the option that is written, of those that exclude each
// other; empty when none is.
func (a *Arguments) eitherKey(form *Form) string {
	for _, key := range form.keys(either) {
		if a.Get(key).Key != "" {
			return key
		}
	}
	return ""
}

// words splits a text at white space, including the special spaces of word
// processors. What stands between quotation marks is one word, or one with the key
// before it.
func words(f *source.File, start, end int) []source.Span {
	var all []source.Span
	for at := start; at < end; {
		rest := f.Text[at:end]
		space := wordLength(rest)
		if space > 0 {
			all = append(all, f.Span(at, at+space))
		}
		_, size := utf8.DecodeRuneInString(rest[space:])
		at += space + size
	}
	return all
}

// wordLength is how long the word is that a text begins with. A quotation mark that
// nothing closes is part of its word.
func wordLength(text string) int {
	quoted := false
	for at, r := range text {
		switch {
		case r == '"' && (quoted || strings.Contains(text[at+1:], `"`)):
			quoted = !quoted
		case unicode.IsSpace(r) && !quoted:
			return at
		}
	}
	return len(text)
}

// unquoted is an argument without the quotation marks around it.
func (a Argument) unquoted() Argument {
	if len(a.Text) > 1 && strings.HasPrefix(a.Text, `"`) && strings.HasSuffix(a.Text, `"`) {
		a.Text = a.Text[1 : len(a.Text)-1]
		a.Span = a.Span.File.Span(a.Span.Start+1, a.Span.End-1)
	}
	return a
}
