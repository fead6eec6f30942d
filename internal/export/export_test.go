package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"outturn/internal/export"
	"outturn/internal/project"
	"outturn/internal/quarter"
	"outturn/internal/report"
	"outturn/internal/source"
)

var update = flag.Bool("update", false, "rewrite the files that exports are compared with")

// TestGolden compares the exports of testdata/project.txtar, and the schema of
// data.json, byte by byte.
func TestGolden(t *testing.T) {
	wantGolden(t, "data.schema.json", []byte(export.Schema()))
	for _, q := range []string{"q2", "q3"} {
		r := reportOf(t, projectFiles(t), "2019-20/"+q, parseDay("2020-05-01"))
		wantGolden(t, q+".json", writeData(t, export.JSON().Write, r))
		wantGolden(t, q+".csv", writeData(t, export.CSV().Write, r))
	}
}

func wantGolden(t *testing.T, name string, got []byte) {
	t.Helper()
	name = filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s differs (-want +got):\n%s", name, diff)
	}
}

// jsonFile is data.json as a user of the data reads it, with numbers as written.
type jsonFile struct {
	Quarter    string
	Status     string
	Indicators []struct {
		ID                       string
		Title                    string
		Target, Tolerance, Value json.Number
		Count, Base              json.Number
		Missing                  *string
		Position                 string
		Comparators              map[string]comparator
		Series                   []struct {
			Quarter string
			Value   json.Number
			Missing *string
			Revised bool
		}
	}
}

type comparator struct {
	Title, Date, Quarter string
	Value                json.Number
}

func decodeJSON(t *testing.T, r *report.Report) jsonFile {
	t.Helper()
	var d jsonFile
	dec := json.NewDecoder(bytes.NewReader(writeData(t, export.JSON().Write, r)))
	if err := dec.Decode(&d); err != nil {
		t.Fatal(err)
	}
	if dec.More() {
		t.Fatal("data.json has more after its object")
	}
	return d
}

func readCSV(t *testing.T, r *report.Report) [][]string {
	t.Helper()
	all, err := csv.NewReader(bytes.NewReader(writeData(t, export.CSV().Write, r))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func writeData(t *testing.T, as func(*report.Report) ([]byte, error), r *report.Report) []byte {
	t.Helper()
	b, err := as(r)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func projectFiles(t *testing.T) fstest.MapFS {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/project.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	for _, f := range archive.Files {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return files
}

// reportOf evaluates a project without mistakes and returns the report of a quarter.
func reportOf(t *testing.T, files fs.FS, of string, on time.Time) *report.Report {
	t.Helper()
	evaluated, err := project.Evaluate(files, project.Options{Drafts: true, Day: on})
	if err != nil {
		t.Fatal(err)
	}
	wantNoErrors(t, evaluated.Diagnostics)
	for _, r := range evaluated.Reports {
		if r.Quarter == parseQuarter(of) {
			return r
		}
	}
	t.Fatalf("there is no report of %s", of)
	return nil
}

func wantNoErrors(t *testing.T, ds *source.Diagnostics) {
	t.Helper()
	if !ds.Failed(false) {
		return
	}
	var b strings.Builder
	if err := (source.Printer{}).Print(&b, ds); err != nil {
		t.Fatal(err)
	}
	t.Fatalf("the project has mistakes:\n%s", b.String())
}

func parseQuarter(id string) quarter.Quarter {
	q, err := quarter.April.Parse(id)
	if err != nil {
		panic(err)
	}
	return q
}

func parseDay(written string) time.Time {
	d, err := time.Parse(time.DateOnly, written)
	if err != nil {
		panic(err)
	}
	return d
}
