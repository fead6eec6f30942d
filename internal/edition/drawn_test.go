package edition

import "testing"

// TestDrawn checks that the manifest of an edition is the last one: the first no longer has
// the files of one that was drawn again.
func TestDrawn(t *testing.T) {
	h := &History{}
	for _, e := range []struct {
		document string
		edition  int
		recorded bool
	}{{"a", 1, true}, {"b", 1, true}, {"a", 1, true}, {"a", 2, true}, {"a", 3, false}} {
		h.Propose(&Record{Document: e.document, Edition: e.edition})
		if e.recorded {
			h.Entries[len(h.Entries)-1].ManifestText = "recorded"
		}
	}
	for _, c := range []struct {
		document string
		edition  int
		want     string // empty: none
	}{{"a", 1, "0003-a"}, {"a", 2, "0004-a"}, {"a", 3, ""}, {"b", 1, "0002-b"}, {"c", 1, ""}} {
		got := ""
		if e := h.Drawn(c.document, c.edition); e != nil {
			got = e.Name
		}
		if got != c.want {
			t.Errorf("edition %d of %s is drawn by %q, want %q", c.edition, c.document, got, c.want)
		}
	}
}
