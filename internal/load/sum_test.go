package load_test

import (
	"testing"

	"outturn/internal/load"
)

// TestSum checks that only the prose of documents is left out of a dataset's sum.
func TestSum(t *testing.T) {
	const (
		data, paper, comment = "data/2019-20/q1.toml", "content/2019-20/q1/paper.md", "content/2019-20/q1/indicators/contacts.md"
		readings             = "readings.assessments-in-time = 90\nreadings.placement-moves = 9\nreadings.contacts = "
		head                 = "+++\ntitle = \"A paper\"\nstatus = \"draft\"\n+++\n"
	)
	files := func(figures, document, spoken string) *load.Dataset {
		return mustLoad(t, data, figures, paper, document, comment, spoken)
	}
	first := files(readings+"1\n", head+"Prose.\n", "Prose.\n")
	for what, c := range map[string]struct {
		dataset *load.Dataset
		same    bool
	}{
		"nothing":         {files(readings+"1\n", head+"Prose.\n", "Prose.\n"), true},
		"a paper's prose": {files(readings+"1\n", head+"Other prose.\n", "Prose.\n"), true},
		"commentary":      {files(readings+"1\n", head+"Prose.\n", "Other prose.\n"), true},
		"a figure":        {files(readings+"2\n", head+"Prose.\n", "Prose.\n"), false},
		"front matter":    {files(readings+"1\n", "+++\ntitle = \"A paper\"\nstatus = \"published\"\n+++\nProse.\n", "Prose.\n"), false},
		"a file less":     {mustLoad(t, data, readings+"1\n", paper, head+"Prose.\n"), false},
		"another file":    {mustLoad(t, data, readings+"1\n", paper, head+"Prose.\n", "content/2019-20/q1/indicators/placement-moves.md", "Prose.\n"), false},
		"what is shown":   {first.Public(day("2020-01-31")), false},
	} {
		if same := c.dataset.Sum() == first.Sum(); same != c.same {
			t.Errorf("with %s changed the sum is the same: %t", what, same)
		}
	}
	if first.Public(day("2020-01-31")).Sum() == first.Public(day("2020-02-01")).Sum() {
		t.Error("what is public has the same sum on another day")
	}
}
