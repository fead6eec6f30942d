package audit

import (
	"fmt"

	"outturn/internal/indicator"
	"outturn/internal/numeral"
	"outturn/internal/quarter"
)

// words say what a fact is of.
func (f fact) words() string {
	words := f.measure.Name.Title + ": " + f.role.String()
	if f.whose != "" {
		words += f.comparatorTitle()
	}
	if !f.from.IsZero() {
		return words + fmt.Sprintf(" from %s to %s", f.from.Name(), f.quarter.Name())
	}
	return words + ", " + f.quarter.Name()
}

func (f fact) comparatorTitle() string {
	for _, c := range f.measure.Comparators {
		if c.Comparator == f.whose {
			return c.Title
		}
	}
	return f.whose
}

// directive is the figure that fills a fact in: "{{target litter}}"; empty where none does.
func (f fact) directive(now quarter.Quarter) string {
	name, options := "value", ""
	if f.quarter != now {
		options = " quarter=" + f.quarter.String()
	}
	switch f.role {
	case countRole, baseRole, restRole:
		name, options = "of", options+" part="+map[role]string{countRole: "count", baseRole: "base", restRole: "rest"}[f.role]
	case targetRole:
		name = "target"
	case toleranceRole:
		name = "tolerance"
	case comparatorRole:
		name, options = "comparator", " of="+f.whose
	case changeRole, relativeRole:
		if f.counted || f.role == relativeRole && isShare(f.measure) {
			return ""
		}
		name, options = "change", " since="+f.from.String()
		switch f.quarter.Since(f.from) {
		case 1:
			options = ""
		case quarter.InYear:
			options = " since=year"
		}
	case gapRole, differenceRole, toDateRole:
		return ""
	}
	return "{{" + name + " " + f.measure.Indicator.ID + options + "}}"
}

// figure is a fact as a page would show it.
func (f fact) figure() string {
	switch f.role {
	case valueRole, comparatorRole:
		if shown := f.shown(); shown != "" {
			return shown
		}
	case targetRole, toleranceRole:
		_, shift := unitOf(f.measure.Indicator.At(f.quarter).Unit)
		return f.measure.Indicator.FormatExact(f.value.Shift(-shift))
	}
	unit := indicator.Unit{Suffix: " " + f.unit.String()}
	switch f.unit {
	case numeral.Percent:
		unit.Suffix = "%"
	case numeral.Points:
		unit.Suffix = " percentage points"
	case numeral.Money:
		unit = indicator.Unit{Prefix: "£"}
	case numeral.Plain:
		unit.Suffix = ""
	}
	return (&indicator.Indicator{Unit: unit}).FormatExact(f.value.Round(2))
}

// shown is a reading or a comparator's as a page shows it; empty where it has none.
func (f fact) shown() string {
	if f.role == comparatorRole {
		for _, c := range f.measure.Comparators {
			if c.Comparator == f.whose {
				return c.Display
			}
		}
		return ""
	}
	p, ok := indicator.PointIn(f.measure.Series, f.quarter)
	if !ok || !p.Reading.Present() {
		return ""
	}
	return f.measure.Shown(p)
}

// directed is a change as a page would say it: "up 12.27%", "down 4 percentage points".
func (f fact) directed() string {
	word := "up "
	if f.value.IsNegative() {
		word = "down "
	}
	f.value = f.value.Abs()
	return word + f.figure()
}
