package indicator

// Rules are the organisation's settings for judging.
type Rules struct {
	Labels Labels
	Trend  TrendRule
}

// StatedJudgement is an officer's judgement where it differs from the computed one.
// An empty Position or Trend leaves the computed one in force.
type StatedJudgement struct {
	Position Position
	Trend    Trend
	Reason   string
}

// Evaluation is an indicator judged as of one quarter.
type Evaluation struct {
	Position Position // in force: the stated one if there is one, otherwise the computed one
	Computed Position // by the rule
	Working  string   // how the rule gives the computed position, in words

	Trend         Trend  // in force; empty when there is no trend
	ComputedTrend Trend  // what the rule gives
	TrendWorking  string // how the rule came to it, in words

	Stated StatedJudgement // the officer's judgement, if it differs

	Target   Target
	Reading  Reading // of the quarter itself
	Shown    string  // the reading as pages show it; see DisplayAt
	Judged   Point   // the reading that was judged; an earlier one when Latest
	Latest   bool    // judged on the latest available reading
	decimals int     // decimals with which the shown figure agrees with the judgement
}

// Evaluate judges the last point of a series against the target in force in its
// quarter. The series has at least one point and a point for every quarter, in
// order; a quarter without a figure is a point with an absence.
func (i *Indicator) Evaluate(series []Point, stated StatedJudgement, rules Rules) Evaluation {
	last := series[len(series)-1]
	e := Evaluation{
		Target:  i.TargetAt(last.Quarter),
		Reading: last.Reading,
		Shown:   i.DisplayAt(last),
		Judged:  last,
		Stated:  stated,
	}
	if latest, ok := i.latestAvailable(series); ok {
		e.Judged, e.Latest = latest, true
	}
	e.decimals = i.decimalsOf(e.Judged.Reading)
	e.judge(i)
	e.Working = e.working(i, rules.Labels)
	e.ComputedTrend, e.TrendWorking = rules.Trend.trend(i, series)
	e.Position, e.Trend = e.Computed, e.ComputedTrend
	if stated.Position != "" {
		e.Position = stated.Position
	}
	if stated.Trend != "" {
		e.Trend = stated.Trend
	}
	return e
}

// latestAvailable finds the latest earlier figure when the last one is not
// available and the indicator is judged on the latest available. Other absences,
// such as a reading that is not due, are not replaced.
func (i *Indicator) latestAvailable(series []Point) (Point, bool) {
	last := len(series) - 1
	if !i.LatestAvailable || series[last].Reading.State != NotAvailable {
		return Point{}, false
	}
	for at := last - 1; at >= 0; at-- {
		if series[at].Reading.Present() {
			return series[at], true
		}
	}
	return Point{}, false
}

func (e *Evaluation) judge(i *Indicator) {
	switch reading := e.Judged.Reading; {
	case reading.State == NotDue:
		e.Computed = Undue
	case !reading.Present():
		e.Computed = Unavailable
	case i.Polarity == None || e.Target.Status == NoTarget:
		e.Computed = Untargeted
	case e.Target.Status == ToBeSet:
		e.Computed = Unset
	default:
		bounds := e.Target.Bounds(i.Polarity)
		e.Computed = bounds.Judge(reading.Value)
		e.decimals = bounds.Decimals(reading.Value, e.decimals)
	}
}

// DisplayAt writes a reading: the figure, with enough decimals to agree with its
// judgement against the target of its own quarter, or the symbol of its absence.
func (i *Indicator) DisplayAt(p Point) string {
	if !p.Reading.Present() {
		return p.Reading.State.Symbol()
	}
	return i.Unit.Format(p.Reading.Value, i.DecimalsAt(p))
}

// DecimalsAt is the number of decimals with which DisplayAt writes a figure.
func (i *Indicator) DecimalsAt(p Point) int {
	if t := i.TargetAt(p.Quarter); t.Status == Set && i.Polarity != None {
		return t.Bounds(i.Polarity).Decimals(p.Reading.Value, i.decimalsOf(p.Reading))
	}
	return i.decimalsOf(p.Reading)
}

// decimalsOf is the number of decimals of a reading when no judgement needs more:
// its own, or otherwise the indicator's.
func (i *Indicator) decimalsOf(r Reading) int {
	if r.Decimals != nil {
		return *r.Decimals
	}
	return i.Decimals
}
