package browser_test

import (
	"os"
	"os/exec"
	"testing"

	"outturn/internal/pdf"
)

// toolsVariable is the environment variable that says what a test does without a
// tool that it needs besides Go: Chromium, pdftotext, rsync, rclone, nginx, Apache,
// Caddy, Node.js, axe-core, html-validate, HiGHS, ECharts or MiniSearch. Where it is "required", as in "make test",
// the test fails; otherwise it is skipped.
const toolsVariable = "OUTTURN_TOOLS"

// lacks ends a test that lacks a tool.
func lacks(t testing.TB, tool string) {
	t.Helper()
	reason := "there is no " + tool + `: "make test-tools" installs it`
	if os.Getenv(toolsVariable) == "required" {
		t.Fatal(reason)
	}
	t.Skip(reason)
}

// needsProgram ends the test where a program is not installed.
func needsProgram(t testing.TB, tool, name string) {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		lacks(t, tool)
	}
}

// needsFile ends the test where a file that npm installs is not there.
func needsFile(t testing.TB, tool, path string) {
	t.Helper()
	if _, err := os.Stat(path); err != nil {
		lacks(t, tool)
	}
}

// chromium is the browser for the tests; empty for none. If both are installed, it is
// the Chromium without windows: the same engine, but it does not draw its own buttons.
func chromium() string {
	if program, err := exec.LookPath("chromium-headless-shell"); err == nil {
		return program
	}
	program, _ := pdf.Find("")
	return program
}
