package wording_test

import (
	"testing"
	"time"

	"outturn/internal/wording"
)

func TestDay(t *testing.T) {
	for day, want := range map[time.Time]string{
		{}: "",
		time.Date(2019, time.October, 8, 0, 0, 0, 0, time.UTC): "8 October 2019",
	} {
		if got := wording.Day(day); got != want {
			t.Errorf("Day(%v) = %q, want %q", day, got, want)
		}
	}
}

func TestCount(t *testing.T) {
	tests := []struct {
		n           int
		thing, want string
	}{
		{0, "error", "0 errors"},
		{1, "error", "1 error"},
		{2, "error", "2 errors"},
		{1000, "error", "1000 errors"},
		{0, "commentary", "0 commentaries"},
		{1, "commentary", "1 commentary"},
		{2, "commentary", "2 commentaries"},
		{2, "day", "2 days"},
		{2, "percentage point", "2 percentage points"},
		{2, "page and data file", "2 page and data files"},
	}
	for _, test := range tests {
		if got := wording.Count(test.n, test.thing); got != test.want {
			t.Errorf("Count(%d, %q) = %q, want %q", test.n, test.thing, got, test.want)
		}
	}
}

func TestCapital(t *testing.T) {
	tests := map[string]string{
		"": "", "a": "A", "outside tolerance": "Outside tolerance", "Already": "Already",
		"élan": "Élan", "ärzte": "Ärzte", "ψυχή": "Ψυχή", "5 visits": "5 visits", "“yes”": "“yes”",
	}
	for text, want := range tests {
		if got := wording.Capital(text); got != want {
			t.Errorf("Capital(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestList(t *testing.T) {
	tests := []struct {
		items []int
		want  string
	}{
		{nil, ""},
		{[]int{360}, "360"},
		{[]int{360, 768}, "360 and 768"},
		{[]int{360, 768, 1280}, "360, 768 and 1280"},
	}
	for _, test := range tests {
		if got := wording.List(test.items); got != test.want {
			t.Errorf("List(%v) = %q, want %q", test.items, got, test.want)
		}
	}
	if got, want := wording.List([]string{"7 better", "3 in tolerance"}), "7 better and 3 in tolerance"; got != want {
		t.Errorf("List of words = %q, want %q", got, want)
	}
}

func TestSentence(t *testing.T) {
	tests := map[string]string{
		"":                        "",
		"Late records":            "Late records.",
		"Late records.":           "Late records.",
		"Yes!":                    "Yes!",
		"Why?":                    "Why?",
		"And so on …":             "And so on …",
		"And so on...":            "And so on...",
		"They said “Yes!”":        "They said “Yes!”",
		"They said 'No.'":         "They said 'No.'",
		`They said "Why?"`:        `They said "Why?"`,
		"(Counted twice.)":        "(Counted twice.)",
		"[Counted twice.]":        "[Counted twice.]",
		"They say (“Yes!”)":       "They say (“Yes!”)",
		"They said “yes”":         "They said “yes”.",
		"91% (tolerance 85%)":     "91% (tolerance 85%).",
		"A report of the Trusts’": "A report of the Trusts’.",
		")":                       ").",
	}
	for text, want := range tests {
		if got := wording.Sentence(text); got != want {
			t.Errorf("Sentence(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, test := range []struct {
		texts []string
		want  string
	}{
		{nil, ""},
		{[]string{"", ""}, ""},
		{[]string{"Late records"}, "Late records."},
		{[]string{"", "Late records.", "", "Counted anew"}, "Late records. Counted anew."},
		{[]string{"Why?", "No longer counted."}, "Why? No longer counted."},
	} {
		if got := wording.Sentences(test.texts...); got != test.want {
			t.Errorf("Sentences(%q) = %q, want %q", test.texts, got, test.want)
		}
	}
}
