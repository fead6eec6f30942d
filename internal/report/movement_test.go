package report_test

import (
	"strings"
	"testing"
)

// Where the classes themselves changed, an entry moved only if it meets the target now
// and did not, or the like; within one scheme its classes count.
func TestMovesAcrossSchemes(t *testing.T) {
	const schemes = `
[schemes.a.classes]
exceeding = { label = "Exceeding", from = { points = 5 } }
met = { label = "Met", from = "target" }
missed = { label = "Missed" }

[schemes.b.classes]
lawful = { label = "Lawful", from = "target" }
unlawful = { label = "Unlawful" }
`
	for _, test := range []struct{ name, scheme, before, now, want string }{
		{"default to a scheme", `{ "2019-20/q2" = "a" }`, "visits = 95", "visits = 95", ""},
		{"one scheme to another", `{ "2018-19/q1" = "a", "2019-20/q2" = "b" }`, "visits = 92", "visits = 92", ""},
		{"a scheme to the default", `{ "2018-19/q1" = "a", "2019-20/q2" = "default" }`, "visits = 95", "visits = 90", ""},
		{"from one kind to another", `{ "2018-19/q1" = "a", "2019-20/q2" = "b" }`, "visits = 92", "visits = 89", "Got worse"},
		{"up from one kind to another", `{ "2018-19/q1" = "a", "2019-20/q2" = "b" }`, "visits = 89", "visits = 92", "Improved"},
		{"classes of one scheme", `"a"`, "visits = 95", "visits = 92", "Got worse"},
	} {
		t.Run(test.name, func(t *testing.T) {
			organisation := strings.TrimSuffix(basics, "\n") + "\n" + schemes + "\n[evaluation]\nscheme = " + test.scheme + "\n"
			d := reports(t, projectOf(organisation, percentages("visits care"), recorded("2019-20/q1", test.before),
				recorded("2019-20/q2", test.now), paper("2019-20/q2", "")))["2019-20/q2"].Digest()
			var got string
			for title := range listsOf(t, d.Movement) {
				got += title
			}
			if got != test.want {
				t.Errorf("the entry is listed as %q, want %q", got, test.want)
			}
		})
	}
}
