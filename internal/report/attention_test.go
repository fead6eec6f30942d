package report

import "testing"

func TestFirstSentence(t *testing.T) {
	for text, want := range map[string]string{
		"":                                      "",
		"No full stop":                          "No full stop",
		"One. Two.":                             "One.",
		"Is it so? It is.":                      "Is it so?",
		"At 90.5% it is well. It was not.":      "At 90.5% it is well.",
		"Some, e.g. Plans, are late. More.":     "Some, e.g. Plans, are late.",
		"Some (i.e. Two) are late. More.":       "Some (i.e. Two) are late.",
		"The inquiry of A. Board found it. So.": "The inquiry of A. Board found it.",
		"Of St. Mary's all are open. Good.":     "Of St. Mary's all are open.",
		"In 2019. 44 more came.":                "In 2019.",
		"It fell to no. 3 and rose. Then.":      "It fell to no. 3 and rose.",
		"Two kinds were audited: a and b.":      "Two kinds were audited: a and b.",
		"Ends in dots... and goes on. So.":      "Ends in dots... and goes on.",
	} {
		if got := firstSentence(text); got != want {
			t.Errorf("firstSentence(%q) = %q, want %q", text, got, want)
		}
	}
}
