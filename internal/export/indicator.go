package export

import (
	"encoding/json"

	"outturn/internal/indicator"
	"outturn/internal/report"
)

// indicatorEntry is one indicator as of the report's quarter.
type indicatorEntry struct {
	ID        string       `json:"id" form:"id" doc:"The indicator's id, which it keeps for life."`
	Title     string       `json:"title" doc:"What documents of the quarter call it."`
	Code      string       `json:"code,omitempty" doc:"Its code in those documents."`
	Set       string       `json:"set" form:"id" doc:"The id of its set."`
	AlsoIn    []string     `json:"also_in,omitempty" form:"id" doc:"The ids of further sets that it counts in."`
	Service   string       `json:"service" form:"id" doc:"The id of its service."`
	Unit      string       `json:"unit" doc:"The id of its unit."`
	Polarity  string       `json:"polarity" codes:"polarity" doc:"Which readings are good: bigger, smaller, range, or none for a volume."`
	Frequency string       `json:"frequency" codes:"frequency" doc:"How often a reading is due: quarterly, half-yearly or annual."`
	Value     *json.Number `json:"value" doc:"The reading, with the digits that were recorded."`
	Display   string       `json:"display" doc:"The reading as pages show it, with its unit. For an absence, its symbol."`
	Missing   *string      `json:"missing" codes:"missing" doc:"Why there is no reading: not available, not due, not applicable or confidential."`
	Reason    *string      `json:"reason" doc:"The reason that the officers give for that."`
	target
	Position       string  `json:"position" codes:"position" doc:"Where the reading stands: better, within, outside, not-due, to-be-set, no-target or not-available."`
	PositionReason string  `json:"position_reason" doc:"How the position is told, in words."`
	Trend          *string `json:"trend" codes:"trend" doc:"The trend over six months: improving, stable, declining, volatile, new measure or too few figures."`
	reading
	judgement
	PositionLabel   string                     `json:"position_label" doc:"The organisation's words for the position."`
	ClassLabel      string                     `json:"class_label,omitempty" doc:"The organisation's words for its own class that the position is."`
	Latest          *figure                    `json:"latest,omitempty" doc:"Where no reading is due, the latest one."`
	NextDue         string                     `json:"next_due,omitempty" form:"quarter" doc:"Where no reading is due, the quarter in which one is."`
	Forecast        *forecast                  `json:"forecast,omitempty" doc:"What it is expected to come to at the end of the year."`
	Edges           []edge                     `json:"edges,omitempty" doc:"Where the positions begin by which the reading is judged, the best first. Of the organisation's own classes the last one has no limits: all figures are in it that are in none before it. Otherwise a figure in none of them is outside."`
	AsPrinted       bool                       `json:"judged_as_printed,omitempty" doc:"Whether the figure is judged as pages show it, not with all its digits."`
	TrendReason     string                     `json:"trend_reason" doc:"How the rule comes to the trend, in words."`
	DirectionLabel  string                     `json:"direction_label,omitempty" doc:"The organisation's words for the direction."`
	DirectionReason string                     `json:"direction_reason" doc:"Why the reading has this direction, or no direction, in words."`
	Changes         changes                    `json:"changes" doc:"How the reading differs from earlier ones."`
	SetTitle        string                     `json:"set_title" doc:"The name of its set."`
	ServiceTitle    string                     `json:"service_title" doc:"The name of its service."`
	UnitName        string                     `json:"unit_name" doc:"The name of its unit, such as per cent."`
	Covers          string                     `json:"covers" codes:"covers" doc:"The span that its figures are of: quarter, year to date, at a date, or months, whose number stands beside each reading."`
	Definition      string                     `json:"definition,omitempty" doc:"What is measured."`
	DefinitionNote  string                     `json:"definition_note,omitempty" doc:"A remark on the definition."`
	Names           []name                     `json:"names,omitempty" doc:"What else documents up to the quarter call it, the earliest first."`
	Since           string                     `json:"since,omitempty" form:"quarter" doc:"The first quarter in which it is reported."`
	SinceReason     string                     `json:"since_reason,omitempty" doc:"Why there is nothing before."`
	Benchmark       bool                       `json:"benchmark,omitempty" doc:"Whether others publish figures to compare it with."`
	ComputedFrom    *derivation                `json:"computed_from,omitempty" doc:"How its value follows from other indicators where none is recorded."`
	Group           string                     `json:"group,omitempty" form:"id" doc:"The id of the group that counts it."`
	Breaks          []seriesBreak              `json:"breaks,omitempty" doc:"The quarters, up to the report's, from which its figures cannot be compared with earlier ones."`
	RuleChanges     []ruleChange               `json:"rule_changes,omitempty" doc:"How it was measured or judged otherwise before, the earliest change first."`
	Comparators     map[string]comparatorEntry `json:"comparators" doc:"The figures of others to compare with, by the id of the comparator."`
	Series          []seriesEntry              `json:"series" doc:"The quarters up to the report's, the earliest first."`
}

// name is another name of an indicator.
type name struct {
	From  string `json:"from,omitempty" form:"quarter" doc:"The quarter from which documents call it so; left out of its first name."`
	Title string `json:"title" doc:"The name."`
	Code  string `json:"code,omitempty" doc:"The code."`
}

// derivation is how a value follows from those of other indicators.
type derivation struct {
	From json.Number `json:"from" doc:"The number that is begun with."`
	Sum  []string    `json:"sum,omitempty" form:"id" doc:"The ids of the indicators that are added."`
	Less []string    `json:"less,omitempty" form:"id" doc:"The ids of the indicators that are taken away."`
}

// comparatorEntry is a comparator's figure with its date.
type comparatorEntry struct {
	Title       string      `json:"title" doc:"What the comparator is called."`
	Description string      `json:"description,omitempty" doc:"What else there is to say of them."`
	Value       json.Number `json:"value" doc:"Its figure."`
	Display     string      `json:"display" doc:"Its figure as pages show it."`
	Date        string      `json:"date" doc:"The date of the figure, in words."`
	Quarter     string      `json:"quarter,omitempty" form:"quarter" doc:"The quarter of the figure, if it is known."`
	Note        string      `json:"note,omitempty" doc:"What to know of the figure."`
	Difference  *difference `json:"difference,omitempty" doc:"How far the reading is from it."`
	Reason      string      `json:"reason,omitempty" doc:"Why the reading cannot be compared with it."`
}

func newIndicatorEntry(r *report.Report, m *report.Measure) indicatorEntry {
	i, e, now := m.Indicator, &m.Evaluation, lastRow(r, m)
	one := indicatorEntry{
		ID: i.ID, Title: m.Name.Title, Code: m.Name.Code, Set: i.Set, AlsoIn: i.AlsoIn, Service: i.Service, Unit: i.Unit.ID,
		Polarity: string(i.Polarity), Frequency: string(i.Frequency),
		Value: readingNumber(e.Reading), Display: m.Display, Missing: absence(e.Reading), Reason: textOrNil(e.Reading.Reason),
		target: newTarget(now), reading: newReading(now), judgement: newJudgement(e),
		Position: string(e.Position.Kind()), PositionReason: positionReason(m),
		PositionLabel: now.label(e.Position.Kind()), ClassLabel: now.classLabel(e.Position),
		Latest: now.latest(), NextDue: now.nextDue(), Forecast: newForecast(now), Edges: now.edges(), AsPrinted: i.JudgedAsPrinted, Changes: newChanges(now),
		Trend: textOrNil(string(e.Trend)), TrendReason: e.TrendWorking,
		DirectionLabel: r.Organisation.Directions[e.Direction.Direction].Label, DirectionReason: e.Direction.Working,
		Group: now.groupID(), Comparators: comparatorEntries(m),
	}
	one.describe(r, m)
	for at := range m.Series {
		one.Series = append(one.Series, newSeriesEntry(newRow(r, m, at)))
	}
	return one
}

// describe adds what the indicator is, whatever its reading.
func (one *indicatorEntry) describe(r *report.Report, m *report.Measure) {
	i := m.Indicator
	one.SetTitle, one.ServiceTitle, one.UnitName = r.SetTitle(i.Set), r.ServiceTitle(i.Service), i.Unit.Name
	one.Covers, one.Definition, one.DefinitionNote = covers(i.Covers), i.Definition, i.Note
	one.Benchmark, one.SinceReason = i.Benchmark, i.SinceReason
	if !i.Since.IsZero() {
		one.Since = i.Since.String()
	}
	if d := i.Derived; d != nil {
		one.ComputedFrom = &derivation{*recordedNumber(d.From), d.Sum, d.Less}
	}
	for _, other := range m.OtherNames() {
		named := name{Title: other.Title, Code: other.Code}
		if !other.From.IsZero() {
			named.From = other.From.String()
		}
		one.Names = append(one.Names, named)
	}
	one.Breaks, one.RuleChanges = breaksUpTo(i, r.Quarter), ruleChangesUpTo(i, r.Quarter)
}

func comparatorEntries(m *report.Measure) map[string]comparatorEntry {
	all := map[string]comparatorEntry{}
	for _, c := range m.Comparators {
		one := comparatorEntry{
			Title: c.Title, Description: c.Description, Value: *recordedNumber(c.Value), Display: c.Display,
			Date: c.Date, Note: c.Note, Difference: newDifference(c.Change), Reason: c.Unlike,
		}
		if !c.Quarter.IsZero() {
			one.Quarter = c.Quarter.String()
		}
		all[c.Comparator] = one
	}
	return all
}

// positionReason explains the position: by the rule's working and, where officers
// state another, with their reason.
func positionReason(m *report.Measure) string {
	if m.Evaluation.OtherPosition() {
		return m.WorkingBeside()
	}
	return m.Evaluation.Working
}

func absence(r indicator.Reading) *string {
	if r.Present() {
		return nil
	}
	return textOrNil(r.State.String())
}

func textOrNil(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}
