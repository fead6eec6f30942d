package load

import (
	"github.com/shopspring/decimal"

	"outturn/internal/keyfile"
)

// The structs of this file declare every key that authors may write, file by
// file. The loader accepts these keys and no others.

// organisationFile is data/organisation.toml.
type organisationFile struct {
	Title      keyfile.At[string]         `key:"title,required" doc:"The site's title."`
	Publisher  string                     `key:"publisher,required" doc:"The body that publishes the reports."`
	Notice     string                     `key:"notice" doc:"A sentence shown on the home page and at the foot of every page."`
	Language   string                     `key:"language" doc:"Language tag of the pages. Default en-GB."`
	Sets       keyfile.Map[setTable]      `key:"sets,required" doc:"The sets that indicators belong to, in the order shown."`
	Services   keyfile.Map[serviceTable]  `key:"services,required" doc:"The services that indicators belong to, in the order shown."`
	Units      keyfile.Map[unitTable]     `key:"units,required" doc:"The units that readings are in."`
	Positions  keyfile.Map[positionTable] `key:"positions" doc:"The organisation's words for positions: better, within, outside, no-target, to-be-set, not-available, not-due."`
	Evaluation evaluationTable            `key:"evaluation" doc:"Rules for targets that have none of their own."`
	Trend      trendTable                 `key:"trend" doc:"Parameters of the rule for trends."`
}

type setTable struct {
	Title       string `key:"title,required" doc:"The set's name."`
	Description string `key:"description" doc:"One sentence on what the set is for."`
}

type serviceTable struct {
	Title string `key:"title,required" doc:"The service's name."`
}

type unitTable struct {
	Name           string           `key:"name,required" doc:"The unit as a table head says it."`
	Prefix         string           `key:"prefix" doc:"What stands before a figure, such as £."`
	Suffix         string           `key:"suffix" doc:"What stands after a figure, such as %."`
	Percentage     bool             `key:"percentage" doc:"Whether values are percentages: a count of a base is then taken times 100, and differences are percentage points. Default false."`
	Decimals       keyfile.At[int]  `key:"decimals" doc:"Decimals shown, 0 to 6. Default 0."`
	ChangeDecimals keyfile.At[int]  `key:"change_decimals" doc:"Decimals shown of changes, 0 to 6. Default 0 for percentages, otherwise 1."`
	Minimum        *decimal.Decimal `key:"minimum" doc:"The least that a reading can be. Default: no bound."`
	Maximum        *decimal.Decimal `key:"maximum" doc:"The most that a reading can be. Default: no bound."`
}

type positionTable struct {
	Label string `key:"label,required" doc:"The organisation's word for the position."`
	RAG   string `key:"rag" one:"red amber green blue grey" doc:"The name of its rating, where the organisation uses ratings."`
}

type evaluationTable struct {
	Tolerance keyfile.At[marginKey] `key:"tolerance" doc:"Tolerance of targets without one: { points = 5 } or { percent = 10 }. Default none."`
	MetWithin keyfile.At[marginKey] `key:"met_within" doc:"How near to a target counts as meeting it: { points = 1 } or { percent = 5 }. Default not at all."`
}

type trendTable struct {
	Quarters        keyfile.At[int]             `key:"quarters" doc:"How many quarters back a reading is compared. 1 or more; default 2, six months."`
	StablePoints    keyfile.At[decimal.Decimal] `key:"stable_points" doc:"Percentages: a change of at most this many percentage points is stable. Default 1."`
	StablePercent   keyfile.At[decimal.Decimal] `key:"stable_percent" doc:"Other units: a change of at most this percent of the earlier reading is stable. Default 2."`
	VolatilePercent keyfile.At[decimal.Decimal] `key:"volatile_percent" doc:"Two opposite movements of at least this percent each are volatile. Default 25."`
	NewBelow        keyfile.At[int]             `key:"new_below" doc:"With fewer readings than this the measure is new. Default 2."`
}

// indicatorsFile is a file of data/indicators/.
type indicatorsFile struct {
	Indicators keyfile.Map[indicatorTable] `key:"indicator" doc:"Indicators by id."`
	Groups     keyfile.Map[groupTable]     `key:"group" doc:"Indicators that are counted once, by id of the group."`
}

type indicatorTable struct {
	Title       keyfile.At[string]                 `key:"title,required" doc:"The indicator's name."`
	Set         keyfile.At[string]                 `key:"set,required" doc:"Id of its set."`
	Service     keyfile.At[string]                 `key:"service,required" doc:"Id of its service."`
	Unit        keyfile.At[string]                 `key:"unit,required" doc:"Id of its unit."`
	Decimals    keyfile.At[int]                    `key:"decimals" doc:"Decimals shown, 0 to 6. Default: the unit's."`
	Polarity    keyfile.At[string]                 `key:"polarity,required" one:"bigger smaller range none" doc:"Which way is better. A volume has none."`
	Frequency   keyfile.At[string]                 `key:"frequency" one:"quarterly half-yearly annual" doc:"How often a reading is due. Default quarterly."`
	Due         []keyfile.At[int]                  `key:"due" doc:"Numbers of the quarters, 1 to 4, in which a reading is due. Default all; 2 and 4 when half-yearly, 4 when annual."`
	Definition  string                             `key:"definition" doc:"What is measured, in a sentence or two."`
	Note        string                             `key:"note" doc:"A remark shown with the definition."`
	ChartTitle  string                             `key:"chart_title" doc:"The title of its chart. Default: the indicator's name."`
	ChartWords  string                             `key:"chart_description" doc:"What the chart shows, for those who cannot see it. It stands in the place of the words that are made from the figures, so it has to hold in every quarter."`
	Benchmark   bool                               `key:"benchmark" doc:"Whether benchmarking data exists. Default false."`
	Since       quarterKey                         `key:"since" doc:"First quarter reported. Default: from the beginning."`
	SinceReason string                             `key:"since_reason" doc:"Why there is nothing before, shown in the empty cells."`
	Until       quarterKey                         `key:"until" doc:"Last quarter reported. Default: open."`
	WhenMissing string                             `key:"when_missing" one:"not available/latest available" doc:"What an absent reading is judged on. Default: not at all."`
	Derived     keyfile.At[derivedTable]           `key:"derived" doc:"How the value follows from other indicators where no reading is recorded."`
	Targets     keyfile.Map[keyfile.At[targetKey]] `key:"targets" doc:"Targets by the quarter from which each holds."`
}

type derivedTable struct {
	From decimal.Decimal      `key:"from" doc:"The number to start from. Default 0."`
	Sum  []keyfile.At[string] `key:"sum" doc:"Ids of indicators to add."`
	Less []keyfile.At[string] `key:"less" doc:"Ids of indicators to take away."`
}

type groupTable struct {
	Title    string               `key:"title,required" doc:"The group's name."`
	Set      keyfile.At[string]   `key:"set,required" doc:"Id of the set in which it counts as one."`
	Service  keyfile.At[string]   `key:"service,required" doc:"Id of the service in which it counts as one."`
	From     quarterKey           `key:"from" doc:"First quarter in which the group holds. Default: from the beginning."`
	Until    quarterKey           `key:"until" doc:"Last quarter in which the group holds. Default: open."`
	Members  []keyfile.At[string] `key:"members,required" doc:"Ids of the indicators that are its rows, in order."`
	JudgedBy []keyfile.At[string] `key:"judged_by,required" doc:"Ids of the indicators whose worst position is the group's."`
	Note     string               `key:"note" doc:"A remark shown with the group."`
}

// targetTable is one dated target.
type targetTable struct {
	Target    *keyfile.At[decimal.Decimal] `key:"target" doc:"The value to reach, in the indicator's unit."`
	Low       *decimal.Decimal             `key:"low" doc:"Low end of a target range, for polarity range."`
	High      *decimal.Decimal             `key:"high" doc:"High end of a target range, for polarity range."`
	Tolerance keyfile.At[marginKey]        `key:"tolerance" doc:"The limit that is still tolerable: a number in the indicator's unit, { points = 5 }, { percent = 10 } of the target, or { low = 5, high = 25 } for polarity range; false for none. Default: the organisation's."`
	MetWithin keyfile.At[marginKey]        `key:"met_within" doc:"How near to the target counts as meeting it: { points = 1 } or { percent = 5 }; false for not at all. Default: the organisation's."`
	Status    keyfile.At[string]           `key:"status" one:"to be set/no target" doc:"Why there is no target value."`
	Reason    string                       `key:"reason" doc:"Why there is no target, in a sentence."`
}

type marginTable struct {
	Points  *decimal.Decimal `key:"points" doc:"Distance from the target in the indicator's unit: percentage points for percentages."`
	Percent *decimal.Decimal `key:"percent" doc:"Distance from the target as a percentage of it."`
	Low     *decimal.Decimal `key:"low" doc:"Limit below a target range."`
	High    *decimal.Decimal `key:"high" doc:"Limit above a target range."`
}

// quarterFile is data/2019-20/q2.toml.
type quarterFile struct {
	Source    string                                              `key:"source" doc:"The document that the figures come from."`
	Readings  keyfile.Map[keyfile.At[readingKey]]                 `key:"readings" doc:"Readings by indicator."`
	Revisions keyfile.Map[keyfile.Map[keyfile.At[revisionTable]]] `key:"revisions" doc:"Corrections to earlier quarters, by quarter and indicator."`
	Stated    keyfile.Map[keyfile.At[statedTable]]                `key:"stated" doc:"Officers' judgements that differ from the computed ones, by indicator."`
}

// readingTable is a reading with more than its value.
type readingTable struct {
	Value   *decimal.Decimal             `key:"value" doc:"The figure, in the indicator's unit."`
	Count   *keyfile.At[decimal.Decimal] `key:"count" doc:"How many there were."`
	Of      *keyfile.At[decimal.Decimal] `key:"of" doc:"Out of how many; with count it makes the value."`
	Missing keyfile.At[string]           `key:"missing" doc:"Why there is no figure: not available, not due, not applicable or confidential."`
	Reason  string                       `key:"reason" doc:"The reason for an absence, in a sentence."`
	Status  string                       `key:"status" one:"provisional estimated" doc:"How settled the figure is. Default: final."`
	Note    string                       `key:"note" doc:"A remark shown with the figure."`
}

type revisionTable struct {
	Value  keyfile.At[decimal.Decimal]  `key:"value,required" doc:"The corrected figure."`
	Was    *keyfile.At[decimal.Decimal] `key:"was" doc:"The figure published before; absent when there was none."`
	Reason string                       `key:"reason,required" doc:"Why it was corrected."`
}

type statedTable struct {
	Position keyfile.At[string] `key:"position" one:"better within outside no-target to-be-set not-available not-due" doc:"The position that the officers state."`
	Trend    keyfile.At[string] `key:"trend" one:"improving/stable/declining/volatile/new measure" doc:"The trend that the officers state."`
	Reason   keyfile.At[string] `key:"reason,required" doc:"Why it differs from the computed one."`
}

// financeFile is data/2019-20/q2/finance.toml.
type financeFile struct {
	Unit      accountKey                  `key:"unit,required" doc:"What the lines are in: £, £000 or £m."`
	Rounding  keyfile.At[decimal.Decimal] `key:"rounding" doc:"The nearest amount to which stated figures are rounded. Default 0: exact."`
	Threshold keyfile.At[decimal.Decimal] `key:"threshold" doc:"A net variance of at least this is a key variance."`
	Source    string                      `key:"source" doc:"The document that the figures come from."`
	Lines     keyfile.Map[lineTable]      `key:"lines" doc:"Headings of the budget, by id."`
	Total     *lineTable                  `key:"total" doc:"The total as stated."`
	Summary   keyfile.Map[summaryTable]   `key:"summary" doc:"Summaries of a body's budget, by id."`
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

// paperFrontMatter stands at the head of content/2019-20/q2/paper.md.
type paperFrontMatter struct {
	Title          keyfile.At[string] `key:"title,required" doc:"The paper's title."`
	Status         keyfile.At[string] `key:"status,required" one:"draft scheduled published" doc:"Only a published paper, or a scheduled one whose day has come, is in the public site."`
	PublishOn      keyfile.At[dayKey] `key:"publish_on" doc:"The day, such as 2019-10-28, on which a scheduled paper becomes public."`
	Addressee      string             `key:"addressee" doc:"To whom the paper is addressed."`
	CabinetMembers []string           `key:"cabinet_members" doc:"Roles of the relevant cabinet members."`
	Wards          string             `key:"wards" doc:"Wards affected."`
	KeyDecision    string             `key:"key_decision" doc:"Whether the paper asks for a key decision."`
	Attachments    []string           `key:"attachments" doc:"What is attached to the paper."`
	Authors        []string           `key:"authors" doc:"Roles of the report's authors."`
}
