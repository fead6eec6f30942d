package page

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/report"
)

// TestFilterOfAlike checks that a filter offers positions that read the same once, and
// that it goes by the rows of all of them.
func TestFilterOfAlike(t *testing.T) {
	o := &load.Organisation{
		Order:  []indicator.Position{"better/green", "better/g", indicator.Better, "outside/red"},
		Labels: indicator.Labels{"better/green": "Green", "better/g": "Green", indicator.Better: "Met", "outside/red": "Red"},
	}
	var rows []traits
	for range worthFiltering {
		for _, p := range o.Order {
			m := &report.Measure{Indicator: &indicator.Indicator{}}
			m.Evaluation.Position = p
			rows = append(rows, traitsOf(o, m))
		}
	}
	want := []choice{{"better/green", "Green"}, {"better", "Met"}, {"outside/red", "Red"}}
	if diff := cmp.Diff(want, filterOf(o, "All", "", rows).Positions); diff != "" {
		t.Errorf("the choices differ (-want +got):\n%s", diff)
	}
	if rows[0] != rows[1] {
		t.Errorf("the rows %+v and %+v are told apart", rows[0], rows[1])
	}
}
