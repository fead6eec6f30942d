package canary_test

import (
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"outturn/internal/keyfile"
	"outturn/internal/load"
)

// unmarked are keys of text without a mark, by the kind of file: those that are the same for
// all documents, that hold ids which have marks elsewhere, or whose table has the marks.
var unmarked = map[string][]string{
	"organisation": {
		"publisher", "notice", "language", "colour", "address", "required_sections", "contact", "contact_page", "limitations", "enforcement",
		"if_better", "if_worse", "if_unchanged", "acronyms", "cited_as",
	},
	"indicators": {"also_in", "less", "judged_by"},
	"quarter":    {"position"},
	"guide":      {"title", "summary"}, // a page of the guide is always public
}

// TestEveryTextHasAMark checks that every key that holds free text has a mark in marks.txtar,
// in a file of its kind.
func TestEveryTextHasAMark(t *testing.T) {
	archive, err := txtar.ParseFile("marks.txtar")
	if err != nil {
		t.Fatal(err)
	}
	checked := 0
	for _, f := range load.Files() {
		text := textOf(archive, f.Globs)
		for _, key := range textKeys(f.Keys) {
			marked := regexp.MustCompile(`\b` + key + `(\.\S+)? *= *[^=]*<(draft|kept)`)
			checked++
			if !marked.MatchString(text) && !slices.Contains(unmarked[f.Name], key) {
				t.Errorf("%s: nothing has a mark in the key %s", f.Path, key)
			}
		}
	}
	if checked < 80 {
		t.Errorf("%d keys were checked", checked)
	}
}

// textOf is what marks.txtar has in files of a kind.
func textOf(archive *txtar.Archive, globs []string) string {
	var b strings.Builder
	for _, f := range archive.Files {
		name, _, _ := strings.Cut(strings.TrimSuffix(f.Name, " +"), " after ")
		if slices.ContainsFunc(globs, func(glob string) bool { fits, _ := path.Match(glob, name); return fits }) {
			b.Write(f.Data)
		}
	}
	return b.String()
}

// textKeys are the names of the keys that hold free text, in tables and lists too.
func textKeys(keys []keyfile.Key) []string {
	var all []string
	for _, k := range keys {
		if holdsText(k.Form) {
			all = append(all, k.Name)
		}
		all = append(all, textKeys(keysIn(k.Form))...)
	}
	return all
}

// keysIn are the keys of the tables that a value may be or hold.
func keysIn(f keyfile.Form) []keyfile.Key {
	all := slices.Clone(f.Keys)
	if f.Each != nil {
		all = append(all, keysIn(*f.Each)...)
	}
	for _, way := range f.Ways {
		all = append(all, keysIn(way)...)
	}
	return all
}

func holdsText(f keyfile.Form) bool {
	return f.Type == keyfile.String && f.Word == "" && len(f.Choices) == 0 || f.Each != nil && holdsText(*f.Each)
}
