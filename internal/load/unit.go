package load

import (
	"cmp"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// unitNamed is the unit that a key names; the zero Unit where that is not certain, by
// which no figure is checked.
func (a *assembly) unitNamed(id keyfile.At[string]) indicator.Unit {
	if !id.Usable() || !a.known(aUnit, id.Span, id.Value, keysOf(a.units)) || a.doubtful(aUnit, id.Value) {
		return indicator.Unit{}
	}
	return a.units[id.Value]
}

func (a *assembly) unit(id string, t unitTable, at source.Span) indicator.Unit {
	if strings.TrimSpace(t.Suffix) == "%" && !t.Percentage.Set {
		a.ds.Report(rule.UnmarkedPercentage, at, "the unit %q has the sign %% and does not say whether it is a percentage", id).
			WithHint("add percentage = true, so that 44 of 47 is 93.6 and changes are percentage points; or percentage = false")
	}
	changeDecimals := 1
	if t.Percentage.Value {
		changeDecimals = 0
	}
	return indicator.Unit{
		ID: id, Name: t.Name, Prefix: t.Prefix, Suffix: t.Suffix, SuffixOne: cmp.Or(t.SuffixOne, suffixOne(t.Suffix)),
		Percentage:     t.Percentage.Value,
		Decimals:       a.decimals(t.Decimals, 0),
		ChangeDecimals: a.decimals(t.ChangeDecimals, changeDecimals),
		Minimum:        t.Minimum,
		Maximum:        t.Maximum,
	}
}

// suffixOne is the suffix for the figure 1 of a unit of time; empty for any other unit,
// whose plural is not ours to guess.
func suffixOne(suffix string) string {
	for _, plural := range []string{"minutes", "hours", "days", "weeks", "months", "years"} {
		if strings.HasSuffix(suffix, " "+plural) {
			return strings.TrimSuffix(suffix, "s")
		}
	}
	return ""
}
