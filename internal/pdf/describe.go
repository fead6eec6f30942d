package pdf

import (
	"strings"
	"unicode"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// describeLinks gives the area of each link its text as a description.
func (d *document) describeLinks() error {
	for e := range d.tree.all() {
		for _, k := range e.kids {
			if k.object == nil {
				continue
			}
			area, err := d.DereferenceDict(k.object["Obj"])
			if err != nil {
				return err
			}
			text, err := types.EscapedUTF16String(d.text(e))
			if err != nil {
				return err
			}
			area["Contents"] = types.StringLiteral(*text)
		}
	}
	return nil
}

// text is the text of an element, with the alternatives of figures.
func (d *document) text(e *element) string {
	var text strings.Builder
	for one := range e.all() {
		if alternative, err := d.DereferenceText(one.dict["Alt"]); err == nil {
			text.WriteString(alternative)
		}
		for _, k := range one.kids {
			joinLines(&text, d.texts[k.content])
		}
	}
	return strings.Join(strings.Fields(text.String()), " ")
}

// joinLines adds a line to a text, with a space between two words.
func joinLines(text *strings.Builder, line string) {
	before := strings.TrimRightFunc(text.String(), unicode.IsSpace)
	if before == text.String() && line != "" {
		text.WriteByte(' ')
	}
	text.WriteString(line)
}
