package report

import (
	"testing"

	"outturn/internal/indicator"
	"outturn/internal/load"
)

// What indicators lack is told in a sentence; an organisation's own label stands as it is.
func TestCountWords(t *testing.T) {
	usual := indicator.Labels{
		indicator.Within: "In tolerance", indicator.Untargeted: "No target", indicator.Unset: "Target to be set",
		indicator.Unavailable: "Not available", indicator.Undue: "Not due",
	}
	own := indicator.Labels{indicator.Untargeted: "Watched", indicator.Undue: "Later this year"}
	for _, test := range []struct {
		count  Count
		labels indicator.Labels
		want   string
	}{
		{Count{indicator.Within, 3, 0}, usual, "3 in tolerance"},
		{Count{indicator.Untargeted, 3, 0}, usual, "3 have no target"},
		{Count{indicator.Untargeted, 1, 0}, usual, "1 has no target"},
		{Count{indicator.Unset, 2, 0}, usual, "2 have a target to be set"},
		{Count{indicator.Unavailable, 1, 0}, usual, "1 has no figure"},
		{Count{indicator.Unavailable, 2, 2}, usual, "2 are kept back"},
		{Count{indicator.Unavailable, 1, 1}, usual, "1 is kept back"},
		{Count{indicator.Unavailable, 3, 1}, usual, "3 have no figure that is published (1 kept back)"},
		{Count{indicator.Undue, 1, 0}, usual, "1 is not due"},
		{Count{indicator.Undue, 2, 0}, usual, "2 are not due"},
		{Count{indicator.Untargeted, 2, 0}, own, "2 watched"},
		{Count{indicator.Undue, 2, 0}, own, "2 later this year"},
	} {
		if got := test.count.words(&load.Organisation{Labels: test.labels}); got != test.want {
			t.Errorf("%v is %q, want %q", test.count, got, test.want)
		}
	}
}
