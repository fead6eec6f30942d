package edition

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/source"
)

// told is a change in a line: "indicator visits|figure|7|8", followed by "follows".
func told(all []Change) []string {
	var lines []string
	for _, c := range all {
		line := strings.Join([]string{c.Subject, c.Fact, c.Was, c.Now}, "|")
		if c.Follows {
			line += " follows"
		}
		lines = append(lines, line)
	}
	return lines
}

func factsOf(pairs ...string) Content {
	c := Content{Facts: Facts{}}
	for n := 0; n < len(pairs); n += 2 {
		c.Facts.Set("indicator visits", pairs[n], pairs[n+1])
	}
	return c
}

func TestCompareFacts(t *testing.T) {
	for name, test := range map[string]struct {
		was, now Content
		want     []string
	}{
		"nothing at all":        {},
		"nothing new":           {factsOf("figure", "7"), factsOf("figure", "7"), nil},
		"title of the document": {Content{Title: "A"}, Content{Title: "B"}, []string{"document|title|A|B"}},
		"figure":                {factsOf("figure", "7"), factsOf("figure", "8"), []string{"indicator visits|figure|7|8"}},
		"fact added":            {factsOf(), factsOf("figure", "8"), []string{"indicator visits|figure||8"}},
		"fact gone":             {factsOf("figure", "7"), factsOf(), []string{"indicator visits|figure|7|"}},
		"figure, position, then the others": {
			factsOf("count", "1", "position", "In", "figure", "7", "trend", "Up"), factsOf("count", "2", "position", "Out", "figure", "8", "trend", "Down"),
			[]string{"indicator visits|figure|7|8", "indicator visits|position|In|Out", "indicator visits|count|1|2", "indicator visits|trend|Up|Down follows"},
		},
		"a trend alone leads":       {factsOf("trend", "Up"), factsOf("trend", "Down"), []string{"indicator visits|trend|Up|Down"}},
		"digits that are not shown": {factsOf("recorded figure", "7.01"), factsOf("recorded figure", "7.02"), []string{"indicator visits|recorded figure|7.01|7.02"}},
		"earlier figures that differ": {
			factsOf(Series, "Q1: 1; Q2: 2"), factsOf(Series, "Q1: 1; Q2: 3"), []string{"indicator visits|earlier figures|Q2: 2|Q2: 3"},
		},
	} {
		if diff := cmp.Diff(test.want, told(Compare(test.was, test.now))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// textOf are paragraphs that are numbered from 1. One that ends in # has figures.
func textOf(paragraphs ...string) Content {
	var c Content
	for n, text := range paragraphs {
		written := text
		if strings.HasSuffix(text, "#") {
			written = "{{value visits}}"
		}
		c.Words = append(c.Words, NewWords("paragraph "+string(rune('1'+n)), text, written, source.Span{}))
	}
	return c
}

func TestCompareWords(t *testing.T) {
	for name, test := range map[string]struct {
		was, now Content
		want     []string
	}{
		"the same":           {textOf("a", "b"), textOf("a", "b"), nil},
		"reworded":           {textOf("a", "b", "c"), textOf("a", "B", "c"), []string{"paragraph 2|reworded||"}},
		"all reworded":       {textOf("a", "b"), textOf("A", "B"), []string{"paragraph 1|reworded||", "paragraph 2|reworded||"}},
		"added first":        {textOf("a", "b"), textOf("new", "a", "b"), []string{"paragraph 1|added||"}},
		"added last":         {textOf("a"), textOf("a", "new"), []string{"paragraph 2|added||"}},
		"removed first":      {textOf("a", "b"), textOf("b"), []string{"paragraph 1|removed||"}},
		"removed last":       {textOf("a", "b"), textOf("a"), []string{"paragraph 2|removed||"}},
		"all removed":        {textOf("a"), textOf(), []string{"paragraph 1|removed||"}},
		"moved":              {textOf("a", "b", "c"), textOf("c", "a", "b"), []string{"paragraph 1|added||", "paragraph 3|removed||"}},
		"one of two equal":   {textOf("a", "a"), textOf("a"), []string{"paragraph 2|removed||"}},
		"added and reworded": {textOf("a", "b"), textOf("new", "a", "B"), []string{"paragraph 1|added||", "paragraph 2|removed||", "paragraph 3|added||"}},
		"figures alone":      {textOf("a 1#"), textOf("a 2#"), []string{"paragraph 1|reworded||"}},
	} {
		if diff := cmp.Diff(test.want, told(Compare(test.was, test.now))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// Words follow a figure only where figures are filled in, and some figure has changed.
func TestWordsFollowFigures(t *testing.T) {
	was, now := textOf("a", "b 1#", "c"), textOf("A", "b 2#", "c", "d 2#")
	was.Facts, now.Facts = factsOf("figure", "1").Facts, factsOf("figure", "2").Facts
	all := Compare(was, now)
	want := []string{"indicator visits|figure|1|2", "paragraph 1|reworded||", "paragraph 2|reworded|| follows", "paragraph 4|added||"}
	if diff := cmp.Diff(want, told(all)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{want[0], want[1], want[3]}, told(Leading(all))); diff != "" {
		t.Errorf("leading (-want +got):\n%s", diff)
	}
}

func TestChangeInWords(t *testing.T) {
	for want, c := range map[string]Change{
		"“Visits” figure from 7 to 8":            {Subject: "indicator visits", Title: "Visits", Fact: "figure", Was: "7", Now: "8"},
		"action call due now July (none before)": {Subject: "action call", Fact: "due", Now: "July"},
		"action call due now none (July before)": {Subject: "action call", Fact: "due", Was: "July"},
		"paragraph 1 has other words":            {Subject: "paragraph 1", Fact: Reworded},
		"paragraph 2 was not there":              {Subject: "paragraph 2", Fact: Added},
		"paragraph 3 is gone":                    {Subject: "paragraph 3", Fact: Removed},
	} {
		if got := c.About() + " " + c.String(); got != want {
			t.Errorf("%q instead of %q", got, want)
		}
	}
}
