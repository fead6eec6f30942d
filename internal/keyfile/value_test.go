package keyfile_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/keyfile"
	"outturn/internal/source"
)

func TestParseContents(t *testing.T) {
	tests := []struct {
		name, written string
		kind          keyfile.Type
		text          string
		isTrue        bool
	}{
		{"text is without its quotes", `"a b"`, keyfile.String, "a b", false},
		{"escapes are decoded", `"\u00a3\"\\\t\x41\e"`, keyfile.String, "£\"\\\tA\x1b", false},
		{"in single quotes there are none", `'\t'`, keyfile.String, `\t`, false},
		{"the first line end of several lines is left out", "\"\"\"\na\nb\"\"\"", keyfile.String, "a\nb", false},
		{"quotes at the end of several lines belong to them", "'''a'''''", keyfile.String, "a''", false},
		{"an escaped line end takes the next indent with it", "\"\"\"a \\\n   b\"\"\"", keyfile.String, "a b", false},
		{"a number is as written", "1_000.0", keyfile.Number, "1_000.0", false},
		{"a hexadecimal number too", "0x1F", keyfile.Number, "0x1F", false},
		{"infinity is a number", "-inf", keyfile.Number, "-inf", false},
		{"no number is a number", "nan", keyfile.Number, "nan", false},
		{"true", "true", keyfile.Bool, "", true},
		{"false", "false", keyfile.Bool, "", false},
		{"a day", "2019-07-01", keyfile.Time, "2019-07-01", false},
		{"a time of day", "10:00:00", keyfile.Time, "10:00:00", false},
		{"a moment", "2019-07-01 10:00:00Z", keyfile.Time, "2019-07-01 10:00:00Z", false},
		{"a list", "[1]", keyfile.Array, "", false},
		{"a table", "{b = 1}", keyfile.Table, "", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			v := mustParse(t, "a = "+test.written+" # c").Get("a")
			if v.Type != test.kind || v.Text != test.text || v.True != test.isTrue {
				t.Errorf("%s is %v with text %q and %v, want %v, %q and %v",
					test.written, v.Type, v.Text, v.True, test.kind, test.text, test.isTrue)
			}
		})
	}
}

func TestGet(t *testing.T) {
	root := mustParse(t, "a.b = 1\n'c.d' = [2]\n")
	if got := root.Get("a").Get("b").Text; got != "1" {
		t.Errorf("a.b is %q, want 1", got)
	}
	if got := root.Get("c.d").Items[0].Text; got != "2" {
		t.Errorf("the first of c.d is %q, want 2", got)
	}
	for _, name := range []string{"b", "a.b", "c", ""} {
		if got := root.Get(name); got != nil {
			t.Errorf("Get(%q) = %v, want nil", name, got)
		}
	}
	if got := root.Get("a").Get("b").Get("b"); got != nil {
		t.Errorf("Get of a number = %v, want nil", got)
	}
}

func TestParseRegion(t *testing.T) {
	tests := []struct{ name, before, toml, after, want string }{
		{"places count from the file's beginning", "+++\n", "a = 1\nb.c = 'd'\n", "+++\n# Title\n", `
a, a number: 2:1 ‹a› = 2:5 ‹1›
b, a table: 3:1 ‹b›
b.c, text in quotes: 3:3 ‹c› = 3:7 ‹'d'›
`},
		{"with CRLF", "+++\r\n", "[a]\r\nb = [1,\r\n2]\r\n", "+++\r\n", `
a, a table: 2:2 ‹a›
a.b, a list: 3:1 ‹b› = 3:5 ‹[1,␍⏎2]›
a.b[0], a number: 3:6 ‹1›
a.b[1], a number: 4:1 ‹2›
`},
		{"what follows at once is not read", "x", "a = 1", "2 = ]\"\"\"", `
a, a number: 1:2 ‹a› = 1:6 ‹1›
`},
		{"after characters of several bytes", "£€ ", "a = '£'", "£", `
a, text in quotes: 1:4 ‹a› = 1:8 ‹'£'›
`},
		{"a byte order mark is passed over", "+++\n", "\ufeffa = 1", "\n", `
a, a number: 2:2 ‹a› = 2:6 ‹1›
`},
		{"an empty one", "+++\n", "", "+++\na = 1", "\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var ds source.Diagnostics
			f := source.NewFile("paper.md", test.before+test.toml+test.after)
			root := keyfile.Parse(f, len(test.before), len(test.before)+len(test.toml), &ds)
			if root == nil {
				t.Fatalf("refused: %q", diagnostics(&ds))
			}
			if diff := cmp.Diff(test.want, "\n"+outline(root, "")); diff != "" {
				t.Errorf("places (-want +got):\n%s", diff)
			}
			start := len(test.before) + len(test.toml) - len(strings.TrimPrefix(test.toml, "\ufeff"))
			if root.Key != f.Span(start, start) {
				t.Errorf("the whole is at %d to %d, want the region's start, %d", root.Key.Start, root.Key.End, start)
			}
		})
	}
}

func TestSyntaxErrors(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"no value", "a = ", `1:5 ‹› toml-syntax: there is no value after the equals sign`},
		{"no equals sign", "a = 1\nb\n", `2:2 ‹⏎› toml-syntax: expected '.' or '=', but got '\n' instead`},
		{"no key", "= 1", `1:1 ‹=› toml-syntax: unexpected '=': key name appears blank`},
		{"text without quotes", "a = yes", `1:5 ‹yes› toml-syntax: yes is neither true nor false`},
		{"text that is not closed", "a = \"b\nc = 1", `1:5 ‹"b› toml-syntax: the text has no quote at its end`},
		{"a wrong escape", `a = "C:\data"`, `1:6 ‹C:\d› toml-syntax: invalid escape in string '\d'`},
		{"an escaped line end is on one line of the message", "a = \"\\\nb\"", `1:6 ‹\⏎› toml-syntax: invalid escape in string '\ '`},
		{"an escape at the end has no control character", `a = "\`, `1:6 ‹\› toml-syntax: invalid escape in string '\ '`},
		{"an escape that is no character", `a = "\ud800"`, `1:6 ‹\ud800› toml-syntax: escaped character '\ud800' is not valid UTF-8`},
		{"a list that is not closed", "a = [1, 2", `1:9 ‹2› toml-syntax: expected a comma (',') or array terminator (']'), but got end of file`},
		{"two commas in a list", "a = [1,, 2]", `1:8 ‹,› toml-syntax: unexpected comma`},
		{"two commas in an inline table", "a = {b = 1,, c = 2}", `1:12 ‹,› toml-syntax: unexpected comma`},
		{"two keys on a line", "a = 1 b = 2", `1:6 ‹ b› toml-syntax: the value ends before 'b', and nothing but a comment may follow it`},
		{"a header without a name", "[]", `1:2 ‹]› toml-syntax: unexpected end of table name (table names cannot be empty)`},
		{"a leading zero", "a = 01", `1:5 ‹01› toml-syntax: 01 cannot be read as a number`},
		{"no digit before the point", "a = .5", `1:5 ‹.5› toml-syntax: .5 cannot be read as a number`},
		{"no digit after the point", "a = 5.", `1:5 ‹5.› toml-syntax: 5. cannot be read as a number`},
		{"a number beyond all bounds", "a = 1e400", `1:5 ‹1e400› toml-syntax: 1e400 is out of range for float64`},
		{"a whole number beyond all bounds", "a = 99999999999999999999", `1:5 ‹99999999999999999999› toml-syntax: 99999999999999999999 is out of range for int64`},
		{"no such day", "a = 2019-02-30", `1:5 ‹2019-02-30› bad-date: "2019-02-30" is not a day`},
		{"a key twice", "a = 1\n'a' = 2", `2:2 ‹a› toml-syntax: key 'a' has already been defined`},
		{"a table twice", "[a]\n[b]\n[a]", `3:2 ‹a› toml-syntax: key 'a' has already been defined`},
		{"a table that is a number", "a = 1\n[a.b]", `2:2 ‹a› toml-syntax: key 'a' was already created as a hash`},
		{"a byte that is no character", "a = '\xff'", "1:5 ‹'› toml-syntax: invalid UTF-8 byte: 0xff"},
		{"a control character", "a = '\x07'", "1:5 ‹'› toml-syntax: TOML files cannot contain control characters: '0x07'"},
		{"CR alone", "a = 1\rb = 2", `1:5 ‹1› toml-syntax: TOML files cannot contain control characters: '0x0d'`},
		{"a control character at the beginning has a place inside", "\x07", "1:1 ‹\a› toml-syntax: TOML files cannot contain control characters: '0x07'"},
		{"columns count characters", "a = '£€' b", `1:9 ‹ b› toml-syntax: the value ends before 'b', and nothing but a comment may follow it`},
		{"a line after CRLF", "a = 1\r\nb = x\r\n", `2:5 ‹x› toml-syntax: x is not a value`},
		{"a byte order mark is not counted", "\ufeffa = x", `1:6 ‹x› toml-syntax: x is not a value`},
		{"UTF-16", "\xff\xfea\x00=\x001\x00", "1:4 ‹\x00› toml-syntax: files cannot contain NULL bytes; probably using UTF-16; TOML files must be UTF-8"},
		{"a value for a table that a dotted key made", "a.b = 1\na = 2", `2:1 ‹a› toml-syntax: key "a" has already been defined`},
		{"a list for a table that a dotted key made", "a.b = 1\na = [1, 2]", `2:1 ‹a› toml-syntax: key "a" has already been defined`},
		{"the same in an inline table", "a = {b.c = 1, b = 2}", `1:15 ‹b› toml-syntax: key "b" has already been defined`},
		{"the same in an array of tables", "[[a]]\nb.c = 1\n[[a]]\nb = 2\nb = 3", `5:1 ‹b› toml-syntax: key "b" has already been defined`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for _, before := range []string{"", "+++\n"} {
				var ds source.Diagnostics
				// NewFile would remove a byte order mark: set the text directly.
				f := source.NewFile("a.toml", before)
				f.Text += test.text
				if v := keyfile.Parse(f, len(before), len(f.Text), &ds); v != nil {
					t.Errorf("%q gave a tree", test.text)
				}
				want := []string{below(before, test.want)}
				if diff := cmp.Diff(want, summaries(&ds)); diff != "" {
					t.Errorf("after %q (-want +got):\n%s", before, diff)
				}
			}
		})
	}
}

// below moves the place in a diagnostic down by the number of lines in before.
func below(before, line string) string {
	lines := strings.Count(before, "\n")
	return string(line[0]+byte(lines)) + line[1:]
}

func TestSyntaxErrorsAllAtOnce(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"keys with two values", "a.b = 1\na = 2\nc.d = 3\nc = 4\n", []string{
			`2:1 ‹a› toml-syntax: key "a" has already been defined`,
			`4:1 ‹c› toml-syntax: key "c" has already been defined`,
		}},
		{"a line each", "a = 5,4\nb = 1\nb = 2\nc = £3\n", []string{
			`1:5 ‹5,4› toml-syntax: 5,4 cannot be read as a number`,
			"3:1 ‹b› toml-syntax: key 'b' has already been defined",
			"4:5 ‹£3› toml-syntax: £3 cannot be read as a number",
		}},
		{"a table that is not closed is told of on its line", "a = { b = 1\nc = 5,4\n", []string{
			"1:12 ‹› toml-syntax: expected an inline table terminator '}' at the end of the line",
			`2:5 ‹5,4› toml-syntax: 5,4 cannot be read as a number`,
		}},
		{"nothing is told of a line after a list that is not closed", "a = [1,\nb = 5,4\nc = 6,3\n", []string{
			`2:1 ‹b› toml-syntax: expected value but found "b" instead`,
		}},
		{"nor after a broken header", "[a\nb = 5,4\n", []string{
			`1:3 ‹⏎› toml-syntax: expected '.' or ']' to end table name, but got '\n' instead`,
		}},
	}
	for _, test := range tests {
		var ds source.Diagnostics
		f := source.NewFile("a.toml", test.text)
		keyfile.Parse(f, 0, len(f.Text), &ds)
		if diff := cmp.Diff(test.want, summaries(&ds)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}
