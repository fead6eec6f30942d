package load

import (
	"github.com/shopspring/decimal"

	"outturn/internal/keyfile"
)

// The structs in this file, in declare_quarter.go and in declare_document.go
// declare every key that authors may write, file by file. The loader accepts
// these keys and no others. A type called somethingKey, in a file key_*.go, is for a
// value that can be written in more than one way, or that means something other than
// text or a number.

// organisationFile is data/organisation.toml.
type organisationFile struct {
	Title       keyfile.At[string]                       `key:"title,required" doc:"The site's title."`
	Publisher   string                                   `key:"publisher,required" doc:"The body that publishes the reports."`
	Notice      string                                   `key:"notice" doc:"A sentence shown at the head of every page: that the site is an example or a trial."`
	CitedAs     string                                   `key:"cited_as" doc:"Who is cited as the author of the documents. Default: the publisher."`
	Language    languageKey                              `key:"language" doc:"Language tag of the pages: of English, since the words of the program are. Default en-GB."`
	Colour      keyfile.At[string]                       `key:"colour" doc:"The organisation's colour, as #rrggbb: of links, lines and charts. Its contrast with white must be at least 4.5 to 1, as WCAG 2.2 asks of text; for dark screens it is lightened. Default #12436d."`
	Logo        keyfile.At[string]                       `key:"logo" doc:"A PNG or JPEG file in data/, such as logo.png, that stands for the publisher's name at the head of every page. Default: the name."`
	YearBegins  string                                   `key:"year_begins" one:"January February March April May June July August September October November December" doc:"The month in which the organisation's year begins, by its English name. It decides which months quarters 1 to 4 are. With January, years are calendar years: folders, quarters and addresses have one year, as in 2019/q2. Default April."`
	Address     keyfile.At[string]                       `key:"address" doc:"The absolute address under which the site will stand: https://www.example.gov.uk/performance/. The feed and the list of pages for search engines need it; outturn build --base-url takes its place. Default: not known."`
	Sets        keyfile.Map[keyfile.At[setTable]]        `key:"sets,required" named:"set" doc:"The sets that indicators belong to, in the order shown."`
	Services    keyfile.Map[serviceTable]                `key:"services,required" named:"service" doc:"The services that indicators belong to, in the order shown."`
	Units       keyfile.Map[keyfile.At[unitTable]]       `key:"units,required" named:"unit" doc:"The units that readings are in."`
	Positions   keyfile.Map[positionTable]               `key:"positions" named:"position" doc:"The organisation's words for positions: better, within, outside, no-target, to-be-set, not-available, not-due."`
	Schemes     keyfile.Map[keyfile.At[schemeTable]]     `key:"schemes" named:"scheme" doc:"The organisation's own classes of position, by id of the scheme."`
	Evaluation  keyfile.At[evaluationTable]              `key:"evaluation" doc:"How figures are judged, unless an indicator or target says otherwise."`
	Direction   keyfile.At[directionTable]               `key:"direction" doc:"With which earlier figure a figure is compared, for its direction. Where it is written, the direction stands wherever a position does; otherwise it has its columns in tables and a line on the indicator's page."`
	Directions  keyfile.Map[directionWords]              `key:"directions" named:"direction" doc:"The organisation's words and symbols for directions: better, worse, no change."`
	Comparators keyfile.Map[keyfile.At[comparatorTable]] `key:"comparators" named:"comparator" doc:"Whose readings indicators are compared with, in the order shown."`
	Voices      keyfile.Map[voiceTable]                  `key:"voices" named:"voice" doc:"The bodies that write commentary side by side, in the order shown."`
	Acronyms    keyfile.Map[string]                      `key:"acronyms" named:"acronym" doc:"What abbreviations stand for."`
	Disclosure  disclosureTable                          `key:"disclosure" doc:"Which small numbers of people are not published."`
	Papers      papersTable                              `key:"papers" doc:"What papers have to say unless they are drafts, and how long before their meeting they are public."`
	Trend       trendTable                               `key:"trend" doc:"Parameters of the rule for trends."`
	Access      accessTable                              `key:"accessibility" doc:"What the accessibility statement says of the organisation."`
	Severities  keyfile.Map[keyfile.At[string]]          `key:"rules" named:"rule" one:"error warning off" doc:"How severe rules of outturn check are for this project: an error stops a build, a warning does so only with --strict, and what is off is not checked. Default: as the guide's page of rules says."`
}

type accessTable struct {
	Contact     string             `key:"contact" doc:"Whom readers tell of what they cannot use, as a role: the performance team. Default: the publisher."`
	ContactPage keyfile.At[string] `key:"contact_page" doc:"Address of the web page by which they are reached."`
	Status      keyfile.At[string] `key:"status" one:"full/partial/none" doc:"Whether the site complies with WCAG 2.2 level AA, as the organisation declares. Default: partial where there are limitations, otherwise nothing is declared."`
	Limitations []string           `key:"limitations" doc:"What is not accessible, each with its reason and what may be used instead."`
	Enforcement string             `key:"enforcement" doc:"To whom readers may turn who are not content with the answer. Default: the procedure for public bodies in Great Britain."`
	Reviewed    dayKey             `key:"reviewed" doc:"The day on which the organisation last reviewed the statement."`
}

type setTable struct {
	Title       string    `key:"title,required" doc:"The set's name."`
	Description string    `key:"description" doc:"One sentence on what the set is for."`
	Scheme      schemeKey `key:"scheme" doc:"The scheme by which its indicators are judged: an id, or ids by the quarter from which each holds. Default: the organisation's."`
}

type serviceTable struct {
	Title       string `key:"title,required" doc:"The service's name."`
	Description string `key:"description" doc:"One sentence on what the service does."`
}

type comparatorTable struct {
	Title       string `key:"title,required" doc:"Who they are: \"Statistical neighbours\"."`
	Description string `key:"description" doc:"One sentence on who that is."`
}

type voiceTable struct {
	Title   string `key:"title,required" doc:"What stands over what the body says: \"The council's response\"."`
	Answers bool   `key:"answers" doc:"Whether commentary written in voices must include an answer from the body, unless the paper is a draft. The check warns if there is none. Default false."`
}

type papersTable struct {
	RequiredSections []string        `key:"required_sections" doc:"Headings that every paper has: \"Executive summary\". Without one, a paper is not published. Default: none."`
	Explain          string          `key:"explain" one:"outside within none" doc:"Which indicators commentary or the paper has to say something of: those outside tolerance, those in tolerance too (within), or none. The check warns of others. Default none."`
	ClearDays        keyfile.At[int] `key:"clear_days" doc:"How many clear days before its meeting a paper has to be public, 1 to 20: working days between the two days, without either. Default 5, as the law asks in England."`
	ShutDays         []dayKey        `key:"shut_days" doc:"Days on which the organisation's offices are shut besides weekends and bank holidays in England, such as 2019-12-27: they are no working days. Default: none."`
}

type disclosureTable struct {
	Threshold keyfile.At[int] `key:"threshold" doc:"The greatest count that is not published, 0 to 100: counts from 1 to it are hidden everywhere, with their bases and percentages, and with what would give them away. Zero is published. With 0 nothing is hidden. Default 5."`
	Rest      bool            `key:"small_rest" doc:"Whether a count is kept back, too, where how many are left of its base is from 1 to the threshold: of 97 of 100 reviews in time, 3 were late. Default false."`
	ShownAs   string          `key:"shown_as" one:"symbol/fewer than" doc:"How tables show a small count: the symbol [c], as other hidden figures, or fewer than with the next number after the threshold, such as fewer than 6. More figures may have to be hidden then. Default symbol."`
	Rounding  keyfile.At[int] `key:"rounding" doc:"The multiple to which counts are rounded that are published, such as 5 or 10, at most 100: counts and bases everywhere, percentages as they follow from them, and totals by themselves. Where the threshold is 0, nothing is rounded. Default 0: they are published as recorded."`
}

type unitTable struct {
	Name           string           `key:"name,required" doc:"The unit as a table head says it."`
	Prefix         string           `key:"prefix" doc:"What stands before a figure, such as £."`
	Suffix         string           `key:"suffix" doc:"What stands after a figure, such as %."`
	SuffixOne      string           `key:"suffix_one" doc:"What stands after the figure 1, such as \" day\". Default: the suffix, without its last s where it ends in minutes, hours, days, weeks, months or years."`
	Percentage     keyfile.At[bool] `key:"percentage" doc:"Whether values are percentages: a count of a base is then taken times 100, and differences are percentage points. Default false."`
	Decimals       keyfile.At[int]  `key:"decimals" doc:"Decimals shown, 0 to 6. Default 0."`
	ChangeDecimals keyfile.At[int]  `key:"change_decimals" doc:"Decimals shown of changes, 0 to 6. Default 0 for percentages, otherwise 1."`
	Threshold      keyfile.At[int]  `key:"threshold" doc:"The greatest count in this unit that is not published, 0 to 100. Default: that of [disclosure]; where the unit measures time, weight, length or money, figures are no counts of people and are published."`
	Rounding       keyfile.At[int]  `key:"rounding" doc:"The multiple to which counts in this unit are rounded, 0 to 100. Default: that of [disclosure]."`
	Minimum        *decimal.Decimal `key:"minimum" doc:"The least that a reading can be. Default: no bound."`
	Maximum        *decimal.Decimal `key:"maximum" doc:"The most that a reading can be. Default: no bound."`
}

type positionTable struct {
	Label  string             `key:"label,required" doc:"The organisation's word for the position."`
	RAG    string             `key:"rag" one:"green amber red blue grey" doc:"Its rating colour. Default: green for better, amber for within, red for outside, grey for all others."`
	Symbol keyfile.At[string] `key:"symbol" doc:"A sign of one to three letters that stands for the position. Default: a shape."`
}

type evaluationTable struct {
	Tolerance keyfile.At[distanceKey] `key:"tolerance" doc:"Tolerance of targets without one: { points = 5 } or { percent = 10 }. Default none."`
	MetWithin keyfile.At[distanceKey] `key:"met_within" doc:"How near to a target counts as meeting it: { points = 1 } or { percent = 5 }. Default not at all."`
	Scheme    schemeKey               `key:"scheme" doc:"The scheme by which figures are judged: an id, default for target and tolerance alone, or such by the quarter from which each holds. Default: default."`
	Judged    string                  `key:"judged" one:"exact/as printed" doc:"Whether a figure is judged with all its recorded decimals, or rounded as pages print it. Default exact."`
}

// schemeTable is one scheme of classes.
type schemeTable struct {
	Classes keyfile.At[keyfile.Map[keyfile.At[classTable]]] `key:"classes,required" named:"class" doc:"Two to five classes by id, the best first."`
	Since   sinceKey                                        `key:"since" doc:"With which earlier figure classes that depend on the direction compare. Default: as the direction does."`
}

type classTable struct {
	Label       string             `key:"label,required" doc:"The organisation's words for the class."`
	From        edgeKey            `key:"from" doc:"Where the class begins: target, tolerance, a number in the unit, { points = 5 } or { percent = 5 } better than the target (negative: worse), or { way = 50 } percent of the way to the tolerance. A number does not go with polarity range. The last class has none."`
	Position    keyfile.At[string] `key:"position" one:"better within outside" doc:"As which position the class counts beside those of other schemes. Default: better where it begins at the target, or at points or percent of 0 or more; outside for the last class; otherwise within."`
	RAG         string             `key:"rag" one:"green amber red blue grey" doc:"Its rating colour. Default: that of its position."`
	Symbol      keyfile.At[string] `key:"symbol" doc:"A sign of one to three letters that stands for the class. Default: the shape of its position; tables of positions by quarter have its label beside it."`
	Quarters    keyfile.At[int]    `key:"quarters" doc:"How many quarters in a row figures must be in this class or a worse one before it counts. Until then, the next better class that needs no more quarters counts. A missing figure that was due restarts the count. Default 1."`
	IfBetter    keyfile.At[string] `key:"if_better" doc:"The class that takes its place where the direction is better."`
	IfWorse     keyfile.At[string] `key:"if_worse" doc:"The class that takes its place where the direction is worse."`
	IfUnchanged keyfile.At[string] `key:"if_unchanged" doc:"The class that takes its place where there is no change."`
}

type edgeTable struct {
	Points  *decimal.Decimal `key:"points" doc:"Better than the target by so much, in its unit; negative: worse."`
	Percent *decimal.Decimal `key:"percent" doc:"Better than the target by so many percent of it; negative: worse."`
	Way     *decimal.Decimal `key:"way" doc:"So many percent of the way from the target to the tolerance."`
	Value   *decimal.Decimal `key:"value" doc:"The figure itself."`
	Edge    string           `key:"edge" one:"inside/outside" doc:"Whether a figure exactly there is in the class. Default inside."`
}

// directionTable says with which earlier figure a figure is compared.
type directionTable struct {
	Since   sinceKey                    `key:"since" doc:"previous, year or a quarter such as 2018-19/q4, or 2018/q4 in calendar years: the previous figure that can be compared, at most a year before, the same quarter of last year, or a baseline. Default previous."`
	Points  keyfile.At[decimal.Decimal] `key:"points" doc:"The largest change that counts as no change, in the unit; of percentages, in percentage points. Default: the trend's stable_points for percentages, and its stable_percent for other units."`
	Percent keyfile.At[decimal.Decimal] `key:"percent" doc:"The same as a percentage of the earlier figure. Default: as with points."`
}

type directionWords struct {
	Label  string `key:"label,required" doc:"The organisation's word for the direction."`
	Symbol string `key:"symbol" doc:"A sign before the word, such as ▲. Default: none."`
}

type trendTable struct {
	Quarters        keyfile.At[int]             `key:"quarters" doc:"How many quarters back a reading is compared, 1 to 40. Default 2, six months."`
	StablePoints    keyfile.At[decimal.Decimal] `key:"stable_points" doc:"Percentages: a change of at most this many percentage points is stable. Default 1."`
	StablePercent   keyfile.At[decimal.Decimal] `key:"stable_percent" doc:"Other units: a change of at most this percent of the earlier reading is stable. Default 2."`
	VolatilePercent keyfile.At[decimal.Decimal] `key:"volatile_percent" doc:"Two opposite movements of at least this percent each are volatile. Default 25."`
	NewBelow        keyfile.At[int]             `key:"new_below" doc:"With fewer readings than this there are too few for a trend; in the year that begins with its since, the measure is new. Default 2."`
}

// indicatorsFile is a file of data/indicators/.
type indicatorsFile struct {
	Indicators keyfile.Map[indicatorTable] `key:"indicator" named:"indicator" doc:"Indicators by id."`
	Groups     keyfile.Map[groupTable]     `key:"group" named:"group" doc:"Indicators that are counted once, by id of the group."`
}

type indicatorTable struct {
	Title       keyfile.At[string]                 `key:"title,required" doc:"The indicator's name."`
	Set         keyfile.At[string]                 `key:"set,required" doc:"Id of its set."`
	AlsoIn      []keyfile.At[string]               `key:"also_in" doc:"Ids of further sets that it counts in, such as those of several committees. Tables of all sets show it once, in its own, with a note in the others. A row of a group counts singly there."`
	Service     keyfile.At[string]                 `key:"service,required" doc:"Id of its service."`
	Unit        keyfile.At[string]                 `key:"unit,required" doc:"Id of its unit."`
	Decimals    keyfile.At[int]                    `key:"decimals" doc:"Decimals shown, 0 to 6. Default: the unit's."`
	Threshold   keyfile.At[int]                    `key:"threshold" doc:"The greatest count that is not published, 0 to 100; 0 where the indicator counts no people. Default: the unit's, or that of [disclosure]."`
	Rest        keyfile.At[bool]                   `key:"small_rest" doc:"Whether its counts are kept back, too, where how many are left of their base is from 1 to the threshold. Default: that of [disclosure]."`
	Rounding    keyfile.At[int]                    `key:"rounding" doc:"The multiple to which its counts are rounded, 0 to 100. Default: the unit's, or that of [disclosure]."`
	Polarity    keyfile.At[string]                 `key:"polarity,required" one:"bigger smaller range none" doc:"Which way is better. A volume has none."`
	Frequency   keyfile.At[string]                 `key:"frequency" one:"quarterly half-yearly annual" doc:"How often a reading is due. Default quarterly."`
	Due         []keyfile.At[int]                  `key:"due" doc:"Numbers of the quarters, 1 to 4, in which a reading is due. Default all; 2 and 4 when half-yearly, 4 when annual."`
	Definition  string                             `key:"definition" doc:"What is measured, in a sentence or two."`
	Note        string                             `key:"note" doc:"A remark shown with the definition."`
	ChartTitle  string                             `key:"chart_title" doc:"The title of its chart. Default: the indicator's name."`
	ChartWords  string                             `key:"chart_description" doc:"What the chart shows, for those who cannot see it. It stands in the place of the words that are made from the figures, so it has to hold in every quarter."`
	Benchmark   bool                               `key:"benchmark" doc:"Whether benchmarking data exists. Default false."`
	Since       quarterKey                         `key:"since" doc:"First quarter reported. Default: the first that records anything about it."`
	SinceReason string                             `key:"since_reason" doc:"Why there is nothing before, shown in the empty cells."`
	Until       quarterKey                         `key:"until" doc:"Last quarter reported. Default: open."`
	UntilReason string                             `key:"until_reason" doc:"Why there is nothing after."`
	Names       keyfile.Map[nameTable]             `key:"names" named:"quarter" doc:"What documents called it, by the quarter from which each name holds. Default: its title."`
	YearToDate  keyfile.At[string]                 `key:"year_to_date" one:"sum" doc:"How the year to date is told: sum, of a count whose quarters add up, and never of percentages. Default: not at all."`
	Covers      keyfile.At[coversKey]              `key:"covers" doc:"The span that its figures are of: quarter, a number of months up to the quarter's end, year to date, rolling 12 months, or at a date. Only figures of like spans are compared. Default quarter; year to date where the title says so."`
	Scheme      schemeKey                          `key:"scheme" doc:"The scheme by which it is judged: an id, default, or such by the quarter from which each holds. Default: its set's, or else the organisation's."`
	Judged      string                             `key:"judged" one:"exact/as printed" doc:"Whether a figure is judged with all its recorded decimals, or rounded as pages print it. Default: as the organisation's."`
	Direction   keyfile.At[directionTable]         `key:"direction" doc:"With which earlier figure its figures are compared, for their direction. What it does not say is as the organisation's; points and percent are one thing, said in one of two ways."`
	Changes     keyfile.Map[ruleChangeTable]       `key:"changes" named:"quarter" doc:"How it is measured or judged otherwise, by the quarter from which each change holds."`
	Breaks      keyfile.Map[string]                `key:"breaks" named:"quarter" doc:"Quarters from which figures cannot be compared with those before, each with the reason."`
	Derived     keyfile.At[derivedTable]           `key:"derived" doc:"How the value follows from other indicators where no reading is recorded."`
	Targets     keyfile.Map[keyfile.At[targetKey]] `key:"targets" named:"quarter" doc:"Targets by the quarter from which each holds."`
}

// ruleChangeTable is a change in how an indicator is measured or judged.
type ruleChangeTable struct {
	Polarity   string             `key:"polarity" one:"bigger smaller range none" doc:"The polarity from then on. Default: as before."`
	Unit       keyfile.At[string] `key:"unit" doc:"Id of the unit from then on. Default: as before."`
	Definition string             `key:"definition" doc:"What is measured from then on. Default: as before."`
	Reason     string             `key:"reason,required" doc:"Why it changed, in a sentence."`
}

type nameTable struct {
	Title string `key:"title,required" doc:"The name."`
	Code  string `key:"code" doc:"The code, such as A1. Default: none."`
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
	Target    *keyfile.At[conditionKey]    `key:"target" doc:"The value to reach, in the indicator's unit; or words: \"below 85\", \"higher than last year\", \"no more than the same quarter last year\", \"above the national figure\"."`
	YearEnd   *keyfile.At[decimal.Decimal] `key:"year_end" doc:"The value to reach by the end of the year, of figures for the year to date."`
	Profile   []decimal.Decimal            `key:"profile" doc:"With year_end, the values to reach by the ends of quarters 1, 2 and 3. Default: those quarters have no target."`
	Low       *decimal.Decimal             `key:"low" doc:"Low end of a target range, for polarity range."`
	High      *decimal.Decimal             `key:"high" doc:"High end of a target range, for polarity range."`
	Tolerance keyfile.At[marginKey]        `key:"tolerance" doc:"The limit that is still tolerable: a number in the indicator's unit, { points = 5 }, { percent = 10 } of the target, or { low = 5, high = 25 } for polarity range; false for none. With edge = \"outside\" a figure exactly on the limit is outside. Default: the organisation's."`
	MetWithin keyfile.At[distanceKey]      `key:"met_within" doc:"How near to the target counts as meeting it: { points = 1 } or { percent = 5 }, or { below = 2, above = 1 } for polarity range; false for not at all. Default: the organisation's."`
	Status    keyfile.At[string]           `key:"status" one:"to be set/no target" doc:"Why there is no target value."`
	Reason    string                       `key:"reason" doc:"Why there is no target, in a sentence."`
}

type marginTable struct {
	Points  *decimal.Decimal `key:"points" doc:"Distance from the target in the indicator's unit: percentage points for percentages."`
	Percent *decimal.Decimal `key:"percent" doc:"Distance from the target as a percentage of it."`
	Below   *decimal.Decimal `key:"below" doc:"Distance below a target range, where that above it differs."`
	Above   *decimal.Decimal `key:"above" doc:"Distance above a target range, where that below it differs."`
	Limit   *decimal.Decimal `key:"limit" doc:"The limit itself, in the indicator's unit."`
	Low     *decimal.Decimal `key:"low" doc:"Limit below a target range."`
	High    *decimal.Decimal `key:"high" doc:"Limit above a target range."`
	Edge    string           `key:"edge" one:"inside/outside" doc:"Whether a figure exactly on the limit is still within it. Default inside."`
}
