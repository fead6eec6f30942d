package source_test

import (
	"encoding/json"
	"fmt"
	"net/url"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sarifLog is as much of the format as its check needs.
type sarifLog struct {
	Schema  string `json:"$schema"`
	Version string `json:"version"`
	Runs    []struct {
		Tool struct {
			Driver struct {
				Name  string `json:"name"`
				Rules []struct {
					ID string `json:"id"`
				} `json:"rules"`
			} `json:"driver"`
		} `json:"tool"`
		Results []sarifResult `json:"results"`
	} `json:"runs"`
}

type sarifResult struct {
	RuleID    string `json:"ruleId"`
	RuleIndex int    `json:"ruleIndex"`
	Level     string `json:"level"`
	Message   struct {
		Text string `json:"text"`
	} `json:"message"`
	Locations    []sarifLocation `json:"locations"`
	Related      []sarifLocation `json:"relatedLocations"`
	Suppressions []struct {
		Kind string `json:"kind"`
	} `json:"suppressions"`
}

type sarifLocation struct {
	Physical struct {
		Artifact struct {
			URI string `json:"uri"`
		} `json:"artifactLocation"`
		Region *struct {
			StartLine   int `json:"startLine"`
			StartColumn int `json:"startColumn"`
			EndLine     int `json:"endLine"`
			EndColumn   int `json:"endColumn"`
		} `json:"region"`
	} `json:"physicalLocation"`
}

// mistakes are what keeps a log from being SARIF 2.1.0: what the standard asks of each of the
// parts that we write.
func (l sarifLog) mistakes() (all []string) {
	must := func(met bool, what string, args ...any) {
		if !met {
			all = append(all, fmt.Sprintf(what, args...))
		}
	}
	must(l.Version == "2.1.0", "version %q", l.Version)
	must(l.Schema == "https://json.schemastore.org/sarif-2.1.0.json", "$schema %q", l.Schema)
	must(len(l.Runs) == 1, "%d runs", len(l.Runs))
	for _, run := range l.Runs {
		driver, ids := run.Tool.Driver, map[string]bool{}
		must(driver.Name != "", "the program has no name")
		for _, r := range driver.Rules {
			must(r.ID != "" && !ids[r.ID], "rule %q has no id, or that of another", r.ID)
			ids[r.ID] = true
		}
		must(run.Results != nil, "no list of results")
		for _, r := range run.Results {
			must(r.RuleIndex >= 0 && r.RuleIndex < len(driver.Rules) && driver.Rules[r.RuleIndex].ID == r.RuleID, "rule %d is not %q", r.RuleIndex, r.RuleID)
			must(r.Level == "warning" || r.Level == "error", "level %q", r.Level)
			must(r.Message.Text != "", "no message")
			must(len(r.Locations) == 1, "%d locations", len(r.Locations))
			for _, s := range r.Suppressions {
				must(s.Kind == "inSource", "suppressed of kind %q", s.Kind)
			}
			for _, at := range append(r.Locations, r.Related...) {
				all = append(all, at.mistakes()...)
			}
		}
	}
	return all
}

func (at sarifLocation) mistakes() (all []string) {
	if uri, err := url.Parse(at.Physical.Artifact.URI); err != nil || uri.Path == "" || uri.IsAbs() || uri.Path[0] == '/' {
		all = append(all, fmt.Sprintf("%q is no relative address", at.Physical.Artifact.URI))
	}
	if r := at.Physical.Region; r != nil && (r.StartLine < 1 || r.StartColumn < 1 || r.EndLine < r.StartLine || r.EndColumn < 1 || r.EndLine == r.StartLine && r.EndColumn < r.StartColumn) {
		all = append(all, fmt.Sprintf("region %+v", *r))
	}
	return all
}

// TestSARIFMistakes checks that a log's mistakes are found.
func TestSARIFMistakes(t *testing.T) {
	const log = `{"version": "2.0.0", "$schema": "x", "runs": [{"tool": {"driver": {"rules": [{"id": "one"}, {"id": "one"}]}}, "results": [
		{"ruleId": "two", "ruleIndex": 0, "level": "wrong", "locations": [{"physicalLocation": {"artifactLocation": {"uri": "/a"}, "region": {"startLine": 0}}}],
		"relatedLocations": [{"physicalLocation": {"artifactLocation": {}}}], "suppressions": [{}]}]}, {}]}`
	var read sarifLog
	if err := json.Unmarshal([]byte(log), &read); err != nil {
		t.Fatal(err)
	}
	want := []string{
		`version "2.0.0"`, `$schema "x"`, "2 runs", "the program has no name", `rule "one" has no id, or that of another`,
		`rule 0 is not "two"`, `level "wrong"`, "no message", `suppressed of kind ""`,
		`"/a" is no relative address`, "region {StartLine:0 StartColumn:0 EndLine:0 EndColumn:0}", `"" is no relative address`,
		"the program has no name", "no list of results",
	}
	if diff := cmp.Diff(want, read.mistakes()); diff != "" {
		t.Errorf("mistakes (-want +got):\n%s", diff)
	}
}
