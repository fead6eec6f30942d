package publish_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"outturn/internal/project"
	"outturn/internal/publish"
	"outturn/internal/source"
)

// twoPapers is a project with one indicator and the papers of two quarters.
const twoPapers = `
-- data/organisation.toml --
title     = "Performance"
publisher = "Exampleshire Council"
[sets.demand]
title = "Demand measures"
[services.assessment]
title = "Assessment"
[units.number]
name = "number"
-- data/indicators/main.toml --
[indicator.contacts]
title    = "Contacts"
set      = "demand"
service  = "assessment"
unit     = "number"
polarity = "none"
-- data/2019-20/q1.toml --
[readings]
contacts = 5843
-- data/2019-20/q2.toml --
[readings]
contacts = 5590
-- content/2019-20/q1/paper.md --
+++
title  = "Quarter 1"
status = "published"
+++
## Summary
-- content/2019-20/q2/paper.md --
+++
title  = "Quarter 2"
status = "published"
+++
## Summary
`

func TestFiles(t *testing.T) {
	site := buildSite(t, twoPapers)
	var got []string
	for _, f := range site.Files {
		got = append(got, f.Path)
		content, err := f.Content()
		if err != nil {
			t.Errorf("%s: %v", f.Path, err)
		}
		if len(content) == 0 {
			t.Errorf("%s is empty", f.Path)
		}
	}
	slices.Sort(got)
	assets := publish.NewAssets(site.Layouts, nil, nil, nil).Addresses()
	want := []string{
		"2019-20/index.html",
		"2019-20/q1/contacts/index.html", "2019-20/q1/data.csv", "2019-20/q1/data.json", "2019-20/q1/index.html",
		"2019-20/q2/contacts/index.html", "2019-20/q2/data.csv", "2019-20/q2/data.json", "2019-20/q2/index.html",
		"404.html", "accessibility.html", assets.Icon, assets.Style, assets.Reader, "compare/2019-20-q2/2019-20-q1/index.html", "data.schema.json", "feed.xml", "index.html", "indicators/contacts/index.html", "indicators/index.html", "later.css",
		"search/index.html", "services/assessment/index.html", "sets/demand/index.html", "sitemap.xml",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the site's files (-want +got):\n%s", diff)
	}
}

// TestDraftFiles checks that the files which show or list an unpublished paper are
// marked, and no others.
func TestDraftFiles(t *testing.T) {
	site := buildSite(t, strings.Replace(twoPapers, "\"Quarter 2\"\nstatus = \"published\"", "\"Quarter 2\"\nstatus = \"draft\"", 1))
	var got []string
	for _, f := range site.Files {
		if f.Draft {
			got = append(got, f.Path)
		}
	}
	slices.Sort(got)
	want := []string{
		"2019-20/index.html", "2019-20/q2/contacts/index.html", "2019-20/q2/data.csv", "2019-20/q2/data.json", "2019-20/q2/index.html",
		"compare/2019-20-q2/2019-20-q1/index.html", "index.html", "indicators/contacts/index.html", "indicators/index.html", "search/index.html", "services/assessment/index.html", "sets/demand/index.html",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the files of drafts (-want +got):\n%s", diff)
	}
}

// buildSite builds the site of a project without mistakes.
func buildSite(t *testing.T, text string) *project.Site {
	t.Helper()
	files := fstest.MapFS{}
	for _, f := range txtar.Parse([]byte(text)).Files {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	site, err := project.Build(files, project.Options{Drafts: true, Address: "https://www.example.gov.uk/performance/"})
	if err != nil {
		t.Fatal(err)
	}
	if site.Diagnostics.Failed(true) {
		var b strings.Builder
		if err := (source.Printer{}).Print(&b, site.Diagnostics); err != nil {
			t.Fatal(err)
		}
		t.Fatalf("the project has mistakes:\n%s", b.String())
	}
	return site
}
