package chart

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// Stack is a chart of the parts of a whole by quarter: a distribution over time.
type Stack struct {
	ID, Title string
	Heading   string   // the words with which the titles of all parts start; may be empty
	Parts     []string // the rest of the parts' titles, from the bottom of a column up
	Columns   []Column
	Unit      UnitLabel
	Counts    bool // the figures are counts, drawn as shares of their sum
	Words     string
}

// Column is one quarter of a Stack. It is not drawn if a part has no figure or all
// are zero.
type Column struct {
	Quarter quarter.Quarter
	Points  []PlottedPoint    // by part
	Sum     *decimal.Decimal  // of the figures; nil when one is absent
	Shares  []decimal.Decimal // of the parts, in percent; nil when it is not drawn
	shown   decimal.Decimal   // the sum of the figures as they are shown
	slack   decimal.Decimal   // the greatest difference from 100 that rounding explains
}

// Part is an indicator that measures a part of a whole, with a point for each
// column.
type Part struct {
	Indicator *indicator.Indicator
	Title     string // empty: the indicator's
	Points    []indicator.Point
}

// StackOf makes the columns from parts, of which there is at least one. They have
// the same unit and no negative figures. Percentages are drawn as reported,
// whatever their sum; other figures are drawn as shares of their sum.
func StackOf(id, title string, parts []Part) Stack {
	first := parts[0].Indicator
	s := Stack{ID: id, Title: title, Unit: unit(first.Unit), Counts: !first.Unit.Percentage}
	var titles []string
	for _, p := range parts {
		titles = append(titles, cmp.Or(p.Title, p.Indicator.Title))
	}
	s.Heading, s.Parts = commonStart(titles)
	for n, p := range parts[0].Points {
		s.Columns = append(s.Columns, s.column(p.Quarter, parts, n))
	}
	s.Words = s.describe()
	return s
}

// commonStart splits titles into the words with which all of them start and the
// rest of each, which is never empty.
func commonStart(titles []string) (common string, rests []string) {
	words := make([][]string, len(titles))
	for n, title := range titles {
		words[n] = strings.Fields(title)
	}
	shared := 0
	for len(titles) > 1 && !slices.ContainsFunc(words, func(w []string) bool {
		return len(w) < shared+2 || w[shared] != words[0][shared]
	}) {
		shared++
	}
	for _, w := range words {
		rests = append(rests, strings.Join(w[shared:], " "))
	}
	return strings.Join(words[0][:shared], " "), rests
}

func (s Stack) column(q quarter.Quarter, parts []Part, n int) Column {
	c := Column{Quarter: q}
	sum, half := decimal.Zero, decimal.New(5, -1)
	for _, p := range parts {
		one := point(p.Indicator, p.Points[n], p.Indicator.DisplayAt(p.Points[n]))
		c.Points = append(c.Points, one)
		places := int32(p.Indicator.DecimalsAt(p.Points[n]))
		if one.Value != nil {
			sum, c.shown = sum.Add(one.recorded), c.shown.Add(*one.Value)
		}
		c.slack = c.slack.Add(half.Shift(-places))
	}
	if c.isIncomplete() {
		return c
	}
	c.Sum = &sum
	c.share(s.Counts)
	return c
}

// isIncomplete reports whether a part has no figure.
func (c Column) isIncomplete() bool {
	return slices.ContainsFunc(c.Points, func(p PlottedPoint) bool { return p.Value == nil })
}

func (c *Column) share(counts bool) {
	if c.Sum.IsZero() {
		return
	}
	for _, p := range c.Points {
		share := p.recorded
		if counts {
			share = share.Mul(hundred).DivRound(*c.Sum, 9)
		}
		c.Shares = append(c.Shares, share)
	}
}

// describe says what is drawn, how each part changed, what is missing, and which
// columns do not add up to 100%.
func (s Stack) describe() string {
	first, last := s.Columns[0].Quarter, s.Columns[len(s.Columns)-1].Quarter
	covers := first.Name()
	if first != last {
		covers += " to " + last.Name()
	}
	words := []string{fmt.Sprintf("Stacked columns of %s over %s, %s.", wording.Count(len(s.Parts), "part"), wording.Count(len(s.Columns), "quarter"), covers)}
	if s.Counts {
		words[0] += " Each column is the whole, and the parts are shares of it."
	}
	words = append(words, s.changes()...)
	words = append(words, s.gaps()...)
	return strings.Join(append(words, s.sums()...), " ")
}

// changes gives the first and last drawn figure of every part.
func (s Stack) changes() []string {
	var drawn []Column
	for _, c := range s.Columns {
		if c.Shares != nil {
			drawn = append(drawn, c)
		}
	}
	if len(drawn) == 0 {
		return []string{"No column can be drawn."}
	}
	from, to := drawn[0], drawn[len(drawn)-1]
	var all []string
	for n, name := range s.Parts {
		if len(drawn) == 1 {
			all = append(all, fmt.Sprintf("%s %s", name, to.Points[n].Figure))
		} else {
			all = append(all, fmt.Sprintf("%s from %s to %s", name, from.Points[n].Figure, to.Points[n].Figure))
		}
	}
	when := "In " + to.Quarter.Name()
	if len(drawn) > 1 {
		when = fmt.Sprintf("Between %s and %s", from.Quarter.Name(), to.Quarter.Name())
	}
	return []string{when + ": " + strings.Join(all, "; ") + "."}
}

// gaps says which quarters have no column and why.
func (s Stack) gaps() []string {
	var all []string
	for _, c := range s.Columns {
		switch {
		case c.Sum == nil:
			all = append(all, fmt.Sprintf("%s (%s)", c.Quarter.Name(), s.missingParts(c)))
		case c.Shares == nil:
			all = append(all, c.Quarter.Name()+" (every part is 0)")
		}
	}
	if len(all) == 0 {
		return nil
	}
	return []string{"No column for " + strings.Join(all, ", ") + "."}
}

func (s Stack) missingParts(c Column) string {
	var all []string
	for n, p := range c.Points {
		if p.Value == nil {
			all = append(all, s.Parts[n]+" "+p.Absence)
		}
	}
	if len(all) == len(c.Points) {
		return "no figures"
	}
	return strings.Join(all, ", ")
}

// sums says which percentages do not add up to 100, as recorded or as shown, and
// whether rounding explains it.
func (s Stack) sums() []string {
	if s.Counts {
		return nil
	}
	var shown, rounded, other, all []string
	for _, c := range s.Columns {
		in := " in " + c.Quarter.Short()
		switch {
		case c.Shares == nil:
		case !c.Sum.Equal(hundred) && c.Sum.Sub(hundred).Abs().LessThanOrEqual(c.slack):
			rounded = append(rounded, s.SumOf(c)+in)
		case !c.Sum.Equal(hundred):
			other = append(other, s.SumOf(c)+in)
		case !c.shown.Equal(hundred):
			shown = append(shown, s.Unit.formatExact(c.shown)+in)
		}
	}
	if len(shown) > 0 {
		all = append(all, "Shown rounded, the figures seem to add up to "+strings.Join(shown, ", ")+"; unrounded they add up to 100%.")
	}
	if len(rounded) > 0 {
		all = append(all, "As reported, the figures add up to "+strings.Join(rounded, ", ")+"; the columns are not stretched to 100%.")
	}
	if len(other) > 0 {
		all = append(all, "As reported, the figures add up to "+strings.Join(other, ", ")+"; rounding alone does not explain that.")
	}
	return all
}

// SumOf writes the sum of a column's figures, or a dash if one is absent.
func (s Stack) SumOf(c Column) string {
	if c.Sum == nil {
		return "–"
	}
	return s.Unit.formatExact(*c.Sum)
}

// Note explains the columns that do not add up to 100%. It is empty when all do.
func (s Stack) Note() string { return strings.Join(s.sums(), " ") }
