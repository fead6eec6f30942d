package project_test

import (
	"maps"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"outturn/internal/project"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// change is one way of changing what was published: a text of a file that becomes another
// one, or anything else.
type change struct {
	name          string
	file          string
	before, after string
	other         func(t *testing.T, files fstest.MapFS) // in the place of a text
	drawing       bool                                   // it alters how a page is drawn, and nothing that it tells: another version of the program need not know
	mistake       bool                                   // it stops the build as a mistake of another kind, whatever was published
}

func (c *change) make(t *testing.T, files fstest.MapFS) {
	if c.other != nil {
		c.other(t, files)
		return
	}
	replaced(t, files, c.file, c.before, c.after)
}

// Files of recordedText.
const (
	organisationFile = "data/organisation.toml"
	indicatorsFile   = "data/indicators/main.toml"
	quarterFile      = "data/2019-20/q1.toml"
	financeFile      = "data/2019-20/q1/finance.toml"
	paperFile        = "content/2019-20/q1/paper.md"
	annexFile        = "content/2019-20/q1/annex.csv"
	planFile         = "content/2019-20/q1/plan.png"
	laterPaperFile   = "content/2019-20/q2/paper.md"
	voicesFile       = "content/2019-20/q1/indicators/visits.md"
	commentaryFile   = "content/2019-20/q1/indicators/waits.md"
	minutesFile      = "content/2019-20/q1/minutes.md"
	reviewFile       = "content/2018-19/annual/review.md"
)

// changes are ways of changing what was published.
var changes = []change{
	// readings
	{name: "value", file: quarterFile, before: "leavers  = 33", after: "leavers  = 34"},
	{name: "value within the decimals shown", file: quarterFile, before: "leavers  = 33", after: "leavers  = 33.2"},
	{name: "count", file: quarterFile, before: "count = 87", after: "count = 88"},
	{name: "count and base of the same value", file: quarterFile, before: "count = 87, of = 100", after: "count = 174, of = 200"},
	{name: "count left out", file: quarterFile, before: "count = 87, of = 100", after: "value = 87"},
	{name: "base", file: quarterFile, before: "of = 100", after: "of = 101"},
	{name: "absence for a figure", file: quarterFile, before: "leavers  = 33", after: `leavers = { missing = "not available", reason = "Lost." }`},
	{name: "figure for an absence", file: quarterFile, before: `{ missing = "not available", reason = "The system was down." }`, after: "55"},
	{name: "kind of absence", file: quarterFile, before: `missing = "not available", reason`, after: `missing = "confidential", reason`},
	{name: "reason for an absence", file: quarterFile, before: "The system was down.", after: "Nobody looked."},
	{name: "what the source prints", file: quarterFile, before: `{ missing = "not available", reason`, after: `{ missing = "not available", printed = "few", reason`},
	{name: "figure carried", file: quarterFile, before: `{ missing = "not available", reason`, after: `{ missing = "not available", carried = "2018-19/q4", reason`},
	{name: "status", file: quarterFile, before: `status = "provisional"`, after: `status = "estimated"`},
	{name: "status final", file: quarterFile, before: `status = "provisional", `, after: ""},
	{name: "note", file: quarterFile, before: "Two areas are late.", after: "One area is late."},
	{name: "months", file: quarterFile, before: "months = 3", after: "months = 6"},
	{name: "months said that were meant", file: quarterFile, before: "leavers  = 33", after: "leavers = { value = 33, months = 2 }"},
	{name: "date", file: quarterFile, before: "date = 2019-06-28", after: "date = 2019-06-27"},
	{name: "decimals of a reading", file: quarterFile, before: "leavers  = 33", after: "leavers = { value = 33, decimals = 1 }"},
	{name: "reading removed", file: quarterFile, before: "leavers  = 33\n", after: ""},
	{name: "source", file: quarterFile, before: "Return of July", after: "Return of June"},
	{name: "reading of a quarter before", file: "data/2018-19/q4.toml", before: "leavers  = 30", after: "leavers  = 29"},
	{name: "note on a quarter before", file: "data/2018-19/q4.toml", before: "leavers  = 30", after: `leavers = { value = 30, note = "Late." }`},
	{name: "status of a quarter before", file: "data/2018-19/q4.toml", before: "leavers  = 30", after: `leavers = { value = 30, status = "provisional" }`},

	// what a quarter says of earlier ones
	{name: "earlier figure added", file: quarterFile, before: "visits = 82", after: "visits = 82\nleavers = 28"},
	{name: "earlier figure changed", file: quarterFile, before: "visits = 82", after: "visits = 81"},
	{name: "earlier figure removed", file: quarterFile, before: "[earlier.\"2018-19/q3\"]\nvisits = 82\n", after: ""},
	{name: "revision added", file: quarterFile, before: `arrivals = { value = 42`, after: "leavers = { value = 29, was = 30, reason = \"Counted anew.\" }\narrivals = { value = 42"},
	{name: "revision changed", file: quarterFile, before: "value = 42", after: "value = 43"},
	{name: "revision's reason", file: quarterFile, before: "Late records.", after: "A wrong sum."},
	{name: "revision's day", file: quarterFile, before: `was = 40, reason`, after: `was = 40, on = 2019-07-01, reason`},
	{name: "revision removed", file: quarterFile, before: "[revisions.\"2018-19/q4\"]\narrivals = { value = 42, was = 40, reason = \"Late records.\" }\n", after: ""},

	// indicators
	{name: "title", file: indicatorsFile, before: `"Leavers"`, after: `"Departures"`},
	{name: "title of a derived part", file: indicatorsFile, before: `"Growth"`, after: `"Net growth"`},
	{name: "code", file: indicatorsFile, before: `code = "A1"`, after: `code = "A2"`},
	{name: "name removed", file: indicatorsFile, before: "names.\"2018-19/q4\" = { title = \"Visits in time\", code = \"A1\" }\n", after: ""},
	{name: "set", file: indicatorsFile, before: "title    = \"Cost of a place\"\nset      = \"demand\"", after: "title = \"Cost of a place\"\nset = \"contract\""},
	{name: "further set", file: indicatorsFile, before: "also_in  = [\"contract\"]\n", after: ""},
	{name: "service", file: indicatorsFile, before: "title    = \"Days waited\"\nset      = \"contract\"\nservice  = \"care\"", after: "title = \"Days waited\"\nset = \"contract\"\nservice = \"homes\""},
	{name: "unit", file: indicatorsFile, before: "unit     = \"pounds\"", after: "unit = \"count\""},
	{name: "decimals", file: indicatorsFile, before: "decimals   = 1", after: "decimals = 2"},
	{name: "decimals removed", file: indicatorsFile, before: "decimals   = 1\n", after: ""},
	{name: "polarity", file: indicatorsFile, before: "unit     = \"pounds\"\npolarity = \"none\"", after: "unit = \"pounds\"\npolarity = \"smaller\""},
	{name: "what figures cover", file: indicatorsFile, before: "unit     = \"pounds\"", after: "unit = \"pounds\"\ncovers = \"at a date\""},
	{name: "derived part left out", file: indicatorsFile, before: `, less = ["leavers"]`, after: ""},
	{name: "definition", file: indicatorsFile, before: "within ten days", after: "within eleven days"},
	{name: "note of an indicator", file: indicatorsFile, before: "Counted by the day", after: "Counted by the week"},
	{name: "chart title", file: indicatorsFile, before: "decimals   = 1", after: "decimals = 1\nchart_title = \"Quick visits\""},
	{name: "chart description", file: indicatorsFile, before: "decimals   = 1", after: "decimals = 1\nchart_description = \"It goes up.\""},
	{name: "benchmark", file: indicatorsFile, before: "decimals   = 1", after: "decimals = 1\nbenchmark = true"},
	{name: "frequency", file: indicatorsFile, before: "decimals   = 1", after: "decimals = 1\nfrequency = \"half-yearly\""},
	{name: "target", file: indicatorsFile, before: "target = 10, tolerance = 15", after: "target = 11, tolerance = 15"},
	{name: "quarter from which a target holds", file: indicatorsFile, before: `targets."2018-19/q4" = { target = 10`, after: `targets."2019-20/q1" = { target = 10`},
	{name: "target's reason", file: indicatorsFile, before: "Talks go on.", after: "Talks ended."},
	{name: "met within", file: indicatorsFile, before: "target = 90, tolerance = 85", after: "target = 90, tolerance = 85, met_within = { points = 3 }"},
	{name: "met within, without another position", file: indicatorsFile, before: "target = 90, tolerance = 85", after: "target = 90, tolerance = 85, met_within = { points = 1 }"},
	{name: "tolerance", file: indicatorsFile, before: "tolerance = 15", after: "tolerance = 16"},
	{name: "tolerance removed", file: indicatorsFile, before: ", tolerance = 15", after: ""},
	{name: "since", mistake: true, file: indicatorsFile, before: `since    = "2018-19/q4"`, after: `since = "2019-20/q1"`},
	{name: "since after the quarter", mistake: true, file: indicatorsFile, before: `since    = "2018-19/q4"`, after: `since = "2019-20/q2"`},
	{name: "reason of since", file: indicatorsFile, before: "It was not measured before.", after: "It is new."},
	{name: "until", mistake: true, file: indicatorsFile, before: `title    = "Leavers"`, after: "title = \"Leavers\"\nuntil = \"2018-19/q4\""},
	{name: "until the quarter", mistake: true, file: indicatorsFile, before: `title    = "Leavers"`, after: "title = \"Leavers\"\nuntil = \"2019-20/q1\"\nuntil_reason = \"It ends.\""},
	{name: "break's reason", file: indicatorsFile, before: "Weekends are counted.", after: "Weekends count."},
	{name: "break removed", file: indicatorsFile, before: "breaks.\"2019-20/q1\" = \"Weekends are counted.\"\n", after: ""},
	{name: "derived part", mistake: true, file: indicatorsFile, before: `less = ["leavers"]`, after: `less = ["costs"]`},
	{name: "derived start", file: indicatorsFile, before: `{ sum = ["arrivals"]`, after: `{ from = 1, sum = ["arrivals"]`},
	{name: "covers", mistake: true, file: indicatorsFile, before: `title    = "Leavers"`, after: "title = \"Leavers\"\ncovers = \"at a date\""},
	{name: "year to date", file: indicatorsFile, before: `title    = "Leavers"`, after: "title = \"Leavers\"\nyear_to_date = \"sum\""},
	{name: "change of definition", file: indicatorsFile, before: "decimals   = 1", after: "decimals = 1\nchanges.\"2019-20/q1\" = { definition = \"Calls too.\", reason = \"Said the law.\" }"},
	{name: "scheme of an indicator", file: indicatorsFile, before: "title      = \"Visits in time\"\n", after: "title = \"Visits in time\"\nscheme = \"default\"\n"},
	{name: "group's title", file: indicatorsFile, before: `"Moves"`, after: `"Comings and goings"`},
	{name: "group's member", file: indicatorsFile, before: `members   = ["arrivals", "leavers"]`, after: `members = ["arrivals"]`},
	{name: "order of a group's members", file: indicatorsFile, before: `members   = ["arrivals", "leavers"]`, after: `members = ["leavers", "arrivals"]`},
	{name: "group's judge", file: indicatorsFile, before: `judged_by = ["arrivals"]`, after: `judged_by = ["waits"]`},
	{name: "group's note", file: indicatorsFile, before: "Both are counted", after: "Both were counted"},
	{name: "group's service", file: indicatorsFile, before: "title     = \"Moves\"\nset       = \"demand\"\nservice   = \"homes\"", after: "title = \"Moves\"\nset = \"demand\"\nservice = \"care\""},
	{name: "indicator removed", other: removeCosts},
	{name: "indicator added to the quarter", other: addIndicator},

	// the organisation
	{name: "unit's name", file: organisationFile, before: `"days"`, after: `"working days"`},
	{name: "unit's suffix", file: organisationFile, before: `" days"`, after: `" d"`},
	{name: "unit's prefix", file: organisationFile, before: `"£"`, after: `"GBP "`},
	{name: "unit's decimals", file: organisationFile, before: `suffix = " days"`, after: "suffix = \" days\"\ndecimals = 1"},
	{name: "unit's decimals of changes", file: organisationFile, before: `percentage = true`, after: "percentage = true\nchange_decimals = 2"},
	{name: "set's title", file: organisationFile, before: `"Contract"`, after: `"Agreement"`},
	{name: "service's title", file: organisationFile, before: `"Care"`, after: `"Social care"`},
	{name: "order of sets", drawing: true, file: organisationFile, before: "[sets.contract]\ntitle       = \"Contract\"\ndescription = \"What the contract asks for.\"\nscheme      = \"contract\"\n[sets.demand]\ntitle = \"Demand\"\n", after: "[sets.demand]\ntitle = \"Demand\"\n[sets.contract]\ntitle = \"Contract\"\ndescription = \"What the contract asks for.\"\nscheme = \"contract\"\n"},
	{name: "position's label", file: organisationFile, before: `label = "Not available"`, after: `label = "Not known"`},
	{name: "position's rating", file: organisationFile, before: `label = "Not available"`, after: "label = \"Not available\"\nrag = \"red\""},
	{name: "scheme's label", file: organisationFile, before: `"Near"`, after: `"Close"`},
	{name: "scheme's edge", file: organisationFile, before: `from     = "target"`, after: "from = { points = -3 }"},
	{name: "scheme's edge, without another position", file: organisationFile, before: `from     = "target"`, after: "from = { points = 1 }"},
	{name: "scheme's class counts otherwise", file: organisationFile, before: `position = "within"`, after: `position = "outside"`},
	{name: "set's scheme", file: organisationFile, before: "scheme      = \"contract\"\n", after: ""},
	{name: "direction's label", file: organisationFile, before: `"Getting better"`, after: `"Up"`},
	{name: "direction's symbol", file: organisationFile, before: `"Getting better"`, after: "\"Getting better\"\nsymbol = \"▲\""},
	{name: "direction's rule", file: organisationFile, before: `since = "previous"`, after: "since = \"previous\"\npoints = 5"},
	{name: "directions as their own columns", drawing: true, file: organisationFile, before: "[direction]\nsince = \"previous\"\n", after: ""},
	{name: "trend's rule", file: organisationFile, before: "stable_points = 1", after: "stable_points = 50"},
	{name: "trend's rule where no trend changes", file: organisationFile, before: "stable_points = 1", after: "stable_points = 1.01"},
	{name: "comparator's title", file: organisationFile, before: `"England"`, after: `"All of England"`},
	{name: "comparator's description", file: organisationFile, before: "All councils of", after: "All the councils of"},
	{name: "voice's title", file: organisationFile, before: `"The council's response"`, after: `"The response"`},
	{name: "title of a voice that was silent", file: voicesFile, before: "\n::: voice by=trust\nWe send a team.\n:::\n", after: ""},
	{name: "acronym's meaning", file: organisationFile, before: "National Health Service", after: "Nothing Helps Slowly"},
	{name: "acronym removed", file: organisationFile, before: "NHS = \"National Health Service\"\n", after: ""},

	// others, forecasts, judgements, finance
	{name: "comparator's value", file: quarterFile, before: "value = 88", after: "value = 89"},
	{name: "comparator's value within the decimals shown", file: quarterFile, before: "value = 88", after: "value = 88.2"},
	{name: "comparator's date", file: quarterFile, before: "March 2019", after: "April 2019"},
	{name: "comparator's note", file: quarterFile, before: "Unaudited.", after: "Audited."},
	{name: "comparator's months", file: quarterFile, before: `value = 88, date = "March 2019"`, after: `value = 88, months = 12, quarter = "2018-19/q4", date = "March 2019"`},
	{name: "comparator removed", file: quarterFile, before: "england = { value = 88, date = \"March 2019\", note = \"Unaudited.\" }\n", after: ""},
	{name: "forecast", file: quarterFile, before: "value = 91", after: "value = 92"},
	{name: "forecast's note", file: quarterFile, before: "With the new team.", after: "With luck."},
	{name: "forecast removed", file: quarterFile, before: "[forecasts]\nvisits = { value = 91, note = \"With the new team.\" }\n", after: ""},
	{name: "stated position", file: quarterFile, before: `position = "outside"`, after: `position = "better"`},
	{name: "stated position removed", file: quarterFile, before: "[stated.waits]\nposition = \"outside\"\nreason   = \"The trend is bad.\"\n", after: ""},
	{name: "stated trend", file: quarterFile, before: `position = "outside"`, after: "position = \"outside\"\ntrend = \"declining\""},
	{name: "reason of a stated position", file: quarterFile, before: "The trend is bad.", after: "It looks bad."},
	{name: "finance amount", file: financeFile, before: "forecast = { gross = 1100, income = -100, net = 1000 }", after: "forecast = { gross = 1200, income = -100, net = 1100 }"},
	{name: "finance title", file: financeFile, before: "Care homes", after: "Nursing homes"},
	{name: "finance unit", file: financeFile, before: "unit      = \"£000\"\nthreshold", after: "unit = \"£m\"\nthreshold"},
	{name: "finance threshold", file: financeFile, before: "threshold = 50", after: "threshold = 500"},
	{name: "finance source", file: financeFile, before: "Ledger", after: "Accounts"},
	{name: "finance line's key reason", file: financeFile, before: "Known since May.", after: "Known since June."},
	{name: "finance line made a key one", file: financeFile, before: "key        = false\nkey_reason = \"Known since May.\"\n", after: ""},
	{name: "finance line removed", file: financeFile, before: "[lines.staff]\ntitle      = \"Staff\"\nbudget     = { gross = 500, income = 0, net = 500 }\nforecast   = { gross = 400, income = 0, net = 400 }\nkey        = false\nkey_reason = \"Known since May.\"\n", after: ""},
	{name: "order of finance lines", file: financeFile, before: "[lines.care]\ntitle    = \"Care homes\"\nbudget   = { gross = 1000, income = -100, net = 900 }\nforecast = { gross = 1100, income = -100, net = 1000 }\n", after: "[lines.staf]\ntitle = \"Staff\"\nbudget = { gross = 1, income = 0, net = 1 }\nforecast = { gross = 1, income = 0, net = 1 }\n[lines.care]\ntitle    = \"Care homes\"\nbudget   = { gross = 1000, income = -100, net = 900 }\nforecast = { gross = 1100, income = -100, net = 1000 }\n"},
	{name: "summary's variance", file: financeFile, before: "variance          = 0", after: "variance = 1"},
	{name: "summary's variance before", file: financeFile, before: "previous_variance = 10", after: "previous_variance = 20"},
	{name: "summary's note", file: financeFile, before: "As agreed.", after: "As was agreed."},
	{name: "summary's unit", file: financeFile, before: "\"£000\"\ngross_budget", after: "\"£m\"\ngross_budget"},
	{name: "finance deleted", mistake: true, other: deleting(financeFile)},

	// the paper
	{name: "front matter: title", file: paperFile, before: `"Quarter 1"`, after: `"The first quarter"`},
	{name: "front matter: addressee", file: paperFile, before: `"The panel"`, after: `"The board"`},
	{name: "front matter: authors", file: paperFile, before: `["Performance officer"]`, after: `["Officer"]`},
	{name: "front matter: attachments", file: paperFile, before: `"Appendix A"`, after: `"Appendix B"`},
	{name: "content of an attachment", file: annexFile, before: "North,87", after: "North,88"},
	{name: "title of an attachment", file: paperFile, before: `title = "Annex" }`, after: `title = "Annex A" }`},
	{name: "attachment removed", file: paperFile, before: `{ file = "annex.csv", title = "Annex" }, `, after: ""},
	{name: "attachment added", other: func(t *testing.T, files fstest.MapFS) {
		adding("content/2019-20/q1/more.csv", "More\n")(t, files)
		replaced(t, files, paperFile, `{ file = "annex.csv"`, `"more.csv", { file = "annex.csv"`)
	}},
	{name: "attachment deleted", mistake: true, other: deleting(annexFile)},
	{name: "exempt attachment published", file: paperFile, before: `, exempt = 3`, after: ""},
	{name: "exempt attachment's paragraph", file: paperFile, before: `exempt = 3`, after: "exempt = 4"},
	{name: "picture", other: func(t *testing.T, files fstest.MapFS) { files[planFile] = &fstest.MapFile{Data: planned(9, "")} }},
	{name: "picture removed", file: paperFile, before: "![A plan of the home](plan.png)\n\n", after: ""},
	{name: "picture's alternative", file: paperFile, before: "A plan of the home", after: "The plan of a home"},
	{name: "front matter: wards", file: paperFile, before: `"All"`, after: `"North"`},
	{name: "front matter: key decision", file: paperFile, before: `"No"`, after: `"Yes"`},
	{name: "front matter: cabinet members", file: paperFile, before: `["Children"]`, after: `["Adults"]`},
	{name: "front matter: meeting", file: paperFile, before: `"Cabinet"`, after: `"Council"`},
	{name: "front matter: day of the meeting", file: paperFile, before: "2019-07-30", after: "2019-07-31"},
	{name: "front matter: last of its series", file: paperFile, before: `wards           = "All"`, after: "wards = \"All\"\nfinal = \"Nothing follows.\""},
	{name: "paragraph reworded", file: paperFile, before: "The first remark.", after: "A first remark."},
	{name: "paragraph added", file: paperFile, before: "The first remark.", after: "Another remark.\n\nThe first remark."},
	{name: "paragraph removed", file: paperFile, before: "The first remark.\n\n", after: ""},
	{name: "paragraph moved", other: moveParagraph},
	{name: "paragraph split", file: paperFile, before: "{{value visits}}, and the", after: "{{value visits}}\n\nThe"},
	{name: "paragraph broken into other lines", drawing: true, file: paperFile, before: "The first remark.", after: "The first\nremark."},
	{name: "heading", file: paperFile, before: "## Summary", after: "## Overview"},
	{name: "heading's level", file: paperFile, before: "## Figures", after: "### Figures"},
	{name: "emphasis", file: paperFile, before: "The first remark.", after: "The **first** remark."},
	{name: "table cell", file: paperFile, before: "| North |", after: "| South |"},
	{name: "table head", file: paperFile, before: "| Area |", after: "| Place |"},
	{name: "list item", file: paperFile, before: "* Another reason", after: "* A further reason"},
	{name: "list item parted in two", file: paperFile, before: "* Another reason", after: "* Another\n* reason"},
	{name: "list made one of numbers", file: paperFile, before: "* One reason\n* Another reason", after: "1. One reason\n2. Another reason"},
	{name: "footnote", file: paperFile, before: "The note says so.", after: "The note says no."},
	{name: "footnote's place", file: paperFile, before: " and a note[^1].", after: "[^1] and a note."},
	{name: "link's target", file: paperFile, before: "gov.uk/a ", after: "gov.uk/b "},
	{name: "link's title", file: paperFile, before: "Their page", after: "Our page"},
	{name: "link removed", file: paperFile, before: "[a link](https://www.example.gov.uk/a \"Their page\")", after: "a link"},
	{name: "words of a link", file: paperFile, before: "[a link]", after: "[the link]"},
	{name: "another figure filled in", file: paperFile, before: "{{value visits}}", after: "{{target visits}}"},
	{name: "figure typed in its place", drawing: true, file: paperFile, before: "{{value visits}}", after: "87.0%"},
	{name: "block's argument", file: paperFile, before: "quarters=2", after: "quarters=1"},
	{name: "block's selection", file: paperFile, before: "positions set=contract", after: "positions set=demand"},
	{name: "block's note", file: paperFile, before: "The chart is rough.", after: "The chart is fine."},
	{name: "block removed", file: paperFile, before: "::: positions set=contract\n:::\n\n", after: ""},
	{name: "blocks in another order", file: paperFile, before: "::: finance view=lines\n:::\n\n::: finance view=variances\n:::", after: "::: finance view=variances\n:::\n\n::: finance view=lines\n:::"},
	{name: "exempt passage's paragraph", file: paperFile, before: "exempt paragraph=3", after: "exempt paragraph=4"},
	{name: "exempt passage published", file: paperFile, before: "::: exempt paragraph=3\nThe price.\n:::", after: "The price."},
	{name: "commentary", file: commentaryFile, before: "Weekends are", after: "Weekends were"},
	{name: "commentary of a voice", file: voicesFile, before: "We send a team.", after: "We sent a team."},
	{name: "commentary by another voice", other: swapVoices},
	{name: "commentary added", other: adding("content/2019-20/q1/indicators/leavers.md", "They left.\n")},
	{name: "commentary removed", other: deleting(commentaryFile)},

	// actions, minutes, reviews
	{name: "state of an action", file: "data/2019-20/q2.toml", before: `"in progress"`, after: `"done"`},
	{name: "remark on an action", file: "data/2019-20/q2.toml", before: "Letters went out.", after: "Letters were sent."},
	{name: "progress of an action removed", file: "data/2019-20/q2.toml", before: "[actions]\ncall = { state = \"in progress\", note = \"Letters went out.\" }\n", after: ""},
	{name: "minutes: text", file: minutesFile, before: "It thanked the staff.", after: "It blamed the staff."},
	{name: "minutes: title", file: minutesFile, before: `"Minutes"`, after: `"The minutes"`},
	{name: "minutes: meeting", file: minutesFile, before: `"The panel"`, after: `"The board"`},
	{name: "minutes: day", file: minutesFile, before: "2019-07-30", after: "2019-07-31"},
	{name: "minutes: attendance", file: minutesFile, before: `"The clerk"`, after: `"The mayor"`},
	{name: "minutes: strengths", file: minutesFile, before: `["Visits"]`, after: `["Calls"]`},
	{name: "minutes: improvements", file: minutesFile, before: `["Waits"]`, after: `["Nothing"]`},
	{name: "minutes: resolution", file: minutesFile, before: "That the report be noted.", after: "That the report be sent back."},
	{name: "minutes: attachment removed", file: minutesFile, before: "attachments  = [\"annex.csv\"]\n", after: ""},
	{name: "minutes: action", file: minutesFile, before: "Call the homes.", after: "Visit the homes."},
	{name: "minutes: owner of an action", file: minutesFile, before: "Head of homes", after: "Nobody"},
	{name: "minutes: due quarter", file: minutesFile, before: `due        = "2019-20/q2"`, after: `due = "2019-20/q3"`},
	{name: "minutes: indicators of an action", file: minutesFile, before: `indicators = ["waits"]`, after: `indicators = ["visits"]`},
	{name: "minutes: action removed", other: removeAction},
	{name: "minutes: draft again", file: minutesFile, before: `"published"`, after: `"draft"`},
	{name: "minutes deleted", mistake: true, other: deleting(minutesFile)},
	{name: "review: text", file: reviewFile, before: "The year was long.", after: "The year was short."},
	{name: "review: quarter of its figures", file: reviewFile, before: `as_of       = "2018-19/q4"`, after: `as_of = "2019-20/q1"`},
	{name: "review: its figures' data", file: "data/2018-19/q4.toml", before: "visits   = 84", after: "visits = 83"},
	{name: "review: signatories", file: reviewFile, before: `["The leader"]`, after: `["The mayor"]`},
	{name: "review: addressee", file: reviewFile, before: `"The minister"`, after: `"The public"`},
	{name: "review: period", file: reviewFile, before: `"2018/19"`, after: `"2018 and 2019"`},
	{name: "review: day", file: reviewFile, before: "2019-05-30", after: "2019-05-31"},
	{name: "review: title of the whole report", file: reviewFile, before: "The whole report", after: "All of the report"},
	{name: "review: draft again", file: reviewFile, before: `"published"`, after: `"draft"`},
	{name: "review deleted", other: deleting(reviewFile)},

	// files
	{name: "draft again", file: laterPaperFile, before: `"published"`, after: `"draft"`},
	{name: "scheduled for later", file: laterPaperFile, before: `"published"`, after: "\"scheduled\"\npublish_on = 2020-03-01"},
	{name: "paper deleted", other: deleting(laterPaperFile)},
	{name: "data of a quarter deleted", mistake: true, other: deleting(quarterFile)},
	{name: "data of a quarter renamed", mistake: true, other: renaming(quarterFile, "data/2017-18/q1.toml")},
	{name: "data of a quarter before deleted", mistake: true, other: deleting("data/2018-19/q4.toml")},
	{name: "paper renamed", mistake: true, other: renaming(laterPaperFile, "content/2018-19/q2/paper.md")},

	// the record
	{name: "record: a figure", other: editing("2019-20/q1", "edition.json", "87.0%", "88.0%")},
	{name: "record: a sum of words", other: editing("2019-20/q1", "edition.json", "heading 1", "heading 7")},
	{name: "record: an unknown key", other: editing("2019-20/q1", "edition.json", `"edition": 1`, `"editions": 1`)},
	{name: "record: the edition", other: editing("2019-20/q1", "edition.json", `"edition": 1`, `"edition": 2`)},
	{name: "record: a space", other: editing("2019-20/q1", "edition.json", `"edition": 1`, `"edition":  1`)},
	{name: "record: something after its end", other: editing("2019-20/q1", "edition.json", " ]\n}\n", " ]\n}\n{}\n")},
	{name: "manifest: a sum", other: editing("2019-20/q1", "edition.sha256", "  data.csv", "0  data.csv")},
	{name: "manifest: another sum", other: changeSum},
	{name: "manifest: a file left out", other: dropLine("2019-20/q1", "  data.csv")},
	{name: "manifest: the one before", other: dropLine("2019-20/q1", "# previous: ")},
	{name: "manifest: the edition", other: editing("2019-20/q1", "edition.sha256", "# edition: 1", "# edition: 2")},
	{name: "manifest: the day", other: editing("2019-20/q1", "edition.sha256", "# published: 2020-01-31", "# published: 2020-01-30")},
	{name: "manifest: the day of the last one", other: editing("2019-20/q2", "edition.sha256", "# published: 2020-01-31", "# published: 2020-01-30")},
	{name: "manifest: how pages are drawn, of the last one", other: dropLine("2019-20/q2", "# rendering: ")},
	{name: "record removed", other: removingEntry("2019-20/q1")},
	{name: "record of the record removed", other: removingFile("2019-20/q1", "edition.json")},
	{name: "manifest removed", other: removingFile("2019-20/q1", "edition.sha256")},
	{name: "record renamed", other: renameEntry},
}

func deleting(name string) func(*testing.T, fstest.MapFS) {
	return func(_ *testing.T, files fstest.MapFS) { delete(files, name) }
}

func renaming(name, to string) func(*testing.T, fstest.MapFS) {
	return func(_ *testing.T, files fstest.MapFS) { files[to] = files[name]; delete(files, name) }
}

func adding(name, text string) func(*testing.T, fstest.MapFS) {
	return func(_ *testing.T, files fstest.MapFS) { files[name] = &fstest.MapFile{Data: []byte(text)} }
}

func editing(document, file, before, after string) func(*testing.T, fstest.MapFS) {
	return func(t *testing.T, files fstest.MapFS) {
		replaced(t, files, entryOf(t, files, document)+"/"+file, before, after)
	}
}

func removingFile(document, file string) func(*testing.T, fstest.MapFS) {
	return func(t *testing.T, files fstest.MapFS) { delete(files, entryOf(t, files, document)+"/"+file) }
}

func removingEntry(document string) func(*testing.T, fstest.MapFS) {
	return func(t *testing.T, files fstest.MapFS) {
		folder := entryOf(t, files, document) + "/"
		maps.DeleteFunc(files, func(name string, _ *fstest.MapFile) bool { return strings.HasPrefix(name, folder) })
	}
}

func renameEntry(t *testing.T, files fstest.MapFS) {
	folder := entryOf(t, files, "2019-20/q1") + "/"
	for name := range maps.Clone(files) {
		if below, ok := strings.CutPrefix(name, folder); ok {
			renaming(name, "data/editions/0009-2019-20-q1/"+below)(t, files)
		}
	}
}

// dropLine takes a line out of a manifest: the one that has a text.
func dropLine(document, text string) func(*testing.T, fstest.MapFS) {
	return func(t *testing.T, files fstest.MapFS) {
		name := entryOf(t, files, document) + "/edition.sha256"
		for line := range strings.Lines(string(files[name].Data)) {
			if strings.Contains(line, text) {
				replaced(t, files, name, line, "")
				return
			}
		}
		t.Fatalf("%s has no line with %q", name, text)
	}
}

func changeSum(t *testing.T, files fstest.MapFS) {
	name := entryOf(t, files, "2019-20/q1") + "/edition.sha256"
	for line := range strings.Lines(string(files[name].Data)) {
		if strings.HasSuffix(line, "  data.csv\n") {
			replaced(t, files, name, line, strings.Repeat("0", 64)+"  data.csv\n")
		}
	}
}

func moveParagraph(t *testing.T, files fstest.MapFS) {
	replaced(t, files, paperFile, "The first remark.\n\n", "")
	replaced(t, files, paperFile, "* One reason", "The first remark.\n\n* One reason")
}

func swapVoices(t *testing.T, files fstest.MapFS) {
	replaced(t, files, voicesFile, "by=council", "by=nobody")
	replaced(t, files, voicesFile, "by=trust", "by=council")
	replaced(t, files, voicesFile, "by=nobody", "by=trust")
}

func removeAction(t *testing.T, files fstest.MapFS) {
	text := string(files[minutesFile].Data)
	start, end := strings.Index(text, "[actions.call]"), strings.LastIndex(text, "+++")
	replaced(t, files, minutesFile, text[start:end], "")
	replaced(t, files, "data/2019-20/q2.toml", "[actions]\ncall = { state = \"in progress\", note = \"Letters went out.\" }\n", "")
}

func removeCosts(t *testing.T, files fstest.MapFS) {
	text := string(files[indicatorsFile].Data)
	start, end := strings.Index(text, "[indicator.costs]"), strings.Index(text, "[indicator.checks]")
	replaced(t, files, indicatorsFile, text[start:end], "")
	for name, f := range files {
		if !strings.HasPrefix(name, "data/20") {
			continue
		}
		for line := range strings.Lines(string(f.Data)) {
			if strings.HasPrefix(line, "costs ") {
				replaced(t, files, name, line, "")
			}
		}
	}
}

const addedIndicator = `
[indicator.added]
title    = "Added"
set      = "demand"
service  = "homes"
unit     = "count"
polarity = "none"
`

func addIndicator(t *testing.T, files fstest.MapFS) {
	adding("data/indicators/added.toml", addedIndicator)(t, files)
	replaced(t, files, quarterFile, "[readings]", "[readings]\nadded = 3")
}

// TestPublishedCannotChangeInSilence changes what was published, in each of many ways, and
// builds the site: with the version of the program that published, and with another one,
// which cannot compare pages but must know a figure, a position, a name or a sentence.
func TestPublishedCannotChangeInSilence(t *testing.T) {
	site := filepath.Join(t.TempDir(), "site")
	writeSite := func() {
		if err := buildSite(t, publishedFiles(t), recordedOptions(publisher)).Write(t.Context(), site); err != nil {
			t.Fatal(err)
		}
	}
	writeSite()
	before := manifest(t, site)
	if len(changes) < 40 {
		t.Fatalf("there are only %d changes", len(changes))
	}
	for _, c := range changes {
		t.Run(c.name, func(t *testing.T) {
			files := publishedFiles(t)
			c.make(t, files)
			for _, program := range []string{publisher, successor} {
				built, err := project.Build(files, recordedOptions(program))
				if err != nil {
					t.Fatal(err)
				}
				if program == publisher {
					if err := built.Write(t.Context(), site); err != nil {
						t.Fatal(err)
					}
				}
				if program == publisher || !c.drawing {
					wantTold(t, built, c.mistake)
				}
			}
			if manifest(t, site) != before {
				t.Error("the site is not what it was")
				writeSite()
			}
		})
	}
}

// wantTold checks that a build stopped, and told of what was published, unless a mistake of
// another kind stopped it before.
func wantTold(t *testing.T, built *project.Site, mistake bool) {
	t.Helper()
	var told []string
	for _, d := range built.Diagnostics.Mistakes() {
		if mistake && d.Severity == source.Error || d.Rule == rule.PublishedChanged || d.Rule == rule.BrokenRecord {
			told = append(told, d.Summary)
		}
	}
	if len(told) == 0 || built.Files != nil {
		t.Errorf("nothing tells of it: %s", diagnosticsText(t, built.Diagnostics))
		return
	}
	t.Log(told[0])
}
