package audit

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"outturn/internal/commentary"
	"outturn/internal/report"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// typedFigure is a figure of the document, and where its text stands once it is typed. What it
// comes to are the data, so that they contradict anything else in its place.
type typedFigure struct {
	*commentary.Figure
	start, end int
}

// typed is a document's text with its figures written out, as an author types them, and
// where each of them stands. What an author confirms, and references to paragraphs, stay.
func (d *text) typed() (body string, figures []typedFigure) {
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
		figures = append(figures, typedFigure{f, start, out.Len()})
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
// typed, each alone: into the numbers and words that figures came to, which the data
// contradict, and into the names of comparators beside them. Found is
// what the check of the example tells of, which asks for a source of every number that the
// data do not have.
func TestPlantsInTheExample(t *testing.T) {
	tally, readable, numbers, contradicted := map[string]*planting{}, 0, 0, 0
	for _, r := range reports(t, os.DirFS("../..")) {
		for _, d := range texts(r) {
			e := newTypedText(t, d)
			read, of := e.readable()
			readable, numbers = readable+read, numbers+of
			if of > 0 {
				t.Logf("%-70s %d of %d numbers are readable", d.name, read, of)
			}
			for _, f := range e.figures {
				contradicted += e.plantIn(t, f, tally)
			}
		}
	}
	all := planting{}
	for _, kind := range slices.Sorted(maps.Keys(tally)) {
		t.Logf("%-25s %s", kind, tally[kind])
		all.planted, all.found = all.planted+tally[kind].planted, all.found+tally[kind].found
	}
	t.Logf("%d of %d typed numbers are readable; of the errors found %d are contradictions, the others numbers without support", readable, numbers, contradicted)
	t.Logf("%-25s %s", "all", all)
	if 100*readable < 85*numbers || 100*all.found < 95*all.planted || all.planted < 400 || len(tally) < 12 {
		t.Error("fewer numbers are readable, or fewer errors found, than have to be")
	}
}

// readable is how many of the numbers, but for those confirmed, the check matches.
func (e *typedText) readable() (read, of int) {
	for _, n := range e.numbers {
		if n.Verdict != Confirmed {
			of++
		}
		if n.Verdict == Matched {
			read++
		}
	}
	return read, of
}

// plantIn plants errors in what a figure came to, and beside it. It returns how many are found
// as contradictions.
func (e *typedText) plantIn(t *testing.T, f typedFigure, tally map[string]*planting) (contradicted int) {
	try := func(kind string, start, end int, instead string) {
		if instead != e.body[start:end] && e.plant(t, kind, start, end, instead, tally) {
			contradicted++
		}
	}
	shown := e.body[f.start:f.end]
	for at, p := range plants {
		if p.number != nil && (at+f.start)%2 == 1 && figures.MatchString(shown) { // half of them: each takes an audit
			try(e.kindOf(f, p.kind), f.start, f.end, p.number(shown))
		}
	}
	for _, p := range wordsOfFigures {
		for _, w := range p.words {
			if at := strings.Index(shown, w[0]); at >= 0 {
				try(p.kind, f.start+at, f.start+at+len(w[0]), w[1])
			}
		}
	}
	for _, one := range e.otherComparators(f) {
		try(one.kind, one.start, one.end, one.instead)
	}
	return contradicted
}

// kindOf is the kind of an error in a number: of a share or a comparator's it is one of its own.
func (e *typedText) kindOf(f typedFigure, kind string) string {
	switch f.Name {
	case "share", "of":
		return "share: " + kind
	case "comparator":
		return "comparator: " + kind
	}
	return kind
}

// typedText is a document with its figures typed, and what the check says of it.
type typedText struct {
	*text
	body    string
	figures []typedFigure
	numbers []Number
	known   map[string]bool // summaries of what is told of it as it is
}

// newTypedText types a document's figures, of which the check may contradict none.
func newTypedText(t *testing.T, d *text) *typedText {
	t.Helper()
	e := &typedText{text: d, known: map[string]bool{}}
	e.body, e.figures = d.typed()
	found, numbers := e.check(e.body)
	e.numbers = numbers
	for _, one := range found {
		e.known[one.Summary] = true
		if one.Rule != rule.Unsupported {
			t.Errorf("%s is true as it is typed, and the check says of %q: %s", d.name, one.Span.Text(), one.Summary)
		}
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
