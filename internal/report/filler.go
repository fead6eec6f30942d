package report

import (
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// filler fills in the figures and blocks of documents from one report.
type filler struct {
	report  *Report
	paper   *commentary.Document // whose paragraphs figures refer to
	minutes *commentary.Document // whose paragraphs come before those of the paper; nil in other documents
	review  *load.Review         // that is filled in; nil in other documents
	ds      *source.Diagnostics
	within  string          // what the blocks stand in, in words: "the paper"
	shown   map[string]bool // what blocks have shown; see showOnce
}

// fillIn fills in the figures and blocks of the paper, of the commentary and of the
// minutes.
func (r *Report) fillIn(q *load.Quarter, ds *source.Diagnostics) {
	f := &filler{report: r, paper: q.Paper.Document, ds: ds, within: "the paper", shown: map[string]bool{}}
	f.figures(q.Paper.Document)
	for _, m := range r.Measures {
		if m.Commentary != nil {
			f.figures(m.Commentary)
			f.within = "the commentary"
			f.exemptIn(m.Commentary)
		}
	}
	f.within = "the paper"
	mistakes := ds.Count(source.Error)
	f.blocks(q.Paper.Document)
	f.warnOfOpenActions()
	if ds.Count(source.Error) == mistakes { // nobody knows what a block with a mistake would show
		f.warnOfUnshown(q)
	}
	f.warnOfUnexplained(q)
	f.warnOfUnanswered()
	if q.Minutes != nil {
		f.within = "the minutes"
		f.minutes = q.Minutes.Document
		f.figures(q.Minutes.Document)
		f.blocks(q.Minutes.Document)
	}
}

func (f *filler) blocks(d *commentary.Document) {
	for _, b := range d.Blocks {
		f.report.Blocks[b] = f.block(b)
	}
}

// exemptIn fills in the blocks of commentary, which beside voices are exempt passages.
func (f *filler) exemptIn(d *commentary.Document) {
	for _, b := range d.Blocks {
		if b.Name == commentary.Exempt {
			f.report.Blocks[b] = f.block(b)
		}
	}
}

func (f *filler) figures(d *commentary.Document) {
	for _, figure := range d.Figures {
		f.report.Figures[figure] = f.figure(figure)
	}
}

// measure finds the indicator that is named, and reports one that is not in the
// report.
func (f *filler) measure(subject commentary.Argument) *Measure {
	m := f.report.byID[subject.Text]
	if m == nil {
		var ids []string
		titles := map[string]string{}
		for _, known := range f.report.Measures {
			ids, titles[known.Indicator.Title] = append(ids, known.Indicator.ID), known.Indicator.ID
		}
		f.ds.Report(rule.UnknownIndicator, subject.Span, "there is no indicator %q in %s", subject.Text, f.report.Quarter.Name()).
			WithHint("%s", source.SuggestID(subject.Text, ids, titles))
	}
	return m
}

// reportEmpty reports that a figure has nothing to show because a reading is absent:
// a sentence cannot have a gap.
func (f *filler) reportEmpty(at source.Span, m *Measure, what string, r indicator.Reading) {
	mistake := f.ds.Report(rule.EmptyFigure, at, "%q has no %s", m.Indicator.ID, what)
	if !r.Carried.IsZero() && strings.HasPrefix(what, "figure") {
		mistake.WithHint("it is judged on that of an earlier quarter, which {{value %s quarter=%s}} shows", m.Indicator.ID, r.Carried)
	} else if !r.Present() && r.Reason != "" {
		mistake.WithHint("its reading is %s: %s Write the sentence without it.", r.State, wording.Sentence(r.Reason))
	} else {
		mistake.WithHint("write the sentence without it, or name another quarter")
	}
}
