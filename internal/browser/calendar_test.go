package browser_test

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/address"
	"outturn/internal/example"
	"outturn/internal/quarter"
)

// calendarYear is how a site names its quarters where years do not begin in April.
type calendarYear struct {
	begins time.Month
	spans  map[string]string // the months of each quarter that a page may name
	shows  []shown
	finds  []found
}

// shown is the text of the elements of a page that a selector names.
type shown struct{ page, selector, text string }

// found is what a search finds first.
type found struct{ query, what, place string }

var calendarYears = []calendarYear{
	{
		begins: time.July,
		spans: map[string]string{
			"Quarter 1, 2024/25": "July to September 2024", "Quarter 2, 2024/25": "October to December 2024",
			"Quarter 3, 2024/25": "January to March 2025", "Quarter 4, 2024/25": "April to June 2025",
			"Quarter 1, 2025/26": "July to September 2025", "Quarter 2, 2025/26": "October to December 2025",
		},
		shows: []shown{
			{"2025-26/index.html", "h1", "Financial year 2025/26"},
			{"2025-26/q2/rent-collected/index.html", ".verdict-trend", "Trend: Stable. Up from 48.6% in Quarter 2, 2024/25, a change within 1 percentage point."},
			{"2025-26/q2/rent-collected/index.html", ".chart-figure text.when", "Q1; to Sep; Q2; to Dec; Q3; to Mar; Q4; to Jun"},
			{"2025-26/q2/empty-homes/index.html", ".verdict-note", "Reported once a year. Next due for Quarter 4, 2025/26."},
			{"2025-26/annual/index.html", ".paper-head .quarter", "Annual review, 2025/26"},
		},
		finds: []found{
			{"Q2 2025/26", "Paper, Q2 2025/26", "2025-26/q2/index.html"},
			{"review 2025/26", "Annual review, 2025/26", "2025-26/annual/index.html"},
		},
	},
	{
		begins: time.January,
		spans: map[string]string{
			"Quarter 1, 2024": "January to March 2024", "Quarter 2, 2024": "April to June 2024",
			"Quarter 3, 2024": "July to September 2024", "Quarter 4, 2024": "October to December 2024",
			"Quarter 1, 2025": "January to March 2025", "Quarter 2, 2025": "April to June 2025",
		},
		shows: []shown{
			{"2025/index.html", "h1", "Year 2025"},
			{"2025/q2/rent-collected/index.html", ".verdict-trend", "Trend: Stable. Up from 48.6% in Quarter 2, 2024, a change within 1 percentage point."},
			{"2025/q2/rent-collected/index.html", ".chart-figure text.when", "Q1; to Mar; Q2; to Jun; Q3; to Sep; Q4; to Dec"},
			{"2025/q2/empty-homes/index.html", ".verdict-note", "Reported once a year. Next due for Quarter 4, 2025."},
			{"2025/annual/index.html", ".paper-head .quarter", "Annual review, 2025"},
		},
		finds: []found{
			{"Q2 2025", "Paper, Q2 2025", "2025/q2/index.html"},
			{"quarter 2, 2025 missed bins", "Indicator, Q2 2025", "2025/q2/missed-bins/index.html"},
			{"2025/q2 food waste", "Indicator, Q2 2025", "2025/q2/food-waste/index.html"},
			{"review 2025", "Annual review, 2025", "2025/annual/index.html"},
		},
	},
}

// testCalendars holds that the site of an organisation whose year begins in July or in
// January has pages of all kinds and no broken link, says the right months wherever a
// page names a quarter with its months, and finds quarters by their names.
func testCalendars(t *testing.T, browser context.Context) {
	for _, y := range calendarYears {
		t.Run(y.begins.String(), func(t *testing.T) {
			folder := t.TempDir()
			writeSite(t, folder, calendarExample(t, quarter.Beginning(y.begins)), true)
			s := serve(t, folder)
			pages := s.pages(t)
			testLinks(t, s, pages)
			wantAllKinds(t, pages)
			b := newTab(t, browser)
			b.namesQuarters(t, s, pages, y)
			for _, one := range y.shows {
				b.open(t, s.address(one.page))
				got := strings.Join(ask[[]string](t, b, fmt.Sprintf(`[...document.querySelectorAll(%q)].map(e => e.textContent.trim())`, one.selector)), "; ")
				if got != one.text {
					t.Errorf("%s: %s shows %q, want %q", one.page, one.selector, got, one.text)
				}
			}
			b.finds(t, s, y.finds)
		})
	}
}

func wantAllKinds(t *testing.T, pages []string) {
	t.Helper()
	seen := map[*kind]bool{}
	for _, path := range pages {
		k := kindOf(path)
		if k == nil {
			t.Errorf("%s belongs to no kind of page", path)
		}
		seen[k] = true
	}
	for n := range kinds {
		if !seen[&kinds[n]] && kinds[n].name != register && kinds[n].name != comparison { // these examples have one report, and nothing recorded
			t.Errorf("the site has no page of the kind %q", kinds[n].name)
		}
	}
}

var (
	withMonths = regexp.MustCompile(`(Quarter [1-4], [0-9/]+) \(([^)]+)\)`)
	underLabel = regexp.MustCompile(`Q([1-4]) ([0-9/]+)\s+([A-Z][a-z]+ to [A-Z][a-z]+ \d{4})`)
)

// namesQuarters holds that every page that names a quarter with its months names the
// right ones, and that together they name every quarter.
func (b *tab) namesQuarters(t *testing.T, s *site, pages []string, y calendarYear) {
	t.Helper()
	named := map[string]string{}
	for _, page := range pages {
		b.open(t, s.address(page))
		text := ask[string](t, b, `document.body.innerText`)
		for _, m := range withMonths.FindAllStringSubmatch(text, -1) {
			named[m[1]] = m[2]
			wantMonths(t, page, m[1], m[2], y)
		}
		for _, m := range underLabel.FindAllStringSubmatch(text, -1) {
			label := "Quarter " + m[1] + ", " + m[2]
			named[label] = m[3]
			wantMonths(t, page, label, m[3], y)
		}
	}
	if diff := cmp.Diff(y.spans, named); diff != "" {
		t.Errorf("the quarters that pages name (-want +got):\n%s", diff)
	}
}

func wantMonths(t *testing.T, page, label, months string, y calendarYear) {
	t.Helper()
	if y.spans[label] != months {
		t.Errorf("%s says that %s is %s, want %q", page, label, months, y.spans[label])
	}
}

// finds holds what a search that names a quarter or a year finds first.
func (b *tab) finds(t *testing.T, s *site, all []found) {
	t.Helper()
	for _, one := range all {
		b.open(t, s.address(address.Search)+"?q="+url.QueryEscape(one.query))
		b.until(t, searched+`.includes("for “")`)
		got := ask[[]result](t, b, shownResults)
		if len(got) == 0 || got[0].Href != s.address(one.place) || got[0].What != one.what {
			t.Errorf("%q finds %s, want %s, %s", one.query, firstOf(got), one.what, one.place)
		}
	}
}

// calendarExample is the example of outturn init for a calendar, with an annual review,
// figures for the year to date over two years and an annual figure.
func calendarExample(t *testing.T, c quarter.Calendar) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	for _, f := range example.In(c) {
		files[f.Name] = &fstest.MapFile{Data: []byte(f.Text)}
	}
	before, year := c.Year(2024), c.Year(2025)
	add := func(name, text string) {
		if f := files[name]; f != nil {
			text = strings.Replace(string(f.Data), "[readings]\n", "[readings]\n"+text, 1)
		}
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	add("data/indicators/years.toml", strings.ReplaceAll(yearIndicators, "{from}", before.Quarter(1).String()))
	for n, text := range []string{"rent-collected = 24.5\n", "rent-collected = 48.6\n", "rent-collected = 72.9\n", "rent-collected = 97.4\nempty-homes = 44\n"} {
		add("data/"+before.Quarter(n+1).String()+".toml", "source = \"Invented\"\n[readings]\n"+text)
	}
	add("data/"+year.Quarter(1).String()+".toml", "rent-collected = 24.1\n")
	add("data/"+year.Quarter(2).String()+".toml", "rent-collected = 49.2\n")
	add("content/"+year.String()+"/annual/review.md", fmt.Sprintf(yearReview, year.Label(), reviewPeriod(year), year.Quarter(2)))
	for _, name := range []string{"node_modules/echarts/dist/echarts.common.min.js", "node_modules/minisearch/dist/umd/index.js"} {
		text, err := os.ReadFile(filepath.Join("../../templates", name))
		if err != nil {
			lacks(t, name)
		}
		files["templates/"+name] = &fstest.MapFile{Data: text}
	}
	return files
}

func reviewPeriod(y quarter.Year) string {
	return y.Start().Format("2 January 2006") + " to " + y.Quarter(4).End().Format("2 January 2006")
}

const yearReview = `+++
title  = "Annual review, %s"
status = "published"
period = "%s"
as_of  = "%s"
+++
There were {{value calls}} calls.
`

const yearIndicators = `
[indicator.rent-collected]
title      = "Rent collected"
set        = "standards"
service    = "housing"
unit       = "percent"
polarity   = "bigger"
covers     = "year to date"
definition = "The share of the year's rent that was collected since the year began."

[indicator.rent-collected.targets]
"{from}" = { year_end = 98, profile = [24, 49, 74], tolerance = { points = 1 } }

[indicator.empty-homes]
title      = "Homes that stand empty"
set        = "standards"
service    = "housing"
unit       = "number"
polarity   = "smaller"
frequency  = "annual"
covers     = "at a date"
definition = "The council's homes that nobody lives in on the last day of the year."

[indicator.empty-homes.targets]
"{from}" = { target = 40, tolerance = 45 }
`
