package audit

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/numeral"
	"outturn/internal/report"
)

// standing is a set of positions that some words may mean.
type standing struct {
	words     []string
	positions []indicator.Position
	also      []indicator.Position // that the words may include besides
}

var (
	better, within, outside = indicator.Better, indicator.Within, indicator.Outside
	usualStandings          = []standing{}
)

func init() {
	add := func(positions, also []indicator.Position, phrases ...string) {
		for _, p := range phrases {
			usualStandings = append(usualStandings, standing{strings.Fields(p), positions, also})
		}
	}
	one := func(p ...indicator.Position) []indicator.Position { return p }
	add(one(better), nil, "better than target", "better than their target", "better than their targets", "above target", "above their target", "green", "exceeded target", "exceeded their target", "exceeded their targets", "exceeding target", "ahead of target")
	add(one(better), one(within), "on target", "met target", "met their target", "met their targets", "met the target", "meet target", "meet their target", "meet the target", "meeting target", "meeting their target", "meeting their targets", "achieved target", "achieved their target", "achieved their targets", "hit target", "hit their target", "hit their targets", "on or above target", "on track", "at or above target", "at or better than target")
	add(one(within), nil, "in tolerance", "within tolerance", "amber", "close to target", "near target", "within tolerances")
	add(one(outside), nil, "outside tolerance", "red", "out of tolerance", "outside of tolerance", "beyond tolerance")
	add(one(outside), one(within), "off target", "below target", "below their target", "missed target", "missed their target", "missed their targets", "missed the target", "not on target", "behind target", "worse than target", "short of target", "short of their target", "did not meet target", "not met")
	add(one(indicator.Unset), nil, "target to be set", "targets to be set", "target is still to be set", "target still to be set", "to be set")
	add(one(indicator.Untargeted), one(indicator.Unset), "no target", "without a target", "have no target", "has no target")
	add(one(indicator.Unavailable), nil, "no data", "no figure", "no figures", "not available", "not reported", "could not be reported", "unavailable")
	add(one(indicator.Undue), nil, "not due", "not yet due", "not due yet")
}

// standingAt reads the words for a position that begin at a token: the longest that fit.
func (s *sentence) standingAt(at int) (standing, int) {
	best, next := standing{}, at
	for _, all := range [][]standing{s.ownStandings(), usualStandings} {
		for _, one := range all {
			if len(one.words) > next-at && s.has2(at, one.words) {
				best, next = one, at+len(one.words)
			}
		}
		if next > at {
			return best, next
		}
	}
	return best, next
}

// ownStandings are the organisation's own labels.
func (a *auditor) ownStandings() []standing {
	if a.labels == nil {
		for _, p := range a.report.Organisation.Order {
			words := strings.Fields(strings.ToLower(a.report.Organisation.Labels.InSentence(p)))
			if len(words) > 0 {
				a.labels = append(a.labels, standing{words: words, positions: []indicator.Position{p}})
			}
		}
	}
	return a.labels
}

var indicatorNouns = wordSet("indicator indicators measure measures kpi kpis pi pis targets metrics metric")

// countIndicators reads the numbers of indicators that the sentence gives, in all or by
// position, and gives them a verdict.
func (s *sentence) countIndicators() {
	if !s.talksOfIndicators() {
		return
	}
	for i, n := range s.numerals {
		if n.Naming != numeral.NoName || n.Unit != numeral.Plain && n.Unit != numeral.Percent || n.High != nil {
			continue
		}
		s.countAt(i, n)
	}
}

// talksOfIndicators reports whether the sentence, or what it continues, counts indicators.
func (s *sentence) talksOfIndicators() bool {
	if s.has(indicatorNouns, s.first, s.last) {
		return true
	}
	for _, before := range []*passage{s.passage.intro, s.passage.before, s.passage} {
		if before != nil && slices.ContainsFunc(before.tokens, func(t numeral.Token) bool { return indicatorNouns[t.Text] }) {
			return true
		}
	}
	return slices.ContainsFunc(numeral.Tokens(s.passage.heading), func(t numeral.Token) bool { return indicatorNouns[t.Text] })
}

// countAt judges one number of indicators.
func (s *sentence) countAt(i int, n numeral.Numeral) {
	found, also, ok := s.standingOf(i, n)
	computed := s.passage.figureIn(n.Start, n.End)
	if computed != nil && (!ok || computed.Name != "count" && computed.Name != "share") {
		return
	}
	if ok && !s.countsIndicators(n) || s.periodIn(s.first, s.last) || i > 0 && s.numerals[i-1].Fraction && n.First-s.numerals[i-1].Last <= 2 {
		return
	}
	if !ok {
		s.totalAt(n)
		return
	}
	if s.quotes(n) || s.speculative(n.First, n.Last) {
		return
	}
	sets, said := s.sets(n)
	var known []int
	for _, set := range sets {
		entries := s.counted(set)
		for _, positions := range [][]indicator.Position{found, append(slices.Clone(found), also...)} {
			count := 0
			for _, e := range entries {
				if slices.Contains(positions, e.Position) {
					count++
				}
			}
			if s.countMatches(n, count, entries) {
				if computed != nil {
					return // it is judged as any computed number
				}
				s.decide(n, Number{Verdict: Matched, About: s.countWords(count, found, set)})
				return
			}
			known = append(known, count)
		}
	}
	if len(known) == 0 || !said && len(sets) > 1 && !s.definite(n) {
		return
	}
	set, count := sets[0], known[0]
	s.decide(n, Number{Verdict: Contradicted,
		About: fmt.Sprintf("the text says %s, and the data %s", s.passage.text[n.Start:n.End], s.known(n, count, s.counted(set))),
		Says:  s.countWords(count, found, set) + fmt.Sprintf("; write {{count %sposition=%s}} to have it filled in", setOption(set), positionIDs(found))})
}

// countWordsAfter are the words that may follow a number of indicators.
var countWordsAfter = wordSet(`of out are is were was have has had remain remained remains in on off outside within met meet meeting missed miss achieved exceeded exceed better worse above below
	green amber red not no with without could did do fell failed hit key performance contractual annual other more ahead behind to for by new still now strategic partnership corporate service local`)

// countsIndicators reports whether a number that stands by words for a position counts
// indicators, and not quarters or anything else.
func (s *sentence) countsIndicators(n numeral.Numeral) bool {
	next := s.at(n.Last)
	if n.Last >= s.last || s.passage.tokens[n.Last].Kind != numeral.Word || indicatorNouns[next] || countWordsAfter[next] {
		return true
	}
	for _, set := range s.report.Organisation.Sets {
		if slices.Contains(stems(set.Title, nil), stem(s.passage.tokens[n.Last])) {
			return true
		}
	}
	return false
}

// definite reports whether a count without a named set is clearly one of all indicators.
func (s *sentence) definite(n numeral.Numeral) bool {
	return n.Of != nil || indicatorNouns[n.Noun] || s.at(n.Last) == "of" || n.First == s.first
}

func setOption(set string) string {
	if set == "" {
		return ""
	}
	return "set=" + set + " "
}

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

// bases are what a count of entries may be a share of: all, those judged, and those with
// a figure.
func bases(entries []*report.Entry) []int {
	judged, reported := 0, 0
	for _, e := range entries {
		if e.Position.Judged() {
			judged++
		}
		if e.Position != indicator.Unavailable && e.Position != indicator.Undue {
			reported++
		}
	}
	return []int{len(entries), judged, reported}
}

func share(count, base int) decimal.Decimal {
	if base == 0 {
		return decimal.Zero
	}
	return decimal.NewFromInt(int64(count)).Shift(2).DivRound(decimal.NewFromInt(int64(base)), 12)
}

// standingOf reads the positions that a number counts: in the words after it, up to the
// next number, or where none are there, in those before it.
func (s *sentence) standingOf(i int, n numeral.Numeral) (found, also []indicator.Position, ok bool) {
	end := s.last
	for _, next := range s.numerals[i+1:] {
		if next.Naming == numeral.NoName {
			end = next.First
			break
		}
	}
	found, also = s.standings(n.Last, end)
	if len(found) > 0 {
		return found, also, true
	}
	start := s.first
	for _, earlier := range s.numerals[:i] {
		if earlier.Naming == numeral.NoName {
			start = earlier.Last
		}
	}
	if start == s.first && n.First > s.first && s.near(n.First, 2, "is", "was", "are", ":", "(", "at") {
		found, also = s.standings(start, n.First)
	}
	return found, also, len(found) > 0
}

// standings reads all positions that some tokens name.
func (s *sentence) standings(first, last int) (found, also []indicator.Position) {
	for at := first; at < last; {
		if s.at(at) == ";" {
			break
		}
		one, next := s.standingAt(at)
		if next == at || next > last {
			at++
			continue
		}
		if s.near(at, 2, "not", "none", "neither") && s.at(at) != "not" {
			at = next
			continue
		}
		found, also = append(found, one.positions...), append(also, one.also...)
		at = next
	}
	return found, also
}

// sets are the sets that a number of indicators may be of, and whether the text names one.
// The empty one stands for all.
func (s *sentence) sets(n numeral.Numeral) ([]string, bool) {
	first, last := s.clause(n.First, n.Last)
	runs := [][]numeral.Token{s.passage.tokens[first:last], s.passage.tokens[s.first:n.First]}
	if s.before != nil {
		runs = append(runs, s.passage.tokens[s.before.first:s.before.last])
	}
	if s.passage.intro != nil {
		runs = append(runs, s.passage.intro.tokens)
	}
	runs = append(runs, numeral.Tokens(s.passage.heading))
	for at, tokens := range runs {
		place := len(tokens)
		if at == 0 {
			place = n.First - first
		}
		if set := s.setIn(tokens, place); set != "" {
			return []string{set}, true
		}
	}
	all := []string{""}
	for _, set := range s.report.Organisation.Sets {
		all = append(all, set.ID)
	}
	return all, false
}

// setIn is the set that some tokens name, the nearest to a place.
func (s *sentence) setIn(tokens []numeral.Token, place int) string {
	best, distance := "", 1<<30
	for _, set := range s.report.Organisation.Sets {
		for _, word := range distinctive(set.ID, set.Title, s.report) {
			for n, t := range tokens {
				if stem(t) != word {
					continue
				}
				d := n - place
				if d < 0 {
					d = -d + 1
				}
				if d < distance {
					best, distance = set.ID, d
				}
			}
		}
	}
	return best
}

// distinctive are the words of a set's title that no other set has.
func distinctive(id, title string, r *report.Report) []string {
	var others []string
	for _, set := range r.Organisation.Sets {
		if set.ID != id {
			others = append(others, stems(set.Title, nil)...)
		}
	}
	return slices.DeleteFunc(stems(title, nil), func(w string) bool {
		return slices.Contains(others, w) || w == "indicator" || w == "measur" || w == "performanc" || w == "kpi"
	})
}

// totals are the numbers of a set's indicators that a text may give: all or, where it
// speaks of those reported or as the base of a count, those judged or with a figure.
func (s *sentence) totals(n numeral.Numeral, set string) []int {
	all := bases(s.counted(set))
	if n.Of != nil || s.has(wordSet("reported judged measured figures figure rated assessed data"), s.first, s.last) {
		return all
	}
	return all[:1]
}

// definers are the words before the number of all indicators of a set.
var definers = wordSet("the all into these our its of total has have reports report covers cover contains lists tracks comprises further")

// totalAt judges a number that counts all the indicators of a set.
func (s *sentence) totalAt(n numeral.Numeral) {
	if n.Unit != numeral.Plain || n.Fraction {
		return
	}
	noun := -1
	for at := n.Last; at < n.Last+4 && at < s.last; at++ {
		if indicatorNouns[s.at(at)] {
			noun = at
			break
		}
		if s.passage.tokens[at].Kind != numeral.Word {
			break
		}
	}
	if noun < 0 || s.at(noun) == "targets" {
		return
	}
	set := s.setIn(s.passage.tokens[n.Last:noun+1], 0)
	total := n.Value
	if n.Of != nil {
		total = *n.Of
	}
	sets := []string{set}
	if set == "" {
		sets, _ = s.sets(n)
		sets = append(sets, "")
	}
	for _, one := range sets {
		for _, base := range s.totals(n, one) {
			if total.Equal(decimal.NewFromInt(int64(base))) {
				if n.Of == nil {
					s.decide(n, Number{Verdict: Matched, About: fmt.Sprintf("%d indicators", base)})
				}
				return
			}
		}
	}
	before := s.at(n.First - 1)
	if set == "" && before != "all" && !(before == "the" && noun == n.Last) || set != "" && !definers[before] && before != "and" || s.quotes(n) || s.speculative(n.First, n.Last) || n.InWords && n.Of == nil && (set == "" || before != "the") && before != "all" {
		return
	}
	count := len(s.counted(set))
	if count == 0 {
		return
	}
	s.decide(n, Number{Verdict: Contradicted,
		About: fmt.Sprintf("the text says %s, and the data %d", s.passage.text[n.Start:n.End], count),
		Says:  fmt.Sprintf("the report has %d of these indicators; write {{count%s}} to have it filled in", count, strings.TrimRight(" "+setOption(set), " "))})
}
