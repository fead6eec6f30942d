package internal_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"outturn/internal/wording"
)

// ours are words of the field that the dictionary does not have, and names in scripts.
var ours = strings.Fields(`outturn CSV comparator comparators Comparators Intl PluralRules
	underspend underspends Underspend benchmarking Benchmarking unrounded checksums
	compliances EASS EHRC WCAG html json`)

// TestSpelling checks every word of the program's phrases and sentences against a British
// dictionary. A wrong and an American word are found.
func TestSpelling(t *testing.T) {
	all := append(wordsOfPages(t), "colour", "indicater", "center")
	slices.Sort(all)
	if got, want := strings.Join(misspelt(t, slices.Compact(all)), " "), "center indicater"; got != want {
		t.Errorf("words that the dictionary does not have: %s; want %s", got, want)
	}
}

// wordsOfPages are the words of the catalogue and of the sentences that code makes.
func wordsOfPages(t *testing.T) []string {
	var texts []string
	for _, key := range wording.English().Keys() {
		p, _ := wording.English().Phrase(key)
		texts = append(texts, p.Text())
	}
	for _, room := range saying {
		names, err := filepath.Glob(room + "/*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			for _, text := range shownTexts(t, name) {
				if strings.Contains(strings.TrimSpace(text), " ") && !strings.ContainsAny(text, "<>=") { // others are ids, pictures and scripts
					texts = append(texts, text)
				}
			}
		}
	}
	return word.FindAllString(filled.ReplaceAllString(strings.Join(texts, "\n"), " "), -1)
}

// misspelt are the words that the dictionary does not have. Without Node.js or what npm
// installs the test is skipped, unless tools are required.
func misspelt(t *testing.T, words []string) (unknown []string) {
	t.Helper()
	own, err := json.Marshal(ours)
	if err != nil {
		t.Fatal(err)
	}
	input, err := json.Marshal(words)
	if err != nil {
		t.Fatal(err)
	}
	const folder = "browser"
	_, noNode := exec.LookPath("node")
	_, noDictionary := os.Stat(filepath.Join(folder, "node_modules", "nspell"))
	if noNode != nil || noDictionary != nil {
		if os.Getenv("OUTTURN_TOOLS") == "required" {
			t.Fatal(`there is no Node.js or no dictionary: "make test-tools" installs them`)
		}
		t.Skip("there is no Node.js or no dictionary")
	}
	run := exec.Command("node", "spelling.mjs", string(own))
	var stderr bytes.Buffer
	run.Dir, run.Stdin, run.Stderr = folder, bytes.NewReader(input), &stderr
	output, err := run.Output()
	if err != nil {
		t.Fatalf("the dictionary: %v\n%s", err, stderr.Bytes())
	}
	if err := json.Unmarshal(output, &unknown); err != nil {
		t.Fatal(err)
	}
	return unknown
}
