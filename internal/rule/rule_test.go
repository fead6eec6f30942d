package rule_test

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/rule"
	"outturn/internal/source"
)

// rules maps ids to rules, and checks that no id is used twice.
func rules(t *testing.T) map[string]*source.Rule {
	t.Helper()
	all := map[string]*source.Rule{}
	for _, part := range rule.Parts() {
		for _, r := range part.Rules {
			if all[r.ID] != nil {
				t.Errorf("two rules have the id %q", r.ID)
			}
			all[r.ID] = r
		}
	}
	return all
}

var validID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func TestRulesAreExplained(t *testing.T) {
	for id, r := range rules(t) {
		if !validID.MatchString(id) {
			t.Errorf("%q is not written like unknown-key", id)
		}
		if r.Doc == "" || !strings.HasSuffix(r.Doc, ".") {
			t.Errorf("%s is not explained in a sentence: %q", id, r.Doc)
		}
		if lines := strings.Split(r.Example, "\n"); strings.TrimSpace(r.Example) == "" || strings.Contains(r.Example, "\t") || len(lines) > 4 {
			t.Errorf("%s has no example of up to four lines without tabs: %q", id, r.Example)
		}
	}
}

// caseFiles are the files with test cases that show diagnostics as they are
// printed.
var caseFiles = []string{
	"../load/testdata/bad/*.txtar", "../report/testdata/bad/*.txtar", "../../cmd/outturn/testdata/script/*.txtar",
}

// withoutCase are rules that no project file can break: a test of the preview
// breaks them.
var withoutCase = []string{rule.NotRead.ID}

// diagnosticLine matches the first line of a printed diagnostic.
var diagnosticLine = regexp.MustCompile(`(?m)^(?:\S+: )?(error|warning): .* \[([a-z0-9-]+)\]$`)

// TestEveryRuleHasACase checks that some case breaks each rule, and that each
// rule shown in a case is declared with the same severity.
func TestEveryRuleHasACase(t *testing.T) {
	declared, seen := rules(t), map[string]bool{}
	for _, id := range withoutCase {
		seen[id] = true
	}
	for _, pattern := range caseFiles {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			t.Fatalf("no case is named %s (%v)", pattern, err)
		}
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range diagnosticLine.FindAllStringSubmatch(string(text), -1) {
				seen[m[2]] = true
				if r := declared[m[2]]; r != nil && r.Severity != source.Off && r.Severity.String() != m[1] {
					t.Errorf("%s shows %s as %s, and it is declared as %s", name, r.ID, m[1], r.Severity)
				}
			}
		}
	}
	want, got := slices.Sorted(maps.Keys(declared)), slices.Sorted(maps.Keys(seen))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rules without a case (-) and cases without a rule (+):\n%s", diff)
	}
}
