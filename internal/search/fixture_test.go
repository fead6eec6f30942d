package search_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"outturn/internal/project"
	"outturn/internal/search"
	"outturn/internal/source"
)

// drawn is the site of the project that package page draws, with its drafts or
// without.
func drawn(t testing.TB, drafts bool) *project.Site {
	t.Helper()
	archive, err := txtar.ParseFile("../page/testdata/project.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	for _, f := range archive.Files {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	day := time.Date(2019, time.October, 28, 0, 0, 0, 0, time.UTC)
	site, err := project.Build(files, project.Options{Drafts: drafts, Day: day})
	if err != nil {
		t.Fatal(err)
	}
	if site.Files == nil {
		var b strings.Builder
		if err := (source.Printer{}).Print(&b, site.Diagnostics); err != nil {
			t.Fatal(err)
		}
		t.Fatalf("the project has mistakes:\n%s", &b)
	}
	return site
}

// index is the search index of a site.
func index(site *project.Site) *search.Index {
	return search.New(&site.Dataset.Organisation, site.Reports, site.Reviews, site.Guides)
}

// scriptOf is the script of an index.
func scriptOf(t testing.TB, of *search.Index) string {
	t.Helper()
	text, err := of.Script()
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
