package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/edition"
	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// measureFacts are what the report tells of an indicator.
func (r *Report) measureFacts(facts edition.Facts, m *Measure) {
	i, e, subject := m.Indicator, &m.Evaluation, load.IndicatorSubject(m.Indicator.ID)
	setAll(facts, subject, map[string]string{
		edition.TitleFact: m.Name.String(), "set": r.SetTitle(i.Set), "service": r.ServiceTitle(i.Service), "unit": i.Unit.Name,
		edition.FigureFact: figureOrState(m), "count": e.Reading.OfBase(), "recorded figure": exact(e.Reading), "status": string(e.Reading.Status),
		"reason for the absence": e.Reading.Reason, "remark": e.Reading.Note,
		"target": TargetText(i, e.Target), "recorded target": exactTarget(e.Target), "tolerance": i.Tolerance(e.Target),
		edition.PositionFact: r.Organisation.Labels[e.Position], "counted as": string(e.Position.Kind()),
		"trend": string(e.Trend), "direction": r.Organisation.Directions[e.Direction.Direction].Label, "recorded direction": string(e.Direction.Direction), "reason for a stated judgement": e.Stated.Reason,
		"definition": i.Definition, edition.Series: m.earlierFigures(m.Shown), "recorded earlier figures": m.earlierFigures(func(p indicator.Point) string { return exact(p.Reading) }),
	})
	r.definitionFacts(facts, m)
	r.judgingFacts(facts, m)
	m.readingFacts(facts)
	for _, c := range m.Comparators {
		facts.Set(subject, "figure of "+c.Title, c.Value.String()+", "+c.Date)
		facts.Set(subject, "remark on "+c.Title, told(c.Note, c.Description, monthsFact(c.Months), quarterFact(c.Quarter)))
	}
	if m.Forecast != nil {
		facts.Set(subject, "forecast", m.Forecast.Value.String())
		facts.Set(subject, "remark on the forecast", m.Forecast.Note)
	}
}

// definitionFacts are what defines a measure up to the report's quarter.
func (r *Report) definitionFacts(facts edition.Facts, m *Measure) {
	i, subject := m.Indicator, load.IndicatorSubject(m.Indicator.ID)
	setAll(facts, subject, map[string]string{
		"further sets": strings.Join(r.setTitles(i.AlsoIn), ", "), "note": i.Note, "chart title": i.ChartTitle, "chart description": i.ChartWords,
		"polarity": string(i.Polarity), "frequency": string(i.Frequency), "span": coversFact(i.Covers), "since": quarterFact(i.Since), "reason for since": i.SinceReason,
		"written as": i.Unit.Format(decimal.Zero, i.Decimals), "changes written with": wording.Count(i.Unit.ChangeDecimals, "decimal"),
		"other names": m.otherNames(), "last reported in": m.untilFact(),
	})
	if i.Benchmark {
		facts.Set(subject, "benchmarking data", "exists")
	}
	if i.AddsUp {
		facts.Set(subject, "year to date", "sum")
	}
	if d := i.Derived; d != nil {
		facts.Set(subject, "computed from", fmt.Sprintf("%s, plus %s, less %s", d.From, strings.Join(d.Sum, ", "), strings.Join(d.Less, ", ")))
	}
	for _, b := range i.Breaks {
		if !b.From.After(r.Quarter) {
			facts.Set(subject, "break at "+b.From.Short(), b.Reason)
		}
	}
	for _, c := range i.Changes {
		if !c.From.After(r.Quarter) {
			facts.Set(subject, "change from "+c.From.Short(), told(string(c.After.Polarity), c.After.Unit.Name, c.After.Definition, c.Reason))
		}
	}
}

// untilFact is when the measure ends, and why; empty where that is not known yet in the
// report's quarter.
func (m *Measure) untilFact() string {
	if m.Indicator.Until.IsZero() || m.Indicator.Until.After(m.last().Quarter) {
		return ""
	}
	return told(quarterFact(m.Indicator.Until), m.Indicator.UntilReason)
}

// judgingFacts are by what a measure is judged, in the report's quarter and before.
func (r *Report) judgingFacts(facts edition.Facts, m *Measure) {
	subject, target := load.IndicatorSubject(m.Indicator.ID), m.Evaluation.Target
	setAll(facts, subject, map[string]string{
		"recorded tolerance": marginFact(target.Tolerance), "met within": marginFact(target.MetWithin), "reason for the target": target.Reason,
		"classes": classesFact(m.Indicator.SchemeAt(r.Quarter)), "rating": r.Organisation.RAG[r.Organisation.CountedAs(m.Evaluation.Position)],
		"compared with": quarterFact(m.Evaluation.Direction.From.Quarter),
	})
	direction := m.Evaluation.Direction.Direction
	words := r.Organisation.Directions[direction]
	if own := told(words.Symbol, words.Label); own != wording.Capital(string(direction)) {
		facts.Set(subject, "words for the direction", own) // not those that every organisation has
	}
	var positions, targets []string
	for n, p := range m.Series[:len(m.Series)-1] {
		e := m.Evaluations[n]
		positions = append(positions, p.Quarter.Short()+": "+r.Organisation.Labels[e.Position])
		if exact := exactTarget(e.Target); exact != "" {
			targets = append(targets, p.Quarter.Short()+": "+told(exact, marginFact(e.Target.Tolerance)))
		}
	}
	facts.Set(subject, "earlier positions", strings.Join(positions, edition.SeriesSeparator))
	facts.Set(subject, "earlier targets", strings.Join(targets, edition.SeriesSeparator))
}

// readingFacts are what is said of each figure of the series besides its value.
func (m *Measure) readingFacts(facts edition.Facts) {
	subject, last, earlier := load.IndicatorSubject(m.Indicator.ID), len(m.Series)-1, ""
	for n, p := range m.Series {
		r := p.Reading
		said := []string{decimalsFact(r.Decimals), r.Printed, monthsFact(r.Months), wording.Day(r.Date), quarterFact(r.Carried), roundedWords(r)}
		if n < last {
			said = append(said, r.OfBase(), string(r.Status), r.Note, r.Reason)
		}
		if r.Revision != nil {
			said = append(said, quarterFact(r.Revision.In), wording.Day(r.Revision.On), r.Revision.Was, r.Revision.Reason)
		}
		if n == last {
			facts.Set(subject, edition.DetailsFact, told(said...))
		} else if words := told(said...); words != "" {
			earlier += p.Quarter.Short() + words + "\n"
		}
	}
	if earlier != "" { // the sum is enough to notice a change, and the texts are long
		facts.Set(subject, edition.EarlierDetailsFact, edition.Sum([]byte(earlier))[:16])
	}
}

// told are the texts that there are.
func told(texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(text string) bool { return text == "" }), ", ")
}

func quarterFact(q quarter.Quarter) string {
	if q.IsZero() {
		return ""
	}
	return q.String()
}

func decimalsFact(decimals *int) string {
	if decimals == nil {
		return ""
	}
	return wording.Count(*decimals, "decimal")
}

func monthsFact(months int) string {
	if months == 0 {
		return ""
	}
	return wording.Count(months, "month")
}

func coversFact(c indicator.Covers) string {
	switch {
	case c.YearToDate:
		return "year to date"
	case c.AtDate:
		return "at a date"
	}
	return monthsFact(c.Months)
}

var marginKinds = [...]string{"", "limit", "limits", "points", "percent", "sides"}

// marginFact is a margin as it is recorded; empty where there is none.
func marginFact(m indicator.Margin) string {
	text := marginKinds[m.Kind]
	switch m.Kind {
	case indicator.NoMargin:
		return ""
	case indicator.Limits, indicator.Sides:
		text += fmt.Sprintf(" %s and %s", m.Low, m.High)
	default:
		text += " " + m.Value.String()
	}
	if m.Open {
		text += ", outside"
	}
	return text
}

var edgeKinds = [...]string{"target", "tolerance", "points", "percent", "way", "value"}

// classesFact are the classes of a scheme as they are recorded; empty without a scheme.
func classesFact(s *indicator.Scheme) string {
	if s == nil {
		return ""
	}
	var all []string
	for n, c := range s.Classes {
		from := ""
		if n < len(s.Classes)-1 {
			from = told(fmt.Sprintf("from %s %s", edgeKinds[c.From.Kind], c.From.Value), strings.TrimPrefix(fmt.Sprint(c.From.Open), "false"))
		}
		all = append(all, told(c.Label, string(c.Position.Kind()), from, fmt.Sprintf("%d in a row", c.Quarters), string(c.IfBetter), string(c.IfWorse), string(c.IfUnchanged)))
	}
	return strings.Join(all, edition.SeriesSeparator)
}

// exact is a figure with all its digits; empty for an absence.
func exact(r indicator.Reading) string {
	if !r.Present() {
		return ""
	}
	return r.Value.String()
}

// figureOrState is the quarter's figure as pages show it, or why there is none.
func figureOrState(m *Measure) string {
	if m.Evaluation.Reading.Present() {
		return m.Display
	}
	return m.Evaluation.Reading.State.String()
}

// exactTarget is a target with all its digits; empty where none is set.
func exactTarget(t indicator.Target) string {
	switch {
	case t.Status != indicator.Set:
		return ""
	case t.Low != nil:
		return t.Low.String() + " to " + t.High.String()
	}
	return t.Value.String()
}

// earlierFigures are the figures of the series before its last, each as it is written.
func (m *Measure) earlierFigures(written func(indicator.Point) string) string {
	var all []string
	for _, p := range m.Series[:len(m.Series)-1] {
		figure := p.Reading.State.String()
		if p.Reading.Present() {
			figure = written(p)
		}
		if p.Reading.Revision != nil {
			figure += " revised"
		}
		all = append(all, p.Quarter.Short()+": "+figure)
	}
	return strings.Join(all, edition.SeriesSeparator)
}
