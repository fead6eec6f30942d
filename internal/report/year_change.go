package report

import (
	"fmt"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// note writes the notes below the table: on what changed within the year, and on figures
// of other months than usual.
func (p *YearPart) note() {
	notes := &notes{prefix: p.Set + "-"}
	for n := range p.Rows {
		row := &p.Rows[n]
		row.Note = notes.add(row.changes())
		for at, c := range row.Cells {
			row.Cells[at].Note = notes.add(c.Covers)
		}
	}
	p.Notes = notes.list
}

// changes tell how an indicator was called, measured or judged otherwise from one of the
// quarters known of it to the next.
func (row *YearRow) changes() string {
	var all []string
	i, before := row.Measure.Indicator, quarter.Quarter{}
	for _, c := range row.Cells {
		if !c.Known {
			continue
		}
		if !before.IsZero() {
			for _, change := range changesBetween(i, before, c.Quarter) {
				all = append(all, "From "+c.Quarter.Name()+": "+change)
			}
		}
		before = c.Quarter
	}
	return wording.Sentences(all...)
}

// changesBetween are the changes of an indicator from one quarter to a later one.
func changesBetween(i *indicator.Indicator, before, now quarter.Quarter) []string {
	var all []string
	// What an indicator was called before its first name with a date nobody recorded.
	if was, is := i.NameAt(before), i.NameAt(now); was.String() != is.String() && !was.From.IsZero() {
		all = append(all, fmt.Sprintf("called %s (before: %s)", is, was))
	}
	for _, c := range i.Changes {
		if c.From.After(before) && !c.From.After(now) {
			all = append(all, indicator.InSentence(alteration(c)))
		}
	}
	was, is := i.DatedTarget(before), i.DatedTarget(now)
	if was.From != is.From && !was.From.IsZero() {
		from, to := targetAndTolerance(i.At(before), was), targetAndTolerance(i.At(now), is)
		if from != to {
			all = append(all, fmt.Sprintf("target %s (before: %s)", indicator.InSentence(to), indicator.InSentence(from)))
		}
	}
	return all
}
