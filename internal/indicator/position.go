package indicator

import "github.com/shopspring/decimal"

// Position is where a reading stands against target and tolerance. Its text is
// the code of data files.
type Position string

// The positions, from best to worst among those that judge.
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

// Worst is the worst of several positions: an outside before a within before a
// better; one that cannot be judged counts only when none can be.
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

// Judge places a value. A tie with the target meets it, and a tie with the
// tolerance is in tolerance.
func (b Bounds) Judge(value decimal.Decimal) Position {
	switch {
	case b.Met.Contains(value):
		return Better
	case b.Tolerable.Contains(value):
		return Within
	}
	return Outside
}

// most decimals that telling two figures apart may take
const maxShown = 12

// Places is how many decimals to show of a value so that the page agrees with
// the judgement: as many as configured, and more while the rounded value would
// be judged otherwise than the recorded one. 89.6% against a target of 90% is
// then not shown as 90%.
func (b Bounds) Places(value decimal.Decimal, decimals int) int {
	recorded := b.Judge(value)
	for places := decimals; places < maxShown; places++ {
		if b.Judge(value.Round(int32(places))) == recorded {
			return places
		}
	}
	return maxShown
}

// Labels are an organisation's words for the positions.
type Labels map[Position]string
