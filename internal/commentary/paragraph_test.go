package commentary_test

import (
	"fmt"
	"testing"

	"outturn/internal/commentary"
)

func TestNumbering(t *testing.T) {
	d := paper(t, `## Summary

One. {#first}

Two:

- no number
- of their own

> Nor here.

| a |
| - |
| b |

::: positions set=a
Nor in a note.
:::

Three,
on two lines.
{#last-3}

Term
: Nor a meaning.

[^1]: Nor a note.

Four.[^1]
`)
	want := []string{"p1 first: One.", "p2 : Two:", "p3 last-3: Three, on two lines.", "p4 : Four."}
	var got []string
	for i, p := range d.Paragraphs {
		got = append(got, fmt.Sprintf("%s %s: %s", p.Anchor(), p.Name, textOf(d, p.Paragraph)))
		if p.Number != i+1 {
			t.Errorf("paragraph %d has the number %d", i+1, p.Number)
		}
	}
	same(t, "paragraphs", want, got)
}

func TestCommentsAreNotNumbered(t *testing.T) {
	d, messages := parse(commentary.Comment, "One.\n\nTwo.\n")
	if len(d.Paragraphs) != 0 || messages != nil {
		t.Errorf("%d paragraphs with %v, want none", len(d.Paragraphs), messages)
	}
}

func TestParagraphByName(t *testing.T) {
	d := paper(t, "One.\n\nTwo. {#second}\n")
	if p, ok := d.Paragraph("second"); !ok || p.Number != 2 {
		t.Errorf("found %v, %v; want number 2", p, ok)
	}
	if p, ok := d.Paragraph("third"); ok {
		t.Errorf("found %v, want none", p)
	}
}

func TestNameDiagnostics(t *testing.T) {
	tests := []struct {
		name string
		kind commentary.DocumentType
		body string
		want []string
	}{
		{"spaces after it", commentary.Paper, "One. {#a} \t\n", nil},
		{"no space before it", commentary.Paper, "One.{#a}\n", nil},
		{"after a figure", commentary.Paper, "{{value a}} {#a}\n", nil},
		{"in code", commentary.Paper, "Write `{#a}`.\n", nil},
		{"escaped", commentary.Paper, "Write \\{#a}\n", nil},
		{"twice in a paper", commentary.Paper, "One. {#a}\n\nTwo. {#a}\n", []string{"6:6 ‹{#a}› duplicate-paragraph"}},
		{"twice in a paragraph", commentary.Paper, "One. {#a}\n{#b}\n", []string{"4:6 ‹{#a}› misplaced-name"}},
		{"not at the end", commentary.Paper, "One. {#a}\nMore.\n", []string{"4:6 ‹{#a}› misplaced-name"}},
		{"not at the end of a line", commentary.Paper, "One {#a} more.\n", []string{"4:5 ‹{#a}› misplaced-name"}},
		{"alone", commentary.Paper, "{#a}\n", []string{"4:1 ‹{#a}› misplaced-name"}},
		{"of a heading", commentary.Paper, "## One {#a}\n", []string{"4:8 ‹{#a}› misplaced-name"}},
		{"of a list item", commentary.Paper, "- One {#a}\n", []string{"4:7 ‹{#a}› misplaced-name"}},
		{"in emphasis", commentary.Paper, "One *two {#a}*\n", []string{"4:10 ‹{#a}› misplaced-name"}},
		{"at the end of emphasis on its own line", commentary.Paper, "*One {#a}\ntwo*\n", []string{"4:6 ‹{#a}› misplaced-name"}},
		{"in a comment", commentary.Comment, "One. {#a}\n", []string{"4:6 ‹{#a}› misplaced-name"}},
		{"in capitals", commentary.Paper, "One. {#A}\n", []string{"4:6 ‹{#A}› misplaced-name"}},
		{"with a space", commentary.Paper, "One. {# a}\n", []string{"4:6 ‹{# a}› misplaced-name"}},
		{"not closed", commentary.Paper, "One. {#a\n", []string{"4:6 ‹{#a› misplaced-name"}},
		{"with a full stop after it", commentary.Paper, "One {#a}.\n", []string{"4:5 ‹{#a}› misplaced-name"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, messages := parse(test.kind, front+test.body)
			same(t, "diagnostics", test.want, messages)
		})
	}
}
