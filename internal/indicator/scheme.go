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
	// Since says with which earlier figure classes that depend on the direction
	// compare; nil: by the indicator's rule.
	Since *Since
}

// Class is one class of a scheme.
type Class struct {
	Position Position // made by [Own]
	Label    string   // the organisation's words
	From     Edge     // where the class begins; of the last class unused
	Symbol   string   // that stands for it; empty: its position's
	// Quarters is how many quarters in a row a figure has to be in this class or a
	// worse one before it counts; until then the class before it does. Zero and one:
	// at once.
	Quarters int
	// IfBetter, IfWorse and IfUnchanged are the classes that take the place of this one
	// by the figure's direction; empty: none does.
	IfBetter, IfWorse, IfUnchanged Position
}

// Edge is where a class begins, towards the better side.
type Edge struct {
	Kind  EdgeKind
	Value decimal.Decimal
	Open  bool // a figure exactly on the edge is not in the class
}

// EdgeKind is a way to say where a class begins.
type EdgeKind int

// The kinds of edges.
const (
	AtTarget    EdgeKind = iota // what meets the target
	AtTolerance                 // the limit of the tolerance
	ByPoints                    // better than the target by Value, in its unit; negative: worse
	ByPercent                   // better than the target by Value percent of it; negative: worse
	OfTheWay                    // Value percent of the way from the target to the tolerance
	AtValue                     // Value itself
)

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

// interval is the figures that are in a class or a better one.
func (e Edge) interval(t Target, p Polarity) Interval {
	switch e.Kind {
	case AtTarget:
		in := t.Bounds(p).Met
		in.Open = in.Open || e.Open
		return in
	case AtTolerance:
		in := t.Bounds(p).Tolerable
		in.Open = in.Open || e.Open
		return in
	case ByPoints:
		return t.interval(p, Margin{Kind: Points, Value: e.Value.Neg(), Open: e.Open})
	case ByPercent:
		return t.interval(p, Margin{Kind: Percent, Value: e.Value.Neg(), Open: e.Open})
	case AtValue:
		return t.interval(p, Margin{Kind: Limit, Value: e.Value, Open: e.Open})
	}
	return e.partly(t, p)
}

// partly is the interval a part of the way from the target to the tolerance.
func (e Edge) partly(t Target, p Polarity) Interval {
	target, tolerable := t.interval(p, Margin{}), t.Bounds(p).Tolerable
	part := func(from, to *decimal.Decimal) *decimal.Decimal {
		if from == nil || to == nil {
			return nil
		}
		at := from.Add(to.Sub(*from).Mul(e.Value).Shift(-2))
		return &at
	}
	return Interval{part(target.Low, tolerable.Low), part(target.High, tolerable.High), e.Open}
}

// class is the place among the classes of the one that a figure is in.
func (s *Scheme) class(t Target, p Polarity, value decimal.Decimal) int {
	last := len(s.Classes) - 1
	for n, c := range s.Classes[:last] {
		if c.From.interval(t, p).Contains(value) {
			return n
		}
	}
	return last
}

// Overtaken finds two neighbouring classes of which the worse one does not reach
// further than the better one, for a target with a value.
func (s *Scheme) Overtaken(t Target, p Polarity) (better, worse Class, found bool) {
	for n := 1; n < len(s.Classes)-1; n++ {
		better, worse := s.Classes[n-1], s.Classes[n]
		in, out := better.From.interval(t, p), worse.From.interval(t, p)
		if in.Low != nil && out.Low.GreaterThan(*in.Low) || in.High != nil && out.High.LessThan(*in.High) {
			return better, worse, true
		}
	}
	return Class{}, Class{}, false
}

// judge is the position of a value by the scheme in force in a quarter, without what
// depends on other quarters.
func (i *Indicator) judge(t Target, q quarter.Quarter) func(decimal.Decimal) Position {
	s := i.SchemeAt(q)
	if s == nil {
		return t.Bounds(i.Polarity).Judge
	}
	return func(value decimal.Decimal) Position { return s.Classes[s.class(t, i.Polarity, value)].Position }
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
	if s.Since != nil {
		rule := DirectionRule{Since: *s.Since}
		compared = rule.Compare(i, series)
	}
	if instead := c.byDirection(compared.Direction); instead != "" && instead != c.Position {
		return instead, fmt.Sprintf("; %s: %s", compared.Working, s.label(instead))
	}
	if run := s.run(i, series, n); n > 0 && run < c.Quarters {
		return s.Classes[n-1].Position, fmt.Sprintf("; that needs %d quarters in a row, and this is the %s: %s",
			c.Quarters, ordinal(run), s.label(s.Classes[n-1].Position))
	}
	return e.Computed, ""
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
	n, last := 0, series[len(series)-1].Quarter
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

// reaches reports whether the last figure of a series is in the class or a worse one.
func (s *Scheme) reaches(i *Indicator, series []Point, class int) bool {
	p := series[len(series)-1]
	t := i.resolve(i.TargetAt(p.Quarter), series)
	return p.Reading.Present() && t.Status == Set && s.class(t, i.Polarity, i.judgedValue(p.Reading)) >= class
}

func ordinal(n int) string {
	words := []string{"", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"}
	if n > 0 && n < len(words) {
		return words[n]
	}
	return fmt.Sprintf("%dth", n)
}

// words says where each class begins: "exceeding from 94.5%; on target from 90%".
func (s *Scheme) words(i *Indicator, t Target) string {
	var all []string
	for n, edge := range s.edges(t, i.Polarity) {
		all = append(all, InSentence(s.Classes[n].Label)+" "+i.EdgeWords(edge.Interval))
	}
	return strings.Join(all, "; ")
}
