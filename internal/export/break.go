package export

import (
	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// seriesBreak is a quarter from which figures cannot be compared with earlier ones.
type seriesBreak struct {
	From   string `json:"from" form:"quarter" doc:"The quarter from which figures cannot be compared with those before."`
	Reason string `json:"reason" doc:"Why they cannot."`
}

// ruleChange is how an indicator is measured or judged otherwise from a quarter on.
type ruleChange struct {
	From   string    `json:"from" form:"quarter" doc:"The quarter from which the change holds."`
	Before ruleParts `json:"before" doc:"What changed, as it was before."`
	After  ruleParts `json:"after" doc:"What changed, as it is from then on."`
	Reason string    `json:"reason" doc:"Why it changed."`
}

// ruleParts are those parts of a rule that a change alters.
type ruleParts struct {
	Polarity   string `json:"polarity,omitempty" codes:"polarity" doc:"Which readings are good."`
	Unit       string `json:"unit,omitempty" doc:"The id of the unit."`
	Definition string `json:"definition,omitempty" doc:"What is measured."`
}

func breaksUpTo(i *indicator.Indicator, q quarter.Quarter) []seriesBreak {
	var all []seriesBreak
	for _, b := range i.Breaks {
		if !b.From.After(q) {
			all = append(all, seriesBreak{b.From.String(), b.Reason})
		}
	}
	return all
}

func ruleChangesUpTo(i *indicator.Indicator, q quarter.Quarter) []ruleChange {
	var all []ruleChange
	for _, c := range i.Changes {
		if !c.From.After(q) {
			all = append(all, ruleChange{c.From.String(), changedParts(c, c.Before), changedParts(c, c.After), c.Reason})
		}
	}
	return all
}

// changedParts are what a change alters, as an indicator before or after it has them.
func changedParts(c indicator.RuleChange, of *indicator.Indicator) ruleParts {
	var parts ruleParts
	if c.Polarity != "" {
		parts.Polarity = string(of.Polarity)
	}
	if c.Unit != nil {
		parts.Unit = of.Unit.ID
	}
	if c.Definition != "" {
		parts.Definition = of.Definition
	}
	return parts
}
