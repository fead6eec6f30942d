package load

import (
	"slices"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
)

// changes sets how the indicator is measured or judged from later quarters on.
func (a *assembly) changes(i *indicator.Indicator, written keyfile.Map[ruleChangeTable]) {
	for _, e := range written.Entries {
		from, ok := a.parseQuarter(e.Name, e.Key)
		if !ok {
			continue
		}
		t := e.Value
		c := indicator.RuleChange{From: from, Polarity: indicator.Polarity(t.Polarity), Definition: t.Definition, Reason: t.Reason}
		if t.Unit.Set {
			unit := a.unitNamed(t.Unit)
			c.Unit = &unit
		}
		if t.Polarity == "" && !t.Unit.Set && t.Definition == "" {
			a.ds.Report(rule.MissingKey, e.Key, "this changes nothing").
				WithHint("write what changes: polarity, unit or definition; where figures cannot be compared with earlier ones, add a break")
		}
		i.Changes = append(i.Changes, c)
	}
	slices.SortFunc(i.Changes, func(x, y indicator.RuleChange) int { return x.From.Compare(y.From) })
	i.ApplyChanges()
}

// breaks sets the quarters from which figures cannot be compared with those before.
func (a *assembly) breaks(i *indicator.Indicator, written keyfile.Map[string]) {
	for _, e := range written.Entries {
		from, ok := a.parseQuarter(e.Name, e.Key)
		if ok && strings.TrimSpace(e.Value) == "" {
			a.ds.Report(rule.MissingKey, e.Key, "a break has a reason").
				WithHint(`"%s" = "Counted by a new definition."`, from)
		}
		if ok {
			i.Breaks = append(i.Breaks, indicator.Break{From: from, Reason: e.Value})
		}
	}
	slices.SortFunc(i.Breaks, func(x, y indicator.Break) int { return x.From.Compare(y.From) })
}

// names sets what documents called the indicator, and from when.
func (a *assembly) names(i *indicator.Indicator, written keyfile.Map[nameTable]) {
	for _, e := range written.Entries {
		if from, ok := a.parseQuarter(e.Name, e.Key); ok {
			i.Names = append(i.Names, indicator.Name{From: from, Title: e.Value.Title, Code: e.Value.Code})
		}
	}
	slices.SortFunc(i.Names, func(x, y indicator.Name) int { return x.From.Compare(y.From) })
}
