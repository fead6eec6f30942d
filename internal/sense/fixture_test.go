package sense_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"outturn/internal/load"
	"outturn/internal/report"
	"outturn/internal/sense"
	"outturn/internal/source"
)

const organisation = `
title = "Performance"
publisher = "The council"
[sets.kpi]
title = "Key"
[services.care]
title = "Care"
[services.parks]
title = "Parks"
[units.percent]
name = "per cent"
suffix = "%"
percentage = true
decimals = 1
minimum = 0
maximum = 100
[units.share]
name = "per cent"
suffix = "%"
percentage = true
[units.number]
name = "number"
minimum = 0
[units.signed]
name = "number"
[units.days]
name = "days"
decimals = 1
minimum = 0
[units.pounds]
name = "pounds"
prefix = "£"
[comparators.national]
title = "National"
[comparators.near]
title = "Near"
`

var today = time.Date(2024, time.May, 20, 0, 0, 0, 0, time.UTC)

// declared is an indicator of a unit, with further keys divided by semicolons, each in the
// form that stands in a file; a comment before them stands above the heading. Title, polarity, service and set are added where they are not among them.
func declared(id, unit, keys string) string {
	comment := ""
	if strings.HasPrefix(keys, "#") {
		comment, keys, _ = strings.Cut(keys, "; ")
	}
	text := fmt.Sprintf(comment+"\n[indicator.%s]\nunit = %q\n", id, unit)
	for _, one := range []string{`service = "care"`, `title = "` + id + `"`, `polarity = "bigger"`, `set = "kpi"`} {
		key, _, _ := strings.Cut(one, " ")
		if !strings.HasPrefix(keys, key+" ") && !strings.Contains(keys, "; "+key+" ") {
			text += one + "\n"
		}
	}
	return text + strings.ReplaceAll(keys, "; ", "\n") + "\n"
}

// figures are the readings of an indicator in quarters that follow each other from one on,
// divided by semicolons; an empty one is not recorded.
func figures(id, first, all string) map[string]string {
	files := map[string]string{}
	var year, number int
	if _, err := fmt.Sscanf(first, "%d-%d/q%d", &year, new(int), &number); err != nil {
		panic(err)
	}
	for n, one := range strings.Split(all, ";") {
		at := number - 1 + n
		y := year + at/4
		if one = strings.TrimSpace(one); one != "" {
			files[fmt.Sprintf("data/%d-%02d/q%d.toml", y, (y+1)%100, at%4+1)] = fmt.Sprintf("readings.%s = %s\n", id, one)
		}
	}
	return files
}

// project is a project of indicators and files, each a map from names to text that is
// added to what other maps have under the same name.
func project(indicators string, all ...map[string]string) fstest.MapFS {
	files := fstest.MapFS{
		"data/organisation.toml":    {Data: []byte(organisation)},
		"data/indicators/main.toml": {Data: []byte(indicators)},
	}
	for _, more := range all {
		for name, text := range more {
			if files[name] == nil {
				files[name] = &fstest.MapFile{}
			}
			files[name].Data = append(files[name].Data, text...)
		}
	}
	return files
}

// found checks a project that loads without an error.
func found(t *testing.T, files fstest.MapFS) []source.Diagnostic {
	t.Helper()
	dataset, ds, err := load.Load(files, report.Grammar())
	if err != nil {
		t.Fatal(err)
	}
	if ds.Failed(false) {
		t.Fatalf("the project has errors: %s", ds.Sorted()[0].Summary)
	}
	return sense.Check(dataset, today).Mistakes()
}

// expect compares what is found with one line for each diagnostic: the rule, and words
// that its summary and hint have. Nothing is expected of an empty text.
func expect(t *testing.T, files fstest.MapFS, want string) {
	t.Helper()
	var lines []string
	if want != "" {
		lines = strings.Split(want, "\n")
	}
	got := found(t, files)
	for n, d := range got {
		if n >= len(lines) {
			t.Errorf("it also says: %s [%s] (%s)", d.Summary, d.Rule.ID, d.Hint)
			continue
		}
		id, words, _ := strings.Cut(lines[n], ": ")
		if d.Rule.ID != id || !strings.Contains(d.Summary+" "+d.Hint, words) {
			t.Errorf("it says %s [%s] (%s), want %s", d.Summary, d.Rule.ID, d.Hint, lines[n])
		}
		if d.Span.IsZero() || d.Hint == "" {
			t.Errorf("%s has no place or no hint", d.Summary)
		}
	}
	for _, missing := range lines[min(len(got), len(lines)):] {
		t.Errorf("nothing is said of %s", missing)
	}
}
