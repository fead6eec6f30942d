package reference_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/rogpeppe/go-internal/txtar"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"outturn/internal/example"
	"outturn/internal/load"
	"outturn/internal/reference"
)

// schemas compiles every schema, and returns them by kind of file.
func schemas(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	all := map[string]*jsonschema.Schema{}
	for _, f := range reference.Schemas() {
		decoded, err := jsonschema.UnmarshalJSON(strings.NewReader(f.Text))
		if err != nil {
			t.Fatal(err)
		}
		if err := c.AddResource(f.Name, decoded); err != nil {
			t.Fatal(err)
		}
		compiled, err := c.Compile(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		all[strings.TrimSuffix(f.Name, ".schema.json")] = compiled
	}
	return all
}

// kindOf returns the kind of a file by its name, with the patterns that
// editors use; empty when it has no keys.
func kindOf(t *testing.T, name string) string {
	t.Helper()
	for _, f := range load.Files() {
		for _, glob := range f.Globs {
			if matched, err := path.Match(glob, name); err != nil {
				t.Fatal(err)
			} else if matched && len(f.Keys) > 0 {
				return f.Name
			}
		}
	}
	return ""
}

// decode reads a file's TOML, or that of its front matter, into JSON values
// with dates as texts. It returns nil for invalid TOML.
func decode(t *testing.T, name, text string) any {
	t.Helper()
	if path.Ext(name) == ".md" {
		parts := strings.SplitN(strings.ReplaceAll(text, "\r", ""), "+++\n", 3)
		if len(parts) < 3 {
			return nil
		}
		text = parts[1]
	}
	var table map[string]any
	if _, err := toml.Decode(text, &table); err != nil {
		return nil
	}
	written, err := json.Marshal(datesAsText(table))
	if err != nil {
		return nil // a number that JSON cannot express
	}
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(string(written)))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func datesAsText(value any) any {
	switch value := value.(type) {
	case map[string]any:
		for key := range value {
			value[key] = datesAsText(value[key])
		}
	case []any:
		for n := range value {
			value[n] = datesAsText(value[n])
		}
	case time.Time:
		return value.Format(time.DateOnly)
	}
	return value
}

// TestProjectsAreValid checks that every file of the worked example and of a
// new project is valid by the schemas.
func TestProjectsAreValid(t *testing.T) {
	all := schemas(t)
	for name, project := range map[string]fs.FS{"worked example": os.DirFS("../.."), "new project": example.Project()} {
		seen := map[string]bool{}
		for _, folder := range []string{"data", "content"} {
			err := fs.WalkDir(project, folder, func(name string, d fs.DirEntry, err error) error {
				if err != nil || d.IsDir() || kindOf(t, name) == "" {
					return err
				}
				seen[kindOf(t, name)] = true
				text, err := fs.ReadFile(project, name)
				if err != nil {
					return err
				}
				if err := all[kindOf(t, name)].Validate(decode(t, name, string(text))); err != nil {
					t.Errorf("%s: %v", name, err)
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		if len(seen) < 5 {
			t.Errorf("the %s has files of few kinds: %v", name, seen)
		}
	}
}

// beyondSchemas are cases of the loader with a mistake that a schema cannot
// find: it depends on other keys or files, or on which days there are.
var beyondSchemas = []string{
	"missing-key-absence", "missing-key-left-out", "missing-key-scheduled", "bad-date-no-such-day", "wrong-type-target-value",
	"bad-quarter-calendar-year", "bad-quarter-financial-year", "bad-revision-day",
}

// TestMistakesAreInvalid checks that the schemas refuse what the loader
// refuses because a key is unknown, missing or of the wrong type.
func TestMistakesAreInvalid(t *testing.T) {
	all := schemas(t)
	names, err := filepath.Glob("../load/testdata/bad/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	checked := 0
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		stem := strings.TrimSuffix(filepath.Base(name), ".txtar")
		for _, f := range archive.Files {
			kind := kindOf(t, f.Name)
			if kind == "" || !expectsError(archive, f.Name) || strings.Contains(strings.Join(beyondSchemas, " "), stem) {
				continue
			}
			value := decode(t, f.Name, string(f.Data))
			if value == nil {
				continue
			}
			checked++
			if all[kind].Validate(value) == nil {
				t.Errorf("%s: the schema lets %s pass", stem, f.Name)
			}
		}
	}
	if checked < 40 {
		t.Errorf("only %d files were checked", checked)
	}
}

// expectsError reports whether the diagnostics of a case include a mistake in
// the file that schemas should find.
func expectsError(archive *txtar.Archive, name string) bool {
	of := regexp.MustCompile(fmt.Sprintf(`(?m)^%s:\d+:\d+: error: .* \[(unknown-key|wrong-type|missing-key|unknown-value|bad-quarter|bad-date|unknown-position)\]$`, regexp.QuoteMeta(name)))
	for _, f := range archive.Files {
		if f.Name == "diagnostics" && of.Match(f.Data) {
			return true
		}
	}
	return false
}

// TestEveryKeyIsExplained checks that the reference has a sentence for every
// key.
func TestEveryKeyIsExplained(t *testing.T) {
	for _, f := range reference.Schemas() {
		var root map[string]any
		if err := json.Unmarshal([]byte(f.Text), &root); err != nil {
			t.Fatal(err)
		}
		checkExplained(t, f.Name, root)
	}
	for _, f := range load.Files() {
		if !strings.HasSuffix(f.Doc, ".") {
			t.Errorf("no sentence says what %s holds", f.Path)
		}
	}
}

func checkExplained(t *testing.T, at string, s map[string]any) {
	t.Helper()
	properties, _ := s["properties"].(map[string]any)
	for key, value := range properties {
		value := value.(map[string]any)
		if doc, _ := value["description"].(string); !strings.HasSuffix(doc, ".") {
			t.Errorf("%s: no sentence says what %s is: %q", at, key, doc)
		}
		checkExplained(t, at+" "+key, value)
	}
	if each, ok := s["additionalProperties"].(map[string]any); ok {
		checkExplained(t, at, each)
	}
	ways, _ := s["oneOf"].([]any)
	for _, way := range ways {
		checkExplained(t, at, way.(map[string]any))
	}
}
