package audit

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"outturn/internal/commentary"
	"outturn/internal/load"
	"outturn/internal/report"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// withheldFiles are a project of which figures are kept back: 3 of 7 reviews, 3 girls, and the
// 18 boys for them; and 88 of 93 visits are rounded.
func withheldFiles() fstest.MapFS {
	indicators := strings.Join([]string{
		"[indicator.reviews]\ntitle = \"Reviews held in time\"\nunit = \"percent\"\npolarity = \"bigger\"\ntargets.\"2024-25/q1\" = 90",
		"[indicator.girls]\ntitle = \"Girls in secure homes\"\nunit = \"number\"\npolarity = \"none\"",
		"[indicator.boys]\ntitle = \"Boys in secure homes\"\nunit = \"number\"\npolarity = \"none\"",
		"[indicator.all]\ntitle = \"All children in homes\"\nunit = \"number\"\npolarity = \"none\"\nderived = { sum = [\"boys\", \"girls\"] }",
		"[indicator.visits]\ntitle = \"Visits made to carers\"\nunit = \"percent\"\npolarity = \"bigger\"\nrounding = 5",
		"[indicator.contacts]\ntitle = \"Contacts with the front door\"\nunit = \"number\"\npolarity = \"none\"",
	}, "\nset = \"s\"\nservice = \"v\"\n") + "\nset = \"s\"\nservice = \"v\"\n"
	return fstest.MapFS{
		"data/organisation.toml": {Data: []byte("title = \"T\"\npublisher = \"P\"\nsets.s.title = \"S\"\nservices.v.title = \"V\"\n" +
			"units.number = { name = \"number\", minimum = 0 }\nunits.percent = { name = \"per cent\", suffix = \"%\", percentage = true, minimum = 0, maximum = 100 }\n")},
		"data/indicators/all.toml":    {Data: []byte(indicators)},
		"data/2024-25/q1.toml":        {Data: []byte("[readings]\nreviews = { count = 2, of = 9 }\ngirls = 9\nboys = 17\nall = 26\nvisits = { count = 80, of = 92 }\ncontacts = 503\n")},
		"data/2024-25/q2.toml":        {Data: []byte("[readings]\nreviews = { count = 3, of = 7 }\ngirls = 3\nboys = 18\nall = 21\nvisits = { count = 88, of = 93 }\ncontacts = 512\n")},
		"content/2024-25/q1/paper.md": {Data: []byte("+++\ntitle = \"Quarter 1\"\nstatus = \"published\"\n+++\nText.\n")},
		"content/2024-25/q2/paper.md": {Data: []byte("+++\ntitle = \"Quarter 2\"\nstatus = \"published\"\n+++\nText.\n")},
	}
}

// refusals are the numbers in a text that tell what is not published.
func refusals(t *testing.T, r *report.Report, kept []load.KeptBack, about, text string) []source.Diagnostic {
	t.Helper()
	kind, body := commentary.Comment, text
	if about == "" {
		kind, body = commentary.Paper, "+++\ntitle = \"Quarter 2\"\nstatus = \"published\"\n+++\n"+text
	}
	ds := &source.Diagnostics{}
	d := commentary.Parse(source.NewFile("text.md", body), kind, report.Grammar(), ds)
	newAuditor(r, kept, ds).audit(&Document{}, d, r.Measure(about))
	var refused []source.Diagnostic
	for _, one := range ds.Sorted() {
		if one.Rule == rule.HiddenTyped {
			refused = append(refused, one)
		}
	}
	return refused
}

// A text that types a figure that is not published is refused, and no other is.
func TestWithheld(t *testing.T) {
	dataset, ds, err := load.Load(withheldFiles(), report.Grammar())
	if err != nil || ds.Failed(false) {
		t.Fatal(err, ds.Sorted())
	}
	public, kept, _ := dataset.KeepBack()
	reports, _ := report.All(public, time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC))
	for _, test := range []struct {
		about, text string
		tells       string // the number; empty: none
	}{
		{"", "Of reviews held in time there were three of seven.", "three of seven"},
		{"", "Reviews held in time: 3 of 7.", "3 of 7"},
		{"", "Reviews held in time were 43%.", "43%"},
		{"", "Reviews held in time stood at 42.9%, below the target.", "42.9%"},
		{"", "Reviews held in time were about 43%.", "43%"},
		{"", "Reviews held in time were 22% in quarter 1.", "22%"},
		{"", "There were 3 girls in secure homes.", "3"},
		{"", "Three girls were in secure homes at the end of the quarter.", "Three"},
		{"", "Girls in secure homes: 3.", "3"},
		{"", "Boys in secure homes numbered 18.", "18"},
		{"", "Visits made to carers: 88 of 93.", "88 of 93"},
		{"", "Visits made to carers reached 94.6%.", "94.6%"},
		{"reviews", "Performance was 43% in the quarter.", "43%"},
		{"reviews", "Three of the seven young people were seen late.", "Three of the seven"},
		{"reviews", "Only 3 were held in time.", "3"},
		{"girls", "There are 3 children.", "3"},
		{"", "| | Q2 |\n|---|---|\n| Reviews held in time | 43% |\n", "43%"},
		{"", "| | Figure |\n|---|---|\n| Girls in secure homes | 3 |\n", "3"},

		{"", "Reviews held in time: fewer than 6.", ""},
		{"", "Up to five reviews were held in time.", ""},
		{"", "The target for reviews held in time is 90%.", ""},
		{"", "Reviews held in time are reported in paragraph 3.", ""},
		{"", "Girls in secure homes are seen within 3 days.", ""},
		{"", "In quarter 3 we will look at girls in secure homes.", ""},
		{"", "There were 9 girls in secure homes in quarter 1.", ""},
		{"", "There were 21 children in homes, of all children in homes.", ""},
		{"", "Contacts with the front door were 512.", ""},
		{"", "Three social workers were recruited.", ""},
		{"", "Visits made to carers: 90 of 95.", ""},
		{"", "Visits made to carers reached 95%.", ""},
		{"girls", "We opened 3 new homes, and visited each every 3 months.", ""},
		{"girls", "Three staff were appointed.", ""},
		{"reviews", "The two teams were merged into 3 hubs on 3 June.", ""},
		{"reviews", "The target is 90%, as it was in 2022/23.", ""},
	} {
		found := refusals(t, reports[1], kept, test.about, test.text)
		switch {
		case test.tells == "" && len(found) > 0:
			t.Errorf("%q is refused: %s", test.text, found[0].Summary)
		case test.tells != "" && (len(found) != 1 || found[0].Span.Text() != test.tells && !strings.Contains(found[0].Span.Text(), test.tells)):
			t.Errorf("%q: refused are %d numbers, not only %q", test.text, len(found), test.tells)
		}
		for _, one := range found {
			if said := one.Summary + one.Hint; strings.Contains(said, "42.8") || strings.Contains(said, "18 ") && test.tells != "18" {
				t.Errorf("%q: the check tells more: %s", test.text, said)
			}
		}
	}
}

// The texts of a file's head are looked at, too, where they stand.
func TestWithheldInHeads(t *testing.T) {
	files := withheldFiles()
	files["content/2024-25/q2/paper.md"] = &fstest.MapFile{Data: []byte("+++\ntitle = \"Girls in secure homes: 3\"\nstatus = \"published\"\n+++\nText.\n")}
	files["content/2024-25/q2/minutes.md"] = &fstest.MapFile{Data: []byte("+++\ntitle = \"Minutes of item 3\"\nmeeting = \"Board\"\nstatus = \"published\"\nresolution = \"That the reviews held in time, 3 of 7, be noted.\"\n+++\nText.\n")}
	dataset, ds, err := load.Load(files, report.Grammar())
	if err != nil || ds.Failed(false) {
		t.Fatal(err, ds.Sorted())
	}
	public, kept, _ := dataset.KeepBack()
	all, _ := report.All(public, time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC))
	_, found := All(all, nil, kept)
	var got []string
	for _, d := range found.Sorted() {
		if d.Rule == rule.HiddenTyped {
			at := d.Span.File.Place(d.Span.Start)
			got = append(got, fmt.Sprintf("%s:%d %s", d.Span.File.Name, at.Line, d.Span.Text()))
		}
	}
	if want := []string{"content/2024-25/q2/minutes.md:5 3 of 7", "content/2024-25/q2/paper.md:2 3"}; !slices.Equal(got, want) {
		t.Errorf("refused are %q instead of %q", got, want)
	}
}
