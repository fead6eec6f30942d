package audit

import (
	"slices"
	"unicode"

	"outturn/internal/indicator"
	"outturn/internal/numeral"
	"outturn/internal/report"
)

// scopes are words of a clause whose numbers are of a part, of another time or of someone
// else.
var scopes = wordSet(`monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
	nationally national country sector elsewhere percentile median longest shortest oldest youngest maximum minimum excluding without except respectively
	half-year pilot survey sample percentile standard`)

// pasts are words of a clause that is about another time, where no quarter is named.
var pasts = wordSet("ago years decade previously formerly")

// elsewhere reports whether the clause of a numeral speaks of a part, of another time or of
// someone else, so that its numbers need not be the measure's.
func (s *sentence) elsewhere(n numeral.Numeral, c cue) bool {
	first, last := s.clause(n.First, n.Last)
	if s.hasAny(s.first, s.last, "respectively") || s.hasAny(s.first, n.First, "nobody") {
		return true
	}
	if s.hasAny(n.Last, last, "first") && s.hasAny(n.Last, last, "quarters") || c.whose == "" && s.inBareYear(first, last) {
		return true
	}
	if c.whose == "" && s.hasAny(first, n.First, "nationally", "national", "country", "elsewhere", "england") {
		return true
	}
	ofYear := func(p period) bool { return p.year && p.first >= first && p.first < last && s.isAnotherTime(p) }
	if slices.ContainsFunc(s.periods, ofYear) || c.quarters == nil && s.introducedThen() {
		return true
	}
	if c.whose != "" || slices.Contains(c.roles, toDateRole) && c.roles[0] == toDateRole || slices.Contains(c.roles, targetRole) || slices.Contains(c.roles, toleranceRole) || slices.Contains(c.roles, changeRole) {
		return false
	}
	if s.beginsWithPart(n, first) || s.opensWithPart(n) {
		return true
	}
	for at := first; at < n.First; at++ {
		word := s.at(at)
		ofMonth := monthNumbers[word] > 0 && word != "may" && !s.near(at, 3, "end", "to", "until")
		overSpan := word == "over" && s.at(at+1) == "the" && s.hasAny(at, at+4, "quarters", "years", "year", "half-year")
		isHalf := word == "half" && (s.at(at-1) == "first" || s.at(at-1) == "second")
		if scopes[word] && !s.nameHas(word) || isHalf || pasts[word] && len(c.quarters) != 1 || ofMonth || overSpan {
			return true
		}
	}
	return slices.ContainsFunc(s.periods, func(p period) bool { return p.year && p.first >= first && p.first < last })
}

// introducedThen reports whether a list is introduced by another quarter: "At the end of
// Quarter 4:".
func (s *sentence) introducedThen() bool {
	intro := s.passage.intro
	if intro == nil || s.passage.table != nil {
		return false
	}
	return slices.ContainsFunc(periods(intro.tokens, 0, len(intro.tokens), s.report.Quarter), s.isAnotherTime)
}

// ofOtherSpan reports whether the words give a target for the year, or for a month or less,
// of a measure whose figures count what a quarter or the year so far has: "against an annual
// target of 8,400".
func (s *sentence) ofOtherSpan(n numeral.Numeral, m *report.Measure) bool {
	i := m.Indicator
	if i.Covers.AtDate || i.Frequency == indicator.Annual || isShare(m) && !i.Covers.YearToDate {
		return false
	}
	first, last := s.clause(n.First, n.Last)
	for at := first; at < last; at++ {
		if spanWords[s.at(at)] && s.hasAny(at+1, at+3, "target", "targets", "limit", "goal") {
			return true
		}
	}
	if !s.hasAny(n.Last, n.Last+3, "a", "each", "per", "every", "for", "by") {
		return false
	}
	begins := int(s.report.Quarter.Calendar().Begins())
	for at := n.Last + 1; at < min(last, n.Last+6); at++ {
		word := s.at(at)
		if word == "year" || word == "month" || word == "week" || word == "day" || monthNumbers[word]%12+1 == begins && monthNumbers[word] > 0 {
			return true
		}
	}
	return false
}

// spanWords are the words that say of which span a target is.
var spanWords = wordSet("annual yearly year's full-year whole-year year-end end-of-year monthly weekly daily")

// beginsWithPart reports whether a clause is about some of what a measure counts, so that
// a later number is of those: "Two placements at more than £9,000 a week".
func (s *sentence) beginsWithPart(n numeral.Numeral, first int) bool {
	return slices.ContainsFunc(s.numerals, func(o numeral.Numeral) bool {
		return o.First == first && o.First < n.First && o.InWords && o.Unit == numeral.Plain && o.Of == nil && s.at(n.First-1) != "of"
	}) || s.speaksOfSome(n, first)
}

// opensWithPart reports whether a statement opens with the place or the people that its
// number is of: "for people over 85 it was 79.6%", "in Seaton the rate was 52.3".
func (s *sentence) opensWithPart(n numeral.Numeral) bool {
	first, _ := s.statement(n.First)
	verb := n.First - 1
	for verb > first && s.at(verb) != "was" && s.at(verb) != "is" && s.at(verb) != "were" && s.at(verb) != "are" {
		verb--
	}
	subject := verb - 1
	if standIns[s.at(subject)] && s.at(subject-1) == "the" {
		subject--
	} else if s.at(subject) != "it" {
		return false
	}
	if subject < first+2 || subject > first+9 || s.namesIn(first, subject) || wholeWords[s.at(first+1)] {
		return false
	}
	for _, p := range s.periods {
		if p.first >= first && p.first < subject {
			return false
		}
	}
	switch s.at(first) {
	case "for", "among":
		return stem(s.passage.tokens[first+1]) != ""
	case "in", "at":
		start := s.passage.tokens[first+1].Start
		return unicode.IsUpper(rune(s.passage.text[start]))
	}
	return false
}

// speaksOfSome reports whether a clause has come to some of other things than a measure
// counts: "two of 26 practices went from 55% to 70%".
func (s *sentence) speaksOfSome(n numeral.Numeral, first int) bool {
	return slices.ContainsFunc(s.numerals, func(o numeral.Numeral) bool {
		if o.Of == nil || o.Fraction || o.First < first || o.Last > n.First-2 || o.Naming != numeral.NoName {
			return false
		}
		noun := stem(numeral.Token{Kind: numeral.Word, Text: s.at(o.Last)})
		return noun != "" && !otherVerbs[s.at(o.Last)] && !slices.ContainsFunc(s.mentions, func(m mention) bool { return s.knownNoun(o, m.measure) }) &&
			!slices.ContainsFunc(s.verdicts, func(v Number) bool { return v.Span == s.spanOf(o) && v.Verdict != Unsupported })
	})
}

// nameHas reports whether a word belongs to the name of a measure that the sentence is
// about: the median of "Days to decide (median)".
func (s *sentence) nameHas(word string) bool {
	is := stem(numeral.Token{Kind: numeral.Word, Text: word})
	if topic := s.topic(); topic != nil && s.vocabulary.words[topic][is] {
		return true
	}
	return slices.ContainsFunc(s.mentions, func(m mention) bool { return s.vocabulary.words[m.measure][is] })
}

// saidHere reports whether the clause of a numeral says that it is of a measure: it names
// it, or stands for it with "it" or "the figure", or begins with the number in a document
// about it, or goes on from a number of the measure.
func (s *sentence) saidHere(n numeral.Numeral, m *report.Measure, c cue) bool {
	bound := c.firm && (slices.Contains(c.roles, targetRole) || slices.Contains(c.roles, toleranceRole))
	if (s.topic() == m || s.onlyMeasure() == m) && (c.whose != "" || bound) {
		return true
	}
	first, last := s.clause(n.First, n.Last)
	if s.mentioned(m, first, last) {
		return true
	}
	justNamed := slices.ContainsFunc(s.mentions, func(one mention) bool {
		return one.measure == m && one.last <= first && first-one.last <= 4
	})
	if word := s.at(first - 1); justNamed && (word == "which" || word == "who" || word == "that") {
		return true
	}
	if s.topic() == m && s.givesFigure(n, m, first, last) {
		return true
	}
	goesOn := slices.ContainsFunc(s.verdicts, func(v Number) bool { return v.measure == m }) && s.near(n.First, 4, "against", "from", "to", "after", "with", "than", "of", "and", "at", "in", "(", ",")
	if s.topic() != m {
		return goesOn || s.onlyMeasure() == m && first > s.first && s.at(first-1) == ":"
	}
	for at := first; at < n.First && at < first+9; at++ {
		if s.at(at) == "it" && (at < first+4 || nowWords[s.at(at+1)] || s.at(at+1) == "was") {
			return true
		}
		if at >= first+4 {
			continue
		}
		switch word := s.at(at); {
		case (word == "this" || word == "that") && first == s.first, word == "performance", word == "average" && s.averages(), standIns[word] && s.at(at+1) != "of":
			return true
		}
	}
	if s.passage.about != m {
		return goesOn || s.at(s.first) == "at" && n.First == s.first+1 // "At 71.2% it is below target"
	}
	opens := n.First-first <= 1 || n.First-first <= 3 && slices.Contains([]string{"at", "now", "this", "still", "even"}, s.at(first))
	return goesOn || opens || s.vocabulary.cover(m, s.passage.tokens[first:last]) >= partial || s.defines(n, m) || s.onlyMeasure() == m
}

// givesFigure reports whether another number of a clause is the measure's present figure.
func (s *sentence) givesFigure(n numeral.Numeral, m *report.Measure, first, last int) bool {
	now := valueFact(m, s.report.Quarter)
	return slices.ContainsFunc(s.numerals, func(o numeral.Numeral) bool {
		return o.First != n.First && o.First >= first && o.First < last && o.Naming == numeral.NoName && now.unit == o.Unit && significant(o) >= 2 && o.Matches(now.value)
	})
}

// inBareYear reports whether a clause names a calendar year by itself: "rose by 27% in
// 2024".
func (s *sentence) inBareYear(first, last int) bool {
	if s.report.Quarter.Calendar().HasCalendarYears() {
		return false
	}
	return slices.ContainsFunc(s.numerals, func(n numeral.Numeral) bool {
		named := slices.ContainsFunc(s.periods, func(p period) bool { return p.first <= n.First && n.Last <= p.last && !p.year })
		return !named && n.Naming == numeral.Date && n.First >= first && n.Last <= last && n.Last == n.First+1 && len(s.at(n.First)) == 4 && monthNumbers[s.at(n.First-1)] == 0
	})
}
