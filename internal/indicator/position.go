package indicator

import "github.com/shopspring/decimal"

// Position is how a reading compares with target and tolerance. Its text is the
// code that data files use.
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

// Positions lists the positions in the order in which tables show them.
func Positions() []Position {
	return []Position{Better, Within, Outside, Undue, Unset, Untargeted, Unavailable}
}

// Judged reports whether the position compares a figure with a target.
func (p Position) Judged() bool { return p == Better || p == Within || p == Outside }

// Worst is the worst of several positions: Outside, then Within, then Better. A
// position that does not judge counts only when all are such.
func Worst(positions ...Position) Position {
	for _, p := range []Position{Outside, Within, Better, Unavailable, Undue, Unset, Untargeted} {
		for _, one := range positions {
			if one == p {
				return p
			}
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

// Decimals is how many decimals to show so that the shown value agrees with the
// judgement. It starts from the configured number and adds decimals while the
// rounded value would have another position than the recorded one: 89.6% against
// a target of 90% is not shown as 90%.
func (b Bounds) Decimals(value decimal.Decimal, decimals int) int {
	recorded := b.Judge(value)
	for shown := decimals; shown < maxShown; shown++ {
		if b.Judge(value.Round(int32(shown))) == recorded {
			return shown
		}
	}
	return maxShown
}

// Labels are an organisation's words for the positions.
type Labels map[Position]string
