package indicator

import "outturn/internal/quarter"

// PositionEdge is where a position begins: the figures that are in it or a better one.
type PositionEdge struct {
	Position Position
	Interval
}

// Edges are where the positions begin by which a target is judged in a quarter, the
// best first. A figure in none of them is outside tolerance or, by a scheme, in its
// last class. They are none where nothing is judged.
func (i *Indicator) Edges(t Target, q quarter.Quarter) []PositionEdge {
	if t.Status != Set {
		return nil
	}
	if s := i.SchemeAt(q); s != nil {
		return s.edges(t, i.Polarity)
	}
	b := t.Bounds(i.Polarity)
	all := []PositionEdge{{Better, b.Met}}
	if t.Tolerance.Kind != NoMargin {
		all = append(all, PositionEdge{Within, b.Tolerable})
	}
	return all
}

func (s *Scheme) edges(t Target, p Polarity) []PositionEdge {
	var all []PositionEdge
	for n, in := range s.intervals(t, p) {
		all = append(all, PositionEdge{s.Classes[n].Position, in})
	}
	return all
}

// EdgeWords says which figures an interval holds: "from 90%", "up to 9%", "above 81%",
// "from 8% to 22%", "at 85%".
func (i *Indicator) EdgeWords(in Interval) string {
	switch {
	case in.Open:
		return i.limits(in)
	case in.High == nil:
		return "from " + i.FormatExact(*in.Low)
	case in.Low == nil:
		return "up to " + i.FormatExact(*in.High)
	case in.one():
		return "at " + i.limits(in)
	}
	return "from " + i.limits(in)
}
