package project_test

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestConfidentialByNow corrects a figure, and then finds that it should not have been public:
// neither correction tells it any more, nor what is computed from it, nor does a later
// report. The editions that published it still have it.
func TestConfidentialByNow(t *testing.T) {
	p := newRecordedProject(t)
	p.change(t, quarterFile, "leavers  = 33", "leavers  = 7654321")
	p.correct(t, "2019-20/q1", "2019-20/q2")
	p.build(t)
	p.change(t, quarterFile, "leavers  = 7654321", `leavers  = { missing = "confidential", reason = "They are few." }`)
	p.correct(t, "2019-20/q1", "2019-20/q2")
	p.build(t)
	p.verify(t)
	told := regexp.MustCompile(`7,?654,?\d\d\d`) // the difference with another figure tells it, too
	for name, text := range p.below(t, ".") {
		if !strings.Contains(name, "-edition-") && told.MatchString(text) {
			t.Errorf("%s tells the figure", name)
		}
	}
	for _, entry := range []string{"0007-2019-20-q1", "0008-2019-20-q2"} {
		text, err := fs.ReadFile(os.DirFS(p.folder), "data/editions/"+entry+"/edition.json")
		if err != nil || told.Match(text) {
			t.Errorf("the record %s tells the figure, or is missing: %v", entry, err)
		}
	}
	if page := p.below(t, "corrections")["index.html"]; strings.Count(page, "the figure is withdrawn (confidential)") == 0 || !strings.Contains(page, "the figure was corrected") {
		t.Errorf("the register does not tell of both corrections:\n%s", page)
	}
}
