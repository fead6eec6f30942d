package audit

import (
	"slices"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/numeral"
)

// standing is a set of positions that some words may mean.
type standing struct {
	words     []string
	positions []indicator.Position
	also      []indicator.Position // that the words may include besides
}

// usualStandings are the words for a position that any organisation uses.
var usualStandings = slices.Concat(
	inWords(`better than target, better than their target, better than their targets, above target, above their target, green,
		exceeded target, exceeded their target, exceeded their targets, exceeding target, ahead of target`,
		nil, indicator.Better),
	inWords(`on target, met target, met their target, met their targets, met the target, meet target, meet their target, meet the target,
		meeting target, meeting their target, meeting their targets, achieved target, achieved their target, achieved their targets,
		hit target, hit their target, hit their targets, on or above target, on track, reached target, reached their target,
		reached their targets, reached the target, rated on target, at or above target, at or better than target,
		met it, exceeded it, reached it, hit it, achieved it, met theirs, were hit, were met, was met, was hit`,
		[]indicator.Position{indicator.Within}, indicator.Better),
	inWords("in tolerance, within tolerance, amber, close to target, near target, within tolerances, within the agreed tolerance, within their tolerance, within the tolerance", nil, indicator.Within),
	inWords("outside tolerance, red, out of tolerance, outside of tolerance, beyond tolerance, is outside, are outside, was outside, were outside, fell outside, lay outside, lie outside, outside their tolerance, outside the tolerance", nil, indicator.Outside),
	inWords(`off target, below target, below their target, missed target, missed their target, missed their targets, missed the target,
		not on target, behind target, worse than target, short of target, short of their target, did not meet target, not met, missed it, missed theirs, were missed, was missed`,
		[]indicator.Position{indicator.Within}, indicator.Outside),
	inWords("target to be set, targets to be set, target is still to be set, target still to be set, to be set", nil, indicator.Unset),
	inWords("no target, without a target, have no target, has no target", []indicator.Position{indicator.Unset}, indicator.Untargeted),
	inWords("no data, no figure, no figures, not available, not reported, could not be reported, unavailable", nil, indicator.Unavailable),
	inWords("not due, not yet due, not due yet", nil, indicator.Undue),
)

// inWords are the standings of several phrases, divided by commas, for one position, which
// may include others besides.
func inWords(phrases string, also []indicator.Position, p indicator.Position) []standing {
	var all []standing
	for _, phrase := range strings.Split(phrases, ",") {
		all = append(all, standing{strings.Fields(phrase), []indicator.Position{p}, also})
	}
	return all
}

// standingAt reads the words for a position that begin at a token: the longest that fit.
func (s *sentence) standingAt(at int) (standing, int) {
	best, next := standing{}, at
	for _, all := range [][]standing{s.labels, usualStandings} {
		for _, one := range all {
			if len(one.words) > next-at && s.reads(at, one.words) {
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
func ownStandings(o *load.Organisation) []standing {
	var all []standing
	for _, p := range o.Order {
		words := strings.Fields(strings.ToLower(o.Labels.InSentence(p)))
		if len(words) > 0 {
			all = append(all, standing{words: words, positions: []indicator.Position{p}})
		}
	}
	return all
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
	if start == s.first && n.First > s.first && s.near(n.First, 2, "is", "was", "are", ":", "(", "at", "for", "on") {
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
