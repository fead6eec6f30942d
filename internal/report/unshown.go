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

// warnOfUnshown warns of commentary that the paper neither shows nor links to. It does
// so only where some block of the paper shows commentary: a paper without one leaves
// all commentary to the pages of indicators. A measure whose figure is still to be
// recorded is passed over, for its position, and so the block that will show it, is
// not known yet.
func (f *filler) warnOfUnshown(q *load.Quarter) {
	doc := f.report.Paper.Document
	shown, some := f.commentedOn(doc)
	var hidden []*Measure
	for _, m := range f.report.Measures {
		if m.Commentary != nil && !slices.Contains(shown, m) && !f.linksTo(doc, m) && !stillToRecord(q, m) {
			hidden = append(hidden, m)
		}
	}
	if !some || len(hidden) == 0 {
		return
	}
	f.ds.Report(rule.Unshown, doc.File.Top(), "no block of the paper shows the commentary on %s", strings.Join(IDs(hidden), ", ")).
		WithHint("%s", f.hintToShow(hidden[0]))
}

// showsCommentary is a block that shows commentary.
type showsCommentary interface {
	// commentedOn are the measures whose commentary the block shows.
	commentedOn() []*Measure
}

// commentedOn lists the measures whose commentary the blocks of a document show, and
// whether there is any such block.
func (f *filler) commentedOn(d *commentary.Document) (shown []*Measure, some bool) {
	for _, b := range d.Blocks {
		if c, shows := f.report.Blocks[b].(showsCommentary); shows {
			shown, some = append(shown, c.commentedOn()...), true
		}
	}
	return shown, some
}

// stillToRecord reports whether a measure has no figure because nobody has recorded it
// yet.
func stillToRecord(q *load.Quarter, m *Measure) bool {
	recorded, found := q.Readings[m.Indicator.ID]
	return m.Evaluation.Reading.State == indicator.NotAvailable && (!found || recorded.Reason == load.Placeholder)
}

// linksTo reports whether the text of a document links to the page of a measure.
func (f *filler) linksTo(doc *commentary.Document, m *Measure) bool {
	return slices.ContainsFunc(doc.Figures, func(figure *commentary.Figure) bool {
		return figure.Name == "indicator" && f.report.Figures[figure].Measure == m
	})
}

// hintToShow says what would show the commentary on a measure: a challenge where it
// has voices, and otherwise a block that selects its entry, if the measure decides the
// entry's position. A link to its page does in any case, and comes first where the
// position judges nothing: a list of such commentary is seldom meant.
func (f *filler) hintToShow(m *Measure) string {
	link := fmt.Sprintf("lead to its page with {{indicator %s}}", m.Indicator.ID)
	if len(m.Commentary.Voices) > 0 {
		return fmt.Sprintf("show it with ::: challenge indicator=%s and :::, or %s", m.Indicator.ID, link)
	}
	for _, e := range f.report.EntriesIn(m.Indicator.Set) {
		if e.Counts() && slices.Contains(e.decidedBy(), m) {
			show := fmt.Sprintf("show it with ::: commentary set=%s position=%s and :::", m.Indicator.Set, e.Position.Kind())
			if !e.Position.Kind().Judged() {
				return link + ", or " + show
			}
			return show + ", or " + link
		}
	}
	return link
}
