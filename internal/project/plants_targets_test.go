package project_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// targetPlants are slips in targets and tolerances, and polarities that are turned.
func (f *field) targetPlants() []plant {
	var all []plant
	for _, s := range f.sites("data/indicators/") {
		i := f.ofTarget(s)
		switch {
		case i == nil:
		case s.key == "polarity":
			turned := map[string]string{`"bigger"`: `"smaller"`, `"smaller"`: `"bigger"`}[s.text]
			if turned != "" && slices.ContainsFunc(i.Targets, func(t indicator.Target) bool { return t.Tolerance.Kind == indicator.Limit }) {
				all = append(all, s.plant("polarity turned", turned))
			}
		case s.field == "target" || s.field == "tolerance":
			s.mistyped(func(kind, instead string, v decimal.Decimal) {
				if f.contradictsTarget(i, s, v) {
					all = append(all, s.plant(s.field+": "+kind, instead))
				}
			})
		}
	}
	return all
}

// ofTarget is the indicator whose declaration a site is in.
func (f *field) ofTarget(s site) *indicator.Indicator {
	if len(s.section) < 2 || s.section[0] != "indicator" {
		return nil
	}
	return f.Dataset.Indicator(s.section[1])
}

// contradictsTarget reports whether the files contradict a target or a tolerance: its unit
// does not allow it, the tolerance is on the better side of the target, or it is of
// another size than the figures around it, which it may well be far from.
func (f *field) contradictsTarget(i *indicator.Indicator, s site, v decimal.Decimal) bool {
	q, err := quarter.April.Parse(s.key)
	if err != nil {
		return false
	}
	i = i.At(q)
	n := slices.IndexFunc(i.Targets, func(t indicator.Target) bool { return t.From == q })
	t := i.Targets[n]
	better, worse := v, t.Tolerance.Value
	if s.field == "tolerance" {
		better, worse = t.Value, v
	}
	if i.Polarity == indicator.Smaller {
		better, worse = worse, better
	}
	wrongSide := t.Tolerance.Kind == indicator.Limit && better.LessThan(worse)
	return !i.Unit.Allows(v) || wrongSide || ofAnotherSize(v, append(f.around(i, q), f.in(i, q)...)) || f.stated(s)
}

// in is the figure of a quarter; none where there is none.
func (f *field) in(i *indicator.Indicator, q quarter.Quarter) []decimal.Decimal {
	if r := f.Dataset.ReadingAsOf(i.ID, q, f.Dataset.Quarters[len(f.Dataset.Quarters)-1].Quarter); r.Present() {
		return []decimal.Decimal{r.Value}
	}
	return nil
}

var yearIn = regexp.MustCompile(`20[0-9][0-9]`)

// yearsLater is a date in words, or a quarter, so many years later.
func yearsLater(written string, years int) string {
	if q, err := quarter.April.Parse(strings.Trim(written, `"`)); err == nil {
		return `"` + q.Add(4*years).String() + `"`
	}
	return yearIn.ReplaceAllStringFunc(written, func(year string) string {
		n, _ := strconv.Atoi(year) // four digits
		return strconv.Itoa(n + years)
	})
}

// comparatorPlants are slips in the figures of others, and in what they are of.
func (f *field) comparatorPlants() []plant {
	var all []plant
	for _, s := range f.sites("data/20") {
		if len(s.section) < 2 || s.section[0] != "comparators" {
			continue
		}
		i := f.Dataset.Indicator(s.section[1])
		q, err := quarter.April.Parse(strings.TrimSuffix(strings.TrimPrefix(s.file, "data/"), ".toml"))
		if err != nil {
			continue
		}
		switch s.field {
		case "value":
			s.mistyped(func(kind, instead string, v decimal.Decimal) {
				if !i.Unit.Allows(v) || ofAnotherSize(v, f.beside(i, q, s)) || f.stated(s) {
					all = append(all, s.plant("comparator: "+kind, instead))
				}
			})
		case "date", "quarter": // each contradicts the other
			for _, years := range []int{-9, -1, 1, 9} {
				if is := yearsLater(s.text, years); is != s.text {
					all = append(all, s.plant("comparator's "+s.field+" in another year", is))
				}
			}
		}
	}
	return all
}

// beside are the figures that a comparator's stands beside: those of the others, and the
// indicator's own around it.
func (f *field) beside(i *indicator.Indicator, q quarter.Quarter, s site) []decimal.Decimal {
	all := append(f.around(i, q), f.in(i, q)...)
	for _, one := range f.Dataset.Quarters {
		if one.Quarter == q {
			for _, other := range one.Compared[i.ID] {
				if other.Comparator != s.key {
					all = append(all, other.Value)
				}
			}
		}
	}
	return all
}
