package main

import (
	"bufio"
	"bytes"
	"io"
	"net"
	"net/url"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"outturn/internal/preview"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// takePort is the script command taken. It keeps a port in use until the script ends,
// and sets TAKEN to its number.
func takePort(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) > 0 {
		ts.Fatalf("usage: taken")
	}
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	ts.Check(err)
	ts.Defer(func() { l.Close() })
	ts.Setenv("TAKEN", strconv.Itoa(l.Addr().(*net.TCPAddr).Port))
}

// variableParts matches the parts of a preview's output that differ from run to run.
var variableParts = regexp.MustCompile(`(?m)^\d\d:\d\d:\d\d|\d+ ms`)

// interruptPreview is the script command interrupted. It runs a preview until it prints
// its address, ends it as Ctrl-C does, and writes its output to interrupted.stdout and
// interrupted.stderr.
func interruptPreview(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: interrupted program [argument...]")
	}
	command := exec.Command(args[0], args[1:]...)
	command.Dir = ts.MkAbs(".")
	command.Env = append(os.Environ(), "PATH="+ts.Getenv("PATH"))
	var stderr bytes.Buffer
	command.Stderr = &stderr
	stdout, err := command.StdoutPipe()
	ts.Check(err)
	ts.Check(command.Start())
	lines := bufio.NewReader(stdout)
	first, err := lines.ReadString('\n')
	if err != nil {
		command.Process.Kill()
		ts.Fatalf("no address is said:\n%s", stderr.String())
	}
	ts.Check(command.Process.Signal(os.Interrupt))
	rest, err := io.ReadAll(lines)
	ts.Check(err)
	if err := command.Wait(); err != nil {
		ts.Fatalf("it ends with %v:\n%s", err, stderr.String())
	}
	address, err := url.Parse(strings.TrimSpace(first))
	ts.Check(err)
	same := func(text string) []byte {
		text = variableParts.ReplaceAllStringFunc(text, func(part string) string {
			if strings.HasSuffix(part, "ms") {
				return "N ms"
			}
			return "TIME"
		})
		text = strings.ReplaceAll(text, address.Port(), "PORT")
		text = strings.ReplaceAll(text, address.Query().Get("key"), "KEY")
		if taken := ts.Getenv("TAKEN"); taken != "" {
			text = strings.ReplaceAll(text, taken, "TAKEN")
		}
		return []byte(text)
	}
	ts.Check(os.WriteFile(ts.MkAbs("interrupted.stdout"), same(first+string(rest)), 0o666))
	ts.Check(os.WriteFile(ts.MkAbs("interrupted.stderr"), same(stderr.String()), 0o666))
}

func TestOpener(t *testing.T) {
	for system, want := range map[string][]string{
		"linux":   {"xdg-open", "http://localhost:1/"},
		"freebsd": {"xdg-open", "http://localhost:1/"},
		"darwin":  {"open", "http://localhost:1/"},
		"windows": {"cmd", "/c", "start", "", "http://localhost:1/"},
	} {
		if got := opener(system, "http://localhost:1/"); !slices.Equal(got, want) {
			t.Errorf("on %s: %q", system, got)
		}
	}
}

// TestRebuiltLine checks the line printed after a rebuild.
func TestRebuiltLine(t *testing.T) {
	warned, failed := &source.Diagnostics{}, &source.Diagnostics{}
	warned.Report(rule.MissingReading, source.Span{}, "late")
	failed.Report(rule.UnknownKey, source.Span{}, "wrong")
	for _, test := range []struct {
		outcome preview.Outcome
		want    string
	}{
		{preview.Outcome{Diagnostics: &source.Diagnostics{}, Took: 48 * time.Millisecond}, "14:02:11 rebuilt in 48 ms\n"},
		{preview.Outcome{Diagnostics: &source.Diagnostics{}, First: true, Took: 48 * time.Millisecond}, "14:02:11 built in 48 ms\n"},
		{preview.Outcome{Diagnostics: warned, Took: 48 * time.Millisecond}, "warning: late [missing-reading]\n14:02:11 rebuilt in 48 ms, 1 warning\n"},
		{preview.Outcome{Diagnostics: failed, Broken: true}, "error: wrong [unknown-key]\n14:02:11 not rebuilt, 1 error\n"},
	} {
		var stderr bytes.Buffer
		c := &console{stderr: &stderr, today: func() time.Time { return time.Date(2026, 1, 2, 14, 2, 11, 0, time.UTC) }}
		if err := c.reportRebuild(test.outcome); err != nil {
			t.Fatal(err)
		}
		if got := stderr.String(); got != test.want {
			t.Errorf("the line is %q, want %q", got, test.want)
		}
	}
}
