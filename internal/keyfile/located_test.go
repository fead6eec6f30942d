package keyfile_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/keyfile"
	"outturn/internal/source"
)

// located declares keys whose spans are kept.
type located struct {
	Title keyfile.At[string]                `key:"title" one:"one two"`
	Unit  keyfile.At[unit]                  `key:"unit"`
	Due   []keyfile.At[int]                 `key:"due"`
	Seen  *keyfile.At[bool]                 `key:"seen"`
	Sets  keyfile.Map[unit]                 `key:"sets"`
	Kinds keyfile.Map[string]               `key:"kinds" one:"big small"`
	Deep  keyfile.Map[keyfile.Map[int]]     `key:"deep"`
	Years keyfile.Map[keyfile.At[span]]     `key:"years"`
	Lists keyfile.Map[[]keyfile.At[[]unit]] `key:"lists"`
}

func locate(t *testing.T, text string) (located, []string) {
	t.Helper()
	var l located
	var ds source.Diagnostics
	keyfile.Decode(mustParse(t, text), &l, &ds)
	return l, diagnostics(&ds)
}

func TestAt(t *testing.T) {
	l, messages := locate(t, "title = 'two'\ndue = [2,\n 4]\nseen = false\n[unit]\nname = 'days'")
	if messages != nil {
		t.Fatalf("diagnostics: %q", messages)
	}
	tests := []struct {
		name      string
		value     any
		set       bool
		at        source.Span
		wantValue any
		want      string
	}{
		{"text", l.Title.Value, l.Title.Set, l.Title.Span, "two", `1:9 ‹'two'›`},
		{"one of a list", l.Due[0].Value, l.Due[0].Set, l.Due[0].Span, 2, `2:8 ‹2›`},
		{"another of the list", l.Due[1].Value, l.Due[1].Set, l.Due[1].Span, 4, `3:2 ‹4›`},
		{"false, which is set", l.Seen.Value, l.Seen.Set, l.Seen.Span, false, `4:8 ‹false›`},
		{"a table is at its header", l.Unit.Value, l.Unit.Set, l.Unit.Span, unit{Name: "days"}, `5:2 ‹unit›`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if test.value != test.wantValue || !test.set || where(test.at) != test.want {
				t.Errorf("%v, set %v, at %s, want %v, set, at %s", test.value, test.set, where(test.at), test.wantValue, test.want)
			}
		})
	}
}

func TestAtIsUnsetWithoutItsKey(t *testing.T) {
	l, messages := locate(t, "")
	if l.Title.Set || l.Title.Value != "" || !l.Title.Span.IsZero() || l.Seen != nil || l.Due != nil || messages != nil {
		t.Errorf("got %+v and %q, want nothing", l, messages)
	}
}

func TestOr(t *testing.T) {
	tests := []struct {
		name string
		at   keyfile.At[int]
		want int
	}{
		{"the value that was written", keyfile.At[int]{Value: 4, Set: true}, 4},
		{"zero that was written", keyfile.At[int]{Set: true}, 0},
		{"the other when none was written", keyfile.At[int]{}, 7},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := test.at.Or(7); got != test.want {
				t.Errorf("Or(7) = %d, want %d", got, test.want)
			}
		})
	}
}

func TestMapKeepsTheOrderOfTheFile(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"headers", "[sets.z]\nname = '1'\n[sets.a]\nname = '2'\n[sets.'m n']\nname = '3'", []string{"z", "a", "m n"}},
		{"an inline table", "sets = {z = {name = '1'}, a = {name = '2'}}", []string{"z", "a"}},
		{"dotted keys", "sets.z.name = '1'\nsets.a.name = '2'\nsets.z.sign = '1'", []string{"z", "a"}},
		{"an empty table", "[sets]", []string{}},
		{"no table", "", []string{}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			l, messages := locate(t, test.text)
			if diff := cmp.Diff(test.want, l.Sets.Names()); diff != "" {
				t.Errorf("Names() (-want +got):\n%s", diff)
			}
			if messages != nil {
				t.Errorf("diagnostics: %q", messages)
			}
		})
	}
}

func TestMapPlacesAndValues(t *testing.T) {
	l, messages := locate(t, "[deep.\"2019-20/q1\"]\nfoi = 3\n[deep.b]\n[years]\nfirst = 'az'\n[lists]\na = [[{name = 'x'}], []]\n")
	if messages != nil {
		t.Fatalf("diagnostics: %q", messages)
	}
	if got := where(l.Deep.Span); got != `1:2 ‹deep›` {
		t.Errorf("the map is at %s, want at its first header", got)
	}
	if got := where(l.Deep.Entries[0].Key); got != `1:7 ‹"2019-20/q1"›` {
		t.Errorf("the first key is at %s", got)
	}
	quarter, ok := l.Deep.Get("2019-20/q1")
	if foi, found := quarter.Get("foi"); !ok || !found || foi != 3 {
		t.Errorf("foi = %d, found %v in a quarter found %v, want 3", foi, found, ok)
	}
	if year, ok := l.Years.Get("first"); !ok || year.Value != (span{'a', 'z'}) || where(year.Span) != `5:9 ‹'az'›` {
		t.Errorf("first = %v at %s, found %v", year.Value, where(year.Span), ok)
	}
	if lists, _ := l.Lists.Get("a"); len(lists) != 2 || lists[0].Value[0].Name != "x" || where(lists[1].Span) != `7:22 ‹[]›` {
		t.Errorf("a = %v, want a list of one table and an empty one", lists)
	}
}

func TestMapGetOfMissingName(t *testing.T) {
	l, _ := locate(t, "[sets.a]\nname = '1'\n")
	if got, ok := l.Sets.Get("b"); ok || got != (unit{}) {
		t.Errorf("Get(b) = %v, %v, want nothing and false", got, ok)
	}
	if _, ok := l.Kinds.Get("a"); ok {
		t.Error("Get of a map that is not written is true")
	}
}

func TestLocatedDiagnostics(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"what is located is checked like any other", "title = 'too'",
			`1:9 ‹'too'› unknown-value: "too" is not a value of "title"; did you mean "two"?`},
		{"a wrong type", "due = ['a']",
			`1:8 ‹'a'› wrong-type: this place takes a number; this is text in quotes`},
		{"a map is a table", "sets = 1",
			`1:8 ‹1› wrong-type: "sets" takes a table; this is a number`},
		{"a map's values are checked", "[sets.a]\nsign = 'd'",
			`1:7 ‹a› missing-key: the key "name" is missing; name: What it is called.`},
		{"a map's values are those that its field allows", "kinds = {a = 'big', b = 'smal'}",
			`1:25 ‹'smal'› unknown-value: "smal" is not a value of "b"; did you mean "small"?`},
		{"maps in maps", "[deep.a]\nb = 'c'",
			`2:5 ‹'c'› wrong-type: "b" takes a number; this is text in quotes`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			l, got := locate(t, test.text)
			if diff := cmp.Diff([]string{test.want}, got); diff != "" {
				t.Errorf("diagnostics (-want +got):\n%s", diff)
			}
			if l.Title.Value != "" {
				t.Errorf("title = %q, want a refused value left out", l.Title.Value)
			}
		})
	}
}

func TestAtBroken(t *testing.T) {
	var into struct {
		Title  keyfile.At[string] `key:"title"`
		Number keyfile.At[int]    `key:"number"`
		Unit   keyfile.At[struct {
			Name string           `key:"name,required"`
			Sign keyfile.At[bool] `key:"sign"`
		}] `key:"unit"`
		Absent keyfile.At[int] `key:"absent"`
	}
	var ds source.Diagnostics
	keyfile.Decode(mustParse(t, "title = 'T'\nnumber = '1'\nunit = {name = 'days', sgn = true, sign = false}\n"), &into, &ds)
	tests := []struct {
		name                     string
		set, broken, usable      bool
		wantSet, wantBroken, use bool
	}{
		{"readable", into.Title.Set, into.Title.Broken, into.Title.Usable(), true, false, true},
		{"of the wrong type", into.Number.Set, into.Number.Broken, into.Number.Usable(), true, true, false},
		{"with a mistake within", into.Unit.Set, into.Unit.Broken, into.Unit.Usable(), true, true, false},
		{"within a broken one", into.Unit.Value.Sign.Set, into.Unit.Value.Sign.Broken, into.Unit.Value.Sign.Usable(), true, false, true},
		{"absent", into.Absent.Set, into.Absent.Broken, into.Absent.Usable(), false, false, false},
	}
	for _, test := range tests {
		if test.set != test.wantSet || test.broken != test.wantBroken || test.usable != test.use {
			t.Errorf("%s: set %v, broken %v, usable %v; want %v, %v, %v", test.name,
				test.set, test.broken, test.usable, test.wantSet, test.wantBroken, test.use)
		}
	}
	if got := into.Number.Or(7); got != 7 {
		t.Errorf("a broken number is %d, want the other one, 7", got)
	}
}
