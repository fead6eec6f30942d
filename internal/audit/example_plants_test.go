package audit

import (
	"os"
	"slices"
	"strings"
	"testing"

	"outturn/internal/commentary"
	"outturn/internal/report"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// typed is a document's text with its figures written out, as an author types them, and
// where each of them stands. What an author confirms, and references to paragraphs, stay.
func (d *text) typed() (body string, figures []source.Span) {
	var out strings.Builder
	last := 0
	for _, f := range slices.SortedFunc(slices.Values(d.document.Figures), func(a, b *commentary.Figure) int { return a.Span.Compare(b.Span) }) {
		shown := d.auditor.report.Figures[f].Text
		if f.Name == report.ConfirmedFigure || f.Name == "paragraph" || f.Name == "indicator" || shown == "" {
			continue
		}
		out.WriteString(d.body[last:f.Span.Start])
		start := out.Len()
		out.WriteString(shown)
		figures = append(figures, source.Span{Start: start, End: out.Len()})
		last = f.Span.End
	}
	out.WriteString(d.body[last:])
	return out.String(), figures
}

// wordsOfFigures are the words that computed figures come to, each with a wrong one.
var wordsOfFigures = []plant{
	{kind: "sign", words: [][2]string{{"up", "down"}, {"down", "up"}}},
	{kind: "side of the budget", words: [][2]string{{"underspend", "overspend"}, {"overspend", "underspend"}}},
	{kind: "direction", words: [][2]string{{"better", "worse"}, {"worse", "better"}}},
	{kind: "status", words: [][2]string{{"in tolerance", "outside tolerance"}, {"outside tolerance", "in tolerance"}}},
	{kind: "count in words", words: [][2]string{{"two", "three"}, {"three", "four"}, {"four", "five"}, {"five", "six"}, {"seven", "six"}, {"nine", "eight"}, {"eleven", "twelve"}}},
}

// TestPlantsInTheExample types every figure of the example and puts errors into what was
// typed, each alone: into the numbers that are readable, which is those that the check
// matches with the data when they are right, and into the words. Found is what the check
// of the example tells of, which asks for a source of every number that the data do not
// have.
func TestPlantsInTheExample(t *testing.T) {
	tally := map[string]*planting{}
	readable, numbers, contradicted := 0, 0, 0
	for _, r := range reports(t, os.DirFS("../..")) {
		for _, d := range texts(r) {
			e := newTypedText(d)
			for _, n := range e.numbers {
				if n.Verdict != Confirmed {
					numbers++
				}
				if n.Verdict != Matched {
					continue
				}
				readable++
				if e.isFigure(n.Span.Start) {
					contradicted += e.plantNumber(t, n, tally)
				}
			}
			for _, p := range wordsOfFigures {
				for _, f := range e.figures {
					for _, w := range p.words {
						if at := strings.Index(e.body[f.Start:f.End], w[0]); at >= 0 {
							e.plant(t, p.kind, f.Start+at, f.Start+at+len(w[0]), w[1], tally)
						}
					}
				}
			}
		}
	}
	all := planting{}
	for kind, one := range tally {
		t.Logf("%-20s %s", kind, one)
		all.planted, all.found = all.planted+one.planted, all.found+one.found
	}
	t.Logf("%d of %d typed numbers are readable; of the errors found in numbers %d are contradictions, the others without support", readable, numbers, contradicted)
	t.Logf("%-20s %s", "all", all)
	if 100*readable < 85*numbers || 100*all.found < 95*all.planted || all.planted < 400 {
		t.Error("fewer numbers are readable, or fewer errors found, than have to be")
	}
}

// typedText is a document with its figures typed, and what the check says of it.
type typedText struct {
	*text
	body    string
	figures []source.Span
	numbers []Number
	known   map[string]bool // summaries of what is told of it as it is
}

func newTypedText(d *text) *typedText {
	e := &typedText{text: d, known: map[string]bool{}}
	e.body, e.figures = d.typed()
	found, numbers := e.check(e.body)
	e.numbers = numbers
	for _, one := range found {
		e.known[one.Summary] = true
	}
	return e
}

// check audits a body without figures; unlike audit it tells of numbers without support.
func (e *typedText) check(body string) ([]source.Diagnostic, []Number) {
	ds := &source.Diagnostics{}
	e.auditor.ds = ds
	parsed := commentary.Parse(source.NewFile(e.name, body), e.kind, report.Grammar(), &source.Diagnostics{})
	for n, f := range confirmedAndReferences(parsed) {
		e.auditor.report.Figures[f] = e.auditor.report.Figures[confirmedAndReferences(e.document)[n]]
	}
	audited := &Document{}
	e.auditor.audit(audited, parsed, e.about)
	return ds.Sorted(), audited.Numbers
}

// confirmedAndReferences are the figures that typed leaves.
func confirmedAndReferences(d *commentary.Document) []*commentary.Figure {
	return slices.DeleteFunc(slices.Clone(d.Figures), func(f *commentary.Figure) bool {
		return f.Name != report.ConfirmedFigure && f.Name != "paragraph" && f.Name != "indicator"
	})
}

func (e *typedText) isFigure(at int) bool {
	return slices.ContainsFunc(e.figures, func(f source.Span) bool { return f.Start <= at && at < f.End })
}

// plantNumber plants each kind of error in a number. It returns how many the data
// contradict.
func (e *typedText) plantNumber(t *testing.T, n Number, tally map[string]*planting) (contradicted int) {
	for at, p := range plants {
		if p.number == nil || (at+n.Span.Start)%2 == 0 { // half of them: each takes an audit
			continue
		}
		if now := p.number(n.Span.Text()); now != n.Span.Text() && e.plant(t, p.kind, n.Span.Start, n.Span.End, now, tally) {
			contradicted++
		}
	}
	return contradicted
}

// plant puts an error into the text and counts whether it is found. It reports whether it
// is found as a contradiction.
func (e *typedText) plant(t *testing.T, kind string, start, end int, instead string, tally map[string]*planting) (contradicted bool) {
	if tally[kind] == nil {
		tally[kind] = &planting{}
	}
	tally[kind].planted++
	found, _ := e.check(e.body[:start] + instead + e.body[end:])
	found = slices.DeleteFunc(found, func(one source.Diagnostic) bool { return e.known[one.Summary] })
	if len(found) > 0 {
		tally[kind].found++
	} else if testing.Verbose() {
		t.Logf("missed %s: %s …%s«%s» for «%s»%s…", kind, e.name, around(e.body, start-80, start), instead, e.body[start:end], around(e.body, end, end+60))
	}
	return slices.ContainsFunc(found, func(one source.Diagnostic) bool { return one.Rule != rule.Unsupported })
}
