package main

import (
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var commandInText = regexp.MustCompile("(?m)(?:^|`|\\()outturn ([a-z][^`\\n#|)]*)")

// TestTypedCommandsExist checks that the program has every command and flag that the
// guide, the README and a new project tell people to type.
func TestTypedCommandsExist(t *testing.T) {
	names, err := filepath.Glob("../../content/guide/*.md")
	if err != nil {
		t.Fatal(err)
	}
	names = append(names, "../../README.md", "../../internal/example/project/README.md")
	checked := 0
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range commandInText.FindAllStringSubmatch(strings.ReplaceAll(string(text), "\n    ", "\n"), -1) {
			checked++
			wantCommand(t, name, strings.Fields(m[1]))
		}
	}
	if checked < 20 {
		t.Errorf("only %d commands were found", checked)
	}
}

var flagInText = regexp.MustCompile(`^\[?--([a-z-]+)`)

func wantCommand(t *testing.T, name string, words []string) {
	t.Helper()
	c := &console{stdout: io.Discard, stderr: io.Discard}
	cmd, _, err := c.rootCommand().Find(words[:1])
	if err != nil || !cmd.HasParent() {
		t.Errorf("%s: there is no command %q", name, words[0])
		return
	}
	for _, word := range words[1:] {
		m := flagInText.FindStringSubmatch(word)
		if m != nil && cmd.Flags().Lookup(m[1]) == nil && cmd.InheritedFlags().Lookup(m[1]) == nil {
			t.Errorf("%s: outturn %s has no flag --%s", name, words[0], m[1])
		}
	}
}
