package load_test

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"outturn/internal/indicator"
)

const schemes = `
[schemes.four]
[schemes.four.classes.exceeding]
label  = "Exceeding"
from   = { percent = 5 }
rag    = "blue"
symbol = "E"
[schemes.four.classes.on-target]
label = "On target"
from  = "target"
[schemes.four.classes.close]
label    = "Close to target"
from     = { way = 50, edge = "outside" }
if_worse = "behind"
[schemes.four.classes.behind]
label    = "Behind"
quarters = 2

[schemes.two]
since = "year"
[schemes.two.classes.met]
label = "Met"
from  = 80
position = "better"
[schemes.two.classes.not-met]
label = "Not met"

[evaluation]
scheme = { "2019-20/q1" = "two", "2021-22/q1" = "default" }
`

// TestSchemes checks which scheme is in force: the indicator's own, or else its set's,
// or else the organisation's.
func TestSchemes(t *testing.T) {
	organisation := strings.Replace(string(base(t)["data/organisation.toml"].Data), `title = "Contractual indicators"`, `title = "Contractual indicators"
scheme = { "2018-19/q1" = "four" }`, 1) + schemes
	dataset := mustLoad(t, "data/organisation.toml", organisation, newFile,
		declareIndicator("own", "polarity = \"bigger\"\nscheme = \"two\"\n")+declareIndicator("of-set", "polarity = \"bigger\"\n")+
			strings.Replace(declareIndicator("of-organisation", "polarity = \"bigger\"\n"), `"contractual"`, `"demand"`, 1))
	for id, want := range map[string]string{
		"own":             "two two two two",
		"of-set":          "default four four four",
		"of-organisation": "default default two default",
	} {
		var got []string
		for _, in := range []string{"2017-18/q4", "2018-19/q1", "2019-20/q1", "2021-22/q1"} {
			name := "default"
			if s := dataset.Indicator(id).SchemeAt(q(t, in)); s != nil {
				name = s.ID
			}
			got = append(got, name)
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%s is judged by %s, want %s", id, got, want)
		}
	}
	var order []string
	for _, p := range dataset.Organisation.Order {
		order = append(order, fmt.Sprintf("%s %s", p, dataset.Organisation.Labels[p]))
	}
	same(t, "positions", []string{
		"better/exceeding Exceeding", "better/on-target On target", "better/met Met", "better Better than target",
		"within/close Close to target", "within In tolerance",
		"outside/behind Behind", "outside/not-met Not met", "outside Outside tolerance",
		"not-due Not due", "to-be-set Target to be set", "no-target No target", "not-available Not available",
	}, order)
	if got := dataset.Organisation.Symbols["better/exceeding"]; got != "E" {
		t.Errorf("the symbol is %q", got)
	}
	close := dataset.Indicator("of-set").SchemeAt(q(t, "2018-19/q1")).Classes[2]
	if e := close.From; e.Kind != indicator.OfTheWay || !e.Open || close.IfWorse != "outside/behind" {
		t.Errorf("the class close is %+v", close)
	}
}

// TestSchemeOrder checks that the positions of several schemes stand in one order that
// keeps each scheme's own.
func TestSchemeOrder(t *testing.T) {
	class := func(id, label string) string {
		return fmt.Sprintf("%s = { label = %q, from = \"target\", position = \"better\" }\n", id, label)
	}
	red := "red = { label = \"Red\" }\n"
	for _, test := range []struct {
		name    string
		schemes []string
		want    string
	}{
		{"classes of their own", []string{class("a", "A"), class("b", "B") + class("c", "C")}, "a b c better"},
		{"a better one in the second", []string{class("good", "Green"), class("a", "Excellent") + class("b", "green")}, "a good b better"},
		{"a worse one in the second", []string{class("good", "Green"), class("b", "Green") + class("c", "Fair")}, "good b c better"},
		{"one between two", []string{class("a", "A") + class("c", "C"), class("a2", "A") + class("b", "B") + class("c2", "C")}, "a a2 b c c2 better"},
		{"the same id", []string{class("c", "C"), class("b", "B") + class("c", "C"), class("a", "A") + class("b", "B")}, "a b c better"},
		{"through a third", []string{class("c", "C"), class("a", "A"), class("a2", "A") + class("c2", "C")}, "a a2 c c2 better"},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := string(base(t)["data/organisation.toml"].Data)
			for n, classes := range test.schemes {
				text += fmt.Sprintf("\n[schemes.s%d.classes]\n%s", n, classes+red)
			}
			var got []string
			for _, p := range mustLoad(t, "data/organisation.toml", text).Organisation.Order {
				if p.Kind() == indicator.Better {
					got = append(got, cmp.Or(p.Class(), string(p)))
				}
			}
			if got := strings.Join(got, " "); got != test.want {
				t.Errorf("the order is %s, want %s", got, test.want)
			}
		})
	}
}
