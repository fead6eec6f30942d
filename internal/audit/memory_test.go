package audit

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"outturn/internal/source"
)

// TestMemory checks that a text is read again when it or anything beside it has changed,
// and no other text is.
func TestMemory(t *testing.T) {
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS("../example/project")); err != nil {
		t.Fatal(err)
	}
	var m Memory
	audited := func(rest byte) (read []string, documents []*Document, ds *source.Diagnostics) {
		before := map[string]*Number{}
		for file, one := range m.texts {
			before[file] = &one.found.numbers[0]
		}
		documents, ds = m.All([32]byte{rest}, reports(t, os.DirFS(folder)), nil, nil)
		for file, one := range m.texts {
			if before[file] != &one.found.numbers[0] {
				read = append(read, filepath.Base(file))
			}
		}
		slices.Sort(read)
		return read, documents, ds
	}
	all := []string{"calls-in-a-minute.md", "minutes.md", "missed-bins.md", "paper.md"}
	for _, c := range []struct {
		what, file, old, new string
		rest                 byte
		read                 []string
	}{
		{"at first", "indicators/calls-in-a-minute.md", "in quarter 3.", "in quarter 3: see {{paragraph calls}}.", 1, all},
		{"with nothing changed", "minutes.md", "", "", 1, nil},
		{"with other minutes", "minutes.md", "were vacant", "were not filled", 1, []string{"minutes.md"}},
		{"with another number of a paragraph that commentary names", "paper.md", "## Customer Services\n", "## Customer Services\n\nBriefly.\n", 1,
			[]string{"calls-in-a-minute.md", "paper.md"}},
		{"with other data", "minutes.md", "", "", 2, all},
	} {
		name := filepath.Join(folder, "content/2025-26/q2", c.file)
		text, err := os.ReadFile(name)
		if err == nil {
			err = os.WriteFile(name, bytes.Replace(text, []byte(c.old), []byte(c.new), 1), fs.ModePerm)
		}
		if err != nil {
			t.Fatal(err)
		}
		read, documents, ds := audited(c.rest)
		if !slices.Equal(read, c.read) {
			t.Errorf("%s %v are read, not %v", c.what, read, c.read)
		}
		rows, mistakes := All(reports(t, os.DirFS(folder)), nil, nil)
		for n, d := range documents {
			if !reflect.DeepEqual(d.Rows(), rows[n].Rows()) {
				t.Errorf("%s the memory has other numbers of the %s", c.what, d.Kind)
			}
		}
		if len(ds.Sorted()) != len(mistakes.Sorted()) {
			t.Errorf("%s the memory has %d mistakes, not %d", c.what, len(ds.Sorted()), len(mistakes.Sorted()))
		}
	}
}
