package project_test

import (
	"cmp"
	"flag"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"outturn/internal/indicator"
	"outturn/internal/project"
	"outturn/internal/quarter"
	"outturn/internal/report"
	"outturn/internal/rule"
	"outturn/internal/wording"
)

var update = flag.Bool("update", false, "rewrite the results in content/guide/judging.md")

const judgingPage = "../../content/guide/judging.md"

// workedQuarter is the quarter of figures in a table without a column of quarters.
const workedQuarter = "2025-26/q1"

// TestJudgingPage evaluates every worked example of the guide's page on how figures are
// judged, and compares what comes of each figure with what the page says.
func TestJudgingPage(t *testing.T) {
	page := readWorkedPage(t, judgingPage)
	for _, table := range page.tables {
		for n, row := range table.rows {
			got := table.evaluate(t, n)
			if !*update && !slices.Equal(got, row) {
				t.Errorf("%s:%d: the page says\n%s\nand the program says\n%s", page.name, table.first+n+1,
					strings.Join(row, " | "), strings.Join(got, " | "))
			}
			copy(row, got)
		}
	}
	if *update {
		page.write(t)
	}
}

// TestJudgingPageIsWhole checks that each section of the page has an example.
func TestJudgingPageIsWhole(t *testing.T) {
	page := readWorkedPage(t, judgingPage)
	for _, section := range page.sections() {
		if !slices.ContainsFunc(page.tables, func(table workedTable) bool { return table.section == section }) {
			t.Errorf("the section %q has no worked example", section)
		}
	}
}

// TestConditionsAreOnJudgingPage checks that the page lists every way to begin a target
// in words.
func TestConditionsAreOnJudgingPage(t *testing.T) {
	text := strings.Join(readWorkedPage(t, judgingPage).lines, "\n")
	for _, words := range indicator.Comparisons() {
		if !strings.Contains(text, "*"+words+"*") {
			t.Errorf("the page does not say that a target may begin with %q", words)
		}
	}
}

// evaluate is a row as the program has it: what is written, and what comes of it.
func (w *workedTable) evaluate(t *testing.T, row int) []string {
	t.Helper()
	cells, files, of := w.rows[row], w.project(row), w.quarters(row)
	result, err := project.Evaluate(files, project.Options{Day: day})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range result.Diagnostics.Sorted() {
		if d.Rule != rule.MissingReading && d.Rule != rule.MissingFigures {
			t.Fatalf("%s:%d: the example has mistakes:\n%s", judgingPage, w.line+1, diagnosticsText(t, result.Diagnostics))
		}
	}
	asOf, shown := quarters(t, of[0])[0], quarters(t, of[1])[0]
	at := slices.IndexFunc(result.Reports, func(r *report.Report) bool { return r.Quarter == asOf })
	got := slices.Clone(cells)
	for n, head := range w.head {
		if !written(head) {
			got[n] = cmp.Or(w.outcome(t, result.Reports[at], head, shown), "–")
		}
	}
	return got
}

// quarters are the quarter of the report that a row is seen in, and that of its figure.
func (w *workedTable) quarters(row int) [2]string {
	cells := w.rows[row]
	switch w.head[0] {
	case "report of":
		return [2]string{cells[0], cells[1]}
	case "quarter":
		return [2]string{cells[0], cells[0]}
	}
	return [2]string{workedQuarter, workedQuarter}
}

// written reports whether a column holds what officers write, not what comes of it.
func written(head string) bool {
	return head == "figure" || head == "quarter" || head == "report of" || strings.HasPrefix(head, "`")
}

var ofIndicator = regexp.MustCompile("^(.+) of `([a-z-]+)`$")

// outcome is what comes of a figure, under the head of a column.
func (w *workedTable) outcome(t *testing.T, r *report.Report, head string, of quarter.Quarter) string {
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
	e, row := measure.Judged[n], measure.SeriesRow(n, n, r.Organisation)
	all := map[string]string{
		"shown": e.Shown, "target": row.Target, "tolerance": row.Tolerance,
		"position": r.Organisation.Labels[e.Position], "in words": e.Working,
		"position by the rule": r.Organisation.Labels[e.Computed], "counts as": string(e.Position.Kind()),
		"trend": row.Trend, "trend by the rule": wording.Capital(e.ComputedTrend.Words()), "trend in words": e.TrendWorking,
		"direction": row.Direction, "direction in words": e.Direction.Working,
	}
	outcome, known := all[head]
	if !known {
		t.Fatalf("%s:%d: nothing that comes of a figure is called %q", judgingPage, w.line+1, head)
	}
	return outcome
}

func positionOfGroup(r *report.Report, id string) string {
	for _, e := range r.Entries {
		if e.ID == id {
			return r.Organisation.Labels[e.Position]
		}
	}
	return ""
}

// workedOrganisation is what all examples share.
const workedOrganisation = `title     = "Performance"
publisher = "Example Council"
[sets.standards]
title = "Standards"
[services.customer]
title = "Customer services"
[units.percent]
name       = "per cent"
suffix     = "%"
percentage = true
[units.days]
name   = "days"
suffix = " days"
[units.pounds]
name   = "pounds"
prefix = "£"
[units.number]
name = "number"
`

// workedDefaults are the keys that examples leave out where they say nothing.
var workedDefaults = []struct{ key, value string }{{"title", "A"}, {"set", "standards"}, {"service", "customer"}, {"unit", "percent"}}

// project is the example's project with the figures up to a row; where the table has no
// column of quarters, with those of that row alone.
func (w *workedTable) project(row int) fstest.MapFS {
	files := fstest.MapFS{}
	add := func(path, before string) {
		files[path] = &fstest.MapFile{Data: []byte(before + w.completed(path))}
	}
	for path := range w.files {
		add(path, "")
	}
	add("data/organisation.toml", workedOrganisation)
	for n := range w.rows {
		if of := w.quarters(n); n == row || w.head[0] == "quarter" {
			add("data/"+of[1]+".toml", w.readings(n))
			files["content/"+of[0]+"/paper.md"] = &fstest.MapFile{Data: []byte("+++\ntitle = \"Paper\"\nstatus = \"published\"\n+++\nText.\n")}
		}
	}
	return files
}

// readings are the figures of a row, as a file of data has them.
func (w *workedTable) readings(row int) string {
	lines := ""
	for n, head := range w.head {
		figure := strings.Trim(w.rows[row][n], "`")
		switch {
		case head == "figure" && figure != "":
			lines += "readings." + w.measured() + " = " + figure + "\n"
		case strings.HasPrefix(head, "`") && figure != "":
			lines += "readings." + strings.Trim(head, "`") + " = " + figure + "\n"
		}
	}
	return lines
}

var tableInFile = regexp.MustCompile(`(?m)^\[(indicator|group)\.([a-z0-9-]+)\]$`)

// measured is the id of the indicator that a table without ids is about.
func (w *workedTable) measured() string {
	for path, text := range w.files {
		if m := tableInFile.FindStringSubmatch(text); m != nil && strings.HasPrefix(path, "data/indicators/") {
			return m[2]
		}
	}
	return ""
}

// completed is a file of the example with the keys that the page leaves out.
func (w *workedTable) completed(path string) string {
	text := w.files[path]
	if !strings.HasPrefix(path, "data/indicators/") {
		return text
	}
	var b strings.Builder
	places := append(tableInFile.FindAllStringIndex(text, -1), []int{len(text), len(text)})
	b.WriteString(text[:places[0][0]])
	for n, place := range places[:len(places)-1] {
		body := text[place[1]:places[n+1][0]]
		b.WriteString(text[place[0]:place[1]] + "\n")
		for _, d := range workedDefaults {
			if !regexp.MustCompile(`(?m)^`+d.key+`\s*=`).MatchString(body) && (d.key != "unit" || text[place[0]+1] == 'i') {
				b.WriteString(d.key + " = \"" + d.value + "\"\n")
			}
		}
		b.WriteString(body)
	}
	return b.String()
}
