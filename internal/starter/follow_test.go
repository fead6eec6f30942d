package starter_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/starter"
)

func based(t *testing.T, over ...string) *starter.Project {
	t.Helper()
	files := fstest.MapFS{}
	lay(files, read(t, "testdata/base.txtar"))
	for n := 0; n+1 < len(over); n += 2 {
		files[over[n]] = &fstest.MapFile{Data: []byte(over[n+1])}
	}
	return project(t, files)
}

func TestFollows(t *testing.T) {
	p := based(t)
	for written, want := range map[string]bool{
		"2019-20/q3": true,
		"2019-20/q4": false,
		"2019-20/q1": false,
		"2019-20/q2": true, // it is there, and follows the quarter before it
	} {
		q, err := quarter.Parse(written)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Follows(q); got != want {
			t.Errorf("Follows(%s) = %t, want %t", q, got, want)
		}
	}
}

func TestNext(t *testing.T) {
	if got := based(t).Next().String(); got != "2019-20/q3" {
		t.Errorf("the next quarter is %s", got)
	}
	figuresOnly := based(t, "data/2019-20/q3.toml", "[readings]\n")
	if got := figuresOnly.Next().String(); got != "2019-20/q3" {
		t.Errorf("with figures and no paper of quarter 3, the next quarter is %s", got)
	}
}

func TestStillToWrite(t *testing.T) {
	paper := func(head string) string {
		return "+++\ntitle = \"Q3\"\nstatus = \"draft\"\n" + head + "+++\n## Summary\n"
	}
	voices := "::: voice by=council\n" + load.Placeholder + "\n:::\n"
	tests := []struct {
		name               string
		files              []string
		readings, comments int
	}{
		{"a draft without figures", []string{"content/2019-20/q3/paper.md", paper("")}, 7, 0},
		{"some are recorded", []string{
			"content/2019-20/q3/paper.md", paper(""),
			"data/2019-20/q3.toml", "[readings]\ncontacts = 1\ncaseload = { missing = \"confidential\", reason = \"Few.\" }\n",
		}, 5, 0},
		{"a voice has not spoken, an author has", []string{
			"content/2019-20/q3/paper.md", paper(""),
			"content/2019-20/q3/indicators/contacts.md", voices,
			"content/2019-20/q3/indicators/caseload.md", "This is not " + load.Placeholder + "\n",
		}, 7, 1},
		{"only what is recorded", []string{
			"content/2019-20/q3/paper.md", paper("scope = \"recorded\"\n"),
			"data/2019-20/q3.toml", "[readings]\ncontacts = { missing = \"not available\", reason = \"" + load.Placeholder + "\" }\n",
		}, 1, 0},
		{"a published paper", []string{
			"content/2019-20/q3/paper.md", strings.Replace(paper(""), "draft", "published", 1),
		}, 0, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got starter.Remaining
			for _, r := range starter.StillToWrite(based(t, test.files...).Dataset) {
				got = r
			}
			if got.Readings != test.readings || got.Comments != test.comments {
				t.Errorf("still to write: %d readings and %d comments, want %d and %d", got.Readings, got.Comments, test.readings, test.comments)
			}
		})
	}
}
