package audit

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/report"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// statement is a true sentence about a measure, and what makes it false. What is true is taken
// from the series here, without the check.
type statement struct{ kind, text, right, wrong string }

// TestPlantsInStatements writes true sentences of the kinds that the example has too few of,
// about each measure of its reports, and puts one error into each: another quarter, another
// place in the order, the other side of a comparator, another total.
func TestPlantsInStatements(t *testing.T) {
	tally, all := map[string]*planting{}, planting{}
	for _, r := range reports(t, os.DirFS("../..")) {
		for _, m := range r.Measures {
			for _, one := range statementsOf(r, m) {
				if found := contradictionsIn(r, m, one.text); len(found) > 0 {
					t.Errorf("%s, %s: %q is true, and the check says: %v", r.Quarter, m.Indicator.ID, one.text, summaries(found))
				}
				if tally[one.kind] == nil {
					tally[one.kind] = &planting{}
				}
				tally[one.kind].planted++
				if wrong := strings.Replace(one.text, one.right, one.wrong, 1); len(contradictionsIn(r, m, wrong)) > 0 {
					tally[one.kind].found++
				} else if testing.Verbose() {
					t.Logf("missed %s: %s, %s: %q", one.kind, r.Quarter, m.Indicator.ID, wrong)
				}
			}
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(tally)) {
		t.Logf("%-20s %s", kind, tally[kind])
		all.planted, all.found = all.planted+tally[kind].planted, all.found+tally[kind].found
	}
	t.Logf("%-20s %s", "all", all)
	if 100*all.found < 95*all.planted || len(tally) < 6 || all.planted < 100 {
		t.Error("fewer errors are found, or planted, than have to be")
	}
}

// contradictionsIn are the contradictions in commentary on a measure.
func contradictionsIn(r *report.Report, m *report.Measure, text string) []source.Diagnostic {
	ds := &source.Diagnostics{}
	d := commentary.Parse(source.NewFile("statement.md", text), commentary.Comment, report.Grammar(), ds)
	newAuditor(r, nil, ds).audit(&Document{}, d, m)
	return slices.DeleteFunc(ds.Sorted(), func(one source.Diagnostic) bool { return one.Rule == rule.Unsupported })
}

// statementsOf are those that the figures of a measure up to its report's quarter bear.
func statementsOf(r *report.Report, m *report.Measure) []statement {
	last := indicator.Last(m.Series)
	if last.Quarter != r.Quarter || !last.Reading.Present() || m.Indicator.Frequency != indicator.Quarterly {
		return nil
	}
	run := alikeUpTo(m)
	return slices.Concat(earlierFigures(m, run), orders(m, run), runs(m, run), besideOthers(m))
}

// alikeUpTo are the last figures of a measure, one in each quarter, that can be compared.
func alikeUpTo(m *report.Measure) []indicator.Point {
	last := len(m.Series) - 1
	first := last
	for first > 0 && last-first < 7 {
		p := m.Series[first-1]
		if !p.Reading.Present() || p.Quarter.Add(1) != m.Series[first].Quarter || m.Indicator.Unlike(p, m.Series[last]) != "" {
			break
		}
		first--
	}
	return m.Series[first:]
}

// earlierFigures give an earlier figure, and then name the quarter after it.
func earlierFigures(m *report.Measure, run []indicator.Point) []statement {
	var all []statement
	for n := 0; n+2 < len(run); n++ {
		if then, after := m.Shown(run[n]), m.Shown(run[n+1]); then != after && (len(strings.Trim(then, "£%.,"))) > 1 {
			all = append(all, statement{"quarter", fmt.Sprintf("The figure was %s in %s.", then, run[n].Quarter.Name()), run[n].Quarter.Name(), run[n+1].Quarter.Name()})
		}
	}
	return all
}

var inOrder = []string{"", "second ", "third ", "fourth "}

// orders say which place the figure has among those of the last quarters, and then name another.
func orders(m *report.Measure, run []indicator.Point) []statement {
	if len(run) < 4 {
		return nil
	}
	above, below, same := 0, 0, 0
	last := run[len(run)-1]
	for _, p := range run[:len(run)-1] {
		switch p.Reading.Value.Cmp(last.Reading.Value) {
		case 1:
			above++
		case -1:
			below++
		}
		if m.Shown(p) == m.Shown(last) {
			same++
		}
	}
	words := map[int]string{4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight"}[len(run)]
	if same > 0 || above >= len(inOrder)-1 && below >= len(inOrder)-1 {
		return nil
	}
	if above < len(inOrder)-1 {
		return []statement{{"ordering: place", fmt.Sprintf("This is the %shighest of the last %s quarters.", inOrder[above], words), inOrder[above] + "highest", inOrder[above+1] + "highest"},
			{"ordering: way", fmt.Sprintf("The figure is the %shighest in %s quarters.", inOrder[above], words), "highest", "lowest"}}[:1+min(1, max(0, below-above))]
	}
	return []statement{{"ordering: place", fmt.Sprintf("This is the %slowest of the last %s quarters.", inOrder[below], words), inOrder[below] + "lowest", inOrder[below+1] + "lowest"}}
}

// runs say for how long the figure has gone one way, and then the other way or for longer.
func runs(m *report.Measure, run []indicator.Point) []statement {
	way, count := 0, 0
	for n := len(run) - 1; n > 0; n-- {
		if m.Shown(run[n]) == m.Shown(run[n-1]) {
			break
		}
		now := run[n].Reading.Value.Cmp(run[n-1].Reading.Value)
		if way != 0 && now != way {
			break
		}
		way, count = now, count+1
	}
	if way == 0 {
		return nil
	}
	verb, other := "rose", "fell"
	if way < 0 {
		verb, other = other, verb
	}
	all := []statement{{"direction", fmt.Sprintf("The figure %s in the quarter.", verb), verb, other}}
	if count < 2 || count >= len(run)-1 {
		return all
	}
	in := []string{"", "", "second", "third", "fourth", "fifth", "sixth", "seventh"}
	return append(all, statement{"ordering: run", fmt.Sprintf("The figure %s for the %s quarter running.", verb, in[count]), in[count], in[count+1]},
		statement{"ordering: run", fmt.Sprintf("The %s %s in a row.", in[count], map[bool]string{true: "rise", false: "fall"}[way > 0]), in[count], in[count+1]})
}

// besideOthers say on which side of each comparator and of the target the figure lies.
func besideOthers(m *report.Measure) []statement {
	var all []statement
	value := indicator.Last(m.Series).Reading.Value
	for _, c := range m.Comparators {
		if order := value.Cmp(c.Value); order != 0 && c.Unlike == "" {
			sides := []string{"below", "above"}
			all = append(all, statement{"comparator", fmt.Sprintf("The figure is %s that of %s.", sides[(order+1)/2], c.Title), sides[(order+1)/2], sides[(1-order)/2]})
		}
	}
	e := m.Evaluation
	if order := value.Cmp(e.Target.Value); judgedPlainly(&e) && order != 0 {
		sides := []string{"below", "above"}
		all = append(all, statement{"status", fmt.Sprintf("It is %s target.", sides[(order+1)/2]), sides[(order+1)/2], sides[(1-order)/2]})
	}
	if e.Reading.Count != nil && e.Reading.Base != nil && e.Reading.Base.GreaterThan(*e.Reading.Count) {
		all = append(all, statement{"share", fmt.Sprintf("That is %s of %s.", e.Reading.Count, e.Reading.Base), e.Reading.Base.String(), e.Reading.Base.Add(*e.Reading.Count).String()})
	}
	return all
}
