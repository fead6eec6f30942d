package indicator

import "outturn/internal/quarter"

// Name is what documents call an indicator, from a quarter until the next name.
type Name struct {
	From  quarter.Quarter
	Title string // without the code
	Code  string // such as A1; empty when it has none
}

// String is the name with its code: "A1 Re-referrals".
func (n Name) String() string {
	if n.Code == "" {
		return n.Title
	}
	return n.Code + " " + n.Title
}

// NameAt is the name in force in the quarter. Before the first dated name it is
// the indicator's title.
func (i *Indicator) NameAt(q quarter.Quarter) Name {
	inForce := Name{Title: i.Title}
	for _, n := range i.Names {
		if n.From.After(q) {
			break
		}
		inForce = n
	}
	return inForce
}
