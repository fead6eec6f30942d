package address_test

import (
	"testing"

	"outturn/internal/address"
)

func TestDocument(t *testing.T) {
	for page, want := range map[string]string{
		address.Report(q2):              "2019-20/q2",
		address.Minutes(q2):             "2019-20/q2/minutes",
		address.Review(year):            "2019-20/annual",
		address.Indicator(q2, "visits"): "2019-20/q2/visits",
		address.Home:                    "",
		address.Accessibility:           "",
		address.Data(q2, "data.csv"):    "",
	} {
		got, ok := address.Document(page)
		switch {
		case ok != (want != ""), ok && got != want:
			t.Errorf("Document(%q) = %q, %t, want %q", page, got, ok, want)
		case ok && address.DocumentPage(got) != page:
			t.Errorf("DocumentPage(%q) = %q, want %q", got, address.DocumentPage(got), page)
		}
	}
}

func TestCleanDocument(t *testing.T) {
	for _, written := range []string{
		"2019-20/q2", "2019-20/q2/", "/2019-20/q2", "./2019-20/q2", "2019-20//q2", "2019-20/q2/index.html", "/2019-20/q2/index.html",
	} {
		if got := address.CleanDocument(written); got != "2019-20/q2" {
			t.Errorf("CleanDocument(%q) = %q, want 2019-20/q2", written, got)
		}
	}
}
