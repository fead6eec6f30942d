package edition

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var published = Day{time.Date(2019, time.October, 28, 0, 0, 0, 0, time.UTC)}

func TestManifestRoundTrip(t *testing.T) {
	for name, m := range map[string]Manifest{
		"whole": {
			Number: 12, Document: "2019-20/q2/minutes", Edition: 3, Published: published, Rendering: "0123456789abcdef", Previous: Sum(nil),
			Files: []File{{"data.json", Sum([]byte("{}"))}, {"visits to homes/index.html", Sum([]byte("page"))}},
		},
		"first, without a file": {Number: 1, Document: "2019-20/q2", Edition: 1, Published: published},
	} {
		if len(m.Files) == 0 {
			m.Files = []File{{RecordFile, Sum(nil)}}
		}
		got, err := ParseManifest(m.Text())
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(&m, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// oneFile is the manifest of a document with one file.
const oneFile = `# Outturn manifest 1
# document: 2019-20/q2
# edition: 1
# published: 2019-10-28
# rendering: unknown
# previous: none
e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  edition.json
`

func TestMalformedManifests(t *testing.T) {
	if _, err := ParseManifest(oneFile); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string][]string{
		"number that is none":     {"manifest 1\n", "manifest one\n"},
		"number 0":                {"manifest 1\n", "manifest 0\n"},
		"edition 0":               {"edition: 1", "edition: 0"},
		"document outside":        {"2019-20/q2", "../q2"},
		"name outside":            {"edition.json", "../edition.json"},
		"number with a zero":      {"manifest 1\n", "manifest 01\n"},
		"other title":             {"# Outturn manifest", "# Manifest"},
		"edition that is none":    {"edition: 1", "edition: first"},
		"edition missing":         {"# edition: 1\n", "# reason: 1\n"},
		"no such day":             {"2019-10-28", "2019-10-32"},
		"day missing":             {"# published: 2019-10-28", "# published:"},
		"document missing":        {"# document", "# paper"},
		"keys in another order":   {"# document: 2019-20/q2\n# edition: 1\n", "# edition: 1\n# document: 2019-20/q2\n"},
		"no rendering":            {"# rendering: unknown", "# rendering: "},
		"no previous":             {"# previous: none", "# previous:"},
		"no line of previous":     {"# previous: none\n", ""},
		"sum too short":           {"e3b0c4", "e3b0c"},
		"sum in capitals":         {"e3b0c4", "E3B0C4"},
		"one space":               {"b855  ", "b855 "},
		"three spaces":            {"b855  ", "b855   "},
		"name missing":            {"edition.json", ""},
		"comment below":           {"edition.json\n", "edition.json\n# more\n"},
		"empty line":              {"edition.json\n", "edition.json\n\n"},
		"no end of the last line": {"edition.json\n", "edition.json"},
		"line endings of Windows": {"\n", "\r\n"},
		"nothing below the head":  {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  edition.json\n", ""},
	} {
		text := strings.ReplaceAll(oneFile, change[0], change[1])
		if text == oneFile {
			t.Fatalf("%s: the case changes nothing", name)
		}
		if m, err := ParseManifest(text); err == nil {
			t.Errorf("%s: was read as %+v", name, m)
		}
	}
	if _, err := ParseManifest(""); err == nil {
		t.Error("an empty text was read")
	}
}

func TestManifestRenders(t *testing.T) {
	m := Manifest{Rendering: "a"}
	unknown := Manifest{}
	if !m.Renders("a") || m.Renders("b") || m.Renders("") || unknown.Renders("") || unknown.Renders("a") {
		t.Error("only what is drawn in the same known way has to have the same bytes")
	}
	if m.SumOf("missing") != "" {
		t.Error("a file that is not listed has a sum")
	}
}

// sha256sum reads a manifest as it is, comments and all, and notices a changed byte.
func TestSha256sumReadsManifests(t *testing.T) {
	program, err := exec.LookPath("sha256sum")
	if err != nil {
		t.Skip("sha256sum (coreutils) is not installed")
	}
	folder := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	m := Manifest{Number: 1, Document: "2019-20/q2", Edition: 1, Published: published, Files: []File{{"a page.html", Sum([]byte("page"))}}}
	write("edition.sha256", m.Text())
	check := func() error {
		run := exec.Command(program, "--check", "--strict", "edition.sha256")
		run.Dir = folder
		return run.Run()
	}
	write("a page.html", "page")
	if err := check(); err != nil {
		t.Errorf("sha256sum --check --strict fails: %v", err)
	}
	write("a page.html", "pagE")
	if check() == nil {
		t.Error("sha256sum does not notice a changed byte")
	}
}

// A manifest that was read can be looked up in a folder, and is written again as it was.
func FuzzParseManifest(f *testing.F) {
	f.Add(oneFile)
	f.Add(strings.Replace(oneFile, "previous: none", "previous: "+Sum(nil), 1))
	f.Fuzz(func(t *testing.T, text string) {
		m, err := ParseManifest(text)
		if err != nil {
			return
		}
		if m.Text() != text {
			t.Errorf("%q is written as %q", text, m.Text())
		}
		if m.Number < 1 || m.Edition < 1 || len(m.Files) == 0 || !fs.ValidPath(m.Document) {
			t.Errorf("%q was read as %+v", text, m)
		}
		for _, one := range m.Files {
			if !fs.ValidPath(m.Document + "/" + one.Name) {
				t.Errorf("%q is not the name of a file", one.Name)
			}
		}
	})
}
