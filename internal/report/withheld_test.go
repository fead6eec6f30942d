package report_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/edition"
	"outturn/internal/report"
)

func TestWithheld(t *testing.T) {
	const visits = "indicator visits"
	facts := edition.Facts{visits: {
		"figure": "confidential", "position": "Not available", "earlier figures": "Q1 2019/20: confidential revised; Q2 2019/20: 82",
	}, "indicator waits": {"figure": "9", "position": "Better"}}
	change := func(subject, fact, was, now string) edition.Change {
		return edition.Change{Subject: subject, Fact: fact, Was: was, Now: now}
	}
	tests := []struct {
		name      string
		in        edition.Change
		was, now  string
		unchanged bool
	}{
		{name: "the figure", in: change(visits, "figure", "3", "confidential"), now: "confidential"},
		{name: "its position", in: change(visits, "position", "Better", "Not available"), now: "Not available"},
		{name: "the figure in an earlier correction", in: change(visits, "figure", "3", "4")},
		{name: "its position then", in: change(visits, "position", "Better", "Worse")},
		{name: "figures of earlier quarters", in: change(visits, "earlier figures", "Q1 2019/20: 3; Q2 2019/20: 81", "Q1 2019/20: confidential; Q2 2019/20: 82"), was: "Q2 2019/20: 81", now: "Q1 2019/20: confidential; Q2 2019/20: 82"},
		{name: "figures of earlier quarters in an earlier correction", in: change(visits, "earlier figures", "Q1 2019/20: 3", "Q1 2019/20: 4")},
		{name: "positions of earlier quarters", in: change(visits, "earlier positions", "Q1 2019/20: Better", "Q1 2019/20: Not available")},
		{name: "a target", in: change(visits, "target", "At least 3", "At least 4"), unchanged: true},
		{name: "words", in: change(visits, edition.Reworded, "", ""), unchanged: true},
		{name: "another indicator", in: change("indicator waits", "count", "3 of 4", "4 of 4"), unchanged: true},
		{name: "its figure", in: change("indicator waits", "figure", "8", "9"), unchanged: true},
		{name: "an indicator that is gone", in: change("indicator costs", "figure", "8", ""), unchanged: true},
	}
	for _, test := range tests {
		want := test.in
		if !test.unchanged {
			want.Was, want.Now = test.was, test.now
		}
		if diff := cmp.Diff([]edition.Change{want}, report.Withheld([]edition.Change{test.in}, facts), cmp.AllowUnexported(edition.Change{}, edition.Words{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
	for _, fact := range []string{"count", "recorded figure", "remark", "trend", "direction", "details of the figure"} {
		if got := report.Withheld([]edition.Change{change(visits, fact, "3 of 4", "")}, facts); len(got) > 0 {
			t.Errorf("%s is told: %+v", fact, got)
		}
	}
}
