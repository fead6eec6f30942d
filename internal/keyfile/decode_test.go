package keyfile_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"outturn/internal/keyfile"
	"outturn/internal/source"
)

// measure declares a key of every type.
type measure struct {
	Title    string           `key:"title,required"`
	Polarity string           `key:"polarity" one:"bigger smaller range"`
	Status   string           `key:"status" one:"to be set/no target"`
	Decimals int              `key:"decimals"`
	Public   bool             `key:"public"`
	Target   decimal.Decimal  `key:"target"`
	Limit    *decimal.Decimal `key:"limit"`
	Due      []int            `key:"due"`
	Voices   []string         `key:"voices" one:"council trust"`
	Unit     unit             `key:"unit"`
	Others   []unit           `key:"others"`
	Period   span             `key:"period"`
	Ignored  string
}

type unit struct {
	Name string `key:"name,required" doc:"What it is called."`
	Sign string `key:"sign"`
}

// badSpan is the rule that a text breaks when it is not a span.
var badSpan = &source.Rule{ID: "bad-span"}

// span decodes itself, from a text of two letters.
type span struct{ From, To byte }

// DecodeKey implements keyfile.Decoder.
func (s *span) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	if len(v.Text) != 2 {
		ds.Report(badSpan, v.Span, "%q has not two letters", v.Text)
		return
	}
	s.From, s.To = v.Text[0], v.Text[1]
}

// decodeMeasure reads a text into a measure, and returns its diagnostics too.
func decodeMeasure(t *testing.T, text string) (measure, []string) {
	t.Helper()
	var m measure
	var ds source.Diagnostics
	keyfile.Decode(mustParse(t, text), &m, &ds)
	return m, diagnostics(&ds)
}

func TestDecode(t *testing.T) {
	limit := decimal.New(850, -1)
	tests := []struct {
		name, text string
		want       measure
	}{
		{"a required key alone", "", measure{}},
		{"text", "polarity = 'bigger'", measure{Polarity: "bigger"}},
		{"a value of several words", "status = 'to be set'", measure{Status: "to be set"}},
		{"a whole number", "decimals = 2", measure{Decimals: 2}},
		{"true", "public = true", measure{Public: true}},
		{"an exact decimal", "target = 11.0", measure{Target: decimal.New(110, -1)}},
		{"a pointer is set when its key is written", "limit = 85.0", measure{Limit: &limit}},
		{"a list of numbers", "due = [2, 4]", measure{Due: []int{2, 4}}},
		{"an empty list is not nil", "due = []", measure{Due: []int{}}},
		{"a list of allowed texts", "voices = ['trust', 'council']", measure{Voices: []string{"trust", "council"}}},
		{"an inline table", "unit = {name = 'days'}", measure{Unit: unit{Name: "days"}}},
		{"a dotted key", "unit.name = 'days'", measure{Unit: unit{Name: "days"}}},
		{"a table", "[unit]\nname = 'days'\nsign = 'd'", measure{Unit: unit{Name: "days", Sign: "d"}}},
		{"an array of tables", "[[others]]\nname = 'a'\n[[others]]\nname = 'b'", measure{Others: []unit{{Name: "a"}, {Name: "b"}}}},
		{"a type that decodes itself", "period = 'az'", measure{Period: span{'a', 'z'}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, messages := decodeMeasure(t, "title = 'T'\n"+test.text)
			test.want.Title = "T"
			exactly := cmp.Comparer(func(a, b decimal.Decimal) bool { return a.Equal(b) && a.Exponent() == b.Exponent() })
			if diff := cmp.Diff(test.want, got, exactly); diff != "" {
				t.Errorf("decoded (-want +got):\n%s", diff)
			}
			if messages != nil {
				t.Errorf("diagnostics: %q", messages)
			}
		})
	}
}

func TestDecodeOneValue(t *testing.T) {
	var text string
	var ds source.Diagnostics
	keyfile.Decode(mustParse(t, "a = 'b'").Get("a"), &text, &ds)
	if text != "b" || ds.Failed(true) {
		t.Errorf("decoded %q with %q, want b", text, diagnostics(&ds))
	}
}

const allKeys = "title, polarity, status, decimals, public, target, limit, due, voices, unit, others, period"

func TestDecodeDiagnostics(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"an unknown key near to a known one", "decimal = 1",
			`2:1 ‹decimal› unknown-key: unknown key "decimal"; did you mean "decimals"?`},
		{"an unknown key near to none lists them all", "colour = 1",
			`2:1 ‹colour› unknown-key: unknown key "colour"; allowed here: ` + allKeys},
		{"a field without a key is none", "Ignored = 'x'",
			`2:1 ‹Ignored› unknown-key: unknown key "Ignored"; allowed here: ` + allKeys},
		{"an unknown key in quotes", `"a\nb" = 1`,
			`2:1 ‹"a\nb"› unknown-key: unknown key "a\nb"; allowed here: ` + allKeys},
		{"an unknown table", "[units]\nname = 'days'",
			`2:2 ‹units› unknown-key: unknown key "units"; did you mean "unit"?`},
		{"an unknown key of a table", "[unit]\nname = 'days'\nsing = 'd'",
			`4:1 ‹sing› unknown-key: unknown key "sing"; did you mean "sign"?`},
		{"an unknown key of an inline table", "unit = {name = 'days', colour = 1}",
			`2:24 ‹colour› unknown-key: unknown key "colour"; allowed here: name, sign`},
		{"a missing key of a table is told at its header", "[unit]\nsign = 'd'",
			`2:2 ‹unit› missing-key: the key "name" is missing; name: What it is called.`},
		{"of an inline table at its key", "unit = {sign = 'd'}",
			`2:1 ‹unit› missing-key: the key "name" is missing; name: What it is called.`},
		{"of a dotted table at its part of the key", "unit.sign = 'd'",
			`2:1 ‹unit› missing-key: the key "name" is missing; name: What it is called.`},
		{"of one of a list of inline tables at that one", "others = [{name = 'a'}, {sign = 'd'}]",
			`2:25 ‹{sign = 'd'}› missing-key: the key "name" is missing; name: What it is called.`},
		{"of one of an array of tables at its header", "[[others]]\nname = 'a'\n[[others]]",
			`4:3 ‹others› missing-key: the key "name" is missing; name: What it is called.`},
		{"a required key with nothing in it", "[unit]\nname = ' '",
			`3:8 ‹' '› missing-key: the key "name" has nothing in it; name: What it is called.`},
		{"not text but a number", "polarity = 1",
			`2:12 ‹1› wrong-type: "polarity" takes text in quotes; this is a number; write one of "bigger", "smaller", "range"`},
		{"not a number but text", "target = '1'",
			`2:10 ‹'1'› wrong-type: "target" takes a number; this is text in quotes; write 1`},
		{"not a number but a date, under a pointer", "limit = 2019-07-01",
			`2:9 ‹2019-07-01› wrong-type: "limit" takes a number; this is a date`},
		{"not a whole number but true or false", "decimals = true",
			`2:12 ‹true› wrong-type: "decimals" takes a number; this is true or false`},
		{"not true or false but text", "public = 'yes'",
			`2:10 ‹'yes'› wrong-type: "public" takes true or false; this is text in quotes`},
		{"not a list but a number", "due = 2",
			`2:7 ‹2› wrong-type: "due" takes a list; this is a number`},
		{"not a table but text", "unit = 'days'",
			`2:8 ‹'days'› wrong-type: "unit" takes a table; this is text in quotes; write { name = "..." }; its keys: name, sign`},
		{"not text but a table is told at its header", "[polarity]",
			`2:2 ‹polarity› wrong-type: "polarity" takes text in quotes; this is a table; write one of "bigger", "smaller", "range"`},
		{"not a list but a table", "others = {name = 'days'}",
			`2:10 ‹{name = 'days'}› wrong-type: "others" takes a list; this is a table`},
		{"not a table but an array of tables", "[[unit]]\nname = 'days'",
			`2:3 ‹unit› wrong-type: "unit" takes a table; this is a list; write { name = "..." }; its keys: name, sign`},
		{"an item of a list has no name", "due = [2, 'four']",
			`2:11 ‹'four'› wrong-type: this place takes a number; this is text in quotes`},
		{"a value near to an allowed one", "polarity = 'biger'",
			`2:12 ‹'biger'› unknown-value: "biger" is not a value of "polarity"; did you mean "bigger"?`},
		{"a value near to none lists them all", "polarity = 'up'",
			`2:12 ‹'up'› unknown-value: "up" is not a value of "polarity"; allowed here: bigger, smaller, range`},
		{"an empty value", "polarity = ''",
			`2:12 ‹''› unknown-value: "" is not a value of "polarity"; allowed here: bigger, smaller, range`},
		{"allowed values in another case", "polarity = 'Bigger'",
			`2:12 ‹'Bigger'› unknown-value: "Bigger" is not a value of "polarity"; did you mean "bigger"?`},
		{"allowed values with spaces", "status = 'to be'",
			`2:10 ‹'to be'› unknown-value: "to be" is not a value of "status"; allowed here: to be set, no target`},
		{"a value in a list", "voices = ['trust', 'counsil']",
			`2:20 ‹'counsil'› unknown-value: "counsil" is not a value of this place; did you mean "council"?`},
		{"a number that is no whole one", "due = [2, 4.5]",
			`2:11 ‹4.5› bad-number: 4.5 is not a whole number`},
		{"a diagnostic of a type that decodes itself", "period = 'a'",
			`2:10 ‹'a'› bad-span: "a" has not two letters`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, got := decodeMeasure(t, "title = 'T'\n"+test.text)
			if diff := cmp.Diff([]string{test.want}, got); diff != "" {
				t.Errorf("diagnostics (-want +got):\n%s", diff)
			}
		})
	}
}

func TestDecodeReportsEveryMistake(t *testing.T) {
	got, messages := decodeMeasure(t, "titel = 'T'\ndecimals = 'two'\npolarity = 'bigger'\ndue = ['a', 2, 'b']\n")
	want := []string{
		`1:1 ‹titel› unknown-key: unknown key "titel"; did you mean "title"?`,
		`2:12 ‹'two'› wrong-type: "decimals" takes a number; this is text in quotes`,
		`4:8 ‹'a'› wrong-type: this place takes a number; this is text in quotes`,
		`4:16 ‹'b'› wrong-type: this place takes a number; this is text in quotes`,
	}
	if diff := cmp.Diff(want, messages); diff != "" {
		t.Errorf("diagnostics (-want +got):\n%s", diff)
	}
	if got.Polarity != "bigger" || len(got.Due) != 3 || got.Due[1] != 2 {
		t.Errorf("decoded %+v, want what is right beside what is wrong", got)
	}
}

func TestDecodeOfAnUndecodableTypePanics(t *testing.T) {
	defer func() {
		if got := recover(); got != "keyfile: no TOML value decodes into float64" {
			t.Errorf("panic with %v, want one that names the type", got)
		}
	}()
	var into struct {
		Share float64 `key:"share"`
	}
	keyfile.Decode(mustParse(t, "share = 0.5"), &into, &source.Diagnostics{})
}
