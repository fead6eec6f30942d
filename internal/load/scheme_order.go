package load

import (
	"cmp"
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
)

// describeClasses gives the classes of a scheme their words and colours.
func (a *assembly) describeClasses(e keyfile.Entry[keyfile.At[schemeTable]]) {
	org := &a.dataset.Organisation
	own := ownScheme{Scheme: a.schemesByID[e.Name]}
	for n, c := range own.Classes {
		written := e.Value.Value.Classes.Value.Entries[n]
		own.rag = append(own.rag, written.Value.Value.RAG)
		rag := cmp.Or(written.Value.Value.RAG, org.RAG[c.Position.Kind()])
		if label, known := org.Labels[c.Position]; !known {
			org.Labels[c.Position], org.RAG[c.Position] = c.Label, rag
		} else if written.Value.Value.RAG != "" && c.Label == label && rag != org.RAG[c.Position] {
			a.ds.Report(rule.BadScheme, written.Key, "another scheme has a class %q with another colour", written.Name).
				WithHint(`write the same rag = "..." for both, or give one of the two another id`)
		}
	}
	org.schemes = append(org.schemes, own)
}

// orderClasses puts all positions in the order of tables, which is also that from the
// best to the worst: by what they count as, and among classes that count as the same, as
// each scheme has them.
func (a *assembly) orderClasses(written keyfile.Map[keyfile.At[schemeTable]]) {
	org := &a.dataset.Organisation
	for _, kind := range indicator.Positions() {
		order := classOrder{org: org}
		for _, e := range written.Entries {
			a.addToOrder(&order, kind, e)
		}
		org.Order = append(append(org.Order, order.positions()...), kind)
	}
}

// addToOrder adds those classes of a scheme that count as one kind. Where the schemes
// before it have two of them the other way round, theirs is the order, which is reported.
func (a *assembly) addToOrder(order *classOrder, kind indicator.Position, e keyfile.Entry[keyfile.At[schemeTable]]) {
	s := a.schemesByID[e.Name]
	order.add(s, kind, func(n int, better indicator.Position) {
		a.ds.Report(rule.BadScheme, e.Value.Value.Classes.Value.Entries[n].Key, "the class %q is worse than %q here, and better in another scheme", s.Classes[n].Label, a.dataset.Organisation.Labels[better]).
			WithHint("put the two in the same order in every scheme, or give one of them another id and label")
	})
}

// classOrder merges the orders of several schemes into one.
type classOrder struct {
	org    *Organisation
	places []*orderPlace // as they were first met
}

// orderPlace is the place of classes that readers cannot tell apart.
type orderPlace struct {
	classes []indicator.Position
	better  []*orderPlace // each directly before it in some scheme
}

// add adds those classes of a scheme that count as one kind. It tells of the first class, by
// its number, that the schemes before it have above one that is better here.
func (o *classOrder) add(s *indicator.Scheme, kind indicator.Position, contradicts func(n int, better indicator.Position)) {
	var places []*orderPlace
	agrees := true
	for n, c := range s.Classes {
		if c.Position.Kind() != kind {
			continue
		}
		place := o.place(c.Position)
		if slices.Contains(places, place) {
			continue // two classes with one label, which is reported
		}
		for _, better := range places {
			if agrees && place.above(better) {
				agrees = false
				contradicts(n, better.classes[0])
			}
		}
		places = append(places, place)
	}
	for n := 1; n < len(places) && agrees; n++ {
		places[n].better = append(places[n].better, places[n-1])
	}
}

// place is that of a class.
func (o *classOrder) place(p indicator.Position) *orderPlace {
	at := slices.IndexFunc(o.places, func(one *orderPlace) bool { return o.org.alike(one.classes[0], p) })
	if at < 0 {
		o.places = append(o.places, &orderPlace{classes: []indicator.Position{p}})
		return o.places[len(o.places)-1]
	}
	one := o.places[at]
	if !slices.Contains(one.classes, p) {
		one.classes = append(one.classes, p)
	}
	return one
}

// above reports whether a scheme has one place before another, or several schemes
// together do.
func (p *orderPlace) above(other *orderPlace) bool {
	return slices.ContainsFunc(other.better, func(b *orderPlace) bool { return b == p || p.above(b) })
}

// positions are the classes in order, each after all that are better in some scheme.
func (o *classOrder) positions() []indicator.Position {
	var all []indicator.Position
	var put func(*orderPlace)
	put = func(p *orderPlace) {
		if slices.Contains(all, p.classes[0]) {
			return
		}
		for _, better := range p.better {
			put(better)
		}
		all = append(all, p.classes...)
	}
	for _, p := range o.places {
		put(p)
	}
	return all
}
