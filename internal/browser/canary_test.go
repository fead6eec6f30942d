package browser_test

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"outturn/internal/canary"
	"outturn/internal/project"
)

// canarySite is the site of a project with marks in what is not public.
func canarySite(t *testing.T, p *canary.Project, members bool) *site {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "site")
	built, err := project.Build(p.Files, project.Options{Day: time.Date(2020, time.August, 1, 0, 0, 0, 0, time.UTC), Members: members})
	if err == nil {
		err = built.Write(t.Context(), folder)
	}
	if err != nil || built.Files == nil {
		t.Fatalf("the site was not written: %v", err)
	}
	return &site{folder: folder}
}

// TestCanariesOnPaper checks that no PDF of a public document has a mark: not in its
// text, and not in its streams. A PDF of the members' edition has them.
func TestCanariesOnPaper(t *testing.T) {
	if testing.Short() {
		t.Skip("checks in a browser take long")
	}
	t.Parallel()
	p := canary.New(canary.First)
	public, members := canarySite(t, p, false), canarySite(t, p, true)
	for _, page := range []string{"2019-20/q1/index.html", "2019-20/q2/index.html"} {
		for m := range p.Found(printed(t, public, page)) {
			t.Errorf("the PDF of %s has %q of %s", page, m.Text, m.At)
		}
	}
	seen := p.Found(printed(t, members, "2019-20/q1/index.html"))
	if shown := len(seen); shown < 15 {
		t.Errorf("the members' PDF shows %d exempt marks", shown)
	}
}

// printed is the PDF of a page, as it is and as text.
func printed(t *testing.T, s *site, page string) map[string][]byte {
	t.Helper()
	made := s.print(t, page, "https://www.example.gov.uk/performance/")
	return map[string][]byte{"the PDF": made, "its text": []byte(strings.Join(strings.Fields(pdfText(t, made)), " "))}
}
