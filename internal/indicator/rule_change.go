package indicator

import "outturn/internal/quarter"

// RuleChange is how an indicator is measured or judged otherwise from a quarter on.
type RuleChange struct {
	From       quarter.Quarter
	Polarity   Polarity // empty: as before
	Unit       *Unit    // nil: as before
	Definition string   // empty: as before
	Reason     string   // in a sentence
	// Before and After are the indicator until then and from then on; see
	// [Indicator.ApplyChanges].
	Before, After *Indicator
}

// ApplyChanges works out the indicator as it is after each of its changes. It has to be
// called again when anything else of the indicator was changed.
func (i *Indicator) ApplyChanges() {
	now := *i
	for n := range i.Changes {
		c := &i.Changes[n]
		if c.Polarity != "" {
			now.Polarity = c.Polarity
		}
		if c.Unit != nil {
			now.Unit, now.Decimals = *c.Unit, c.Unit.Decimals
		}
		if c.Definition != "" {
			now.Definition = c.Definition
		}
		after := now
		c.Before, c.After = i, &after
		if n > 0 {
			c.Before = i.Changes[n-1].After
		}
	}
}

// At is the indicator as it is measured and judged in a quarter.
func (i *Indicator) At(q quarter.Quarter) *Indicator {
	for n := len(i.Changes) - 1; n >= 0; n-- {
		if !i.Changes[n].From.After(q) {
			return i.Changes[n].After
		}
	}
	if len(i.Changes) > 0 {
		return i.Changes[0].Before
	}
	return i
}
