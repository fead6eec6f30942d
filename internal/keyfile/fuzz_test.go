package keyfile_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/shopspring/decimal"

	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// What stands around the TOML in FuzzParse: text that would be read as part of
// it, were the region's bounds not kept.
const (
	before = "# Ünrelated \"\"\" [ {\n+++\n"
	after  = "\n+++\nrest = \"\"\" ] } '\n"
)

// FuzzParse checks that for any text that BurntSushi/toml accepts, every span
// lies inside the text and says what was decoded there, and the tree has
// exactly the decoded keys.
func FuzzParse(f *testing.F) {
	for _, text := range seeds {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		file := source.NewFile("fuzz.toml", before+text+after)
		var ds source.Diagnostics
		root := keyfile.Parse(file, len(before), len(before)+len(text), &ds)
		if slices.ContainsFunc(ds.Sorted(), func(d source.Diagnostic) bool { return d.Rule == rule.OverLimit }) {
			return // it is too deep or too long to be decoded at all
		}
		var decoded map[string]any
		if _, err := toml.Decode(text, &decoded); err != nil {
			checkRefused(t, root, &ds, "")
			return
		}
		if root == nil {
			checkRefused(t, root, &ds, "has already been defined")
			return
		}
		w := walker{t, file, len(before), len(before) + len(text)}
		w.compare(root, decoded)
	})
}

// checkRefused checks that a text that is not TOML gives no tree, and
// diagnostics of what cannot be read that are inside the text and on one line.
func checkRefused(t *testing.T, root *keyfile.Value, ds *source.Diagnostics, summary string) {
	t.Helper()
	if root != nil || !ds.Failed(false) {
		t.Fatalf("got the tree %v and failed %v, want no tree and a failure", root, ds.Failed(false))
	}
	for _, d := range ds.Sorted() {
		if d.Rule != rule.TOMLSyntax && d.Rule != rule.BadDate || d.Span.Start < len(before) || strings.ContainsAny(d.Summary, "\n\r\x1b") {
			t.Errorf("diagnostic %q of rule %q at %d is outside the text or unreadable", d.Summary, d.Rule.ID, d.Span.Start)
		}
		if !strings.Contains(d.Summary, summary) {
			t.Errorf("diagnostic %q does not say %q", d.Summary, summary)
		}
	}
}

// walker compares a tree of spans with what BurntSushi/toml decoded.
type walker struct {
	t          *testing.T
	file       *source.File
	start, end int
}

func (w walker) compare(v *keyfile.Value, decoded any) {
	w.inside(v.Key)
	w.inside(v.Span)
	switch want := decoded.(type) {
	case map[string]any:
		w.table(v, want)
	case []map[string]any:
		w.list(v, len(want), func(i int) any { return want[i] })
	case []any:
		w.list(v, len(want), func(i int) any { return want[i] })
	default:
		w.scalar(v, want)
	}
}

func (w walker) inside(s source.Span) {
	w.t.Helper()
	if s.File != w.file || s.Start < w.start || s.End < s.Start || s.End > w.end {
		w.t.Fatalf("span %d to %d is outside the text, %d to %d", s.Start, s.End, w.start, w.end)
	}
}

func (w walker) table(v *keyfile.Value, want map[string]any) {
	if v.Type != keyfile.Table || len(v.Items) != len(want) {
		w.t.Fatalf("%q is %v of %d items, want a table of %d", v.Name, v.Type, len(v.Items), len(want))
	}
	for name, content := range want {
		item := v.Get(name)
		if item == nil || item.Name != name || !slices.Contains(v.Items, item) {
			w.t.Fatalf("key %q is missing from the tree", name)
		}
		if written := keyName(w.t, item.Key); written != name {
			w.t.Fatalf("the key %q points at %q", name, written)
		}
		w.compare(item, content)
	}
}

func (w walker) list(v *keyfile.Value, n int, item func(int) any) {
	if v.Type != keyfile.Array || len(v.Items) != n {
		w.t.Fatalf("%q is %v of %d items, want a list of %d", v.Name, v.Type, len(v.Items), n)
	}
	for i, one := range v.Items {
		w.compare(one, item(i))
	}
}

func (w walker) scalar(v *keyfile.Value, want any) {
	if got := decodeText(w.t, "it = "+v.Span.Text())["it"]; !cmp.Equal(got, want, cmpopts.EquateNaNs()) {
		w.t.Fatalf("%q points at %q, decoded from which is %v, not %v", v.Name, v.Span.Text(), got, want)
	}
	switch want := want.(type) {
	case string:
		w.same(v, keyfile.String, v.Text == want)
	case bool:
		w.same(v, keyfile.Bool, v.True == want)
	case time.Time:
		w.same(v, keyfile.Time, v.Text == v.Span.Text())
	case int64:
		w.same(v, keyfile.Number, equalOrRefused(v, func(d decimal.Decimal) bool { return d.Equal(decimal.NewFromInt(want)) }))
	case float64:
		w.same(v, keyfile.Number, equalOrRefused(v, func(d decimal.Decimal) bool { return nearest(d) == want }))
	}
}

func (w walker) same(v *keyfile.Value, kind keyfile.Type, content bool) {
	if v.Type != kind || !content {
		w.t.Fatalf("%q written %q is %v with text %q", v.Name, v.Span.Text(), v.Type, v.Text)
	}
}

// equalOrRefused reports whether a number as a decimal has a property, or is
// out of bounds and has a diagnostic.
func equalOrRefused(v *keyfile.Value, equal func(decimal.Decimal) bool) bool {
	var ds source.Diagnostics
	d := v.Decimal(&ds)
	return ds.Failed(false) && d.IsZero() || equal(d)
}

func nearest(d decimal.Decimal) float64 {
	near, err := strconv.ParseFloat(d.String(), 64)
	if err != nil {
		panic(err)
	}
	return near
}

// keyName returns the name that a span with one bare or quoted key stands for.
func keyName(t *testing.T, at source.Span) string {
	t.Helper()
	for name := range decodeText(t, at.Text()+" = 1") {
		return name
	}
	return ""
}

func decodeText(t *testing.T, text string) map[string]any {
	t.Helper()
	var decoded map[string]any
	if _, err := toml.Decode(text, &decoded); err != nil {
		t.Fatalf("decoding %q: %v", text, err)
	}
	return decoded
}

var seeds = []string{
	"0=00\rA",
	"", "\n", "# only a comment", "\ufeffa = 1", "\xff\xfea = 1", "\xfe\xffa = 1",
	"a = 1\r\nb = 'x' # c\r\n\r\n[c]\r\nd = 2019-07-01\r\n",
	"a.b.c = 1\na . b . \"d e\" = 2\n'f.g'.h = 3\n\"\" = 4\n\"\\u00e9\\\"\\\\\" = 5\n1.2 = 3\n",
	"[a]\nb = 1\n[a.c]\n[ d . 'e' ] # x\n[x.y]\nz = 1\n[x]\nw = 1\n",
	"[[a]]\nb = 1\n[[a]]\n[a.c]\nd = 1\n[[a.e]]\n[[a.e]]\nf.g = 2\n[[a]]\nb.c = 1\n",
	"a = {}\nb = { c = 1, d = { e = [1, 2], f.g = 'x' }, }\nc = {\n# why\nd = 1,\n}\n",
	"a = []\nb = [1, [2, 'x]'], {c = \"}\"}, # ]\n3,\n]\nc = [[], [[]]]\n",
	"a = \"\"\"\nx \\\n  y\"\"\"\"\"\nb = '''\n'x'''''\nc = \"\"\nd = ''\ne = \"\\\"\"\nf = \"\"\"\"\"\"\"\n",
	"a = [2019-07-01, 2019-07-01 10:00:00Z, 2019-07-01T10:00, 10:00:00.5, 2019-07-01t10:00:00+01:00 ]\n",
	"a = [11.0, 1_000, +5, -0.0, 0x1F, 0o17, 0b11, 1e3, 1E-3, inf, -inf, +nan, 1e400, 0.1e-9999999999, 0e999999999, 0xe5]\n",
	"a = true\nb = false # false",
	"a.b = 1\na = 2", "a.b = 1\na = [1, 2]", "a = {b.c = 1, b = 2}", "a = [{b.c = 1, b = 2}]",
	"a = {b = 1}\na.c = 2", "a = {b = 1}\n[a.c]", "[[a]]\nb.c = 1\n[[a]]\nb = 2\nb = 3",
	"a = \"x", "a = \"\\\nb\"", "\x01", "a = [1", "a", "[", "a = '\xc3", "a = 1\r", "a = \"\"\"\\\"\"\"\"\"\"\"",
}
