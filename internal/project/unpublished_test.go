package project_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/project"
)

// TestUnpublished checks the list of documents that a build leaves out. Minutes of a
// paper that is left out are not listed.
func TestUnpublished(t *testing.T) {
	minutes := project.Unpublished{Of: "2019-20/q1", Kind: "minutes", Why: "a draft"}
	third := project.Unpublished{Of: "2019-20/q3", Why: "scheduled for 10 February 2020"}
	fourth := project.Unpublished{Of: "2019-20/q4", Why: "a draft"}
	review := project.Unpublished{Of: "2018-19", Kind: "review", Why: "a draft"}
	tests := []struct {
		name    string
		options project.Options
		want    []project.Unpublished
	}{
		{"all", project.Options{Day: day}, []project.Unpublished{minutes, third, fourth, review}},
		{"once a paper is published", project.Options{Day: day.AddDate(0, 0, 10)}, []project.Unpublished{minutes, fourth, review}},
		{"of a quarter", project.Options{Day: day, Quarters: quarters(t, "2019-20/q1")}, []project.Unpublished{minutes}},
		{"of a quarter that lacks nothing", project.Options{Day: day, Quarters: quarters(t, "2019-20/q2")}, nil},
	}
	files := councilFiles("content/2019-20/q4/minutes.md", "+++\ntitle = \"Minutes\"\nstatus = \"draft\"\nmeeting = \"The panel\"\n+++\nNothing yet.\n")
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, buildSite(t, files, test.options).Unpublished(test.options)); diff != "" {
				t.Errorf("what is left out differs (-want +got):\n%s", diff)
			}
		})
	}
}
