package preview_test

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestChanges checks the list of changes of a page: before anything is published,
// without changes, with changes, and of a new page.
func TestChanges(t *testing.T) {
	s, folder := newPreview(t, projectText)
	const address = "/-/changes?page=2019-20/q2/index.html"
	wantIn(t, body(s, address), "There is no build in the folder")
	publishProject(t, folder)
	wantIn(t, body(s, address), "Nothing: the page says what the one in")
	edit(t, folder, "content/2019-20/q2/paper.md", "A jackdaw.", "A jackdaw and a rook.")
	edit(t, folder, "data/2019-20/q2.toml", "5590", "5591")
	s.Rebuild()
	wantIn(t, body(s, address),
		"Contacts", "<del>5,590</del>", "<ins>5,591</ins>", `href="/2019-20/q2/contacts/index.html"`,
		"Paragraph 1", `href="/2019-20/q2/index.html#p1"`, "A <del>jackdaw.</del>", "A <ins>jackdaw and a rook.</ins>")
	put(t, filepath.Join(folder, "content/2019-20/q2/minutes.md"), "+++\ntitle = \"Minutes\"\nstatus = \"draft\"\nmeeting = \"Panel\"\n+++\n## Meeting\n")
	s.Rebuild()
	wantIn(t, body(s, "/-/changes?page=2019-20/q2/minutes/index.html"), "This page is not published yet")
}

func wantIn(t *testing.T, got string, wanted ...string) {
	t.Helper()
	for _, want := range wanted {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in:\n%s", want, got)
		}
	}
}
