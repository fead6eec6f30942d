package report_test

import (
	"testing"

	"outturn/internal/report"
)

// mentioned are the indicators that a document mentions.
func mentioned(d *report.ListedDocument) []string {
	var all []string
	for _, m := range d.Figures.Measures {
		if d.Mentions(m.Indicator.ID) {
			all = append(all, m.Indicator.ID)
		}
	}
	return all
}

func TestDocumentsMentionIndicators(t *testing.T) {
	all := report.Documents(inOrder(reports(t, projectOf(basics, percentages("visits care", "plans care", "calls care", "files care"),
		recorded("2019-20/q2", "visits = 92", "plans = 1", "calls = 1", "files = 1"), paper("2019-20/q2", "Visits: {{value visits}}, {{paragraph plans}}. {#plans}"),
		"-- content/2019-20/q2/indicators/files.md --\nThey were counted.\n",
		minutesOf("2019-20/q2", "published", action("call", `indicators = ["calls"]`))))), nil)
	if len(all) != 2 {
		t.Fatalf("there are %d documents, want 2", len(all))
	}
	same(t, "what the paper mentions", []string{"visits", "files"}, mentioned(all[0]))
	same(t, "what the minutes mention", []string{"calls"}, mentioned(all[1]))
}
