package chart

import "github.com/shopspring/decimal"

// targets names the targets and tolerances. What finds no room beside its line
// is in the key; a target that was replaced is in the page's table.
func (d *drawing) targets() {
	steps := d.figure.Steps
	for n := len(steps) - 1; n >= 0; n-- {
		s := steps[n]
		l, cost := d.best(d.beside(s, "goal", s.Label, d.y(*s.Target.High), d.y(*s.Target.Low)), d.width())
		switch last := n == len(steps)-1; {
		case cost < overInk || last && cost == overInk:
			d.put(l)
		case last:
			d.explain(keyEntry{mark: targetMark, text: s.Label})
		}
	}
	d.tolerances()
}

// tolerances are named like targets. One that is nowhere named is in the key.
func (d *drawing) tolerances() {
	steps, named, unnamed := d.figure.Steps, false, ""
	for n := len(steps) - 1; n >= 0; n-- {
		s := steps[n]
		if s.Limit == "" {
			continue
		}
		high, low := s.limits()
		l, cost := d.best(d.beside(s, "limit", s.Limit, d.y(high), d.y(low)), d.width())
		switch {
		case cost < overInk:
			d.put(l)
			named = true
		case n == len(steps)-1:
			unnamed = s.Limit
		case unnamed == "":
			unnamed = "Tolerance"
		}
	}
	if unnamed != "" && !(named && unnamed == "Tolerance") {
		d.explain(keyEntry{mark: toleranceMark, text: unnamed})
	}
	if n := len(steps); n > 0 && steps[n-1].lenient() {
		d.meeting(steps[n-1].Met)
	}
}

// limits are the outer ends of what is tolerable; one that is open is replaced
// by the other.
func (s Step) limits() (high, low decimal.Decimal) {
	switch {
	case s.Tolerable.High == nil:
		return *s.Tolerable.Low, *s.Tolerable.Low
	case s.Tolerable.Low == nil:
		return *s.Tolerable.High, *s.Tolerable.High
	}
	return *s.Tolerable.High, *s.Tolerable.Low
}

// beside are the places for a name of lines at two heights: at their right end
// and at their left, over the high one and under the low one.
func (d *drawing) beside(s Step, class, text string, high, low float64) []label {
	from, to := d.start(s.First), d.start(s.Last+1)
	return []label{
		{class, text, right, to, 0, high - 6}, {class, text, right, to, 0, low + 15},
		{class, text, left, from, 6, high - 6}, {class, text, left, from, 6, low + 15},
	}
}
