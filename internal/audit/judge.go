package audit

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"outturn/internal/commentary"
	"outturn/internal/limit"
	"outturn/internal/numeral"
	"outturn/internal/report"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// numbers gives each number of the sentence a verdict, and reports those that the data
// contradict.
func (s *sentence) numbers() []Number {
	if len(s.numerals) > limit.Numerals {
		return s.unread()
	}
	s.countIndicators()
	for _, n := range s.numerals {
		if f, tells := s.tellsWithheld(n); tells {
			s.refuse(n, f)
			continue
		}
		if s.isFigure(n) && !s.decided(n) {
			s.decide(n, s.judge(n))
		}
	}
	slices.SortStableFunc(s.verdicts, func(a, b Number) int { return a.Span.Compare(b.Span) })
	return s.verdicts
}

// unread leaves the numbers of a sentence undecided that is a run of numbers and no prose.
func (s *sentence) unread() []Number {
	for _, n := range s.numerals {
		s.decide(n, Number{Verdict: Unsupported})
	}
	return s.verdicts
}

// isFigure reports whether a numeral counts or measures something that a report is about:
// not a date, an age or a span such as "every six months", and not a small number in
// words such as "the two bodies", unless something is known of it.
func (s *sentence) isFigure(n numeral.Numeral) bool {
	switch {
	case n.Naming != numeral.NoName:
		return false
	case s.passage.computed(s.passage.tokens[n.First].Start, s.passage.tokens[n.Last-1].End):
		return true
	case n.InWords && n.Unit == numeral.Plain && n.Of == nil && n.Value.LessThan(decimal.NewFromInt(13)) && !s.setAgainst(n) && !(s.saysRest(n) && len(s.pairs()) > 0):
		return false
	case s.passage.table != nil:
		return true
	case n.Unit >= numeral.Days:
		return s.measures(n) && !s.inName(n)
	}
	return !s.inName(n)
}

// measures reports whether a span of time is a figure: in the unit of a measure, or too
// odd for a span that anybody would plan.
func (s *sentence) measures(n numeral.Numeral) bool {
	if n.Hedge != numeral.Exact || s.at(n.First-1) == "within" {
		return false
	}
	odd := !n.InWords && (n.Value.GreaterThan(decimal.NewFromInt(12)) || n.Step.LessThan(decimal.NewFromInt(1)))
	return odd || slices.ContainsFunc(s.subjectsOf(n), func(m *report.Measure) bool {
		unit, _ := unitOf(m.Indicator.Unit)
		return unit == n.Unit
	})
}

func (s *sentence) subjectsOf(n numeral.Numeral) []*report.Measure {
	all, _ := s.subjects(n.First, n.Last)
	return all
}

// inName reports whether a numeral belongs to the name or definition of a measure: the 15
// of "within 15 working days", the three of "three or more placements".
func (s *sentence) inName(n numeral.Numeral) bool {
	digits := stem(s.passage.tokens[n.First])
	for _, m := range s.mentions {
		if m.first <= n.First && n.First < m.last && s.vocabulary.words[m.measure][digits] {
			return true
		}
	}
	return slices.ContainsFunc(s.subjectsOf(n), func(m *report.Measure) bool {
		return s.vocabulary.words[m][digits]
	}) && (n.Unit >= numeral.Days || s.at(n.Last) == "or" || n.Hedge != numeral.Exact) && n.Unit != numeral.Percent
}

func (s *sentence) decided(n numeral.Numeral) bool {
	at := s.spanOf(n)
	return slices.ContainsFunc(s.verdicts, func(v Number) bool { return v.Span == at })
}

// decide records a verdict.
func (s *sentence) decide(n numeral.Numeral, v Number) {
	v.Span, v.Text = s.spanOf(n), s.passage.text[n.Start:n.End]
	s.verdicts = append(s.verdicts, v)
	switch v.Verdict {
	case Contradicted:
		s.warn(v)
	case Unsupported:
		s.ds.Report(rule.Unsupported, v.Span, "nothing in the data is about %s", v.Text).
			WithHint("say where it comes from: {{confirmed %q source=\"...\"}}", v.Text)
	}
}

func (s *sentence) spanOf(n numeral.Numeral) source.Span {
	if f := s.passage.figureIn(n.Start, n.End); f != nil {
		return f.Span
	}
	return s.passage.span(n.Start, n.End)
}

// warn reports a number that the data contradict.
func (s *sentence) warn(v Number) {
	d := s.ds.Report(rule.Contradicted, v.Span, "%s", v.About)
	if v.Says != "" {
		d.WithHint("%s", v.Says)
	}
	d.WithAgainst(v.Against)
}

// judge gives a numeral its verdict.
func (s *sentence) judge(n numeral.Numeral) Number {
	if f := s.passage.figureIn(n.Start, n.End); f != nil {
		return s.filledIn(f)
	}
	if v, ok := s.judgeMoney(n); ok {
		return v
	}
	if s.passage.table != nil {
		if v, ok := s.judgeCell(n); ok {
			return v
		}
	}
	for _, judge := range []func(numeral.Numeral) (Number, bool){s.shareBeside, s.partOfWhole} {
		if v, ok := judge(n); ok {
			return v
		}
	}
	return s.compare(n)
}

// filledIn is the verdict on a number that a figure fills in, or that its author confirms.
func (s *sentence) filledIn(f *commentary.Figure) Number {
	if f.Name == report.ConfirmedFigure {
		return Number{Verdict: Confirmed, Source: s.passage.figures[f].Source}
	}
	return Number{Verdict: Computed, About: f.Name + " " + f.Subject.Text, measure: s.passage.figures[f].Measure,
		current: f.Name == "value" && f.Get("quarter").Text == "" && f.Get("of").Text == ""}
}

// compare compares a numeral with the facts of the measures that its sentence names.
func (s *sentence) compare(n numeral.Numeral) Number {
	n = s.bare(n)
	all, said := s.subjects(n.First, n.Last)
	c := s.cueOf(n)
	if v, ok := s.wrongPart(n, all, c); ok {
		return v
	}
	if f, ok := s.match(n, all, c); ok {
		if now, stale := s.stale(n, f, c); stale {
			return s.contradiction(n, now)
		}
		return s.matched(f)
	}
	if v, ok := s.beyondAll(n, all, c); ok {
		return v
	}
	made, ok := s.arithmetic(n)
	if ok && significant(n) >= 3 && len(c.roles) == 0 {
		return made // one of the parts that make a figure
	}
	if v, ok := s.contradict(n, all, said, c); ok {
		return v
	}
	if f, ok := s.misdated(n, all, c); ok {
		return s.contradiction(n, f)
	}
	if ok {
		return made
	}
	return s.compareBeyond(n, c)
}

// wrongPart finds a numeral that gives a part or a whole wrongly, or a rate with another
// scale.
func (s *sentence) wrongPart(n numeral.Numeral, all []*report.Measure, c cue) (Number, bool) {
	if f, ok := s.mispaired(n, all, c); ok {
		return s.contradiction(n, f), true
	}
	if f, ok := s.misleft(n, all, c); ok {
		return s.contradiction(n, f), true
	}
	if f, ok := s.misscaled(n, all); ok {
		v := s.contradiction(n, f)
		v.About = fmt.Sprintf("the text gives %s for every %s, and the data for every %s", s.passage.text[n.Start:n.End], s.scaleAfter(n), scaleOf(f.measure))
		return v, true
	}
	return Number{}, false
}

// compareBeyond compares a numeral with what the text around it may be about.
func (s *sentence) compareBeyond(n numeral.Numeral, c cue) Number {
	if f, ok := s.turned(n, c); ok {
		return s.contradiction(n, f)
	}
	if v, ok := s.summed(n); ok {
		return v
	}
	if f, ok := s.anywhere(n, c); ok {
		return s.matched(f)
	}
	if f, ok := s.slipOfImplied(n, c); ok {
		return s.contradiction(n, f)
	}
	return Number{Verdict: Unsupported}
}

func (s *sentence) matched(f fact) Number {
	return Number{Verdict: Matched, About: f.words(), Against: s.placeOf(f), measure: f.measure,
		figure: f.role == valueRole, current: f.role == valueRole && f.quarter == s.report.Quarter}
}

func (s *sentence) placeOf(f fact) source.Span {
	return s.report.Written(f.place)
}
