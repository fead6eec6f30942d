package export

import (
	"slices"
	"strconv"
	"strings"
)

// columns lists every column of data.csv. The first ones have stood there longest, and
// later ones come after them: whoever reads by place finds each where it was.
func columns() []column {
	return slices.Concat(firstColumns, labelColumns, readingColumns, targetColumns, comparisonColumns, statedColumns, laterColumns)
}

var firstColumns = []column{
	{"quarter", "The quarter, such as 2019-20/q2.", func(l line) string { return l.point.Quarter.String() }},
	{"id", "The indicator's id, which it keeps for life.", func(l line) string { return l.indicator.ID }},
	{"title", "What documents of that quarter call it.", func(l line) string { return l.indicator.NameAt(l.point.Quarter).Title }},
	{"set", "The id of its set.", func(l line) string { return l.indicator.Set }},
	{"service", "The id of its service.", func(l line) string { return l.indicator.Service }},
	{"unit", "The id of its unit in that quarter.", func(l line) string { return l.indicator.Unit.ID }},
	{"polarity", "Which readings are good in that quarter: bigger, smaller, range, or none for a volume.", func(l line) string { return string(l.indicator.Polarity) }},
	{"value", "The reading, with the digits that were recorded.", func(l line) string { return numberText(readingNumber(l.point.Reading)) }},
	{"value_status", "The status of the reading: final, provisional, estimated or revised. For a missing reading, the reason: not available, not due, not applicable or confidential.", func(l line) string { return valueStatus(l.point.Reading) }},
	{"target", "The target, unless it is a range. Of a target in words, the figure that it comes to.", func(l line) string { return numberText(l.target.Target) }},
	{"tolerance", "The limit up to which a reading is in tolerance, unless it is a range.", func(l line) string { return numberText(l.target.Tolerance) }},
	{"position", "Where the reading stands: better, within, outside, not-due, to-be-set, no-target or not-available.", func(l line) string { return string(l.judged.Position.Kind()) }},
	{"trend", "The trend over six months: improving, stable, declining, volatile, new measure or too few figures.", func(l line) string { return string(l.judged.Trend) }},
}

var labelColumns = []column{
	{"position_label", "The organisation's words for the position.", func(l line) string { return l.label(l.judged.Position.Kind()) }},
	{"class", "The id of the organisation's own class that the position is.", func(l line) string { return l.judged.Position.Class() }},
	{"class_label", "The organisation's words for the class.", func(l line) string { return l.classLabel(l.judged.Position) }},
	{"code", "The indicator's code in documents of that quarter.", func(l line) string { return l.indicator.NameAt(l.point.Quarter).Code }},
	{"set_title", "The name of its set.", func(l line) string { return l.report.SetTitle(l.indicator.Set) }},
	{"also_in", "The ids of further sets that it counts in, with semicolons between them.", func(l line) string { return strings.Join(l.indicator.AlsoIn, "; ") }},
	{"service_title", "The name of its service.", func(l line) string { return l.report.ServiceTitle(l.indicator.Service) }},
	{"unit_name", "The name of its unit, such as per cent.", func(l line) string { return l.indicator.Unit.Name }},
	{"group", "The id of the group that counts the indicator.", func(l line) string { return l.groupID() }},
	{"group_position", "The position of that group, in the rows of the report's quarter.", line.groupPosition},
}

var readingColumns = []column{
	{"covers", "The span that the indicator's figures are of: quarter, year to date, at a date, or months.", func(l line) string { return covers(l.indicator.Covers) }},
	{"months", "How many months the reading covers, up to the end of the quarter; blank of a state on one day.", func(l line) string { return countText(l.months()) }},
	{"count", "The first number of a reading such as 44 of 47.", func(l line) string { return numberText(l.reading.Count) }},
	{"base", "The second number of a reading such as 44 of 47.", func(l line) string { return numberText(l.reading.Base) }},
	{"derived", "yes where the figure is computed from those of other indicators.", func(l line) string { return yes(l.reading.Derived) }},
	{"printed", "What the source prints instead of a figure.", func(l line) string { return l.point.Reading.Printed }},
	{"reading_status", "provisional or estimated where the figure may still change, even if it was revised.", func(l line) string { return string(l.point.Reading.Status) }},
	{"reason", "Why there is no reading, in a sentence.", func(l line) string { return l.point.Reading.Reason }},
	{"date", "The day that the figure is of, where that is not the end of the quarter.", func(l line) string { return l.reading.Date }},
	{"note", "What to know of the reading.", func(l line) string { return l.point.Reading.Note }},
	{"revised_in", "The quarter in which the figure was corrected or withdrawn, or one that is carried was corrected after this quarter.", func(l line) string { return orNone(newRevision(l.revision())).In }},
	{"revised_from", "What was published before, as it was shown; blank of a figure that is confidential now.", func(l line) string { return orNone(newRevision(l.revision())).Was }},
	{"revision_reason", "Why it was corrected or withdrawn.", func(l line) string { return orNone(newRevision(l.revision())).Reason }},
	{"carried_from", "The quarter of the earlier figure that was judged, because this quarter has none and says so.", func(l line) string { return orNone(l.reading.Carried).Quarter }},
	{"carried_value", "That figure.", func(l line) string { return orNone(l.reading.Carried).Value.String() }},
	{"break", "Why figures from this quarter on cannot be compared with those before.", func(l line) string { return l.reading.Break }},
	{"rule_change", "Why the indicator is measured or judged otherwise from this quarter on.", func(l line) string { return l.reading.RuleChange }},
	{"year_to_date", "The sum of the year's readings, where they can be added up.", func(l line) string { return numberText(l.reading.YearToDate) }},
}

// groupPosition is the position of the group in the report's quarter; empty elsewhere.
func (l line) groupPosition() string {
	for _, e := range l.report.Entries {
		if l.isLast() && e.Group != nil && e.Group == l.measure.Group {
			return string(e.Position.Kind())
		}
	}
	return ""
}

// countText writes a whole number for CSV; blank for zero.
func countText(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// yes writes a fact that is true in few rows.
func yes(is bool) string {
	if is {
		return "yes"
	}
	return ""
}
