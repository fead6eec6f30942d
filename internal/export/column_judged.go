package export

import (
	"encoding/json"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/report"
)

var targetColumns = []column{
	{"target_words", "The target as it was set in words, such as higher than last year.", func(l line) string { return l.target.Words }},
	{"target_from", "The quarter from which the target holds.", func(l line) string { return l.target.From }},
	{"target_reason", "The reason for the target, or for having no target.", func(l line) string { return l.judged.Target.Reason }},
	{"target_low", "The lower end of a target that is a range.", func(l line) string { return numberText(orNone(l.target.TargetRange).Low) }},
	{"target_high", "The upper end of a target that is a range.", func(l line) string { return numberText(orNone(l.target.TargetRange).High) }},
	{"tolerance_low", "The lower end of the tolerance around such a target.", func(l line) string { return numberText(orNone(l.target.ToleranceRange).Low) }},
	{"tolerance_high", "The upper end of the tolerance around such a target.", func(l line) string { return numberText(orNone(l.target.ToleranceRange).High) }},
	{"met_within_low", "The lowest reading that still meets the target, where that is not the target.", func(l line) string { return numberText(orNone(l.target.MetWithin).Low) }},
	{"met_within_high", "The highest reading that still meets the target, where that is not the target.", func(l line) string { return numberText(orNone(l.target.MetWithin).High) }},
	{"edges", "Where the positions begin by which the reading is judged, in words, the best first. Where it says above or below, a figure exactly on the edge is not in the position.", line.edgeWords},
	{"year_end_target", "The value to reach by the end of the year.", func(l line) string { return numberText(l.target.YearEnd) }},
	{"profile", "The values to reach by the ends of quarters 1, 2 and 3 on the way to it, with semicolons between them.", func(l line) string { return numberTexts(l.target.Profile) }},
}

var comparisonColumns = []column{
	{"trend_since", "The earliest quarter that the rule for trends compared.", func(l line) string { return l.judgement.TrendSince }},
	{"direction", "How the reading compares with one earlier figure: better, worse or no change.", func(l line) string { return string(l.judged.Direction.Direction) }},
	{"direction_label", "The organisation's words for the direction.", func(l line) string { return l.report.Organisation.Directions[l.judged.Direction.Direction].Label }},
	{"direction_since", "The quarter of that figure.", func(l line) string { return directionSince(l.judged) }},
	{"change_measured_in", "What the changes are in: percentage points, or per cent of the earlier figure.", line.changesIn},
	{"change_since_previous", "The change since the quarter before, to four decimals at most; blank where the figures cannot be compared.", func(l line) string { return changeText(l.sincePrevious) }},
	{"change_since_previous_reason", "Why they cannot.", func(l line) string { return l.sincePrevious.Why }},
	{"change_since_year", "The change since the same quarter of last year, to four decimals at most; blank where the figures cannot be compared.", func(l line) string { return changeText(l.sinceYear) }},
	{"change_since_year_reason", "Why they cannot.", func(l line) string { return l.sinceYear.Why }},
	{"comparators", "What others reach, with its date and the difference of the reading from it, in words; in the rows of the report's quarter.", line.comparatorWords},
}

var statedColumns = []column{
	{"stated", "The results that officers stated themselves: position, trend or both.", line.whatIsStated},
	{"computed_position", "The position by the rules.", func(l line) string { return string(l.judged.Computed.Kind()) }},
	{"computed_class", "The id of the organisation's own class that the rule gives.", func(l line) string { return l.judged.Computed.Class() }},
	{"computed_trend", "The trend by the rules.", func(l line) string { return string(l.judged.ComputedTrend) }},
	{"stated_reason", "Why officers state another.", func(l line) string { return l.judged.Stated.Reason }},
}

var laterColumns = []column{
	{"latest_quarter", "Where no reading is due, the quarter of the latest one.", func(l line) string { return orNone(l.latest()).Quarter }},
	{"latest_value", "That reading.", func(l line) string { return orNone(l.latest()).Value.String() }},
	{"next_due", "Where no reading is due, the quarter in which one is.", func(l line) string { return l.nextDue() }},
	{"forecast", "What the indicator is expected to come to at the end of the year; in the rows of the report's quarter.", func(l line) string { return orNone(newForecast(l.row)).Value.String() }},
	{"forecast_position", "The position in which that would be.", func(l line) string { return orNone(newForecast(l.row)).Position }},
	{"forecast_class", "The id of the organisation's own class that the position is.", func(l line) string { return orNone(newForecast(l.row)).Class }},
	{"forecast_note", "What the forecast rests on.", func(l line) string { return orNone(newForecast(l.row)).Note }},
	{"class_rules", "How the organisation's own classes by which the reading is judged depend on other quarters, in words.", line.classRules},
	{"revised_on", "The day on which the figure was corrected or withdrawn, if it is recorded.", func(l line) string { return orNone(newRevision(l.revision())).On }},
	{"withdrawn", "yes where a figure was published that there is no more.", func(l line) string { return yes(orNone(newRevision(l.revision())).Withdrawn) }},
	{"position_was", "Where the reading stood before a correction, of it or of a figure that it is judged by, changed that.", func(l line) string { return string(l.positionWas().Kind()) }},
	{"class_was", "The id of the organisation's own class that this was.", func(l line) string { return l.positionWas().Class() }},
	{"rounded", "The multiple to which the reading, or the count and base behind it, is rounded; blank where it is not.", func(l line) string { return countText(l.reading.Rounded) }},
}

// positionWas is the position before the last correction that changed it; empty where none
// did.
func (l line) positionWas() indicator.Position {
	if moved, ok := l.measure.Moved[l.point.Quarter]; ok {
		return moved.From
	}
	if r := l.revision(); r != nil && r.Move.Moved() {
		return r.Move.From
	}
	return ""
}

// orNone is a value, or the empty one for nil.
func orNone[T any](value *T) T {
	if value == nil {
		return *new(T)
	}
	return *value
}

// changesIn is what the row's changes are in; empty when it has none.
func (l line) changesIn() string {
	for _, c := range []report.Change{l.sincePrevious, l.sinceYear} {
		if c.Amount != nil {
			return changeUnit(c.Amount)
		}
	}
	return ""
}

func changeText(c report.Change) string {
	if c.Amount == nil {
		return ""
	}
	return changeNumber(c.Amount).String()
}

// comparatorWords says what others reach: "England 83.3%, March 2021 (+4 points)".
func (l line) comparatorWords() string {
	if !l.isLast() {
		return ""
	}
	var all []string
	for _, c := range l.measure.Comparators {
		words := c.Title + " " + c.Display + ", " + c.Date
		if c.Difference != "" {
			words += " (" + c.Difference + ")"
		}
		all = append(all, words)
	}
	return strings.Join(all, "; ")
}

func (l line) whatIsStated() string {
	var all []string
	if l.judged.Stated.Position != "" {
		all = append(all, "position")
	}
	if l.judged.Stated.Trend != "" {
		all = append(all, "trend")
	}
	return strings.Join(all, " and ")
}

func numberTexts(list []json.Number) string {
	var all []string
	for _, n := range list {
		all = append(all, n.String())
	}
	return strings.Join(all, "; ")
}
