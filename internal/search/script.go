package search

import (
	"encoding/json"
	"fmt"
	"slices"

	"outturn/internal/quarter"
)

// Script is the index as a script that sets outturnIndex. Pages can load a script from
// a folder too, where browsers fetch no other files. No text can end the literal that
// is assigned: the encoder writes <, >, &, U+2028 and U+2029 as escapes.
func (ix *Index) Script() ([]byte, error) {
	text, err := json.Marshal(ix.written())
	if err != nil {
		return nil, fmt.Errorf("writing the search index: %w", err)
	}
	return slices.Concat([]byte("globalThis.outturnIndex="), text, []byte(";\n")), nil
}

// writtenIndex is the index as the script reads it. Names are short because every
// document repeats them, and texts that recur are numbers in a list.
type writtenIndex struct {
	Kinds     []writtenKind     `json:"kinds"`
	Quarters  []string          `json:"quarters"` // the latest first
	Whens     []string          `json:"whens"`
	Acronyms  [][2]string       `json:"acronyms"`
	Documents []writtenDocument `json:"documents"`
}

type writtenKind struct {
	Name   Kind    `json:"name"`
	Weight float64 `json:"weight"`
}

type writtenDocument struct {
	Kind    int      `json:"k"`
	Of      *int     `json:"o,omitempty"` // a kind
	Quarter *int     `json:"q,omitempty"`
	When    *int     `json:"w,omitempty"`
	Title   string   `json:"t,omitempty"`
	Address string   `json:"a"`
	Text    string   `json:"x,omitempty"`
	Section string   `json:"s,omitempty"`
	Number  int      `json:"p,omitempty"`
	ID      string   `json:"i,omitempty"`
	Names   []string `json:"n,omitempty"`
	Codes   []string `json:"c,omitempty"`
	In      []int    `json:"r,omitempty"` // quarters
}

func (ix *Index) written() writtenIndex {
	w := writtenIndex{Quarters: []string{}, Whens: []string{}, Acronyms: [][2]string{}, Documents: []writtenDocument{}}
	for _, k := range kinds {
		w.Kinds = append(w.Kinds, writtenKind{k.Kind, k.weight})
	}
	quarters := ix.quarters()
	for _, q := range quarters {
		w.Quarters = append(w.Quarters, q.String())
	}
	for _, a := range ix.Acronyms {
		w.Acronyms = append(w.Acronyms, [2]string{a.Short, a.Long})
	}
	for _, d := range ix.Documents {
		w.Documents = append(w.Documents, w.document(d, quarters))
	}
	return w
}

func (w *writtenIndex) document(d Document, quarters []quarter.Quarter) writtenDocument {
	one := writtenDocument{
		Kind: rank(d.Kind), Title: d.Title, Address: d.Address, Text: d.Text, Section: d.Section,
		Number: d.Number, ID: d.ID, Names: d.Names, Codes: d.Codes,
	}
	if d.Of != "" {
		one.Of = new(rank(d.Of))
	}
	if !d.Quarter.IsZero() {
		one.Quarter = new(slices.Index(quarters, d.Quarter))
	}
	if d.When != "" {
		one.When = new(w.when(d.When))
	}
	for _, q := range d.In {
		one.In = append(one.In, slices.Index(quarters, q))
	}
	return one
}

// when is the number of a text in the list of them.
func (w *writtenIndex) when(text string) int {
	n := slices.Index(w.Whens, text)
	if n < 0 {
		n = len(w.Whens)
		w.Whens = append(w.Whens, text)
	}
	return n
}

// quarters are all that documents are of, the latest first.
func (ix *Index) quarters() []quarter.Quarter {
	var all []quarter.Quarter
	for _, d := range ix.Documents {
		all = append(all, d.In...)
		if !d.Quarter.IsZero() {
			all = append(all, d.Quarter)
		}
	}
	slices.SortFunc(all, func(x, y quarter.Quarter) int { return y.Compare(x) })
	return slices.Compact(all)
}
