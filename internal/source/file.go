// Package source is the text that authors write and the mistakes found in it:
// a [File], a [Span] of it, a [Diagnostic] that points at a span, and the
// printer that shows diagnostics on a terminal.
//
// Bytes and byte offsets come in; lines, columns and messages go out. The
// package knows nothing of TOML, Markdown or indicators.
package source

import (
	"cmp"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
)

// File is one file of a project. Name is its path below the project's folder,
// with forward slashes, as diagnostics show it.
type File struct {
	Name string
	Text string

	once       sync.Once
	lines      []int // byte offset of each line's start
	characters []int // number of characters before each step of the text, see Place
}

// NewFile returns a file with a name and a text. A leading byte order mark is
// left out, so that it does not count as a column.
func NewFile(name, text string) *File {
	return &File{Name: name, Text: strings.TrimPrefix(text, "\ufeff")}
}

// Span is a run of bytes in a file: from Start up to, and not including, End,
// both counted from 0. The zero Span is in no file; see [Span.IsZero].
type Span struct {
	File       *File
	Start, End int
}

// Span returns the bytes from start up to end. Offsets outside the file are
// moved to its nearest end.
func (f *File) Span(start, end int) Span {
	start = min(max(start, 0), len(f.Text))
	return Span{f, start, min(max(end, start), len(f.Text))}
}

// Top returns the empty span at the beginning of the file, for mistakes that
// concern the whole file.
func (f *File) Top() Span { return f.Span(0, 0) }

// IsZero reports whether the span is in no file.
func (s Span) IsZero() bool { return s.File == nil }

// Text returns the text that the span covers; empty for the zero Span.
func (s Span) Text() string {
	if s.IsZero() {
		return ""
	}
	return s.File.Text[s.Start:s.End]
}

// Compare orders spans by file name, then by where they start and end.
func (s Span) Compare(o Span) int {
	return cmp.Or(cmp.Compare(s.name(), o.name()), cmp.Compare(s.Start, o.Start), cmp.Compare(s.End, o.End))
}

func (s Span) name() string {
	if s.IsZero() {
		return ""
	}
	return s.File.Name
}

// Place is a line and column as shown to a reader: both count from 1, columns
// in characters.
type Place struct {
	Line, Column int
}

// Place returns the line and column of the byte at an offset.
func (f *File) Place(offset int) Place {
	line := f.lineOf(offset)
	return Place{line, f.charactersTo(offset) - f.charactersTo(f.starts()[line-1]) + 1}
}

// step is how far apart the offsets are at which the characters are counted once: many
// mistakes on one long line must not count all of it again.
const step = 1 << 10

// charactersTo is the number of characters before an offset.
func (f *File) charactersTo(offset int) int {
	f.starts()
	from := offset / step
	return f.characters[from] + charactersIn(f.Text[from*step:offset])
}

// charactersIn counts the characters that begin in a text, which may begin within one.
func charactersIn(text string) int {
	n := 0
	for i := range len(text) {
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	return n
}

// Line returns a line without its line ending. Lines count from 1.
func (f *File) Line(line int) string {
	starts := f.starts()
	end := len(f.Text)
	if line < len(starts) {
		end = starts[line]
	}
	return strings.TrimRight(f.Text[starts[line-1]:end], "\r\n")
}

// LineSpan returns the span from a byte of a line to the end of that line.
// Lines count from 1, the bytes of a line from 0. A line outside the file
// means the nearest line, and a byte beyond the line means its end.
func (f *File) LineSpan(line, column int) Span {
	starts := f.starts()
	line = min(max(line, 1), len(starts))
	start := starts[line-1]
	return f.Span(min(start+column, start+len(f.Line(line))), start+len(f.Line(line)))
}

func (f *File) lineOf(offset int) int {
	starts := f.starts()
	return sort.Search(len(starts), func(i int) bool { return starts[i] > offset })
}

func (f *File) starts() []int {
	f.once.Do(func() {
		f.lines, f.characters = []int{0}, []int{0}
		for i := range len(f.Text) {
			if f.Text[i] == '\n' {
				f.lines = append(f.lines, i+1)
			}
		}
		for end := step; end <= len(f.Text); end += step {
			f.characters = append(f.characters, f.characters[len(f.characters)-1]+charactersIn(f.Text[end-step:end]))
		}
	})
	return f.lines
}
