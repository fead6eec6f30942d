package page_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/project"
)

// Nothing leads to an edition that was removed; the document, its indicators' pages, the
// register and the feed say that it was, when and why.
func TestRemovedEditionIsTold(t *testing.T) {
	folder := t.TempDir()
	if err := os.CopyFS(folder, correctedProject(t)); err != nil {
		t.Fatal(err)
	}
	mustRecord(t, project.Publication{
		Options: project.Options{Day: dayCorrected}, Folder: folder, Documents: []string{"2019-20/q2"}, Edition: 1, Reason: "A child could be made out",
	}, os.DirFS(folder), project.Remove)
	s := siteOf(t, readFiles(t, os.DirFS(folder)), project.Options{Day: dayCorrected, Address: "https://example.org/reports/"})
	const told = "Edition 1 was removed on 3 February 2020. A child could be made out."
	for _, path := range []string{"2019-20/q2/index.html", "corrections/index.html"} {
		root := parse(t, s.html(t, path))
		said := texts(find(root, ".correction p"))
		if count := strings.Count(strings.Join(said, "\n"), told); count != 1 {
			t.Errorf("%s tells of the removal %d times: %q", path, count, said)
		}
	}
	want := []string{
		"Edition 2 (the latest), published on 3 February 2020 (checksums of its files)",
		"Edition 1, published on 28 October 2019, replaced on 3 February 2020 (checksums of its files). " + told,
	}
	if diff := cmp.Diff(want, texts(find(parse(t, s.html(t, "corrections/index.html")), "#2019-20-q2 li"))); diff != "" {
		t.Errorf("editions in the register (-want +got):\n%s", diff)
	}
	if said := strings.Join(texts(find(parse(t, s.html(t, "2019-20/q2/assessments/index.html")), ".verdict-note")), " "); !strings.Contains(said, "Why") || strings.Contains(said, "Why, and") {
		t.Errorf("an indicator says of its correction: %s", said)
	}
	if strings.Count(s.html(t, "feed.xml"), told) != 1 {
		t.Error("the feed does not tell of the removal once")
	}
	for _, f := range s.Files {
		if strings.Contains(f.Path, "q2-edition-1/") || strings.Contains(s.html(t, f.Path), "q2-edition-1") {
			t.Errorf("%s has or leads to the removed edition", f.Path)
		}
	}
}
