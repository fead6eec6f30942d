package page_test

import (
	"slices"
	"strings"
	"testing"

	"outturn/internal/project"
)

// Each number that is filled in leads to where it comes from.
func TestFiguresLead(t *testing.T) {
	tests := map[string]string{
		"value assessments":                   "2019-20/q2/assessments/index.html#series",
		"of assessments part=base":            "2019-20/q2/assessments/index.html#series",
		"change assessments":                  "2019-20/q2/assessments/index.html#series",
		"position assessments":                "2019-20/q2/assessments/index.html#position",
		"direction assessments":               "2019-20/q2/assessments/index.html#position",
		"target assessments":                  "2019-20/q2/assessments/index.html#definition",
		"tolerance assessments":               "2019-20/q2/assessments/index.html#definition",
		"comparator assessments of=england":   "2019-20/q2/assessments/index.html#compared",
		"count set=contract":                  "2019-20/q2/index.html#contract-in-detail",
		"share set=strategic position=better": "2019-20/q2/index.html#strategy-in-detail",
		"count set=volumes":                   "sets/volumes/index.html",
		"count":                               "",
		"budget care":                         "2019-20/q2/index.html#in-three-views",
		"variance summary.trust":              "2019-20/q2/index.html#in-three-views",
		`confirmed 12 source="Case system"`:   "",
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

// On an indicator's own page the commentary leads to its places.
func TestFiguresOfCommentaryLeadToTheirOwnPage(t *testing.T) {
	root := indicatorPage(t, "assessments")
	if got := attr(the(t, root, "section[aria-labelledby=commentary] a.figure"), "href"); got != "#series" {
		t.Errorf("the figure leads to %q", got)
	}
	the(t, root, "#series")
}
