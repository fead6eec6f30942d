package browser_test

import (
	"encoding/json"
	"flag"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/page"
)

var update = flag.Bool("update", false, "write what the checks found to "+recordFile)

// recordFile has the results of these checks, which the accessibility statement of a
// site reports.
const recordFile = "../../templates/checks.json"

// told are the checks that the accessibility statement reports, in its order.
var told = []string{"axe", "text", "reflow", "forced", "keyboard", "scripts", "structure", "validation"}

// record gathers what the checks found while they run. It is safe for use by
// several of them at once.
type record struct {
	mu     sync.Mutex
	ran    map[string]int
	faults map[string]int  // by check
	rules  map[string]bool // of axe-core that applied to something
}

func newRecord() *record {
	return &record{ran: map[string]int{}, faults: map[string]int{}, rules: map[string]bool{}}
}

// fault fails the test, and counts the fault.
func (r *record) fault(t *testing.T, check, format string, args ...any) {
	t.Helper()
	t.Errorf(format, args...)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.faults[check]++
}

// begun notes that a check runs.
func (r *record) begun(check string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.ran[check]++
}

func (r *record) applied(rules []string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, rule := range rules {
		r.rules[rule] = true
	}
}

// hold compares the results with the record, or writes the record. It does nothing
// after a run of only some checks.
func (r *record) hold(t *testing.T, specimens int) {
	t.Helper()
	if r.ran["specimens"] < specimens || r.ran["validation"]+r.ran["structure"]+r.ran["reflow"] < 3 {
		t.Log("not all checks ran: the record is left as it is")
		return
	}
	found := r.found(t)
	text, err := os.ReadFile(recordFile)
	if err != nil && !*update {
		t.Fatal(err)
	}
	var kept page.Checks
	if err == nil {
		if err := json.Unmarshal(text, &kept); err != nil {
			t.Fatal(err)
		}
	}
	found.On = kept.On
	diff := cmp.Diff(kept, found)
	switch {
	case diff == "":
	case !*update:
		t.Errorf("%s is not what the checks found; -update writes it (-kept +found):\n%s", recordFile, diff)
	default:
		found.On = time.Now().Format(time.DateOnly)
		writeRecord(t, found)
	}
}

// found is the record of this run.
func (r *record) found(t *testing.T) page.Checks {
	t.Helper()
	all := page.Checks{Tools: tools(t), Widths: widths, Themes: themes, Rules: len(r.rules)}
	for _, k := range kinds {
		all.Kinds = append(all.Kinds, k.name)
	}
	for _, check := range told {
		all.Checks = append(all.Checks, page.Check{ID: check, Faults: r.faults[check]})
	}
	return all
}

func writeRecord(t *testing.T, found page.Checks) {
	t.Helper()
	text, err := json.MarshalIndent(found, "", "  ")
	if err == nil {
		err = os.WriteFile(recordFile, append(text, '\n'), 0o666)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// tools are the versions that npm installed.
func tools(t *testing.T) []page.Tool {
	t.Helper()
	var all []page.Tool
	for _, name := range []string{"axe-core", "html-validate"} {
		text, err := os.ReadFile("node_modules/" + name + "/package.json")
		if err != nil {
			t.Fatal(err)
		}
		tool := page.Tool{Name: name}
		if err := json.Unmarshal(text, &tool); err != nil {
			t.Fatal(err)
		}
		all = append(all, page.Tool{Name: name, Version: tool.Version})
	}
	return all
}
