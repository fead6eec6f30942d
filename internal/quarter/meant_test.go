package quarter_test

import (
	"testing"
	"time"

	"outturn/internal/quarter"
)

func TestMeant(t *testing.T) {
	for text, want := range map[string]string{
		"Q2 2025/26": "2025-26/q2", "2025/26 Q2": "2025-26/q2", "Quarter 2, 2025/26": "2025-26/q2", "2025-26 quarter 4": "2025-26/q4",
		"2025-2026/Q1": "2025-26/q1", "q3 25-26": "2025-26/q3", "Q3 (2025–26)": "2025-26/q3", "2025-26/Q2": "2025-26/q2", "2025/26/q2": "2025-26/q2", "2025-26-q2": "2025-26/q2",
		"Quarter 2": "", "Q2 2025": "", "Q5 2025/26": "", "2025-27 Q2": "", "Q2 2025/26 and Q3": "", "last year": "", "": "", "2025-26": "",
	} {
		q, ok := quarter.April.Meant(text)
		if ok != (want != "") || ok && q.String() != want {
			t.Errorf("%q is %v, %t, want %q", text, q, ok, want)
		}
	}
	calendar := quarter.Beginning(time.January)
	if q, ok := calendar.Meant("Q2 2025"); !ok || q.String() != "2025/q2" {
		t.Errorf("Q2 2025 is %v, %t in calendar years", q, ok)
	}
	if q, ok := calendar.Meant("Q2 2025/26"); ok {
		t.Errorf("Q2 2025/26 is %v in calendar years", q)
	}
}
