package browser_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// validator is where npm ci puts html-validate.
const validator = "node_modules/html-validate/bin/html-validate.mjs"

// testValidation checks that every page is valid HTML.
func testValidation(t *testing.T, s *site, r *record) {
	for _, fault := range invalid(t, s.folder) {
		r.fault(t, "validation", "%s", fault)
	}
}

// invalid is what html-validate reports for all pages in a folder. Node.js runs once.
func invalid(t *testing.T, folder string) []string {
	t.Helper()
	needsProgram(t, "Node.js", "node")
	needsFile(t, "html-validate", validator)
	report := filepath.Join(t.TempDir(), "report.json") // a pipe would get its beginning only
	_, err := exec.Command("node", validator, "--config", "html-validate.config.mjs", "--formatter", "json="+report, filepath.Join(folder, "**", "*.html")).Output()
	var found *exec.ExitError
	if err != nil && !errors.As(err, &found) {
		t.Fatalf("running html-validate: %v", err)
	}
	var pages []struct {
		FilePath string
		Messages []struct {
			RuleID       string
			Message      string
			Line, Column int
		}
	}
	out, err := os.ReadFile(report)
	if err == nil {
		err = json.Unmarshal(out, &pages)
	}
	if err != nil {
		t.Fatalf("html-validate: %v\n%s", err, stderr(found))
	}
	var all []string
	for _, p := range pages {
		path, _ := filepath.Rel(folder, p.FilePath)
		for _, m := range p.Messages {
			all = append(all, fmt.Sprintf("%s:%d:%d: %s: %s", filepath.ToSlash(path), m.Line, m.Column, m.RuleID, m.Message))
		}
	}
	return all
}

func stderr(err *exec.ExitError) []byte {
	if err == nil {
		return nil
	}
	return err.Stderr
}

// TestInvalid checks that the validator runs, with its rules, over pages in folders
// too.
func TestInvalid(t *testing.T) {
	if testing.Short() {
		t.Skip("Node.js takes long")
	}
	t.Parallel()
	folder := t.TempDir()
	const page = `<!DOCTYPE html><html lang="en"><head><title>A</title></head><body><h1>A</h1>%s</body></html>`
	for name, body := range map[string]string{
		"good.html":       `<p id="fn:1">Text</p><div role="region" aria-label="A">Text</div><ul aria-label="B"><li>C</li></ul>`,
		"below/page.html": `<p id="a">Text<div>in a paragraph</div></p><p id="a">Text</p><div role="button">Press</div>`,
	} {
		name = filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(fmt.Sprintf(page, body)), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got := strings.Join(invalid(t, folder), "\n")
	contains(t, "the validator", got, "below/page.html:1:", "no-dup-id", "close-order", "prefer-native-element")
	if strings.Contains(got, "good.html") {
		t.Errorf("a valid page is found fault with:\n%s", got)
	}
}
