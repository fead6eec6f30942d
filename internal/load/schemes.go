package load

import (
	"fmt"
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// defaultScheme is what authors write for judging by target and tolerance alone.
const defaultScheme = "default"

// schemes reads the organisation's own classes of position, with their words and their
// order.
func (a *assembly) schemes(written keyfile.Map[keyfile.At[schemeTable]]) {
	a.schemesByID = map[string]*indicator.Scheme{}
	for _, e := range written.Entries {
		a.checkID(e.Name, e.Key)
		if ok := a.withoutError(func() { a.schemesByID[e.Name] = a.scheme(e) }); !ok || e.Value.Broken {
			a.doubt(aScheme, e.Name)
		}
	}
	for _, e := range written.Entries {
		a.describeClasses(e)
	}
	a.orderClasses(written)
}

func (a *assembly) scheme(e keyfile.Entry[keyfile.At[schemeTable]]) *indicator.Scheme {
	t := e.Value.Value
	s, entries := &indicator.Scheme{ID: e.Name}, t.Classes.Value.Entries
	if t.Since.Set {
		against := a.earlierFigure(t.Since)
		s.Against = &against
	}
	switch n := len(entries); {
	case n == 0 && t.Classes.Usable():
		a.ds.Report(rule.BadScheme, t.Classes.Span, "the scheme %q has no classes", e.Name).
			WithHint("write two to five, the best first: [schemes.%s.classes.on-target] with label = \"...\" and from = ..., and so on", e.Name)
	case n == 1 || n > 5:
		a.ds.Report(rule.BadScheme, e.Key, "a scheme has two to five classes, not %d", n)
	}
	for n, c := range entries {
		a.checkID(c.Name, c.Key)
		s.Classes = append(s.Classes, a.class(c, n == len(entries)-1))
	}
	for n, c := range entries {
		one := &s.Classes[n]
		for _, instead := range []keyfile.At[string]{c.Value.Value.IfBetter, c.Value.Value.IfWorse, c.Value.Value.IfUnchanged} {
			if instead.Usable() && instead.Value == c.Name {
				a.ds.Report(rule.BadScheme, instead.Span, "the class %q would take its own place", c.Name).
					WithHint("take the key out, or name another class of the scheme")
			}
		}
		one.IfBetter = a.classNamed(s, entries, c.Value.Value.IfBetter)
		one.IfWorse = a.classNamed(s, entries, c.Value.Value.IfWorse)
		one.IfUnchanged = a.classNamed(s, entries, c.Value.Value.IfUnchanged)
	}
	a.checkClasses(s, entries)
	a.checkClassOrder(s, entries)
	return s
}

func (a *assembly) class(e keyfile.Entry[keyfile.At[classTable]], last bool) indicator.Class {
	t := e.Value.Value
	written := !t.From.Span.IsZero()
	switch {
	case last && written:
		a.ds.Report(rule.BadScheme, t.From.Span, "the last class has all figures that are in no class before it").
			WithHint(`take out the key "from"`)
	case !last && !written:
		a.ds.Report(rule.BadScheme, e.Key, "the class %q does not say where it begins", e.Name).
			WithHint("from = %s", edgeHint)
	}
	if n := t.Quarters.Or(1); n < 1 || n > 12 {
		a.ds.Report(rule.OutOfRange, t.Quarters.Span, "between 1 and 12 quarters in a row can be asked for")
	}
	p := indicator.Own(t.countsAs(last), e.Name)
	a.symbol(p, t.Symbol)
	return indicator.Class{Position: p, Label: t.Label, From: t.From.Edge, Quarters: t.Quarters.Or(1)}
}

// countsAs is the position as which a class counts.
func (t classTable) countsAs(last bool) indicator.Position {
	edge := t.From.Edge
	switch {
	case t.Position.Set:
		return indicator.Position(t.Position.Value)
	case last:
		return indicator.Outside
	case edge.Kind == indicator.AtTarget,
		(edge.Kind == indicator.ByPoints || edge.Kind == indicator.ByPercent) && !edge.Value.IsNegative():
		return indicator.Better
	}
	return indicator.Within
}

// countKnown reports whether it is certain as which position a class counts.
func countKnown(e keyfile.Entry[keyfile.At[classTable]]) bool {
	return !e.Value.Broken || e.Value.Value.Position.Usable()
}

// classNamed is the class of a scheme that a key names; empty when it names none.
func (a *assembly) classNamed(s *indicator.Scheme, entries []keyfile.Entry[keyfile.At[classTable]], name keyfile.At[string]) indicator.Position {
	if !name.Usable() {
		return ""
	}
	var ids []string
	for n, e := range entries {
		if e.Name == name.Value {
			return s.Classes[n].Position
		}
		ids = append(ids, e.Name)
	}
	a.ds.Report(rule.BadScheme, name.Span, "the scheme has no class %q", name.Value).
		WithHint("%s", source.OneOf(name.Value, ids))
	return ""
}

// checkClasses checks that the classes count as ever worse positions, and that no id
// means something else already.
func (a *assembly) checkClasses(s *indicator.Scheme, entries []keyfile.Entry[keyfile.At[classTable]]) {
	order := indicator.Positions()
	for n, c := range s.Classes {
		id, at := entries[n].Name, entries[n].Key
		if n > 0 && countKnown(entries[n-1]) && countKnown(entries[n]) && slices.Index(order, c.Position.Kind()) < slices.Index(order, s.Classes[n-1].Position.Kind()) {
			a.ds.Report(rule.BadScheme, at, "the class %q counts as better than the class before it", id).
				WithHint("classes stand in order, the best first; position = \"better\" says of one that begins at a number that it counts as better")
		}
		if slices.Contains(order, indicator.Position(id)) && countKnown(entries[n]) && string(c.Position.Kind()) != id {
			a.ds.Report(rule.BadScheme, at, "%q is a position of its own", id).
				WithHint("give the class another id")
		}
		for _, other := range a.schemesByID {
			for _, o := range other.Classes {
				known := countKnown(entries[n]) && o.Label != "" && c.Label != ""
				if o.Position.Class() == id && known && (o.Position != c.Position || o.Label != c.Label) {
					a.ds.Report(rule.BadScheme, at, "the scheme %q has a class %q with other words", other.ID, id).
						WithHint("give one of the two another id")
				}
			}
		}
	}
}

// schemesOf puts the schemes in force by which an indicator is judged: its own, or else
// its set's, or else the organisation's.
func (a *assembly) schemesOf(i *indicator.Indicator, own schemeKey) {
	var ofItsOwn []indicator.DatedScheme
	if !a.withoutError(func() { ofItsOwn = a.datedSchemes(own) }) || own.broken {
		a.doubt(anIndicator, i.ID)
	}
	levels := [][]indicator.DatedScheme{ofItsOwn, a.setSchemes[i.Set], a.schemesOfAll}
	var from []quarter.Quarter
	for _, s := range slices.Concat(levels...) {
		from = append(from, s.From)
	}
	slices.SortFunc(from, quarter.Quarter.Compare)
	for _, q := range slices.Compact(from) {
		for _, level := range levels {
			if s, ok := inForce(level, q); ok {
				i.Schemes = append(i.Schemes, indicator.DatedScheme{From: q, Scheme: s.Scheme})
				break
			}
		}
	}
}

// inForce is the latest of several schemes that holds in a quarter.
func inForce(schemes []indicator.DatedScheme, q quarter.Quarter) (latest indicator.DatedScheme, found bool) {
	for _, s := range schemes {
		if !s.From.After(q) {
			latest, found = s, true
		}
	}
	return latest, found
}

// datedSchemes are the schemes that a key names, by the quarters from which they hold.
func (a *assembly) datedSchemes(k schemeKey) []indicator.DatedScheme {
	var all []indicator.DatedScheme
	if k.always.Usable() {
		all = append(all, indicator.DatedScheme{Scheme: a.schemeNamed(k.always)})
	}
	for _, e := range k.dated.Entries {
		if from, ok := a.parseQuarter(e.Name, e.Key); ok {
			all = append(all, indicator.DatedScheme{From: from, Scheme: a.schemeNamed(e.Value)})
		}
	}
	slices.SortFunc(all, func(x, y indicator.DatedScheme) int { return x.From.Compare(y.From) })
	return all
}

// schemeNamed is a scheme by its id; nil for the default one and, which is reported,
// for one that there is not.
func (a *assembly) schemeNamed(id keyfile.At[string]) *indicator.Scheme {
	ids := append([]string{defaultScheme}, keysOf(a.schemesByID)...)
	if id.Usable() && !slices.Contains(ids, id.Value) && !a.broken[aScheme] {
		a.ds.Report(rule.BadScheme, id.Span, "there is no scheme %q", id.Value).
			WithHint("%s", source.OneOf(id.Value, ids))
	}
	return a.schemesByID[id.Value]
}

// checkScheme checks that figures can be in each class of the scheme by which a target
// is judged from a quarter on.
func (a *assembly) checkScheme(i *indicator.Indicator, t indicator.Target, from quarter.Quarter, at source.Span) {
	s := i.SchemeAt(from)
	wrong := s.Contradiction(t, i.Polarity)
	if wrong == "" || a.schemeDoubtful(i, s) {
		return
	}
	since, hint := "", "check the target, its tolerance and the polarity against the edges of the scheme"
	if from != t.From {
		since, hint = fmt.Sprintf(" from %s on", from), "set a target that suits the scheme from then on: "+newTarget(from)
	}
	if t.Low == nil && t.Value.IsZero() {
		hint = "a percentage of 0 is 0: for such targets, write a scheme whose classes begin at points"
	}
	a.ds.Report(rule.BadScheme, at, "by the scheme %q%s, %s", s.ID, since, wrong).
		WithHint("%s", hint)
}
