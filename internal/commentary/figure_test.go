package commentary_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"

	"outturn/internal/commentary"
)

// item is a figure or block as tests compare it.
type item struct {
	Name, Subject string
	Named         []string
	Span          string
}

func figureItem(f *commentary.Figure) item {
	return item{f.Name, f.Subject.Text, namedArguments(f.Arguments), f.Span.Text()}
}

func blockItem(b *commentary.Block) item {
	return item{b.Name, b.Subject.Text, namedArguments(b.Arguments), b.Span.Text()}
}

func namedArguments(a commentary.Arguments) []string {
	var all []string
	for _, one := range a.Named {
		all = append(all, one.Key+"="+one.Span.Text())
	}
	return all
}

func TestFigures(t *testing.T) {
	tests := []struct {
		name, body string
		want       item
	}{
		{"with a subject", "At {{value foi-in-time}}.", item{"value", "foi-in-time", nil, "{{value foi-in-time}}"}},
		{"with an option", "At {{value foi quarter=2018-19/q4}}.",
			item{"value", "foi", []string{"quarter=2018-19/q4"}, "{{value foi quarter=2018-19/q4}}"}},
		{"with options first", "{{change since=year foi}}", item{"change", "foi", []string{"since=year"}, "{{change since=year foi}}"}},
		{"without a subject", "{{count set=a position=better,within}}",
			item{"count", "", []string{"set=a", "position=better,within"}, "{{count set=a position=better,within}}"}},
		{"without anything", "{{count}}", item{"count", "", nil, "{{count}}"}},
		{"with more spaces", "{{  value \t foi  }}", item{"value", "foi", nil, "{{  value \t foi  }}"}},
		{"with a space that does not break", "{{value\u00a0foi}}", item{"value", "foi", nil, "{{value\u00a0foi}}"}},
		{"with a value that holds the sign", "{{value foi quarter=a=b}}", item{"value", "foi", []string{"quarter=a=b"}, "{{value foi quarter=a=b}}"}},
		{"after other characters", "Café – {{value foi}}", item{"value", "foi", nil, "{{value foi}}"}},
		{"in emphasis", "**{{value foi}}**", item{"value", "foi", nil, "{{value foi}}"}},
		{"in a link", "[{{value foi}}](foi.html)", item{"value", "foi", nil, "{{value foi}}"}},
		{"in a heading", "## At {{value foi}}", item{"value", "foi", nil, "{{value foi}}"}},
		{"in a list", "- one\n- {{value foi}}", item{"value", "foi", nil, "{{value foi}}"}},
		{"in a table", "| a |\n| - |\n| {{value foi}} |", item{"value", "foi", nil, "{{value foi}}"}},
		{"in a quotation", "> one\n> {{value foi}}", item{"value", "foi", nil, "{{value foi}}"}},
		{"in a footnote", "One.[^1]\n\n[^1]: {{value foi}}", item{"value", "foi", nil, "{{value foi}}"}},
		{"in a block", "::: positions set=a\n{{value foi}}\n:::", item{"value", "foi", nil, "{{value foi}}"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for _, lineEnd := range []string{"\n", "\r\n"} {
				d := paper(t, strings.ReplaceAll(test.body+"\n", "\n", lineEnd))
				if len(d.Figures) != 1 {
					t.Fatalf("%d figures, want 1", len(d.Figures))
				}
				same(t, "figure", test.want, figureItem(d.Figures[0]))
			}
		})
	}
}

func TestNoFigures(t *testing.T) {
	tests := []struct{ name, body string }{
		{"in code", "Write `{{value foi}}`."},
		{"in a block of code", "```\n{{value foi}}\n```"},
		{"single braces", "Write {values} or {see below}."},
		{"escaped", "Write \\{\\{value foi}}."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if d := paper(t, test.body); len(d.Figures) != 0 {
				t.Errorf("%d figures, want none", len(d.Figures))
			}
		})
	}
}

func TestSeveralFiguresInOrder(t *testing.T) {
	d := paper(t, "{{value a}}{{value b}} and {{value c}}\n\n{{value d}}\n")
	var got []string
	for _, f := range d.Figures {
		got = append(got, f.Subject.Text)
	}
	same(t, "subjects", []string{"a", "b", "c", "d"}, got)
	same(t, "text around them", " and ", textOf(d, d.Paragraphs[0].Paragraph))
}

func TestFigureDiagnostics(t *testing.T) {
	tests := []struct {
		name, body string
		want       []string
	}{
		{"unknown", "{{vlaue foi}}", []string{"4:3 ‹vlaue› unknown-figure"}},
		{"known in capitals", "{{Value foi}}", []string{"4:3 ‹Value› unknown-figure"}},
		{"empty", "{{}}", []string{"4:1 ‹{{}}› unknown-figure"}},
		{"not closed", "{{value foi", []string{"4:1 ‹{{› unclosed-figure"}},
		{"closed on the next line", "{{value\nfoi}}", []string{"4:1 ‹{{› unclosed-figure"}},
		{"closed by half", "{{value foi} or {{value bar}}", []string{"4:1 ‹{{› unclosed-figure"}},
		{"no subject", "{{value}}", []string{"4:3 ‹value› missing-argument"}},
		{"no subject but an option", "{{value decimals=1}}", []string{"4:3 ‹value› missing-argument"}},
		{"no position", "{{share}}", []string{"4:3 ‹share› missing-argument"}},
		{"a second subject", "{{value foi bar}}", []string{"4:13 ‹bar› unknown-argument"}},
		{"a subject where none goes", "{{count contractual}}", []string{"4:9 ‹contractual› unknown-argument"}},
		{"an unknown option", "{{value foi decimal=1}}", []string{"4:13 ‹decimal› unknown-argument"}},
		{"an option of a figure without any", "{{trend foi decimals=1}}", []string{"4:13 ‹decimals› unknown-argument"}},
		{"a word after a figure without options", "{{trend foi bar}}", []string{"4:13 ‹bar› unknown-argument"}},
		{"an option without a value", "{{value foi decimals=}}", []string{"4:13 ‹decimals=› missing-argument"}},
		{"an option with a space", "{{value foi decimals= 1}}", []string{"4:13 ‹decimals= 1› unknown-argument"}},
		{"spaces round the equals sign", "{{value foi decimals = 1}}", []string{"4:13 ‹decimals = 1› unknown-argument"}},
		{"a space after a comma", "{{value foi quarter=a, b}}", []string{"4:13 ‹quarter=a, b› unknown-argument"}},
		{"spaces round a comma", "{{value foi quarter=a , b decimals=1}}", []string{"4:13 ‹quarter=a , b› unknown-argument"}},
		{"an option twice", "{{value foi decimals=1 decimals=2}}", []string{"4:24 ‹decimals› duplicate-argument"}},
		{"several", "{{value}} {{vlaue foi}}", []string{"4:3 ‹value› missing-argument", "4:13 ‹vlaue› unknown-figure"}},
		{"after other characters", "Café: {{vlaue foi}}", []string{"4:9 ‹vlaue› unknown-figure"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, messages := parse(commentary.Paper, front+test.body+"\n")
			same(t, "diagnostics", test.want, messages)
		})
	}
}

func TestArguments(t *testing.T) {
	d := paper(t, "{{count set=a position=better,within}}\n")
	a := d.Figures[0].Arguments
	same(t, "one", "a", a.Get("set").Text)
	same(t, "a list", []string{"better", "within"}, a.Get("position").List())
	same(t, "none", "", a.Get("service").Text)
	if list := a.Get("service").List(); list != nil {
		t.Errorf("an option that is not there lists %v", list)
	}
}

// TestDump checks that a tree can be printed, which helps to find mistakes in
// the program.
func TestDump(t *testing.T) {
	d := paper(t, "{{value foi}} {#a}\n\n::: positions set=a\n:::\n")
	same(t, "dump", true, strings.Contains(dump(t, d.Root, d.Body), "value"))
}

func dump(t *testing.T, root ast.Node, body []byte) string {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout := os.Stdout
	os.Stdout = w
	root.Dump(body, 0)
	os.Stdout = stdout
	w.Close()
	var b bytes.Buffer
	if _, err := b.ReadFrom(r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
