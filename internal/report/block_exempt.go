package report

import (
	"strconv"

	"outturn/internal/commentary"
	"outturn/internal/rule"
)

var exemptBlock = blockType{
	Form: commentary.Form{
		Name: commentary.Exempt, Doc: "A notice. Nothing that stands inside is ever read or published.",
		Example: "::: exempt paragraph=3\nThe contract's price.\n:::",
		In:      []commentary.DocumentType{commentary.Paper, commentary.Minutes, commentary.Review, commentary.Guide},
		Options: []commentary.Option{{
			Name: "paragraph", Doc: "The paragraph of Part 1 of Schedule 12A to the Local Government Act 1972, 1 to 7.", Needed: true,
		}},
	},
	build:   (*filler).exempt,
	results: []Block{&exemptNotice{}},
}

// exemptNotice is what the block exempt comes to: the notice that stands in the place
// of a passage which is not published.
type exemptNotice struct {
	Paragraph int    // of Part 1 of Schedule 12A
	Category  string // what that paragraph is about
}

// Layout implements [Block].
func (*exemptNotice) Layout() string { return "exempt" }

// exemptCategories are the categories of exempt information of Part 1 of
// Schedule 12A to the Local Government Act 1972, by paragraph from 1.
var exemptCategories = [...]string{
	"information relating to any individual",
	"information which is likely to reveal the identity of an individual",
	"information relating to the financial or business affairs of any particular person",
	"information relating to consultations or negotiations about labour relations",
	"information that is subject to legal professional privilege",
	"information about a proposed statutory notice, order or direction",
	"information about the prevention, investigation or prosecution of crime",
}

func (f *filler) exempt(b *commentary.Block) Block {
	a := b.Get("paragraph")
	n, err := strconv.Atoi(a.Text)
	if err != nil || n < 1 || n > len(exemptCategories) {
		f.ds.Report(rule.UnknownValue, a.Span, "Part 1 of Schedule 12A has paragraphs 1 to %d, not %q", len(exemptCategories), a.Text)
		return nil
	}
	return &exemptNotice{n, exemptCategories[n-1]}
}
