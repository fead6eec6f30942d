package audit

import (
	"slices"

	"outturn/internal/report"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// claimChecks each check what is said from a token on.
var claimChecks = []func(*sentence, int) (claim, bool){
	(*sentence).movement, (*sentence).multiple, (*sentence).extreme, (*sentence).extremeThen, (*sentence).placeThen,
	(*sentence).running, (*sentence).every, (*sentence).held, (*sentence).lastHeld, (*sentence).place,
	(*sentence).againstComparator, (*sentence).spendOf, (*sentence).allOrNone, (*sentence).distant,
}

// claims checks what the sentence says in words about its measures.
func (s *sentence) claims() {
	told := -1 // the end of the last statement that was denied
	for at := s.first; at < s.last; at++ {
		for _, check := range claimChecks {
			if c, ok := check(s, at); ok && !s.disclaims(c) && at >= told && !s.contradictedIn(s.statement(at)) {
				s.deny(c)
				_, told = s.statement(at)
			}
		}
	}
}

// contradictedIn reports whether a number among some tokens is contradicted already.
func (s *sentence) contradictedIn(first, last int) bool {
	at := s.span(first, last)
	return slices.ContainsFunc(s.verdicts, func(v Number) bool {
		return v.Verdict == Contradicted && v.Span.Start < at.End && v.Span.End > at.Start
	})
}

// claim is something said in words that the data contradict.
type claim struct {
	first, last int // tokens of the words
	measure     *report.Measure
	says        string      // what the data say instead: "it fell from 41% to 30%"
	place       source.Span // where they do
	right       string      // what the text could say: "it fell"; empty where that is not one thing
}

// disclaims reports whether a claim is only reported, denied or supposed.
func (s *sentence) disclaims(c claim) bool {
	first, last := s.clause(c.first, c.last)
	return s.has(quoting, first, last) || s.has(unreal, first, c.first) || s.near(c.first, 3, "not", "never", "no", "nor", "hardly", "neither", "cannot")
}

// deny reports a claim that the data contradict.
func (s *sentence) deny(c claim) {
	said := s.passage.text[s.passage.tokens[c.first].Start:s.passage.tokens[c.last-1].End]
	about := "the text says %q, and %s"
	if c.measure != nil {
		about = "the text says %q of " + c.measure.Name.Title + ", and in the data %s"
	}
	hint := "correct the words, or the figures"
	if c.right != "" {
		hint = "say that " + c.right + ", or correct the figures"
	}
	s.ds.Report(rule.ContradictedClaim, s.span(c.first, c.last), about, said, c.says).
		WithHint("%s", hint).WithAgainst(c.place)
}
