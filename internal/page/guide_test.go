package page_test

import "testing"

// The list of pages beside the reports, a page without figures, and one with.
func TestGuidePages(t *testing.T) { sameShown(t, guideSelectors, guidePages) }

var guideSelectors = []string{
	"nav.trail a", "h1", ".paper-head .symbols", ".contents a@href", ".prose h2",
	".prose p", ".prose p a@href", ".prose code", ".prose pre", ".chart-figure figcaption",
	".chart-figure table", ".actions", ".guide-links li", ".guide-links a@href", "nav.neighbours a",
	"nav.neighbours a@href",
}

var guidePages = map[string]map[string][]string{
	"guide": {
		"nav.trail a":         {"All documents"},
		"h1":                  {"Guide"},
		".guide-links li":     {"How figures are made Where they come from & who checks them.", "At a glance"},
		".guide-links a@href": {"how-figures-are-made/index.html", "at-a-glance/index.html"},
	},
	"guide/how-figures-are-made": {
		"nav.trail a":           {"All documents", "Guide"},
		"h1":                    {"How figures are made"},
		".contents a@href":      {"#sources"},
		".prose h2":             {"Sources"},
		".prose p":              {"Figures such as {{value assessments}} are written in the prose."},
		".prose code":           {"{{value assessments}}", "::: positions set=contractual :::"},
		".prose pre":            {"::: positions set=contractual :::"},
		"nav.neighbours a":      {"At a glance →"},
		"nav.neighbours a@href": {"../at-a-glance/index.html"},
	},
	"guide/at-a-glance": {
		"nav.trail a":              {"All documents", "Guide"},
		"h1":                       {"At a glance"},
		".paper-head .symbols":     {"Figures, tables and charts on this page are those of Quarter 2, 2019/20 (July to September 2019)."},
		".contents a@href":         {"#figures"},
		".prose h2":                {"Figures"},
		".prose p":                 {"Assessments completed in time is at 94%.", "Symbols: [r] revised.", "No action of earlier minutes is open."},
		".prose p a@href":          {"../../2019-20/q2/assessments/index.html", "../../2019-20/q2/assessments/index.html#series"},
		".chart-figure figcaption": {"Q2 2019/20: 94%, better than target, better against Q1 2019/20. Assessments completed in time, Q4 2018/19 to Q2 2019/20"},
		".chart-figure table": {
			"Quarter | Figure | Target | Position",
			"Q4 2018/19 January to March 2019 | 86% | 85% | Better than target",
			"Q1 2019/20 April to June 2019 | 87% [r] | 90% | In tolerance",
			"Q2 2019/20 July to September 2019 | 94% | 90% | Better than target",
			"Who | Figure | Date",
			"Neighbours & friends | 84% | March 2019",
			"England | 83.5% | 2018/19",
		},
		"nav.neighbours a":      {"← How figures are made"},
		"nav.neighbours a@href": {"../how-figures-are-made/index.html"},
	},
}
