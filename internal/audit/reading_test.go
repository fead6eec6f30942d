package audit

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"outturn/internal/commentary"
	"outturn/internal/report"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// readingOrganisation, readingIndicators and the rest are the files of an invented council
// with figures of six quarters, the last of them Quarter 3, 2024/25.
const readingOrganisation = `
title     = "Penmarrow performance"
publisher = "Penmarrow District Council"

[sets.standards]
title = "Service standards"
[sets.demand]
title = "Demand"

[services.streets]
title = "Streets"
[services.customer]
title = "Customers"

[units.percent]
name            = "per cent"
suffix          = "%"
percentage      = true
decimals        = 1
change_decimals = 1
minimum         = 0
maximum         = 100
[units.days]
name     = "days"
suffix   = " days"
decimals = 1
minimum  = 0
[units.rate]
name    = "per 10,000 collections"
minimum = 0
[units.pounds]
name    = "pounds"
prefix  = "£"
minimum = 0
[units.number]
name    = "number"
minimum = 0

[comparators.england]
title = "England"
[comparators.region]
title = "Western region"
[comparators.neighbours]
title = "Statistical neighbours"
`

// readingIndicator is an indicator with its figures of six quarters.
type readingIndicator struct {
	id, title, set, unit, polarity, target string
	figures                                [6]string
}

var readingIndicators = []readingIndicator{
	{"potholes", "Potholes made safe in time", "standards", "percent", "bigger", "{ target = 90, tolerance = 85 }",
		[6]string{"500/600", "510/598", "540/620", "560/640", "571/644", "641/698"}}, // 83.3 85.3 87.1 87.5 88.7 91.8
	{"calls", "Calls answered within a minute", "standards", "percent", "bigger", "{ target = 80, tolerance = 75 }",
		[6]string{"82.1", "80.4", "78.9", "79.3", "76.2", "73.6"}},
	{"street-lights", "Average days to repair a street light", "standards", "days", "smaller", "{ target = 10, tolerance = 12 }",
		[6]string{"9.1", "9.8", "11.4", "12.6", "11.9", "11.2"}},
	{"missed-bins", "Missed bins per 10,000 collections", "standards", "rate", "smaller", "{ target = 50, tolerance = 60 }",
		[6]string{"71", "66", "58", "54", "49", "43"}},
	{"arrears", "Rent arrears", "standards", "pounds", "smaller", "{ target = 400000, tolerance = 440000 }",
		[6]string{"381200", "394500", "402600", "418300", "431900", "427400"}},
	{"complaints", "Complaints answered in 15 working days", "standards", "percent", "bigger", "{ target = 90, tolerance = 80 }",
		[6]string{"30/42", "33/44", "35/40", "38/45", "41/47", "44/52"}}, // 71.4 75.0 87.5 84.4 87.2 84.6
	{"inspections", "Food premises inspected when due", "standards", "percent", "bigger", "{ target = 95, tolerance = 90 }",
		[6]string{"96.0", "95.1", "97.2", "97.8", "98.4", "98.4"}},
	{"contacts", "Contacts at the help desk", "demand", "number", "none", "",
		[6]string{"9120", "9480", "10210", "9875", "9530", "8990"}},
	{"households", "Households in temporary accommodation", "demand", "number", "none", "",
		[6]string{"88", "91", "94", "97", "97", "102"}},
}

var readingQuarters = [6]string{"2023-24/q2", "2023-24/q3", "2023-24/q4", "2024-25/q1", "2024-25/q2", "2024-25/q3"}

const readingComparators = `
[comparators.potholes]
england = { value = 84.0, date = "March 2024" }
region  = { value = 93.0, date = "March 2024" }
[comparators.calls]
england    = { value = 77.0, date = "March 2024" }
neighbours = { value = 71.0, date = "March 2024" }
[comparators.street-lights]
england    = { value = 11.6, date = "March 2024" }
neighbours = { value = 10.4, date = "March 2024" }
[comparators.missed-bins]
england = { value = 52, date = "March 2024" }
[comparators.households]
region = { value = 120, date = "March 2024" }
`

const readingFinance = `
unit      = "£000"
rounding  = 1
threshold = 100

[lines.highways]
title    = "Highways"
budget   = { gross = 8400, income = -600, net = 7800 }
forecast = { gross = 8912, income = -600, net = 8312 }

[lines.waste]
title    = "Waste and Recycling"
budget   = { gross = 6100, income = -900, net = 5200 }
forecast = { gross = 5965, income = -900, net = 5065 }

[total]
title    = "The council"
budget   = { gross = 14500, income = -1500, net = 13000 }
forecast = { gross = 14877, income = -1500, net = 13377 }
`

const readingPaper = `+++
title  = "Quarter 3"
status = "published"
+++
::: indicators set=standards
:::

::: demand set=demand
:::
`

// readingProject are the files of the council, with more indicators where a table needs them.
func readingProject(more ...readingIndicator) fs.FS {
	var indicators strings.Builder
	quarters := map[string]*strings.Builder{}
	for _, q := range readingQuarters {
		quarters[q] = &strings.Builder{}
		quarters[q].WriteString("[readings]\n")
	}
	for _, i := range slices.Concat(readingIndicators, more) {
		fmt.Fprintf(&indicators, "[indicator.%s]\ntitle = %q\nset = %q\nservice = \"streets\"\nunit = %q\npolarity = %q\n", i.id, i.title, i.set, i.unit, i.polarity)
		if i.target != "" {
			fmt.Fprintf(&indicators, "targets = { %q = %s }\n", readingQuarters[0], i.target)
		}
		for n, figure := range i.figures {
			if count, of, counted := strings.Cut(figure, "/"); counted {
				figure = fmt.Sprintf("{ count = %s, of = %s }", count, of)
			}
			fmt.Fprintf(quarters[readingQuarters[n]], "%s = %s\n", i.id, figure)
		}
	}
	now := readingQuarters[5]
	quarters[now].WriteString(readingComparators)
	files := fstest.MapFS{
		"data/organisation.toml":        {Data: []byte(readingOrganisation)},
		"data/indicators/all.toml":      {Data: []byte(indicators.String())},
		"data/" + now + "/finance.toml": {Data: []byte(readingFinance)},
		"content/" + now + "/paper.md":  {Data: []byte(readingPaper)},
	}
	for q, text := range quarters {
		files["data/"+q+".toml"] = &fstest.MapFile{Data: []byte(text.String())}
	}
	return files
}

// reading is a piece of a paper, or of the commentary on an indicator, and what the check
// has to say of it.
type reading struct {
	about string // the indicator's id; empty: it is of the paper
	text  string
	says  string // words of the only contradiction; empty: it is silent
}

// read audits each piece of text by itself.
func read(t *testing.T, table []reading, more ...readingIndicator) {
	t.Helper()
	all := reports(t, readingProject(more...))
	r := all[len(all)-1]
	for _, row := range table {
		found := row.audited(t, r)
		switch {
		case row.says == "":
			for _, d := range found {
				t.Errorf("%q (%s): is true, and the check says: %s", row.text, row.about, d.Summary)
			}
		case len(found) != 1:
			t.Errorf("%q (%s): %d contradictions instead of one: %v", row.text, row.about, len(found), summaries(found))
		case !strings.Contains(found[0].Summary, row.says):
			t.Errorf("%q (%s): the check says %q, without %q", row.text, row.about, found[0].Summary, row.says)
		}
	}
}

// audited are the contradictions in a row's text.
func (row reading) audited(t *testing.T, r *report.Report) []source.Diagnostic {
	t.Helper()
	kind, body := commentary.Comment, row.text
	if row.about == "" {
		kind, body = commentary.Paper, "+++\ntitle = \"Quarter 3\"\nstatus = \"published\"\n+++\n"+row.text
	}
	ds := &source.Diagnostics{}
	d := commentary.Parse(source.NewFile("reading.md", body), kind, report.Grammar(), ds)
	about := r.Measure(row.about)
	if len(ds.Sorted()) > 0 || about == nil && row.about != "" {
		t.Fatalf("%q (%s): %v", row.text, row.about, summaries(ds.Sorted()))
	}
	newAuditor(r, nil, ds).audit(&Document{}, d, about)
	var contradicted []source.Diagnostic
	for _, one := range ds.Sorted() {
		if one.Rule != rule.Unsupported {
			contradicted = append(contradicted, one)
		}
	}
	return contradicted
}

func summaries(all []source.Diagnostic) []string {
	var texts []string
	for _, d := range all {
		texts = append(texts, d.Summary)
	}
	return texts
}
