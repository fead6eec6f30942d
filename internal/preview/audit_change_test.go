package preview_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"outturn/internal/preview"
	"outturn/internal/project"
	"outturn/internal/source"
)

// typed is prose with numbers and claims that are typed, by the file to which it is added.
var typed = map[string]string{
	"content/2025-26/q2/paper.md": `
Calls answered within a minute fell to 72%, after 81% in Quarter 1, against a target of 80% and a tolerance of 75%. Complaints answered in time are on target: 57 of 62. TA in use stood at 69%.

There were 5.9 missed bins for every 10,000 collections in Quarter 1. The net forecast for the council is £9.6m. A survey has 318 answers.
`,
	"content/2025-26/q2/minutes.md":                      "\nMembers heard that 72% of calls were answered within a minute.\n",
	"content/2025-26/q2/indicators/calls-in-a-minute.md": "\nIt was 81% in Quarter 1: see {{paragraph calls}}.\n",
	"content/2025-26/q2/indicators/food-waste.md":        "The share is 43%.\n",
	"content/2025-26/q1/paper.md":                        "+++\ntitle = \"Quarter 1\"\nstatus = \"draft\"\n+++\nThere were 21,480 calls.\n",
	"content/2025-26/annual/review.md":                   "+++\ntitle = \"Review\"\nstatus = \"draft\"\nas_of = \"2025-26/q2\"\nperiod = \"2025/26\"\n+++\nThere were 24,115 calls in the quarter.\n",
	"data/organisation.toml":                             "\n[rules]\nunsupported = \"warning\"\n",
}

// audited are the lists of figures of a preview, and what it reports.
func audited(t *testing.T, s *preview.Site, o preview.Outcome) string {
	t.Helper()
	var reported bytes.Buffer
	if err := source.PrintJSON(&reported, o.Diagnostics); err != nil || o.Broken {
		t.Fatalf("the project cannot be built: %v\n%s", err, &reported)
	}
	for _, of := range []string{"2025-26/q1", "2025-26/q2", "2025-26"} {
		reported.WriteString(body(s, "/-/figures?of="+of))
	}
	return reported.String()
}

// TestChangesAreAudited checks that after each change of what verdicts rest on a preview
// says what one says that begins with the change, and not what it said before.
func TestChangesAreAudited(t *testing.T) {
	for name, c := range map[string]struct{ file, old, new string }{
		"a figure":             {"data/2025-26/q2.toml", "calls-in-a-minute = 72", "calls-in-a-minute = 73"},
		"an earlier figure":    {"data/2025-26/q1.toml", "= 81\n", "= 82\n"},
		"a count":              {"data/2025-26/q2.toml", "count = 57", "count = 58"},
		"a correction":         {"data/2025-26/q2.toml", "value = 5.9", "value = 5.8"},
		"a target":             {"data/indicators/standards.toml", "target = 80", "target = 82"},
		"a tolerance":          {"data/indicators/standards.toml", "tolerance = 75", "tolerance = 74"},
		"a position":           {"data/indicators/standards.toml", "target = 90, tolerance = { points = 5 }", "target = 93, tolerance = { points = 5 }"},
		"a name":               {"data/indicators/standards.toml", `"Calls answered within a minute"`, `"Callers who wait"`},
		"a unit":               {"data/organisation.toml", `decimals        = 1 #`, `decimals        = 2 #`},
		"a label":              {"data/organisation.toml", `"On target"`, `"Good"`},
		"an acronym":           {"data/organisation.toml", `TA = "Temporary accommodation"`, `TA = "Teaching assistants"`},
		"a rule":               {"data/organisation.toml", `unsupported = "warning"`, `unsupported = "off"`},
		"the finance":          {"data/2025-26/q2/finance.toml", "forecast = { gross = 11950, income = -2350, net = 9600 }", "forecast = { gross = 11950, income = -2150, net = 9800 }"},
		"a paper":              {"content/2025-26/q2/paper.md", "318", "319"},
		"an earlier paper":     {"content/2025-26/q1/paper.md", "21,480", "21,840"},
		"what is public":       {"content/2025-26/q1/paper.md", `"draft"`, `"published"`},
		"minutes":              {"content/2025-26/q2/minutes.md", "that 72%", "that 71%"},
		"a review":             {"content/2025-26/annual/review.md", "24,115", "24,151"},
		"the review's figures": {"content/2025-26/annual/review.md", "2025-26/q2", "2025-26/q1"},
		"commentary":           {"content/2025-26/q2/indicators/calls-in-a-minute.md", "81%", "84%"},
		"no commentary":        {"content/2025-26/q2/indicators/food-waste.md", "The share is 43%.\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			if err := os.CopyFS(folder, os.DirFS("../example/project")); err != nil {
				t.Fatal(err)
			}
			for file, text := range typed {
				had, _ := os.ReadFile(filepath.Join(folder, file))
				put(t, filepath.Join(folder, file), string(had)+text)
			}
			fresh := func() *preview.Site {
				return project.Preview(os.DirFS(folder), today, false, &preview.PublishedSite{Folder: filepath.Join(folder, "site")})
			}
			s := fresh()
			before := audited(t, s, s.Rebuild())
			edit(t, folder, c.file, c.old, c.new)
			now := audited(t, s, s.Rebuild())
			if other := fresh(); now != audited(t, other, other.Rebuild()) {
				t.Error("the preview says something else than one that begins now")
			}
			if now == before {
				t.Error("nothing changes")
			}
		})
	}
}
