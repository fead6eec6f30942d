package chart

import "github.com/shopspring/decimal"

// targets labels the targets and tolerances. If the current one has no room beside
// its line, it is in the key. An earlier one without room is only in the page's
// table, unless years are laid over one another: then the key has all of them.
func (d *drawing) targets() {
	steps, unnamed := d.plot.Steps, ""
	for n := len(steps) - 1; n >= 0; n-- {
		s, current := steps[n], n == d.plot.currentStep()
		l, cost := d.best(d.stepLabels(s, "goal", s.Label, d.y(*s.Target.High), d.y(*s.Target.Low)), d.width())
		switch {
		case cost < overInk || current && cost == overInk:
			d.put(l)
		case d.plot.laidOver:
			unnamed = targetWord + d.plot.byQuarter("Q%d", "Q%d to Q%d", Step.brief)
		case current:
			unnamed = s.Label
		}
	}
	if unnamed != "" {
		d.explain(keyEntry{mark: targetMark, text: unnamed})
	}
	d.tolerances()
}

// tolerances labels the tolerances. The key explains the current one if its label
// has no room, and tolerances in general if no label has. Where years are laid over one
// another, it has all of them as soon as one has no room.
func (d *drawing) tolerances() {
	steps, named, unnamed := d.plot.Steps, false, ""
	for n := len(steps) - 1; n >= 0; n-- {
		s := steps[n]
		if s.Limit == "" {
			continue
		}
		high, low := s.limits()
		l, cost := d.best(d.stepLabels(s, "limit", s.Limit, d.y(high), d.y(low)), d.width())
		switch {
		case cost < overInk:
			d.put(l)
			named = true
		case d.plot.laidOver:
			unnamed = toleranceWord + d.plot.byQuarter("Q%d", "Q%d to Q%d", Step.briefLimit)
		case n == d.plot.currentStep():
			unnamed = s.Limit
		case unnamed == "":
			unnamed = "Tolerance"
		}
	}
	if unnamed != "" && !(named && unnamed == "Tolerance") {
		d.explain(keyEntry{mark: toleranceMark, text: unnamed})
	}
	if n := len(steps); n > 0 && steps[n-1].metWithinMargin() {
		d.meeting(steps[n-1].Met)
	}
	d.explainClasses()
}

// currentStep is the index of the target in force in the last quarter; that of the last
// one where none is. Only where years are laid over one another are there later ones.
func (f Plot) currentStep() int {
	for n, s := range f.Steps {
		if now := f.latest(); f.laidOver && s.First <= now && now <= s.Last {
			return n
		}
	}
	return len(f.Steps) - 1
}

// limits are the outer ends of what is tolerable. If one end is open, both are the
// other end.
func (s Step) limits() (high, low decimal.Decimal) {
	switch {
	case s.Tolerable.High == nil:
		return *s.Tolerable.Low, *s.Tolerable.Low
	case s.Tolerable.Low == nil:
		return *s.Tolerable.High, *s.Tolerable.High
	}
	return *s.Tolerable.High, *s.Tolerable.Low
}

// stepLabels are the candidates for the label of two horizontal lines: at their
// right end and at their left, above the high line and below the low one.
func (d *drawing) stepLabels(s Step, class, text string, high, low float64) []label {
	from, to := d.start(s.First), d.start(s.Last+1)
	return []label{
		{class, text, right, to, 0, high - 6}, {class, text, right, to, 0, low + 15},
		{class, text, left, from, 6, high - 6}, {class, text, left, from, 6, low + 15},
	}
}
