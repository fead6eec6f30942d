package project_test

import (
	"bytes"
	"path"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"
)

// TestNotAChangeOfWhatWasPublished makes changes that concern no recorded document, or only
// how it looks: the site is built, and names the documents that are drawn again.
func TestNotAChangeOfWhatWasPublished(t *testing.T) {
	all := []string{"2018-19/annual", "2019-20/q1", "2019-20/q1/minutes", "2019-20/q2"}
	tests := []struct {
		name    string
		program string
		change  func(t *testing.T, files fstest.MapFS)
		redrawn []string
	}{
		{"nothing", publisher, func(*testing.T, fstest.MapFS) {}, nil},
		{"another version of the program", successor, func(*testing.T, fstest.MapFS) {}, nil},
		{"a stylesheet", publisher, adding("templates/styles/table.css", "td { color: black }\n"), all},
		{"a layout", publisher, adding("templates/parts/page-end.html", `{{define "page-end"}}<footer>By us</footer></body></html>{{end}}`), all},
		{"notice", publisher, inOrganisation(`"An invented council."`, `"A council that does not exist."`), all},
		{"colour", publisher, inOrganisation(`publisher = `, "colour = \"#005ea5\"\npublisher = "), all},
		{"contact", publisher, inOrganisation(`[sets.contract]`, "[accessibility]\ncontact = \"The team\"\n[sets.contract]"), nil},
		{"description of a set", publisher, inOrganisation("What the contract asks for.", "What it asks for."), nil},
		{"the next quarter", publisher, func(t *testing.T, files fstest.MapFS) {
			replaced(t, files, "content/2019-20/q3/paper.md", `"draft"`, `"published"`)
		}, nil},
		{"a draft of the quarter after it", publisher, func(_ *testing.T, files fstest.MapFS) {
			adding("content/2019-20/q4/paper.md", "+++\ntitle = \"Quarter 4\"\nstatus = \"draft\"\n+++\nNothing yet.\n")(nil, files)
			adding("data/2019-20/q4.toml", "readings.visits = 93\n[revisions.\"2019-20/q1\"]\nleavers = { value = 35, was = 33, reason = \"Late.\" }\n")(nil, files)
		}, nil},
		{"a revision by the next quarter", publisher, func(t *testing.T, files fstest.MapFS) {
			replaced(t, files, "content/2019-20/q3/paper.md", `"draft"`, `"published"`)
			replaced(t, files, "data/2019-20/q3.toml", "[readings]", "[revisions.\"2019-20/q1\"]\nleavers = { value = 35, was = 33, reason = \"Late.\" }\n[readings]")
		}, nil},
		{"an indicator of the next quarter", publisher, func(t *testing.T, files fstest.MapFS) {
			replaced(t, files, "content/2019-20/q3/paper.md", `"draft"`, `"published"`)
			adding("data/indicators/added.toml", addedIndicator+"since = \"2019-20/q3\"\n")(t, files)
			replaced(t, files, "data/2019-20/q3.toml", "[readings]", "[readings]\nadded = 3")
		}, nil},
		{"a target from the next quarter on", publisher, func(t *testing.T, files fstest.MapFS) {
			replaced(t, files, indicatorsFile, "polarity = \"smaller\"\n", "polarity = \"smaller\"\ntargets.\"2019-20/q3\" = { target = 8, tolerance = 12 }\n")
		}, nil},
		{"a target for the year's end, of which an earlier report has a forecast", publisher, func(t *testing.T, files fstest.MapFS) {
			replaced(t, files, indicatorsFile, "target = 90, tolerance = 85 }\n", "target = 90, tolerance = 85 }\ntargets.\"2019-20/q4\" = { target = 95, tolerance = 92 }\n")
		}, nil},
		{"a page of the guide", publisher, adding("content/guide/more.md", "+++\ntitle = \"More\"\n+++\nMore.\n"), nil},
		{"an exempt attachment", publisher, func(t *testing.T, files fstest.MapFS) {
			replaced(t, files, "content/2019-20/q1/offers.csv", "271828", "314159")
			replaced(t, files, paperFile, `"Offers"`, `"All offers"`)
		}, nil},
		{"hidden properties of a picture", publisher, func(_ *testing.T, files fstest.MapFS) {
			files[planFile] = &fstest.MapFile{Data: planned(0, "another author")}
		}, nil},
		{"line ends of Windows", publisher, windows, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			files := publishedFiles(t)
			test.change(t, files)
			site := buildSite(t, files, recordedOptions(test.program))
			if err := site.Write(t.Context(), filepath.Join(t.TempDir(), "site")); err != nil {
				t.Fatal(err)
			}
			if site.Files == nil {
				t.Fatalf("it is taken for a change of what was published:\n%s", diagnosticsText(t, site.Diagnostics))
			}
			if got := slices.Sorted(slices.Values(site.Redrawn)); !slices.Equal(got, test.redrawn) {
				t.Errorf("drawn again are %q, want %q", got, test.redrawn)
			}
		})
	}
}

func inOrganisation(before, after string) func(*testing.T, fstest.MapFS) {
	return func(t *testing.T, files fstest.MapFS) { replaced(t, files, organisationFile, before, after) }
}

// windows gives every text, records too, the line ends that Git gives them on Windows.
func windows(_ *testing.T, files fstest.MapFS) {
	for name, f := range files {
		if path.Ext(name) == ".png" {
			continue // which Git leaves alone
		}
		files[name] = &fstest.MapFile{Data: bytes.ReplaceAll(f.Data, []byte("\n"), []byte("\r\n"))}
	}
}

// TestMinutesAfterwards checks that minutes that are published after their paper are no change
// of it, but for a link.
func TestMinutesAfterwards(t *testing.T) {
	files := publishedFiles(t)
	adding("content/2019-20/q2/minutes.md", "+++\ntitle = \"Minutes\"\nstatus = \"published\"\nmeeting = \"The panel\"\nheld_on = 2019-11-12\n+++\nIt agreed.\n")(t, files)
	site := buildSite(t, files, recordedOptions(publisher))
	if err := site.Write(t.Context(), filepath.Join(t.TempDir(), "site")); err != nil || site.Files == nil {
		t.Fatalf("%v; %s", err, diagnosticsText(t, site.Diagnostics))
	}
	if len(site.Redrawn) > 1 || len(site.Redrawn) == 1 && site.Redrawn[0] != "2019-20/q2" {
		t.Errorf("drawn again are %q", site.Redrawn)
	}
}

// TestUnrecorded checks that a build knows which documents have no record any more: the last
// ones can be taken away without breaking the chain.
func TestUnrecorded(t *testing.T) {
	files := publishedFiles(t)
	removingEntry("2019-20/q2")(t, files)
	if got := buildSite(t, files, recordedOptions(publisher)).Unrecorded(); !slices.Equal(got, []string{"2019-20/q2"}) {
		t.Errorf("Unrecorded() = %q", got)
	}
}
