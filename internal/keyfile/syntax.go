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

// syntaxErrors adds every mistake that can be told for itself: BurntSushi/toml
// stops at the first, so that the line of a mistake is blanked out and the rest
// read again. Of a later mistake nothing is said where it may have come from
// another line.
func syntaxErrors(f *source.File, start int, text string, err error, ds *source.Diagnostics) {
	for n := range mostErrors {
		at, alone := line{}, false
		if l, unclosed := unclosedTable(text, err); unclosed {
			at, alone = l, true
			ds.Report(rule.TOMLSyntax, f.Span(start+l.to, start+l.to), "expected an %s '}' at the end of the line", tableEnd.says).
				WithHint("%s", tableEnd.hint)
		} else if at, alone = soleLine(text, err); n == 0 || alone {
			syntaxError(f, start, err, ds)
		}
		if !alone {
			return
		}
		text = text[:at.from] + strings.Repeat(" ", at.to-at.from) + text[at.to:]
		var rest map[string]any
		if _, err = toml.Decode(text, &rest); err == nil {
			return
		}
	}
}

// mostErrors are shown of one file: one that has more is no TOML.
const mostErrors = 50

// line is one of a text, without its end, by offsets.
type line struct{ from, to int }

func lineAt(text string, offset int) line {
	l := line{strings.LastIndexByte(text[:offset], '\n') + 1, len(text)}
	if n := strings.IndexByte(text[offset:], '\n'); n >= 0 {
		l.to = offset + n
	}
	return l
}

// keyLine begins with a key and has its value behind it.
var keyLine = regexp.MustCompile(`^\s*[\w."'-]+\s*=`)

// soleLine is the line that a mistake is in, and whether the mistake is that
// line's alone: it gives a key its value, and is wrong in the same way by itself or
// only gives it once more.
func soleLine(text string, err error) (line, bool) {
	var syntax toml.ParseError
	if !errors.As(err, &syntax) || syntax.Position.Start < 0 || syntax.Position.Start > len(text) {
		return line{}, false
	}
	at := lineAt(text, syntax.Position.Start)
	if !keyLine.MatchString(text[at.from:at.to]) {
		return at, false
	}
	var same toml.ParseError
	if errors.As(readAlone(text, at), &same) {
		return at, same.Message == syntax.Message
	}
	return at, twice.in(syntax.Message)
}

// readAlone is what is wrong with a line by itself.
func readAlone(text string, at line) error {
	var value map[string]any
	_, err := toml.Decode(text[at.from:at.to]+"\n", &value)
	return err
}

// unclosedTable is the line with an inline table that is not closed. The mistake is
// found on the next line, where a key stands in the place of the bracket.
func unclosedTable(text string, err error) (line, bool) {
	var syntax toml.ParseError
	if !errors.As(err, &syntax) || !tableEnd.in(syntax.Message) || syntax.Position.Start > len(text) {
		return line{}, false
	}
	next := lineAt(text, max(syntax.Position.Start, 0))
	before := strings.TrimRight(text[:next.from], " \t\r\n")
	at := lineAt(before, len(before))
	return at, strings.TrimSpace(text[next.from:max(syntax.Position.Start, next.from)]) == "" &&
		keyLine.MatchString(before[at.from:at.to]) && readAlone(text, at) != nil
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
		WithHint("%s", syntaxHint(words))
}

// summary words BurntSushi/toml's message as a diagnostic's: lower case, no
// full stop, all on one line.
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
