package starter_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/load"
	"outturn/internal/starter"
)

func TestStillToWrite(t *testing.T) {
	paper := func(head string) string {
		return "+++\ntitle = \"Q3\"\nstatus = \"draft\"\n" + head + "+++\n## Summary\n"
	}
	unwritten := "\n" + load.Placeholder + "\n"
	voices := "::: voice by=council" + unwritten + ":::\n"
	minutes := paper("meeting = \"Panel\"\nresolution = \"To be written.\"\n# strengths = [\"To be written.\"]\n") + unwritten
	agreed := func(actions ...string) string {
		head := "meeting = \"Panel\"\n"
		for _, a := range actions {
			id, due, _ := strings.Cut(a, "=")
			head += "[actions." + id + "]\naction = \"Do it.\"\nowner = \"A role\"\n"
			if due != "" {
				head += "due = \"" + due + "\"\n"
			}
		}
		return paper(head)
	}
	review := paper("period = \"A year\"\nas_of = \"2018-19/q4\"\n") + unwritten + "## More\n" + unwritten
	published := func(text string) string { return strings.Replace(text, "draft", "published", 1) }
	q3, recorded := "content/2019-20/q3/paper.md", "data/2019-20/q3.toml"
	tests := []struct {
		name  string
		files []string
		want  []starter.Remaining
	}{
		{"a draft without figures", []string{q3, paper("")},
			[]starter.Remaining{{Of: "2019-20/q3", Readings: 7}}},
		{"some are recorded", []string{
			q3, paper(""),
			recorded, "[readings]\ncontacts = 1\ncaseload = { missing = \"confidential\", reason = \"Few.\" }\n",
		}, []starter.Remaining{{Of: "2019-20/q3", Readings: 5}}},
		{"a voice has not spoken, an author has", []string{
			q3, paper(""),
			"content/2019-20/q3/indicators/contacts.md", voices,
			"content/2019-20/q3/indicators/caseload.md", "This is not " + load.Placeholder + "\n",
		}, []starter.Remaining{{Of: "2019-20/q3", Readings: 7, Comments: 1}}},
		{"only what is recorded", []string{
			q3, paper("scope = \"recorded\"\n"),
			recorded, "[readings]\ncontacts = { missing = \"not available\", reason = \"" + load.Placeholder + "\" }\n",
		}, []starter.Remaining{{Of: "2019-20/q3", Readings: 1}}},
		{"sections of a paper, and minutes of it", []string{
			q3, paper("") + unwritten + "## More\n" + unwritten,
			"content/2019-20/q3/minutes.md", minutes,
		}, []starter.Remaining{{Of: "2019-20/q3", Readings: 7, Passages: starter.Passages{Paper: 2, Minutes: 2}}}},
		{"minutes of a published paper, and a review", []string{
			"content/2019-20/q2/minutes.md", minutes,
			"content/2018-19/annual/review.md", review,
		}, []starter.Remaining{
			{Of: "2019-20/q2", Passages: starter.Passages{Minutes: 2}},
			{Of: "2018-19", Passages: starter.Passages{Review: 2}},
		}},
		{"a finance without figures", []string{q3, paper("scope = \"recorded\"\n"), recorded, "readings.contacts = 1\n", "data/2019-20/q3/finance.toml", "unit = \"£\"\n"},
			[]starter.Remaining{{Of: "2019-20/q3", Finance: true}}},
		{"actions: two that are due, one reported on, one closed, one due later, one at any time", []string{
			"content/2019-20/q2/minutes.md", published(agreed("late=2019-20/q3", "now=2019-20/q4", "told=2019-20/q4", "done=2019-20/q3", "later=2020-21/q1", "some-day=")),
			recorded, "[actions.done]\nstate = \"done\"\nnote = \"Yes.\"\n[actions.late]\nstate = \"in progress\"\n",
			"content/2019-20/q4/paper.md", paper("scope = \"recorded\"\n") + "::: actions\n:::\n",
			"data/2019-20/q4.toml", "readings.contacts = 1\n[actions.told]\nstate = \"open\"\n",
		}, []starter.Remaining{{Of: "2019-20/q4", Actions: 2}}},
		{"published documents", []string{q3, published(paper(""))}, nil},
		{"an exempt passage", []string{
			q3, paper("scope = \"recorded\"\n") + "::: exempt paragraph=3" + unwritten + ":::\n", recorded, "[readings]\ncontacts = 1\n",
		}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, starter.StillToWrite(beginBase(t, test.files...).Dataset)); diff != "" {
				t.Errorf("what is still to write differs (-want +got):\n%s", diff)
			}
		})
	}
}
