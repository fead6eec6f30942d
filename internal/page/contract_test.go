package page_test

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	layoutparse "text/template/parse"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/page"
	"outturn/internal/project"
	"outturn/templates"
)

// What a project's own layouts may rely on: the values that layouts are given, as
// the guide lists them.

const layoutsPage = "../../content/guide/layouts.md"

// The guide lists what layouts may use, as the code has it. A difference is a
// change to every project with layouts of its own, and belongs into CHANGELOG.md.
func TestLayoutsAreDocumented(t *testing.T) {
	got := contractOf(t).page(t)
	if *update {
		if err := os.WriteFile(layoutsPage, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(layoutsPage)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("what layouts may use has changed (-guide +code); run with -update when that is meant:\n%s", diff)
	}
}

// builtInLayouts are the names of the built-in layouts.
func builtInLayouts(t *testing.T) []string {
	t.Helper()
	files, err := fs.Glob(templates.Files, "*/*.html")
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestEveryLayoutIsDeclared(t *testing.T) {
	declared := page.Given()
	for _, name := range builtInLayouts(t) {
		if _, is := declared[name]; !is {
			t.Errorf("it is not declared what %s is given", name)
		}
		delete(declared, name)
	}
	for name := range declared {
		t.Errorf("there is no layout %s", name)
	}
}

// mark is what the marked layouts write of themselves.
var mark = regexp.MustCompile(`⟦(\S+) ([^⟧]+)⟧`)

// Drawn with layouts that write what they are given, every page of the site has
// what is declared, in layouts that include others too.
func TestLayoutsAreGivenWhatIsDeclared(t *testing.T) {
	marked := maps.Clone(correctedProject(t))
	for _, name := range builtInLayouts(t) {
		text, err := fs.ReadFile(templates.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		what := `{{printf "⟦` + name + ` %T⟧" .}}`
		if strings.Contains(typeOf(page.Given()[name]), "report.") && strings.HasPrefix(name, "blocks/") {
			what = `{{printf "⟦` + name + ` %T with %T⟧" . .Block}}`
		}
		marked["templates/"+name] = &fstest.MapFile{Data: []byte(what + string(text))}
	}
	s, seen := faultless(t, marked, project.Options{Day: dayCorrected}), map[string]bool{}
	pages := []string{"404.html"}
	for p := range s.all() {
		pages = append(pages, p)
	}
	for _, p := range pages {
		for _, m := range mark.FindAllStringSubmatch(s.html(t, p), -1) {
			name, got := m[1], strings.ReplaceAll(m[2], "*", "")
			if want := typeOf(page.Given()[name]); got != want && !seen[name+got] {
				t.Errorf("%s draws %s with %s, which is declared to be given %s", p, name, got, want)
			}
			seen[name], seen[name+got] = true, true
		}
	}
	for _, name := range builtInLayouts(t) {
		if !seen[name] {
			t.Errorf("no page of the tests shows %s", name)
		}
	}
}

// typeOf names the type of a value, and that of the block in it.
func typeOf(value any) string {
	name := fmt.Sprintf("%T", value)
	if block := blockIn(value); block != nil {
		name += fmt.Sprintf(" with %T", block)
	}
	return strings.ReplaceAll(name, "*", "")
}

// The built-in layouts use nothing that the guide does not list, and so any of
// them can be copied and changed.
func TestBuiltInLayoutsKeepToTheContract(t *testing.T) {
	listed := contractOf(t).names()
	for _, name := range builtInLayouts(t) {
		text, err := fs.ReadFile(templates.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		tree := layoutparse.New(name)
		tree.Mode = layoutparse.SkipFuncCheck
		if _, err := tree.Parse(string(text), "", "", map[string]*layoutparse.Tree{}); err != nil {
			t.Fatal(err)
		}
		for _, used := range usedNames.FindAllString(tree.Root.String(), -1) {
			if used = path.Ext(used); !slices.Contains(listed, used[1:]) {
				t.Errorf("%s uses %s, which the guide does not list", name, used)
			}
		}
	}
}

// usedNames finds the fields and methods in a parsed layout, one at a time.
var usedNames = regexp.MustCompile(`\.[A-Z]\w*`)
