package indicator

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/quarter"
)

// Scheme is an organisation's own classes of position, the best first. Without one, a
// figure meets its target, is within its tolerance or is outside it.
type Scheme struct {
	ID      string
	Classes []Class // two to five
	// Against says with which earlier figure classes that depend on the direction
	// compare; nil: by the indicator's rule.
	Against *EarlierFigure
}

// Class is one class of a scheme.
type Class struct {
	Position Position // made by [Own]
	Label    string   // the organisation's words
	From     Edge     // where the class begins; of the last class unused
	// Quarters is how many quarters in a row a figure has to be in this class or a
	// worse one before it counts, at most 12; until then the class before it does, if
	// it counts itself. Zero and one: at once.
	Quarters int
	// IfBetter, IfWorse and IfUnchanged are the classes that take the place of this one
	// by the figure's direction; empty: none does.
	IfBetter, IfWorse, IfUnchanged Position
}

// DatedScheme is a scheme that is in force from a quarter on; a nil one ends the one
// before.
type DatedScheme struct {
	From   quarter.Quarter
	Scheme *Scheme
}

// SchemeAt is the scheme in force in a quarter; nil where the organisation has none of
// its own.
func (i *Indicator) SchemeAt(q quarter.Quarter) *Scheme {
	var inForce *Scheme
	for _, s := range i.Schemes {
		if s.From.After(q) {
			break
		}
		inForce = s.Scheme
	}
	return inForce
}

// judge is the position of a value by the scheme in force in a quarter, without what
// depends on other quarters.
func (i *Indicator) judge(t Target, q quarter.Quarter) func(decimal.Decimal) Position {
	s := i.SchemeAt(q)
	if s == nil {
		return t.Bounds(i.Polarity).Judge
	}
	intervals := s.intervals(t, i.Polarity)
	return func(value decimal.Decimal) Position { return s.Classes[class(intervals, value)].Position }
}

// settle applies what depends on other quarters: how many in a row a class needs, and
// the direction. It returns the position and, where either changed it, why.
func (s *Scheme) settle(i *Indicator, e *Evaluation, series []Point) (Position, string) {
	n := s.place(e.Computed)
	if n < 0 {
		return e.Computed, ""
	}
	c := s.Classes[n]
	compared := e.Direction
	if s.Against != nil {
		rule := DirectionRule{Against: *s.Against}
		compared = rule.Compare(i, series)
	}
	if instead := c.byDirection(compared.Direction); instead != "" && instead != c.Position {
		return instead, fmt.Sprintf("; %s: %s", compared.Working, s.label(instead))
	}
	return s.inRow(i, series, n)
}

// inRow is the nearest class, not worse than one, in which figures have been for as many
// quarters in a row as it needs. The best one needs none.
func (s *Scheme) inRow(i *Indicator, series []Point, n int) (Position, string) {
	why := ""
	for ; n > 0; n-- {
		run, needed := s.run(i, series, n), s.Classes[n].Quarters
		if run >= needed {
			break
		}
		why += fmt.Sprintf("; that needs %d quarters in a row, and this is the %s: %s", needed, ordinals[run-1], s.label(s.Classes[n-1].Position))
	}
	return s.Classes[n].Position, why
}

func (c Class) byDirection(d Direction) Position {
	switch d {
	case GotBetter:
		return c.IfBetter
	case GotWorse:
		return c.IfWorse
	case Unchanged:
		return c.IfUnchanged
	}
	return ""
}

// place is the place of a position among the classes; -1 when it is none of them.
func (s *Scheme) place(p Position) int {
	for n, c := range s.Classes {
		if c.Position == p {
			return n
		}
	}
	return -1
}

func (s *Scheme) label(p Position) string { return InSentence(s.Classes[s.place(p)].Label) }

// run counts the figures in a row, up to the last of the series, that are in the class
// or a worse one, each judged by the rules of its own quarter. A quarter in which none
// is due is passed over. An absence, a break and another scheme end it.
func (s *Scheme) run(i *Indicator, series []Point, class int) int {
	n, last := 0, Last(series).Quarter
	for at := len(series) - 1; at >= 0; at-- {
		p := series[at]
		if p.Reading.State == NotDue {
			continue
		}
		if _, broken := i.breakBetween(p.Quarter, last); broken || i.SchemeAt(p.Quarter) != s || !s.reaches(i.At(p.Quarter), series[:at+1], class) {
			break
		}
		n++
	}
	return n
}

// reaches reports whether the last figure of a series is in a class, by its place, or a
// worse one.
func (s *Scheme) reaches(i *Indicator, series []Point, n int) bool {
	p := Last(series)
	t := i.resolve(i.TargetAt(p.Quarter), series)
	return p.Reading.Present() && t.Status == Set && class(s.intervals(t, i.Polarity), i.judgedValue(p.Reading)) >= n
}

// ordinals number the quarters that a class may still wait for.
var ordinals = []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"}

// words says where each class begins: "exceeding from 94.5%; on target from 90%".
func (s *Scheme) words(i *Indicator, t Target) string {
	var all []string
	for n, edge := range s.edges(t.AsShown(), i.Polarity) {
		all = append(all, InSentence(s.Classes[n].Label)+" "+i.EdgeWords(edge.Interval))
	}
	return strings.Join(all, "; ")
}
