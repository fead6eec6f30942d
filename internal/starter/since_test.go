package starter_test

import (
	"strings"
	"testing"
)

// TestSince checks that a block of changes moves along with its paper.
func TestSince(t *testing.T) {
	paper := func(since string) string {
		return "+++\ntitle = \"A\"\nstatus = \"published\"\n+++\n## Changes\n\n::: changes since=" + since + "\n:::\n"
	}
	before := []string{"content/2018-19/q4/paper.md", "+++\ntitle = \"B\"\nstatus = \"published\"\n+++\n## B\n"}
	q3 := []string{"data/2019-20/q3.toml", "[readings]\ncontacts = 1\n"}
	tests := []struct {
		name, since, of, want string
		over                  []string
	}{
		{"the quarter before", "2019-20/q1", "2019-20/q3", "previous", nil},
		{"the quarter before, by its word", "previous", "2019-20/q3", "previous", nil},
		{"the quarter before, of which nothing is known", "previous", "2019-20/q4", "2019-20/q2", nil},
		{"the quarter before, though not the paper's", "2019-20/q1", "2019-20/q4", "previous", q3},
		{"the paper before", "2018-19/q4", "2019-20/q4", "2019-20/q2", append(before, q3...)},
		{"the paper before, with a challenge between", "2018-19/q4", "2019-20/q4", "2019-20/q2", append([]string{
			"content/2019-20/q1/paper.md", "+++\ntitle = \"C\"\nstatus = \"published\"\nscope = \"recorded\"\n+++\n## C\n\n::: challenge indicator=contacts\n:::\n",
		}, append(before, q3...)...)},
		{"another quarter", "2018-19/q4", "2019-20/q3", "2019-20/q1", nil},
		{"another quarter, of which nothing is known", "2018-19/q4", "2020-21/q1", "2019-20/q2", nil},
		{"a year before", "year", "2019-20/q4", "year", []string{"data/2018-19/q2.toml", "[readings]\ncontacts = 1\n"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := beginBase(t, append(test.over, "content/2019-20/q2/paper.md", paper(test.since))...)
			drafts, err := p.Make("paper", test.of, nil)
			if err != nil {
				t.Fatal(err)
			}
			if text := drafts.Files[1].Text; !strings.Contains(text, "::: changes since="+test.want+"\n") {
				t.Errorf("changes since %s are made from since=%s, want since=%s", text, test.since, test.want)
			}
		})
	}
}
