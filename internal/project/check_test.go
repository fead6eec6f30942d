package project_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"outturn/internal/preview"
	"outturn/internal/project"
	"outturn/internal/source"
)

// restsOnADraft is council with a published paper that gives the figure of a
// draft, and another draft that has a warning.
func restsOnADraft() fstest.MapFS {
	return councilFiles(
		"data/2020-21/q1.toml", "readings.visits = 94\n",
		"content/2020-21/q1/paper.md", "+++\ntitle = \"Quarter 1\"\nstatus = \"published\"\n+++\nVisits were at {{value visits quarter=previous}}.\n",
		"data/2020-21/q2.toml", "[readings]\n",
		"content/2020-21/q2/paper.md", "+++\ntitle = \"Quarter 2\"\nstatus = \"draft\"\n+++\nNothing yet.\n",
	)
}

const (
	emptyFigure    = "content/2020-21/q1/paper.md empty-figure"
	missingReading = "data/2020-21/q2.toml missing-reading"
)

// rules are the files and rules of diagnostics, a line for each.
func rules(ds *source.Diagnostics) string {
	var all []string
	for _, d := range ds.Sorted() {
		all = append(all, d.Span.File.Name+" "+d.Rule.ID)
	}
	return strings.Join(all, "\n")
}

// TestCheckKnowsBothBuilds holds that a check finds what only a build with drafts
// complains of, and what only one without does, each once.
func TestCheckKnowsBothBuilds(t *testing.T) {
	with, err := project.Build(restsOnADraft(), project.Options{Drafts: true, Day: day})
	if err != nil || with.Files == nil {
		t.Fatalf("drafts cannot be built (%v):\n%s", err, printed(t, with.Diagnostics))
	}
	if err := with.Draw(); err != nil {
		t.Fatal(err)
	}
	public, err := project.Build(restsOnADraft(), project.Options{Day: day})
	if err != nil || public.Files != nil {
		t.Fatalf("the paper is published without its figure (%v)", err)
	}
	for range 2 { // the first leaves nothing behind for the second
		checked, err := project.Check(restsOnADraft(), project.Options{Day: day})
		if err != nil {
			t.Fatal(err)
		}
		if got, want := rules(checked.Diagnostics), emptyFigure+"\n"+missingReading; got != want {
			t.Errorf("the check finds\n%s\nwant\n%s", got, want)
		}
		if checked.Files != nil {
			t.Error("there are files in spite of an error")
		}
		if got, want := len(checked.Reports), len(with.Reports); got != want {
			t.Errorf("%d reports are checked, want %d", got, want)
		}
	}
	if got := rules(with.Diagnostics); got != missingReading {
		t.Errorf("the build with drafts says\n%s", got)
	}
}

// TestCheckOfAMistake holds that a mistake which both builds meet is said once.
func TestCheckOfAMistake(t *testing.T) {
	for name, over := range map[string][]string{
		"data/2019-20/q1.toml unknown-indicator": {"data/2019-20/q1.toml", "readings.vists = 87\n"},
		"templates/pages/home.html layout":       {"templates/pages/home.html", "{{.Nothing}}"},
		"templates/parts/badge.html layout":      {"templates/parts/badge.html", "{{if}}"},
	} {
		checked, err := project.Check(councilFiles(over...), project.Options{Day: day})
		if err != nil {
			t.Fatal(err)
		}
		if got := rules(checked.Diagnostics); got != name || checked.Files != nil {
			t.Errorf("the check finds\n%s\nwant\n%s", got, name)
		}
	}
}

// TestPreviewKnowsBothBuilds holds that a preview tells of what only a build
// without drafts complains of, and shows the drafts all the same.
func TestPreviewKnowsBothBuilds(t *testing.T) {
	s := project.Preview(restsOnADraft(), func() time.Time { return day }, &preview.PublishedSite{Folder: t.TempDir()})
	o := s.Rebuild()
	if got, want := rules(o.Diagnostics), emptyFigure+"\n"+missingReading; got != want || o.Broken {
		t.Errorf("the preview tells of\n%s\nwant\n%s", got, want)
	}
}
