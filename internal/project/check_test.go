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

// restsOnADraft is the council's project with a published paper that quotes a figure
// of a draft, and a draft with a warning.
func restsOnADraft() fstest.MapFS {
	return councilFiles(
		"data/2020-21/q1.toml", "readings.visits = 94\n",
		"content/2020-21/q1/paper.md", "+++\ntitle = \"Quarter 1\"\nstatus = \"published\"\n+++\nVisits were at {{value visits quarter=previous}}.\n",
		"data/2020-21/q2.toml", "[readings]\n",
		"content/2020-21/q2/paper.md", "+++\ntitle = \"Quarter 2\"\nstatus = \"draft\"\n+++\nNothing yet.\n",
	)
}

const (
	restingPaper   = "content/2020-21/q1/paper.md rests-on-draft"
	emptyFigure    = "content/2020-21/q1/paper.md empty-figure"
	missingReading = "data/2020-21/q2.toml missing-reading"
)

// ruleLines lists the file and rule of each diagnostic, one on each line.
func ruleLines(ds *source.Diagnostics) string {
	var all []string
	for _, d := range ds.Sorted() {
		all = append(all, d.Span.File.Name+" "+d.Rule.ID)
	}
	return strings.Join(all, "\n")
}

// TestCheckKnowsBothBuilds checks that Check finds what only a build with drafts
// reports and what only one without reports, each once.
func TestCheckKnowsBothBuilds(t *testing.T) {
	with, err := project.Build(restsOnADraft(), project.Options{Drafts: true, Day: day})
	if err != nil || with.Files == nil {
		t.Fatalf("drafts cannot be built (%v):\n%s", err, diagnosticsText(t, with.Diagnostics))
	}
	if err := with.Draw(); err != nil {
		t.Fatal(err)
	}
	public, err := project.Build(restsOnADraft(), project.Options{Day: day})
	if err != nil || public.Files != nil {
		t.Fatalf("the paper is published without its figure (%v)", err)
	}
	for range 2 { // one check must not affect the next
		checked, err := project.Check(restsOnADraft(), project.Options{Day: day})
		if err != nil {
			t.Fatal(err)
		}
		if got, want := ruleLines(checked.Diagnostics), restingPaper+"\n"+emptyFigure+"\n"+missingReading; got != want {
			t.Errorf("the check finds\n%s\nwant\n%s", got, want)
		}
		if checked.Files != nil {
			t.Error("there are files in spite of an error")
		}
		if got, want := len(checked.Reports), len(with.Reports); got != want {
			t.Errorf("%d reports are checked, want %d", got, want)
		}
	}
	if got := ruleLines(with.Diagnostics); got != restingPaper+"\n"+missingReading {
		t.Errorf("the build with drafts says\n%s", got)
	}
}

// TestCheckOfAMistake checks that a mistake in both builds is reported once.
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
		if got := ruleLines(checked.Diagnostics); got != name || checked.Files != nil {
			t.Errorf("the check finds\n%s\nwant\n%s", got, name)
		}
	}
}

// TestPreviewKnowsBothBuilds checks that a preview also reports what only a build
// without drafts reports, and still shows the drafts.
func TestPreviewKnowsBothBuilds(t *testing.T) {
	s := project.Preview(restsOnADraft(), func() time.Time { return day }, false, &preview.PublishedSite{Folder: t.TempDir()})
	o := s.Rebuild()
	if got, want := ruleLines(o.Diagnostics), restingPaper+"\n"+emptyFigure+"\n"+missingReading; got != want || o.Broken {
		t.Errorf("the preview reports\n%s\nwant\n%s", got, want)
	}
}
