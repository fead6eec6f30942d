package page_test

import "testing"

// Where an indicator's page leads: up, to the documents that speak of it, and to the
// reports before and after.
func TestIndicatorLeads(t *testing.T) { sameShown(t, leadingSelectors, leadingPages) }

var leadingSelectors = []string{
	"h1", "figcaption", "nav.trail a@href", "dl.facts div", "dl.facts a@href",
	"section[aria-labelledby=documents] li", "section[aria-labelledby=documents] a@href", "nav.neighbours a@href",
}

var leadingPages = map[string]map[string][]string{
	"2019-20/q2/moves": {
		"h1":               {"Children who moved three times"},
		"figcaption":       {"Q2 2019/20: 12.04% (provisional), outside tolerance, worse against Q1 2019/20. Children who moved three times, Q4 2018/19 to Q2 2019/20"},
		"nav.trail a@href": {"../../../index.html", "../../../2019-20/index.html", "../index.html"},
		"dl.facts div": {
			"GroupContract indicators", "ServicePlacements", "Unitper cent", "Good isLow", "ReportedEvery quarter",
			"Benchmarking dataNo",
		},
		"dl.facts a@href":                           {"../../../sets/contract/index.html", "../../../services/placements/index.html"},
		"section[aria-labelledby=documents] li":     {`Paper, Quarter 2, 2019/20 (July to September 2019): Performance: "Quarter 2" <script>alert('2')</script>`},
		"section[aria-labelledby=documents] a@href": {"../../../2019-20/q2/index.html"},
		"nav.neighbours a@href":                     {"../../../2019-20/q1/moves/index.html", "../index.html", "../../../indicators/moves/index.html", "../../../indicators/index.html"},
	},
	"2019-20/q2/contacts": {
		"h1":               {"Contacts"},
		"figcaption":       {"Contacts at the <front> door, Q4 2018/19 to Q2 2019/20"},
		"nav.trail a@href": {"../../../index.html", "../../../2019-20/index.html", "../index.html"},
		"dl.facts div": {
			"GroupVolumes", "ServiceAssessment", "Unitnumber", "Good isNeither", "ReportedEvery quarter", "Benchmarking dataNo",
			"Year to date11,433 (April to September 2019)",
		},
		"dl.facts a@href":       {"../../../sets/volumes/index.html", "../../../services/assessment/index.html"},
		"nav.neighbours a@href": {"../../../2019-20/q1/contacts/index.html", "../index.html", "../../../indicators/contacts/index.html", "../../../indicators/index.html"},
	},
	"2019-20/q3/assessments": {
		"h1":               {"Assessments completed in time"},
		"figcaption":       {"Q3 2019/20: 95%, better than target. Assessments completed in time, Q4 2018/19 to Q3 2019/20"},
		"nav.trail a@href": {"../../../index.html", "../../../2019-20/index.html", "../index.html"},
		"dl.facts div": {
			"GroupContract indicators", "ServiceAssessment", "Unitper cent", "Good isHigh", "ReportedEvery quarter",
			"Benchmarking dataYes",
		},
		"dl.facts a@href": {"../../../sets/contract/index.html", "../../../services/assessment/index.html"},
		"section[aria-labelledby=documents] li": {
			"Paper, Quarter 3, 2019/20 (October to December 2019): Performance: Quarter 3 Draft",
			"Annual review, 1 October 2018 to 30 September 2019: Annual review & outlook",
			`Paper, Quarter 2, 2019/20 (July to September 2019): Performance: "Quarter 2" <script>alert('2')</script>`,
			"Minutes, Quarter 2, 2019/20 (July to September 2019): Minutes & more",
		},
		"section[aria-labelledby=documents] a@href": {"../../../2019-20/q3/index.html", "../../../2018-19/annual/index.html", "../../../2019-20/q2/index.html", "../../../2019-20/q2/minutes/index.html"},
		"nav.neighbours a@href":                     {"../../../2019-20/q2/assessments/index.html", "../index.html", "../../../indicators/assessments/index.html", "../../../indicators/index.html"},
	},
	"2019-20/q3/returns": {
		"h1":               {"Children back home"},
		"figcaption":       {"Q3 2019/20: 60%, better against Q2 2019/20. Children back home, Q1 2019/20 to Q3 2019/20"},
		"nav.trail a@href": {"../../../index.html", "../../../2019-20/index.html", "../index.html"},
		"dl.facts div": {
			"GroupStrategic indicators", "ServicePlacements", "Unitper cent", "Good isHigh", "ReportedEvery quarter",
			"Benchmarking dataNo", "Also calledA1 Children who <return> home (from Quarter 1, 2019/20)",
		},
		"dl.facts a@href":       {"../../../sets/strategic/index.html", "../../../services/placements/index.html"},
		"nav.neighbours a@href": {"../../../2019-20/q2/returns/index.html", "../index.html", "../../../indicators/returns/index.html", "../../../indicators/index.html"},
	},
}
