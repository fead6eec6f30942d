package page_test

import (
	"strings"
	"testing"

	"outturn/internal/project"
)

func TestServiceSaysWhatIsOutsideTolerance(t *testing.T) {
	s := until(t, "2019-20/q2", project.Options{})
	root := parse(t, s.html(t, "services/placements/index.html"))
	if got := text(the(t, root, "#attention")); got != "Outside tolerance: 1" {
		t.Errorf("the heading is %q", got)
	}
	outside := the(t, root, ".attention li")
	if got := text(the(t, outside, "a[href=../../2019-20/q2/moves/index.html]")); got != "Children who moved three times" {
		t.Errorf("the indicator is %q", got)
	}
	if got := text(outside); !strings.HasSuffix(got, "Some moves were planned.") {
		t.Errorf("the commentary ends %q, without its footnote", got)
	}
}

func TestServiceWithoutJudgement(t *testing.T) {
	root := parse(t, drawable(t).html(t, "sets/volumes/index.html"))
	if got := text(the(t, root, ".collection-words")); !strings.HasSuffix(got, "not rated against a target.") {
		t.Errorf("the words are %q", got)
	}
	for _, selector := range []string{".glance", ".matrix", "#attention"} {
		if n := len(find(root, selector)); n > 0 {
			t.Errorf("volumes have %d of %s", n, selector)
		}
	}
}

// What a public site shows of a service is without the draft that a site with
// drafts is as of.
func TestServiceOfDrafts(t *testing.T) {
	for last, quarter := range map[string]string{"2019-20/q2": "As of Quarter 2, 2019/20 (July to September 2019)", "2019-20/q3": "As of Quarter 3, 2019/20 (October to December 2019)"} {
		root := parse(t, until(t, last, project.Options{}).html(t, "services/assessment/index.html"))
		if got := text(the(t, root, ".quarter")); got != quarter {
			t.Errorf("the page is %q, want %q", got, quarter)
		}
		if draft := len(find(root, ".draft")) > 0; draft != (last == "2019-20/q3") {
			t.Errorf("up to %s it is %v that the page is a draft", last, draft)
		}
	}
}
