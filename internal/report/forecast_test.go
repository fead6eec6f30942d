package report_test

import (
	"testing"

	"outturn/internal/quarter"
)

// TestForecasts checks that a forecast is judged against the target of the year's end, and
// that a figure that is due once a year stands between its years with its date.
func TestForecasts(t *testing.T) {
	texts := projectOf(basics, `
-- data/indicators/all.toml --
[indicator.tax]
title    = "Council tax collected"
set      = "contract"
service  = "care"
unit     = "percent"
polarity = "bigger"
covers   = "year to date"
targets."2019-20/q1" = { year_end = 98, profile = [29, 56, 84], tolerance = { points = 1 } }

[indicator.survey]
title     = "Satisfied residents"
set       = "contract"
service   = "care"
unit      = "percent"
polarity  = "bigger"
frequency = "annual"
targets."2018-19/q1" = "higher than last year"

[indicator.trees]
title    = "Trees standing"
set      = "volumes"
service  = "care"
unit     = "number"
polarity = "none"
covers   = "at a date"
`, recorded("2018-19/q4", "survey = 70"),
		recorded("2019-20/q2", "tax = 56.8", "trees = { value = 812, date = 2019-08-31 }", "[forecasts]", `tax = { value = 97.5, note = "Fewer summonses." }`, "survey = 70"),
		paper("2019-20/q2", "{{value tax of=forecast}}, {{position tax of=forecast}}; {{value survey of=forecast}}, {{position survey of=forecast}}."))
	r := reports(t, texts)["2019-20/q2"]
	var got []string
	for _, figure := range r.Paper.Document.Figures {
		got = append(got, r.Figures[figure].Text)
	}
	same(t, "figures", []string{"97.5%", "in tolerance", "70%", "outside tolerance"}, got)
	same(t, "workings", []string{
		"97.5% for the year to date, against a target of 98% (tolerance 97%, within 1 percentage point of the target), bigger is better: in tolerance",
		"70% against the target “higher than last year” (70%) (tolerance not recorded), bigger is better: outside tolerance",
		"Quarter 4, 2019/20", "Fewer summonses.",
	}, []string{r.Measure("tax").Forecast.Working, r.Measure("survey").Forecast.Working, r.Measure("tax").Forecast.For.Name(), r.Measure("tax").Forecast.Note})
	cell := r.Measure("survey").Now()
	same(t, "between its years", []string{"[z]", "last 70%, Quarter 4, 2018/19", "Reported once a year. Next due for Quarter 4, 2019/20."},
		[]string{cell.Text, cell.Last, cell.Remark})
	same(t, "own date", []string{"As at 31 August 2019."}, []string{remark(r, "trees", quarter.April.Of(2019, 2))})
}

// TestForecastsByWhatIsKnown checks that targets, schemes and polarities of later quarters do
// not judge a forecast, and that those of the quarter itself do.
func TestForecastsByWhatIsKnown(t *testing.T) {
	const declared = `
-- data/indicators/all.toml --
[indicator.visits]
title    = "Visits in time"
set      = "contract"
service  = "care"
unit     = "percent"
polarity = "bigger"
targets."2019-20/q1" = { target = 90, tolerance = 85 }
`
	for rule, want := range map[string]string{
		"": "better than target",
		`targets."2019-20/q2" = { target = 95, tolerance = 92 }`:                                                                                    "outside tolerance",
		`targets."2019-20/q3" = { target = 95, tolerance = 92 }`:                                                                                    "better than target",
		`targets."2019-20/q4" = { status = "no target", reason = "It is dropped." }`:                                                                "better than target",
		"changes.\"2019-20/q4\" = { polarity = \"smaller\", reason = \"It was wrong.\" }\ntargets.\"2019-20/q4\" = { target = 80, tolerance = 82 }": "better than target",
	} {
		texts := projectOf(basics, declared+rule+"\n", recorded("2019-20/q2", "visits = 88", "[forecasts]", "visits = 91"), paper("2019-20/q2", "Visits."))
		r := reports(t, texts)["2019-20/q2"]
		if got := r.Organisation.Labels.InSentence(r.Measure("visits").Forecast.Position); got != want {
			t.Errorf("with %q, the forecast is %s, want %s", rule, got, want)
		}
	}
}
