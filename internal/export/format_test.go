package export_test

import (
	"encoding/json"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"outturn/internal/export"
	"outturn/internal/indicator"
	"outturn/internal/report"
	"outturn/internal/server"
)

// TestFormats checks that every format is fully declared and can write a report.
func TestFormats(t *testing.T) {
	r := reportOf(t, projectFiles(t), "2019-20/q3", parseDay("2020-05-01"))
	files := map[string]bool{}
	for _, f := range export.Formats() {
		if f.Name == "" || f.Doc == "" || !strings.HasSuffix(f.Notes, ".") || path.Ext(f.File) == "" || f.Media != server.TypeOf(f.File) || files[f.File] {
			t.Errorf("the format %q is not fully declared: %+v", f.Name, f)
		}
		files[f.File] = true
		if len(writeData(t, f.Write, r)) == 0 {
			t.Errorf("%s is empty", f.File)
		}
		names := map[string]bool{}
		for _, field := range f.Fields {
			if names[field.Name] || !strings.HasSuffix(field.Doc, ".") {
				t.Errorf("%s: %s stands twice or is not explained: %q", f.File, field.Name, field.Doc)
			}
			names[field.Name] = true
		}
	}
}

func TestColumnsAreDeclared(t *testing.T) {
	var declared []string
	for _, f := range export.CSV().Fields {
		declared = append(declared, f.Name)
	}
	header := readCSV(t, reportOf(t, projectFiles(t), "2019-20/q3", parseDay("2020-05-01")))[0]
	if !slices.Equal(declared, header) {
		t.Errorf("the columns are %q and declared as %q", header, declared)
	}
}

// TestKeysAreDeclared checks that every key of data.json is declared, that every
// declared key occurs, and that only optional keys are left out.
func TestKeysAreDeclared(t *testing.T) {
	seen := map[string]int{}
	for _, q := range []string{"2019-20/q2", "2019-20/q3"} {
		countKeys(t, seen, reportOf(t, projectFiles(t), q, parseDay("2020-05-01")))
	}
	for _, q := range []string{"2018-19/q2", "2022-23/q1"} {
		countKeys(t, seen, reportOf(t, os.DirFS("../.."), q, parseDay("2023-05-01")))
	}
	countKeys(t, seen, corrected(t))
	countKeys(t, seen, removed(t))
	declared := map[string]bool{}
	for _, f := range export.JSON().Fields {
		declared[f.Name] = true
		above := ""
		if at := strings.LastIndex(f.Name, "."); at >= 0 {
			above = f.Name[:at]
		}
		if seen[f.Name] == 0 || !f.Optional && seen[f.Name] != seen[above] {
			t.Errorf("%s stands %d times in %d of %q", f.Name, seen[f.Name], seen[above], above)
		}
	}
	for name := range seen {
		if name != "" && !strings.HasSuffix(name, "[]") && !strings.HasSuffix(name, ".ID") && !declared[name] {
			t.Errorf("%s is not declared", name)
		}
	}
}

func countKeys(t *testing.T, seen map[string]int, r *report.Report) {
	t.Helper()
	var document any
	if err := json.Unmarshal(writeData(t, export.JSON().Write, r), &document); err != nil {
		t.Fatal(err)
	}
	countValues(seen, "", document)
}

// countValues counts the values of a JSON file by path. "ID" stands for the id of any
// comparator.
func countValues(seen map[string]int, path string, value any) {
	seen[path]++
	switch value := value.(type) {
	case []any:
		for _, one := range value {
			countValues(seen, path+"[]", one)
		}
	case map[string]any:
		for key, one := range value {
			if strings.HasSuffix(path, "comparators") {
				key = "ID"
			}
			countValues(seen, strings.TrimPrefix(path+"."+key, "."), one)
		}
	}
}

// TestCodesAreExplained checks that the description of a field lists every code that
// the field can have.
func TestCodesAreExplained(t *testing.T) {
	var states, trends, positions []string
	for _, s := range []indicator.State{indicator.NotAvailable, indicator.NotDue, indicator.NotApplicable, indicator.Confidential} {
		states = append(states, s.String())
	}
	for _, p := range indicator.Positions() {
		positions = append(positions, string(p))
	}
	for _, one := range []indicator.Trend{indicator.Improving, indicator.Stable, indicator.Declining, indicator.Volatile, indicator.NewMeasure} {
		trends = append(trends, string(one))
	}
	for name, words := range map[string][]string{
		"value_status": states, "indicators[].missing": states,
		"position": positions, "indicators[].position": positions,
		"trend": trends, "indicators[].trend": trends,
	} {
		doc := ""
		for _, f := range slices.Concat(export.CSV().Fields, export.JSON().Fields) {
			if f.Name == name {
				doc = f.Doc
			}
		}
		for _, word := range words {
			if !strings.Contains(doc, word) {
				t.Errorf("%s does not list %q: %q", name, word, doc)
			}
		}
	}
}
