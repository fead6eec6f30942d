package load

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// renaming finds ids of one kind that were changed where they are declared, and nowhere
// else. That is one mistake, and not one at each place that has the old id: the
// declaration is taken by its old id then.
type renaming struct {
	what     string // how the id is declared: "indicator.litter"
	tables   []*keyfile.Value
	uses     map[string][]source.Span // where each id is used
	remnants map[string]bool          // ids of which only parts are declared, such as targets
	loose    map[string]bool          // words of prose that may be ids
}

// reportRenamed looks for renamed ids of every kind. Where a file could not be read,
// the uses in it are not known, so that none are.
func (a *assembly) reportRenamed() {
	if slices.ContainsFunc(a.found.files, func(f *file) bool { return f.table == nil }) {
		return
	}
	loose := a.found.looseWords()
	indicators := &renaming{what: "indicator", uses: a.found.indicatorUses(), remnants: map[string]bool{}, loose: loose}
	for _, f := range a.found.all(indicatorsRole) {
		indicators.add(f.table.Get("indicator"))
	}
	indicators.noteRemnants()
	all := []*renaming{indicators}
	for _, f := range a.found.all(organisationRole) {
		for _, k := range []struct {
			table string
			uses  map[string][]source.Span
		}{
			{"sets", a.found.namedIn("set", "also_in")}, {"services", a.found.namedIn("service")}, {"units", a.found.namedIn("unit")},
			{"comparators", a.found.comparatorUses()}, {"voices", a.found.voiceUses()},
		} {
			r := &renaming{what: k.table, uses: k.uses, loose: loose}
			r.add(f.table.Get(k.table))
			all = append(all, r)
		}
	}
	for _, r := range all {
		r.report(a.ds)
	}
}

func (r *renaming) add(table *keyfile.Value) {
	if table != nil && table.Type == keyfile.Table {
		r.tables = append(r.tables, table)
	}
}

// noteRemnants finds indicators of which only sub-tables are declared: the header before
// them was changed, and theirs were not.
func (r *renaming) noteRemnants() {
	for _, table := range r.tables {
		for _, item := range table.Items {
			if item.Type == keyfile.Table && len(item.Items) > 0 && !slices.ContainsFunc(item.Items, func(v *keyfile.Value) bool { return v.Type != keyfile.Table }) {
				r.remnants[item.Name] = true
				r.uses[item.Name] = append(r.uses[item.Name], item.Key)
			}
		}
	}
}

// declarations are those of whole things, with the table that each stands in.
func (r *renaming) declarations() (all []*keyfile.Value, in map[*keyfile.Value]*keyfile.Value) {
	in = map[*keyfile.Value]*keyfile.Value{}
	for _, table := range r.tables {
		for _, item := range table.Items {
			if !r.remnants[item.Name] {
				all, in[item] = append(all, item), table
			}
		}
	}
	return all, in
}

func (r *renaming) report(ds *source.Diagnostics) {
	declared, in := r.declarations()
	names := map[string]bool{}
	for _, d := range declared {
		names[d.Name] = true
	}
	unused := slices.DeleteFunc(declared, func(d *keyfile.Value) bool { return len(r.uses[d.Name]) > 0 || r.loose[d.Name] })
	unknown := slices.DeleteFunc(slices.Sorted(maps.Keys(r.uses)), func(id string) bool { return names[id] || len(r.uses[id]) < 2 })
	for _, id := range unknown {
		d := r.meant(id, unused, len(unknown) == 1)
		if d == nil {
			continue
		}
		r.reportOne(id, d, ds)
		unused = slices.DeleteFunc(unused, func(one *keyfile.Value) bool { return one == d })
		in[d].Rename(d, id)
	}
}

// meant is the unused declaration that an unknown id is probably the old one of: of a
// like name; the one before a remnant; or the only one that is unused, where the id is
// the only one unknown.
func (r *renaming) meant(id string, unused []*keyfile.Value, alone bool) *keyfile.Value {
	for _, d := range unused {
		if likeID(id, d.Name) {
			return d
		}
	}
	if r.remnants[id] {
		at := r.uses[id][len(r.uses[id])-1]
		var before *keyfile.Value
		for _, d := range unused {
			if d.Key.File == at.File && d.Key.Start < at.Start && (before == nil || d.Key.Start > before.Key.Start) {
				before = d
			}
		}
		if before != nil {
			return before
		}
	}
	always := slices.DeleteFunc(slices.Clone(unused), func(d *keyfile.Value) bool { return d.Get("since") != nil })
	if alone && len(always) == 1 {
		return always[0]
	}
	return nil
}

// likeID reports whether two ids are of a like name: almost the same letters, or all
// words of the one in the other.
func likeID(a, b string) bool {
	if source.Nearest(a, []string{b}) != "" || slug(a) == slug(b) {
		return true
	}
	short, long := strings.Split(slug(a), "-"), strings.Split(slug(b), "-")
	if len(short) > len(long) {
		short, long = long, short
	}
	return !slices.ContainsFunc(short, func(word string) bool { return !slices.Contains(long, word) })
}

func (r *renaming) reportOne(old string, d *keyfile.Value, ds *source.Diagnostics) {
	at := slices.SortedFunc(slices.Values(r.uses[old]), source.Span.Compare)
	var places []string
	for _, use := range at[:min(len(at), 3)] {
		if place := use.File.Place(use.Start); use.Start == use.End {
			places = append(places, use.File.Name)
		} else {
			places = append(places, fmt.Sprintf("%s:%d", use.File.Name, place.Line))
		}
	}
	if more := len(at) - len(places); more > 0 {
		places = append(places, wording.Count(more, "other"))
	}
	id := cmp.Or(slug(d.Name), d.Name)
	hint := fmt.Sprintf("write [%s.%s] here or, where the new id is meant, %s there", r.what, old, id)
	if !validID.MatchString(d.Name) {
		hint += ", and here, since an id is lower-case letters and digits, words joined by single hyphens"
	}
	ds.Report(rule.RenamedID, d.Key, "nothing uses %q, and %q, which nothing declares, is used in %s: %s", d.Name, old, wording.Count(len(at), "place"), wording.List(places)).
		WithHint("%s", hint)
}
