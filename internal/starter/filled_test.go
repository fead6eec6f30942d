package starter_test

import (
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"outturn/internal/project"
)

var (
	waitingLine = regexp.MustCompile(`(?m)^# ([a-z-]+ *=) #`)
	frontLine   = regexp.MustCompile(`(?m)^# (\[|\w+ +=)`)
	actionLine  = regexp.MustCompile(`(?m)^# (\[actions\.|state =|note  =)`)
)

// TestFilledIn checks that lines can be filled in as the file says: by
// removing the # before them and adding a figure.
func TestFilledIn(t *testing.T) {
	files := fstest.MapFS{}
	overlay(files, read(t, "testdata/base.txtar"))
	overlay(files, read(t, "testdata/made/actions.txtar"))
	drafts, err := begin(t, files).Make("paper", "2019-20/q4", nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range drafts.Files {
		filled := waitingLine.ReplaceAllString(f.Text, "$1 7 #")
		files[f.Name] = &fstest.MapFile{Data: []byte(actionLine.ReplaceAllString(filled, "$1"))}
	}
	p, ds, err := project.Begin(files, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	if messages := printText(t, ds); messages != "" {
		t.Errorf("the file that was filled in has mistakes:\n%s", messages)
	}
	last := p.Dataset.Quarters[len(p.Dataset.Quarters)-1]
	if len(last.Readings) != 9 || len(last.Progress) != 2 {
		t.Errorf("%d readings and %d actions were filled in, want 9 and 2", len(last.Readings), len(last.Progress))
	}
}

var (
	financeLine = regexp.MustCompile(`(?m)^# (\[|(?:title|unit|budget|forecast|stated|gross_budget|net_budget|variance|stated_percent|previous_variance) +=)`)
	blankAmount = regexp.MustCompile(`(= )([,#}])`)
)

// TestFinanceFilledIn checks that a quarter's finance can be filled in as the
// file says.
func TestFinanceFilledIn(t *testing.T) {
	files := fstest.MapFS{}
	overlay(files, read(t, "testdata/base.txtar"))
	overlay(files, read(t, "testdata/made/paper-finance-next-year.txtar"))
	drafts, err := begin(t, files).Make("paper", "2020-21/q1", nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range drafts.Files {
		filled := f.Text
		if strings.HasSuffix(f.Name, "finance.toml") {
			filled = blankAmount.ReplaceAllString(financeLine.ReplaceAllString(filled, "$1"), "${1}0 $2")
		}
		files[f.Name] = &fstest.MapFile{Data: []byte(filled)}
	}
	p, ds, err := project.Begin(files, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	if ds.Failed(false) {
		t.Fatalf("the finance that was filled in has mistakes:\n%s", printText(t, ds))
	}
	s := p.Dataset.Quarters[len(p.Dataset.Quarters)-1].Finance
	if len(s.Lines) != 1 || len(s.Summaries) != 1 || s.Total == nil || s.Total.Stated == nil {
		t.Errorf("not all that waits was filled in: %+v", s)
	}
}

// TestMinutesFilledIn checks that lines in the front matter of minutes are
// accepted as written, once the # before them is removed.
func TestMinutesFilledIn(t *testing.T) {
	files := fstest.MapFS{}
	overlay(files, read(t, "testdata/base.txtar"))
	drafts, err := begin(t, files).Make("minutes", "2019-20/q2", nil)
	if err != nil {
		t.Fatal(err)
	}
	f := drafts.Files[0]
	files[f.Name] = &fstest.MapFile{Data: []byte(frontLine.ReplaceAllString(f.Text, "$1"))}
	p, ds, err := project.Begin(files, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	if messages := printText(t, ds); messages != "" {
		t.Fatalf("the minutes that were filled in have mistakes:\n%s", messages)
	}
	m := p.Dataset.Quarters[2].Minutes
	if m.HeldOn.IsZero() || len(m.Attendance)*len(m.Strengths)*len(m.Improvements) == 0 || len(m.Actions[0].Indicators) == 0 {
		t.Errorf("not all that waits was filled in: %+v", m)
	}
}
