package report_test

import (
	"testing"
	"time"

	"outturn/internal/edition"
	"outturn/internal/report"
)

// correctionOf is the correction that changes come to.
func correctionOf(changes ...edition.Change) report.Correction {
	day := edition.Day{Time: time.Date(2020, time.February, 3, 0, 0, 0, 0, time.UTC)}
	h := &edition.History{Entries: []*edition.Entry{
		{Record: &edition.Record{Document: "2019-20/q2", Edition: 1, Published: day}},
		{Record: &edition.Record{Document: "2019-20/q2", Edition: 2, Published: day, Reason: "It was wrong", Changes: changes}},
	}}
	return report.Corrections(h)[0]
}

// The gravest changes come first: those of a position, of a figure, of other facts, and of
// the text.
func TestChangesAreInOrder(t *testing.T) {
	c := correctionOf(
		edition.Change{Subject: "document", Fact: "meeting", Was: "Cabinet", Now: "Council"},
		edition.Change{Subject: "indicator a", Title: "A", Fact: edition.FigureFact, Was: "1", Now: "2"},
		edition.Change{Subject: "indicator b", Title: "B", Fact: edition.PositionFact, Was: "Better", Now: "Worse"},
		edition.Change{Subject: "indicator b", Title: "B", Fact: edition.FigureFact, Was: "3", Now: "4"},
		edition.Change{Subject: "paragraph 2", Fact: edition.Reworded},
		edition.Change{Subject: "block exempt 2", Fact: edition.Added},
	)
	same(t, "the changes", []string{
		"B: the position was “Better” and is now “Worse”; the figure was 3 and is now 4.",
		"A: the figure was 1 and is now 2.",
		"The meeting was “Cabinet” and is now “Council”.",
		"Paragraph 2 was reworded.",
		"Exempt passage 2 was added.",
	}, c.Changes)
}

func TestEditionInWords(t *testing.T) {
	first := time.Date(2019, time.October, 28, 0, 0, 0, 0, time.UTC)
	corrected := []report.Correction{{On: time.Date(2020, time.February, 3, 0, 0, 0, 0, time.UTC)}}
	for want, e := range map[string]report.Edition{
		"Edition 1, published on 28 October 2019.":                                                                         {Number: 1, Published: first},
		"Edition 1, recorded on 28 October 2019. It was published before then.":                                            {Number: 1, Published: first, Adopted: true},
		"Edition 2, published on 3 February 2020. First published on 28 October 2019.":                                     {Number: 2, Published: first, Corrections: corrected},
		"Edition 2, published on 3 February 2020. Already public when its first edition was recorded, on 28 October 2019.": {Number: 2, Published: first, Adopted: true, Corrections: corrected},
	} {
		same(t, "the edition", []string{want}, []string{e.Words()})
	}
}
