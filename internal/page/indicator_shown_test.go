package page_test

import "testing"

// What makes each kind of indicator's page what it is: the position, the reading or
// the reason why there is none, what officers state beside the rule, commentary and
// voices, comparators, the series with its remarks and symbols, and the targets.
func TestIndicatorPages(t *testing.T) { sameShown(t, indicatorSelectors, indicatorPages) }

var indicatorSelectors = []string{
	".draft", ".verdict@class", ".verdict-figure", ".verdict-position span@class",
	".verdict-note", "section[aria-labelledby=commentary] p", ".voice h3", "table.comparators", "table.series",
	"table.series abbr@title", ".symbols", "table.targets",
}

var indicatorPages = map[string]map[string][]string{
	"2019-20/q2/assessments": {
		".verdict@class":                        {"verdict verdict-better"},
		".verdict-figure":                       {"94%"},
		".verdict-position span@class":          {"badge badge-better"},
		".verdict-note":                         {"44 of 47."},
		"section[aria-labelledby=commentary] p": {"Of all, 44 of 47 were in time,1 as paragraph 1 says.", "Those of the teams. ↩︎"},
		"table.comparators": {
			"Who | Figure | Date | Difference | Remark",
			"Neighbours & friends | 84% | March 2019 | +10 points | –",
			"England | 83.5% | 2018/19 | +10.5 points | As <published>.",
		},
		"table.series": {
			"Quarter | Figure | Target | Tolerance | Position | Trend | Direction | Remark",
			"Q2 2019/20 July to September 2019 | 94% | 90% | 85% | Better than target | Getting better since Q4 2018/19 | Better against Q1 2019/20 | 44 of 47.",
			"Q1 2019/20 April to June 2019 | 87% [r] | 90% | 85% | In tolerance | Stable since Q4 2018/19 | No change against Q4 2018/19 | Revised in Quarter 2, 2019/20 from 84%: Late records added. Its position was “Outside tolerance” and is now “In tolerance”.",
			"Q4 2018/19 January to March 2019 | 86% | 85% | 80% | Better than target | Too few figures | – | –",
		},
		".symbols":      {"Symbols: [r] revised."},
		"table.targets": {"From | Target | Tolerance | Remark", "Quarter 1, 2019/20 | 90% | 85% | –", "Quarter 1, 2018/19 | 85% | 80% | –"},
	},
	"2019-20/q2/moves": {
		".verdict@class":                        {"verdict verdict-outside"},
		".verdict-figure":                       {"12.04%"},
		".verdict-position span@class":          {"badge badge-outside"},
		".verdict-note":                         {"Two homes are still to report."},
		"section[aria-labelledby=commentary] p": {"Some moves were planned.1", "By the teams. ↩︎"},
		"table.series": {
			"Quarter | Figure | Target | Tolerance | Position | Trend | Direction | Remark",
			"Q2 2019/20 July to September 2019 | 12.04% [p] | 9% | 12% | Outside tolerance | Stable as reported; calculated: getting worse | Worse against Q1 2019/20 | Two homes are still to report.",
			"Q1 2019/20 April to June 2019 | 10.4% [e] | 9% | 12% | In tolerance | Stable since Q4 2018/19 | No change against Q4 2018/19 | –",
			"Q4 2018/19 January to March 2019 | 9.5% | None | – | No target | Too few figures | – | –",
		},
		".symbols":      {"Symbols: [p] provisional; [e] estimated."},
		"table.targets": {"From | Target | Tolerance | Remark", "Quarter 1, 2019/20 | 9% | 12% | –"},
	},
	"2019-20/q2/plans": {
		".verdict@class":               {"verdict verdict-within"},
		".verdict-figure":              {"93%"},
		".verdict-position span@class": {"badge badge-within"},
		"table.series": {
			"Quarter | Figure | Target | Tolerance | Position | Trend | Direction | Remark",
			"Q2 2019/20 July to September 2019 | 93% | 95% | – | In tolerance as reported; calculated: outside tolerance | Getting better as reported; calculated: getting worse | Worse against Q1 2019/20 | –",
			"Q1 2019/20 April to June 2019 | 95% | 95% | – | Better than target | New measure | – | –",
		},
		"table.targets": {"From | Target | Tolerance | Remark", "Quarter 1, 2019/20 | 95% | – | –"},
	},
	"2019-20/q2/caseload": {
		".verdict@class":               {"verdict verdict-within"},
		".verdict-figure":              {"21"},
		".verdict-position span@class": {"badge badge-within"},
		"table.series": {
			"Quarter | Figure | Target | Tolerance | Position | Trend | Direction | Remark",
			"Q2 2019/20 July to September 2019 | 21 | 10 to 20 | 8 to 22 | In tolerance | Getting worse since Q4 2018/19 | Worse against Q1 2019/20 | –",
			"Q1 2019/20 April to June 2019 | 19 | 10 to 20 | 8 to 22 | Better than target | Stable since Q4 2018/19 | No change against Q4 2018/19 | –",
			"Q4 2018/19 January to March 2019 | 17 | None | – | No target | Too few figures | – | –",
		},
		"table.targets": {"From | Target | Tolerance | Remark", "Quarter 1, 2019/20 | 10 to 20 | 8 to 22 | –"},
	},
	"2019-20/q2/turnover": {
		".verdict@class":               {"verdict verdict-better"},
		".verdict-figure":              {"15% carried from Quarter 1, 2019/20; not available for this quarter"},
		".verdict-position span@class": {"badge badge-better"},
		".verdict-note":                {"The HR system was down."},
		"table.series": {
			"Quarter | Figure | Target | Tolerance | Position | Trend | Direction | Remark",
			"Q2 2019/20 July to September 2019 | [x] 15%, carried from Quarter 1, 2019/20 | 16% | 18% | Better than target | Not judged | – | The HR system was down.",
			"Q1 2019/20 April to June 2019 | 15% | 16% | 18% | Better than target | Stable since Q4 2018/19 | No change against Q4 2018/19 | Without agency staff.",
			"Q4 2018/19 January to March 2019 | 14% | None | – | No target | Too few figures | – | –",
		},
		"table.series abbr@title": {"not available"},
		".symbols":                {"Symbols: [x] not available."},
		"table.targets":           {"From | Target | Tolerance | Remark", "Quarter 1, 2019/20 | 16% | 18% | –"},
	},
	"2019-20/q2/returns": {
		".verdict@class":               {"verdict verdict-to-be-set"},
		".verdict-figure":              {"56%"},
		".verdict-position span@class": {"badge badge-to-be-set"},
		"table.series": {
			"Quarter | Figure | Target | Tolerance | Position | Trend | Direction | Remark",
			"Q2 2019/20 July to September 2019 | 56% | To be set | – | Target to be set | Getting worse since Q1 2019/20 | Worse against Q1 2019/20 | –",
			"Q1 2019/20 April to June 2019 | 74% | To be set | – | Target to be set | Too few figures | – | –",
		},
		"table.targets": {"From | Target | Tolerance | Remark", "Quarter 1, 2019/20 | To be set | – | Three quarters are needed first."},
	},
	"2019-20/q2/inspection": {
		".verdict@class":               {"verdict verdict-not-due"},
		".verdict-figure":              {"[z]"},
		".verdict-position span@class": {"badge badge-not-due"},
		".verdict-note":                {"Reported once a year."},
		"table.series": {
			"Quarter | Figure | Target | Tolerance | Position | Trend | Direction | Remark",
			"Q2 2019/20 July to September 2019 | [z] | 100% | – | Not yet due | Not judged | – | Reported once a year.",
		},
		"table.series abbr@title": {"not due"},
		".symbols":                {"Symbols: [z] not applicable, or not due in the quarter."},
		"table.targets":           {"From | Target | Tolerance | Remark", "Quarter 1, 2019/20 | 100% | – | –"},
	},
	"2019-20/q2/deaths": {
		".verdict@class":               {"verdict verdict-not-available"},
		".verdict-figure":              {"[c]"},
		".verdict-position span@class": {"badge badge-not-available"},
		".verdict-note":                {"Fewer than five."},
		"table.series": {
			"Quarter | Figure | Target | Tolerance | Position | Trend | Direction | Remark",
			"Q2 2019/20 July to September 2019 | [c] | 0 | – | Kept back | Not judged | – | Fewer than five.",
			"Q1 2019/20 April to June 2019 | [c] | 0 | – | Kept back | Not judged | – | Fewer than five.",
		},
		"table.series abbr@title": {"confidential", "confidential"},
		".symbols":                {"Symbols: [c] confidential."},
		"table.targets":           {"From | Target | Tolerance | Remark", "Quarter 1, 2019/20 | 0 | – | –"},
	},
	"2019-20/q2/escapes": {
		".verdict@class":               {"verdict verdict-no-target"},
		".verdict-figure":              {"41%"},
		".verdict-position span@class": {"badge badge-no-target"},
		"table.series": {
			"Quarter | Figure | Target | Tolerance | Position | Trend | Direction | Remark",
			"Q2 2019/20 July to September 2019 | 41% | None | – | No target | Stable since Q1 2019/20 | No change against Q1 2019/20 | –",
			"Q1 2019/20 April to June 2019 | 40% | None | – | No target | Too few figures | – | –",
		},
		"table.targets": {"From | Target | Tolerance | Remark", "Quarter 1, 2019/20 | None | – | Reported for note."},
	},
	"2019-20/q2/adequate": {
		".verdict@class":               {"verdict verdict-better"},
		".verdict-figure":              {"95%"},
		".verdict-position span@class": {"badge badge-better"},
		"table.series": {
			"Quarter | Figure | Target | Tolerance | Position | Trend | Direction | Remark",
			"Q2 2019/20 July to September 2019 | 95% | 95% | 90% | Better than target | Getting better since Q1 2019/20 | Better against Q1 2019/20 | –",
			"Q1 2019/20 April to June 2019 | 92% | 95% | 90% | In tolerance | Too few figures | – | –",
		},
		"table.targets": {"From | Target | Tolerance | Positions begin | Remark", "Quarter 1, 2019/20 | 95% | 90% | Met from 94% | –"},
	},
	"2019-20/q2/contacts": {
		".verdict@class":               {"verdict verdict-no-target"},
		".verdict-figure":              {"5,590"},
		".verdict-position span@class": {"badge badge-no-target"},
		"table.series": {
			"Quarter | Figure | Target | Tolerance | Position | Trend | Direction | Remark",
			"Q2 2019/20 July to September 2019 | 5,590 | None | – | No target | Not judged | – | –",
			"Q1 2019/20 April to June 2019 | 5,843 | None | – | No target | Not judged | – | –",
			"Q4 2018/19 January to March 2019 | 6,000 | None | – | No target | Too few figures | – | –",
		},
	},
	"2019-20/q3/assessments": {
		".draft":                                {"Draft. This page is not published."},
		".verdict@class":                        {"verdict verdict-better"},
		".verdict-figure":                       {"95%"},
		".verdict-position span@class":          {"badge badge-better"},
		".verdict-note":                         {"Covers the six months to December 2019."},
		"section[aria-labelledby=commentary] p": {"A draft, with 95%."},
		".voice h3":                             {"The Trust's comment"},
		"table.comparators": {
			"Who | Figure | Date | Difference | Remark",
			"Neighbours & friends | 84% | March 2019 | – | Not compared: ours covers 6 months and not the usual 3.",
			"England | 83.5% | 2018/19 | – | As <published>. Not compared: ours covers 6 months and not the usual 3.",
		},
		"table.series": {
			"Quarter | Figure | Target | Tolerance | Position | Trend | Direction | Remark",
			"Q3 2019/20 October to December 2019 | 95% | 90% | 85% | Better than target | Not judged | – | Covers the six months to December 2019.",
			"Q2 2019/20 July to September 2019 | 94% | 90% | 85% | Better than target | Getting better since Q4 2018/19 | Better against Q1 2019/20 | 44 of 47.",
			"Q1 2019/20 April to June 2019 | 87% [r] | 90% | 85% | In tolerance | Stable since Q4 2018/19 | No change against Q4 2018/19 | Revised in Quarter 2, 2019/20 from 84%: Late records added. Its position was “Outside tolerance” and is now “In tolerance”.",
			"Q4 2018/19 January to March 2019 | 86% | 85% | 80% | Better than target | Too few figures | – | –",
		},
		".symbols":      {"Symbols: [r] revised."},
		"table.targets": {"From | Target | Tolerance | Remark", "Quarter 1, 2019/20 | 90% | 85% | –", "Quarter 1, 2018/19 | 85% | 80% | –"},
	},
	"2019-20/q3/plans": {
		".draft":                       {"Draft. This page is not published."},
		".verdict@class":               {"verdict verdict-not-available"},
		".verdict-figure":              {"[x]"},
		".verdict-position span@class": {"badge badge-not-available"},
		".verdict-note":                {"A count in a column of percentages."},
		"table.series": {
			"Quarter | Figure | Target | Tolerance | Position | Trend | Direction | Remark",
			"Q3 2019/20 October to December 2019 | 3 <plans> [x] | 95% | – | Not available | Not judged | – | A count in a column of percentages.",
			"Q2 2019/20 July to September 2019 | 93% | 95% | – | In tolerance as reported; calculated: outside tolerance | Getting better as reported; calculated: getting worse | Worse against Q1 2019/20 | –",
			"Q1 2019/20 April to June 2019 | 95% | 95% | – | Better than target | New measure | – | –",
		},
		"table.series abbr@title": {"not available"},
		".symbols":                {"Symbols: [x] not available."},
		"table.targets":           {"From | Target | Tolerance | Remark", "Quarter 1, 2019/20 | 95% | – | –"},
	},
	"2019-20/q3/returns": {
		".draft":                       {"Draft. This page is not published."},
		".verdict@class":               {"verdict verdict-to-be-set"},
		".verdict-figure":              {"60%"},
		".verdict-position span@class": {"badge badge-to-be-set"},
		"table.series": {
			"Quarter | Figure | Target | Tolerance | Position | Trend | Direction | Remark",
			"Q3 2019/20 October to December 2019 | 60% | To be set | – | Target to be set | Getting worse since Q1 2019/20 | Better against Q2 2019/20 | –",
			"Q2 2019/20 July to September 2019 | 56% | To be set | – | Target to be set | Getting worse since Q1 2019/20 | Worse against Q1 2019/20 | –",
			"Q1 2019/20 April to June 2019 | 74% | To be set | – | Target to be set | Too few figures | – | –",
		},
		"table.targets": {"From | Target | Tolerance | Remark", "Quarter 1, 2019/20 | To be set | – | Three quarters are needed first."},
	},
}
