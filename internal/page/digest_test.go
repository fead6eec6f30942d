package page_test

import (
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"outturn/internal/project"
)

// few is a project with papers for two quarters and whatever indicators and
// readings a test adds: "files = 80" is the same reading in both quarters.
func few(t testing.TB, indicators, readings string) site {
	t.Helper()
	const organisation = `
-- data/organisation.toml --
title     = "Are the reports read? Yes!"
publisher = "The council"
sets.contract.title  = "Contract"
services.care.title  = "Care"
services.staff.title = "Staff"
units.number.name    = "number"
-- content/guide/reading.md --
+++
title = "How to read"
+++
With care.
`
	text := organisation + "-- data/indicators/all.toml --\n" + indicators
	for _, q := range []string{"2019-20/q1", "2019-20/q2"} {
		text += "-- data/" + q + ".toml --\n[readings]\n" + readings +
			"-- content/" + q + "/paper.md --\n+++\ntitle = \"" + q + "\"\nstatus = \"published\"\n+++\nNothing.\n"
	}
	return siteOf(t, filesOf(txtar.Parse([]byte(text))), project.Options{Address: "https://example.org/"})
}

// declared is an indicator of a service with a polarity, and a target of 90 where
// it has one.
func declared(id, service, polarity string) string {
	text := "[indicator." + id + "]\ntitle = \"" + id + "\"\nset = \"contract\"\nservice = \"" + service + "\"\nunit = \"number\"\npolarity = \"" + polarity + "\"\n"
	if polarity != "none" {
		text += "targets.\"2019-20/q1\" = { target = 90 }\n"
	}
	return text
}

func TestHeadlineOfFewIndicators(t *testing.T) {
	const period = "Quarter 2, 2019/20 (July to September 2019) had "
	visits := declared("visits", "care", "bigger")
	late := func(id string) string { return id + " = { missing = \"not available\", reason = \"Late.\" }\n" }
	tests := []struct {
		name, indicators, readings string
		headline, words, movement  string
	}{
		{"none", declared("files", "staff", "none"), "files = 5\n",
			"No indicator is rated in this report", "1 indicator, not rated against a target.", "There are no positions to compare."},
		{"none that applies", visits, "visits = { missing = \"not applicable\", reason = \"Closed.\" }\n",
			"No indicator is rated in this report", "no indicators to count.", "There are no positions to compare."},
		{"one without a figure", visits, "visits = { missing = \"not available\", reason = \"Late.\" }\n",
			"1 indicator is not rated", "1 indicator, not rated against a target.", "No indicator changed position."},
		{"one", visits, "visits = 95\n",
			"1 indicator is better than target", "1 indicator: 1 better than target.", "No indicator changed position."},
		{"two without a figure", visits + declared("calls", "care", "bigger"), late("visits") + late("calls"),
			"None of 2 indicators is rated", "2 indicators, not rated against a target.", "No indicator changed position."},
		{"one of two", visits + declared("calls", "care", "bigger"), "visits = 95\n" + late("calls"),
			"1 of 2 indicators is rated: better than target", "2 indicators: 1 better than target, 1 has no figure.", "No indicator changed position."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := few(t, test.indicators, test.readings)
			paper, home := parse(t, s.html(t, "2019-20/q2/index.html")), parse(t, s.html(t, "index.html"))
			year := parse(t, s.html(t, "2019-20/index.html"))
			feed := s.html(t, "feed.xml")
			for what, got := range map[string]string{
				"the report":    text(the(t, paper, "#at-a-glance")),
				"the home page": text(the(t, home, "#at-a-glance")),
				"the year":      strings.TrimSuffix(text(find(year, ".documents-headline")[0]), "."),
			} {
				if got != test.headline {
					t.Errorf("%s is headed %q, want %q", what, got, test.headline)
				}
			}
			if got := text(find(paper, ".digest-movement p")[0]); got != test.movement {
				t.Errorf("the movement is %q, want %q", got, test.movement)
			}
			set := text(the(t, parse(t, s.html(t, "sets/contract/index.html")), "main"))
			for what, got := range map[string]string{"the feed": feed, "the set": set} {
				if !strings.Contains(got, period+test.words) {
					t.Errorf("%s does not say %q:\n%s", what, period+test.words, got)
				}
			}
		})
	}
}

// A title that ends a sentence gets no full stop behind it.
func TestDescriptionThatEndsInATitle(t *testing.T) {
	s := few(t, declared("visits", "care", "bigger"), "visits = 95\n")
	for path, want := range map[string]string{
		"guide/index.html":         "How to read and how to make the reports of Are the reports read? Yes!",
		"guide/reading/index.html": "How to read, in the guide to Are the reports read? Yes!",
	} {
		if got := attr(the(t, parse(t, s.html(t, path)), "meta[name=description]"), "content"); got != want {
			t.Errorf("%s is described as %q, want %q", path, got, want)
		}
	}
}
