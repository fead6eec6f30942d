package export_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"outturn/internal/example"
	"outturn/internal/export"
	"outturn/internal/project"
	"outturn/internal/report"
)

// TestDataIsValid checks every data.json of the worked example, of a new project and of
// the test project by the schema, which here allows no other keys.
func TestDataIsValid(t *testing.T) {
	strict := compile(t, withoutOthers)
	for name, files := range map[string]fs.FS{"worked example": os.DirFS("../.."), "new project": example.Project(), "test project": projectFiles(t)} {
		all := evaluateAll(t, files)
		if len(all) == 0 {
			t.Errorf("the %s has no reports", name)
		}
		for _, r := range all {
			if err := strict.Validate(decoded(t, string(writeData(t, export.JSON().Write, r)))); err != nil {
				t.Errorf("the %s in %s: %v", name, r.Quarter, err)
			}
		}
	}
}

// TestSchemaRefuses checks that the schema refuses what data.json never says, and lets
// keys pass that a later program may add.
func TestSchemaRefuses(t *testing.T) {
	s := compile(t, func(map[string]any) {})
	text := string(writeData(t, export.JSON().Write, wholeReport(t)))
	for name, change := range map[string][2]string{
		"a number as text":      {`"value": 85.5`, `"value": "85.5"`},
		"an unknown position":   {`"position": "better"`, `"position": "good"`},
		"another quarter":       {`"quarter": "2019-20/q3"`, `"quarter": "Q3"`},
		"a key left out":        {`"position_reason"`, `"positionReason"`},
		"another version":       {`"version": 1`, `"version": 2`},
		"null that is not null": {`"frequency": "quarterly"`, `"frequency": null`},
	} {
		changed := strings.Replace(text, change[0], change[1], 1)
		if changed == text {
			t.Errorf("data.json lacks %s", change[0])
		}
		if s.Validate(decoded(t, changed)) == nil {
			t.Errorf("the schema lets pass: %s", name)
		}
	}
	if err := s.Validate(decoded(t, strings.Replace(text, `"version"`, `"later": true, "version"`, 1))); err != nil {
		t.Errorf("the schema refuses a key that is new: %v", err)
	}
}

// TestSchemaExplains checks that the schema has a sentence for every key.
func TestSchemaExplains(t *testing.T) {
	explained := 0
	visit(decoded(t, export.Schema()).(map[string]any), func(s map[string]any) {
		properties, _ := s["properties"].(map[string]any)
		for key, value := range properties {
			explained++
			if doc, _ := value.(map[string]any)["description"].(string); !strings.HasSuffix(doc, ".") {
				t.Errorf("no sentence says what %s is: %q", key, doc)
			}
		}
	})
	if explained < len(export.JSON().Fields)-1 {
		t.Errorf("the schema explains %d keys, and data.json has %d", explained, len(export.JSON().Fields))
	}
}

func compile(t *testing.T, change func(map[string]any)) *jsonschema.Schema {
	t.Helper()
	document := decoded(t, export.Schema())
	visit(document.(map[string]any), change)
	c := jsonschema.NewCompiler()
	if err := c.AddResource("data", document); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("data")
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

// withoutOthers makes a schema refuse keys that it does not name.
func withoutOthers(s map[string]any) {
	if s["properties"] != nil {
		s["additionalProperties"] = false
	}
}

// visit goes through a schema and those within it.
func visit(s map[string]any, do func(map[string]any)) {
	do(s)
	var within []any
	properties, _ := s["properties"].(map[string]any)
	for _, one := range properties {
		within = append(within, one)
	}
	ways, _ := s["oneOf"].([]any)
	for _, one := range slices.Concat(within, ways, []any{s["items"], s["additionalProperties"]}) {
		if inner, is := one.(map[string]any); is {
			visit(inner, do)
		}
	}
}

func decoded(t *testing.T, text string) any {
	t.Helper()
	if !json.Valid([]byte(text)) {
		t.Fatal("not JSON")
	}
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func evaluateAll(t *testing.T, files fs.FS) []*report.Report {
	t.Helper()
	evaluated, err := project.Evaluate(files, project.Options{Drafts: true, Day: parseDay("2023-05-01")})
	if err != nil {
		t.Fatal(err)
	}
	wantNoErrors(t, evaluated.Diagnostics)
	return evaluated.Reports
}
