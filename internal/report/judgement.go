package report

import (
	"cmp"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/wording"
)

// Judgement is how a reading was judged, in the words that stand beside its position.
type Judgement struct {
	Trend        string // such as "Improving"; "Not judged" when there is none
	RulePosition string // the position that the rule gives where officers state another; empty where they do not
	RuleTrend    string // the trend that the rule gives where officers state another; empty where they do not
}

// Judgement is how the reading of the report's quarter was judged.
func (m *Measure) Judgement(labels indicator.Labels) Judgement {
	return judgementOf(&m.Evaluation, labels)
}

func judgementOf(e *indicator.Evaluation, labels indicator.Labels) Judgement {
	j := Judgement{Trend: trendLabel(e.Trend)}
	if e.Stated.Position != "" {
		j.RulePosition = labels.InSentence(e.Computed)
	}
	if e.Stated.Trend != "" {
		j.RuleTrend = strings.ToLower(trendLabel(e.ComputedTrend))
	}
	return j
}

// trendLabel is a trend as a table shows it.
func trendLabel(t indicator.Trend) string { return wording.Capital(cmp.Or(string(t), "not judged")) }

// PolarityWords says which readings are good, as a table shows it.
func (m *Measure) PolarityWords() string {
	if m.Indicator.Polarity == indicator.None {
		return "Not judged"
	}
	return wording.Capital(m.Indicator.Polarity.Words())
}
