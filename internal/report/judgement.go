package report

import (
	"cmp"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/wording"
)

// Judgement is how a reading was judged, in the words that stand beside its position.
type Judgement struct {
	Trend        string // such as "Getting better"; "Not judged" when there is none
	TrendSince   string // the quarter since which: "Q4 2018/19"; empty where none was compared, or officers state the trend
	RulePosition string // the position that the rule gives where officers state another; empty where they do not
	RuleTrend    string // the trend that the rule gives where officers state another; empty where they do not

	Direction      string // in the organisation's words: "Better"; empty when there is none
	DirectionSince string // the quarter whose figure it compares with: "Q1 2019/20"; empty when there is none
	BesidePosition string // the direction for beside a position: "Better against Q1 2019/20"; empty unless the organisation or the indicator says how directions compare
}

// Judgement is how the reading of the report's quarter was judged.
func (m *Measure) Judgement(o *load.Organisation) Judgement {
	return m.judgementOf(&m.Evaluation, o)
}

func (m *Measure) judgementOf(e *indicator.Evaluation, o *load.Organisation) Judgement {
	j := Judgement{Trend: trendLabel(e.Trend), Direction: directionLabel(e.Direction.Direction, o), BesidePosition: m.besidePosition(e, o)}
	if !e.OtherTrend() && !e.TrendSince.IsZero() {
		j.TrendSince = e.TrendSince.Short()
	}
	if j.Direction != "" {
		j.DirectionSince = e.Direction.From.Quarter.Short()
	}
	if e.OtherPosition() {
		j.RulePosition = o.Labels.InSentence(e.Computed)
	}
	if e.OtherTrend() {
		j.RuleTrend = strings.ToLower(trendLabel(e.ComputedTrend))
	}
	return j
}

// WorkingBeside says in sentences how the reading was judged, for beside its position: also
// that officers state the position, and why. Of an absence it is the reason alone, since
// the position says the rest.
func (m *Measure) WorkingBeside() string {
	e := m.Evaluation
	if e.OtherPosition() {
		return wording.Sentences("As reported by officers", e.ByRule(), e.Stated.Reason)
	}
	return wording.Sentences(wording.Capital(e.Terms))
}

// WhyNoTrend says in a sentence why there is no trend; empty where there is one.
func (m *Measure) WhyNoTrend() string {
	if m.Evaluation.Trend != "" {
		return ""
	}
	return wording.Sentence("No trend: " + m.Evaluation.TrendChange)
}

// TrendWords say in sentences beside the trend how it was judged, without repeating it.
// Where officers state the trend, they tell what the rule gives, and the reason unless it
// stands beside the position. The reason of a break in the report's own quarter is left to
// the quarter's remark.
func (m *Measure) TrendWords() string {
	e := m.Evaluation
	words := e.TrendChange
	if b, ok := m.Indicator.BreakAt(m.last().Quarter); ok && b.Reason != "" {
		words, _, _ = strings.Cut(words, ". "+b.Reason)
	}
	words = wording.Capital(words)
	if !e.OtherTrend() {
		return wording.Sentence(words)
	}
	calculated := "Calculated: " + strings.ToLower(trendLabel(e.ComputedTrend))
	if e.OtherPosition() {
		return wording.Sentences(calculated, words)
	}
	return wording.Sentences(calculated, words, e.Stated.Reason)
}

// DirectionWords say in a sentence beside the direction how it was judged. They are empty
// without a direction. Where the trend says the same of the same quarters they are left out
// too, unless the organisation or the indicator says how directions compare, or what this one
// is called.
func (m *Measure) DirectionWords(o *load.Organisation) string {
	c := m.Evaluation.Direction
	chosen := o.TellsDirection || o.NamesDirection[c.Direction] || m.Indicator.Direction != nil
	if c.Direction == "" || !chosen && m.trendSaysDirection() {
		return ""
	}
	return wording.Capital(wording.Sentence(c.Change))
}

// trendSaysDirection reports whether the trend goes the same way as the direction, since
// the same quarter.
func (m *Measure) trendSaysDirection() bool {
	e := m.Evaluation
	if e.Direction.From.Quarter != e.TrendSince {
		return false
	}
	switch e.Direction.Direction {
	case indicator.GotBetter:
		return e.Trend == indicator.Improving
	case indicator.GotWorse:
		return e.Trend == indicator.Declining
	}
	return e.Trend == indicator.Stable
}

// trendLabel is a trend as a table shows it.
func trendLabel(t indicator.Trend) string { return wording.Capital(cmp.Or(t.Words(), "not judged")) }

// directionLabel is a direction in the organisation's words, with its symbol.
func directionLabel(d indicator.Direction, o *load.Organisation) string {
	words := o.Directions[d]
	return strings.TrimSpace(words.Symbol + " " + words.Label)
}

// besidePosition is a direction for beside the position of the same figure: "Better
// against Q1 2019/20". It is empty where there is none, and unless the organisation or
// the indicator says how directions compare.
func (m *Measure) besidePosition(e *indicator.Evaluation, o *load.Organisation) string {
	return m.directionAgainst(e, o, o.Directions[e.Direction.Direction].Label)
}

func (m *Measure) directionAgainst(e *indicator.Evaluation, o *load.Organisation, label string) string {
	if e.Direction.Direction == "" || !o.TellsDirection && m.Indicator.Direction == nil {
		return ""
	}
	return strings.TrimSpace(o.Directions[e.Direction.Direction].Symbol+" "+label) + " against " + e.Direction.From.Quarter.Short()
}

// besideInSentence is the same for the middle of a sentence: "better against Q1 2019/20".
func (m *Measure) besideInSentence(e *indicator.Evaluation, o *load.Organisation) string {
	return m.directionAgainst(e, o, indicator.InSentence(o.Directions[e.Direction.Direction].Label))
}

// GoodWords says which figures are good, as a table shows it below "Good is".
func (m *Measure) GoodWords() string { return wording.Capital(goodWords(m.Indicator.Polarity)) }

func goodWords(p indicator.Polarity) string {
	switch p {
	case indicator.Bigger:
		return "high"
	case indicator.Smaller:
		return "low"
	case indicator.Range:
		return "within the range"
	}
	return "neither"
}

// goodSentence is the same without a heading: "Good is high".
func goodSentence(p indicator.Polarity) string {
	if p == indicator.None {
		return "Not rated"
	}
	return "Good is " + goodWords(p)
}
