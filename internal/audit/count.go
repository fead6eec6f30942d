package audit

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/numeral"
	"outturn/internal/report"
)

var indicatorNouns = wordSet("indicator indicators measure measures kpi kpis pi pis targets metrics metric")

// countIndicators reads the numbers of indicators that the sentence gives, in all or by
// position, and gives them a verdict.
func (s *sentence) countIndicators() {
	if !s.passage.talksOfIndicators() {
		return
	}
	for i, n := range s.numerals {
		if n.Naming != numeral.NoName || n.Unit != numeral.Plain && n.Unit != numeral.Percent || n.High != nil || n.Unit == numeral.Plain && n.Step.LessThan(decimal.NewFromInt(1)) {
			continue
		}
		s.countAt(i, n)
	}
}

// talksOfIndicators reports whether the passage, or what it continues, counts indicators.
func (p *passage) talksOfIndicators() bool {
	return slices.ContainsFunc([]*passage{p, p.intro, p.before, p.heading}, func(one *passage) bool { return one != nil && one.counts })
}

// countAt judges one number of indicators.
func (s *sentence) countAt(i int, n numeral.Numeral) {
	found, also, ok := s.standingOf(i, n)
	computed := s.passage.figureIn(n.Start, n.End)
	if computed != nil && (!ok || computed.Name != "count" && computed.Name != "share" || computed.Get("service").Text != "") {
		return
	}
	ofMeasure := n.Unit == numeral.Percent && s.at(n.Last) != "of" && (len(s.mentions) > 0 || s.passage.about != nil)
	if ofMeasure || s.ofPart() || computed == nil && s.countEarlier(i, n) {
		return
	}
	if worth := s.worthAfter(n); worth != 0 && computed == nil && !n.Fraction {
		s.countMoved(n, worth)
		return
	}
	if ok && s.countsIndicators(n) && s.countsThen() && computed == nil {
		s.countThen(i, n, found, also)
	}
	if ok && !s.countsIndicators(n) || s.countsThen() || i > 0 && s.numerals[i-1].Fraction && n.First-s.numerals[i-1].Last <= 2 {
		return
	}
	if !ok {
		s.totalAt(n)
		return
	}
	if s.quotes(n) || s.speculative(n.First, n.Last) {
		return
	}
	s.compareCount(n, found, also, computed != nil)
}

// compareCount compares a number with the counts of indicators that have some positions, in
// the sets that it may be of.
func (s *sentence) compareCount(n numeral.Numeral, found, also []indicator.Position, computed bool) {
	sets, said := s.sets(n)
	var known []int
	for _, set := range sets {
		entries := s.counted(set)
		for _, positions := range [][]indicator.Position{found, append(slices.Clone(found), also...)} {
			count := countIn(positionsOf(entries), positions)
			if s.countMatches(n, count, entries) {
				if computed {
					return // it is judged as any computed number
				}
				s.decide(n, Number{Verdict: Matched, About: s.countWords(count, found, set)})
				return
			}
			known = append(known, count)
		}
	}
	if !s.surelyCounts(n, sets, said) {
		return
	}
	set, count := sets[0], known[0]
	s.decide(n, Number{Verdict: Contradicted,
		About: fmt.Sprintf("the text says %s, and the data %s", s.passage.text[n.Start:n.End], s.known(n, count, s.counted(set))),
		Says:  s.countWords(count, found, set) + fmt.Sprintf("; write {{count %sposition=%s}} to have it filled in", setOption(set), positionIDs(found))})
}

// positionsOf are the positions as which some entries are counted.
func positionsOf(entries []*report.Entry) []indicator.Position {
	all := make([]indicator.Position, len(entries))
	for n, e := range entries {
		all[n] = e.Position
	}
	return all
}

// countIn is how many of some positions are wanted ones.
func countIn(positions, wanted []indicator.Position) int {
	count := 0
	for _, p := range positions {
		if slices.Contains(wanted, p) {
			count++
		}
	}
	return count
}

// surelyCounts reports whether it is clear which set's indicators a number counts.
func (s *sentence) surelyCounts(n numeral.Numeral, sets []string, said bool) bool {
	return said || len(sets) == 1 || s.definite(n)
}

// differs reports whether a number is surely one of indicators, and none of their counts.
func (s *sentence) differs(n numeral.Numeral, counts []int, sets []string, said bool) bool {
	stated := slices.ContainsFunc(counts, func(c int) bool { return n.Value.Equal(decimal.NewFromInt(int64(c))) })
	return !stated && len(counts) > 0 && s.surelyCounts(n, sets, said)
}

// countWordsAfter are the words that may follow a number of indicators.
var countWordsAfter = wordSet(`of out are is were was have has had remain remained remains in on off outside within
	met meet meeting reached reach missed miss achieved exceeded exceed better worse above below
	green amber red not no with without there that which could did do fell failed hit lay lie lies ended finished key performance contractual annual other more ahead behind to for by new still now`)

// countsIndicators reports whether a number that stands by words for a position counts
// indicators, and not quarters or anything else.
func (s *sentence) countsIndicators(n numeral.Numeral) bool {
	next := s.at(n.Last)
	if s.indicatorNoun(n) < 0 && (n.Value.GreaterThan(decimal.NewFromInt(int64(len(s.report.Measures)))) && n.Unit == numeral.Plain || next == "of" && s.ofOtherThings(n.Last+1)) {
		return false
	}
	if n.Last >= s.last || s.passage.tokens[n.Last].Kind != numeral.Word || indicatorNouns[next] || countWordsAfter[next] {
		return true
	}
	if s.indicatorNoun(n) >= 0 {
		return true
	}
	for _, set := range s.report.Organisation.Sets {
		if slices.Contains(stems(set.Title, nil), stem(s.passage.tokens[n.Last])) {
			return true
		}
	}
	return false
}

// ofOtherThings reports whether "of" is followed by things that are no indicators: the hours
// of "73.4% of hours, within tolerance".
func (s *sentence) ofOtherThings(at int) bool {
	t := s.passage.tokens[min(at, len(s.passage.tokens)-1)]
	return at < s.last && t.Kind == numeral.Word && !ofAll[t.Text] && !s.namesSet(at)
}

// ofAll are the words after "of" that go on about the indicators.
var ofAll = wordSet("the our all these those them its this which whom")

// ofPart reports whether the sentence counts the indicators of one service or of another
// part that is no set: "Of the indicators of this service two are better than target".
func (s *sentence) ofPart() bool {
	for n := s.first; n+1 < s.last; n++ {
		if pointers[s.at(n)] && parts[s.at(n+1)] && !s.namesSet(n+2) {
			return true
		}
	}
	heading := stemsOf(s.passage.under(), nil)
	return slices.ContainsFunc(s.report.Organisation.Services, func(one load.Service) bool {
		title := stems(one.Title, nil)
		return len(title) > 0 && !slices.ContainsFunc(title, func(w string) bool { return !slices.Contains(heading, w) })
	})
}

// namesSet reports whether a word is one of a set's title: "our service standards".
func (s *sentence) namesSet(at int) bool {
	return at < s.last && slices.ContainsFunc(s.report.Organisation.Sets, func(one load.Set) bool {
		return slices.Contains(stems(one.Title, nil), stem(s.passage.tokens[at]))
	})
}

var (
	pointers = wordSet("this that these those each every one its their our same")
	parts    = wordSet("service services directorate directorates department departments team teams group groups area areas section theme themes office offices")
)

// countsThen reports whether the sentence counts the indicators of another quarter: "In
// Quarter 1 two of the ten had met their target".
func (s *sentence) countsThen() bool {
	return slices.ContainsFunc(s.periods, func(p period) bool {
		return s.isAnotherTime(p) && !s.ofEarlierCount(p) && (p.first == s.first || s.hasAny(p.first-1, p.first, "in", "at", "for", "during", "of", "than", "since", "on", "from", "with"))
	})
}

// ofEarlierCount reports whether a time is that of a number with which another is compared: "up
// from two in the summer".
func (s *sentence) ofEarlierCount(p period) bool {
	for _, n := range s.numerals {
		if n.Naming == numeral.NoName && n.First > s.first+1 && n.Last <= p.first && p.first-n.Last <= 2 && s.hasAny(n.First-1, n.First, "from", "against", "than") && s.numeralIn(s.first, n.First) {
			return true
		}
	}
	return false
}

// definite reports whether a count without a named set is clearly one of all indicators.
func (s *sentence) definite(n numeral.Numeral) bool {
	return countVerbs[s.at(n.Last)] || s.indicatorNoun(n) >= 0 || n.Of != nil || indicatorNouns[n.Noun] || s.at(n.Last) == "of" || n.First == s.first
}

// countVerbs are the verbs after a number of indicators.
var countVerbs = wordSet("met reached missed achieved exceeded hit are were lay lie fell")

func positionIDs(positions []indicator.Position) string {
	var all []string
	for _, p := range positions {
		all = append(all, string(p))
	}
	return strings.Join(all, ",")
}

// known is what the data have in the place of a number of indicators.
func (s *sentence) known(n numeral.Numeral, count int, entries []*report.Entry) string {
	if n.Unit == numeral.Percent {
		return fmt.Sprintf("%s%%", indicator.Number(share(count, len(entries)), max(0, -int(n.Step.Exponent()))))
	}
	if n.Of != nil {
		return fmt.Sprintf("%d of %d", count, len(entries))
	}
	return fmt.Sprint(count)
}

func (s *sentence) countWords(count int, positions []indicator.Position, set string) string {
	var labels []string
	for _, p := range positions {
		labels = append(labels, s.report.Organisation.Labels.InSentence(p))
	}
	of := "indicators"
	if set != "" {
		of = strings.ToLower(s.report.SetTitle(set))
	}
	return fmt.Sprintf("%d of %d %s: %s", count, len(s.counted(set)), of, strings.Join(labels, " or "))
}

// counted are the entries of a set that totals count.
func (a *auditor) counted(set string) []*report.Entry {
	var all []*report.Entry
	for _, e := range a.report.EntriesIn(set) {
		if e.Counts() && (set != "" || a.report.Judges(e.Set)) {
			all = append(all, e)
		}
	}
	return all
}

// countMatches reports whether a numeral states a count of entries or their share.
func (s *sentence) countMatches(n numeral.Numeral, count int, entries []*report.Entry) bool {
	if n.Unit == numeral.Percent || n.Fraction {
		for _, base := range bases(entries) {
			if base == 0 {
				continue
			}
			if typed, ok := n.Share(); ok && typed.Sub(share(count, base)).Abs().LessThan(decimal.NewFromInt(4)) || !ok && n.Matches(share(count, base)) {
				return true
			}
		}
		return false
	}
	if !n.Matches(decimal.NewFromInt(int64(count))) {
		return false
	}
	return n.Of == nil || slices.ContainsFunc(bases(entries), func(b int) bool { return n.Of.Equal(decimal.NewFromInt(int64(b))) })
}
