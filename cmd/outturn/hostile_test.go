package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/rogpeppe/go-internal/txtar"
)

// hostile is what somebody who means harm could put into a project.
type hostile struct {
	name  string
	files func() map[string]string          // they replace or join those of the project; may be nil
	plant func(t *testing.T, folder string) // what is no plain file; may be nil
	rule  string                            // that it breaks; empty where it is harmless, or breaks several
	site  func(t *testing.T, folder string) // looks at a site that was built all the same; may be nil
}

// text is an input of one file. What it says is made when it is needed, so that the memory
// of this process is small: a process that it begins is counted from there.
func text(name, rule, file string, content func() string) hostile {
	return hostile{name: name, rule: rule, files: func() map[string]string { return map[string]string{file: content()} }}
}

// What an input may take at most. Time is that of the processors, because other tests run at
// the same time; a program that has not ended after a minute hangs.
const (
	mostTime   = 5 * time.Second
	mostMemory = 512 << 20
	hanging    = time.Minute
)

// leastInputs is how many inputs the corpus has at least.
const leastInputs = 250

// secret stands in files outside of the project.
const secret = "jackdaw-of-the-machine"

// TestHostile builds a project with each input in a process of its own, and watches what it
// takes: a build service builds what anybody sends.
func TestHostile(t *testing.T) {
	all := corpus()
	if len(all) < leastInputs {
		t.Errorf("the corpus has %d inputs, fewer than %d", len(all), leastInputs)
	}
	names := map[string]bool{}
	for _, h := range all {
		if names[h.name] {
			t.Errorf("two inputs are called %s", h.name)
		}
		names[h.name] = true
		t.Run(h.name, func(t *testing.T) {
			t.Parallel()
			h.try(t)
		})
	}
}

func corpus() []hostile {
	return slices.Concat(hostileNames(), hostileTOML(), hostileNumbers(), hostileTexts(), hostileManyMistakes(),
		hostileSigns(), hostileLinks(), hostileCells(), hostileLayouts(), hostileRecords(), hostileBeside())
}

func (h hostile) try(t *testing.T) {
	folder := t.TempDir()
	h.write(t, folder)
	code, printed, state := built(t, folder)
	h.checkMeasures(t, state)
	h.checkOutput(t, code, printed)
	if code == exitDone && h.site != nil {
		h.site(t, filepath.Join(folder, "site"))
	}
	lacksSecret(t, folder)
}

// built builds the project in a folder in a process of its own, and returns the exit code,
// what was printed, and what the process took.
func built(t *testing.T, folder string) (code int, printed string, state *os.ProcessState) {
	t.Helper()
	return ran(t, "build", "--source", filepath.Join(folder, "project"), "--out", filepath.Join(folder, "site"), "--as-of", "2019-11-01")
}

// ran runs the program, which must not hang.
func ran(t *testing.T, args ...string) (code int, printed string, state *os.ProcessState) {
	t.Helper()
	var out bytes.Buffer
	ctx, cancel := context.WithTimeout(t.Context(), hanging)
	defer cancel()
	cmd := exec.CommandContext(ctx, "outturn", args...) // this test's own, by TestMain
	cmd.Env = append(os.Environ(), "GORACE=atexit_sleep_ms=0")
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	if ctx.Err() != nil {
		t.Fatalf("it had not ended after %s", hanging)
	}
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		code = exit.ExitCode()
	} else if err != nil {
		t.Fatal(err)
	}
	return code, out.String(), cmd.ProcessState
}

// write writes the project with the input.
func (h hostile) write(t *testing.T, folder string) {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/project.txtar")
	if err != nil {
		t.Fatal(err)
	}
	project := filepath.Join(folder, "project")
	for _, f := range archive.Files {
		put(t, filepath.Join(project, f.Name), string(f.Data))
	}
	for name, text := range h.content() {
		put(t, filepath.Join(project, name), text)
	}
	if h.plant != nil {
		h.plant(t, project)
	}
}

func (h hostile) content() map[string]string {
	if h.files == nil {
		return nil
	}
	return h.files()
}

// put writes a file over whatever has its name.
func put(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	_ = os.Remove(name)
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// checkMeasures checks what the program took.
func (h hostile) checkMeasures(t *testing.T, state *os.ProcessState) {
	t.Helper()
	if took := state.UserTime() + state.SystemTime(); took > mostTime {
		t.Errorf("it took %s of the processors, more than %s", took, mostTime)
	}
	if memory := peakMemory(state); memory > mostMemory {
		t.Errorf("it took %d MB of memory, more than %d", memory>>20, mostMemory>>20)
	}
}

var shownRule = regexp.MustCompile(`(?m)(?:error|warning): .* \[([a-z0-9-]+)\]$`)

// checkOutput checks that the input is harmless or a diagnostic, and that what is printed
// cannot do harm to a terminal.
func (h hostile) checkOutput(t *testing.T, code int, printed string) {
	t.Helper()
	noProject := code == exitUsage && strings.Contains(printed, " is not a project: ")
	if code != exitDone && code != exitContent && !noProject {
		t.Fatalf("it ended with code %d:\n%s", code, beginning(printed))
	}
	for _, sign := range []string{"panic:", "fatal error:", "goroutine "} {
		if strings.Contains(printed, sign) {
			t.Fatalf("it broke down:\n%s", beginning(printed))
		}
	}
	if at := strings.IndexFunc(printed, turnsTerminal); at >= 0 {
		t.Errorf("it prints %q:\n%q", printed[at:at+1], beginning(printed))
	}
	var rules []string
	for _, m := range shownRule.FindAllStringSubmatch(printed, -1) {
		rules = append(rules, m[1])
	}
	if h.rule != "" && !slices.Contains(rules, h.rule) {
		slices.Sort(rules)
		t.Errorf("it breaks the rules %q, and not %s:\n%s", slices.Compact(rules), h.rule, beginning(printed))
	}
	if code == exitContent && len(rules) == 0 {
		t.Errorf("it is refused without a diagnostic:\n%s", beginning(printed))
	}
}

func turnsTerminal(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\t' || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

func beginning(text string) string { return text[:min(len(text), 2000)] }

// lacksSecret checks that nothing of the machine's files is in the site.
func lacksSecret(t *testing.T, folder string) {
	t.Helper()
	if err := eachFile(filepath.Join(folder, "site"), func(name string, content []byte) {
		if bytes.Contains(content, []byte(secret)) {
			t.Errorf("%s has what a file outside of the project says", name)
		}
	}); err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
}

// onUnix skips inputs that other systems cannot have.
func onUnix(t *testing.T) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("this system has no such files")
	}
}
