package indicator

import (
	"cmp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
)

// Position is how a reading compares with target and tolerance. Its text is the
// code that data files use. A class of an organisation's own scheme is a position too:
// it is written after the one that it counts as, "better/exceeding".
type Position string

// The positions: first those that judge a reading, from best to worst.
const (
	Better      Position = "better"
	Within      Position = "within"
	Outside     Position = "outside"
	Untargeted  Position = "no-target"
	Unset       Position = "to-be-set"
	Unavailable Position = "not-available"
	Undue       Position = "not-due"
)

// Own is the position of a class of an organisation's own scheme, which counts as one
// that judges.
func Own(kind Position, class string) Position { return kind + "/" + Position(class) }

// Kind is the position that this one counts as: itself, unless it is a class of an
// organisation's own scheme.
func (p Position) Kind() Position {
	kind, _, _ := strings.Cut(string(p), "/")
	return Position(kind)
}

// Class is the id of the class of an organisation's own scheme; empty for a position
// that every organisation has.
func (p Position) Class() string {
	_, class, _ := strings.Cut(string(p), "/")
	return class
}

// Code is what authors write for the position: the id of its class, or otherwise its text.
func (p Position) Code() string { return cmp.Or(p.Class(), string(p)) }

// Positions lists the positions that every organisation has, in the order in which tables show them.
func Positions() []Position {
	return []Position{Better, Within, Outside, Undue, Unset, Untargeted, Unavailable}
}

// Judged reports whether the position compares a figure with a target.
func (p Position) Judged() bool {
	kind := p.Kind()
	return kind == Better || kind == Within || kind == Outside
}

// badness orders kinds of positions for [Worst], the worst first.
var badness = []Position{Outside, Within, Better, Unavailable, Undue, Unset, Untargeted}

// Worst is the worst of several positions: Outside, then Within, then Better, and of
// classes that count as the same the later one in order. A position that does not
// judge counts only when all are such.
func Worst(order []Position, positions ...Position) Position {
	for _, kind := range badness {
		worst, at := Position(""), -1
		for _, p := range positions {
			if n := slices.Index(order, p); p.Kind() == kind && (worst == "" || n > at) {
				worst, at = p, n
			}
		}
		if worst != "" {
			return worst
		}
	}
	return Unavailable
}

// Judge is the position of a value. A value equal to the target meets it, and one
// equal to the tolerance is in tolerance.
func (b Bounds) Judge(value decimal.Decimal) Position {
	switch {
	case b.Met.Contains(value):
		return Better
	case b.Tolerable.Contains(value):
		return Within
	}
	return Outside
}

// maxShown is the largest number of decimals shown to keep two figures distinct.
const maxShown = 12

// DecimalsToAgree is how many decimals to show so that the shown value agrees with the
// judgement. It starts from the configured number and adds decimals while the
// rounded value would have another position than the recorded one: 89.6% against
// a target of 90% is not shown as 90%.
func DecimalsToAgree(judge func(decimal.Decimal) Position, value decimal.Decimal, decimals int) int {
	recorded := judge(value)
	for shown := decimals; shown < maxShown; shown++ {
		if judge(value.Round(int32(shown))) == recorded {
			return shown
		}
	}
	return maxShown
}

// Labels are an organisation's words for the positions.
type Labels map[Position]string
