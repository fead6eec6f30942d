package commentary

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"outturn/internal/rule"
	"outturn/internal/source"
)

// reportSurplus reports plain words that a figure or block has no place for, once for all
// that follow each other. Mostly they and the word before are a title, where an id is
// wanted, or a text without quotation marks.
func (s *parseState) reportSurplus(inside, surplus []source.Span, what string, form *Form, ds *source.Diagnostics) {
	first, last := surplus[0], surplus[len(surplus)-1]
	if before := inside[slices.Index(inside, first)-1]; before != inside[0] && s.reportTorn(before, last, what, form, ds) {
		return
	}
	at := first.File.Span(first.Start, last.End)
	word := "word"
	if len(surplus) > 1 {
		word = "words"
	}
	ds.Report(rule.UnknownArgument, at, "%s takes no further %s here: %q", what, word, at.Text()).
		WithHint("%s", form.howWritten())
}

// ofTitle are the kinds of thing that arguments name by an id, and what is put before them
// in a sentence.
var ofTitle = map[string]struct{ kind, article string }{
	"": {"indicator", "an"}, "indicator": {"indicator", "an"}, "set": {"set", "a"}, "service": {"service", "a"},
	"position": {"position", "a"},
	"group":    {"group", "a"}, "by": {"voice", "a"}, "of": {"comparator", "a"},
}

// reportTorn reports a title or text that its spaces have torn into words, and whether the
// words from the first to the last are one.
func (s *parseState) reportTorn(first, last source.Span, what string, form *Form, ds *source.Diagnostics) bool {
	key, value := "", first.Text()
	if before, after, found := strings.Cut(value, "="); found {
		key, value = before, after
	}
	at := first.File.Span(first.End-len(value), last.End)
	option := form.option(key)
	named := ofTitle[key]
	switch id := s.titled(named.kind, at.Text()); {
	case key == "" && form.Subject.Words:
		ds.Report(rule.UnknownArgument, at, "%s takes a number of several words in quotation marks", what).
			WithHint("write %q", at.Text())
	case option != nil && option.Words:
		ds.Report(rule.UnknownArgument, at, "%s takes the text of %q in quotation marks", what, key).
			WithHint("write %s=%q", key, at.Text())
	case id == "" || key == "" && form.Subject.What == "" || key != "" && option == nil:
		return false
	default:
		ds.Report(rule.UnknownArgument, at, "%s takes the id of %s %s, and this is %s", what, named.article, named.kind, map[bool]string{true: "its label", false: "a title"}[key == "position"]).
			WithHint("write the id instead: %s", id)
	}
	return true
}

// exampleOf says how a figure or block is written, about the project's first indicator where
// it is about one.
func (s *parseState) exampleOf(form *Form) string {
	example, _, _ := strings.Cut(form.Example, "\n")
	if ids := slices.Sorted(maps.Values(s.grammar.Titles["indicator"])); len(ids) > 0 {
		example = ofIndicator.ReplaceAllString(example, "indicator="+ids[0])
		if form.Subject.What == "an indicator" && len(strings.Fields(example)) > 1 {
			example = strings.Replace(example, strings.TrimRight(strings.Fields(example)[1], "}"), ids[0], 1)
		}
	}
	if example == "" {
		return ""
	}
	return "write it like " + example
}

var ofIndicator = regexp.MustCompile(`\bindicator=\S+`)

// titled is the id of what has a title, or one nearly like it; empty when there is none.
func (s *parseState) titled(kind, title string) string {
	ids := s.grammar.Titles[kind]
	return ids[source.Nearest(strings.Trim(title, `"`), slices.Sorted(maps.Keys(ids)))]
}

const curly = "“”„‟«»"

// curlyQuotes reports the quotes of a word processor in a figure or the first line of a
// block. Within straight ones they are a part of the text.
func (s *parseState) curlyQuotes(at source.Span) bool {
	var straight strings.Builder
	found, quoted := "", false
	for n, r := range at.Text() {
		switch {
		case r == '"' && (quoted || strings.Contains(at.Text()[n+1:], `"`)):
			quoted = !quoted
		case !quoted && strings.ContainsRune(curly, r):
			if found == "" {
				found = string(r)
			}
			r = '"'
		}
		straight.WriteRune(r)
	}
	if found != "" {
		s.ds.Report(rule.UnknownArgument, at, "%s is a quote of a word processor", found).
			WithHint("write straight quotes: %s", straight.String())
	}
	return found != ""
}
