package report

import (
	"fmt"
	"slices"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/rule"
)

// unshown warns of commentary that the paper neither shows nor leads to, in a
// paper that shows commentary: its author expects to find it there. A paper
// without such a block leaves all commentary to the pages of indicators, and one
// that names an indicator as a link leads to its page. Of a measure whose figure is
// still awaited it is not known where it will stand.
func (f *filler) unshown(q *load.Quarter) {
	doc := f.report.Paper.Document
	shown, some := f.commentedOn(doc)
	var hidden []*Measure
	for _, m := range f.report.Measures {
		if m.Commentary != nil && !slices.Contains(shown, m) && !f.ledTo(doc, m) && !awaited(q, m) {
			hidden = append(hidden, m)
		}
	}
	if !some || len(hidden) == 0 {
		return
	}
	f.ds.Report(rule.Unshown, doc.File.Top(), "no block of the paper shows the commentary on %s", strings.Join(ids(hidden), ", ")).
		WithHint("%s", f.shownBy(hidden[0]))
}

// commenting is a block that shows commentary.
type commenting interface {
	commentedOn() []*Measure
}

// commentedOn lists the measures whose commentary the blocks of a document show,
// and whether any block of it shows some.
func (f *filler) commentedOn(d *commentary.Document) (shown []*Measure, some bool) {
	for _, b := range d.Blocks {
		if c, shows := f.report.Blocks[b].(commenting); shows {
			shown, some = append(shown, c.commentedOn()...), true
		}
	}
	return shown, some
}

// awaited reports whether a measure has no figure because nobody has recorded it
// yet.
func awaited(q *load.Quarter, m *Measure) bool {
	recorded, found := q.Readings[m.Indicator.ID]
	return m.Evaluation.Reading.State == indicator.NotAvailable && (!found || recorded.Reason == load.Placeholder)
}

// ledTo reports whether the text of a document links to the page of a measure.
func (f *filler) ledTo(doc *commentary.Document, m *Measure) bool {
	return slices.ContainsFunc(doc.Figures, func(figure *commentary.Figure) bool {
		return figure.Name == "indicator" && f.report.Figures[figure].Measure == m
	})
}

// shownBy is the block that would show the commentary on a measure: a challenge
// where it has voices. That of a measure that does not speak for its entry is
// selected by no other block.
func (f *filler) shownBy(m *Measure) string {
	link := fmt.Sprintf("lead to its page with {{indicator %s}}", m.Indicator.ID)
	if len(m.Commentary.Voices) > 0 {
		return fmt.Sprintf("show it with ::: challenge indicator=%s and :::, or %s", m.Indicator.ID, link)
	}
	for _, e := range f.report.In(m.Indicator.Set) {
		if e.Counts() && slices.Contains(e.leading(), m) {
			return fmt.Sprintf("show it with ::: commentary set=%s position=%s and :::, or %s", m.Indicator.Set, e.Position, link)
		}
	}
	return link
}
