package browser_test

import (
	"os"
	"testing"
)

// TestPDFUAFile checks a file that OUTTURN_PDF names.
func TestPDFUAFile(t *testing.T) {
	name := os.Getenv("OUTTURN_PDF")
	if name == "" {
		t.Skip("no file is named")
	}
	made, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	holdsUA(t, made)
}

// holdsUA checks that a PDF breaks none of the conditions.
func holdsUA(t *testing.T, made []byte) {
	t.Helper()
	f := openUA(t, made)
	for _, rule := range uaRules {
		found := rule.fails(f)
		for _, one := range found[:min(5, len(found))] {
			t.Errorf("%s: %s", rule.id, one)
		}
	}
}
