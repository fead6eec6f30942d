package page_test

import "testing"

// A year with papers, and the one before, which has a review alone.
func TestYearPages(t *testing.T) { sameShown(t, yearSelectors, yearPages) }

var yearSelectors = []string{
	"h1", ".draft", ".documents-kind", ".documents h3 a@href", ".documents-headline",
	".documents .final", "table.year", "table.year abbr@title", "table.year a@href", ".symbols", ".remarks li",
	"nav.neighbours a", "nav.neighbours a@href",
}

var yearPages = map[string]map[string][]string{
	"2019-20": {
		"h1":     {"Financial year 2019/20"},
		".draft": {"Draft. This page is not published."},
		".documents-kind": {
			"Paper · Quarter 3, 2019/20 (October to December 2019) Draft", "Paper · Quarter 2, 2019/20 (July to September 2019)",
			"Minutes · Quarter 2, 2019/20 (July to September 2019)", "Paper · Quarter 1, 2019/20 (April to June 2019)",
		},
		".documents h3 a@href": {"../2019-20/q3/index.html", "../2019-20/q2/index.html", "../2019-20/q2/minutes/index.html", "../2019-20/q1/index.html"},
		".documents-headline": {
			"1 of 10 indicators is rated: better than target.", "6 of 10 indicators are rated: 3 better than target, 2 in tolerance and 1 outside tolerance.",
			"6 of 10 indicators are rated: 3 better than target, 2 in tolerance and 1 outside tolerance.",
		},
		".documents .final": {"This is the last of its <kind>."},
		"table.year": {
			"Indicator | Q1 2019/20 April to June 2019 | Q2 2019/20 July to September 2019 | Q3 2019/20 October to December 2019",
			"Assessments completed in time | 87% [r] In tolerance | 94% Better than target | 95% 1 Better than target",
			"Children who moved three times | 10.4% [e] In tolerance | 12.04% [p] Outside tolerance | [x] Not available",
			"Plans reviewed in time | 95% Better than target | 93% In tolerance as reported; calculated: outside tolerance | 3 <plans> [x] Not available",
			"Indicator | Q1 2019/20 April to June 2019 | Q2 2019/20 July to September 2019 | Q3 2019/20 October to December 2019",
			"Average caseload | 19 Better than target | 21 In tolerance | [x] Not available",
			"Staff turnover | 15% Better than target | [x] 15%, carried from Quarter 1, 2019/20 Better than target | [x] Not available",
			"Children back home 1 | 74% Target to be set | 56% Target to be set | 60% Target to be set",
			"Homes rated good | [z] Not yet due | [z] Not yet due | [z] Not yet due",
			"Deaths in care | [c] Kept back | [c] Kept back | [x] Not available",
			`Files "closed" <script>alert('1')</script> & kept | 40% No target | 41% No target | [x] Not available`,
			"Audits graded inadequate | 8% No target | 6% No target | [x] Not available",
			"Audits graded adequate | 92% In tolerance | 95% Better than target | [x] Not available",
			"Indicator | Q1 2019/20 April to June 2019 | Q2 2019/20 July to September 2019 | Q3 2019/20 October to December 2019",
			"Contacts | 5,843 No target | 5,590 No target | 5,000 No target",
			"Places in homes | 5,846 No target | [x] Not available | [x] Not available",
			"Places promised | 6 No target | 7 No target | [x] Not available",
			"Shortfall | – | −5,590 No target | –",
			"Places closed | 3 No target | – | –",
		},
		"table.year abbr@title": {
			"not available", "not available", "not available", "not available", "not available", "not due", "not due", "not due", "confidential", "confidential",
			"not available", "not available", "not available", "not available", "not available", "not available", "not available",
		},
		"table.year a@href": {
			"../2019-20/q3/assessments/index.html", "#contract-note-1", "../2019-20/q3/moves/index.html", "../2019-20/q3/plans/index.html",
			"../2019-20/q3/caseload/index.html", "../2019-20/q3/turnover/index.html", "../2019-20/q3/returns/index.html", "#strategic-note-1", "../2019-20/q3/inspection/index.html",
			"../2019-20/q3/deaths/index.html", "../2019-20/q3/escapes/index.html", "../2019-20/q3/inadequate/index.html",
			"../2019-20/q3/adequate/index.html", "../2019-20/q3/contacts/index.html", "../2019-20/q3/places/index.html",
			"../2019-20/q3/promised/index.html", "../2019-20/q2/shortfall/index.html", "../2019-20/q1/closed/index.html",
		},
		".symbols": {
			"No figures are recorded for Q4 2019/20.", "No figures are recorded for Q4 2019/20.", "No figures are recorded for Q4 2019/20.",
			"Symbols: [x] not available; [z] not applicable, or not due in the quarter; [c] confidential; [p] provisional; [e] estimated; [r] revised.",
			"A dash: no report covers that quarter. Each figure is judged against the target of its quarter.",
		},
		".remarks li": {
			"Covers the six months to December 2019.",
			"From Quarter 3, 2019/20: called Children back home (before: A1 Children who <return> home).",
		},
		"nav.neighbours a":      {"Earlier: 2018/19"},
		"nav.neighbours a@href": {"../2018-19/index.html"},
	},
	"2018-19": {
		"h1":                   {"Financial year 2018/19"},
		".draft":               {"Draft. This page is not published."},
		".documents-kind":      {"Annual review · 1 October 2018 to 30 September 2019"},
		".documents h3 a@href": {"../2018-19/annual/index.html"},
		"table.year": {
			"Indicator | Q4 2018/19 January to March 2019",
			"Assessments completed in time | 86% Better than target",
			"Children who moved three times | 9.5% No target",
			"Indicator | Q4 2018/19 January to March 2019",
			"Average caseload | 17 No target",
			"Staff turnover | 14% No target",
			"Indicator | Q3 2018/19 October to December 2018 | Q4 2018/19 January to March 2019",
			"Contacts | 6,100 No target | 6,000 No target",
			"Places in homes | – | 6,003 No target",
			"Places promised | – | 5 No target",
			"Places closed | – | 2 No target",
		},
		"table.year a@href": {
			"../2019-20/q3/assessments/index.html", "../2019-20/q3/moves/index.html", "../2019-20/q3/caseload/index.html",
			"../2019-20/q3/turnover/index.html", "../2019-20/q3/contacts/index.html", "../2019-20/q3/places/index.html",
			"../2019-20/q3/promised/index.html", "../2019-20/q1/closed/index.html",
		},
		".symbols":              {"No figures are recorded for Q1 2018/19 to Q3 2018/19.", "No figures are recorded for Q1 2018/19 to Q3 2018/19.", "No figures are recorded for Q1 2018/19 and Q2 2018/19.", "A dash: no report covers that quarter. Each figure is judged against the target of its quarter."},
		"nav.neighbours a":      {"Later: 2019/20"},
		"nav.neighbours a@href": {"../2019-20/index.html"},
	},
}
