package report_test

import (
	"fmt"
	"strings"
	"testing"

	"outturn/internal/report"
)

// ragged is an organisation whose sets have schemes with the class Green, and whose
// positions without a scheme are called green too.
const ragged = `
-- data/organisation.toml --
title     = "Performance"
publisher = "The council"

[sets.contract]
title  = "Contract"
scheme = "three"

[sets.volumes]
title  = "Volumes"
scheme = "two"

[sets.other]
title = "Other"

[services.care]
title = "Care"

[units.percent]
name       = "per cent"
suffix     = "%"
percentage = true

[positions.better]
label = "Green"

[positions.outside]
label = "Poor"

[schemes.three.classes]
green = { label = "Green", from = "target" }
amber = { label = "Amber", from = "tolerance" }
red   = { label = "Red", rag = "red" }

[schemes.two.classes]
g = { label = "green", from = "target", rag = "green" }
r = { label = "Red", rag = "red" }
`

func inSet(set, id string) string {
	return fmt.Sprintf("-- data/indicators/%s.toml --\n[indicator.%s]\ntitle = %q\nset = %q\nservice = \"care\"\nunit = \"percent\"\npolarity = \"bigger\"\n"+
		"targets.\"2019-20/q1\" = { target = 90, tolerance = 85 }\n", id, id, id, set)
}

// TestAlike checks that positions which read the same are one: in counts, in what
// authors select by the id of either, in tables and in what changed.
func TestAlike(t *testing.T) {
	r := reports(t, projectOf(ragged, inSet("contract", "visits"), inSet("contract", "plans"), inSet("volumes", "calls"), inSet("volumes", "posts"), inSet("other", "beds"), inSet("other", "stays"),
		`
-- data/indicators/group.toml --
[group.both]
title     = "Both"
set       = "contract"
service   = "care"
members   = ["visits"]
judged_by = ["visits", "calls"]
`,
		recorded("2019-20/q2", "visits = 95", "plans = 80", "calls = 91", "posts = 20", "beds = 99", "stays = 1"), paper("2019-20/q2",
			"{{count position=green}} {{count position=g}} {{count position=better}} {{count position=red}} {{count position=r}} {{count position=outside}} "+
				"{{share position=g set=other}} {{position calls}}\n\n"+
				"::: positions\n:::\n\n::: exceptions set=other position=green,g\n:::\n")+"\n"))["2019-20/q2"]
	var got []string
	for _, figure := range r.Paper.Document.Figures {
		got = append(got, r.Figures[figure].Text)
	}
	same(t, "figures", []string{"3", "3", "3", "2", "2", "3", "50%", "green"}, got)
	blocks := r.Paper.Document.Blocks
	table := r.Blocks[blocks[0]].(*report.PositionsTable)
	got = nil
	for n, p := range table.Positions {
		got = append(got, fmt.Sprintf("%s %d", p, table.Totals[n]))
	}
	same(t, "columns", []string{"better/green 3", "within/amber 0", "within 0", "outside/red 2", "outside 1"}, got)
	same(t, "labels", []string{"green"}, r.Blocks[blocks[1]].(*report.ExceptionsTable).Labels)
	same(t, "summary", []string{"Quarter 2, 2019/20 (July to September 2019) had 6 indicators: 3 green, 2 red, 1 poor."}, []string{r.Summary()})
}

// TestAlikeAfterChange checks that a figure which goes from one scheme's class to the
// same of another has not moved.
func TestAlikeAfterChange(t *testing.T) {
	r := reports(t, projectOf(ragged, inSet("contract", "visits")+"scheme = { \"2019-20/q2\" = \"two\" }\n",
		recorded("2019-20/q1", "visits = 95"), recorded("2019-20/q2", "visits = { missing = \"not available\", reason = \"Late.\", carried = \"2019-20/q1\" }"), paper("2019-20/q2", "Text.")))["2019-20/q2"]
	same(t, "movement", []string{"No indicator changed position."}, []string{r.Digest().Movement.None})
}

// TestCountBesideOwnClasses checks what is counted by the id of a position and by that of
// a class, where one indicator alone has classes: the example in the guide on judging.
func TestCountBesideOwnClasses(t *testing.T) {
	const organisation = `
[positions.better]
label = "On target"

[schemes.four.classes]
beyond = { label = "Beyond target", from = 95, position = "better", rag = "blue" }
on = { label = "On target", from = "target" }
near = { label = "Near target", from = "tolerance" }
off = { label = "Off target" }
`
	r := reports(t, projectOf(strings.TrimSuffix(basics, "\n")+"\n"+organisation, inSet("contract", "calls")+"scheme = \"four\"\n", inSet("contract", "visits"),
		recorded("2019-20/q2", "calls = 96", "visits = 96"), paper("2019-20/q2", "{{count position=better}} {{count position=beyond}} {{count position=on}} {{share position=better}} {{share position=beyond}}\n\n::: positions\n:::\n")+"\n"))["2019-20/q2"]
	var got []string
	for _, figure := range r.Paper.Document.Figures {
		got = append(got, r.Figures[figure].Text)
	}
	same(t, "figures", []string{"2", "1", "1", "100%", "50%"}, got)
}

// TestAlikeOrder checks that a class which another scheme has too keeps its place in its
// own: a group is in the worse of two classes, a figure that reaches the better one has
// moved up, and columns have the better one first.
func TestAlikeOrder(t *testing.T) {
	organisation := `
-- data/organisation.toml --
title     = "Performance"
publisher = "The council"

[sets.other]
title  = "Other"
scheme = "two"

[sets.contract]
title  = "Contract"
scheme = "three"

[services.care]
title = "Care"

[units.percent]
name       = "per cent"
suffix     = "%"
percentage = true

[schemes.two.classes]
good = { label = "Green", from = "target" }
bad  = { label = "Red" }

[schemes.three.classes]
a = { label = "Excellent", from = { points = 5 } }
b = { label = "Green", from = "target" }
e = { label = "Red" }
`
	r := reports(t, projectOf(organisation, inSet("contract", "visits"), inSet("contract", "plans"), inSet("contract", "calls"), inSet("other", "beds"), `
-- data/indicators/group.toml --
[group.both]
title     = "Both"
set       = "contract"
service   = "care"
members   = ["visits", "plans"]
judged_by = ["visits", "plans"]
`,
		recorded("2019-20/q1", "visits = 91", "plans = 99", "calls = 91", "beds = 99"),
		recorded("2019-20/q2", "visits = 99", "plans = 91", "calls = 99", "beds = 99"),
		paper("2019-20/q2", "::: positions\n:::\n")))["2019-20/q2"]
	var got []string
	for _, list := range r.Digest().Movement.Lists {
		for _, item := range list.Items {
			got = append(got, fmt.Sprintf("%s: %s %s", list.Title, item.Title, item.Detail))
		}
	}
	same(t, "movement", []string{"Improved: 1: calls green to excellent"}, got)
	same(t, "summary", []string{"Quarter 2, 2019/20 (July to September 2019) had 3 indicators: 1 excellent, 2 green."}, []string{r.Summary()})
	got = nil
	for _, p := range r.Blocks[r.Paper.Document.Blocks[0]].(*report.PositionsTable).Positions {
		got = append(got, string(p))
	}
	same(t, "columns", []string{"better/a", "better/good", "outside/bad"}, got)
}
