package keyfile_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSpans(t *testing.T) {
	groups := map[string][]spanCase{
		"keys": keys, "headers": headers, "scalars": scalars, "texts": texts,
		"lists": lists, "inline tables": inlineTables, "layouts": layouts,
	}
	for group, tests := range groups {
		for _, test := range tests {
			t.Run(group+"/"+test.name, func(t *testing.T) {
				if diff := cmp.Diff(test.want, "\n"+outline(mustParse(t, test.text), "")); diff != "" {
					t.Errorf("places in %q (-want +got):\n%s", test.text, diff)
				}
			})
		}
	}
}

// spanCase is a text and the outline of its tree.
type spanCase struct{ name, text, want string }

var keys = []spanCase{
	{"a bare key", "a = 1", `
a, a number: 1:1 ‹a› = 1:5 ‹1›
`},
	{"white space around is left out", "  a-b_9\t=\t1 ", `
a-b_9, a number: 1:3 ‹a-b_9› = 1:11 ‹1›
`},
	{"a dotted key has a place for each part", "a.b = 1\na.c.d = 2", `
a, a table: 1:1 ‹a›
a.b, a number: 1:3 ‹b› = 1:7 ‹1›
a.c, a table: 2:3 ‹c›
a.c.d, a number: 2:5 ‹d› = 2:9 ‹2›
`},
	{"white space around dots is left out", "a . b\t. c = 1", `
a, a table: 1:1 ‹a›
a.b, a table: 1:5 ‹b›
a.b.c, a number: 1:9 ‹c› = 1:13 ‹1›
`},
	{"digits and a dot are two keys", "1.2 = 3", `
1, a table: 1:1 ‹1›
1.2, a number: 1:3 ‹2› = 1:7 ‹3›
`},
	{"quotes belong to a key's place, not its name", "\"2019-20/q1\" = 27", `
2019-20/q1, a number: 1:1 ‹"2019-20/q1"› = 1:16 ‹27›
`},
	{"a dot in quotes is part of the name", "'a.b' = 1", `
a.b, a number: 1:1 ‹'a.b'› = 1:9 ‹1›
`},
	{"escapes in double quotes are decoded", `"a = [\"]\" #\u00e9" = 1`, `
a = ["]" #é, a number: 1:1 ‹"a = [\"]\" #\u00e9"› = 1:24 ‹1›
`},
	{"a backslash in single quotes is itself", `'\t' = 1`, `
\t, a number: 1:1 ‹'\t'› = 1:8 ‹1›
`},
	{"a quote of the other form inside quotes", `"it's" = 1`, `
it's, a number: 1:1 ‹"it's"› = 1:10 ‹1›
`},
	{"an empty key", `"" = 1`, `
, a number: 1:1 ‹""› = 1:6 ‹1›
`},
	{"a dotted key of several forms", `a."b.c".'d' = 1`, `
a, a table: 1:1 ‹a›
a.b.c, a table: 1:3 ‹"b.c"›
a.b.c.d, a number: 1:9 ‹'d'› = 1:15 ‹1›
`},
	{"columns count characters", `"é" . b = 1`, `
é, a table: 1:1 ‹"é"›
é.b, a number: 1:7 ‹b› = 1:11 ‹1›
`},
}

var headers = []spanCase{
	{"a header is the place of its table", "[a]\nb = 1\n", `
a, a table: 1:2 ‹a›
a.b, a number: 2:1 ‹b› = 2:5 ‹1›
`},
	{"each part of a dotted header", "[a.b]\nc = 1", `
a, a table: 1:2 ‹a›
a.b, a table: 1:4 ‹b›
a.b.c, a number: 2:1 ‹c› = 2:5 ‹1›
`},
	{"white space, quotes and a comment", "[ a . \"b c\" ] # d\nc = 1", `
a, a table: 1:3 ‹a›
a.b c, a table: 1:7 ‹"b c"›
a.b c.c, a number: 2:1 ‹c› = 2:5 ‹1›
`},
	{"a header at the end of the text", "[a]", `
a, a table: 1:2 ‹a›
`},
	{"a table opened after one inside it keeps its first place", "[a.b]\n[a]\nc = 1", `
a, a table: 1:2 ‹a›
a.b, a table: 1:4 ‹b›
a.c, a number: 3:1 ‹c› = 3:5 ‹1›
`},
	{"a table inside one that a dotted key made", "[a]\nb.c = 1\n[a.d]\ne = 2", `
a, a table: 1:2 ‹a›
a.b, a table: 2:1 ‹b›
a.b.c, a number: 2:3 ‹c› = 2:7 ‹1›
a.d, a table: 3:4 ‹d›
a.d.e, a number: 4:1 ‹e› = 4:5 ‹2›
`},
	{"a table taken up again later", "[b]\n[a]\n[b.c]", `
b, a table: 1:2 ‹b›
b.c, a table: 3:4 ‹c›
a, a table: 2:2 ‹a›
`},
	{"each header of an array of tables is an item", "[[a]]\nb = 1\n[[a]]\nc = 2", `
a, a list: 1:3 ‹a›
a[0], a table: 1:3 ‹a›
a[0].b, a number: 2:1 ‹b› = 2:5 ‹1›
a[1], a table: 3:3 ‹a›
a[1].c, a number: 4:1 ‹c› = 4:5 ‹2›
`},
	{"an array of tables without content", "[[a]]\n[[a]]", `
a, a list: 1:3 ‹a›
a[0], a table: 1:3 ‹a›
a[1], a table: 2:3 ‹a›
`},
	{"an array of tables in a table", "[[ a . b ]]\nc = 1", `
a, a table: 1:4 ‹a›
a.b, a list: 1:8 ‹b›
a.b[0], a table: 1:8 ‹b›
a.b[0].c, a number: 2:1 ‹c› = 2:5 ‹1›
`},
	{"a header inside an array of tables goes to its last item", "[[a]]\n[a.b]\nc = 1\n[[a]]\n[a.b]\nc = 2", `
a, a list: 1:3 ‹a›
a[0], a table: 1:3 ‹a›
a[0].b, a table: 2:4 ‹b›
a[0].b.c, a number: 3:1 ‹c› = 3:5 ‹1›
a[1], a table: 4:3 ‹a›
a[1].b, a table: 5:4 ‹b›
a[1].b.c, a number: 6:1 ‹c› = 6:5 ‹2›
`},
	{"an array of tables in an array of tables", "[[a]]\n[[a.b]]\nc = 1\n[[a.b]]\nc = 2", `
a, a list: 1:3 ‹a›
a[0], a table: 1:3 ‹a›
a[0].b, a list: 2:5 ‹b›
a[0].b[0], a table: 2:5 ‹b›
a[0].b[0].c, a number: 3:1 ‹c› = 3:5 ‹1›
a[0].b[1], a table: 4:5 ‹b›
a[0].b[1].c, a number: 5:1 ‹c› = 5:5 ‹2›
`},
}

var scalars = []spanCase{
	{"numbers", "a = 11.0 # of 12\nb = 1_000\nc = -inf", `
a, a number: 1:1 ‹a› = 1:5 ‹11.0›
b, a number: 2:1 ‹b› = 2:5 ‹1_000›
c, a number: 3:1 ‹c› = 3:5 ‹-inf›
`},
	{"true and false", "a = true\nb=false", `
a, true or false: 1:1 ‹a› = 1:5 ‹true›
b, true or false: 2:1 ‹b› = 2:3 ‹false›
`},
	{"dates and times, with a space inside", "a = 2019-07-01\nb = 2019-07-01 10:00:00 # c\nc = 2019-07-01T10:00:00.5+01:00\nd = 10:00:00", `
a, a date: 1:1 ‹a› = 1:5 ‹2019-07-01›
b, a date: 2:1 ‹b› = 2:5 ‹2019-07-01 10:00:00›
c, a date: 3:1 ‹c› = 3:5 ‹2019-07-01T10:00:00.5+01:00›
d, a date: 4:1 ‹d› = 4:5 ‹10:00:00›
`},
}

var texts = []spanCase{
	{"a hash inside is no comment", `a = "b # c" # d`, `
a, text in quotes: 1:1 ‹a› = 1:5 ‹"b # c"›
`},
	{"an escaped quote is no end", `a = "\"b\\" # d`, `
a, text in quotes: 1:1 ‹a› = 1:5 ‹"\"b\\"›
`},
	{"a backslash before a single quote is no escape", `a = 'b\' # d`, `
a, text in quotes: 1:1 ‹a› = 1:5 ‹'b\'›
`},
	{"empty ones", "a = \"\"\nb = ''", `
a, text in quotes: 1:1 ‹a› = 1:5 ‹""›
b, text in quotes: 2:1 ‹b› = 2:5 ‹''›
`},
	{"several lines, with an escaped quote at the end", "a = \"\"\"\nb = 1\n\\\"\"\"\" # c", `
a, text in quotes: 1:1 ‹a› = 1:5 ‹"""⏎b = 1⏎\""""›
`},
	{"several lines that end in two quotes", "a = \"\"\"b\"\"\"\"\"\nc = 1", `
a, text in quotes: 1:1 ‹a› = 1:5 ‹"""b"""""›
c, a number: 2:1 ‹c› = 2:5 ‹1›
`},
	{"several lines in single quotes", "a = '''\n# b \\'''\nc = 1", `
a, text in quotes: 1:1 ‹a› = 1:5 ‹'''⏎# b \'''›
c, a number: 3:1 ‹c› = 3:5 ‹1›
`},
	{"single quotes inside three", "a = ''''b'''''\nc = 1", `
a, text in quotes: 1:1 ‹a› = 1:5 ‹''''b'''''›
c, a number: 2:1 ‹c› = 2:5 ‹1›
`},
	{"an escaped line end", "a = \"\"\"b \\\n  c\"\"\"", `
a, text in quotes: 1:1 ‹a› = 1:5 ‹"""b \⏎  c"""›
`},
	{"three quotes with nothing inside", "a = \"\"\"\"\"\"\nc = 1", `
a, text in quotes: 1:1 ‹a› = 1:5 ‹""""""›
c, a number: 2:1 ‹c› = 2:5 ‹1›
`},
	{"characters of several bytes", "a = \"£€\"\nb = \"😀\"", `
a, text in quotes: 1:1 ‹a› = 1:5 ‹"£€"›
b, text in quotes: 2:1 ‹b› = 2:5 ‹"😀"›
`},
}

var lists = []spanCase{
	{"an empty one", "a = []", `
a, a list: 1:1 ‹a› = 1:5 ‹[]›
`},
	{"items of several kinds", "a = [1, 'b,]', 2.0]", `
a, a list: 1:1 ‹a› = 1:5 ‹[1, 'b,]', 2.0]›
a[0], a number: 1:6 ‹1›
a[1], text in quotes: 1:9 ‹'b,]'›
a[2], a number: 1:16 ‹2.0›
`},
	{"several lines with comments and a last comma", "a = [ # one ]\n  1, # two, 3\n\n  2 # four\n  ,\n] # five", `
a, a list: 1:1 ‹a› = 1:5 ‹[ # one ]⏎  1, # two, 3⏎⏎  2 # four⏎  ,⏎]›
a[0], a number: 2:3 ‹1›
a[1], a number: 4:3 ‹2›
`},
	{"lists inside", "a = [[1], [], [2, 3]]", `
a, a list: 1:1 ‹a› = 1:5 ‹[[1], [], [2, 3]]›
a[0], a list: 1:6 ‹[1]›
a[0][0], a number: 1:7 ‹1›
a[1], a list: 1:11 ‹[]›
a[2], a list: 1:15 ‹[2, 3]›
a[2][0], a number: 1:16 ‹2›
a[2][1], a number: 1:19 ‹3›
`},
	{"inline tables inside", "a = [{b = 1}, {b = 2, c = 3}]", `
a, a list: 1:1 ‹a› = 1:5 ‹[{b = 1}, {b = 2, c = 3}]›
a[0], a table: 1:6 ‹{b = 1}›
a[0].b, a number: 1:7 ‹b› = 1:11 ‹1›
a[1], a table: 1:15 ‹{b = 2, c = 3}›
a[1].b, a number: 1:16 ‹b› = 1:20 ‹2›
a[1].c, a number: 1:23 ‹c› = 1:27 ‹3›
`},
	{"white space after a date is left out", "a = [2019-07-01 , 2019-10-01]", `
a, a list: 1:1 ‹a› = 1:5 ‹[2019-07-01 , 2019-10-01]›
a[0], a date: 1:6 ‹2019-07-01›
a[1], a date: 1:19 ‹2019-10-01›
`},
	{"texts of several lines", "a = [\"\"\"b]\"\"\", '''\nc''']", `
a, a list: 1:1 ‹a› = 1:5 ‹["""b]""", '''⏎c''']›
a[0], text in quotes: 1:6 ‹"""b]"""›
a[1], text in quotes: 1:16 ‹'''⏎c'''›
`},
}

var inlineTables = []spanCase{
	{"an empty one", "a = {}", `
a, a table: 1:1 ‹a› = 1:5 ‹{}›
`},
	{"keys and values", "a = { count = 44, of = 47 }", `
a, a table: 1:1 ‹a› = 1:5 ‹{ count = 44, of = 47 }›
a.count, a number: 1:7 ‹count› = 1:15 ‹44›
a.of, a number: 1:19 ‹of› = 1:24 ‹47›
`},
	{"nested", "a = {b = {c = {d = 1}}, e = 2}", `
a, a table: 1:1 ‹a› = 1:5 ‹{b = {c = {d = 1}}, e = 2}›
a.b, a table: 1:6 ‹b› = 1:10 ‹{c = {d = 1}}›
a.b.c, a table: 1:11 ‹c› = 1:15 ‹{d = 1}›
a.b.c.d, a number: 1:16 ‹d› = 1:20 ‹1›
a.e, a number: 1:25 ‹e› = 1:29 ‹2›
`},
	{"dotted keys inside", "a = {b.c = 1, b.'d' = 2}", `
a, a table: 1:1 ‹a› = 1:5 ‹{b.c = 1, b.'d' = 2}›
a.b, a table: 1:6 ‹b›
a.b.c, a number: 1:8 ‹c› = 1:12 ‹1›
a.b.d, a number: 1:17 ‹'d'› = 1:23 ‹2›
`},
	{"a list inside, with an inline table inside", "a = {b = [1, {c = '}'}], d = 2}", `
a, a table: 1:1 ‹a› = 1:5 ‹{b = [1, {c = '}'}], d = 2}›
a.b, a list: 1:6 ‹b› = 1:10 ‹[1, {c = '}'}]›
a.b[0], a number: 1:11 ‹1›
a.b[1], a table: 1:14 ‹{c = '}'}›
a.b[1].c, text in quotes: 1:15 ‹c› = 1:19 ‹'}'›
a.d, a number: 1:26 ‹d› = 1:30 ‹2›
`},
	{"several lines with a comment and a last comma", "a = {b = 1,\n  # c = 2\n  d = 3,\n}", `
a, a table: 1:1 ‹a› = 1:5 ‹{b = 1,⏎  # c = 2⏎  d = 3,⏎}›
a.b, a number: 1:6 ‹b› = 1:10 ‹1›
a.d, a number: 3:3 ‹d› = 3:7 ‹3›
`},
	{"under a dotted key", "[a]\nb.c = {d = 1}", `
a, a table: 1:2 ‹a›
a.b, a table: 2:1 ‹b›
a.b.c, a table: 2:3 ‹c› = 2:7 ‹{d = 1}›
a.b.c.d, a number: 2:8 ‹d› = 2:12 ‹1›
`},
}

var layouts = []spanCase{
	{"an empty text", "", `
`},
	{"comments and white space alone", "# only\n\n # comments", `
`},
	{"CRLF belongs to no value but those of several lines", "a = 1\r\n\r\n# c\r\n[b]\r\nc = 'd'\r\ne = [\r\n  2, # f\r\n]\r\nf = 1e3\r\n", `
a, a number: 1:1 ‹a› = 1:5 ‹1›
b, a table: 4:2 ‹b›
b.c, text in quotes: 5:1 ‹c› = 5:5 ‹'d'›
b.e, a list: 6:1 ‹e› = 6:5 ‹[␍⏎  2, # f␍⏎]›
b.e[0], a number: 7:3 ‹2›
b.f, a number: 9:1 ‹f› = 9:5 ‹1e3›
`},
	{"a byte order mark is not counted", "\ufeffa = 1", `
a, a number: 1:1 ‹a› = 1:5 ‹1›
`},
	{"two byte order marks, the second of which TOML passes over", "\ufeff\ufeffa = 1", `
a, a number: 1:2 ‹a› = 1:6 ‹1›
`},
	{"no white space", "a=1\nb=2", `
a, a number: 1:1 ‹a› = 1:3 ‹1›
b, a number: 2:1 ‹b› = 2:3 ‹2›
`},
	{"blank lines and indents", "\n\n\ta = 1\n\n", `
a, a number: 3:2 ‹a› = 3:6 ‹1›
`},
}
