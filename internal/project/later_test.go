package project_test

import (
	"regexp"
	"strings"
	"testing"

	"outturn/internal/quarter"
)

// unpublished is what makes a document of a twin one that is not public.
var unpublished = regexp.MustCompile(`(?m)^status = "(draft"|scheduled"\npublish_on = .*)$`)

// published is a twin with its documents published, and the quarter of the first of them.
func published(t *testing.T, twin twin) (parts []part, first quarter.Quarter) {
	t.Helper()
	for _, p := range twin.parts {
		p.text = unpublished.ReplaceAllString(p.text, `status = "published"`)
		parts = append(parts, p)
		if name, isPaper := strings.CutSuffix(strings.TrimPrefix(p.file, "content/"), "/paper.md"); isPaper {
			if q := quarters(t, name)[0]; first.IsZero() || q.Before(first) {
				first = q
			}
		}
	}
	return parts, first
}

// TestLaterDocumentsChangeNothing checks that a document and its pages depend on nothing
// that is published after it: each twin's own is published, and all files of the documents
// before it stay as they were.
func TestLaterDocumentsChangeNothing(t *testing.T) {
	was, later := contents(t, twinSite(t, twinFiles(t), false)), 0
	for _, twin := range twins {
		parts, first := published(t, twin)
		if first.IsZero() {
			continue
		}
		later++
		t.Run(twin.name, func(t *testing.T) {
			folders := 0
			site := contents(t, twinSite(t, twinFiles(t, parts...), false))
			for folder, asOf := range map[string]string{
				"2018-19/annual/": "2018-19/q4", "2019-20/annual/": "2019-20/q4", "2019-20/q1/": "2019-20/q1", "2019-20/q2/": "2019-20/q2", "2019-20/q4/": "2019-20/q4",
			} {
				if quarters(t, asOf)[0].Before(first) {
					folders++
					sameFiles(t, was, site, func(path string) bool { return strings.HasPrefix(path, folder) })
				}
			}
			if first == quarters(t, "2020-21/q1")[0] && folders != 5 {
				t.Errorf("%d documents are compared", folders)
			}
		})
	}
	if later < 50 {
		t.Errorf("%d twins have a paper of their own", later)
	}
}

// TestMinutesChangeNoPaper checks that the pages of a paper do not depend on the minutes of
// the meeting about it, and no page on a review that is dated after its quarter.
func TestMinutesChangeNoPaper(t *testing.T) {
	was := contents(t, twinSite(t, twinFiles(t), false))
	for name, p := range map[string]part{
		"minutes": document(minutes, "published", agreed, "Visits of {{value visits}} were noted.")[0],
		"review": document("content/2017-18/annual/review.md", "published", "period = \"2017/18\"\nas_of = \"2018-19/q4\"\ndated = 2020-07-01",
			"Visits of {{value visits}} were good.")[0],
	} {
		t.Run(name, func(t *testing.T) {
			site := contents(t, twinSite(t, twinFiles(t, p), false))
			sameFiles(t, was, site, func(path string) bool {
				return strings.HasPrefix(path, "2019-20/q") && !strings.HasPrefix(path, "2019-20/q4/minutes/")
			})
			if len(site) != len(was)+1 && name == "minutes" {
				t.Errorf("the site has %d files, and %d without the minutes", len(site), len(was))
			}
		})
	}
}
