package project_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"outturn/internal/project"
)

// TestOptions checks which part of a project each option builds.
func TestOptions(t *testing.T) {
	tests := []struct {
		name    string
		options project.Options
		want    string // reports, and how many reviews and pages of the guide
	}{
		{"what is public", project.Options{Day: day}, "2019-20/q1 2019-20/q2; 0; 1"},
		{"the day before a paper is published", project.Options{Day: day.AddDate(0, 0, 9)}, "2019-20/q1 2019-20/q2; 0; 1"},
		{"the day on which it is", project.Options{Day: day.AddDate(0, 0, 10)}, "2019-20/q1 2019-20/q2 2019-20/q3; 0; 1"},
		{"drafts", project.Options{Drafts: true, Day: day}, "2019-20/q1 2019-20/q2 2019-20/q3 2019-20/q4; 1; 1"},
		{"the part of one quarter", project.Options{Day: day, Quarters: quarters(t, "2019-20/q2")}, "2019-20/q2; 0; 1"},
		{"quarters in any order, one of them twice", project.Options{Drafts: true, Day: day, Quarters: quarters(t, "2019-20/q4", "2019-20/q1", "2019-20/q4")},
			"2019-20/q1 2019-20/q4; 1; 1"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			site := buildSite(t, councilFiles(), test.options)
			var reports []string
			for _, r := range site.InPart(test.options) {
				reports = append(reports, r.Quarter.String())
				if name := r.Quarter.String() + "/index.html"; !paths(site)[name] {
					t.Errorf("there is no %s", name)
				}
			}
			got := fmt.Sprintf("%s; %d; %d", strings.Join(reports, " "), len(site.Reviews), len(site.Guides))
			if got != test.want {
				t.Errorf("the site has %s, want %s", got, test.want)
			}
			if whole := len(site.Dataset.Quarters); whole != 5 {
				t.Errorf("%d quarters were read, want all 5", whole)
			}
		})
	}
}

// TestAddress checks that the requested address overrides the organisation's own, and
// that there is a feed only with an address.
func TestAddress(t *testing.T) {
	const own, asked = "https://www.example.gov.uk/performance/", "https://preview.example.org/"
	organisation := "data/organisation.toml"
	withOwn := "address = \"" + own + "\"\n" + string(councilFiles()[organisation].Data)
	tests := []struct {
		name, asked, want string
		over              []string
	}{
		{"none", "", "", nil},
		{"the organisation's", "", own, []string{organisation, withOwn}},
		{"that asked for", asked, asked, nil},
		{"both", asked, asked, []string{organisation, withOwn}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			site := buildSite(t, councilFiles(test.over...), project.Options{Day: day, Address: test.asked})
			if site.Address != test.want {
				t.Errorf("the address is %q, want %q", site.Address, test.want)
			}
			if feed := paths(site)["feed.xml"]; feed != (test.want != "") {
				t.Errorf("there is a feed: %t", feed)
			}
		})
	}
}

// TestProgress checks that every file is counted once, with the right total.
func TestProgress(t *testing.T) {
	var mu sync.Mutex
	told := map[int]int{}
	total := 0
	site := buildSite(t, councilFiles(), project.Options{Day: day, Progress: func(done, of int) {
		mu.Lock()
		defer mu.Unlock()
		told[done]++
		total = of
	}})
	if len(told) > 0 {
		t.Error("files are drawn before they are written")
	}
	if err := site.Write(t.Context(), t.TempDir()); err != nil {
		t.Fatal(err)
	}
	if total != len(site.Files) || len(told) != total {
		t.Errorf("%d files of %d were counted, want %d", len(told), total, len(site.Files))
	}
	for n := range total {
		if told[n+1] != 1 {
			t.Errorf("file %d was counted %d times", n+1, told[n+1])
		}
	}
}
