package edition

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"outturn/internal/source"
)

// recordOf is an edition of a document with a figure and a paragraph.
func recordOf(document string, edition int) *Record {
	facts := Facts{}
	facts.Set("indicator visits", FigureFact, "87.1%")
	facts.Set("indicator visits", "remark", "") // notes nothing
	return &Record{
		Document: document, Edition: edition, Published: published, Program: "outturn 1.0.0",
		Title: "Report <of the quarter>", Facts: facts, Words: []Words{NewWords("paragraph 1", "Text.", "{{value visits}}", source.Span{})},
	}
}

func TestRecordRoundTrip(t *testing.T) {
	first, second := recordOf("2019-20/q2", 1), recordOf("2019-20/q2", 2)
	second.Reason = "“Two” & <three>"
	second.Changes = []Change{{Subject: "indicator visits", Title: "Visits", Fact: FigureFact, Was: "79.2%", Now: "87.1%"}}
	for _, want := range []*Record{first, second} {
		text, err := want.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		got, err := parseRecord(text)
		if err != nil {
			t.Fatal(err)
		}
		// where words are written is not recorded
		if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(Change{}), cmpopts.IgnoreFields(Words{}, "At")); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		if changes := Compare(want.Content(), got.Content()); len(changes) > 0 {
			t.Errorf("what was read differs: %v", told(changes))
		}
	}
}

func TestBrokenRecords(t *testing.T) {
	text, err := recordOf("2019-20/q2", 1).Bytes()
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string][]string{
		"not JSON":               {"{\n", "[\n"},
		"unknown key":            {`"program"`, `"programme"`},
		"document missing":       {`"2019-20/q2"`, `""`},
		"edition 0":              {`"edition": 1`, `"edition": 0`},
		"day missing":            {` "published": "2019-10-28",` + "\n", ""},
		"no such day":            {"2019-10-28", "2019-02-30"},
		"words without a sum":    {" paragraph 1", ""},
		"sum of words too short": {Sum([]byte("Text."))[:sumDigits], "123"},
		"more after the record":  {"\n}\n", "\n}\n{}\n"},
	} {
		broken := strings.Replace(string(text), change[0], change[1], 1)
		if broken == string(text) {
			t.Fatalf("%s: the case changes nothing", name)
		}
		if _, err := parseRecord([]byte(broken)); err == nil {
			t.Errorf("%s: was read", name)
		}
	}
}

// What was read is written, and read again, as the same.
func FuzzParseRecord(f *testing.F) {
	text, err := recordOf("2019-20/q2", 1).Bytes()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	f.Add([]byte(`{"document": "a", "edition": 1, "published": "2019-10-28", "words": null, "facts": {"a": {}}}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		r, err := parseRecord(text)
		if err != nil {
			return
		}
		once, err := r.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		again, err := parseRecord(once)
		if err != nil {
			t.Fatalf("%s cannot be read again: %v", once, err)
		}
		if twice, err := again.Bytes(); err != nil || !bytes.Equal(once, twice) {
			t.Errorf("%s is then written as %s (%v)", once, twice, err)
		}
	})
}

// Of a document that was public before anybody recorded it no day is claimed.
func TestWasPublished(t *testing.T) {
	day := Day{time.Date(2019, time.October, 28, 0, 0, 0, 0, time.UTC)}
	for want, r := range map[string]Record{
		"was published on 28 October 2019":  {Published: day},
		"was public before 28 October 2019": {Published: day, Adopted: true},
	} {
		if got := r.WasPublished(); got != want {
			t.Errorf("the document %s, and not: %s", got, want)
		}
	}
}
