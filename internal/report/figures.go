package report

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// Text is what a figure in the prose comes to. Paragraph, when it is not nil,
// is the numbered paragraph that it refers to, and Measure the one that it
// names.
type Text struct {
	Text      string
	Paragraph *commentary.Numbered
	Measure   *Measure
}

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

func (f *filler) figure(figure *commentary.Figure) Text {
	switch figure.Name {
	case "paragraph":
		return f.paragraph(figure)
	case "pages":
		return Text{Text: f.pages(figure)}
	case "count":
		return Text{Text: f.count(figure)}
	case "share":
		return Text{Text: f.share(figure)}
	case "budget", "forecast", "variance":
		return Text{Text: f.money(figure)}
	}
	m := f.measure(figure.Subject)
	switch {
	case m == nil:
		return Text{}
	case figure.Name == "indicator":
		return Text{Text: m.Name.String(), Measure: m}
	}
	return Text{Text: f.ofMeasure(figure, m)}
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

func (f *filler) ofMeasure(figure *commentary.Figure, m *Measure) string {
	i, labels := m.Indicator, f.report.Organisation.Labels
	switch figure.Name {
	case "position":
		return labels.In(m.Evaluation.Position)
	case "trend":
		if m.Evaluation.Trend == "" {
			f.ds.Report(rule.EmptyFigure, figure.Span, "%q has no trend", m.Indicator.ID).
				WithHint("%s", m.Evaluation.TrendWorking)
		}
		return string(m.Evaluation.Trend)
	case "change":
		return f.change(figure, m)
	case "comparator":
		return f.comparator(figure, m)
	}
	q, ok := f.quarter(figure.Get("quarter"))
	if !ok {
		return ""
	}
	if figure.Name == "target" || figure.Name == "tolerance" {
		return f.goal(figure, i, q)
	}
	p := m.at(q)
	if !p.Reading.Present() {
		f.without(figure.Span, m, "figure for "+q.Name(), p.Reading)
		return ""
	}
	if figure.Name == "of" {
		return f.part(figure, m, p.Reading)
	}
	if at := figure.Get("decimals"); at.Text != "" {
		return i.Unit.Format(p.Reading.Value, f.decimals(at, 0))
	}
	return i.DisplayAt(p)
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

func (f *filler) goal(figure *commentary.Figure, i *indicator.Indicator, q quarter.Quarter) string {
	t := i.TargetAt(q)
	words := i.Tolerance(t)
	if figure.Name == "target" && t.Status == indicator.Set {
		words = TargetText(i, t)
	}
	if words == "" {
		f.ds.Report(rule.EmptyFigure, figure.Span, "%q has no %s in %s", i.ID, figure.Name, q.Name()).
			WithHint("%s", t.Reason)
	}
	return words
}

func (f *filler) change(figure *commentary.Figure, m *Measure) string {
	since := figure.Get("since")
	if since.Text == "" {
		since.Text = "previous"
	}
	q, ok := f.quarter(since)
	if !ok {
		return ""
	}
	from := m.at(q)
	to := m.Series[len(m.Series)-1]
	change, ok := m.Indicator.ChangeBetween(from, to)
	if !ok {
		absent := to.Reading
		if absent.Present() {
			absent = from.Reading
		}
		f.without(figure.Span, m, "change since "+q.Name(), absent)
		return ""
	}
	change.Decimals = f.decimals(figure.Get("decimals"), change.Decimals)
	return change.Words()
}

func (f *filler) part(figure *commentary.Figure, m *Measure, r indicator.Reading) string {
	part := figure.Get("part")
	needsBase := part.Text != "count"
	if r.Count == nil || needsBase && r.Base == nil {
		f.ds.Report(rule.EmptyFigure, figure.Span, "the reading of %q has no count with a base", m.Indicator.ID).
			WithHint("record it as { count = 44, of = 47 }")
		return ""
	}
	switch part.Text {
	case "":
		return r.OfBase()
	case "count":
		return indicator.Number(*r.Count, 0)
	case "base":
		return indicator.Number(*r.Base, 0)
	case "rest":
		return indicator.Number(r.Base.Sub(*r.Count), 0)
	}
	f.unknownValue(part, "count", "base", "rest")
	return ""
}

func (f *filler) paragraph(figure *commentary.Figure) Text {
	name := figure.Subject
	words := "paragraph %d"
	p, ok := f.paper.Paragraph(name.Text)
	names := f.paper.Names()
	if f.own != nil {
		words += " of the paper"
		names = append(f.own.Names(), names...)
		if own, found := f.own.Paragraph(name.Text); found {
			p, ok, words = own, true, "paragraph %d"
		}
	}
	if !ok {
		f.ds.Report(rule.UnknownParagraph, name.Span, "no paragraph is named %q", name.Text).
			WithHint("%s", suggest(name.Text, names))
		return Text{}
	}
	return Text{Text: fmt.Sprintf(words, p.Number), Paragraph: p}
}

func percent(part, whole, decimals int) string {
	share := decimal.NewFromInt(int64(part)).Shift(2).DivRound(decimal.NewFromInt(int64(whole)), 12)
	return indicator.Number(share, decimals) + "%"
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

func (f *filler) unknownValue(a commentary.Argument, choices ...string) {
	f.ds.Report(rule.UnknownValue, a.Span, "%q is not a value of %s", a.Text, a.Key).
		WithHint("%s", suggest(a.Text, choices))
}

func suggest(written string, names []string) string {
	if near := source.Suggest(written, names); near != "" || len(names) == 0 {
		return near
	}
	return "known here: " + strings.Join(names, ", ")
}

// numberWord spells the numbers up to twelve, as prose does; larger ones stay
// digits.
func numberWord(n int) string {
	words := [...]string{"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	if n < len(words) {
		return words[n]
	}
	return strconv.Itoa(n)
}
