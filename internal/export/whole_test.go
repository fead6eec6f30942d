package export_test

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"outturn/internal/export"
	"outturn/internal/report"
)

// TestWholeJSON checks values of data.json that were worked by hand. A path goes through
// keys; a list is gone through by place, and those of indicators and counts by id.
func TestWholeJSON(t *testing.T) {
	document := decodeAny(t)
	for path, want := range map[string]string{
		"$schema": `"../../data.schema.json"`,
		"version": `1`,
		"source":  `"An invented report"`,

		"counts.own.total":                  `4`, // exceeding, own-stated, the group, and the sum that is also in it
		"counts.own.judged":                 `true`,
		"counts.own.positions.0.class":      `"exceeding"`,
		"counts.own.positions.0.count":      `1`,
		"counts.own.positions.3.label":      `"Close"`,
		"counts.own.positions.3.count":      `1`,
		"counts.own.positions.5.count":      `1`,
		"counts.own.positions.7.label":      `"No target"`, // of the volume
		"counts.own.positions.7.count":      `1`,
		"counts.demand.judged":              `false`,
		"groups.rows.position":              `"outside"`, // 65 is below the tolerance of 70
		"groups.rows.class":                 `"behind"`,
		"groups.rows.class_label":           `"Behind"`,
		"groups.rows.position_label":        `"Outside tolerance"`,
		"groups.rows.members":               `["row-one","row-two"]`,
		"indicators.nearest.value":          `50`, // 48
		"indicators.nearest.rounded":        `5`,
		"indicators.nearest.series.0.value": `25`, // 23
		"indicators.row-one.group":          `"rows"`,
		"indicators.row-one.position":       `"better"`,    // 85 is above 84, 5% more than 80
		"indicators.row-one.series.0.class": `"on-target"`, // 162 of 200 are 81, above 80

		"indicators.exceeding.code":                                  `"A1"`,
		"indicators.exceeding.names.0.title":                         `"Judged by own classes"`,
		"indicators.exceeding.names.1.from":                          `"2019-20/q1"`,
		"indicators.exceeding.class":                                 `"exceeding"`,
		"indicators.exceeding.class_label":                           `"Exceeding"`,
		"indicators.exceeding.position_label":                        `"Better than target"`,
		"indicators.exceeding.edges.0.low":                           `84`, // 80 and 5% of it
		"indicators.exceeding.edges.1.low":                           `80`,
		"indicators.exceeding.edges.2.low":                           `70`,
		"indicators.exceeding.edges.2.high":                          `null`,
		"indicators.exceeding.edges.2.open":                          `false`,
		"indicators.exceeding.edges.3.class":                         `"behind"`,
		"indicators.exceeding.edges.3.low":                           `null`,
		"indicators.waiting.class":                                   `"act"`, // for two quarters
		"indicators.waiting.series.0.class":                          `"watch"`,
		"indicators.waiting.edges.0.low":                             `79`, // 80 less 1
		"indicators.waiting.edges.0.met_within":                      `true`,
		"indicators.waiting.edges.1.if_better":                       `"met"`,
		"indicators.waiting.edges.1.if_worse":                        `"act"`,
		"indicators.waiting.edges.1.if_unchanged":                    `"act"`,
		"indicators.waiting.edges.1.if_since":                        `"year"`,
		"indicators.waiting.edges.2.class":                           `"act"`,
		"indicators.waiting.edges.2.quarters":                        `2`,
		"indicators.exceeding.changes.since_previous.amount":         `1.5`, // 85.5 less 84
		"indicators.exceeding.changes.since_previous.measured_in":    `"percentage points"`,
		"indicators.exceeding.changes.since_year.amount":             `15.5`, // 85.5 less 70
		"indicators.exceeding.changes.since_year.quarter":            `"2018-19/q3"`,
		"indicators.exceeding.direction":                             `"better"`,
		"indicators.exceeding.direction_label":                       `"Up"`,
		"indicators.exceeding.direction_since":                       `"2019-20/q2"`,
		"indicators.exceeding.trend_since":                           `"2019-20/q1"`,
		"indicators.exceeding.comparators.england.difference.amount": `3.25`, // 85.5 less 82.25
		"indicators.exceeding.comparators.england.note":              `"Of 151 councils."`,
		"indicators.exceeding.series.0.position":                     `"within"`, // 70 is the tolerance
		"indicators.exceeding.series.0.class":                        `"close"`,
		"indicators.exceeding.series.2.class":                        `"close"`,
		"indicators.exceeding.series.3.class":                        `"exceeding"`, // 84 is the edge
		"indicators.exceeding.benchmark":                             `true`,
		"indicators.exceeding.since":                                 `"2018-19/q3"`,

		"indicators.own-stated.class":                        `"close"`,
		"indicators.own-stated.stated.class":                 `"close"`,
		"indicators.own-stated.stated.computed_class":        `"behind"`, // 60 is below 70
		"indicators.own-stated.stated.computed_position":     `"outside"`,
		"indicators.own-stated.trend":                        `"improving"`,
		"indicators.own-stated.stated.computed_trend":        `"too few figures"`,
		"indicators.own-stated.series.0.stated.reason":       `"Two visits were recorded late."`,
		"indicators.stated.stated.computed_position":         `"outside"`, // 80 is below 85
		"indicators.stated.stated.position":                  `"better"`,
		"indicators.to-date.covers":                          `"year to date"`,
		"indicators.to-date.months":                          `9`,
		"indicators.to-date.series.3.months":                 `6`,
		"indicators.to-date.target":                          `70`,
		"indicators.to-date.year_end_target":                 `100`,
		"indicators.to-date.profile":                         `[20,50,70]`,
		"indicators.to-date.position":                        `"better"`,
		"indicators.to-date.series.3.position":               `"outside"`, // 40 against 50
		"indicators.to-date.changes.since_previous.amount":   `null`,
		"indicators.to-date.changes.since_previous.reason":   `"the figure for Quarter 2, 2019/20 covers 6 months and that for Quarter 3, 2019/20 covers 9"`,
		"indicators.to-date.changes.since_year.amount":       `25`, // 75 is a quarter more than 60
		"indicators.to-date.changes.since_year.measured_in":  `"per cent"`,
		"indicators.to-date.changes.since_year.display":      `"+25.0%"`,
		"indicators.relative.target":                         `7`, // of 2018-19/q3
		"indicators.relative.target_words":                   `"higher than last year"`,
		"indicators.relative.edges.0.open":                   `true`,
		"indicators.relative.position":                       `"outside"`, // 7 is not higher than 7
		"indicators.relative.series.3.target":                `null`,
		"indicators.relative.series.3.position":              `"no-target"`,
		"indicators.near.met_within.low":                     `88`,
		"indicators.near.met_within.high":                    `null`,
		"indicators.near.judged_as_printed":                  `true`,
		"indicators.near.position":                           `"better"`, // 87.6 is printed as 88
		"indicators.near.edges.1.low":                        `85`,
		"indicators.near.edges.1.open":                       `true`,
		"indicators.broken.break":                            `"Counted anew."`,
		"indicators.broken.breaks.0.from":                    `"2019-20/q3"`,
		"indicators.broken.changes.since_previous.amount":    `null`,
		"indicators.broken.changes.since_previous.reason":    `"figures before Quarter 3, 2019/20 cannot be compared with later ones. Counted anew."`,
		"indicators.changed.unit":                            `"days"`,
		"indicators.changed.series.0.unit":                   `"percent"`,
		"indicators.changed.series.0.polarity":               `"bigger"`,
		"indicators.changed.rule_change":                     `"Days say more."`,
		"indicators.changed.rule_changes.0.before.unit":      `"percent"`,
		"indicators.changed.rule_changes.0.after.polarity":   `"smaller"`,
		"indicators.changed.rule_changes.0.after.definition": `"In days."`,
		"indicators.printed.printed":                         `"1 child"`,
		"indicators.half-year.months":                        `6`,
		"indicators.half-year.covers":                        `"quarter"`,
		"indicators.summed.year_to_date":                     `60.5`, // 10, 20.5 and 30
		"indicators.summed.series.1.year_to_date":            `30.5`,
		"indicators.summed.changes.since_previous.amount":    `46.3415`, // 9.5 of 20.5
		"indicators.twice.value":                             `60`,      // 30 and 30
		"indicators.twice.derived":                           `true`,
		"indicators.twice.computed_from.sum":                 `["summed","summed"]`,
		"indicators.quotient.count":                          `44`,
		"indicators.quotient.note":                           `"Since April."`,
		"indicators.settled.reading_status":                  `"provisional"`,
		"indicators.settled.series.0.revision.was":           `"70.25%"`,
		"indicators.settled.series.0.revision.in":            `"2019-20/q3"`,
		"indicators.settled.series.0.revision.reason":        `"Late records."`,
		"indicators.row-one.series.0.count":                  `162`,
		"indicators.row-one.series.0.revision.was":           `"79%"`,
		"indicators.row-one.series.0.revision.position_was":  `"within"`,
		"indicators.row-one.series.0.revision.class_was":     `"close"`,  // 79 is below 80
		"indicators.moving.series.1.position":                `"within"`, // 12 is below the 13 of quarter 1
		"indicators.moving.series.1.moved.in":                `"2019-20/q3"`,
		"indicators.moving.series.1.moved.position_was":      `"better"`, // it was above the 10 that were published
		"indicators.moving.series.1.moved.class_was":         `"met"`,
		"indicators.near.series.1.value":                     `null`,
		"indicators.near.series.1.missing":                   `"not available"`,
		"indicators.near.series.1.reason":                    `"Rounded twice."`,
		"indicators.near.series.1.position":                  `"not-available"`,
		"indicators.near.series.1.revised":                   `true`,
		"indicators.near.series.1.revision.on":               `"2020-02-03"`,
		"indicators.near.series.1.revision.was":              `"85%"`,
		"indicators.near.series.1.revision.withdrawn":        `true`,
		"indicators.near.series.1.revision.position_was":     `"outside"`, // at the edge, which is outside
		"indicators.latest.series.1.carried.quarter":         `"2019-20/q1"`,
		"indicators.latest.series.1.carried.value":           `91.50`,
		"indicators.latest.series.1.position":                `"better"`,
		"indicators.latest.series.1.missing":                 `"not available"`,
		"indicators.between.target_range.high":               `20`,
		"indicators.between.tolerance_range.high":            `30`, // 20 and 50% of it
		"indicators.between.series.0.tolerance_range.high":   `25.0`,
		"indicators.to-be-set.target_reason":                 `"A year is measured first."`,
		"indicators.absent.series.0.revised":                 `true`,
		"indicators.annual.position_label":                   `"Not due"`,
		"indicators.summed.also_in":                          `["own"]`,
		"indicators.near.date":                               `"2019-12-13"`,
		"indicators.yearly.latest.quarter":                   `"2018-19/q4"`,
		"indicators.yearly.latest.value":                     `88`,
		"indicators.yearly.next_due":                         `"2019-20/q4"`,
		"indicators.exceeding.forecast.value":                `79.50`,
		"indicators.exceeding.forecast.class":                `"close"`, // below 80
		"indicators.exceeding.forecast.quarter":              `"2019-20/q4"`,
		"indicators.annual.direction":                        `null`,
		"indicators.annual.changes.since_previous.amount":    `null`,
	} {
		if got := valueAt(t, document, path); got != want {
			t.Errorf("%s is %s, want %s", path, got, want)
		}
	}
}

// TestWholeCSV checks values of data.csv that were worked by hand, by indicator,
// quarter and column.
func TestWholeCSV(t *testing.T) {
	rows := readCSV(t, wholeReport(t))
	for at, want := range map[string]string{
		"exceeding 2019-20/q3 position_label":             "Better than target",
		"exceeding 2019-20/q2 class":                      "exceeding",
		"exceeding 2019-20/q1 class_label":                "Close",
		"exceeding 2019-20/q3 edges":                      "Exceeding from 84%; On target from 80%; Close from 70%",
		"exceeding 2019-20/q3 class_rules":                "",
		"waiting 2019-20/q3 class_rules":                  "The class Watch: met where the figure is better; act where the figure is worse; act where the figure is unchanged. The class Act: only after 2 quarters in a row; until then watch.",
		"exceeding 2019-20/q1 code":                       "A0",
		"exceeding 2018-19/q3 title":                      "Judged by own classes",
		"exceeding 2019-20/q2 change_since_previous":      "9", // 84 less 75
		"exceeding 2019-20/q3 change_since_year":          "15.5",
		"exceeding 2019-20/q3 change_measured_in":         "percentage points",
		"exceeding 2019-20/q3 comparators":                "England 82.25%, March 2019 (+3.75 points)",
		"exceeding 2019-20/q2 comparators":                "",
		"exceeding 2019-20/q3 direction_label":            "Up",
		"exceeding 2019-20/q3 direction_since":            "2019-20/q2",
		"exceeding 2019-20/q3 trend_since":                "2019-20/q1",
		"exceeding 2019-20/q3 set_title":                  "Own classes",
		"nearest 2019-20/q3 value":                        "50",
		"nearest 2019-20/q3 rounded":                      "5",
		"nearest 2019-20/q3 change_since_previous":        "100", // 25 to 50: per cent
		"row-one 2019-20/q3 group":                        "rows",
		"row-one 2019-20/q3 group_position":               "outside",
		"row-one 2019-20/q2 group_position":               "",
		"own-stated 2019-20/q3 stated":                    "position and trend",
		"own-stated 2019-20/q3 computed_class":            "behind",
		"own-stated 2019-20/q3 stated_reason":             "Two visits were recorded late.",
		"to-date 2019-20/q2 months":                       "6",
		"to-date 2019-20/q2 target":                       "50",
		"to-date 2019-20/q2 year_end_target":              "100",
		"to-date 2019-20/q2 profile":                      "20; 50; 70",
		"to-date 2019-20/q3 change_since_year":            "25",
		"to-date 2019-20/q3 change_since_previous":        "",
		"relative 2019-20/q3 target":                      "7",
		"relative 2019-20/q3 target_words":                "higher than last year",
		"relative 2019-20/q3 edges":                       "Better than target above 7",
		"near 2019-20/q3 met_within_low":                  "88",
		"near 2019-20/q3 edges":                           "Better than target from 88%; In tolerance above 85%",
		"broken 2019-20/q3 break":                         "Counted anew.",
		"changed 2019-20/q2 unit":                         "percent",
		"changed 2019-20/q3 unit":                         "days",
		"changed 2019-20/q2 polarity":                     "bigger",
		"changed 2019-20/q3 rule_change":                  "Days say more.",
		"changed 2019-20/q3 change_since_previous_reason": "the figure for Quarter 2, 2019/20 is in per cent and that for Quarter 3, 2019/20 in days",
		"printed 2019-20/q3 printed":                      "1 child",
		"summed 2019-20/q2 year_to_date":                  "30.5",
		"twice 2019-20/q3 derived":                        "yes",
		"quotient 2019-20/q3 count":                       "44",
		"quotient 2019-20/q3 base":                        "47",
		"quotient 2019-20/q3 note":                        "Since April.",
		"settled 2019-20/q1 revised_in":                   "2019-20/q3",
		"settled 2019-20/q1 revised_from":                 "70.25%",
		"settled 2019-20/q2 reading_status":               "provisional",
		"latest 2019-20/q2 carried_from":                  "2019-20/q1",
		"latest 2019-20/q2 carried_value":                 "91.50",
		"between 2019-20/q3 target_low":                   "10",
		"between 2019-20/q3 tolerance_high":               "30",
		"to-be-set 2019-20/q3 target_reason":              "A year is measured first.",
		"summed 2019-20/q1 also_in":                       "own",
		"near 2019-20/q3 date":                            "2019-12-13",
		"yearly 2019-20/q3 latest_quarter":                "2018-19/q4",
		"yearly 2019-20/q3 latest_value":                  "88",
		"yearly 2019-20/q2 next_due":                      "2019-20/q4",
		"exceeding 2019-20/q3 forecast":                   "79.50",
		"exceeding 2019-20/q3 forecast_position":          "within",
		"exceeding 2019-20/q2 forecast":                   "",
		"exceeding 2019-20/q3 forecast_note":              "As in the spring.",
		"absent 2019-20/q3 reason":                        "Fewer than five children.",
	} {
		if got := cellAt(t, rows, at); got != want {
			t.Errorf("%s is %q, want %q", at, got, want)
		}
	}
}

func wholeReport(t *testing.T) *report.Report {
	t.Helper()
	return reportOf(t, projectFiles(t), "2019-20/q3", parseDay("2020-05-01"))
}

func decodeAny(t *testing.T) any {
	t.Helper()
	dec := json.NewDecoder(bytes.NewReader(writeData(t, export.JSON().Write, wholeReport(t))))
	dec.UseNumber()
	var value any
	if err := dec.Decode(&value); err != nil {
		t.Fatal(err)
	}
	return value
}

// valueAt is a value within a JSON file, as JSON; "none" where there is none.
func valueAt(t *testing.T, value any, path string) string {
	t.Helper()
	for step := range strings.SplitSeq(path, ".") {
		switch within := value.(type) {
		case map[string]any:
			found := false
			if value, found = within[step]; !found {
				return "none"
			}
		case []any:
			value = item(within, step)
		default:
			return "none"
		}
	}
	written, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(written)
}

// item is the item of a list at a place, or with an id or set.
func item(list []any, step string) any {
	for n, one := range list {
		if fields, is := one.(map[string]any); strconv.Itoa(n) == step || is && (fields["id"] == step || fields["set"] == step && fields["id"] == nil) {
			return one
		}
	}
	return nil
}

// cellAt is the cell of a row and column.
func cellAt(t *testing.T, rows [][]string, at string) string {
	t.Helper()
	parts := strings.Fields(at)
	for column, name := range rows[0] {
		for _, row := range rows[1:] {
			if name == parts[2] && row[1] == parts[0] && row[0] == parts[1] {
				return row[column]
			}
		}
	}
	t.Errorf("there is no %s", at)
	return ""
}
