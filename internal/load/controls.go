package load

import (
	"unicode/utf8"

	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// checkControls reports the first character of a file that cannot be seen and changes what
// is shown, so that who reads a change sees what it says.
func (f *file) checkControls() {
	if at, name := source.FirstControl(f.source.Text); at >= 0 {
		_, size := utf8.DecodeRuneInString(f.source.Text[at:])
		f.reportControl(f.source.Span(at, at+size), name)
	}
	f.checkEscapes()
}

// checkEscapes reports such characters in texts of TOML that are written as escapes.
func (f *file) checkEscapes() {
	if f.table == nil {
		return
	}
	f.table.EachText(func(v *keyfile.Value) {
		_, name := source.FirstControl(v.Text)
		if raw, _ := source.FirstControl(v.Span.Text()); name != "" && raw < 0 {
			f.reportControl(v.Span, name)
		}
	})
}

func (f *file) reportControl(at source.Span, name string) {
	f.mistakes.Report(rule.ControlCharacter, at, "a %s, stands here", name).
		WithHint("delete it; you may have to type the text again")
}
