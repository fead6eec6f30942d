package report

import (
	"strconv"

	"outturn/internal/commentary"
	"outturn/internal/exempt"
	"outturn/internal/rule"
)

var exemptBlock = blockType{
	Form: commentary.Form{
		Name: commentary.Exempt, Doc: "A notice of the paragraph that is relied on. Nothing that stands inside is published; the members' edition has it.",
		Example: "::: exempt paragraph=3\nThe contract's price.\n:::",
		In:      []commentary.DocumentType{commentary.Paper, commentary.Comment, commentary.Minutes, commentary.Review, commentary.Guide},
		Options: []commentary.Option{{
			Name: "paragraph", Doc: "The paragraph of Part 1 of Schedule 12A to the Local Government Act 1972, 1 to 7.", Needed: true,
		}, {
			Name: "part", Doc: "What is exempt, which the notice says: a passage, section, table or appendix. Default passage.", Values: []string{"passage", "section", "table", "appendix"},
		}},
	},
	build:   (*filler).exempt,
	results: []Block{&exemptNotice{}},
}

// exemptNotice is what the block exempt comes to: the notice that stands in the place
// of a passage which is not published.
type exemptNotice struct {
	Part      string // what is exempt, and of what: "An appendix of the paper"
	Paragraph int    // of Part 1 of Schedule 12A
	Category  string // what that paragraph is about
	Shown     bool   // the passage follows: the site is the members' edition
}

// Layout implements [Block].
func (*exemptNotice) Layout() string { return "exempt" }

func (f *filler) exempt(b *commentary.Block) Block {
	a := b.Get("paragraph")
	n, err := strconv.Atoi(a.Text)
	if err != nil || exempt.Category(n) == "" {
		f.ds.Report(rule.UnknownValue, a.Span, "Part 1 of Schedule 12A has paragraphs 1 to %d, not %q", exempt.Paragraphs, a.Text).
			WithHint("write its number: paragraph=3 is %s", exempt.Category(3))
		return nil
	}
	return &exemptNotice{f.exemptPart(b), n, exempt.Category(n), f.report.dataset.Members}
}

// exemptPart says what is exempt, and of what.
func (f *filler) exemptPart(b *commentary.Block) string {
	article, part := "A", "passage"
	if b.Get("part").Text != "" {
		part = b.Get("part").Text
	}
	if part == "appendix" {
		article = "An"
	}
	of := f.within
	for n := b.Parent(); n != nil; n = n.Parent() {
		if v, ok := n.(*commentary.Block); ok && v.Name == commentary.Voice {
			of = f.voiceTitle(v)
		}
	}
	return article + " " + part + " of " + of
}

// voiceTitle names what a voice says, as its heading does.
func (f *filler) voiceTitle(v *commentary.Block) string {
	for _, declared := range f.report.dataset.Organisation.Voices {
		if declared.ID == v.Get("by").Text {
			return "“" + declared.Title + "”"
		}
	}
	return f.within
}
