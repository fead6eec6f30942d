package indicator

import (
	"slices"

	"outturn/internal/quarter"
)

// agree gives figures enough decimals that their positions are true of them as written:
// the one that is judged and, each by the target of its own quarter, those that a sentence
// has given more decimals than they had or whose target is an earlier figure.
func (e *Evaluation) agree(i *Indicator, series []Point, judged Point, had []int) {
	i.agree(e.Target, judged, Last(series).Quarter)
	if slices.Equal(decimalsEach(series), had) && !slices.ContainsFunc(i.Targets, Target.Relative) {
		return // each was made to agree when it was judged itself
	}
	for n, p := range series[:len(series)-1] {
		then := i.At(p.Quarter)
		if t := then.TargetAt(p.Quarter); *p.Decimals != had[n] || t.Relative() {
			then.agree(then.resolve(t, series[:n+1]), p, p.Quarter)
		}
	}
}

// agree raises the decimals of a figure until its position by a target of a quarter is
// true of it as written: 89.6% against a target of 90% is not shown as 90%. A target that
// is an earlier figure is written as that one is.
func (i *Indicator) agree(t Target, p Point, q quarter.Quarter) {
	if t.Status != Set || !p.Reading.Present() {
		return
	}
	position := i.judge(t, q)(p.Reading.Value)
	for {
		shown := p.asShown().Reading.Value
		if i.judge(t, q)(shown) == position && i.judge(t.AsShown(), q)(shown) == position || !showMore(p, t.asPoint()) {
			return
		}
	}
}

// AsShown is a target with the figure that it refers to rounded as pages show it.
func (t Target) AsShown() Target {
	if t.Decimals != nil {
		t.Value = t.Value.Round(int32(*t.Decimals))
	}
	return t
}

// asPoint is the figure that a target refers to, whose decimals can be raised.
func (t Target) asPoint() Point {
	return Point{Reading: Reading{State: Present, Value: t.Value}, Decimals: t.Decimals}
}

// TargetFigure writes a single target with all its decimals or, where it is an earlier
// figure or somebody else's, as that is shown.
func (i *Indicator) TargetFigure(t Target) string {
	if t.Decimals != nil {
		return i.Unit.Format(t.Value, *t.Decimals)
	}
	return i.FormatExact(t.Value)
}
