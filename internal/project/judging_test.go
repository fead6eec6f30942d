package project_test

import (
	"flag"
	"regexp"
	"slices"
	"strings"
	"testing"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/load"
)

var update = flag.Bool("update", false, "rewrite the results in content/guide/judging.md")

// judgingFile is the guide's page on how figures are judged.
const judgingFile = "../../content/guide/judging.md"

// TestJudgingPage evaluates every example of the page, and compares what comes of each
// figure with what the page says.
func TestJudgingPage(t *testing.T) {
	page := readJudgingPage(t, judgingFile)
	for _, table := range page.tables {
		for n, row := range table.rows {
			got := table.evaluate(t, n)
			if !*update && !slices.Equal(got, row) {
				t.Errorf("%s:%d: the page says\n%s\nand the program says\n%s", page.name, table.first+n+1,
					strings.Join(row, " | "), strings.Join(got, " | "))
			}
			copy(row, got)
		}
	}
	if *update {
		page.write(t)
	}
}

// TestJudgingPageIsWhole checks that each section of the page has an example.
func TestJudgingPageIsWhole(t *testing.T) {
	page := readJudgingPage(t, judgingFile)
	for _, section := range page.sections() {
		if !slices.ContainsFunc(page.tables, func(table judgingTable) bool { return table.section == section }) {
			t.Errorf("the section %q has no example", section)
		}
	}
}

// TestConditionsAreOnJudgingPage checks that the page lists every way to begin a target
// in words.
func TestConditionsAreOnJudgingPage(t *testing.T) {
	text := readJudgingPage(t, judgingFile).text()
	for _, words := range indicator.Comparatives() {
		if !strings.Contains(text, "*"+words+"*") {
			t.Errorf("the page does not say that a target may begin with %q", words)
		}
	}
}

// TestKeysAreOnJudgingPage checks that the page has every key that decides how figures
// are judged.
func TestKeysAreOnJudgingPage(t *testing.T) {
	text := readJudgingPage(t, judgingFile).text()
	checked := 0
	for _, f := range load.Files() {
		for _, key := range f.Keys {
			if slices.Contains([]string{"evaluation", "schemes", "direction", "trend", "indicator"}, key.Name) {
				for _, name := range judgingKeys(key.Form, key.Name != "indicator") {
					checked++
					if !regexp.MustCompile("[`.\\s]" + name + "([`\\].]| +=)").MatchString(text) {
						t.Errorf("the page does not have the key %q of %s", name, f.Path)
					}
				}
			}
		}
	}
	if checked < 50 {
		t.Errorf("only %d keys were looked for", checked)
	}
}

// judgingKeys are the names of the keys of a table and of those below it: of an
// indicator, only of its tables that decide how figures are judged.
func judgingKeys(f keyfile.Form, all bool) []string {
	var names []string
	for _, key := range f.Keys {
		judges := all || slices.Contains([]string{"targets", "changes", "derived", "direction"}, key.Name)
		if judges {
			names = append(names, key.Name)
		}
		if judges || key.Form.Each == nil {
			names = append(names, judgingKeys(key.Form, judges)...)
		}
	}
	below := f.Ways
	if f.Each != nil {
		below = append(slices.Clone(below), *f.Each)
	}
	for _, one := range below {
		names = append(names, judgingKeys(one, all)...)
	}
	return names
}
