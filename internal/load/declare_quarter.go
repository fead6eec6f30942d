package load

import (
	"github.com/shopspring/decimal"

	"outturn/internal/keyfile"
)

// quarterFile is data/2019-20/q2.toml.
type quarterFile struct {
	Source      string                                                       `key:"source" doc:"The document that the figures come from."`
	Readings    keyfile.Map[keyfile.At[readingKey]]                          `key:"readings" named:"indicator" doc:"Readings by indicator."`
	Forecasts   keyfile.Map[keyfile.At[forecastKey]]                         `key:"forecasts" named:"indicator" doc:"What each indicator is expected to come to at the end of the year."`
	Earlier     keyfile.Map[keyfile.Map[keyfile.At[readingKey]]]             `key:"earlier" named:"quarter/indicator" doc:"Readings of earlier quarters that were not published before, by quarter and indicator."`
	Revisions   keyfile.Map[keyfile.Map[keyfile.At[revisionTable]]]          `key:"revisions" named:"quarter/indicator" doc:"Corrections to earlier quarters, by quarter and indicator."`
	Stated      keyfile.Map[keyfile.At[statedTable]]                         `key:"stated" named:"indicator" doc:"Officers' judgements that differ from the computed ones, by indicator."`
	Comparators keyfile.Map[keyfile.Map[keyfile.At[comparatorReadingTable]]] `key:"comparators" named:"indicator/comparator" doc:"Readings of others, by indicator and comparator."`
	Actions     keyfile.Map[progressTable]                                   `key:"actions" named:"action" doc:"What became of actions of earlier minutes, by id."`
}

// readingTable is a reading written as a table.
type readingTable struct {
	Value    *decimal.Decimal             `key:"value" doc:"The figure, in the indicator's unit."`
	Count    *keyfile.At[decimal.Decimal] `key:"count" doc:"How many there were."`
	Of       *keyfile.At[decimal.Decimal] `key:"of" doc:"Out of how many; with count it makes the value."`
	Missing  keyfile.At[string]           `key:"missing" doc:"Why there is no figure: not available, not due, not applicable or confidential."`
	Reason   string                       `key:"reason" doc:"The reason for an absence, in a sentence."`
	Carried  quarterKey                   `key:"carried" doc:"The earlier quarter whose figure is judged in the place of one that is not available. Shown as carried, in this quarter alone."`
	Printed  string                       `key:"printed" doc:"What the source prints in the place of a figure, where that is none: \"1 child\". Only of an absence."`
	Decimals keyfile.At[int]              `key:"decimals" doc:"Decimals shown of this figure, 0 to 6. Default: the indicator's."`
	Date     dayKey                       `key:"date" doc:"The day that the figure is of, where that is not the end of the quarter."`
	Months   keyfile.At[int]              `key:"months" doc:"How many months the figure covers, up to the end of the quarter. 1 to 60. Default: those of the quarter."`
	Status   string                       `key:"status" one:"provisional estimated" doc:"How settled the figure is. Default: final."`
	Note     string                       `key:"note" doc:"A remark shown with the figure."`
}

// forecastTable is a forecast written as a table.
type forecastTable struct {
	Value decimal.Decimal `key:"value,required" doc:"The expected figure, in the indicator's unit."`
	Note  string          `key:"note" doc:"On what the forecast rests, in a sentence."`
}

// revisionTable is a reading of an earlier quarter as it is corrected, and what is to be
// said of the correction.
type revisionTable struct {
	Value    *keyfile.At[decimal.Decimal] `key:"value" doc:"The corrected figure, in the indicator's unit."`
	Count    *keyfile.At[decimal.Decimal] `key:"count" doc:"How many there were."`
	Of       *keyfile.At[decimal.Decimal] `key:"of" doc:"Out of how many; with count it makes the value."`
	Missing  keyfile.At[string]           `key:"missing" doc:"Why there is no figure any more: not available, not due, not applicable or confidential. It withdraws the figure published before."`
	Was      keyfile.At[wasKey]           `key:"was" doc:"The figure published before: a number, or { count = 88, of = 101 }; checked against what is recorded. Of a quarter that the project has no file of, it is taken as written. Default: as recorded."`
	Reason   string                       `key:"reason,required" doc:"Why it was corrected or withdrawn, in a sentence."`
	On       dayKey                       `key:"on" doc:"The day on which it was corrected or withdrawn, after the end of its quarter. Default: not recorded; the quarter that reports it is told."`
	Carried  quarterKey                   `key:"carried" doc:"The earlier quarter whose figure is judged in the place of one that is not available."`
	Printed  string                       `key:"printed" doc:"What the source prints in the place of a figure, where that is none: \"1 child\". Only of an absence."`
	Decimals keyfile.At[int]              `key:"decimals" doc:"Decimals shown of this figure, 0 to 6. Default: as of the figure published before."`
	Date     dayKey                       `key:"date" doc:"The day that the figure is of. Default: that of the figure published before."`
	Months   keyfile.At[int]              `key:"months" doc:"How many months the figure covers, up to the end of its quarter. 1 to 60. Default: those of the figure published before."`
	Status   string                       `key:"status" one:"provisional estimated" doc:"How settled the corrected figure is. Default: final."`
	Note     string                       `key:"note" doc:"A remark shown with the figure. Default: that of the figure published before; of an absence, none."`
}

// wasTable is the figure published before, as a count of a base.
type wasTable struct {
	Count keyfile.At[decimal.Decimal] `key:"count,required" doc:"How many there were, as published."`
	Of    keyfile.At[decimal.Decimal] `key:"of,required" doc:"Out of how many, as published."`
}

type statedTable struct {
	Position keyfile.At[string] `key:"position" doc:"The position that the officers state: better, within, outside, no-target, to-be-set, not-available, not-due, or a class of the indicator's scheme."`
	Trend    keyfile.At[string] `key:"trend" one:"improving/stable/declining/volatile/new measure" doc:"The trend that the officers state."`
	Reason   keyfile.At[string] `key:"reason,required" doc:"Why it differs from the computed one."`
}

// comparatorReadingTable is one reading of a comparator.
type comparatorReadingTable struct {
	Value   keyfile.At[decimal.Decimal] `key:"value,required" doc:"Their figure, in the indicator's unit."`
	Date    string                      `key:"date,required" doc:"When it is of, in words: \"March 2021\"."`
	Quarter quarterKey                  `key:"quarter" doc:"The quarter that the date falls in, where charts mark it; with figures of another span than the quarter it is needed for a comparison. Default: none, and charts mark it beside the quarters."`
	Months  keyfile.At[int]             `key:"months" doc:"How many months their figure covers, up to the end of its quarter. 1 to 60. Default: as many as the indicator's figures."`
	Note    string                      `key:"note" doc:"A remark shown with the figure."`
}

// progressTable is what became of an action.
type progressTable struct {
	State string `key:"state,required" one:"open/in progress/done/dropped" doc:"Whether it is still to be done."`
	Note  string `key:"note" doc:"What was done, or why not."`
}

// financeFile is data/2019-20/q2/finance.toml.
type financeFile struct {
	Unit      accountKey                  `key:"unit,required" doc:"What the lines are in: £, £000 or £m."`
	Rounding  keyfile.At[decimal.Decimal] `key:"rounding" doc:"The nearest amount to which stated figures are rounded. Default 0: exact."`
	Threshold keyfile.At[decimal.Decimal] `key:"threshold" doc:"A net variance of at least this is a key variance."`
	Source    string                      `key:"source" doc:"The document that the figures come from."`
	Lines     keyfile.Map[lineTable]      `key:"lines" named:"line" doc:"Headings of the budget, by id."`
	Total     *lineTable                  `key:"total" doc:"The total as stated."`
	Summary   keyfile.Map[summaryTable]   `key:"summary" named:"summary" doc:"Summaries of a body's budget, by id."`
}

type amountsTable struct {
	Gross  decimal.Decimal `key:"gross,required" doc:"Gross amount."`
	Income decimal.Decimal `key:"income,required" doc:"Income, negative."`
	Net    decimal.Decimal `key:"net,required" doc:"Gross and income together."`
}

type lineTable struct {
	Title     string           `key:"title" doc:"The heading's name."`
	Budget    amountsTable     `key:"budget,required" doc:"The year's budget."`
	Forecast  amountsTable     `key:"forecast,required" doc:"The forecast for the year."`
	Stated    *amountsTable    `key:"stated" doc:"The variance as stated: budget minus forecast, so that an underspend is positive."`
	Key       keyfile.At[bool] `key:"key" doc:"Whether a variance over the threshold is a key one. Default true."`
	KeyReason string           `key:"key_reason" doc:"Why it is not; needed when key is false."`
}

type summaryTable struct {
	Title            string           `key:"title,required" doc:"The body's name."`
	Unit             accountKey       `key:"unit,required" doc:"What the summary is in: £, £000 or £m."`
	GrossBudget      decimal.Decimal  `key:"gross_budget,required" doc:"Gross budget of the year."`
	NetBudget        decimal.Decimal  `key:"net_budget,required" doc:"Net budget of the year."`
	Variance         decimal.Decimal  `key:"variance,required" doc:"Forecast variance; an underspend is positive."`
	StatedPercent    *decimal.Decimal `key:"stated_percent" doc:"The variance as a percentage of the gross budget, as stated."`
	PreviousVariance *decimal.Decimal `key:"previous_variance" doc:"The variance forecast a quarter before."`
	Note             string           `key:"note" doc:"A remark shown with the summary."`
}
