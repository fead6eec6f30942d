package load

import (
	"strconv"

	"outturn/internal/exempt"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// attachmentKey is a file that is attached, by its name alone or as a table; or words.
type attachmentKey struct {
	attachmentTable
	span source.Span
}

// DecodeKey implements keyfile.Decoder.
func (k *attachmentKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	k.span = v.Span
	switch v.Type {
	case keyfile.String:
		k.File = keyfile.At[string]{Value: v.Text, Set: true, Span: v.Span}
	case keyfile.Table:
		keyfile.Decode(v, &k.attachmentTable, ds)
	default:
		ds.Report(rule.WrongType, v.Span, "an attachment is a file name or a table; this is %s", v.Type).
			WithHint(`write "annex.pdf", or { file = "annex.pdf", title = "Annex A" }`)
	}
}

// HintOf implements keyfile.Hinter.
func (*attachmentTable) HintOf(key string) string {
	if key == "paragraph" {
		return "the paragraph that is relied on is the value of exempt: exempt = 3"
	}
	return ""
}

// paragraphKey is a paragraph of Schedule 12A; 0 where none is relied on.
type paragraphKey struct {
	number int
	broken bool
}

// DecodeKey implements keyfile.Decoder.
func (k *paragraphKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	n, err := strconv.Atoi(v.Span.Text())
	if v.Type == keyfile.Number && err == nil && exempt.Category(n) != "" {
		k.number = n
		return
	}
	k.broken = true
	hint := "write the paragraph that is relied on: exempt = 3"
	if v.Type == keyfile.Bool && !v.True {
		hint = "take it out where all may read the file"
	}
	ds.Report(rule.UnknownValue, v.Span, "Part 1 of Schedule 12A has paragraphs 1 to %d, not %s", exempt.Paragraphs, v.Span.Text()).WithHint("%s", hint)
}
