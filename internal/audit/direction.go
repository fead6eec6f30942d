package audit

import "strings"

// Words of change, by which way they go: verbs, nouns, and words that compare.
var (
	rises = wordSet(`rose risen rise rises rising increased increases increase increasing grew grown grows growing climbed climbs climbing lengthened doubled soared`)
	falls = wordSet(`fell fallen fall falls falling decreased decreases decrease decreasing declined declines declining dropped drops dropping reduced
		shrank shrunk dipped slipped shortened eased halved`)
	gains  = wordSet("growth gain climb")
	losses = wordSet("reduction reductions dip")
	more   = wordSet("up more higher greater longer upwards")
	less   = wordSet("down fewer less lower shorter downwards")

	ups   = union(rises, gains, more)
	downs = union(falls, losses, less)
)

// drifts are the verbs that "up" or "down" gives a direction: "crept up", "came down".
var drifts = wordSet("went gone go goes going came come comes coming crept edged moved inched ticked driven brought is are was were been")

// union is all words of some sets.
func union(sets ...map[string]bool) map[string]bool {
	all := map[string]bool{}
	for _, set := range sets {
		for word := range set {
			all[word] = true
		}
	}
	return all
}

// wayOf is which way a word of change goes: 1 up, -1 down, 0 neither.
func wayOf(word string) int {
	switch {
	case ups[word]:
		return 1
	case downs[word]:
		return -1
	}
	return 0
}

// verbWay is which way a verb of change goes, with the "up" or "down" after it.
func (s *sentence) verbWay(at int) (way, end int) {
	switch word := s.at(at); {
	case rises[word]:
		way, end = 1, at+1
	case falls[word]:
		way, end = -1, at+1
	case drifts[word] && upDown[s.at(at+1)]:
		way, end = wayOf(s.at(at+1)), at+2
	default:
		return 0, at
	}
	if before := s.at(at - 1); before == "a" || before == "an" || before == "the" || before == "this" || before == "of" || s.hasAny(at, at+6, "short") {
		return 0, at // a noun, or "falls two points short"
	}
	if strings.HasPrefix(s.at(at-1), "gav") || strings.HasPrefix(s.at(at-1), "giv") {
		return 0, at // "gave rise to"
	}
	return way, end
}
