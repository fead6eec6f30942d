package starter_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"outturn/internal/example"
	"outturn/internal/quarter"
	"outturn/internal/starter"
)

// TestCalendars checks what is begun in the example of organisations whose years
// begin in different months: its files, and what they say of the year.
func TestCalendars(t *testing.T) {
	tests := []struct {
		begins time.Month
		kind   starter.Kind
		of     string
		file   string
		says   []string
	}{
		{time.April, starter.Paper, "2025-26/q4", "data/2025-26/q4.toml", []string{"Quarter 4, 2025/26 (January to March 2026)"}},
		{time.July, starter.Paper, "2025-26/q3", "data/2025-26/q3.toml", []string{"Quarter 3, 2025/26 (January to March 2026)"}},
		{time.July, starter.Review, "2025-26", "content/2025-26/annual/review.md", []string{`period`, `"1 July 2025 to 30 June 2026"`, `"Annual review, 2025/26"`}},
		{time.January, starter.Paper, "2025/q3", "data/2025/q3.toml", []string{"Quarter 3, 2025 (July to September 2025)"}},
		{time.January, starter.Paper, "2025/q3", "content/2025/q3/paper.md", []string{`"Performance of Example Council: Quarter 3, 2025"`}},
		{time.January, starter.Paper, "2026/q1", "content/2026/q1/paper.md", []string{`"Performance of Example Council: Quarter 1, 2026"`}},
		{time.January, starter.Paper, "2025/q3", "data/2025/q3/finance.toml", []string{"# budget   = { gross = 2400"}},
		{time.January, starter.Paper, "2026/q1", "data/2026/q1/finance.toml", []string{"# budget   = { gross = , income"}},
		{time.January, starter.Review, "2025", "content/2025/annual/review.md", []string{`"1 January 2025 to 31 December 2025"`, `"Annual review, 2025"`, `"2025/q2"`}},
	}
	for _, test := range tests {
		t.Run(test.begins.String()+" "+string(test.kind)+" "+test.of+" "+test.file, func(t *testing.T) {
			files := exampleIn(quarter.Beginning(test.begins))
			drafts, err := begin(t, files).Make(test.kind, test.of, nil)
			if err != nil {
				t.Fatal(err)
			}
			texts := map[string]string{}
			for _, f := range drafts.Files {
				texts[prefix+f.Name] = f.Text
			}
			for _, want := range test.says {
				if !strings.Contains(texts[prefix+test.file], want) {
					t.Errorf("%s does not say %s:\n%s", test.file, want, texts[prefix+test.file])
				}
			}
			checkAccepted(t, files, texts)
		})
	}
}

// TestRefusedInCalendars checks the errors for a quarter or year that is none in the
// organisation's calendar, and what they suggest.
func TestRefusedInCalendars(t *testing.T) {
	tests := []struct {
		begins       time.Month
		kind         starter.Kind
		of           string
		said, advice string
	}{
		{time.January, starter.Paper, "2025-26/q3", `"2025-26/q3" is a quarter of a financial year, but this organisation's years begin in January`, "write 2025/q3, which is July to September 2025"},
		{time.January, starter.Paper, "2025 Q3", `"2025 Q3" is not a quarter: write it like 2019/q2; did you mean "2025/q3"?`, ""},
		{time.January, starter.Paper, "2025", `"2025" is not a quarter: write it like 2019/q2; did you mean one of 2025/q1 to 2025/q4?`, ""},
		{time.January, starter.Paper, "next", `"next" is not a quarter: write it like 2019/q2; did you mean "2025/q3"?`, ""},
		{time.January, starter.Review, "2025-26", `"2025-26" is a financial year, but this organisation's years begin in January`, "write 2025, which is January to December 2025"},
		{time.January, starter.Review, "2025/q2", `a review is of a year, not of the quarter 2025/q2; did you mean "2025"?`, ""},
		{time.January, starter.Review, "last", `"last" is not a year: write it like 2019; did you mean "2025"?`, ""},
		{time.July, starter.Paper, "2025/q3", `"2025/q3" is a quarter of a calendar year, but this organisation's years begin in July`, "write 2025-26/q3, which is January to March 2026"},
		{time.July, starter.Paper, "2025 q3", `"2025 q3" is not a quarter: write it like 2019-20/q2; did you mean "2025-26/q3"?`, ""},
	}
	for _, test := range tests {
		_, err := begin(t, exampleIn(quarter.Beginning(test.begins))).Make(test.kind, test.of, nil)
		if err == nil || err.Error() != test.said {
			t.Errorf("the error for %s is\n%v, want\n%s", test.of, err, test.said)
		}
		advice, other := "", (*quarter.OtherForm)(nil)
		if errors.As(err, &other) {
			advice = other.Hint()
		}
		if advice != test.advice {
			t.Errorf("the advice for %s is %q, want %q", test.of, advice, test.advice)
		}
	}
}

// exampleIn is the example of an organisation with a calendar.
func exampleIn(c quarter.Calendar) fstest.MapFS {
	files := fstest.MapFS{}
	for _, f := range example.In(c) {
		files[f.Name] = &fstest.MapFile{Data: []byte(f.Text)}
	}
	return files
}
