package keyfile

import (
	"errors"
	"regexp"
	"strings"
	"unicode"

	"github.com/BurntSushi/toml"

	"outturn/internal/rule"
	"outturn/internal/source"
)

// syntaxErrors reports every mistake that is certain. BurntSushi/toml stops at
// the first one, so its line is blanked out and the rest is decoded again. A
// later mistake is reported only if it cannot be the result of an earlier
// line.
func (naming Naming) syntaxErrors(f *source.File, start int, text string, err error, ds *source.Diagnostics) {
	for n := range maxErrors {
		at, alone := line{}, false
		if l, unclosed := unclosedTable(text, err); unclosed {
			at, alone = l, true
			ds.Report(rule.TOMLSyntax, f.Span(start+l.to, start+l.to), "expected an %s '}' at the end of the line", tableEnd.says).
				WithHint("%s", tableEnd.hint)
		} else if at, alone = naming.reportSlips(f, start, text, err, ds); alone {
		} else if at, alone = errorLine(text, err); n == 0 || alone {
			syntaxError(f, start, err, ds)
		}
		if !alone {
			return
		}
		var readable bool
		if text, readable = at.replaced(text); !readable {
			return
		}
		var rest map[string]any
		if _, err = toml.Decode(text, &rest); err == nil {
			return
		}
	}
}

// maxErrors limits what is reported of one file: a file with more mistakes is
// not TOML at all.
const maxErrors = 50

// line is one line of a text, without its line ending, as offsets.
type line struct{ from, to int }

func lineAt(text string, offset int) line {
	l := line{strings.LastIndexByte(text[:offset], '\n') + 1, len(text)}
	if n := strings.IndexByte(text[offset:], '\n'); n >= 0 {
		l.to = offset + n
	}
	return l
}

// keyLine matches a line that begins with a key and an equals sign.
var keyLine = regexp.MustCompile(`^\s*(?:[\w.-]|"[^"]*"|'[^']*')+\s*=`)

// reportSlips reports what is known of the line that a mistake is in, and whether
// anything is.
func (naming Naming) reportSlips(f *source.File, start int, text string, err error, ds *source.Diagnostics) (line, bool) {
	var syntax toml.ParseError
	if !errors.As(err, &syntax) || syntax.Position.Start < 0 || syntax.Position.Start > len(text) || twice.in(syntax.Message) {
		return line{}, false
	}
	at := lineAt(text, syntax.Position.Start)
	slips := naming.slipsIn(text, at, syntax.Position.Start)
	for _, s := range slips {
		s.report(f, start, ds)
	}
	return at, len(slips) > 0
}

// errorLine returns the line that a mistake is in, and whether that line alone
// is wrong: it gives a key a value, and it either fails in the same way on its
// own or repeats a key.
func errorLine(text string, err error) (line, bool) {
	var syntax toml.ParseError
	if !errors.As(err, &syntax) || syntax.Position.Start < 0 || syntax.Position.Start > len(text) {
		return line{}, false
	}
	at := lineAt(text, syntax.Position.Start)
	if !keyLine.MatchString(text[at.from:at.to]) {
		return at, false
	}
	var same toml.ParseError
	if errors.As(decodeAlone(text, at), &same) {
		return at, same.Message == syntax.Message
	}
	return at, twice.in(syntax.Message)
}

// decodeAlone decodes one line on its own, and returns what is wrong with it.
func decodeAlone(text string, at line) error {
	var value map[string]any
	_, err := toml.Decode(text[at.from:at.to]+"\n", &value)
	return err
}

// unclosedTable returns the line with an inline table that is not closed.
// BurntSushi/toml reports the mistake on the next line, where a key stands
// instead of the bracket.
func unclosedTable(text string, err error) (line, bool) {
	var syntax toml.ParseError
	if !errors.As(err, &syntax) || !tableEnd.in(syntax.Message) || syntax.Position.Start > len(text) {
		return line{}, false
	}
	next := lineAt(text, max(syntax.Position.Start, 0))
	before := strings.TrimRight(text[:next.from], " \t\r\n")
	at := lineAt(before, len(before))
	return at, strings.TrimSpace(text[next.from:max(syntax.Position.Start, next.from)]) == "" &&
		keyLine.MatchString(before[at.from:at.to]) && decodeAlone(text, at) != nil
}

// syntaxError turns BurntSushi/toml's error into a diagnostic at its place.
func syntaxError(f *source.File, start int, err error, ds *source.Diagnostics) {
	var syntax toml.ParseError
	if !errors.As(err, &syntax) {
		ds.Report(rule.TOMLSyntax, f.Span(start, start), "%v", err)
		return
	}
	at := max(start+syntax.Position.Start, start)
	words := summary(syntax.Message)
	ds.Report(rule.TOMLSyntax, f.Span(at, at+syntax.Position.Len), "%s", words).
		WithHint("%s", syntaxHint(words, f.Line(f.Place(at).Line)))
}

// summary turns BurntSushi/toml's message into the summary of a diagnostic:
// lower case, no full stop, on one line.
func summary(message string) string {
	message = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.TrimSuffix(message, "."))
	if follows, found := strings.CutPrefix(message, "expected a top-level item to end with a newline, comment, or EOF, but got "); found {
		return valueEnds + " before " + strings.TrimSuffix(follows, " instead") + ", and nothing but a comment may follow it"
	}
	if strings.HasPrefix(message, "TOML") {
		return message
	}
	return strings.ToLower(message[:1]) + message[1:]
}
