package audit

import (
	"slices"
	"strings"

	"outturn/internal/numeral"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// cue is what the words round a numeral say that it is.
type cue struct {
	roles    []role // any of these; empty: the words do not say
	whose    string // the comparator's id
	quarters []quarter.Quarter
	earlier  bool // some earlier figure
	now      bool // the figure of the report's quarter, said in so many words
	firm     bool // the words leave no doubt
	rise     int  // of a change: 1 up, -1 down, 0 not said
}

var (
	valueRoles  = []role{valueRole, countRole, baseRole, restRole, toDateRole}
	changeRoles = []role{changeRole, relativeRole}
	gapRoles    = []role{gapRole, differenceRole, changeRole, relativeRole}
	thinWords   = wordSet(`( of a an the at just only about around over its to was is set by
		still now stood stands remains remained below above under nearly almost approximately roughly current currently new revised
		annual national local demanding our their own level figure than more less fewer exactly`)
	upDown      = wordSet("up down")
	changeNouns = wordSet("increase decrease rise fall drop reduction improvement gain deterioration growth decline change difference gap margin jump")
	moreWords   = wordSet("more fewer higher lower better worse above below short less greater faster slower ahead behind shorter longer smaller larger sooner later quicker")
	nowWords    = wordSet("now currently at stands stand is are reached reaches numbered totalled recorded measured hit")
)

// cueOf reads the words round a numeral.
func (s *sentence) cueOf(n numeral.Numeral) cue {
	c := s.roleCue(n)
	if len(c.roles) == 0 && (s.datedDirectly(n) || s.datedBefore(n)) {
		c = cue{roles: valueRoles, firm: true}
	}
	if s.toDateCue(n) && !slices.Contains(c.roles, targetRole) && !slices.Contains(c.roles, changeRole) {
		c = cue{roles: []role{toDateRole, valueRole}, firm: c.firm || s.hasAny(n.First-4, n.First, "makes", "comes", "stands", "total", "taken", "to")}
	}
	c.rise = s.rise(n)
	if id := s.comparatorNear(n); id != "" && c.whose == "" && !slices.Contains(c.roles, changeRole) && !(c.firm && slices.Contains(c.roles, targetRole)) {
		c = cue{roles: []role{comparatorRole, differenceRole}, whose: id, firm: true}
	}
	c.quarters = s.quartersOf(n, slices.Contains(c.roles, changeRole))
	switch {
	case c.earlier && len(c.quarters) == 1 && c.quarters[0] == s.report.Quarter:
		c.quarters = nil // "in the quarter, from 85.2%"
	case s.hasAny(n.First-2, n.First, "now", "currently"):
		c.quarters = nil // "was 25.2% last quarter, is now 24.8%"
	}
	if s.besideTarget(n) && !s.datedDirectly(n) {
		c.roles, c.quarters = []role{gapRole}, nil // "up on 54.8% in Quarter 3, and five points above target"
	}
	if s.movesTarget(n) {
		c = cue{roles: []role{targetRole, toleranceRole}, earlier: true, quarters: c.quarters}
	}
	return c
}

// besideTarget reports whether a number is said to be a distance from the target: "five points
// above target", "two days short of our target".
func (s *sentence) besideTarget(n numeral.Numeral) bool {
	if n.Unit == numeral.Plain || n.Unit == numeral.Percent || !moreWords[s.at(n.Last)] {
		return false
	}
	at := n.Last + 1
	for s.at(at) == "of" || s.at(at) == "than" || s.at(at) == "the" || s.at(at) == "its" || s.at(at) == "our" {
		at++
	}
	return targetNouns[s.at(at)]
}

// movesTarget reports whether a number is one end of a change of a target: "The target was
// raised from 92% to 95% in April".
func (s *sentence) movesTarget(n numeral.Numeral) bool {
	first, _ := s.clause(n.First, n.Last)
	before := s.at(n.First - 1)
	return (before == "from" || before == "to" && s.fromBefore(n.First-1)) && s.hasAny(max(first, n.First-10), n.First, "target", "tolerance", "limit") &&
		!s.hasAny(max(first, n.First-10), n.First, "above", "below", "over", "under", "of", "than")
}

// roleCue reads what stands directly round a numeral: after it, then before it.
func (s *sentence) roleCue(n numeral.Numeral) cue {
	if c, ok := s.cueAfter(n); ok {
		return c
	}
	if s.at(n.First-1) == "," && standIns[s.at(n.First-2)] && (s.at(n.First-3) == "this" || s.at(n.First-3) == "the") {
		return cue{roles: valueRoles, firm: true} // "this rate, 62%"
	}
	for at := n.First - 1; at >= n.First-7 && at >= s.first; at-- {
		for _, read := range []func(numeral.Numeral, int) (cue, bool){s.boundCue, s.changeCue, s.earlierCue, s.presentCue} {
			if c, ok := read(n, at); ok {
				return c
			}
		}
		if !thinWords[s.at(at)] {
			break
		}
	}
	return cue{}
}

// toDateCue reports whether the words round a number say that it is of the year so far.
func (s *sentence) toDateCue(n numeral.Numeral) bool {
	first, last := s.clause(n.First, n.Last)
	for at := first; at < last; at++ {
		switch s.at(at) {
		case "far":
			if s.at(at-1) == "so" && s.hasAny(first, at, "year") {
				return true
			}
		case "since":
			if monthNumbers[s.at(at+1)] == int(s.report.Quarter.Calendar().Begins()) && at >= n.Last {
				return true
			}
		case "date":
			if s.at(at-1) == "to" && s.at(at-2) == "year" {
				return true
			}
		}
	}
	return false
}

// cueAfter reads what the words after a numeral say that it is.
func (s *sentence) cueAfter(n numeral.Numeral) (cue, bool) {
	next := s.at(n.Last)
	switch {
	case next == "target":
		return cue{roles: []role{targetRole}, firm: true}, true
	case next == "tolerance":
		return cue{roles: []role{toleranceRole}, firm: true}, true
	case s.reads(n.Last, []string{"set", "as", "the", "target"}), s.reads(n.Last, []string{"that", "is", "the", "target"}), s.reads(n.Last, []string{",", "the", "target"}) && s.at(n.Last+3) != "of":
		return cue{roles: []role{targetRole}, firm: true}, true
	case s.gapCue(n).firm:
		return s.gapCue(n), true
	case s.setAgainst(n):
		return cue{roles: changeRoles, firm: true}, true
	case moreWords[next] && n.Unit != numeral.Plain:
		ofTarget := s.at(n.Last+1) == "target" || s.at(n.Last+1) == "the" && s.at(n.Last+2) == "target"
		return cue{roles: gapRoles, firm: n.Unit != numeral.Percent && ofTarget}, true
	case n.Unit == numeral.Points && !upDown[s.at(n.First-1)] && s.at(n.First-1) != "by":
		return cue{roles: gapRoles}, true
	}
	return cue{}, false
}

// gapCue reads a distance from a comparator, or from a target that is given.
func (s *sentence) gapCue(n numeral.Numeral) cue {
	g, ok := s.gapAfter(n)
	switch {
	case !ok || n.InWords && n.Unit == numeral.Plain || s.anotherTimeIn(s.statement(n.First)):
		return cue{}
	case g.whose != "":
		return cue{roles: []role{differenceRole}, whose: g.whose, firm: true}
	}
	return cue{roles: []role{gapRole}, firm: true}
}

// boundCue reads a word for a target or a tolerance, or for a mean that is none of the
// measure's figures.
func (s *sentence) boundCue(n numeral.Numeral, at int) (cue, bool) {
	switch word := s.at(at); {
	case s.endsPosition(at) && s.hasAny(at+1, n.First, "at", "with"):
		return cue{roles: valueRoles, now: true, firm: true}, true // "within tolerance at 72%"
	case targetNouns[word]:
		return cue{roles: []role{targetRole}, firm: true}, true
	case word == "tolerance":
		return cue{roles: []role{toleranceRole}, firm: true}, true
	case word == "short" && s.at(at+1) == "of":
		return cue{roles: []role{targetRole, toleranceRole}, firm: true}, true
	case word == "averaged" && s.averages():
		return cue{roles: valueRoles, firm: true}, true
	case word == "averaged" || word == "mean" || word == "budget" || word == "forecast":
		return cue{roles: []role{noRole}}, true
	}
	return cue{}, false
}

// endsPosition reports whether a word for a target or a tolerance is the end of words for a
// position: "within tolerance", "met the target".
func (s *sentence) endsPosition(at int) bool {
	if word := s.at(at); !targetNouns[word] && word != "tolerance" {
		return false
	}
	before := s.at(at - 1)
	if before == "the" || before == "its" || before == "their" || before == "our" {
		before = s.at(at - 2)
	}
	return toPosition[before]
}

var toPosition = wordSet("within in inside outside on off above below over under met meets meeting missed misses beat beats beating reached reaches hit exceeded exceeds beyond to achieved passed")

// changeCue reads "up", "by", "an increase of" and "the rise at".
func (s *sentence) changeCue(n numeral.Numeral, at int) (cue, bool) {
	word := s.at(at)
	made := strings.HasPrefix(s.at(at-1), "ma") // "make up 11%"
	if word == "by" && s.has(targetNouns, at-7, at) {
		missed := s.hasAny(at-7, at, "missed", "misses", "exceeded", "exceeds", "beat", "beats", "beaten")
		return cue{roles: []role{gapRole}, firm: missed && !s.anotherTimeIn(s.statement(at))}, true // "exceeds the target of 480 by 29"
	}
	if word == "by" && s.hasAny(at-6, at, "tolerance") {
		return cue{roles: gapRoles}, true
	}
	if id := s.comparatorBeside(at); id != "" {
		return cue{roles: []role{differenceRole}, whose: id, firm: true}, true // "beats England by 4.8 points"
	}
	switch {
	case upDown[word] && at == n.First-1 && !made, word == "by" && at >= n.First-2, changeNouns[word] && s.at(at+1) == "of":
		return cue{roles: changeRoles, firm: true}, true
	case word == "at" && changeNouns[s.at(at-1)]:
		return cue{roles: changeRoles}, true
	}
	return cue{}, false
}

// comparatorBeside is the comparator that a verb before "by" sets a figure against.
func (s *sentence) comparatorBeside(by int) string {
	if s.at(by) != "by" {
		return ""
	}
	for at := by - 1; at > by-6; at-- {
		if id, end := s.comparatorAt(at); id != "" && end == by && s.hasAny(at-3, at, "beat", "beats", "beating", "exceeds", "exceeded", "trails", "trailed") {
			return id
		}
	}
	return ""
}

// earlierCue reads "from", "against", "compared with" and "after".
func (s *sentence) earlierCue(n numeral.Numeral, at int) (cue, bool) {
	before := s.at(at - 1)
	switch word := s.at(at); {
	case word == "from" && at >= n.First-2:
		moved := s.at(n.Last) == "to" && (ups[before] || downs[before] || before == "improved" || before == "went" || before == "moved")
		return cue{roles: valueRoles, earlier: true, firm: moved || upDown[before] || s.datedDirectly(n) || s.toCurrent(n)}, true
	case word == "against" && at >= n.First-2:
		return s.against(n, at), true
	case (word == "compared" || word == "versus" || word == "after") && at >= n.First-3:
		return cue{roles: []role{valueRole, comparatorRole, targetRole, countRole}, earlier: true, firm: s.datedDirectly(n)}, true
	}
	return cue{}, false
}

// moves reports whether a word before "to" tells of a change.
func moves(word string) bool {
	return wayOf(word) != 0 || drifts[word] || word == "improved" || word == "back"
}

// saysChange reports whether one of some tokens before a place tells of a change.
func (s *sentence) saysChange(place, reach int) bool {
	return slices.ContainsFunc(s.passage.tokens[max(s.first, place-reach):place], func(t numeral.Token) bool { return moves(t.Text) })
}

// presentCue reads "at", "is", "was", "rose to" and "the figure of".
func (s *sentence) presentCue(n numeral.Numeral, at int) (cue, bool) {
	if at < n.First-2 {
		return cue{}, false
	}
	switch word := s.at(at); {
	case word == "of" && at == n.First-1 && standIns[s.at(at-1)] && (s.at(at-2) == "the" || s.at(at-2) == "a"):
		return cue{roles: valueRoles, firm: true}, true
	case nowWords[word] || word == "was" || word == "were":
		if bound := s.boundBefore(at); bound != nil {
			return cue{roles: bound, firm: true}, true
		}
		return cue{roles: valueRoles, now: nowWords[word], firm: true}, true
	case word == "to" && s.goesFurther(n):
		return cue{roles: valueRoles, earlier: true}, true
	case word == "to" && (s.fromBefore(at) || s.saysChange(at, 15) && !s.numeralIn(max(at-15, s.first), at)):
		return cue{roles: valueRoles, now: true, firm: true}, true
	}
	return cue{}, false
}

// goesFurther reports whether a number is followed by another to which the figure went on:
// "from 150 to 198 and now 226".
func (s *sentence) goesFurther(n numeral.Numeral) bool {
	at := n.Last
	for s.at(at) == "," || s.at(at) == "and" || s.at(at) == "then" || s.at(at) == "now" || s.at(at) == "to" {
		at++
	}
	return s.hasAny(n.Last, at, "then", "now", "to") && s.numeralIn(at, at+1)
}

// boundBefore are the roles of what "is" or "stands at" is said of where that is a target
// or a tolerance: "The target is 80%"; nil where it is not.
func (s *sentence) boundBefore(at int) []role {
	if s.near(at, 4, "target") && s.near(at, 4, "tolerance") && !s.endsPosition(at-1) {
		return []role{targetRole, toleranceRole}
	}
	for n := at - 1; n >= at-3 && n >= s.first; n-- {
		if targetNouns[s.at(n)] {
			if s.endsPosition(n) {
				return nil
			}
			return []role{targetRole}
		}
		switch s.at(n) {
		case "average":
			if !s.averages() {
				return []role{noRole}
			}
		case "budget", "forecast":
			return []role{noRole}
		case "limit":
			return []role{targetRole, toleranceRole}
		case "tolerance":
			if s.endsPosition(n) {
				return nil
			}
			return []role{toleranceRole}
		case ",":
			return nil
		}
	}
	return nil
}

// averages reports whether the measures that a sentence is about are averages themselves.
func (s *sentence) averages() bool {
	average := func(m *report.Measure) bool {
		words := strings.ToLower(m.Name.Title + " " + m.Indicator.Definition)
		return strings.Contains(words, "average") || strings.Contains(words, "mean ")
	}
	return s.topic() != nil && average(s.topic()) || slices.ContainsFunc(s.mentions, func(m mention) bool { return average(m.measure) })
}

// against reads what "against" sets a figure beside: the target where it has just been
// named, and otherwise any standard.
func (s *sentence) against(n numeral.Numeral, at int) cue {
	if s.quartersOf(n, false) != nil {
		return cue{roles: valueRoles, earlier: true}
	}
	for before := at - 1; before >= s.first && before > at-14; before-- {
		if targetNouns[s.at(before)] {
			return cue{roles: []role{targetRole}, firm: true}
		}
	}
	return cue{roles: []role{targetRole, toleranceRole, comparatorRole, valueRole}, earlier: true}
}
