package page_test

import "testing"

// A report of one paragraph, published on a set day, with no contents or facts.
func TestShortReport(t *testing.T) { sameShown(t, shortSelectors, shortPages) }

var shortSelectors = []string{
	".draft", ".paper-head .quarter", "h1", ".facts", ".digest h2",
	".digest h3", ".digest li", ".digest-lead", ".contents", "p.numbered",
	".paper-foot li", "article@data-work", "article@data-published", "nav.neighbours a",
	"nav.neighbours a@href",
}

var shortPages = map[string]map[string][]string{
	"2019-20/q1": {
		".paper-head .quarter": {"Quarter 1, 2019/20 (April to June 2019)"},
		"h1":                   {"Performance: Quarter 1"},
		".digest h2":           {"6 of 10 indicators are rated: 3 better than target, 2 in tolerance and 1 outside tolerance"},
		".digest h3":           {"Outside tolerance: 1", "Changed since Quarter 4, 2018/19"},
		".digest li": {
			"1 Better than target", "1 In tolerance", "1 Outside tolerance", "2 Better than target", "1 In tolerance", "1 Not yet due",
			"1 Target to be set", "1 No target", "1 Kept back", "Assessments completed in time 84% target at least 90%, tolerance 85%; getting worse since Q4 2018/19",
			"Assessments completed in time better than target to outside tolerance",
			"Children who moved three times no target to in tolerance", "Average caseload no target to better than target",
			"Staff turnover no target to better than target", "Plans reviewed in time New in 2019/20.",
		},
		".digest-lead":           {"Not rated: 1 is not yet due, 1 has a target to be set, 1 has no target and 1 is kept back."},
		"p.numbered":             {"1 One paragraph."},
		".paper-foot li":         {"data.csv, a row for each indicator and quarter, for spreadsheets", "data.json, for programs"},
		".facts":                 {"Source of the figuresReport of Quarter 1"},
		"article@data-work":      {`The "Example" Council, “Performance: Quarter 1”, Quarter 1, 2019/20 (April to June 2019)`},
		"article@data-published": {"published 1 August 2019"},
		"nav.neighbours a":       {"Everything published about 2019/20, such as minutes", "All documents, newest first"},
		"nav.neighbours a@href":  {"../../2019-20/index.html", "../../index.html"},
	},
}
