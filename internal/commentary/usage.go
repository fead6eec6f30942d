package commentary

import (
	"slices"
)

// Usage is how a figure or block is written and what it is for: the forms that
// this package accepts, for authors to read.
type Usage struct {
	Name    string
	Doc     string // what it comes to, in a sentence
	Subject string // what the plain word after the name stands for; empty: there is none
	Options []Option
	Example string // a whole one, about indicators of the worked example
}

// Option is one key=value of a figure or block.
type Option struct {
	Name   string
	Doc    string
	Needed bool
	Either bool // exactly one of those that say so is written
}

// FigureUsages lists all figures, in alphabetical order.
func FigureUsages() []Usage { return usages(FigureNames(), figures, figureTexts) }

// BlockUsages lists all blocks, in alphabetical order.
func BlockUsages() []Usage { return usages(BlockNames(), blocks, blockTexts) }

// explained is what there is to say of a figure or block beside its form.
type explained struct{ doc, example string }

func usages(names []string, forms map[string]form, texts map[string]explained) []Usage {
	var all []Usage
	for _, name := range names {
		f := forms[name]
		u := Usage{Name: name, Doc: texts[name].doc, Subject: f.subject, Example: texts[name].example}
		for _, key := range f.keys {
			u.Options = append(u.Options, Option{
				Name: key, Doc: optionText(name, key),
				Needed: slices.Contains(f.needs, key), Either: slices.Contains(f.either, key),
			})
		}
		all = append(all, u)
	}
	return all
}

// optionText is the text of an option: its own in that figure or block, or that
// of all options of the name.
func optionText(of, key string) string {
	if own, ok := optionTexts[of+" "+key]; ok {
		return own
	}
	return optionTexts[key]
}

var figureTexts = map[string]explained{
	"value":      {"The reading, as pages show it.", "{{value re-referrals}}"},
	"of":         {"A reading's count and base, or one of the two.", "{{of foi-in-time}}"},
	"target":     {"The target in force.", "{{target re-referrals}}"},
	"tolerance":  {"The limit of what is still tolerable.", "{{tolerance re-referrals}}"},
	"position":   {"The indicator's position, in the organisation's words.", "{{position re-referrals}}"},
	"trend":      {"The indicator's trend over six months.", "{{trend re-referrals}}"},
	"change":     {"How the reading changed, in words.", "{{change contacts since=year}}"},
	"count":      {"How many indicators there are of those selected. A group counts once.", "{{count set=contractual position=better,within as=words}}"},
	"share":      {"How many of the selected indicators stand in the positions, in per cent.", "{{share set=strategic position=better,within of=judged}}"},
	"paragraph":  {"The number of a numbered paragraph, as a link. A paragraph is named by {#summary} at its end.", "{{paragraph summary}}"},
	"budget":     {"The budget of a line of the finance, of summary.ID or of total.", "{{budget children-looked-after}}"},
	"forecast":   {"The forecast of a line of the finance or of total.", "{{forecast children-looked-after}}"},
	"variance":   {"The variance of a line of the finance, of summary.ID or of total, with the word for its direction.", "{{variance children-looked-after}}"},
	"indicator":  {"The indicator's code and name, as a link to its page.", "{{indicator re-referrals}}"},
	"comparator": {"The latest reading of a comparator, recorded under [comparators] up to the quarter.", "{{comparator assessments-in-45-days of=statistical-neighbours}}"},
	"pages":      {"Pages of the full report that a review abridges: 17, 14-16 or 3,32. It belongs in a review that names its full_report.", "{{pages 14-16 appendix=A}}"},
}

var blockTexts = map[string]explained{
	"positions":  {"A table of a set's indicators by service and position, with totals and shares.", "::: positions set=strategic\n:::"},
	"indicators": {"A table of every indicator: reading, position, trend, target, tolerance and the quarters before.", "::: indicators set=contractual quarters=2\n:::"},
	"demand":     {"A table of volumes, how they changed since the quarter before and since the same quarter last year, and the year to date.", "::: demand set=demand\n:::"},
	"commentary": {"The commentary on the indicators selected, each below its figures.", "::: commentary set=contractual position=outside\n:::"},
	"exceptions": {"A table of the indicators in the positions named, against the year's end and their target.", "::: exceptions set=strategic position=outside\n:::"},
	"finance":    {"A view of the quarter's finance.toml.", "::: finance view=summary\n:::"},
	"chart":      {"A chart, with its figures as a table.", "::: chart indicator=re-referrals\n:::"},
	"history":    {"The positions of a set's indicators, quarter by quarter.", "::: history set=contractual quarters=4\n:::"},
	"challenge":  {"Indicators with what each voice says of them, side by side; those without a word from anyone, with a line that says so.", "::: challenge indicator=re-referrals\n:::"},
	"actions":    {"What the minutes of earlier papers left to do, and what became of it.", "::: actions\n:::"},
	"changes":    {"Indicators that were added, retired, renamed or given another target since a quarter.", "::: changes since=year\n:::"},
	"acronyms":   {"The acronyms that the paper uses, of those declared in organisation.toml.", "::: acronyms\n:::"},
	Voice:        {"What one of several bodies says. It stands in commentary on an indicator, where all text is then within voices.", "::: voice by=council\nMore families were referred twice.\n:::"},
	Exempt:       {"A notice. What stands inside is never read and never published.", "::: exempt paragraph=3\nThe contract's price.\n:::"},
}

// optionTexts are the texts of options by their name or, where it means
// something of its own in a figure or block, by both names.
var optionTexts = map[string]string{
	"set":      "Only indicators of this set, by its id.",
	"service":  "Only indicators of this service, by its id.",
	"position": "Only indicators in these positions: better, within, outside, no-target, to-be-set, not-available, not-due; several with commas between them.",
	"quarter":  "Of which quarter: previous, year (the same quarter a year before) or one such as 2018-19/q4. Default: the report's own.",
	"since":    "Since which quarter: previous, year or one such as 2018-19/q4.",
	"quarters": "How many quarters are shown. Default 6.",
	"decimals": "Decimals shown, 0 to 6. Default: the indicator's.",

	"change since":           "Since which quarter: previous, year or one such as 2018-19/q4. Default previous.",
	"change decimals":        "Decimals shown, 0 to 6. Default: those of changes of the unit.",
	"count as":               "words: numbers up to twelve are spelt out. Default: digits.",
	"share of":               "Of which indicators: all, or judged for those with a position against a target. Default all.",
	"share decimals":         "Decimals shown, 0 to 6. Default 0.",
	"of part":                "count, base, or rest for the base less the count. Default: both, as 44 of 47.",
	"budget part":            "gross, income or net. Default: net of a line, gross of a summary.",
	"forecast part":          "gross, income or net. Default net.",
	"variance part":          "gross, income or net. Default net.",
	"comparator of":          "The comparator's id.",
	"pages appendix":         "The letter of an appendix that belongs to them.",
	"indicators comparators": "yes: with a column for the readings of comparators. Default: without.",
	"finance view":           "summary: each body's budget; lines: every heading; variances: key variances.",
	"chart indicator":        "The id of an indicator: its readings, targets, tolerance and comparators.",
	"chart group":            "The id of a group: its rows as parts of a whole, by quarter.",
	"chart finance":          "variances: the net variance of each heading of the budget.",
	"challenge indicator":    "The ids of indicators, with commas between them.",
	"voice by":               "The id of the voice.",
	"exempt paragraph":       "The paragraph of Part 1 of Schedule 12A to the Local Government Act 1972, 1 to 7.",
}
