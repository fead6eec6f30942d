package audit

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/numeral"
	"outturn/internal/report"
	"outturn/internal/rule"
)

// withheldFacts lists, by measure, what no text about a report may tell: figures that are
// kept back, and the exact ones of figures that are published rounded.
func withheldFacts(r *report.Report, kept []load.KeptBack) map[*report.Measure][]fact {
	all := map[*report.Measure][]fact{}
	for _, m := range r.Measures {
		l := &lister{measure: m}
		for _, p := range m.Series {
			if exact := indicator.Exact(p.Reading); p.Reading.Rounded > 0 {
				l.withhold(indicator.Point{Quarter: p.Quarter, Reading: exact}, p.Reading)
			}
			for _, k := range kept {
				if k.Indicator.ID == m.Indicator.ID && k.Of == p.Quarter && !k.In.After(r.Quarter) && p.Reading.State == indicator.Confidential {
					l.withhold(indicator.Point{Quarter: p.Quarter, Reading: k.Reading}, p.Reading)
				}
			}
		}
		if l.all != nil {
			all[m] = l.all
		}
	}
	return all
}

// withhold lists what a reading would tell that what is shown of it does not.
func (l *lister) withhold(p indicator.Point, shown indicator.Reading) {
	r := p.Reading
	if !r.Present() {
		return
	}
	if !shown.Present() || !shown.Value.Equal(r.Value) {
		l.add(fact{role: valueRole, quarter: p.Quarter, value: r.Value})
	}
	if r.Count != nil && (shown.Count == nil || !shown.Count.Equal(*r.Count)) {
		l.add(fact{role: countRole, quarter: p.Quarter, value: *r.Count, base: r.Base})
		if r.Base != nil {
			l.add(fact{role: restRole, quarter: p.Quarter, value: r.Base.Sub(*r.Count)})
			if !shown.Present() && r.Base.LessThanOrEqual(decimal.NewFromInt(int64(l.measure.Indicator.At(p.Quarter).Threshold))) {
				l.add(fact{role: countRole, quarter: p.Quarter, value: *r.Base})
			}
		}
	}
}

// tellsWithheld finds a figure that a typed number tells and that is not published.
func (s *sentence) tellsWithheld(n numeral.Numeral) (fact, bool) {
	if len(s.withheld) == 0 || n.Naming != numeral.NoName || n.High != nil || n.Hedge > numeral.Nearly {
		return fact{}, false
	}
	if f := s.passage.figureIn(n.Start, n.End); f != nil && f.Name != report.ConfirmedFigure {
		return fact{}, false
	}
	if s.passage.table != nil {
		if f, tells := s.cellTellsWithheld(n); tells {
			return f, true
		}
	}
	all, said := s.subjects(n.First, n.Last)
	if !said || n.Value.IsZero() {
		return fact{}, false
	}
	n, c := s.bare(n), s.cueOf(n)
	for _, m := range all {
		if !s.speaksOf(n, m) || !s.mayCount(n, m) {
			continue
		}
		for _, f := range s.withheld[m] {
			if compatible(n, f) && s.fits(n, f, c, false) && states(n, f) && !f.shownAs(n) {
				return f, true
			}
		}
	}
	return fact{}, false
}

// shownAs reports whether a number also says what is published of a rounded figure.
func (f fact) shownAs(n numeral.Numeral) bool {
	p, _ := indicator.PointIn(f.measure.Series, f.quarter)
	r := p.Reading
	if f.role == valueRole {
		return r.Present() && n.Matches(r.Value)
	}
	return r.Count != nil && n.Of == nil && n.Matches(*r.Count)
}

// mayCount reports whether a number can be of what a measure counts: by its base, by its unit,
// or by the word that follows it.
func (s *sentence) mayCount(n numeral.Numeral, m *report.Measure) bool {
	if n.Unit != numeral.Plain || n.Of != nil {
		return true
	}
	if n.Noun == "" || peopleWords[n.Noun] {
		return true
	}
	return s.vocabulary.words[m][stem(s.passage.tokens[n.Last])]
}

// peopleWords are words for those whom figures count, and words that go on without naming them.
var peopleWords = wordSet(`child children young people person persons pupil pupils boy boys girl girls adult adults resident residents family families
	household households carer carers case cases of in at and or but this during compared were was are is have had`)

// cellTellsWithheld finds a figure that a cell of a typed table tells, by the measure of its
// row and the quarter of its column.
func (s *sentence) cellTellsWithheld(n numeral.Numeral) (fact, bool) {
	t := s.passage.table
	row, at := t.place(s.passage)
	if row < 0 || at == 0 || at >= len(t.head) {
		return fact{}, false
	}
	c, m := s.readHead(t.head[at]), s.rowMeasure(t.rows[row][0])
	if m == nil || c.other || c.whose != "" || slices.Contains(c.roles, targetRole) || slices.Contains(c.roles, toleranceRole) {
		return fact{}, false
	}
	for _, f := range s.withheld[m] {
		typed := n
		if typed.Unit == numeral.Plain && f.role == valueRole {
			typed.Unit = f.unit // the head may give the unit
		}
		if slices.Contains(c.quarters, f.quarter) && compatible(typed, f) && states(typed, f) && !f.shownAs(typed) {
			return f, true
		}
	}
	return fact{}, false
}

// refuse reports a number that tells what is not published. It repeats no more than what the
// text has.
func (s *sentence) refuse(n numeral.Numeral, f fact) {
	of := fmt.Sprintf("%q in %s", f.measure.Indicator.NameAt(f.quarter).Title, f.quarter.Name())
	how, hint := "kept back", "take it out: others could be worked out from it"
	upTo := decimal.NewFromInt(int64(f.measure.Indicator.At(f.quarter).Threshold))
	p, _ := indicator.PointIn(f.measure.Series, f.quarter)
	switch {
	case p.Reading.Present():
		how, hint = "published rounded", fmt.Sprintf("write {{value %s}}, which fills in what is published", f.measure.Indicator.ID)
	case f.unit == numeral.Plain && f.value.LessThanOrEqual(upTo):
		hint = fmt.Sprintf(`take it out, or write "fewer than %s"`, upTo.Add(decimal.NewFromInt(1)))
	}
	v := Number{Span: s.spanOf(n), Text: s.passage.text[n.Start:n.End], Verdict: Contradicted, About: fmt.Sprintf("the figure of %s is %s", of, how)}
	s.verdicts = append(s.verdicts, v)
	s.ds.Report(rule.HiddenTyped, v.Span, "%q tells a figure of %s, which is %s", v.Text, of, how).WithHint("%s", hint)
}
