package commentary_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"

	"outturn/internal/commentary"
)

// TestAllowancesLeaveNothing checks that a document with comments has the same tree as one
// without.
func TestAllowancesLeaveNothing(t *testing.T) {
	const c = "<!-- allow unshown: it is on its own page -->"
	tests := []struct {
		name, with, without string
		comments            int
	}{
		{"at the end of a paragraph", "One. " + c + "\n\nTwo.\n", "One.\n\nTwo.\n", 1},
		{"at the end of a document", "One.\n\nTwo. " + c, "One.\n\nTwo.", 1},
		{"at the end of a line of a paragraph", "One " + c + "\ntwo\nthree.\n", "One\ntwo\nthree.\n", 1},
		{"without a space before it", "One" + c + "\ntwo.\n", "One\ntwo.\n", 1},
		{"after two spaces, which end no line", "One  " + c + "  \ntwo.\n", "One\ntwo.\n", 1},
		{"a line of its own before a paragraph", c + "\nOne.\n", "One.\n", 1},
		{"a line of its own, alone", "One.\n\n" + c + "\n\nTwo.\n", "One.\n\nTwo.\n", 1},
		{"a line of its own within a paragraph", "One\n" + c + "\ntwo.\n", "One\ntwo.\n", 1},
		{"a line of its own after a paragraph", "One.\n" + c + "\n\nTwo.\n", "One.\n\nTwo.\n", 1},
		{"within a line", "One " + c + " two.\n", "One two.\n", 1},
		{"at the beginning of a line", c + " One.\n", "One.\n", 1},
		{"at the beginning of a later line", "One\n" + c + " two.\n", "One\ntwo.\n", 1},
		{"before a name", "One. " + c + " {#one}\n", "One. {#one}\n", 1},
		{"after a name", "One. {#one} " + c + "\n", "One. {#one}\n", 1},
		{"in a heading", "## One " + c + "\n\nTwo.\n", "## One\n\nTwo.\n", 1},
		{"before a heading", c + "\n## One\n\nTwo.\n", "## One\n\nTwo.\n", 1},
		{"in an underlined heading", "One " + c + "\n---\n\nTwo.\n", "One\n---\n\nTwo.\n", 1},
		{"in a list", "- One " + c + "\n- Two\n  more\n", "- One\n- Two\n  more\n", 1},
		{"in the last item", "- One\n- Two " + c + "\n\nThree.\n", "- One\n- Two\n\nThree.\n", 1},
		{"between items", "- One\n" + c + "\n- Two\n", "- One\n- Two\n", 1},
		{"between items, as a line of the first", "- One\n  " + c + "\n- Two\n", "- One\n- Two\n", 1},
		{"before a list that begins with 2", c + "\n2. One\n3. Two\n", "2. One\n3. Two\n", 1},
		{"in a loose list", "- One " + c + "\n\n- Two\n", "- One\n\n- Two\n", 1},
		{"before a table", c + "\n| a | b |\n| - | - |\n| 1 | 2 |\n", "| a | b |\n| - | - |\n| 1 | 2 |\n", 1},
		{"after a row", "| a | b |\n| - | - |\n| 1 | 2 | " + c + "\n| 3 | 4 |\n", "| a | b |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |\n", 1},
		{"in a cell", "| a | b |\n| - | - |\n| 1 | 2 " + c + " |\n", "| a | b |\n| - | - |\n| 1 | 2 |\n", 1},
		{"after a table", "| a | b |\n| - | - |\n| 1 | 2 |\n" + c + "\n", "| a | b |\n| - | - |\n| 1 | 2 |\n", 1},
		{"in text before a table", "One " + c + "\n| a | b |\n| - | - |\n", "One\n| a | b |\n| - | - |\n", 1},
		{"in a quotation", "> One " + c + "\n> two.\n", "> One\n> two.\n", 1},
		{"after emphasis", "*One* " + c + "\n", "*One*\n", 1},
		{"in a block", "::: positions set=a\nOne. " + c + "\n:::\n", "::: positions set=a\nOne.\n:::\n", 1},
		{"before a block", "One.\n\n" + c + "\n::: positions set=a\n:::\n", "One.\n\n::: positions set=a\n:::\n", 1},
		{"two on a line", "One. " + c + " " + c + "\n", "One.\n", 2},
		{"with Windows line endings", "One " + c + "\r\ntwo.\r\n", "One\r\ntwo.\r\n", 1},
		{"in backquotes it is text", "One `" + c + "` two.\n", "One `" + c + "` two.\n", 0},
		{"at the end in backquotes", "One `" + c + "`\n", "One `" + c + "`\n", 0},
		{"in code it is text", "~~~\n" + c + "\n~~~\n", "~~~\n" + c + "\n~~~\n", 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, want := paper(t, test.with), paper(t, test.without)
			same(t, "the tree beside that without comments", shape(want), shape(got))
			same(t, "paragraphs", names(want), names(got))
			same(t, "number of comments", test.comments, len(got.Comments))
		})
	}
}

// names lists the numbers, names and anchors that a document gives.
func names(d *commentary.Document) []string {
	var all []string
	for _, p := range d.Paragraphs {
		all = append(all, p.Anchor()+" "+p.Name+": "+textOf(d, p.Paragraph))
	}
	for _, h := range d.Headings {
		id, _ := h.AttributeString("id")
		all = append(all, fmt.Sprintf("%s: %s", id, textOf(d, h)))
	}
	return all
}

// shape writes a tree with its text: neighbouring pieces of text are one.
func shape(d *commentary.Document) string {
	var b strings.Builder
	ast.Walk(d.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		text, isText := n.(*ast.Text)
		switch {
		case isText && entering:
			b.Write(text.Segment.Value(d.Body))
			if text.SoftLineBreak() {
				b.WriteString("\n")
			}
			if text.HardLineBreak() {
				b.WriteString("<br>")
			}
		case isText:
		case entering:
			fmt.Fprintf(&b, "<%s>", n.Kind())
		default:
			fmt.Fprintf(&b, "</%s>\n", n.Kind())
		}
		if list, ok := n.(*ast.List); ok && entering {
			fmt.Fprintf(&b, "[from %d, tight %v]", list.Start, list.IsTight)
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// TestAllowancesAreAboutTheLinesAroundThem also checks that front matter is not among them.
func TestAllowancesAreAboutTheLinesAroundThem(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"a paragraph", "One\ntwo <!-- allow unshown: so -->\nthree\n\nfour\n", "One\ntwo \nthree"},
		{"the first lines", "<!-- allow unshown: so -->\n## One\n\nTwo\n", "\n## One"},
		{"a table", "One\n\n| a |\n| - |\n| b <!-- allow unshown: so --> |\n \t\nTwo\n", "| a |\n| - |\n| b  |"},
		{"the end of the file", "One\n\nTwo <!-- allow unshown: so -->", "Two "},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := paper(t, test.body).Comments[0]
			about := strings.Replace(c.Span.File.Text[c.From:c.To], c.Span.Text(), "", 1)
			same(t, "lines", test.want, about)
		})
	}
}

func TestOtherCommentsAreHTML(t *testing.T) {
	for _, text := range []string{"<!-- a note -->\n", "One <!-- a note --> two\n", "One <!-- allowed -->\n", "<!--\nallow unshown: so\n-->\n"} {
		_, messages := parse(commentary.Paper, front+text)
		if len(messages) == 0 || !strings.HasSuffix(messages[0], " raw-html") {
			t.Errorf("%q gives %q, want raw-html", text, messages)
		}
	}
}
