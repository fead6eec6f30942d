package audit

import (
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/numeral"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// role is what a fact is to its indicator.
type role int

const (
	valueRole role = iota
	countRole
	baseRole
	restRole
	targetRole
	toleranceRole
	comparatorRole
	changeRole     // from one quarter to another, in the indicator's unit or points
	relativeRole   // the same as a percentage of the earlier figure
	gapRole        // how far the figure is from its target or tolerance
	differenceRole // how far it is from a comparator's
	toDateRole     // the sum of the year so far
	noRole         // what no fact states: a mean, a budget, a forecast
)

// roleNames are as readers are told; that of a comparator's goes on with its title.
var roleNames = [...]string{
	"figure", "how many are counted", "how many there are in all", "how many are not counted", "target", "tolerance", "figure of ", "change", "change",
	"distance from the target", "difference from ", "year to date", "none of its figures",
}

func (r role) String() string { return roleNames[r] }

// fact is a number that the data hold, or that follows from them.
type fact struct {
	measure *report.Measure
	role    role
	quarter quarter.Quarter // that it is of
	from    quarter.Quarter // of a change: the earlier quarter
	value   decimal.Decimal // in the unit, money in pounds
	unit    numeral.Unit
	base    *decimal.Decimal // of a count
	counted bool             // of a change: it is one of the counts
	whose   string           // of a comparator: its id
	place   load.Place
}

func comparatorPlace(m *report.Measure, comparator string) load.Place {
	return load.Place{Indicator: m.Indicator.ID, Comparator: comparator}
}

// unitOf is the unit in which prose writes an indicator's figures, and by what they are
// multiplied for it: £000 become pounds.
func unitOf(u indicator.Unit) (numeral.Unit, int32) {
	name := strings.ToLower(u.Name + " " + u.Suffix)
	switch {
	case u.Percentage || strings.Contains(u.Suffix, "%"):
		return numeral.Percent, 0
	case u.Prefix == "£":
		return numeral.Money, map[string]int32{"k": 3, "m": 6, "bn": 9}[strings.TrimSpace(u.Suffix)]
	}
	if strings.Contains(name, "per 1") {
		return numeral.Rate, 0
	}
	for _, one := range []struct {
		word string
		unit numeral.Unit
	}{{"day", numeral.Days}, {"week", numeral.Weeks}, {"month", numeral.Months}, {"year", numeral.Years}, {"hour", numeral.Hours}, {"minute", numeral.Minutes}, {"second", numeral.Seconds}} {
		if strings.Contains(name, one.word) {
			return one.unit, 0
		}
	}
	return numeral.Plain, 0
}

// factsOf lists what is known of a measure.
func factsOf(m *report.Measure) []fact {
	l := &lister{measure: m, all: make([]fact, 0, len(m.Series)+8*min(len(m.Series), reach+1)+2*reach*min(len(m.Series), quarter.InYear+1))}
	for n := range m.Series {
		l.point(n)
	}
	last := m.Series[len(m.Series)-1]
	for _, c := range m.Comparators {
		l.add(fact{role: comparatorRole, quarter: last.Quarter, value: c.Value, whose: c.Comparator, place: comparatorPlace(m, c.Comparator)})
		if last.Reading.Present() {
			l.add(fact{role: differenceRole, quarter: last.Quarter, value: last.Reading.Value.Sub(c.Value), whose: c.Comparator})
		}
	}
	return l.all
}

// factsIn lists what is known of one quarter of a measure, without comparators.
func factsIn(m *report.Measure, q quarter.Quarter) []fact {
	l := &lister{measure: m}
	for n, p := range m.Series {
		if p.Quarter == q {
			l.point(n)
		}
	}
	return l.all
}

type lister struct {
	measure *report.Measure
	all     []fact

	in    quarter.Quarter // the last one that a fact was added of
	unit  numeral.Unit    // of its figures
	shift int32           // see unitOf
}

func (l *lister) add(f fact) {
	f.measure = l.measure
	if f.quarter != l.in {
		l.in = f.quarter
		l.unit, l.shift = unitOf(l.measure.Indicator.At(f.quarter).Unit)
	}
	unit, shift := l.unit, l.shift
	if f.counted {
		unit, shift = numeral.Plain, 0
	}
	switch f.role {
	case countRole, baseRole, restRole:
		unit, shift = numeral.Plain, 0
	case relativeRole:
		unit, shift = numeral.Percent, 0
	case changeRole, gapRole, differenceRole:
		if unit == numeral.Percent {
			unit = numeral.Points
		}
	}
	f.unit, f.value = unit, f.value.Shift(shift)
	l.all = append(l.all, f)
}

// point lists what is known of one quarter.
func (l *lister) point(n int) {
	p, i := l.measure.Series[n], l.measure.Indicator
	place := load.Place{Quarter: p.Quarter, Indicator: i.ID}
	r := p.Reading
	if r.Present() {
		l.add(fact{role: valueRole, quarter: p.Quarter, value: r.Value, place: place})
		if n < len(l.measure.Series)-1-reach {
			return // prose gives no more of so old a quarter
		}
		l.counts(p, place)
		l.changes(n)
		if sum, ok := l.measure.SumAt(n); ok {
			l.add(fact{role: toDateRole, quarter: p.Quarter, value: sum})
		}
	}
	t := l.measure.Evaluations[n].Target
	if t.Status != indicator.Set {
		return
	}
	low, high := t.Ends()
	l.bound(p, targetRole, low)
	if !low.Equal(high) {
		l.bound(p, targetRole, high)
	}
	if t.Tolerance.Kind == indicator.NoMargin {
		return
	}
	in := t.Bounds(i.At(p.Quarter).Polarity).Tolerable
	for _, edge := range []*decimal.Decimal{in.Low, in.High} {
		if edge != nil {
			l.bound(p, toleranceRole, *edge)
		}
	}
	if t.Tolerance.Distance() {
		l.add(fact{role: toleranceRole, quarter: p.Quarter, value: t.Tolerance.Value})
	}
}

// bound lists a target or tolerance, and how far the figure is from it.
func (l *lister) bound(p indicator.Point, r role, edge decimal.Decimal) {
	l.add(fact{role: r, quarter: p.Quarter, value: edge, place: load.Place{Indicator: l.measure.Indicator.ID, Target: true, Quarter: p.Quarter}})
	if p.Reading.Present() && p.Quarter == l.measure.Series[len(l.measure.Series)-1].Quarter {
		l.add(fact{role: gapRole, quarter: p.Quarter, value: p.Reading.Value.Sub(edge)})
	}
}

func (l *lister) counts(p indicator.Point, place load.Place) {
	r := p.Reading
	if r.Count == nil {
		return
	}
	l.add(fact{role: countRole, quarter: p.Quarter, value: *r.Count, base: r.Base, place: place})
	if r.Base != nil {
		l.add(fact{role: baseRole, quarter: p.Quarter, value: *r.Base, place: place})
		l.add(fact{role: restRole, quarter: p.Quarter, value: r.Base.Sub(*r.Count), place: place})
		l.add(fact{role: valueRole, quarter: p.Quarter, value: l.measure.Indicator.Unit.Quotient(*r.Count, *r.Base), place: place})
	}
}

// reach is how many quarters back changes are computed.
const reach = 8

// changes lists by how much a figure differs from each of the two years before it.
func (l *lister) changes(n int) {
	to := l.measure.Series[n]
	if n < len(l.measure.Series)-1-quarter.InYear {
		return
	}
	for back := 1; back <= min(reach, n); back++ {
		from := l.measure.Series[n-back]
		if !from.Reading.Present() {
			continue
		}
		change := to.Reading.Value.Sub(from.Reading.Value)
		f := fact{role: changeRole, quarter: to.Quarter, from: from.Quarter, value: change}
		l.add(f)
		if to.Reading.Count != nil && from.Reading.Count != nil {
			l.add(fact{role: changeRole, quarter: to.Quarter, from: from.Quarter, value: to.Reading.Count.Sub(*from.Reading.Count), counted: true})
		}
		if !from.Reading.Value.IsZero() {
			f.role, f.value = relativeRole, percent.Quotient(change, from.Reading.Value.Abs())
			l.add(f)
		}
	}
}
