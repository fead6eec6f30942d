package indicator

// Contradiction says what is wrong with a target for a polarity: limits in the
// wrong order or on the wrong side. It is empty when nothing is wrong, and of a relative
// target, whose value is not known.
func (t Target) Contradiction(p Polarity) string {
	if t.Status != Set || t.Relative() {
		return ""
	}
	if low, high := t.Ends(); low.GreaterThan(high) {
		return "the range ends below where it begins"
	}
	b := t.Bounds(p)
	outer := "the target"
	if p == Range {
		outer = "the target range"
	}
	if t.MetWithin.Kind != NoMargin {
		outer = "what counts as meeting the target"
	}
	switch side := t.side(p); {
	case side == Bigger && b.Tolerable.Low.GreaterThan(*b.Met.Low):
		return "the tolerance is above " + outer + ", but " + t.better(p)
	case side == Smaller && b.Tolerable.High.LessThan(*b.Met.High):
		return "the tolerance is below " + outer + ", but " + t.better(p)
	case side == Range && (b.Tolerable.Low.GreaterThan(*b.Met.Low) || b.Tolerable.High.LessThan(*b.Met.High)):
		return "the tolerance is narrower than " + outer
	case b.Met.empty():
		return "no figure can meet the target"
	case t.Tolerance.Open && b.noneWithin():
		return "no figure can be in tolerance: its edge is outside, and " + outer + " reaches as far"
	}
	return ""
}

// noneWithin reports whether the tolerance does not reach further than what meets the
// target.
func (b Bounds) noneWithin() bool {
	down, up := b.Tolerable.reach(b.Met)
	return down < 0 || up < 0 || down == 0 && up == 0
}

// better says which figures are better: by the polarity or, where its words ask for the
// other side, by the target.
func (t Target) better(p Polarity) string {
	switch side := t.side(p); {
	case side == p:
		return p.Words()
	case side == Bigger:
		return "the words ask for more"
	}
	return "the words ask for less"
}
