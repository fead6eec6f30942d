package prose_test

import (
	"errors"
	"fmt"
	"html/template"
	"strings"
	"testing"

	"outturn/internal/commentary"
	"outturn/internal/prose"
)

// A block is drawn where it stands, its headings below the one above it, and the
// author's note below it.
func TestBlocks(t *testing.T) {
	r := renderer(ofReport, ofReport)
	r.Block = func(b *commentary.Block, level int) (template.HTML, error) {
		return template.HTML(fmt.Sprintf("<b>%s %d</b>", b.Name, level)), nil
	}
	d := read(t, commentary.Paper, "::: positions\n:::\n\n## A\n\n::: demand\nA *note*.\n:::\n\n### B\n\n::: demand\n:::\n")
	text, err := r.Document(d)
	if err != nil {
		t.Fatal(err)
	}
	const want = `<b>positions 2</b><h2 id="a">A</h2>
<b>demand 3</b><div class="note"><p>A <em>note</em>.</p>
</div>
<h3 id="b">B</h3>
<b>demand 4</b>`
	if string(text.HTML) != want {
		t.Errorf("the text is\n%s\nwant\n%s", text.HTML, want)
	}
	if !text.Local {
		t.Error("what a block links is taken to be right on every page")
	}
}

func TestBelow(t *testing.T) {
	for level, want := range map[int]int{1: 2, 5: 6, 6: 6} {
		if got := prose.Below(level); got != want {
			t.Errorf("below %d are headings of level %d, want %d", level, got, want)
		}
	}
}

// A block that cannot be drawn fails the document, and the failure can be told.
func TestBlockFails(t *testing.T) {
	failure := errors.New("no layout")
	r := renderer(ofReport, ofReport)
	r.Block = func(*commentary.Block, int) (template.HTML, error) { return "", failure }
	_, err := r.Document(read(t, commentary.Paper, "::: positions\n:::\n"))
	if !errors.Is(err, failure) || err.Error() != "content/a.md: no layout" {
		t.Errorf("the error is %v", err)
	}
}

// A figure that leads nowhere is text. What it comes to is never markup.
func TestFigures(t *testing.T) {
	d := read(t, commentary.Comment, "{{value b}}")
	r := renderer(ofReport, ofReport)
	for to, want := range map[string]string{
		"":                           `<p><span class="figure">1 &lt; 2</span></p>`,
		string(ofReport) + "#p1":     `<p><a href="#p1">1 &lt; 2</a></p>`,
		string(ofIndicator):          `<p><a href="a/index.html">1 &lt; 2</a></p>`,
		string(ofReview) + "#letter": `<p><a href="../../2024-25/annual/index.html#letter">1 &lt; 2</a></p>`,
	} {
		r.Figure = func(*commentary.Figure) prose.Figure { return prose.Figure{Text: "1 < 2", To: to} }
		text, err := r.Document(d)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSpace(string(text.HTML)); got != want {
			t.Errorf("to %q the figure is %s, want %s", to, got, want)
		}
	}
}

// A figure that leads to where its number comes from says so to those who hear the link
// alone: its name begins with what is seen.
func TestFiguresSayWhereTheyLead(t *testing.T) {
	r := renderer(ofReport, ofReport)
	r.Figure = func(*commentary.Figure) prose.Figure {
		return prose.Figure{Text: `1 < "2"`, To: string(ofReport) + "#p1", Quiet: true}
	}
	text, err := r.Document(read(t, commentary.Comment, "{{value b}}"))
	if err != nil {
		t.Fatal(err)
	}
	const want = `<p><a class="figure" aria-label="1 &lt; &#34;2&#34;: where this comes from" href="#p1">1 &lt; &#34;2&#34;</a></p>`
	if got := strings.TrimSpace(string(text.HTML)); got != want {
		t.Errorf("the figure is %s, want %s", got, want)
	}
}

// An acronym is explained where it first stands in a document, and not in code.
func TestAcronymsExplained(t *testing.T) {
	r := renderer(ofReport, ofReport)
	r.Acronyms = prose.NewAcronyms([]prose.Acronym{{Short: "PEP", Long: "Personal <education> plan"}})
	text, err := r.Document(read(t, commentary.Comment, "`PEP`, PEPs, a PEP & a *PEP*."))
	if err != nil {
		t.Fatal(err)
	}
	const want = `<p><code>PEP</code>, PEPs, a <abbr title="Personal &lt;education&gt; plan">PEP</abbr> &amp; a <em>PEP</em>.</p>`
	if got := strings.TrimSpace(string(text.HTML)); got != want {
		t.Errorf("the text is\n%s\nwant\n%s", got, want)
	}
}

func TestPlain(t *testing.T) {
	for markdown, want := range map[string]string{
		"Some *text* &amp; `a &amp; b`\\*.":           "Some text & a &amp; b*.",
		"One\nline, {{value b}}\\\nmore.":             "One line, value more.",
		"A [link](data.csv) to <https://a.org/>.":     "A link to https://a.org/.",
		"- one\n- two\n\n      code":                  "one two code",
		"| a | b |\n| --- | --- |\n| 1 | 2 |":         "a b 1 2",
		"Said.[^1]\n\n[^1]: A note that is numbered.": "Said. A note that is numbered.",
	} {
		d := read(t, commentary.Comment, markdown)
		got := prose.Plain(d.Root, d, func(f *commentary.Figure) string { return f.Name })
		if got = strings.Join(strings.Fields(got), " "); got != want {
			t.Errorf("%q is %q, want %q", markdown, got, want)
		}
	}
}
