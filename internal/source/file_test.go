package source_test

import (
	"sync"
	"testing"

	"outturn/internal/source"
)

func TestPlace(t *testing.T) {
	tests := []struct {
		name, text   string
		offset       int
		line, column int
	}{
		{"the first byte", "ab\ncd", 0, 1, 1},
		{"columns count from 1", "ab\ncd", 1, 1, 2},
		{"a line's end belongs to the line", "ab\ncd", 2, 1, 3},
		{"the byte after a line's end starts the next", "ab\ncd", 3, 2, 1},
		{"the end of a text", "ab\ncd", 5, 2, 3},
		{"the end after a last line end is a line of its own", "ab\n", 3, 2, 1},
		{"an empty line", "a\n\nb", 2, 2, 1},
		{"an empty file", "", 0, 1, 1},
		{"a tab is one column", "\t\ta", 2, 1, 3},
		{"CR belongs to the line's end", "ab\r\ncd", 2, 1, 3},
		{"the line after CRLF", "ab\r\ncd", 4, 2, 1},
		{"CR alone ends no line", "ab\rcd", 4, 1, 5},
		{"a character of two bytes is one column", "£5", 2, 1, 2},
		{"a character of three bytes is one column", "€5", 3, 1, 2},
		{"a character of four bytes is one column", "😀5", 4, 1, 2},
		{"characters of earlier lines do not count", "££\n£5", 7, 2, 2},
		{"inside a character counts as after it", "£5", 1, 1, 2},
		{"a byte that is no character is one column", "\xff5", 1, 1, 2},
		{"a byte order mark is not counted", "\ufeffab", 1, 1, 2},
		{"a byte order mark further on is a character", "a\ufeffb", 4, 1, 3},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			want := source.Place{Line: test.line, Column: test.column}
			if got := source.NewFile("a.toml", test.text).Place(test.offset); got != want {
				t.Errorf("Place(%d) of %q = %v, want %v", test.offset, test.text, got, want)
			}
		})
	}
}

func TestLine(t *testing.T) {
	tests := []struct {
		name, text string
		line       int
		want       string
	}{
		{"the first", "ab\ncd\nef", 1, "ab"},
		{"one between", "ab\ncd\nef", 2, "cd"},
		{"the last, which has no end", "ab\ncd\nef", 3, "ef"},
		{"the empty one after the last end", "ab\n", 2, ""},
		{"an empty one", "ab\n\nef", 2, ""},
		{"the only one of an empty file", "", 1, ""},
		{"CRLF is left out", "ab\r\ncd\r\n", 2, "cd"},
		{"CR inside stays", "ab\rcd\n", 1, "ab\rcd"},
		{"white space stays", "\t ab \n", 1, "\t ab "},
		{"a byte order mark is left out", "\ufeffab\n", 1, "ab"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := source.NewFile("a.toml", test.text).Line(test.line); got != test.want {
				t.Errorf("Line(%d) of %q = %q, want %q", test.line, test.text, got, test.want)
			}
		})
	}
}

func TestNewFileLeavesOutOneByteOrderMark(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"without one", "a = 1", "a = 1"},
		{"with one", "\ufeffa = 1", "a = 1"},
		{"with two, the second of which is a character", "\ufeff\ufeffa = 1", "\ufeffa = 1"},
		{"with nothing else", "\ufeff", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f := source.NewFile("data/a.toml", test.text)
			if f.Text != test.want || f.Name != "data/a.toml" {
				t.Errorf("NewFile(%q) is %q with text %q, want %q", test.text, f.Name, f.Text, test.want)
			}
		})
	}
}

// TestPlaceFromSeveralGoroutines gives the race detector something to watch:
// several goroutines may ask one file for places.
func TestPlaceFromSeveralGoroutines(t *testing.T) {
	f := source.NewFile("a.toml", "ab\ncd\nef")
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if got := f.Place(6); got != (source.Place{Line: 3, Column: 1}) {
				t.Errorf("Place(6) = %v, want line 3, column 1", got)
			}
		})
	}
	all.Wait()
}

func TestSpanStaysInsideItsFile(t *testing.T) {
	tests := []struct {
		name       string
		start, end int
		text       string
		at         int
	}{
		{"a run of bytes", 1, 3, "bc", 1},
		{"the whole", 0, 5, "abcde", 0},
		{"nothing, between two bytes", 2, 2, "", 2},
		{"nothing, at the end", 5, 5, "", 5},
		{"a start before the file", -3, 2, "ab", 0},
		{"an end after the file", 3, 99, "de", 3},
		{"both after the file", 7, 9, "", 5},
		{"both before the file", -9, -7, "", 0},
		{"an end before the start", 3, 1, "", 3},
	}
	f := source.NewFile("a.toml", "abcde")
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := f.Span(test.start, test.end)
			if got.Text() != test.text || got.Start != test.at || got.End != test.at+len(test.text) {
				t.Errorf("Span(%d, %d) = %d to %d, %q, want %q at %d",
					test.start, test.end, got.Start, got.End, got.Text(), test.text, test.at)
			}
		})
	}
}

func TestSpanOfNoFile(t *testing.T) {
	var nowhere source.Span
	if !nowhere.IsZero() || nowhere.Text() != "" {
		t.Errorf("the zero span covers %q and IsZero() = %v, want nothing and true", nowhere.Text(), nowhere.IsZero())
	}
	top := source.NewFile("a.toml", "abc").Top()
	if top.IsZero() || top.Start != 0 || top.End != 0 {
		t.Errorf("Top() = %d to %d, IsZero() = %v, want the empty span at 0", top.Start, top.End, top.IsZero())
	}
}

func TestSpanCompare(t *testing.T) {
	a, b := source.NewFile("a.toml", "abcde"), source.NewFile("b.toml", "abcde")
	tests := []struct {
		name string
		x, y source.Span
		want int
	}{
		{"the same", a.Span(1, 2), a.Span(1, 2), 0},
		{"by name before start", a.Span(4, 5), b.Span(0, 1), -1},
		{"by start before end", a.Span(1, 5), a.Span(2, 3), -1},
		{"by end at last", a.Span(1, 2), a.Span(1, 3), -1},
		{"no file comes first", source.Span{}, a.Top(), -1},
		{"no file beside no file", source.Span{}, source.Span{}, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := test.x.Compare(test.y); got != test.want {
				t.Errorf("x.Compare(y) = %d, want %d", got, test.want)
			}
			if got := test.y.Compare(test.x); got != -test.want {
				t.Errorf("y.Compare(x) = %d, want %d", got, -test.want)
			}
		})
	}
}
