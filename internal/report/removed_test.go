package report_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"outturn/internal/edition"
	"outturn/internal/report"
)

// Of changes from or to a removed edition, only the figures and positions of indicators are
// told that the document and later ones tell, too.
func TestWithoutRemoved(t *testing.T) {
	facts := edition.Facts{
		"indicator a": {edition.TitleFact: "A", edition.FigureFact: "4", "count": "4 of 9"},
		"indicator b": {edition.TitleFact: "B", edition.FigureFact: "confidential", edition.PositionFact: "Not available"},
		"action one":  {edition.TitleFact: "Visit more homes"},
	}
	changes := []edition.Change{
		{Subject: "document", Fact: edition.TitleFact, Was: "Private", Now: "Report"},
		{Subject: "action gone", Title: "Private", Fact: edition.TitleFact, Was: "Private"},
		{Subject: "action one", Title: "Private", Fact: edition.TitleFact, Was: "Private", Now: "Visit more homes"},
		{Subject: "indicator a", Title: "A", Fact: edition.FigureFact, Was: "3", Now: "4"},
		{Subject: "indicator a", Title: "A", Fact: "count", Was: "3 of 9", Now: "4 of 9"},
		{Subject: "indicator a", Title: "A", Fact: edition.Series, Was: "Q1 2019/20: 3", Now: "Q1 2019/20: 4"},
		{Subject: "indicator b", Title: "B", Fact: edition.FigureFact, Was: "1", Now: "confidential"},
		{Subject: "indicator b", Title: "B", Fact: edition.PositionFact, Was: "Better", Now: "Not available"},
		{Subject: "paragraph 3", Fact: edition.Reworded},
	}
	want := []edition.Change{
		{Subject: "document", Fact: edition.TitleFact},
		{Subject: "action one", Title: "Visit more homes", Fact: edition.TitleFact},
		{Subject: "indicator a", Title: "A", Fact: edition.FigureFact, Was: "3", Now: "4"},
		{Subject: "indicator a", Title: "A", Fact: "count"},
		{Subject: "indicator a", Title: "A", Fact: edition.Series},
		{Subject: "indicator b", Title: "B", Fact: edition.FigureFact, Now: "confidential"},
		{Subject: "indicator b", Title: "B", Fact: edition.PositionFact, Now: "Not available"},
		{Subject: "paragraph 3", Fact: edition.Reworded},
	}
	got := report.WithoutRemoved(changes, facts)
	if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(edition.Change{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(got, report.WithoutRemoved(got, facts), cmpopts.IgnoreUnexported(edition.Change{})); diff != "" {
		t.Errorf("a second time it is something else:\n%s", diff)
	}
	same(t, "the sentences", []string{
		"B: the figure is withdrawn (confidential); the position is now “Not available”.",
		"A: the figure was 3 and is now 4; the count was corrected; what is said of earlier figures has changed.",
		"The title was corrected.",
		"Visit more homes: the title was corrected.",
		"Paragraph 3 was reworded.",
	}, correctionOf(got...).Changes)
}
