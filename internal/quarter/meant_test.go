package quarter_test

import (
	"testing"
	"time"

	"outturn/internal/quarter"
)

func TestMeantHint(t *testing.T) {
	for text, want := range map[string]string{
		"Q2 2025/26": "2025-26/q2", "2025/26 Q2": "2025-26/q2", "Quarter 2, 2025/26": "2025-26/q2", "2025-26 quarter 4": "2025-26/q4",
		"2025-2026/Q1": "2025-26/q1", "q3 25-26": "2025-26/q3", "Q3 (2025–26)": "2025-26/q3", "2025-26/Q2": "2025-26/q2", "2025/26/q2": "2025-26/q2", "2025-26-q2": "2025-26/q2",
		"Q2 2025":   "2025-26/q2 for July to September 2025, or 2025-26/q1 for April to June 2025",
		"Q1 2025":   "2025-26/q1 for April to June 2025, or 2024-25/q4 for January to March 2025",
		"2025 Q4":   "2025-26/q4 for January to March 2026, or 2025-26/q3 for October to December 2025",
		"Quarter 2": "", "Q5 2025/26": "", "2025-27 Q2": "", "Q2 2025/26 and Q3": "", "last year": "", "": "", "2025-26": "",
	} {
		testMeant(t, quarter.April, text, want)
	}
	calendar := quarter.Beginning(time.January)
	testMeant(t, calendar, "Q2 2025", "2025/q2")
	testMeant(t, calendar, "Q2 2025/26", "")
	// No quarter of a year from September is one of calendar years.
	testMeant(t, quarter.Beginning(time.September), "Q2 2025", "2025-26/q2 for December 2025 to February 2026")
}

func testMeant(t *testing.T, c quarter.Calendar, text, want string) {
	t.Helper()
	if want != "" {
		want = "write " + want
	}
	if got := c.MeantHint(text); got != want {
		t.Errorf("%q: %q, want %q", text, got, want)
	}
}
