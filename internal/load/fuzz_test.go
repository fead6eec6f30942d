package load_test

import (
	"io"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode"

	"outturn/internal/load"
	"outturn/internal/report"
	"outturn/internal/source"
)

// fuzzedFiles are the files of the base project that FuzzLoad replaces or
// adds.
var fuzzedFiles = []string{
	"data/organisation.toml",
	"data/indicators/main.toml",
	"data/indicators/new.toml",
	"data/2019-20/q1.toml",
	"data/2019-20/q2.toml",
	"data/2019-20/q2/finance.toml",
	"content/2019-20/q2/paper.md",
	"content/2019-20/q2/indicators/assessments-in-time.md",
	"data/indicators/judged.toml",
}

var today = time.Date(2019, time.November, 1, 0, 0, 0, 0, time.UTC)

// judgedProject is the base project with schemes and with indicators that are judged in
// every way, whose rules change.
func judgedProject(f *testing.F) fstest.MapFS {
	files := base(f)
	add := func(name, more string) {
		files[name] = &fstest.MapFile{Data: append(slices.Clone(files[name].Data), more...)}
	}
	files["data/indicators/judged.toml"] = &fstest.MapFile{Data: []byte(judged)}
	add("data/organisation.toml", fuzzedSchemes)
	add("data/2019-20/q1.toml", "words = 6\nnational = 82\nrange = 12\nend = 8\n[forecasts]\nend = 95\nrange = 16\n")
	add("data/2019-20/q2.toml", "words = 4\nnational = 81.5\nrange = 18\nend = 50\n[forecasts]\nend = 101\n[comparators.national]\nnational = { value = 81, date = \"March\" }\n")
	if _, ds, err := load.Load(files, report.Grammar()); err != nil || ds.Failed(false) {
		f.Fatalf("the project has mistakes:\n%s", diagnostics(f, files))
	}
	return files
}

// fuzzedSchemes are classes with edges of every kind.
const fuzzedSchemes = `
[schemes.five.classes]
far-above = { label = "Far above", from = { percent = 20 }, symbol = "AA" }
above     = { label = "Above", from = { points = 0 }, if_worse = "near" }
near      = { label = "Near", from = { way = 50 }, quarters = 2 }
below     = { label = "Below", from = "tolerance", quarters = 2 }
far-below = { label = "Far below", if_better = "below" }
[schemes.ambition.classes]
ambition = { label = "Ambition", from = 80, position = "better" }
met      = { label = "Met", from = "target" }
floor    = { label = "Floor", from = { value = 2, edge = "outside" } }
missed   = { label = "Missed" }
[comparators.national]
title = "National"
`

const judged = `[indicator.words]
title    = "Words"
set      = "contractual"
service  = "assessment"
unit     = "percent"
polarity = "smaller"
scheme   = { "2019-20/q1" = "five", "2019-20/q2" = "default" }
[indicator.words.targets]
"2018-19/q1" = "above 5"
"2018-19/q4" = { target = "higher than last quarter", met_within = { percent = 5 }, tolerance = { points = 10, edge = "outside" } }
"2019-20/q2" = { target = "no worse than last year", tolerance = { percent = 10 } }
[indicator.words.changes]
"2019-20/q1" = { polarity = "bigger", reason = "More is better." }
[indicator.words.breaks]
"2019-20/q1" = "Counted anew."

[indicator.national]
title    = "National"
set      = "contractual"
service  = "assessment"
unit     = "percent"
polarity = "bigger"
judged   = "as printed"
scheme   = "ambition"
targets."2019-20/q1" = { target = "above the national figure", tolerance = 3 }

[indicator.range]
title     = "Range"
set       = "contractual"
service   = "assessment"
unit      = "percent"
polarity  = "range"
direction = { since = "year", points = 1 }
targets."2018-19/q1" = { low = 10, high = 20, tolerance = { below = 2, above = 1 } }
targets."2019-20/q1" = { target = 15, tolerance = 12 }
changes."2019-20/q1" = { polarity = "bigger", reason = "More is better." }
changes."2019-20/q2" = { polarity = "none", unit = "number", reason = "A count." }

[indicator.end]
title    = "Year's end"
set      = "contractual"
service  = "assessment"
unit     = "number"
polarity = "bigger"
covers   = "year to date"
targets."2019-20/q1" = { year_end = 100, profile = [10, 40, 70], tolerance = { percent = 10 } }
`

// FuzzLoad checks that a project is loaded without a panic whatever one of its
// files says, and that each diagnostic points into a file and can be printed
// without moving the cursor of the terminal. What has no mistake can be evaluated.
func FuzzLoad(f *testing.F) {
	files := judgedProject(f)
	for i, name := range fuzzedFiles {
		if files[name] != nil {
			f.Add(uint8(i), string(files[name].Data))
		}
	}
	for _, name := range cases(f) {
		for _, c := range readArchive(f, name).Files {
			for i, over := range fuzzedFiles {
				if strings.HasPrefix(c.Name, over) {
					f.Add(uint8(i), string(c.Data))
				}
			}
		}
	}
	f.Fuzz(func(t *testing.T, choice uint8, text string) {
		files := maps.Clone(files)
		files[fuzzedFiles[int(choice)%len(fuzzedFiles)]] = &fstest.MapFile{Data: []byte(text)}
		dataset, ds, err := load.Load(files, report.Grammar())
		if err != nil {
			t.Fatal(err)
		}
		checkPrinted(t, files, ds)
		if ds.Failed(false) {
			return
		}
		reports, more := report.All(dataset, today)
		checkPrinted(t, files, more)
		_, more = report.Reviews(dataset, today)
		checkPrinted(t, files, more)
		_, more = report.Guides(dataset, reports)
		checkPrinted(t, files, more)
	})
}

func checkPrinted(t *testing.T, files fstest.MapFS, ds *source.Diagnostics) {
	t.Helper()
	for _, d := range ds.Sorted() {
		if !d.Span.IsZero() {
			checkInside(t, files, d)
		}
		if d.Summary == "" || d.Rule == nil {
			t.Errorf("a diagnostic says nothing: %+v", d)
		}
	}
	var b strings.Builder
	if err := (source.Printer{}).Print(&b, ds); err != nil {
		t.Fatal(err)
	}
	if at := strings.IndexFunc(b.String(), movesCursor); at >= 0 {
		t.Errorf("shown with a control character, %q:\n%q", b.String()[at], b.String())
	}
	if err := source.PrintJSON(io.Discard, ds); err != nil {
		t.Fatal(err)
	}
}

func checkInside(t *testing.T, files fstest.MapFS, d source.Diagnostic) {
	t.Helper()
	file := d.Span.File
	if files[file.Name] == nil {
		t.Fatalf("%q is not a file of the project: %s", file.Name, d.Summary)
	}
	if d.Span.Start < 0 || d.Span.End < d.Span.Start || d.Span.End > len(file.Text) {
		t.Fatalf("bytes %d to %d are not in the %d of %s: %s", d.Span.Start, d.Span.End, len(file.Text), file.Name, d.Summary)
	}
}

func movesCursor(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }
