package audit

import (
	"outturn/internal/numeral"
	"outturn/internal/report"
)

// goingOn are the words with which a clause begins that says more about the subject
// before it: "and is below target", "still within tolerance", "it fell".
var goingOn = wordSet(`it this that and but still up down is was are were has have had remains remained stays stayed rose fell above below within outside inside
	better worse again now also at over under narrowly just only well by though however so yet not never met missed meets misses therefore which though
	although while on higher lower an a the exceeded exceeds reached slightly marginally comfortably easily almost nearly continues continued`)

// carried is the measure that a statement which names none goes on about: the one whose
// present figure it gives, or that of the statement before it, or the topic of the text.
func (s *sentence) carried(at int) *report.Measure {
	first, last := s.statement(at)
	if m, any := s.presentFigureIn(first, last); any {
		return m
	}
	if s.namesIn(first, last) || !s.goesOn(first, at) {
		return nil
	}
	for first > s.first {
		clause, end := s.clause(first, first+1)
		if clause == first && s.relatesToTime(clause) {
			return nil
		}
		if m, any := s.presentFigureIn(clause, end); any && clause < first {
			return m
		}
		at = first - 1
		for at > s.first && (s.divides(at) || s.at(at) == "," || s.at(at) == "and" || s.at(at) == "but") {
			at--
		}
		first, last = s.statement(at)
		if m, any := s.presentFigureIn(first, last); any {
			return m
		}
		if m := s.onlyNamedIn(first, last); m != nil {
			return m
		}
		if s.namesIn(first, last) || !s.goesOn(first, first+1) {
			return s.vocabulary.named(s.passage.tokens[first:last], s.long)
		}
	}
	if topic := s.topic(); topic != nil && canBe(s.at(first+1), topic) {
		return topic
	}
	return nil
}

// phrase is the run of tokens around one, between signs and words that join clauses.
func (s *sentence) phrase(at int) (int, int) {
	first, last := s.clause(at, at+1)
	from, to := at, at+1
	for from > first && s.at(from-1) != "," {
		from--
	}
	for to < last && s.at(to) != "," {
		to++
	}
	return from, to
}

// statement is the run of tokens around one that has a single verb as a rule: between
// signs and any "and" or "but".
func (s *sentence) statement(at int) (int, int) {
	from, to := s.phrase(at)
	for n := at - 1; n >= from; n-- {
		if s.at(n) == "and" || s.at(n) == "but" {
			from = n + 1
			break
		}
	}
	for n := at + 1; n < to; n++ {
		if s.at(n) == "and" || s.at(n) == "but" {
			to = n
			break
		}
	}
	return from, to
}

// relatesToTime reports whether a clause begins with "which" or "when" after another
// quarter than the report's, so that it is about that.
func (s *sentence) relatesToTime(first int) bool {
	switch s.at(first - 1) {
	case "which", "when", "where":
		return s.anotherTimeIn(max(s.first, first-9), first)
	}
	return false
}

// presentFigureIn is the measure whose present figure some tokens give; nil where they give those
// of several. It is false where they give none.
func (s *sentence) presentFigureIn(first, last int) (*report.Measure, bool) {
	var only *report.Measure
	start, end := s.span(first, max(first+1, last)).Start, s.span(first, max(first+1, last)).End
	for _, v := range s.verdicts {
		if !v.current || v.Span.End <= start || v.Span.Start >= end {
			continue
		}
		if only != nil && only != v.measure {
			return nil, true
		}
		only = v.measure
	}
	return only, only != nil
}

// namesIn reports whether some tokens name a measure.
func (s *sentence) namesIn(first, last int) bool {
	for _, m := range s.mentions {
		if m.first >= first && m.first < last {
			return true
		}
	}
	return false
}

// onlyNamedIn is the one measure that some tokens name in full; nil where they name several
// or none.
func (s *sentence) onlyNamedIn(first, last int) *report.Measure {
	var only *report.Measure
	for _, m := range s.mentions {
		if m.first < first || m.first >= last {
			continue
		}
		if only != nil && only != m.measure || m.share < 0.9 {
			return nil
		}
		only = m.measure
	}
	return only
}

// goesOn reports whether a clause, up to some words of it, says more about the subject
// before: it begins with a word that does, and names nothing of its own.
func (s *sentence) goesOn(first, at int) bool {
	if first == at {
		return true
	}
	word := s.at(first)
	switch {
	case word == "the" || word == "this" || word == "our" || word == "its":
		return standIns[s.at(first+1)] && s.at(first+2) != "of"
	case !goingOn[word] && s.passage.tokens[first].Kind == numeral.Word:
		return false
	}
	for n := first; n < at; n++ {
		if t := s.passage.tokens[n]; t.Kind == numeral.Word && stem(t) != "" && !goingOn[t.Text] && !smallWords[t.Text] && !standIns[t.Text] && !thinWords[t.Text] && !ups[t.Text] && !downs[t.Text] && t.Text != "target" && t.Text != "tolerance" {
			return false
		}
	}
	return true
}
