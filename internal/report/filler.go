package report

import (
	"strconv"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// filler fills in the figures and blocks of one report.
type filler struct {
	report *Report
	paper  *commentary.Document // whose paragraphs are referred to
	own    *commentary.Document // of minutes: theirs are, before those of the paper
	review *load.Review         // nil when none is filled in
	ds     *source.Diagnostics
	shown  map[string]bool // what blocks have shown that may stand on a page once
}

// fillIn evaluates the figures and blocks of the paper, of the commentary and of
// the minutes.
func (r *Report) fillIn(q *load.Quarter, ds *source.Diagnostics) {
	f := &filler{report: r, paper: q.Paper.Document, ds: ds, shown: map[string]bool{}}
	f.figures(q.Paper.Document)
	for _, m := range r.Measures {
		if m.Commentary != nil {
			f.figures(m.Commentary)
		}
	}
	mistakes := ds.Count(source.Error)
	f.blocks(q.Paper.Document)
	f.withoutActions()
	if ds.Count(source.Error) == mistakes { // what a mistaken block was to show is not known
		f.unshown(q)
	}
	if q.Minutes != nil {
		f.own = q.Minutes.Document
		f.figures(q.Minutes.Document)
		f.blocks(q.Minutes.Document)
	}
}

func (f *filler) blocks(d *commentary.Document) {
	for _, b := range d.Blocks {
		f.report.Blocks[b] = f.block(b)
	}
}

func (f *filler) figures(d *commentary.Document) {
	for _, figure := range d.Figures {
		f.report.Figures[figure] = f.figure(figure)
	}
}

// measure finds the indicator that a figure is about, or says that it is not
// in the report.
func (f *filler) measure(subject commentary.Argument) *Measure {
	m := f.report.byID[subject.Text]
	if m == nil {
		var ids []string
		for _, known := range f.report.Measures {
			ids = append(ids, known.Indicator.ID)
		}
		f.ds.Report(rule.UnknownIndicator, subject.Span, "there is no indicator %q in %s", subject.Text, f.report.Quarter.Name()).
			WithHint("%s", source.Suggest(subject.Text, ids))
	}
	return m
}

// without says that a figure has nothing to show, for want of a reading: prose
// cannot stand around a gap.
func (f *filler) without(at source.Span, m *Measure, what string, r indicator.Reading) {
	mistake := f.ds.Report(rule.EmptyFigure, at, "%q has no %s", m.Indicator.ID, what)
	if !r.Present() && r.Reason != "" {
		mistake.WithHint("its reading is %s: %s", r.State, r.Reason)
	} else {
		mistake.WithHint("write the sentence without it, or name another quarter")
	}
}

// quarter reads a figure's quarter: previous, year (the same quarter a year
// before) or a quarter's id; the report's own when it is left out.
func (f *filler) quarter(a commentary.Argument) (quarter.Quarter, bool) {
	own := f.report.Quarter
	switch a.Text {
	case "":
		return own, true
	case "previous":
		return own.Add(-1), true
	case "year":
		return own.Add(-4), true
	}
	q, err := quarter.Parse(a.Text)
	switch {
	case err != nil:
		f.ds.Report(rule.BadQuarter, a.Span, "%v", err).
			WithHint("or previous, or year for the same quarter a year before")
	case q.After(own):
		f.ds.Report(rule.BadQuarter, a.Span, "%s comes after the report's own quarter", q.Name())
		return q, false
	}
	return q, err == nil
}

// decimals reads a figure's decimals, 0 to 6.
func (f *filler) decimals(a commentary.Argument, otherwise int) int {
	if a.Text == "" {
		return otherwise
	}
	n, err := strconv.Atoi(a.Text)
	if err != nil || n < 0 || n > 6 {
		f.ds.Report(rule.OutOfRange, a.Span, "between 0 and 6 decimals can be shown, not %q", a.Text)
		return otherwise
	}
	return n
}

func suggest(written string, names []string) string {
	if near := source.Suggest(written, names); near != "" || len(names) == 0 {
		return near
	}
	return "known here: " + strings.Join(names, ", ")
}
