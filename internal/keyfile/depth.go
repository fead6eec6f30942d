package keyfile

import (
	"strings"

	"outturn/internal/limit"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// checkDepth reports a text with more levels than are read, and whether it is one. The
// decoder calls itself for each level.
func checkDepth(f *source.File, start int, text string, ds *source.Diagnostics) bool {
	at := beyondDepth(text)
	if at < 0 {
		return false
	}
	ds.Report(rule.OverLimit, f.Span(start+at, start+at+1), "lists, tables and names with points go more than %d levels deep here", limit.Depth).
		WithHint("no key of Outturn goes deeper than a few levels: write it as the guide's page on keys shows")
	return true
}

// beyondDepth is the offset at which a text of TOML, valid or not, goes deeper than the
// limit; -1 where it never does.
func beyondDepth(text string) int {
	brackets, points := 0, 0
	for at := 0; at < len(text); at++ {
		switch text[at] {
		case '"', '\'':
			at += quotedLength(text[at:]) - 1
		case '#':
			at += restOfLine(text[at:]) - 1
		case '[', '{':
			brackets, points = brackets+1, 0
		case ']', '}':
			brackets = max(brackets-1, 0)
		case '.':
			points++
		case '=', ',', '\n':
			points = 0
		}
		if brackets > limit.Depth || points >= limit.Depth {
			return at
		}
	}
	return -1
}

// restOfLine is the number of bytes before the end of the line.
func restOfLine(text string) int {
	if n := strings.IndexByte(text, '\n'); n >= 0 {
		return n
	}
	return len(text)
}

// quotedLength is the length of a text in quotes, which ends with its line unless three
// quotes begin it.
func quotedLength(text string) int {
	quote := text[:1]
	whole := len(text)
	if triple := strings.Repeat(quote, 3); strings.HasPrefix(text, triple) {
		quote = triple
	} else {
		whole = restOfLine(text)
	}
	for at := len(quote); at < whole; at++ {
		switch {
		case text[at] == '\\' && quote[0] == '"':
			at++
		case strings.HasPrefix(text[at:], quote):
			return at + len(quote)
		}
	}
	return whole
}
