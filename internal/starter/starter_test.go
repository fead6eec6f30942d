package starter_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"outturn/internal/project"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/starter"
)

var update = flag.Bool("update", false, "rewrite what the cases of testdata/made expect")

// TestMake checks that each case gives exactly the files that it records. The
// files of a case replace those of testdata/base.txtar, or are added to them.
// Its file "asked" is what a user asks for: a kind, a quarter or year, and
// indicators; "said" is what is taken over and left out, or why nothing was
// made; files below "made/" are the results.
func TestMake(t *testing.T) {
	cases, err := filepath.Glob("testdata/made/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatal("testdata/made holds no cases", err)
	}
	for _, name := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive := read(t, name)
			if len(archive.Comment) == 0 {
				t.Error("the case does not say what it shows")
			}
			files := fstest.MapFS{}
			overlay(files, read(t, "testdata/base.txtar"))
			given := overlay(files, archive)
			drafts := run(t, files, content(archive, "asked"))
			if *update {
				updateCase(t, name, archive, given, drafts)
				return
			}
			if diff := cmp.Diff(expected(archive), drafts); diff != "" {
				t.Errorf("what is made differs (-want +got); run with -update when that is meant:\n%s", diff)
			}
			checkAccepted(t, files, drafts)
		})
	}
}

const prefix = "made/"

func read(t *testing.T, name string) *txtar.Archive {
	t.Helper()
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return archive
}

// overlay adds or replaces the project files of a case, and lists them. An
// empty file is deleted.
func overlay(files fstest.MapFS, archive *txtar.Archive) []txtar.File {
	var given []txtar.File
	for _, f := range archive.Files {
		if f.Name == "said" || strings.HasPrefix(f.Name, prefix) {
			continue
		}
		given = append(given, f)
		switch {
		case f.Name == "asked":
		case len(f.Data) == 0:
			delete(files, f.Name)
		default:
			files[f.Name] = &fstest.MapFile{Data: f.Data}
		}
	}
	return given
}

func content(archive *txtar.Archive, name string) string {
	for _, f := range archive.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

// run makes what is asked for and returns the messages and the files.
func run(t *testing.T, files fstest.MapFS, asked string) map[string]string {
	t.Helper()
	words := strings.Fields(asked)
	if len(words) < 2 {
		t.Fatal("the case asks for no kind and quarter")
	}
	kind, err := starter.ParseKind(words[0])
	if err != nil {
		return map[string]string{"said": err.Error() + "\n"}
	}
	drafts, err := begin(t, files).Make(kind, words[1], words[2:])
	var refusal *starter.Refusal
	switch {
	case errors.As(err, &refusal):
		return map[string]string{"said": err.Error() + "\nhint: " + refusal.Hint() + "\n"}
	case err != nil:
		return map[string]string{"said": err.Error() + "\n"}
	}
	got := map[string]string{"said": ""}
	for _, left := range drafts.LeftOut {
		got["said"] += fmt.Sprintf("without %s: %s\n", left.Block, left.Why)
	}
	for _, f := range drafts.Files {
		got[prefix+f.Name] = f.Text
		if f.From != "" {
			got["said"] += fmt.Sprintf("%s from %s\n", f.Name, f.From)
		}
	}
	return got
}

// begin reads a project that must have no errors.
func begin(t *testing.T, files fstest.MapFS) *starter.Project {
	t.Helper()
	p, ds, err := project.Begin(files, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	if ds.Failed(false) {
		t.Fatal(printText(t, ds))
	}
	return p
}

func printText(t *testing.T, ds *source.Diagnostics) string {
	t.Helper()
	var b bytes.Buffer
	if err := (source.Printer{}).Print(&b, ds); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// checkAccepted adds the files that were made to the project, unless it has
// them already. The project must have no errors, and no warnings but those of
// readings that are still to be recorded.
func checkAccepted(t *testing.T, files fstest.MapFS, drafts map[string]string) {
	t.Helper()
	for name, text := range drafts {
		below, found := strings.CutPrefix(name, prefix)
		if _, kept := files[below]; found && !kept {
			files[below] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	_, ds, err := project.Begin(files, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range ds.Sorted() {
		if d.Severity == source.Error || d.Rule != rule.MissingReading {
			t.Errorf("what is made is not accepted:\n%s", printText(t, ds))
			return
		}
	}
}

func expected(archive *txtar.Archive) map[string]string {
	want := map[string]string{}
	for _, f := range archive.Files {
		if f.Name == "said" || strings.HasPrefix(f.Name, prefix) {
			want[f.Name] = string(f.Data)
		}
	}
	return want
}

// updateCase writes what was made into the case as the expected result.
func updateCase(t *testing.T, name string, archive *txtar.Archive, given []txtar.File, drafts map[string]string) {
	t.Helper()
	archive.Files = given
	var names []string
	for file := range drafts {
		names = append(names, file)
	}
	slices.SortFunc(names, func(a, b string) int {
		return strings.Compare(strings.TrimPrefix(b, prefix), strings.TrimPrefix(a, prefix))
	})
	for _, file := range names {
		archive.Files = append(archive.Files, txtar.File{Name: file, Data: []byte(drafts[file])})
	}
	if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}
