package source

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"path"
)

// SARIF writes diagnostics in the Static Analysis Results Interchange Format 2.1.0, which
// code hosts show beside the lines of a change.
type SARIF struct {
	Version string  // the program's
	Rules   []*Rule // all that there are
	Folder  string  // the project's, from where the checkout begins: "." or "reports"
}

type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID      string     `json:"id"`
		Short   sarifText  `json:"shortDescription"`
		Help    sarifText  `json:"help"`
		Default sarifLevel `json:"defaultConfiguration"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifLevel struct {
		Enabled bool   `json:"enabled"`
		Level   string `json:"level"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		RuleIndex    int                `json:"ruleIndex"`
		Level        string             `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		Related      []sarifLocation    `json:"relatedLocations,omitempty"`
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
		Message  *sarifText    `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact struct {
			URI string `json:"uri"`
		} `json:"artifactLocation"`
		Region *sarifRegion `json:"region,omitempty"`
	}
	// sarifRegion counts like this package: from 1, columns in characters, and the end is
	// that of the first character after the region.
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine"`
		EndColumn   int `json:"endColumn"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Justification string `json:"justification"`
	}
)

// Print writes the diagnostics in their sorted order. Those that are allowed are
// suppressed, with the author's reason.
func (s SARIF) Print(w io.Writer, ds *Diagnostics) error {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "Outturn", Version: s.Version}
	index := map[*Rule]int{}
	for n, r := range s.Rules {
		index[r] = n
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, describe(r))
	}
	for _, d := range ds.Sorted() {
		if d.Severity != Off {
			run.Results = append(run.Results, s.result(d, index[d.Rule]))
		}
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}}); err != nil {
		return fmt.Errorf("writing diagnostics: %w", err)
	}
	if _, err := w.Write(escapedControls(b.Bytes())); err != nil {
		return fmt.Errorf("writing diagnostics: %w", err)
	}
	return nil
}

func describe(r *Rule) sarifRule {
	help := r.Doc
	if r.Example != "" {
		help += "\n\nThis breaks it:\n\n" + r.Example
	}
	level := sarifLevel{true, r.Severity.String()}
	if r.Severity == Off {
		level = sarifLevel{false, Warning.String()}
	}
	return sarifRule{r.ID, sarifText{r.Doc}, sarifText{help}, level}
}

func (s SARIF) result(d Diagnostic, rule int) sarifResult {
	r := sarifResult{
		RuleID: d.Rule.ID, RuleIndex: rule, Level: d.Severity.String(), Message: sarifText{d.Summary},
		Locations: []sarifLocation{s.location(d.Span)},
	}
	if d.Hint != "" {
		r.Message.Text += "\nHint: " + d.Hint
	}
	if !d.Against.IsZero() {
		other := s.location(d.Against)
		other.Message = &sarifText{"The other place"}
		r.Related = []sarifLocation{other}
	}
	if d.Allowed != "" {
		r.Suppressions = []sarifSuppression{{"inSource", d.Allowed}}
	}
	return r
}

// wholeProject is the file in which a mistake of the whole project is shown: code hosts
// take none without a file.
const wholeProject = "data/organisation.toml"

func (s SARIF) location(at Span) sarifLocation {
	var l sarifLocation
	name := wholeProject
	if !at.IsZero() {
		name = at.File.Name
		p := placeOf(at)
		l.Physical.Region = &sarifRegion{p.Line, p.Column, p.EndLine, p.EndColumn}
	}
	l.Physical.Artifact.URI = (&url.URL{Path: path.Join(s.Folder, name)}).String()
	return l
}
