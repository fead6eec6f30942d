package keyfile_test

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"outturn/internal/keyfile"
)

// inWays is a value that is written as text or as true.
type inWays struct{}

func (*inWays) KeyForm() keyfile.Form {
	return keyfile.Form{Ways: []keyfile.Form{{Type: keyfile.String}, {Type: keyfile.Bool}}}
}

func TestFormOf(t *testing.T) {
	type table struct {
		Title  string                                    `key:"title,required" doc:"Its name."`
		Word   keyfile.At[string]                        `key:"word" one:"a b/c" doc:"A word. Default a b."`
		Size   *decimal.Decimal                          `key:"size" doc:"How large. Default: the unit's."`
		Places int                                       `key:"places" doc:"Decimals."`
		Open   bool                                      `key:"open" doc:"Whether it is. Default false."`
		List   []keyfile.At[string]                      `key:"list" doc:"Names."`
		Deep   keyfile.Map[keyfile.Map[keyfile.At[int]]] `key:"deep" named:"quarter/indicator" doc:"Numbers."`
		Ways   keyfile.At[inWays]                        `key:"ways" doc:"In ways."`
		hidden string
	}
	number, text := keyfile.Form{Type: keyfile.Number, Whole: true}, keyfile.Form{Type: keyfile.String}
	inner := keyfile.Form{Type: keyfile.Table, Named: "indicator", Each: &number}
	want := keyfile.Form{Type: keyfile.Table, Keys: []keyfile.Key{
		{Name: "title", Required: true, Doc: "Its name.", Form: text},
		{Name: "word", Doc: "A word.", Default: "a b", Form: keyfile.Form{Type: keyfile.String, Choices: []string{"a b", "c"}}},
		{Name: "size", Doc: "How large.", Default: "the unit's", Form: keyfile.Form{Type: keyfile.Number}},
		{Name: "places", Doc: "Decimals.", Form: number},
		{Name: "open", Doc: "Whether it is.", Default: "false", Form: keyfile.Form{Type: keyfile.Bool}},
		{Name: "list", Doc: "Names.", Form: keyfile.Form{Type: keyfile.Array, Each: &text}},
		{Name: "deep", Doc: "Numbers.", Form: keyfile.Form{Type: keyfile.Table, Named: "quarter", Each: &inner}},
		{Name: "ways", Doc: "In ways.", Form: keyfile.Form{Ways: []keyfile.Form{{Type: keyfile.String}, {Type: keyfile.Bool}}}},
	}}
	if diff := cmp.Diff(want, keyfile.FormOf(reflect.TypeFor[table]())); diff != "" {
		t.Errorf("FormOf() (-want +got):\n%s", diff)
	}
	_ = table{}.hidden
}
