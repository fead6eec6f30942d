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
	valueRoles  = []role{valueRole, countRole, baseRole, restRole, toDateRole, meanRole}
	changeRoles = []role{changeRole, relativeRole}
	gapRoles    = []role{gapRole, differenceRole, changeRole, relativeRole}
	thinWords   = wordSet("( of a an the at just only about around over its to was is set by still now stood stands remains remained below above under nearly almost approximately roughly current currently new revised annual national local demanding our their own level figure than more less fewer exactly")
	upDown      = wordSet("up down")
	changeNouns = wordSet("increase decrease rise fall drop reduction improvement gain deterioration growth decline change difference gap margin jump")
	moreWords   = wordSet("more fewer higher lower better worse above below short less greater faster slower ahead behind")
	nowWords    = wordSet("now currently at stands stand is are reached reaches numbered totalled recorded measured hit")
)

// cueOf reads the words round a numeral.
func (s *sentence) cueOf(n numeral.Numeral) cue {
	c := s.roleCue(n)
	if len(c.roles) == 0 && (s.datedDirectly(n) || s.datedBefore(n)) {
		c = cue{roles: valueRoles, firm: true}
	}
	c.rise = s.rise(n)
	if id := s.comparatorNear(n); id != "" && !slices.Contains(c.roles, changeRole) && !(c.firm && slices.Contains(c.roles, targetRole)) {
		c = cue{roles: []role{comparatorRole, differenceRole}, whose: id, firm: true}
	}
	c.quarters = s.quartersOf(n, slices.Contains(c.roles, changeRole))
	return c
}

// roleCue reads what stands directly before and after a numeral.
func (s *sentence) roleCue(n numeral.Numeral) cue {
	if next := s.at(n.Last); next == "target" || next == "targets" && !strings.HasPrefix(next, "indicator") {
		return cue{roles: []role{targetRole}, firm: true}
	}
	if s.at(n.Last) == "tolerance" {
		return cue{roles: []role{toleranceRole}, firm: true}
	}
	if s.setAgainst(n) {
		return cue{roles: changeRoles, firm: true}
	}
	if moreWords[s.at(n.Last)] && n.Unit != numeral.Plain {
		return cue{roles: gapRoles, firm: n.Unit != numeral.Percent && (s.at(n.Last+1) == "target" || s.at(n.Last+1) == "the" && s.at(n.Last+2) == "target")}
	}
	if n.Unit == numeral.Points && !upDown[s.at(n.First-1)] && s.at(n.First-1) != "by" {
		return cue{roles: gapRoles}
	}
	if s.at(n.First-1) == "," && standIns[s.at(n.First-2)] && (s.at(n.First-3) == "this" || s.at(n.First-3) == "the") {
		return cue{roles: valueRoles, firm: true}
	}
	for at := n.First - 1; at >= n.First-7 && at >= s.first; at-- {
		word := s.at(at)
		switch {
		case word == "target" || word == "targets" || word == "goal" || word == "aim":
			return cue{roles: []role{targetRole}, firm: true}
		case word == "tolerance":
			return cue{roles: []role{toleranceRole}, firm: true}
		case word == "short" && s.at(at+1) == "of":
			return cue{roles: []role{targetRole, toleranceRole}, firm: true}
		case word == "averaged" && s.averages():
			return cue{roles: valueRoles, firm: true}
		case word == "averaged" || word == "mean" || word == "budget" || word == "forecast":
			return cue{roles: []role{meanRole}}
		case upDown[word] && at == n.First-1 && !strings.HasPrefix(s.at(at-1), "ma"), word == "by" && at >= n.First-2, changeNouns[word] && s.at(at+1) == "of":
			return cue{roles: changeRoles, firm: true}
		case word == "from" && at >= n.First-2:
			moved := s.datedDirectly(n) || s.toCurrent(n) || upDown[s.at(at-1)] || s.at(n.Last) == "to" && (ups[s.at(at-1)] || downs[s.at(at-1)] || s.at(at-1) == "improved" || s.at(at-1) == "went" || s.at(at-1) == "moved")
			return cue{roles: valueRoles, earlier: true, firm: moved}
		case word == "against" && at >= n.First-2:
			return s.against(n, at)
		case (word == "compared" || word == "versus" || word == "after") && at >= n.First-3:
			return cue{roles: []role{valueRole, comparatorRole, targetRole, countRole}, earlier: true, firm: s.datedDirectly(n)}
		case word == "of" && at == n.First-1 && standIns[s.at(at-1)] && (s.at(at-2) == "the" || s.at(at-2) == "a"):
			return cue{roles: valueRoles, firm: true}
		case word == "at" && changeNouns[s.at(at-1)]:
			return cue{roles: changeRoles}
		case nowWords[word] && at >= n.First-2:
			if said := s.boundBefore(at); said != nil {
				return cue{roles: said, firm: true}
			}
			return cue{roles: valueRoles, now: word != "at" || at == s.first || s.at(at-1) != "", firm: true}
		case word == "to" && at >= n.First-2 && s.fromBefore(at), word == "to" && at >= n.First-2 && s.near(at, 8, "rose", "fell", "increased", "decreased", "improved", "dropped", "declined", "grew", "down", "up", "reduced", "risen", "fallen", "climbed", "went", "moved", "back"):
			return cue{roles: valueRoles, now: true, firm: true}
		case (word == "was" || word == "were") && at >= n.First-2:
			if said := s.boundBefore(at); said != nil {
				return cue{roles: said, firm: true}
			}
			return cue{roles: valueRoles, firm: true}
		case !thinWords[word]:
			return cue{}
		}
	}
	return cue{}
}

// boundBefore are the roles of what "is" or "stands at" is said of where that is a target
// or a tolerance: "The target is 80%"; nil where it is not.
func (s *sentence) boundBefore(at int) []role {
	if s.near(at, 4, "target") && s.near(at, 4, "tolerance") {
		return []role{targetRole, toleranceRole}
	}
	for n := at - 1; n >= at-3 && n >= s.first; n-- {
		switch s.at(n) {
		case "budget", "average", "forecast":
			return []role{meanRole}
		case "target", "targets", "aim", "goal":
			return []role{targetRole}
		case "tolerance":
			return []role{toleranceRole}
		case ",":
			return nil
		}
	}
	return nil
}

var (
	ups   = wordSet("up rose risen rise rises rising increase increased increases increasing higher more grew grown growth gain climbed greater")
	downs = wordSet("down fell fallen fall falls falling decrease decreased decreases decreasing lower fewer less drop dropped drops declined decline reduced reduction")
)

// rise reads which way a change goes: the word for it nearest to the numeral.
func (s *sentence) rise(n numeral.Numeral) int {
	for d := 1; d <= 5; d++ {
		for _, at := range []int{n.First - d, n.Last + d - 1} {
			if at > n.First && d > 2 {
				continue
			}
			switch word := s.at(at); {
			case ups[word]:
				return 1
			case downs[word]:
				return -1
			}
		}
	}
	return 0
}

// datedDirectly reports whether a time follows a number directly: "9.7 days in June".
func (s *sentence) datedDirectly(n numeral.Numeral) bool {
	return slices.ContainsFunc(s.periods, func(p period) bool {
		return len(p.quarters) == 1 && p.first >= n.Last && p.first-n.Last <= 2 && !s.has(comparing, n.Last, p.first)
	})
}

// datedBefore reports whether a time stands directly before a number: "A year ago: 6.1",
// "the same quarter of 2023/24 (1,688)".
func (s *sentence) datedBefore(n numeral.Numeral) bool {
	return slices.ContainsFunc(s.periods, func(p period) bool {
		if len(p.quarters) != 1 || p.last > n.First || n.First-p.last > 3 {
			return false
		}
		for at := p.last; at < n.First; at++ {
			if word := s.at(at); word != "(" && word != ":" && word != "it" && word != "was" {
				return false
			}
		}
		return true
	})
}

var relations = wordSet("more fewer higher lower better worse above below less greater faster slower longer shorter up down")

// setAgainst reports whether a number is how far a figure is from an earlier one: "26 more
// than in Quarter 1", "12% below Quarter 1", "13% down on the year before".
func (s *sentence) setAgainst(n numeral.Numeral) bool {
	if !relations[s.at(n.Last)] {
		return false
	}
	for _, p := range s.periods {
		if p.first > n.Last && p.first-n.Last <= 4 && len(p.quarters) == 1 && p.quarters[0] != s.report.Quarter {
			return true
		}
	}
	return false
}

// toCurrent reports whether the number after "to" is the present figure of a measure that
// the sentence is about, so that the one before is an earlier figure of it.
func (s *sentence) toCurrent(n numeral.Numeral) bool {
	all, _ := s.subjects(n.First, n.Last)
	return s.at(n.Last) == "to" && slices.ContainsFunc(s.numerals, func(o numeral.Numeral) bool {
		return o.First == n.Last+1 && slices.ContainsFunc(all, func(m *report.Measure) bool {
			return slices.ContainsFunc(s.factsOf(m), func(f fact) bool {
				return f.role == valueRole && f.quarter == s.report.Quarter && o.Matches(f.value)
			})
		})
	})
}

// fromBefore reports whether what a figure changed from stands before a token: "from 9.7
// days in June to".
func (s *sentence) fromBefore(at int) bool {
	first, _ := s.clause(at, at+1)
	for _, n := range s.numerals {
		if n.Naming == numeral.NoName && n.First > first && n.Last <= at && at-n.Last < 5 && s.at(n.First-1) == "from" {
			return true
		}
	}
	return false
}

// averages reports whether the measures of a sentence are averages themselves.
func (s *sentence) averages() bool {
	return slices.ContainsFunc(s.mentions, func(m mention) bool {
		title := strings.ToLower(m.measure.Name.Title)
		return strings.Contains(title, "average") || strings.Contains(title, "mean")
	})
}

// against reads what "against" sets a figure beside: the target where it has just been
// named, and otherwise any standard.
func (s *sentence) against(n numeral.Numeral, at int) cue {
	if s.quartersOf(n, false) != nil {
		return cue{roles: valueRoles, earlier: true}
	}
	for before := at - 1; before >= s.first && before > at-14; before-- {
		if s.at(before) == "target" || s.at(before) == "targets" {
			return cue{roles: []role{targetRole}, firm: true}
		}
	}
	return cue{roles: []role{targetRole, toleranceRole, comparatorRole, valueRole}, earlier: true}
}

// comparatorNear is the id of the comparator that a numeral is said to be of.
func (s *sentence) comparatorNear(n numeral.Numeral) string {
	for _, c := range s.report.Organisation.Comparators {
		for _, words := range comparatorNames(c.ID, c.Title) {
			if s.follows(n, words) || s.precedes(n, words) {
				return c.ID
			}
		}
	}
	return ""
}

// comparatorNames are the ways in which prose names a comparator.
func comparatorNames(id, title string) [][]string {
	title = strings.ToLower(title)
	all := [][]string{strings.Fields(title)}
	if rest, found := strings.CutSuffix(title, " average"); found {
		all = append(all, strings.Fields(rest))
	}
	if rest, found := strings.CutSuffix(title, " area"); found {
		all = append(all, strings.Fields(rest), strings.Fields("area of the "+rest))
	}
	switch {
	case title == "england" || strings.Contains(title, "national") || id == "england":
		all = append(all, []string{"england"}, []string{"nationally"}, []string{"national", "average"}, []string{"national", "figure"}, []string{"national", "rate"}, []string{"nationally"})
	case strings.Contains(title, "region") && !strings.Contains(title, "agency"):
		all = append(all, []string{"regionally"}, []string{"region"}, []string{"regional", "average"}, []string{"regional", "figure"})
	case strings.Contains(title, "neighbours"):
		all = append(all, []string{"neighbours"}, []string{"similar", "authorities"}, []string{"similar", "councils"})
	}
	return all
}

// follows reports whether words stand shortly after a numeral: "77% nationally", "77% in
// England", "77% (England)".
func (s *sentence) follows(n numeral.Numeral, words []string) bool {
	from := n.Last
	for skipped := 0; skipped < 4; skipped++ {
		if s.has2(from, words) {
			return true
		}
		if word := s.at(from); word != "in" && word != "for" && word != "(" && word != "the" && word != "across" && word != "of" && word != "among" && word != "our" {
			return false
		}
		from++
	}
	return false
}

// precedes reports whether words stand shortly before a numeral: "the national average of
// 77%", "England's 77%", "England (77%)".
func (s *sentence) precedes(n numeral.Numeral, words []string) bool {
	to := n.First
	for skipped := 0; skipped < 5; skipped++ {
		from := to - len(words)
		if s.has2(from, words) {
			return true
		}
		if word := s.at(to - 1); word != "of" && word != "(" && word != "is" && word != "was" && word != "at" && word != "average" && word != "," && word != "figure" && word != "rate" && word != "last" && word != "had" && word != "have" && word != "latest" && word != "are" && word != "were" && word != "which" {
			return false
		}
		to--
	}
	return false
}

func (s *sentence) has2(at int, words []string) bool {
	for n, w := range words {
		if strings.TrimSuffix(s.at(at+n), "'s") != w {
			return false
		}
	}
	return len(words) > 0
}

// comparing are the words before a time with which something is compared.
var comparing = wordSet("on since than with versus over from against to")

var wordSetInAt = wordSet("in at for of")

// quartersOf are the quarters that the words near a numeral name; nil where they name
// none. What a change is measured from is no time of a figure, and the other way round.
func (s *sentence) quartersOf(n numeral.Numeral, change bool) []quarter.Quarter {
	first, last := s.clause(n.First, n.Last)
	var best *period
	distance := 1 << 30
	for i := range s.periods {
		p := &s.periods[i]
		base := comparing[s.at(p.first-1)] || comparing[s.at(p.first-2)] && wordSetInAt[s.at(p.first-1)]
		if p.last <= n.First && p.first > s.first+1 && s.numeralBetween(n, p) {
			continue
		}
		if p.first > n.Last && (s.nearer(p, n) || p.first-n.Last > 6) {
			continue
		}
		if base && p.last < n.First && s.has(wordSet("when"), p.last, n.First) {
			base = false
		}
		if p.unknown || p.first < first || p.first >= last || base && !change {
			continue
		}
		d := p.first - n.Last
		if p.first < n.First {
			d = n.First - p.last + 2 // a time after the number is nearer
		}
		if s.numeralBetween(n, p) || p.last <= n.First && s.has(wordSet("and , from to ;"), p.last, n.First) {
			d += 6
		}
		if d < distance {
			best, distance = p, d
		}
	}
	if best == nil {
		return nil
	}
	return best.quarters
}

// nearer reports whether another number that counts stands nearer before a time.
func (s *sentence) nearer(p *period, n numeral.Numeral) bool {
	return slices.ContainsFunc(s.numerals, func(o numeral.Numeral) bool {
		return o.Naming == numeral.NoName && o.First > n.First && o.Last <= p.first && o.Unit == n.Unit && p.first-o.Last < 8
	})
}

// numeralBetween reports whether another number that counts stands between a numeral and
// a time.
func (s *sentence) numeralBetween(n numeral.Numeral, p *period) bool {
	lo, hi := min(n.Last, p.last), max(n.First, p.first)
	return slices.ContainsFunc(s.numerals, func(o numeral.Numeral) bool {
		return o.Naming == numeral.NoName && o.First >= lo && o.Last <= hi && o.First != n.First
	})
}
