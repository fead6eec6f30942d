package project

import (
	"strings"
	"testing"

	"outturn/internal/source"
)

// TestPlaceToAllow checks that the hint is about the kind of file in which a comment stands.
func TestPlaceToAllow(t *testing.T) {
	for comment, want := range map[string]string{
		"# allow unshown: so":        "at the end of the line",
		"<!-- allow unshown: so -->": "with no empty line between",
	} {
		at := source.NewFile("a", comment).Span(0, len(comment))
		if got := placeToAllow(at); !strings.Contains(got, want) {
			t.Errorf("%s: %s, want %q", comment, got, want)
		}
	}
}
