package page_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"outturn/internal/project"
)

// Each number that is filled in leads to where it comes from.
func TestFiguresLead(t *testing.T) {
	tests := map[string]string{
		"value assessments":                    "2019-20/q2/assessments/index.html#series",
		"of assessments part=base":             "2019-20/q2/assessments/index.html#series",
		"change assessments":                   "2019-20/q2/assessments/index.html#series",
		"position assessments":                 "2019-20/q2/assessments/index.html#position",
		"direction assessments":                "2019-20/q2/assessments/index.html#position",
		"target assessments":                   "2019-20/q2/assessments/index.html#definition",
		"tolerance assessments":                "2019-20/q2/assessments/index.html#definition",
		"comparator assessments of=england":    "2019-20/q2/assessments/index.html#compared",
		"count set=contract":                   "2019-20/q2/index.html#recommendations-to-the-cabinet",
		"count set=contract position=better":   "2019-20/q2/index.html#recommendations-to-the-cabinet",
		"count set=contract trend=improving":   "2019-20/q2/index.html#contract-in-detail",
		"count set=contract service=workforce": "2019-20/q2/index.html#recommendations-to-the-cabinet",
		"share set=strategic position=better":  "2019-20/q2/index.html#by-position",
		"count position=better,within":         "2019-20/q2/index.html#at-a-glance",
		"count position=better,to-be-set":      "",
		"count set=volumes":                    "sets/volumes/index.html",
		"count":                                "",
		"budget care":                          "2019-20/q2/index.html#in-three-views",
		"variance summary.trust":               "2019-20/q2/index.html#in-three-views",
		`confirmed 12 source="Case system"`:    "",
	}
	const minutes = "content/2019-20/q2/minutes.md"
	for figure, want := range tests {
		t.Run(figure, func(t *testing.T) {
			files := projectFiles(t)
			files[minutes].Data = slices.Concat(files[minutes].Data, []byte("\nIt was {{"+figure+"}} and [{{"+figure+"}}](../data.csv).\n"))
			s := siteOf(t, files, project.Options{})
			if s.Files == nil {
				t.Fatal(s.refused(t))
			}
			const page = "2019-20/q2/minutes/index.html"
			root := parse(t, s.html(t, page))
			var all []string
			for _, a := range find(root, ".prose a.figure") {
				all = append(all, leads(t, page, attr(a, "href")))
			}
			got := strings.Join(all[1:], " ") // the minutes have one of their own
			if got != want {
				t.Errorf("the figure leads to %q, want %q", got, want)
			}
			if n := len(find(root, ".prose a a")); n > 0 {
				t.Errorf("%d links stand in a link", n)
			}
			if want == "" {
				return
			}
			linksLead(t, s)
		})
	}
}

// A report says once what the dotted line below its numbers means, where it has any.
func TestReportsSayHowNumbersLead(t *testing.T) {
	s := drawable(t)
	for _, page := range []string{"2019-20/q1/index.html", "2019-20/q2/index.html", "2019-20/q3/index.html"} {
		root := parse(t, s.html(t, page))
		want := min(len(find(root, ".prose a.figure")), 1)
		if got := len(find(root, ".follow")); got != want {
			t.Errorf("%s says %d times how numbers lead, want %d", page, got, want)
		}
	}
}

// Counts of a set without a table of positions lead to those at the top of the report.
func TestCountsLeadToTheSummary(t *testing.T) {
	files := projectFiles(t)
	const paper, minutes = "content/2019-20/q2/paper.md", "content/2019-20/q2/minutes.md"
	files[paper].Data = bytes.ReplaceAll(files[paper].Data, []byte("::: positions set=contract\n:::\n"), nil)
	files[minutes].Data = slices.Concat(files[minutes].Data, []byte("\nIt was {{count set=contract position=better}}, and {{count set=contract service=workforce}}.\n"))
	s := siteOf(t, files, project.Options{})
	const page = "2019-20/q2/minutes/index.html"
	all := find(parse(t, s.html(t, page)), ".prose a.figure")
	for n, want := range []string{"2019-20/q2/index.html#glance-contract", "2019-20/q2/index.html#contract-in-detail"} {
		if got := leads(t, page, attr(all[len(all)-2+n], "href")); got != want {
			t.Errorf("the count leads to %s, want %s", got, want)
		}
	}
	linksLead(t, s)
}

// On an indicator's own page the commentary leads to its places.
func TestFiguresOfCommentaryLeadToTheirOwnPage(t *testing.T) {
	root := indicatorPage(t, "assessments")
	if got := attr(the(t, root, "section[aria-labelledby=commentary] a.figure"), "href"); got != "#series" {
		t.Errorf("the figure leads to %q", got)
	}
	the(t, root, "#series")
}
