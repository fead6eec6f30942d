package audit

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/numeral"
	"outturn/internal/quarter"
	"outturn/internal/report"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// numbers gives each number of the sentence a verdict, and reports those that the data
// contradict.
func (s *sentence) numbers() []Number {
	s.countIndicators()
	for _, n := range s.numerals {
		if s.isFigure(n) && !s.decided(n) {
			s.decide(n, s.judge(n))
		}
	}
	slices.SortStableFunc(s.verdicts, func(a, b Number) int { return a.Span.Compare(b.Span) })
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
	case n.InWords && n.Unit == numeral.Plain && n.Of == nil && n.Value.LessThan(decimal.NewFromInt(13)) && !s.setAgainst(n):
		return false
	case s.passage.table != nil:
		return true
	case n.Unit >= numeral.Days:
		return n.Hedge == numeral.Exact && s.at(n.First-1) != "within" && slices.ContainsFunc(s.subjectsOf(n), func(m *report.Measure) bool {
			unit, _ := unitOf(m.Indicator.Unit)
			return unit == n.Unit || slices.ContainsFunc(s.factsOf(m), func(f fact) bool {
				return (f.role == valueRole || f.role == targetRole || f.role == toleranceRole || f.role == comparatorRole) && f.quarter == s.report.Quarter && n.Value.GreaterThan(decimal.NewFromInt(12)) && n.Matches(f.value)
			})
		}) && !s.inName(n)
	}
	return !s.inName(n)
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

// judge compares a numeral with the facts.
func (s *sentence) judge(n numeral.Numeral) Number {
	if f := s.passage.figureIn(n.Start, n.End); f != nil {
		if f.Name == report.ConfirmedFigure {
			return Number{Verdict: Confirmed, Source: f.Get("source").Text}
		}
		return Number{Verdict: Computed, About: f.Name + " " + f.Subject.Text, Measure: s.passage.figures[f].Measure}
	}
	if v, ok := s.judgeMoney(n); ok {
		return v
	}
	if s.passage.table != nil {
		if v, ok := s.judgeCell(n); ok {
			return v
		}
	}
	if v, ok := s.shareBeside(n); ok {
		return v
	}
	all, said := s.subjects(n.First, n.Last)
	c := s.cueOf(n)
	if f, ok := s.match(n, all, c); ok {
		return s.matched(f)
	}
	if v, ok := s.beyondAll(n, all, c); ok {
		return v
	}
	if v, ok := s.contradict(n, all, said, c); ok {
		return v
	}
	if v, ok := s.arithmetic(n); ok {
		return v
	}
	if f, ok := s.anywhere(n); ok {
		return s.matched(f)
	}
	return Number{Verdict: Unsupported}
}

func (s *sentence) matched(f fact) Number {
	return Number{Verdict: Matched, About: f.words(), Against: s.placeOf(f), Measure: f.measure}
}

func (s *sentence) placeOf(f fact) source.Span {
	return s.report.Written(f.place)
}

// words say what a fact is of.
func (f fact) words() string {
	words := f.measure.Name.Title + ": " + f.role.String()
	if f.whose != "" {
		words += " " + f.whose
	}
	if !f.from.IsZero() {
		return words + fmt.Sprintf(" from %s to %s", f.from.Name(), f.quarter.Name())
	}
	return words + ", " + f.quarter.Name()
}

// match finds a fact of one of the measures that a numeral states.
func (s *sentence) match(n numeral.Numeral, all []*report.Measure, c cue) (fact, bool) {
	strict := c.firm && len(c.roles) > 0
	for _, loose := range []bool{false, true} {
		if loose && strict && c.now {
			return fact{}, false
		}
		for _, m := range all {
			for _, f := range s.factsOf(m) {
				if compatible(n, f) && s.fits(f, c, loose) && states(n, f) {
					return f, true
				}
			}
		}
	}
	return fact{}, false
}

// fits reports whether a fact is what the words round a numeral say; loosely, where only
// what they exclude counts.
func (s *sentence) fits(f fact, c cue, loose bool) bool {
	if c.rise != 0 && (f.role == changeRole || f.role == relativeRole) && f.value.Sign() != 0 && f.value.Sign() != c.rise {
		return false
	}
	if len(c.roles) > 0 && !slices.Contains(c.roles, f.role) && (c.firm || !loose) {
		return false
	}
	if c.whose != "" && f.whose != c.whose {
		return false
	}
	if loose {
		if !slices.Contains(valueRoles, f.role) && f.role != comparatorRole && f.quarter != s.report.Quarter {
			return false
		}
		return c.quarters == nil || !c.firm || s.inTime(f, c)
	}
	return s.inTime(f, c)
}

// inTime reports whether a fact is of the time that the words name: by default the
// report's quarter.
func (s *sentence) inTime(f fact, c cue) bool {
	now := s.report.Quarter
	switch {
	case f.role == comparatorRole || f.role == differenceRole:
		return true
	case f.role == changeRole || f.role == relativeRole:
		return f.quarter == now && (c.quarters == nil || slices.Contains(c.quarters, f.from) || slices.Contains(c.quarters, now))
	case f.role == targetRole || f.role == toleranceRole:
		return f.quarter == now || slices.Contains(c.quarters, f.quarter)
	case c.quarters != nil:
		return slices.Contains(c.quarters, f.quarter)
	case c.earlier:
		return true
	}
	return f.quarter == now
}

// compatible reports whether a numeral can state a fact, by its unit.
func compatible(n numeral.Numeral, f fact) bool {
	switch {
	case n.Fraction:
		return f.unit == numeral.Percent && f.role == valueRole
	case n.Of != nil:
		return f.role == countRole
	case n.Unit == f.unit:
		return true
	case n.Unit == numeral.Percent && f.unit == numeral.Points:
		return true // "up 6%" of a percentage: see percentForPoints
	case n.Unit == numeral.Plain:
		return f.unit != numeral.Money && f.role == valueRole || f.unit != numeral.Points && f.unit != numeral.Percent && f.unit != numeral.Money
	}
	return false
}

// states reports whether a numeral states a fact.
func states(n numeral.Numeral, f fact) bool {
	value := f.value
	if f.role == changeRole || f.role == relativeRole || f.role == gapRole || f.role == differenceRole {
		if !n.Signed {
			value = value.Abs()
		}
	}
	if n.Of != nil && !n.Fraction && (f.base == nil || !f.base.Equal(*n.Of)) {
		return false
	}
	if n.Fraction {
		share, _ := n.Share()
		return share.Sub(value).Abs().LessThanOrEqual(decimal.NewFromInt(4))
	}
	return n.Matches(value)
}

// contradict finds the fact that a numeral should have stated, where the words leave no
// doubt that it is about it.
func (s *sentence) contradict(n numeral.Numeral, all []*report.Measure, said bool, c cue) (Number, bool) {
	if !said || s.passage.table != nil || s.quotes(n) || s.speculative(n.First, n.Last) || n.Fraction || s.elsewhere(n, c) {
		return Number{}, false
	}
	for at, m := range all {
		if at > 0 && !s.near2(n, m) || !s.saidHere(n, m, c) {
			continue
		}
		if f, ok := s.misread(n, m, c); ok {
			return s.contradiction(n, f), true
		}
		if f, ok := s.slipped(n, m); ok {
			return s.contradiction(n, f), true
		}
		if f, ok := s.miscounted(n, m); ok {
			return s.contradiction(n, f), true
		}
		if f, ok := s.misplaced(n, m, c); ok {
			return s.contradiction(n, f), true
		}
		f, ok := s.expected(n, m, c)
		if ok && (at == 0 && c.firm && s.settled(n, f, c) || nearMiss(n, f) && s.settled(n, f, c) || s.slot(n, m, f, c)) {
			return s.contradiction(n, f), true
		}
	}
	return Number{}, false
}

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
	if s.has(wordSet("respectively"), s.first, s.last) {
		return true
	}
	if c.whose == "" && s.has(wordSet("nationally national country elsewhere"), first, n.First) {
		return true
	}
	if c.whose != "" || slices.Contains(c.roles, targetRole) || slices.Contains(c.roles, toleranceRole) || slices.Contains(c.roles, changeRole) {
		return false
	}
	for at := first; at < n.First; at++ {
		if scopes[s.at(at)] || pasts[s.at(at)] && len(c.quarters) != 1 || s.at(at) == "over" && s.at(at+1) == "the" && s.has(wordSet("quarters years year half-year"), at, at+4) || monthNumbers[s.at(at)] > 0 && s.at(at) != "may" && !s.near(at, 3, "end", "to") {
			return true
		}
	}
	return slices.ContainsFunc(s.periods, func(p period) bool { return p.year && p.first >= first && p.first < last })
}

// saidHere reports whether the clause of a numeral says that it is of a measure: it names
// it, or stands for it with "it" or "the figure", or begins with the number in a document
// about it, or goes on from a number of the measure.
func (s *sentence) saidHere(n numeral.Numeral, m *report.Measure, c cue) bool {
	if (s.topic() == m || s.onlyMeasure() == m) && (c.whose != "" || c.firm && (slices.Contains(c.roles, targetRole) || slices.Contains(c.roles, toleranceRole))) {
		return true
	}
	first, last := s.clause(n.First, n.Last)
	if s.mentioned(m, first, last) {
		return true
	}
	if word := s.at(first - 1); (word == "which" || word == "who" || word == "that") && slices.ContainsFunc(s.mentions, func(one mention) bool { return one.measure == m && one.last <= first && first-one.last <= 4 }) {
		return true
	}
	goesOn := slices.ContainsFunc(s.verdicts, func(v Number) bool { return v.Measure == m }) && s.near(n.First, 4, "against", "from", "to", "after", "with", "than", "of", "and", "at", "in", "(", ",")
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
		if (s.at(at) == "this" || s.at(at) == "that") && first == s.first || s.at(at) == "performance" || standIns[s.at(at)] && s.at(at+1) != "of" {
			return true
		}
	}
	if s.passage.about != m {
		return goesOn
	}
	opens := n.First-first <= 1 || n.First-first <= 3 && wordSet("at now at this still even")[s.at(first)]
	return goesOn || opens || s.vocabulary.cover(m, s.passage.tokens[first:last]) >= partial || s.defines(n, m) || s.statedInSentence(m)
}

// statedInSentence reports whether a computed figure of the sentence is the measure's.
func (s *sentence) statedInSentence(m *report.Measure) bool {
	return s.onlyMeasure() == m
}

// beyondAll finds a share of more than a hundred per cent where the measures spoken of
// are shares, and the words tell of no change.
func (s *sentence) beyondAll(n numeral.Numeral, all []*report.Measure, c cue) (Number, bool) {
	hundred := decimal.NewFromInt(100)
	if n.Unit != numeral.Percent || n.Value.LessThanOrEqual(hundred) || slices.Contains(c.roles, changeRole) || s.at(n.Last) == "of" || moreWords[s.at(n.Last)] || s.quotes(n) {
		return Number{}, false
	}
	for _, m := range all {
		if u := m.Indicator.Unit; u.Percentage && u.Maximum != nil && u.Maximum.Equal(hundred) {
			return Number{Verdict: Contradicted, Measure: m, Says: "check the number: " + m.Name.Title + " is a share",
				About: fmt.Sprintf("the text says %s, and a share is at most 100%%", s.passage.text[n.Start:n.End])}, true
		}
	}
	return Number{}, false
}

// near2 reports whether a measure is named in the clause of a numeral, or is what the
// document is about.
func (s *sentence) near2(n numeral.Numeral, m *report.Measure) bool {
	first, last := s.clause(n.First, n.Last)
	return s.mentioned(m, first, last) || s.topic() == m
}

// misread finds a fact that a numeral has in another unit, or as a change the other way.
func (s *sentence) misread(n numeral.Numeral, m *report.Measure, c cue) (fact, bool) {
	roles := c.roles
	if len(roles) == 0 {
		roles = valueRoles
	}
	for _, f := range s.factsOf(m) {
		if !slices.Contains(roles, f.role) || c.whose != "" && f.whose != c.whose || !s.inTime(f, c) {
			continue
		}
		otherUnit := n.Unit != f.unit && n.Unit != numeral.Plain && f.unit != numeral.Plain && n.Of == nil && !s.pointsAsPercent(n, f)
		if otherUnit && n.Matches(f.value) && (c.firm || s.covers(n, m) >= partial) {
			return f, true
		}
	}
	return fact{}, false
}

// misplaced finds a fact that a numeral has for another quarter than the one named beside
// it, or for another comparator, where the data have nothing for the one that is named.
func (s *sentence) misplaced(n numeral.Numeral, m *report.Measure, c cue) (fact, bool) {
	named := len(c.quarters) == 1 && s.timedBeside(n, c.quarters[0])
	var found fact
	ok := false
	for _, f := range s.factsOf(m) {
		switch {
		case c.whose != "" && f.role == comparatorRole:
			if f.whose == c.whose {
				return fact{}, false
			}
			if n.Unit == f.unit && n.Matches(f.value) {
				found, ok = f, true
			}
		case named && c.whose == "" && f.role == valueRole && n.Unit == f.unit:
			if f.quarter == c.quarters[0] {
				return fact{}, false
			}
			if n.Matches(f.value) && f.quarter.Since(s.report.Quarter) >= -quarter.InYear {
				found, ok = f, true
			}
		}
	}
	return found, ok && (c.firm || s.covers(n, m) >= partial || s.counts(n, m) || s.follows2(n, m))
}

// timedBeside reports whether a time stands directly beside a numeral: "27 in Quarter 4",
// "At Quarter 4 it was 27".
func (s *sentence) timedBeside(n numeral.Numeral, q quarter.Quarter) bool {
	return slices.ContainsFunc(s.periods, func(p period) bool {
		return len(p.quarters) == 1 && p.quarters[0] == q && (p.first >= n.Last && p.first-n.Last <= 6 || p.last <= n.First && n.First-p.last <= 4)
	})
}

// slipped finds a fact of four digits or more, of any quarter of the last year or more,
// that a number is a slip of the pen away from. So long a number is like another by chance
// only seldom.
func (s *sentence) slipped(n numeral.Numeral, m *report.Measure) (fact, bool) {
	if n.Value.Abs().LessThan(decimal.NewFromInt(1000)) {
		return fact{}, false
	}
	for _, f := range s.factsOf(m) {
		if n.Unit == f.unit && f.quarter.Since(s.report.Quarter) >= -quarter.InYear && f.value.GreaterThanOrEqual(decimal.NewFromInt(1000)) && nearMiss(n, f) {
			return f, true
		}
	}
	return fact{}, false
}

// miscounted finds the count and base that a numeral gives with one of them wrong.
func (s *sentence) miscounted(n numeral.Numeral, m *report.Measure) (fact, bool) {
	for _, f := range s.factsOf(m) {
		if f.quarter != s.report.Quarter || f.base == nil {
			continue
		}
		right := n.Value.Equal(f.value) || n.Of != nil && n.Value.Equal(f.base.Sub(f.value))
		switch {
		case n.Of != nil && right != f.base.Equal(*n.Of):
			return f, true
		case n.Of == nil && n.Unit == numeral.Plain && !right && n.Step.Equal(decimal.NewFromInt(1)) && !n.Value.Equal(*f.base) && s.countBeside(n, f):
			return f, true
		case n.Of == nil && n.Unit == numeral.Plain && s.passage.about == m && s.at(n.Last) == "of" && s.at(n.Last+1) == "them" && !right:
			return f, true
		case n.Of == nil && n.Unit == numeral.Plain && (s.passage.about == m || s.onlyMeasure() == m) && !right && s.isBase(n, m) && !n.Value.Equal(*f.base) && !s.statedBeside(n, fact{value: *f.base}):
			f.value, f.role = *f.base, baseRole
			return f, true
		}
	}
	return fact{}, false
}

// countBeside reports whether a number stands where the count of a base belongs: directly
// before the percentage that the two make, or in a sentence that gives the base and says
// of the number what the measure is.
func (s *sentence) countBeside(n numeral.Numeral, f fact) bool {
	share := f.value.Shift(2).DivRound(*f.base, 12)
	hasBase, hasCount := false, false
	for _, o := range s.numerals {
		if o.First == n.First || o.Naming != numeral.NoName {
			continue
		}
		hasBase = hasBase || o.Unit == numeral.Plain && o.Value.Equal(*f.base)
		hasCount = hasCount || o.Unit == numeral.Plain && (o.Value.Equal(f.value) || o.Value.Equal(f.base.Sub(f.value)))
		if o.Unit == numeral.Percent && o.Matches(share) && o.First >= n.Last && o.First-n.Last <= 2 {
			return true
		}
	}
	first, last := s.clause(n.First, n.Last)
	return hasBase && !hasCount && s.vocabulary.cover(f.measure, s.passage.tokens[max(first, n.Last):last]) >= 0.3
}

// isBase reports whether a number is said to be of all that the measure is a share of:
// "of the 2,289 open cases", "received 47 requests".
func (s *sentence) isBase(n numeral.Numeral, m *report.Measure) bool {
	before := s.at(n.First - 1)
	first, _ := s.clause(n.First, n.Last)
	return s.knownNoun(n, m) && (before == "of" && n.First-1 == first && len(s.numerals) > 1 || before == "the" && s.at(n.First-2) == "of" || before == "all" || before == "received" || before == "audited")
}

// pointsAsPercent reports whether a change of a percentage is written in per cent.
func (s *sentence) pointsAsPercent(n numeral.Numeral, f fact) bool {
	return n.Unit == numeral.Percent && f.unit == numeral.Points
}

// partial is the share of a name's weight that, in commentary on the measure, a clause
// has to have to be about it.
const partial = 0.4

// slot reports whether a numeral stands where the words expect the measure's figure: the
// clause names the measure, and no other number there is that figure.
func (s *sentence) slot(n numeral.Numeral, m *report.Measure, f fact, c cue) bool {
	if s.passage.about != nil && s.passage.about != m || n.High != nil || f.role != valueRole && f.role != countRole && f.role != baseRole || c.earlier && c.quarters == nil || n.Unit != f.unit || !s.settled(n, f, c) || s.statedBeside(n, f) {
		return false
	}
	if len(c.quarters) == 1 && (s.follows2(n, m) || c.quarters[0] != s.report.Quarter && s.covers(n, m) >= partial) {
		return true
	}
	if n.Unit == numeral.Plain {
		return f.role == valueRole && s.counts(n, m)
	}
	if f.role == valueRole && s.passage.about == m && n.First == s.first && !s.partOfIt(n) {
		return true
	}
	return f.role == valueRole && (s.covers(n, m) >= partial && !s.partOfIt(n) || s.defines(n, m))
}

// follows2 reports whether the number before a numeral is the measure's, so that "after
// 1,257 in Quarter 4" is too.
func (s *sentence) follows2(n numeral.Numeral, m *report.Measure) bool {
	for _, v := range s.verdicts {
		if v.Measure == m {
			return s.near(n.First, 3, "after", "from", "against", "than", "with", "and")
		}
	}
	return false
}

// statedBeside reports whether another number of the passage or, in commentary on one
// measure, of the document states a fact already.
func (s *sentence) statedBeside(n numeral.Numeral, f fact) bool {
	near := []*passage{s.passage}
	if s.passage.about != nil {
		near = s.passage.siblings
	}
	return slices.ContainsFunc(near, func(p *passage) bool {
		return slices.ContainsFunc(p.numerals, func(o numeral.Numeral) bool {
			return (p != s.passage || o.Start != n.Start) && o.Naming == numeral.NoName && o.Unit == n.Unit && o.Matches(f.value)
		})
	})
}

// counts reports whether what a plain number counts is the measure: its name follows
// directly, or is what the number is said to be.
func (s *sentence) counts(n numeral.Numeral, m *report.Measure) bool {
	if s.passage.about == m && !n.InWords && n.Value.GreaterThan(decimal.NewFromInt(19)) && n.Noun != "" && s.vocabulary.words[m][stem(numeral.Token{Kind: numeral.Word, Text: n.Noun})] {
		return true
	}
	return slices.ContainsFunc(s.mentions, func(one mention) bool {
		return one.measure == m && one.share >= enough && !moreWords[s.at(n.Last)] && (one.head >= n.Last && one.head <= n.Last+1 || one.first >= n.Last && one.first <= n.Last+1 || one.last <= n.First && n.First-one.last <= 3 || one.first < n.First && one.last > n.Last)
	})
}

// defines reports whether a share is of what the measure's definition is a share of:
// "60% of children waited less than 14 months".
func (s *sentence) defines(n numeral.Numeral, m *report.Measure) bool {
	first, last := s.clause(n.First, n.Last)
	known, all := 0, 0
	for at := max(first, n.Last); at < last; at++ {
		if w := stem(s.passage.tokens[at]); w != "" {
			all++
			if s.vocabulary.words[m][w] {
				known++
			}
		}
	}
	return (s.passage.about == m || s.onlyMeasure() == m) && known >= 2 && 2*known > all
}

// covers is the share of a measure's name that the clause of a numeral has.
func (s *sentence) covers(n numeral.Numeral, m *report.Measure) float64 {
	first, last := s.clause(n.First, n.Last)
	for _, one := range s.mentions {
		if one.measure == m && one.first >= first && one.first < last && (s.passage.about == nil || s.passage.about == m || one.share > 0.95) {
			return max(one.share, enough)
		}
	}
	if s.passage.about != m {
		return 0
	}
	return s.vocabulary.cover(m, s.passage.tokens[first:last])
}

// partOfIt reports whether a share is of some part of the subject: "97% of care plans".
func (s *sentence) partOfIt(n numeral.Numeral) bool {
	return s.at(n.Last) == "of"
}

func (s *sentence) mentioned(m *report.Measure, first, last int) bool {
	return slices.ContainsFunc(s.mentions, func(one mention) bool { return one.measure == m && one.first >= first && one.first < last })
}

// settled reports whether nothing in the sentence makes it doubtful that a numeral is
// about a fact.
func (s *sentence) settled(n numeral.Numeral, f fact, c cue) bool {
	if n.Unit == numeral.Percent && s.partOfIt(n) && f.role == valueRole && !s.defines(n, f.measure) {
		return false
	}
	if n.Unit == numeral.Plain && f.unit != numeral.Plain && !nearMiss(n, f) && !s.bare(n, f, c) || !plausible(n, f) {
		return false
	}
	if n.Unit == numeral.Plain && f.role == valueRole && stem(numeral.Token{Kind: numeral.Word, Text: n.Noun}) != "" && !s.knownNoun(n, f.measure) {
		return false
	}
	if f.role == changeRole || f.role == relativeRole {
		return (len(c.quarters) > 0 || s.sinceLast(n)) && s.changes(n, f.measure)
	}
	return true
}

// changes reports whether a change is said of the measure: it is the subject of the verb,
// or the number before is its figure.
func (s *sentence) changes(n numeral.Numeral, m *report.Measure) bool {
	verb := n.First - 1
	for verb > s.first && (s.at(verb) == "by" || s.at(verb) == "about" || smallWords[s.at(verb)] && !ups[s.at(verb)] && !downs[s.at(verb)]) {
		verb--
	}
	if s.subjectOf(verb) == m {
		return true
	}
	for i, o := range s.numerals {
		if o.First == n.First && i > 0 {
			before := s.numerals[i-1]
			for _, v := range s.verdicts {
				if v.Measure == m && v.Span == s.spanOf(before) && n.First-before.Last < 9 {
					return true
				}
			}
		}
	}
	first, last := s.clause(n.First, n.Last)
	return s.topic() == m && n.First-s.first <= 4 || s.passage.about == m && s.covers(n, m) >= partial && s.vocabulary.cover(m, s.passage.tokens[first:last]) >= partial || s.onlyMeasure() == m && s.mentions[0].first-s.first <= 4 || s.passage.about == m && n.First-s.first <= 2
}

// bare reports whether a number without a unit is a figure whose unit goes without
// saying: "down from 11.0 in Quarter 2" of days.
func (s *sentence) bare(n numeral.Numeral, f fact, c cue) bool {
	if !c.firm || n.InWords || f.value.IsZero() || stem(numeral.Token{Kind: numeral.Word, Text: n.Noun}) != "" {
		return false
	}
	ratio := n.Value.DivRound(f.value, 6)
	return ratio.GreaterThan(decimal.New(5, -1)) && ratio.LessThan(decimal.New(2, 0))
}

// plausible reports whether a number of things is near enough to a fact to be meant for it.
func plausible(n numeral.Numeral, f fact) bool {
	tenfold := n.Value.Equal(f.value.Shift(1)) || n.Value.Equal(f.value.Shift(-1))
	if n.Unit == numeral.Percent || n.Unit == numeral.Points || f.value.IsZero() || tenfold || nearMiss(n, f) {
		return true
	}
	ratio := n.Value.DivRound(f.value, 6).Abs()
	return ratio.GreaterThan(decimal.New(3, -1)) && ratio.LessThan(decimal.New(33, -1))
}

// sinceLast reports whether a change without a named time can only be that since the last
// figure: nothing else in the sentence compares.
func (s *sentence) sinceLast(n numeral.Numeral) bool {
	return !s.has(wordSet("year annual annually since over compared than against average"), s.first, s.last)
}

// knownNoun reports whether what a plain number counts is what the measure counts.
func (s *sentence) knownNoun(n numeral.Numeral, m *report.Measure) bool {
	for at := n.Last; at < n.Last+4 && at < s.last; at++ {
		if w := stem(s.passage.tokens[at]); w != "" && s.vocabulary.words[m][w] {
			return true
		}
	}
	return false
}

// expected is the fact of a measure that a numeral at its place should state: the nearest
// of those that the words leave.
func (s *sentence) expected(n numeral.Numeral, m *report.Measure, c cue) (fact, bool) {
	roles := c.roles
	if len(roles) == 0 {
		roles = valueRoles
	}
	var best fact
	found := false
	for _, f := range s.factsOf(m) {
		if !slices.Contains(roles, f.role) || !compatible(n, f) || c.whose != "" && f.whose != c.whose {
			continue
		}
		if n.Of == nil && (f.role == countRole || f.role == baseRole || f.role == restRole) {
			continue // see miscounted
		}
		if c.earlier && c.quarters == nil && f.quarter != previous(s.report.Quarter, m) && f.role != comparatorRole || !s.inTime(f, c) {
			continue
		}
		if (f.role == changeRole || f.role == relativeRole) && c.quarters == nil && f.from != previous(s.report.Quarter, m) {
			continue
		}
		if !found || distance(n, f).LessThan(distance(n, best)) {
			best, found = f, true
		}
	}
	return best, found
}

// previous is the quarter of the last figure before a quarter.
func previous(q quarter.Quarter, m *report.Measure) quarter.Quarter {
	for back := 1; back <= reach; back++ {
		for _, p := range m.Series {
			if p.Quarter == q.Add(-back) && p.Reading.Present() {
				return p.Quarter
			}
		}
	}
	return q.Add(-1)
}

func distance(n numeral.Numeral, f fact) decimal.Decimal {
	value := f.value
	if !n.Signed && (f.role == changeRole || f.role == relativeRole || f.role == gapRole) {
		value = value.Abs()
	}
	d := n.Value.Sub(value).Abs()
	if n.Of != nil && !n.Fraction {
		d = d.Add(decimal.NewFromInt(1))
	}
	if f.role == valueRole || f.role == targetRole {
		return d
	}
	return d.Add(decimal.New(1, -3))
}

// contradiction is the verdict on a numeral that a fact contradicts.
func (s *sentence) contradiction(n numeral.Numeral, f fact) Number {
	says := s.passage.text[n.Start:n.End]
	return Number{
		Verdict: Contradicted, Measure: f.measure, Against: s.placeOf(f),
		About: fmt.Sprintf("the text says %s, and the data %s", says, f.figure()),
		Says:  fmt.Sprintf("%s; write %s to have it filled in", f.words(), f.directive(s.report.Quarter)),
	}
}

// directive is the figure that fills a fact in: "{{target litter}}".
func (f fact) directive(now quarter.Quarter) string {
	name, options := "value", ""
	if f.quarter != now {
		options = " quarter=" + f.quarter.String()
	}
	switch f.role {
	case countRole, baseRole, restRole:
		name, options = "of", options+" part="+map[role]string{countRole: "count", baseRole: "base", restRole: "rest"}[f.role]
	case targetRole:
		name = "target"
	case toleranceRole:
		name = "tolerance"
	case comparatorRole:
		name, options = "comparator", " of="+f.whose
	case changeRole, relativeRole:
		name, options = "change", ""
		if f.quarter.Since(f.from) == quarter.InYear {
			options = " since=year"
		}
	}
	return "{{" + name + " " + f.measure.Indicator.ID + options + "}}"
}

// figure is a fact as a page would show it.
func (f fact) figure() string {
	if f.shown != "" {
		return f.shown
	}
	text := strings.TrimSuffix(strings.TrimRight(f.value.Round(2).StringFixed(2), "0"), ".")
	switch f.unit {
	case numeral.Percent:
		return text + "%"
	case numeral.Points:
		return text + " percentage points"
	case numeral.Money:
		return "£" + text
	case numeral.Plain:
		return text
	}
	return text + " " + f.unit.String()
}

// nearMiss reports whether a numeral of three digits or more is a slip of the pen away
// from a fact: two digits swapped, one digit other, the point moved.
func nearMiss(n numeral.Numeral, f fact) bool {
	if n.Of != nil || n.High != nil || f.role == changeRole || f.role == relativeRole || f.role == gapRole || f.role == differenceRole {
		return false
	}
	places := max(0, -n.Step.Exponent())
	typed, known := n.Value.StringFixed(places), f.value.StringFixed(places)
	digits := strings.Count(typed, "") - 1
	if len(strings.NewReplacer(".", "", "-", "").Replace(typed)) < 3 || typed == known {
		return false
	}
	if n.Value.Equal(f.value.Shift(1)) || n.Value.Equal(f.value.Shift(-1)) {
		return true
	}
	if len(typed) != len(known) {
		return false
	}
	var differ []int
	for i := range digits {
		if typed[i] != known[i] {
			differ = append(differ, i)
		}
	}
	return len(differ) == 1 || len(differ) == 2 && typed[differ[0]] == known[differ[1]] && typed[differ[1]] == known[differ[0]]
}

// anywhere finds a fact of any measure that a number of three digits or more states.
func (s *sentence) anywhere(n numeral.Numeral) (fact, bool) {
	if len(strings.NewReplacer(".", "", "-", "").Replace(n.Value.String())) < 3 || n.High != nil {
		return fact{}, false
	}
	for _, m := range s.report.Measures {
		for _, f := range s.factsOf(m) {
			if (f.role == valueRole || f.role == countRole || f.role == baseRole || f.role == targetRole) && n.Unit == f.unit && n.Matches(f.value) {
				return f, true
			}
		}
	}
	return fact{}, false
}
