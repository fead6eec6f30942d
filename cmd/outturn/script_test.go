package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite what the scripts compare output with")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"outturn": main})
}

// TestScripts runs the scripts in testdata/script, one for each task of a user, with
// the program's exact output. Each script runs in the project of
// testdata/project.txtar, in which the script's own files replace others.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		Setup:               unpackProject,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
		Condition:           lacksProgram,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":       wantExitCode,
			"holds":       findText,
			"interrupted": interruptPreview,
			"signers":     writeSigners,
			"stopped":     stopAtFile,
			"sums":        writeSums,
			"taken":       takePort,
		},
	})
}

// unpackProject adds the project's files, except those that the script has too.
func unpackProject(env *testscript.Env) error {
	// The race detector would wait a second at the end of each process.
	env.Setenv("GORACE", "atexit_sleep_ms=0")
	// The folder of the programs under test.
	programs, _, _ := strings.Cut(env.Getenv("PATH"), string(filepath.ListSeparator))
	env.Setenv("PROGRAMS", programs)
	project, err := txtar.ParseFile("testdata/project.txtar")
	if err != nil {
		return err
	}
	for _, f := range project.Files {
		name := filepath.Join(env.WorkDir, filepath.FromSlash(f.Name))
		if _, err := os.Stat(name); err == nil {
			continue
		}
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(name, f.Data, 0o666); err != nil {
			return err
		}
	}
	return nil
}

// wantExitCode is the script command exits. It runs a program that must end with an exit
// code: exits 1 outturn build
func wantExitCode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits code program [argument...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	err = ts.Exec(args[1], args[2:]...)
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// findText is the script command holds. It looks for a text in the names and contents of
// all files below a folder: ! holds site secret
func findText(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: [!] holds folder text")
	}
	found := ""
	ts.Check(eachFile(ts.MkAbs(args[0]), func(name string, content []byte) {
		if strings.Contains(name, args[1]) || bytes.Contains(content, []byte(args[1])) {
			found = name
		}
	}))
	switch {
	case neg && found != "":
		ts.Fatalf("%q is in %s", args[1], found)
	case !neg && found == "":
		ts.Fatalf("%q is in no file", args[1])
	}
}

// lacksProgram is the condition [lacks:PROGRAM]: a program of the machine is not installed.
// With OUTTURN_TOOLS=required that is a failure.
func lacksProgram(condition string) (bool, error) {
	name, ok := strings.CutPrefix(condition, "lacks:")
	if !ok {
		return false, fmt.Errorf("unknown condition %q", condition)
	}
	_, err := exec.LookPath(name)
	if err != nil && os.Getenv("OUTTURN_TOOLS") == "required" {
		return false, fmt.Errorf("%w: \"make test-tools\" installs it", err)
	}
	return err != nil, nil
}

// writeSigners is the script command signers. It writes a file of allowed signers with one
// public key: signers key.pub name file
func writeSigners(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: signers key name file")
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), []byte(args[1]+" "+ts.ReadFile(args[0])), 0o666))
}

// writeSums is the script command sums. It writes the checksums of all files below a
// folder to a file: sums site before
func writeSums(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: sums folder file")
	}
	var b strings.Builder
	ts.Check(eachFile(ts.MkAbs(args[0]), func(name string, content []byte) {
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256(content), name)
	}))
	if b.Len() == 0 {
		ts.Fatalf("%s holds no file", args[0])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(b.String()), 0o666))
}

func eachFile(folder string, do func(name string, content []byte)) error {
	files := os.DirFS(folder)
	return fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := fs.ReadFile(files, name)
		if err == nil {
			do(name, content)
		}
		return err
	})
}
