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

// TestGolden compares the exports of testdata/project.txtar byte by byte.
func TestGolden(t *testing.T) {
	for _, q := range []string{"q2", "q3"} {
		r := reportOf(t, projectFiles(t), "2019-20/"+q, day("2020-05-01"))
		golden(t, q+".json", exported(t, export.JSON.Write, r))
		golden(t, q+".csv", exported(t, export.CSV.Write, r))
	}
}

func golden(t *testing.T, name string, got []byte) {
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

// document is what a reader of data.json makes of it, with numbers as they are
// written.
type document struct {
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

func decoded(t *testing.T, r *report.Report) document {
	t.Helper()
	var d document
	dec := json.NewDecoder(bytes.NewReader(exported(t, export.JSON.Write, r)))
	if err := dec.Decode(&d); err != nil {
		t.Fatal(err)
	}
	if dec.More() {
		t.Fatal("data.json goes on after its document")
	}
	return d
}

func rows(t *testing.T, r *report.Report) [][]string {
	t.Helper()
	all, err := csv.NewReader(bytes.NewReader(exported(t, export.CSV.Write, r))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func exported(t *testing.T, as func(*report.Report) ([]byte, error), r *report.Report) []byte {
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

// reportOf is the report of a quarter of a project that has no mistake.
func reportOf(t *testing.T, files fs.FS, of string, on time.Time) *report.Report {
	t.Helper()
	evaluated, err := project.Evaluate(files, project.Options{Drafts: true, Day: on})
	if err != nil {
		t.Fatal(err)
	}
	faultless(t, evaluated.Diagnostics)
	for _, r := range evaluated.Reports {
		if r.Quarter == at(of) {
			return r
		}
	}
	t.Fatalf("there is no report of %s", of)
	return nil
}

func faultless(t *testing.T, ds *source.Diagnostics) {
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

func at(id string) quarter.Quarter {
	q, err := quarter.Parse(id)
	if err != nil {
		panic(err)
	}
	return q
}

func day(written string) time.Time {
	d, err := time.Parse(time.DateOnly, written)
	if err != nil {
		panic(err)
	}
	return d
}
