package export_test

import (
	"encoding/json"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"outturn/internal/export"
)

// TestAbsencesAreNull checks that in data.json a value is null exactly when the reason
// for its absence is given.
func TestAbsencesAreNull(t *testing.T) {
	present, absent := 0, 0
	for _, q := range []string{"2019-20/q2", "2019-20/q3"} {
		for _, i := range decodeJSON(t, reportOf(t, projectFiles(t), q, parseDay("2020-05-01"))).Indicators {
			for _, p := range i.Series {
				if (p.Value == "") != (p.Missing != nil) {
					t.Errorf("%s of %s is %q and missing %v", i.ID, p.Quarter, p.Value, p.Missing)
				}
				if p.Value == "" {
					absent++
				} else {
					present++
				}
			}
			if last := i.Series[len(i.Series)-1]; last.Quarter != q || last.Value != i.Value {
				t.Errorf("the series of %s ends with %q in %s, beside the value %q", i.ID, last.Value, last.Quarter, i.Value)
			}
		}
	}
	if present == 0 || absent == 0 {
		t.Errorf("%d figures and %d absences: the test needs both", present, absent)
	}
}

// TestSameFigures checks that data.json and data.csv agree.
func TestSameFigures(t *testing.T) {
	r := reportOf(t, projectFiles(t), "2019-20/q3", parseDay("2020-05-01"))
	all := readCSV(t, r)[1:]
	for _, i := range decodeJSON(t, r).Indicators {
		for _, p := range i.Series {
			row := all[0]
			all = all[1:]
			if row[0] != p.Quarter || row[1] != i.ID || json.Number(row[7]) != p.Value {
				t.Errorf("data.csv has %q where data.json has %s of %s: %q", row[:8], i.ID, p.Quarter, p.Value)
			}
			if p.Quarter == "2019-20/q3" && row[11] != i.Position {
				t.Errorf("the position of %s is %s in data.csv and %s in data.json", i.ID, row[11], i.Position)
			}
		}
	}
	if len(all) > 0 {
		t.Errorf("data.csv has %d rows more than data.json", len(all))
	}
}

func TestStatus(t *testing.T) {
	tests := []struct {
		name, frontMatter string
		on                time.Time
		want              string
	}{
		{"published", `status = "published"`, parseDay("2020-02-09"), "published"},
		{"a draft", `status = "draft"`, parseDay("2020-02-09"), "draft"},
		{"scheduled, before its day", "status = \"scheduled\"\npublish_on = \"2020-02-10\"", parseDay("2020-02-09"), "scheduled"},
		{"scheduled, on its day", "status = \"scheduled\"\npublish_on = \"2020-02-10\"", parseDay("2020-02-10"), "published"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			files := projectFiles(t)
			paper := "+++\ntitle = \"Quarter 3\"\n" + test.frontMatter + "\n+++\n## Summary\n"
			files["content/2019-20/q3/paper.md"] = &fstest.MapFile{Data: []byte(paper)}
			if got := decodeJSON(t, reportOf(t, files, "2019-20/q3", test.on)).Status; got != test.want {
				t.Errorf("the status is %q, want %q", got, test.want)
			}
		})
	}
}

// TestWithoutIndicators checks that without indicators the list is empty, not null.
func TestWithoutIndicators(t *testing.T) {
	files := projectFiles(t)
	delete(files, "data/indicators/figures.toml")
	delete(files, "data/indicators/absences.toml")
	delete(files, "data/indicators/judged.toml")
	files["data/indicators/targets.toml"] = &fstest.MapFile{Data: []byte(`
[indicator.later]
title    = "Reported from another year on"
set      = "demand"
service  = "assessment"
unit     = "number"
polarity = "none"
since    = "2031-32/q1"
`)}
	for _, name := range []string{"data/2018-19/q3.toml", "data/2018-19/q4.toml", "data/2019-20/q1.toml", "data/2019-20/q2.toml", "data/2019-20/q3.toml"} {
		files[name] = &fstest.MapFile{Data: []byte("source = \"none\"\n")}
	}
	r := reportOf(t, files, "2019-20/q3", parseDay("2020-05-01"))
	got := string(writeData(t, export.JSON().Write, r))
	for _, want := range []string{" \"counts\": [],\n", " \"groups\": [],\n", " \"indicators\": []\n}\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("data.json lacks %q: %q", want, got)
		}
	}
	if got := string(writeData(t, export.CSV().Write, r)); strings.Count(got, "\n") != 1 {
		t.Errorf("data.csv has more than its header: %q", got)
	}
}
