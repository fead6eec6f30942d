package report

import (
	"slices"
	"testing"
)

func TestNotesAreNumberedOnce(t *testing.T) {
	n := &notes{prefix: "a-"}
	var got []string
	for _, text := range []string{"one", "", "two", "one"} {
		note := n.add(text)
		got = append(got, note.ID+" "+note.Number)
	}
	if want := []string{"a-note-1 1", " ", "a-note-2 2", "a-note-1 1"}; !slices.Equal(got, want) {
		t.Errorf("the notes are %q, want %q", got, want)
	}
	if len(n.list) != 2 || n.list[0].Text != "one" || n.list[1].Text != "two" {
		t.Errorf("the list is %+v", n.list)
	}
}
