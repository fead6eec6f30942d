package source_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/source"
)

// under returns a diagnostic that points at the first occurrence of marked in
// a text.
func under(text, marked string) source.Diagnostic {
	f := source.NewFile("data/q2.toml", text)
	at := strings.Index(f.Text, marked)
	return source.Diagnostic{Span: f.Span(at, at+len(marked)), Rule: failure("some-rule"), Summary: "it is wrong"}
}

func at(text string, start, end int) source.Diagnostic {
	f := source.NewFile("data/q2.toml", text)
	return source.Diagnostic{Span: f.Span(start, end), Rule: failure("some-rule"), Summary: "it is wrong"}
}

// head is the first printed line of a diagnostic at a place in data/q2.toml.
func head(place string) string { return "data/q2.toml:" + place + ": error: it is wrong [some-rule]\n" }

func TestPrintFrame(t *testing.T) {
	tests := []struct {
		name string
		in   source.Diagnostic
		want string
	}{
		{"the mistake is underlined", under("a = 1\nbad = 2\n", "bad"), head("2:1") +
			" 2 | bad = 2\n" +
			"   | ^^^\n"},
		{"the margin is as wide as the line's number", under(strings.Repeat("\n", 99)+"a = bad", "bad"), head("100:5") +
			" 100 | a = bad\n" +
			"     |     ^^^\n"},
		{"tabs before it are kept, so that the marks line up", under("\ta\t= bad", "bad"), head("1:6") +
			" 1 | \ta\t= bad\n" +
			"   | \t \t  ^^^\n"},
		{"a character of several bytes has one mark and one space", under("£ = €😀x", "€😀"), head("1:5") +
			" 1 | £ = €😀x\n" +
			"   |     ^^\n"},
		{"CRLF is not shown", under("a = 1\r\nbad = 2\r\n", "bad"), head("2:1") +
			" 2 | bad = 2\n" +
			"   | ^^^\n"},
		{"of several lines the first is shown", under("a = [\n 1,\n 2 ]\n", "[\n 1,\n 2 ]"), head("1:5") +
			" 1 | a = [\n" +
			"   |     ^\n"},
		{"an empty span has one mark", at("abc", 1, 1), head("1:2") +
			" 1 | abc\n" +
			"   |  ^\n"},
		{"the end of a line has a mark after it", at("abc\nd", 3, 4), head("1:4") +
			" 1 | abc\n" +
			"   |    ^\n"},
		{"inside a CRLF the mark is after the line", at("abc\r\nd", 4, 5), head("1:5") +
			" 1 | abc\n" +
			"   |    ^\n"},
		{"the end of a file has a mark after it", at("abc", 3, 3), head("1:4") +
			" 1 | abc\n" +
			"   |    ^\n"},
		{"an empty line is not shown", at("a\n\nb", 2, 2), head("2:1")},
		{"the end after a last line end has no frame", at("abc\n", 4, 4), head("2:1")},
		{"an empty file has no frame", at("", 0, 0), head("1:1")},
		{"a byte order mark takes no space", under("\ufeffbad = 1", "bad"), head("1:1") +
			" 1 | bad = 1\n" +
			"   | ^^^\n"},
		{"control characters do not reach the terminal", under("a\x1b[2Jb\rbad\x7f\xff", "bad"), head("1:8") +
			" 1 | a\ufffd[2Jb\ufffdbad\ufffd\ufffd\n" +
			"   |        ^^^\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var ds source.Diagnostics
			ds.Add(test.in)
			if diff := cmp.Diff(test.want, printText(t, source.Printer{}, &ds)); diff != "" {
				t.Errorf("printed (-want +got):\n%s", diff)
			}
		})
	}
}

func printText(t *testing.T, p source.Printer, ds *source.Diagnostics) string {
	t.Helper()
	var b strings.Builder
	if err := p.Print(&b, ds); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// several returns an error with a hint, a warning, and an error that is in no
// file.
func several() *source.Diagnostics {
	f := source.NewFile("data/q2.toml", "titel = 1\nfoi = \"<92 & more>\"\n")
	var ds source.Diagnostics
	ds.Report(warning("wrong-type"), f.Span(16, 29), `"foi" is %s`, "text")
	ds.Report(failure("unknown-key"), f.Span(0, 5), "unknown key %q", "titel").
		WithHint(`did you mean "title"?`)
	ds.Report(failure("no-quarter"), source.Span{}, "there is no quarter to build").
		WithHint("run outturn new 2019-20/q2")
	return &ds
}

// contradiction is a diagnostic with another place.
func contradiction() source.Diagnostic {
	paper, data := source.NewFile("content/paper.md", "92% of visits\n"), source.NewFile("data/q2.toml", "a = 1\nb = 91\n")
	return source.Diagnostic{Span: paper.Span(0, 3), Against: data.Span(10, 12), Rule: failure("some-rule"), Summary: "92% is 91% in the data", Hint: "write 91%"}
}

// contradicting has a diagnostic twice, of two readings of the same files.
func contradicting() *source.Diagnostics {
	var ds source.Diagnostics
	ds.Add(contradiction(), contradiction())
	return &ds
}

func TestPrintSeveral(t *testing.T) {
	tests := []struct {
		name    string
		printer source.Printer
		ds      *source.Diagnostics
		want    string
	}{
		{"nothing when there are none", source.Printer{}, &source.Diagnostics{}, ""},
		{"with the other place", source.Printer{}, contradicting(), `content/paper.md:1:1: error: 92% is 91% in the data [some-rule]
 1 | 92% of visits
   | ^^^
see data/q2.toml:2:5
 2 | b = 91
   |     ^^
hint: write 91%
`},
		{"plainly", source.Printer{}, several(), `error: there is no quarter to build [no-quarter]
hint: run outturn new 2019-20/q2

data/q2.toml:1:1: error: unknown key "titel" [unknown-key]
 1 | titel = 1
   | ^^^^^
hint: did you mean "title"?

data/q2.toml:2:7: warning: "foi" is text [wrong-type]
 2 | foi = "<92 & more>"
   |       ^^^^^^^^^^^^^
`},
		{"in colour", source.Printer{Colour: true}, several(), strings.NewReplacer(
			"<red>", "\x1b[1;31m", "<yellow>", "\x1b[1;33m", "<cyan>", "\x1b[36m", "</>", "\x1b[0m",
		).Replace(`<red>error</>: there is no quarter to build [no-quarter]
<cyan>hint:</> run outturn new 2019-20/q2

data/q2.toml:1:1: <red>error</>: unknown key "titel" [unknown-key]
 1 | titel = 1
   | <red>^^^^^</>
<cyan>hint:</> did you mean "title"?

data/q2.toml:2:7: <yellow>warning</>: "foi" is text [wrong-type]
 2 | foi = "<92 & more>"
   |       <yellow>^^^^^^^^^^^^^</>
`)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, printText(t, test.printer, test.ds)); diff != "" {
				t.Errorf("printed (-want +got):\n%s", diff)
			}
		})
	}
}

func TestPrintJSON(t *testing.T) {
	var lines, against source.Diagnostics
	against.Add(contradiction())
	lines.Add(under("a = [\n £1,\n 2 ]\n", "[\n £1,\n 2 ]"))
	tests := []struct {
		name string
		ds   *source.Diagnostics
		want string
	}{
		{"nothing when there are none", &source.Diagnostics{}, ""},
		{"a line each, with places of 0 where there is no file", several(),
			`{"file":"","line":0,"column":0,"end_line":0,"end_column":0,"severity":"error","rule":"no-quarter","summary":"there is no quarter to build","hint":"run outturn new 2019-20/q2"}
{"file":"data/q2.toml","line":1,"column":1,"end_line":1,"end_column":6,"severity":"error","rule":"unknown-key","summary":"unknown key \"titel\"","hint":"did you mean \"title\"?"}
{"file":"data/q2.toml","line":2,"column":7,"end_line":2,"end_column":20,"severity":"warning","rule":"wrong-type","summary":"\"foi\" is text"}
`},
		{"the other place", &against,
			`{"file":"content/paper.md","line":1,"column":1,"end_line":1,"end_column":4,"severity":"error","rule":"some-rule","summary":"92% is 91% in the data","hint":"write 91%","against":{"file":"data/q2.toml","line":2,"column":5,"end_line":2,"end_column":7}}
`},
		{"an end some lines below", &lines,
			`{"file":"data/q2.toml","line":1,"column":5,"end_line":3,"end_column":5,"severity":"error","rule":"some-rule","summary":"it is wrong"}
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var b strings.Builder
			if err := source.PrintJSON(&b, test.ds); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, b.String()); diff != "" {
				t.Errorf("printed (-want +got):\n%s", diff)
			}
		})
	}
}

func TestPrintJSONLeavesAngleBracketsReadable(t *testing.T) {
	var ds source.Diagnostics
	ds.Report(failure("r"), source.Span{}, "<b> & more")
	var b strings.Builder
	if err := source.PrintJSON(&b, &ds); err != nil || !strings.Contains(b.String(), `"<b> & more"`) {
		t.Errorf("PrintJSON wrote %s, %v, want the summary as it is", b.String(), err)
	}
}

var errFull = errors.New("disk full")

// fullDisk is a writer that always fails.
type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

func TestPrintReturnsWriteErrors(t *testing.T) {
	if err := (source.Printer{}).Print(fullDisk{}, several()); !errors.Is(err, errFull) {
		t.Errorf("Print returned %v, want %v", err, errFull)
	}
	if err := source.PrintJSON(fullDisk{}, several()); !errors.Is(err, errFull) {
		t.Errorf("PrintJSON returned %v, want %v", err, errFull)
	}
}
