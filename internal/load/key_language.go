package load

import (
	"golang.org/x/text/language"

	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// languageKey is the language that pages declare. The words of the program are English.
type languageKey string

// DecodeKey implements keyfile.Decoder.
func (l *languageKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	var written string
	keyfile.Decode(v, &written, ds)
	if written == "" {
		return
	}
	tag, err := language.Parse(written)
	if err != nil {
		ds.Report(rule.UnknownValue, v.Span, "%q is no language tag", written).WithHint("write en-GB, or leave the key out")
		return
	}
	english, _ := language.English.Base()
	if base, _ := tag.Base(); base != english {
		ds.Report(rule.NoCatalogue, v.Span, "pages would say that they are in %q, and the words of the program are English", written).
			WithHint("write en-GB, or leave the key out; data/words can reword what pages say")
		return
	}
	*l = languageKey(written)
}
