package page_test

import "testing"

// A service with a group, and a set: counts, rows, positions over time, documents.
func TestCollectionPages(t *testing.T) { sameShown(t, collectionSelectors, collectionPages) }

var collectionSelectors = []string{
	".draft", "main .quarter", "h1", ".lead", ".collection-words",
	".glance-title", ".glance li", "main section table", "main table abbr@title", "main th a@href",
	"tr.grouped th", "tr.group th", ".symbols", ".marks li", "section[aria-labelledby=documents] li",
	"section[aria-labelledby=documents] a@href",
}

var collectionPages = map[string]map[string][]string{
	"services/assessment": {
		".draft":            {"Draft. This page is not published."},
		"main .quarter":     {"As of Quarter 3, 2019/20 (October to December 2019)"},
		"h1":                {"Assessment"},
		".collection-words": {"Quarter 3, 2019/20 (October to December 2019) had 3 indicators: 1 better than target, 1 has no target, 1 has no figure."},
		".glance-title":     {"Indicators: 3"},
		".glance li":        {"1 Better than target", "1 No target", "1 Not available"},
		"main section table": {
			"Indicator | Figure | Position | Trend | Direction | Target | Quarter",
			"Assessments completed in time | 95% 1 | Better than target | Not judged | – | at least 90% | Q3 2019/20",
			"Audits by grade | – | Not available | – | – | – | –",
			"Audits graded inadequate | [x] | Not available | Not judged | – | None | Q3 2019/20",
			"Audits graded adequate | [x] | Not available | Not judged | – | at least 95% | Q3 2019/20",
			"Contacts | 5,000 | No target | Not judged | – | None | Q3 2019/20",
			"Indicator | 2019/20 Q1 | 2019/20 Q2 | 2019/20 Q3",
			"Assessments completed in time | 87% In tolerance | 94% Better than target | 95%‡ Better than target, on the figure for the six months to December 2019",
			"Audits by grade judged by Audits graded adequate | In tolerance | Better than target | Not available: no figure recorded",
		},
		"main table abbr@title": {"not available", "not available"},
		"main th a@href": {
			"../../indicators/assessments/index.html", "../../indicators/inadequate/index.html", "../../indicators/adequate/index.html",
			"../../indicators/contacts/index.html", "../../indicators/assessments/index.html", "../../indicators/adequate/index.html",
		},
		"tr.grouped th": {"Audits graded inadequate", "Audits graded adequate"},
		"tr.group th":   {"Audits by grade"},
		".symbols":      {"Symbols: [x] not available.", "Symbols: ‡ the figure covers other months than usual: the six months to December 2019."},
		".marks li":     {"Better than target", "In tolerance", "Not available: no figure recorded"},
		"section[aria-labelledby=documents] li": {
			"Paper, Quarter 3, 2019/20 (October to December 2019): Performance: Quarter 3 Draft",
			"Annual review, 1 October 2018 to 30 September 2019: Annual review & outlook",
			`Paper, Quarter 2, 2019/20 (July to September 2019): Performance: "Quarter 2" <script>alert('2')</script>`,
			"Minutes, Quarter 2, 2019/20 (July to September 2019): Minutes & more",
		},
		"section[aria-labelledby=documents] a@href": {"../../2019-20/q3/index.html", "../../2018-19/annual/index.html", "../../2019-20/q2/index.html", "../../2019-20/q2/minutes/index.html"},
	},
	"sets/contract": {
		".draft":            {"Draft. This page is not published."},
		"main .quarter":     {"As of Quarter 3, 2019/20 (October to December 2019)"},
		"h1":                {"Contract indicators"},
		".lead":             {"What the contract asks for."},
		".collection-words": {"Quarter 3, 2019/20 (October to December 2019) had 3 indicators: 1 better than target, 2 have no figure."},
		".glance-title":     {"Indicators: 3"},
		".glance li":        {"1 Better than target", "2 Not available"},
		"main section table": {
			"Indicator | Figure | Position | Trend | Direction | Target | Quarter",
			"Assessments completed in time | 95% 1 | Better than target | Not judged | – | at least 90% | Q3 2019/20",
			"Children who moved three times | [x] | Not available | Not judged | – | at most 9% | Q3 2019/20",
			"Plans reviewed in time | 3 <plans> [x] | Not available | Not judged | – | at least 95% | Q3 2019/20",
			"Indicator | 2019/20 Q1 | 2019/20 Q2 | 2019/20 Q3",
			"Assessments completed in time | 87% In tolerance | 94% Better than target | 95%‡ Better than target, on the figure for the six months to December 2019",
			"Children who moved three times | 10.4% In tolerance | 12.04% Outside tolerance | Not available: no figure recorded",
			"Plans reviewed in time | 95% Better than target | 93%† In tolerance, as reported by officers | Not available",
		},
		"main table abbr@title": {"not available", "not available"},
		"main th a@href": {
			"../../indicators/assessments/index.html", "../../indicators/moves/index.html", "../../indicators/plans/index.html",
			"../../indicators/assessments/index.html", "../../indicators/moves/index.html", "../../indicators/plans/index.html",
		},
		".symbols":  {"Symbols: [x] not available.", "Symbols: † position as reported by officers; ‡ the figure covers other months than usual: the six months to December 2019."},
		".marks li": {"Better than target", "In tolerance", "Outside tolerance", "Not available", "Not available: no figure recorded"},
		"section[aria-labelledby=documents] li": {
			"Paper, Quarter 3, 2019/20 (October to December 2019): Performance: Quarter 3 Draft",
			"Annual review, 1 October 2018 to 30 September 2019: Annual review & outlook",
			`Paper, Quarter 2, 2019/20 (July to September 2019): Performance: "Quarter 2" <script>alert('2')</script>`,
			"Minutes, Quarter 2, 2019/20 (July to September 2019): Minutes & more",
		},
		"section[aria-labelledby=documents] a@href": {"../../2019-20/q3/index.html", "../../2018-19/annual/index.html", "../../2019-20/q2/index.html", "../../2019-20/q2/minutes/index.html"},
	},
}
