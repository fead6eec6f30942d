package chart

import (
	"fmt"
	"strings"

	"outturn/internal/wording"
)

// yearWords describe a chart of years that are laid over one another. They compare the
// report's quarter with the same quarter of the years before, and no quarter with
// another of its year.
func (f Plot) yearWords() []string {
	words := []string{f.yearCoverage()}
	now := f.latest()
	if before := f.before(now); before != "" {
		words = append(words, before)
	}
	words = append(words, f.againstYears(now))
	if targets := f.targetWords(); targets != "" {
		words = append(words, targets)
	}
	return words
}

func (f Plot) yearCoverage() string {
	const kind = "Line chart of figures for the year to date, by quarter of the year, "
	last := f.Points[0].Quarter.Year().Label()
	first := last
	for _, y := range f.earlier {
		if y.hasFigure() {
			first = y.year.Label()
		}
	}
	if first == last {
		return kind + "in " + last + "."
	}
	return fmt.Sprintf("%swith a line for each year from %s to %s.", kind, first, last)
}

// latest is the index of the report's quarter. In its year, there may be later ones.
func (f Plot) latest() int {
	for n := len(f.Points) - 1; n > 0; n-- {
		if !f.Points[n].isBlank() || f.Points[n].LeftOut != "" {
			return n
		}
	}
	return 0
}

// before gives the figures of the year before the report's quarter, without comparing
// them.
func (f Plot) before(now int) string {
	var all []string
	for _, p := range f.Points[:now] {
		if p.Value != nil {
			all = append(all, fmt.Sprintf("%s in Quarter %d", p.figureWithSpan(), p.Quarter.Number()))
		}
	}
	if len(all) == 0 {
		return ""
	}
	return fmt.Sprintf("Earlier in %s: %s.", f.Points[0].Quarter.Year().Label(), strings.Join(all, ", "))
}

// againstYears compares the figure of the report's quarter with those of the same
// quarter in earlier years.
func (f Plot) againstYears(now int) string {
	p := f.Points[now]
	var figures []string
	orders := map[int][]string{}
	for _, y := range f.earlier {
		if o := y.points[now]; o.Value != nil {
			figure := fmt.Sprintf("%s in %s", o.Figure, o.Quarter.Name())
			figures = append(figures, figure)
			if p.Value != nil {
				order := p.Value.Cmp(*o.Value)
				orders[order] = append(orders[order], figure)
			}
		}
	}
	switch {
	case p.Value == nil && len(figures) == 0:
		return fmt.Sprintf("There is no figure for %s, and none for that quarter of the years before.", p.Quarter.Name())
	case p.Value == nil:
		return fmt.Sprintf("There is no figure for %s; in that quarter of the years before: %s.", p.Quarter.Name(), strings.Join(figures, ", "))
	case len(figures) == 0:
		return fmt.Sprintf("%s in %s, with no figure for that quarter of the years before.", p.figureWithSpan(), p.Quarter.Name())
	}
	return fmt.Sprintf("%s in %s: %s.", p.figureWithSpan(), p.Quarter.Name(), orderWords(orders))
}

// orderWords are clauses: "higher than 56.2% in Quarter 2, 2018/19; lower than 58% in
// Quarter 2, 2017/18".
func orderWords(orders map[int][]string) string {
	var clauses []string
	for _, one := range []struct {
		order int
		words string
	}{{1, "higher than "}, {0, "the same as "}, {-1, "lower than "}} {
		if all := orders[one.order]; len(all) > 0 {
			clauses = append(clauses, one.words+wording.List(all))
		}
	}
	return strings.Join(clauses, "; ")
}

// targetWords give the target of each quarter of the report's year.
func (f Plot) targetWords() string {
	all := f.byQuarter("Quarter %d", "Quarters %d to %d", Step.brief)
	if all == "" {
		return ""
	}
	return fmt.Sprintf("Targets of %s: %s.", f.Points[0].Quarter.Year().Label(), all)
}

// byQuarter lists the targets of the report's year, or what else is told of them: "29%
// in Q1, 56% in Q2". One quarter and several are written in the given forms.
func (f Plot) byQuarter(one, several string, told func(Step) string) string {
	var all []string
	for _, s := range f.Steps {
		if told(s) == "" {
			continue
		}
		quarters := fmt.Sprintf(one, s.First+1)
		if s.Last > s.First {
			quarters = fmt.Sprintf(several, s.First+1, s.Last+1)
		}
		all = append(all, told(s)+" in "+quarters)
	}
	return strings.Join(all, ", ")
}

// brief is the target's figure alone.
func (s Step) brief() string { return strings.TrimPrefix(s.Label, targetWord) }

// briefLimit is the tolerance's figure alone.
func (s Step) briefLimit() string { return strings.TrimPrefix(s.Limit, toleranceWord) }
