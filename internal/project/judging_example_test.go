package project_test

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"outturn/internal/project"
	"outturn/internal/quarter"
	"outturn/internal/report"
	"outturn/internal/rule"
	"outturn/internal/wording"
)

// evaluate is a row as the program has it: what is written, and what comes of it.
func (table *judgingTable) evaluate(t *testing.T, row int) []string {
	t.Helper()
	result, err := project.Evaluate(table.project(row), project.Options{Day: day})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range result.Diagnostics.Sorted() {
		if d.Rule != rule.MissingReading && d.Rule != rule.MissingFigures {
			t.Fatalf("%s:%d: the example has mistakes:\n%s", judgingFile, table.first+row+1, diagnosticsText(t, result.Diagnostics))
		}
	}
	reported, of := table.quarters(row)
	at := slices.IndexFunc(result.Reports, func(r *report.Report) bool { return r.Quarter == quarters(t, reported)[0] })
	got := slices.Clone(table.rows[row])
	for n, head := range table.head {
		if !written(head) {
			got[n] = cmp.Or(outcome(t, result.Reports[at], head, quarters(t, of)[0]), "–")
		}
	}
	return got
}

// quarters are the quarter of the report that a row is seen in, and that of its figure.
func (table *judgingTable) quarters(row int) (reported, of string) {
	switch cells := table.rows[row]; table.head[0] {
	case "report of":
		return cells[0], cells[1]
	case "quarter":
		return cells[0], cells[0]
	}
	return "2025-26/q1", "2025-26/q1"
}

// written reports whether a column holds what officers write, not what comes of it.
func written(head string) bool {
	return head == "figure" || head == "quarter" || head == "report of" || strings.HasPrefix(head, "`")
}

var ofIndicator = regexp.MustCompile("^(.+) of `([a-z-]+)`$")

// outcome is what comes of a figure, under the head of a column.
func outcome(t *testing.T, r *report.Report, head string, of quarter.Quarter) string {
	t.Helper()
	measure := r.Measures[0]
	if m := ofIndicator.FindStringSubmatch(head); m != nil {
		head = m[1]
		at := slices.IndexFunc(r.Measures, func(one *report.Measure) bool { return one.Indicator.ID == m[2] })
		if at < 0 {
			return positionOfGroup(r, m[2])
		}
		measure = r.Measures[at]
	}
	n := of.Since(measure.Series[0].Quarter)
	e, row := measure.Evaluations[n], measure.SeriesRow(n, n, r.Organisation)
	all := map[string]string{
		"shown": e.Shown, "target": row.Target, "tolerance": row.Tolerance,
		"position": r.Organisation.Labels[e.Position], "position by the rule": r.Organisation.Labels[e.Computed],
		"counts as": string(e.Position.Kind()), "in words": e.Working,
		"trend": row.Trend, "trend by the rule": wording.Capital(e.ComputedTrend.Words()), "trend in words": e.TrendWorking,
		"direction": row.Direction, "direction in words": e.Direction.Working,
	}
	all["the quarter added"], all["why not"] = partOf(measure, of)
	if f := measure.Forecast; f != nil {
		all["position of the forecast"], all["forecast in words"] = r.Organisation.Labels[f.Position], f.Working
	}
	found, known := all[head]
	if !known {
		t.Fatalf("nothing that comes of a figure is called %q", head)
	}
	return found
}

// partOf is what a quarter added to a figure for the year to date, or why that cannot be
// told.
func partOf(m *report.Measure, of quarter.Quarter) (words, why string) {
	part, why := m.Indicator.PartIn(m.Series, of)
	if why != "" {
		return "", why
	}
	return part.Words(part.Decimals), ""
}

func positionOfGroup(r *report.Report, id string) string {
	for _, e := range r.Entries {
		if e.ID == id {
			return r.Organisation.Labels[e.Position]
		}
	}
	return ""
}

// exampleOrganisation is what the organisation file of every example begins with.
const exampleOrganisation = `title     = "Performance"
publisher = "Example Council"
disclosure.threshold = 0
sets.standards    = { title = "Standards" }
services.customer = { title = "Customer services" }
units.percent     = { name = "per cent", suffix = "%", percentage = true }
units.days        = { name = "days", suffix = " days" }
units.pounds      = { name = "pounds", prefix = "£" }
units.number      = { name = "number" }
`

// examplePaper is the paper of each quarter of a table.
const examplePaper = `+++
title  = "Paper"
status = "published"
+++
Text.
`

// project is the example's project: with the figures of all rows where they are of
// quarters of one series, otherwise with those of one row alone.
func (table *judgingTable) project(row int) fstest.MapFS {
	files := fstest.MapFS{}
	add := func(path, text string) { files[path] = &fstest.MapFile{Data: []byte(text)} }
	for path := range table.files {
		add(path, table.completed(path))
	}
	add("data/organisation.toml", exampleOrganisation+table.files["data/organisation.toml"])
	for n := range table.rows {
		if n == row || table.head[0] == "quarter" {
			reported, of := table.quarters(n)
			data := "data/" + of + ".toml"
			add(data, table.readings(n)+table.files[data])
			add("content/"+reported+"/paper.md", examplePaper)
		}
	}
	return files
}

// readings are the figures of a row, as a file of data has them.
func (table *judgingTable) readings(row int) string {
	lines := ""
	for n, head := range table.head {
		figure := strings.Trim(table.rows[row][n], "`")
		switch {
		case figure == "":
		case head == "figure":
			lines += "readings." + table.measured() + " = " + figure + "\n"
		case strings.HasPrefix(head, "`"):
			lines += "readings." + strings.Trim(head, "`") + " = " + figure + "\n"
		}
	}
	return lines
}

var tableInFile = regexp.MustCompile(`(?m)^\[(indicator|group)\.([a-z0-9-]+)\]\n`)

// measured is the id of the one indicator that a table with a column of figures is about.
func (table *judgingTable) measured() string {
	if m := tableInFile.FindStringSubmatch(table.files["data/indicators/main.toml"]); m != nil {
		return m[2]
	}
	return ""
}

// completed is a file of the example with the keys that the page leaves out.
func (table *judgingTable) completed(path string) string {
	text, completed := table.files[path], ""
	heads := append(tableInFile.FindAllStringSubmatchIndex(text, -1), []int{len(text)})
	for n, head := range heads[:len(heads)-1] {
		body := text[head[1]:heads[n+1][0]]
		completed += text[head[0]:head[1]]
		for _, missing := range []string{`title = "Example ` + text[head[4]:head[5]] + `"`, `set = "standards"`, `service = "customer"`, `unit = "percent"`} {
			key, _, _ := strings.Cut(missing, " ")
			given := regexp.MustCompile(`(?m)^` + key + ` *=`).MatchString(body)
			if !given && (key != "unit" || text[head[2]:head[3]] == "indicator") {
				completed += missing + "\n"
			}
		}
		completed += body
	}
	return cmp.Or(completed, text)
}
