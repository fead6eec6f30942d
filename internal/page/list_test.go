package page_test

import "testing"

// Every indicator with its latest reading, and what it can be chosen by.
func TestListPage(t *testing.T) { sameShown(t, listSelectors, listPages) }

var listSelectors = []string{
	"h1", ".lead", "h2 a@href", "section p", ".remarks li", "main table",
	"main th a@href", "abbr@title", "tbody tr@data-set", "tbody tr@data-service", "tbody tr@data-position",
	".filter label", ".filter p",
}

var listPages = map[string]map[string][]string{
	"indicators": {
		"h1":        {"All indicators"},
		".lead":     {"Every indicator, with the figure and position of its latest report."},
		"h2 a@href": {"../sets/contract/index.html", "../sets/strategic/index.html", "../sets/volumes/index.html"},
		"section p": {
			"What the contract asks for.", "Symbols: [x] not available.",
			"Symbols: [x] not available; [z] not applicable, or not due in the quarter.", "Symbols: [x] not available.",
		},
		".remarks li": {"Covers the six months to December 2019."},
		"main table": {
			"Indicator | Figure | Position | Service | Quarter",
			"Assessments completed in time | 95% 1 | Better than target | Assessment | Q3 2019/20",
			"Children who moved three times | [x] | Not available | Placements | Q3 2019/20",
			"Plans reviewed in time | 3 <plans> [x] | Not available | Placements | Q3 2019/20",
			"Indicator | Figure | Position | Service | Quarter",
			"Average caseload | [x] | Not available | Workforce | Q3 2019/20",
			"Staff turnover | [x] | Not available | Workforce | Q3 2019/20",
			"Children back home | 60% | Target to be set | Placements | Q3 2019/20",
			"Homes rated good | [z] | Not yet due | Placements | Q3 2019/20",
			"Deaths in care | [x] | Not available | Placements | Q3 2019/20",
			`Files "closed" <script>alert('1')</script> & kept | [x] | Not available | Workforce | Q3 2019/20`,
			"Audits graded inadequate | [x] | Not available | Assessment | Q3 2019/20",
			"Audits graded adequate | [x] | Not available | Assessment | Q3 2019/20",
			"Indicator | Figure | Position | Service | Quarter",
			"Contacts | 5,000 | No target | Assessment | Q3 2019/20",
			"Places in homes | [x] | Not available | Placements | Q3 2019/20",
			"Places promised | [x] | Not available | Placements | Q3 2019/20",
			"Shortfall | −5,590 | No target | Placements | Q2 2019/20",
			"Places closed | 3 | No target | Placements | Q1 2019/20",
		},
		"main th a@href": {
			"../indicators/assessments/index.html", "../indicators/moves/index.html", "../indicators/plans/index.html",
			"../indicators/caseload/index.html", "../indicators/turnover/index.html", "../indicators/returns/index.html",
			"../indicators/inspection/index.html", "../indicators/deaths/index.html", "../indicators/escapes/index.html",
			"../indicators/inadequate/index.html", "../indicators/adequate/index.html", "../indicators/contacts/index.html",
			"../indicators/places/index.html", "../indicators/promised/index.html", "../indicators/shortfall/index.html",
			"../indicators/closed/index.html",
		},
		"abbr@title": {
			"not available", "not available", "not available", "not available", "not due", "not available", "not available", "not available",
			"not available", "not available", "not available",
		},
		"tbody tr@data-set": {
			"contract", "contract", "contract", "strategic", "strategic", "strategic", "strategic", "strategic", "strategic", "strategic", "strategic",
			"volumes", "volumes", "volumes", "volumes", "volumes",
		},
		"tbody tr@data-service": {
			"assessment", "placements", "placements", "workforce", "workforce", "placements", "placements", "placements", "workforce", "assessment",
			"assessment", "assessment", "placements", "placements", "placements", "placements",
		},
		"tbody tr@data-position": {
			"better", "not-available", "not-available", "not-available", "not-available", "to-be-set", "not-due", "not-available", "not-available",
			"not-available", "not-available", "no-target", "not-available", "not-available", "no-target", "no-target",
		},
		".filter label": {
			"Group AllContract indicatorsStrategic indicatorsVolumes", "Service AllAssessmentPlacementsWorkforce",
			"Position AllBetter than targetNot yet dueTarget to be setNo targetNot available", "Words in the title",
		},
		".filter p": {"16 of 16 rows"},
	},
}
