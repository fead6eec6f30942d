package load

import (
	"cmp"
	"maps"
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// ownScheme is a scheme of an organisation's own classes, with the colour that is written
// for each; empty where none is.
type ownScheme struct {
	*indicator.Scheme
	rag []string
}

// World says from which quarter what an organisation declares is in use. Before it, and
// where it never is, nothing may show that it is declared.
type World struct {
	dataset *Dataset
	from    map[string]quarter.Quarter            // indicators, by id
	schemes map[*indicator.Scheme]quarter.Quarter // since an indicator is judged by it
	voices  map[string]quarter.Quarter            // since it first speaks, by id
	known   map[string]*Organisation              // by what of it is in use
}

// World is the world of a dataset.
func (ds *Dataset) World() *World {
	w := &World{dataset: ds, from: ds.ReportedFrom(), schemes: map[*indicator.Scheme]quarter.Quarter{}, voices: map[string]quarter.Quarter{}, known: map[string]*Organisation{}}
	for _, i := range ds.Indicators {
		w.useSchemes(i)
	}
	for _, q := range ds.Quarters {
		for _, d := range q.Commentary {
			for _, said := range d.Voices {
				by := said.Get("by").Text
				if _, known := w.voices[by]; !known {
					w.voices[by] = q.Quarter
				}
			}
		}
	}
	return w
}

// useSchemes notes since when an indicator is judged by each of its schemes.
func (w *World) useSchemes(i *indicator.Indicator) {
	from, reported := w.from[i.ID]
	for n, s := range i.Schemes {
		first := from
		if s.From.After(first) {
			first = s.From
		}
		ended := n+1 < len(i.Schemes) && !first.Before(i.Schemes[n+1].From)
		if s.Scheme == nil || !reported || ended || !i.Reports(first) {
			continue
		}
		if known, used := w.schemes[s.Scheme]; !used || first.Before(known) {
			w.schemes[s.Scheme] = first
		}
	}
}

// Has reports whether reports of a quarter have an indicator: from that in which it became
// known until its last.
func (w *World) Has(i *indicator.Indicator, q quarter.Quarter) bool {
	from, known := w.from[i.ID]
	return known && !q.Before(from) && i.Reports(q)
}

// Organisation is the organisation as it was known in a quarter: with the voices and
// the classes that were in use by then. It is the same one for quarters between which
// nothing of that changed.
func (w *World) Organisation(q quarter.Quarter) *Organisation {
	all := &w.dataset.Organisation
	voices := slices.DeleteFunc(slices.Clone(all.Voices), func(v Voice) bool { return !inUse(w.voices, v.ID, q) })
	schemes := slices.DeleteFunc(slices.Clone(all.schemes), func(s ownScheme) bool { return !inUse(w.schemes, s.Scheme, q) })
	key := ""
	for _, v := range voices {
		key += v.ID + " "
	}
	for _, s := range schemes {
		key += "/" + s.ID
	}
	if w.known[key] == nil {
		known := *all
		known.Voices, known.schemes = voices, schemes
		known.order()
		w.known[key] = &known
	}
	return w.known[key]
}

func inUse[K comparable](since map[K]quarter.Quarter, one K, q quarter.Quarter) bool {
	from, used := since[one]
	return used && !from.After(q)
}

// order puts the positions in order and gives them their colours and symbols, as far as the
// schemes in use have them.
func (o *Organisation) order() {
	o.RAG, o.Order, o.Symbols = maps.Clone(o.ownRAG), nil, map[indicator.Position]string{}
	for _, s := range o.schemes {
		for n, c := range s.Classes {
			if _, known := o.RAG[c.Position]; !known {
				o.RAG[c.Position] = cmp.Or(s.rag[n], o.ownRAG[c.Position.Kind()])
			}
		}
	}
	for _, kind := range indicator.Positions() {
		order := classOrder{org: o}
		for _, s := range o.schemes {
			order.add(s.Scheme, kind, func(int, indicator.Position) {}) // reported when the schemes were read
		}
		o.Order = append(append(o.Order, order.positions()...), kind)
	}
	for _, s := range o.symbols {
		if p := o.CountedAs(s.position); slices.Contains(o.Order, s.position) && o.Symbols[p] == "" {
			o.Symbols[p] = s.Value
		}
	}
}
