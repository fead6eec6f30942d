package page_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"outturn/internal/example"
	"outturn/internal/project"
	"outturn/internal/quarter"
)

// calendars are those of years from April, from July and from January.
var calendars = []quarter.Calendar{quarter.April, quarter.Beginning(time.July), quarter.Beginning(time.January)}

// inCalendars is what the example's pages show in each of them. The pages are those
// of its paper, of its year and of the site; an element is told by its selector, as
// in [find].
var inCalendars = []struct {
	page, selector string
	want           [3]string
}{
	{"{paper}", ".paper-head .quarter", [3]string{"Quarter 2, 2025/26 (July to September 2025)", "Quarter 2, 2025/26 (October to December 2025)", "Quarter 2, 2025 (April to June 2025)"}},
	{"{paper}", "h1", [3]string{"Performance of Example Council: Quarter 2, 2025/26", "Performance of Example Council: Quarter 2, 2025/26", "Performance of Example Council: Quarter 2, 2025"}},
	{"{paper}", ".trail a", [3]string{"All documents; 2025/26", "All documents; 2025/26", "All documents; 2025"}},
	{"{paper}", ".trail a@href", [3]string{"../../index.html; ../../2025-26/index.html", "../../index.html; ../../2025-26/index.html", "../../index.html; ../../2025/index.html"}},
	{"{paper}", "table.demand thead .months", [3]string{"April to September 2025", "July to December 2025", "January to June 2025"}},
	{"{paper}", ".chart-figure text.years", [3]string{"2025/26", "2025/26", "2025"}},
	{"{paper}", "table.appendix thead th", [3]string{
		"Indicator; Q2 2025/26; Position; Trend; Direction; Target; Tolerance; Q1 2025/26; Good is", "Indicator; Q2 2025/26; Position; Trend; Direction; Target; Tolerance; Q1 2025/26; Good is", "Indicator; Q2 2025; Position; Trend; Direction; Target; Tolerance; Q1 2025; Good is",
	}},
	{"{paper}", "#digest-movement", [3]string{"Changed since Quarter 1, 2025/26", "Changed since Quarter 1, 2025/26", "Changed since Quarter 1, 2025"}},
	{"{paper}/minutes", "table.actions tbody td", [3]string{"Head of Customer Services; Quarter 3, 2025/26", "Head of Customer Services; Quarter 3, 2025/26", "Head of Customer Services; Quarter 3, 2025"}},
	{"{paper}/minutes", "meta[name=description]@content", [3]string{
		"Minutes of Overview and Scrutiny Committee on 18 November 2025 about the report of Quarter 2, 2025/26 (July to September 2025). One action was agreed.",
		"Minutes of Overview and Scrutiny Committee on 18 February 2026 about the report of Quarter 2, 2025/26 (October to December 2025). One action was agreed.",
		"Minutes of Overview and Scrutiny Committee on 18 August 2025 about the report of Quarter 2, 2025 (April to June 2025). One action was agreed.",
	}},
	{"{paper}/calls", "table.series tbody th", [3]string{
		"Q2 2025/26 July to September 2025; Q1 2025/26 April to June 2025", "Q2 2025/26 October to December 2025; Q1 2025/26 July to September 2025", "Q2 2025 April to June 2025; Q1 2025 January to March 2025",
	}},
	{"{paper}/calls", "meta[name=description]@content", [3]string{
		"Quarter 2, 2025/26 (July to September 2025): 24,115: no target applies, so it is not judged.",
		"Quarter 2, 2025/26 (October to December 2025): 24,115: no target applies, so it is not judged.",
		"Quarter 2, 2025 (April to June 2025): 24,115: no target applies, so it is not judged.",
	}},
	{"{year}", "h1", [3]string{"Financial year 2025/26", "Financial year 2025/26", "Year 2025"}},
	{"{year}", "meta[name=description]@content", [3]string{
		"Performance of Example Council in the financial year 2025/26: its documents, and its quarters side by side.",
		"Performance of Example Council in the financial year 2025/26: its documents, and its quarters side by side.",
		"Performance of Example Council in the year 2025: its documents, and its quarters side by side.",
	}},
	{"{year}", "table.year thead .months", [3]string{
		twice("April to June 2025; July to September 2025"), twice("July to September 2025; October to December 2025"), twice("January to March 2025; April to June 2025"),
	}},
	{"{year}", "section .symbols", [3]string{
		twice("No figures are recorded for Q3 2025/26 and Q4 2025/26."), twice("No figures are recorded for Q3 2025/26 and Q4 2025/26."), twice("No figures are recorded for Q3 2025 and Q4 2025."),
	}},
	{"search", "#letter-digits .entry-note", [3]string{"financial year, April 2025 to March 2026", "financial year, July 2025 to June 2026", "year, January to December 2025"}},
	{"search", "#search-hint", [3]string{
		"Words, an indicator’s code, “paragraph 26”, or a quarter such as “Q2 2019/20”.", "Words, an indicator’s code, “paragraph 26”, or a quarter such as “Q2 2019/20”.", "Words, an indicator’s code, “paragraph 26”, or a quarter such as “Q2 2019”.",
	}},
}

// twice is what two tables of one page show, one for each set.
func twice(text string) string { return text + "; " + text }

// TestCalendars builds the example for each calendar. Its figures are the same;
// what differs is what quarters and years are called, and when they are.
func TestCalendars(t *testing.T) {
	for n, c := range calendars {
		t.Run(c.Begins().String(), func(t *testing.T) {
			s := siteOf(t, exampleIn(c), project.Options{})
			if s.Files == nil {
				t.Fatalf("the project has mistakes:\n%s", s.refused(t))
			}
			q := c.Of(2025, 2)
			names := strings.NewReplacer("{paper}", q.String(), "{year}", q.Year().String())
			for _, one := range inCalendars {
				page := names.Replace(one.page) + "/index.html"
				if got := strings.Join(shown(parse(t, s.html(t, page)), one.selector), "; "); got != one.want[n] {
					t.Errorf("%s of %s is %q, want %q", one.selector, page, got, one.want[n])
				}
			}
			for path := range s.all() {
				if c.HasCalendarYears() && strings.Contains(strings.ToLower(s.html(t, path)), "financial year") {
					t.Errorf("%s speaks of financial years, and years are calendar years", path)
				}
			}
		})
	}
}

// TestCalendarData holds that files beside the pages follow the calendar.
func TestCalendarData(t *testing.T) {
	s := siteOf(t, exampleIn(quarter.Beginning(time.January)), project.Options{Address: "https://www.example.gov.uk/"})
	for path, want := range map[string]string{
		"2025/q2/data.json": `"quarter": "2025/q2"`,
		"2025/q2/data.csv":  "\n2025/q1,calls,",
		"feed.xml":          "<id>https://www.example.gov.uk/2025/q2/index.html</id>",
		"sitemap.xml":       "<loc>https://www.example.gov.uk/2025/index.html</loc>",
	} {
		if !strings.Contains(s.html(t, path), want) {
			t.Errorf("%s does not hold %s", path, want)
		}
	}
}

// exampleIn is the example of an organisation with a calendar, as if MiniSearch were
// installed.
func exampleIn(c quarter.Calendar) fstest.MapFS {
	files := fstest.MapFS{"templates/node_modules/minisearch/dist/umd/index.js": {Data: []byte("MiniSearch")}}
	for _, f := range example.In(c) {
		files[f.Name] = &fstest.MapFile{Data: []byte(f.Text)}
	}
	return files
}
