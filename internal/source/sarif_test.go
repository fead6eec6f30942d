package source_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/source"
)

// sarifOf prints diagnostics, and checks that the result has what SARIF 2.1.0 asks for.
func sarifOf(t *testing.T, s source.SARIF, ds *source.Diagnostics) map[string]any {
	t.Helper()
	var b strings.Builder
	if err := s.Print(&b, ds); err != nil {
		t.Fatal(err)
	}
	var log sarifLog
	if err := json.Unmarshal([]byte(b.String()), &log); err != nil {
		t.Fatal(err)
	}
	for _, mistake := range log.mistakes() {
		t.Errorf("this is not SARIF: %s\n%s", mistake, b.String())
	}
	var runs struct{ Runs []map[string]any }
	if err := json.Unmarshal([]byte(b.String()), &runs); err != nil {
		t.Fatal(err)
	}
	return runs.Runs[0]
}

func TestSARIF(t *testing.T) {
	f, other := source.NewFile("data/2019-20/q 2.toml", "a = \"€\" # £\nb = [\n2 ]\n"), source.NewFile("b.md", "One\ntwo")
	rules := []*source.Rule{failure("one"), warning("two"), ruleOf(source.Rule{ID: "three", Severity: source.Off})}
	tests := []struct {
		name string
		add  func(*source.Diagnostics)
		want string // the results
	}{
		{"none", func(*source.Diagnostics) {}, `[]`},
		{"columns in characters, the end after the last", func(ds *source.Diagnostics) {
			ds.Report(rules[0], f.Span(len(`a = "€" `), len(`a = "€" # £`)), "it is wrong").WithHint("mend it")
		}, `[{"ruleId":"one","ruleIndex":0,"level":"error","message":{"text":"it is wrong\nHint: mend it"},
			"locations":[{"physicalLocation":{"artifactLocation":{"uri":"reports/data/2019-20/q%202.toml"},
			"region":{"startLine":1,"startColumn":9,"endLine":1,"endColumn":12}}}]}]`},
		{"several lines, a warning, and the other place", func(ds *source.Diagnostics) {
			ds.Report(rules[1], f.Span(19, 24), "it is wrong").WithAgainst(other.Span(4, 7))
		}, `[{"ruleId":"two","ruleIndex":1,"level":"warning","message":{"text":"it is wrong"},
			"locations":[{"physicalLocation":{"artifactLocation":{"uri":"reports/data/2019-20/q%202.toml"},
			"region":{"startLine":2,"startColumn":5,"endLine":3,"endColumn":4}}}],
			"relatedLocations":[{"message":{"text":"The other place"},"physicalLocation":{"artifactLocation":{"uri":"reports/b.md"},
			"region":{"startLine":2,"startColumn":1,"endLine":2,"endColumn":4}}}]}]`},
		{"the top of a file, allowed", func(ds *source.Diagnostics) {
			ds.Report(rules[1], other.Top(), "it is wrong").Allowed = "it is so"
		}, `[{"ruleId":"two","ruleIndex":1,"level":"warning","message":{"text":"it is wrong"},
			"locations":[{"physicalLocation":{"artifactLocation":{"uri":"reports/b.md"},
			"region":{"startLine":1,"startColumn":1,"endLine":1,"endColumn":1}}}],
			"suppressions":[{"kind":"inSource","justification":"it is so"}]}]`},
		{"the whole project", func(ds *source.Diagnostics) { ds.Report(rules[0], source.Span{}, "it is wrong") },
			`[{"ruleId":"one","ruleIndex":0,"level":"error","message":{"text":"it is wrong"},
			"locations":[{"physicalLocation":{"artifactLocation":{"uri":"reports/data/organisation.toml"}}}]}]`},
		{"a rule that is off", func(ds *source.Diagnostics) { ds.Report(rules[2], other.Top(), "it is wrong") }, `[]`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var ds source.Diagnostics
			test.add(&ds)
			run := sarifOf(t, source.SARIF{Version: "v1.2.3", Rules: rules, Folder: "reports"}, &ds)
			var want any
			if err := json.Unmarshal([]byte(test.want), &want); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, run["results"]); diff != "" {
				t.Errorf("results (-want +got):\n%s", diff)
			}
			if run["columnKind"] != "unicodeCodePoints" {
				t.Errorf("columns are of kind %v", run["columnKind"])
			}
		})
	}
}

func TestSARIFRules(t *testing.T) {
	rules := []*source.Rule{
		{ID: "one", Doc: "It is wrong.", Example: "a = 1\nb = 2"},
		{ID: "two", Severity: source.Warning, Doc: "It is odd."},
		{ID: "three", Severity: source.Off, Doc: "It is rare."},
	}
	run := sarifOf(t, source.SARIF{Version: "v1.2.3", Rules: rules}, &source.Diagnostics{})
	const want = `{"driver":{"name":"Outturn","version":"v1.2.3","rules":[
		{"id":"one","shortDescription":{"text":"It is wrong."},"help":{"text":"It is wrong.\n\nThis breaks it:\n\na = 1\nb = 2"},"defaultConfiguration":{"enabled":true,"level":"error"}},
		{"id":"two","shortDescription":{"text":"It is odd."},"help":{"text":"It is odd."},"defaultConfiguration":{"enabled":true,"level":"warning"}},
		{"id":"three","shortDescription":{"text":"It is rare."},"help":{"text":"It is rare."},"defaultConfiguration":{"enabled":false,"level":"warning"}}]}}`
	var wanted any
	if err := json.Unmarshal([]byte(want), &wanted); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(wanted, run["tool"]); diff != "" {
		t.Errorf("tool (-want +got):\n%s", diff)
	}
}

func TestSARIFReturnsWriteErrors(t *testing.T) {
	if err := (source.SARIF{}).Print(fullDisk{}, several()); !errors.Is(err, errFull) {
		t.Errorf("Print returned %v, want %v", err, errFull)
	}
}
