package load

import (
	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// coversKey is the span of an indicator's figures: a word, or a number of months.
type coversKey struct{ indicator.Covers }

// spans are the words for spans, as authors write them.
var spans = []struct {
	words  string
	covers indicator.Covers
}{
	{"quarter", indicator.Covers{}}, {"year to date", indicator.Covers{YearToDate: true}},
	{"rolling 12 months", indicator.Covers{Months: 12}}, {"at a date", indicator.Covers{AtDate: true}},
}

func spanWords() []string {
	var all []string
	for _, s := range spans {
		all = append(all, s.words)
	}
	return all
}

// DecodeKey implements keyfile.Decoder.
func (k *coversKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	if v.Type == keyfile.Number {
		keyfile.Decode(v, &k.Months, ds)
		if k.Months < 1 || k.Months > 60 {
			ds.Report(rule.OutOfRange, v.Span, "a figure covers between 1 and 60 months")
		}
		return
	}
	var text string
	keyfile.Decode(v, &text, ds)
	for _, s := range spans {
		if s.words == text {
			k.Covers = s.covers
			return
		}
	}
	if v.Type == keyfile.String {
		ds.Report(rule.UnknownValue, v.Span, "%q is not a span that a figure covers", text).
			WithHint("%s, or a number of months", source.OneOf(text, spanWords()))
	}
}
