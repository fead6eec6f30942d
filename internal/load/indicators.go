package load

import (
	"cmp"
	"regexp"
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/source"
)

var validID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// reservedIDs are names that a quarter's pages use themselves.
var reservedIDs = []string{"index", "data"}

// id checks a name that becomes part of an address.
func (a *assembly) id(name string, at source.Span) {
	if !validID.MatchString(name) {
		a.ds.Errorf(at, "bad-id", "%q is not an id", name)
		a.ds.Hint("an id is lower-case letters and digits, words joined by single hyphens")
	}
}

// declare notes an id as taken and reports whether it was free.
func (a *assembly) declare(name string, at source.Span) bool {
	a.id(name, at)
	if slices.Contains(reservedIDs, name) {
		a.ds.Errorf(at, "bad-id", "the id %q is taken by the report itself", name)
	}
	if first, taken := a.places[name]; taken {
		place := first.File.Place(first.Start)
		a.ds.Errorf(at, "duplicate-id", "the id %q is already used", name)
		a.ds.Hint("first used at %s:%d:%d", first.File.Name, place.Line, place.Column)
		return false
	}
	a.places[name] = at
	return true
}

func (a *assembly) indicators(f *indicatorsFile) {
	for _, e := range f.Indicators.Entries {
		if !a.declare(e.Name, e.Key) {
			continue
		}
		i := a.indicator(e.Name, e.Value)
		a.dataset.Indicators = append(a.dataset.Indicators, i)
		a.dataset.byID[e.Name] = i
	}
}

func (a *assembly) indicator(id string, t indicatorTable) *indicator.Indicator {
	a.belongs(t.Set, t.Service)
	i := &indicator.Indicator{
		ID: id, Title: t.Title.Value, Set: t.Set.Value, Service: t.Service.Value,
		Definition: t.Definition, Note: t.Note, Benchmark: t.Benchmark,
		Polarity:        indicator.Polarity(t.Polarity.Value),
		Frequency:       indicator.Frequency(cmp.Or(t.Frequency.Value, string(indicator.Quarterly))),
		Since:           t.Since.Quarter,
		Until:           t.Until.Quarter,
		SinceReason:     t.SinceReason,
		LatestAvailable: t.WhenMissing == "latest available",
	}
	if t.Unit.Set && a.known(aUnit, t.Unit.Span, t.Unit.Value, keysOf(a.units)) {
		i.Unit = a.units[t.Unit.Value]
	}
	i.Decimals = a.decimals(t.Decimals, i.Unit.Decimals)
	i.Due = a.due(t.Due, i.Frequency)
	a.order(t.Since, t.Until)
	a.targets(i, t.Targets)
	return i
}

// belongs checks set and service.
func (a *assembly) belongs(set, service keyfile.At[string]) {
	var sets, services []string
	for _, s := range a.dataset.Organisation.Sets {
		sets = append(sets, s.ID)
	}
	for _, s := range a.dataset.Organisation.Services {
		services = append(services, s.ID)
	}
	if set.Set {
		a.known(aSet, set.Span, set.Value, sets)
	}
	if service.Set {
		a.known(aService, service.Span, service.Value, services)
	}
}

func (a *assembly) due(written []keyfile.At[int], f indicator.Frequency) []int {
	if written == nil {
		return f.Due()
	}
	var due []int
	for _, n := range written {
		if n.Value < 1 || n.Value > 4 {
			a.ds.Errorf(n.Span, "out-of-range", "a year has quarters 1 to 4")
		}
		due = append(due, n.Value)
	}
	return due
}

func (a *assembly) targets(i *indicator.Indicator, written keyfile.Map[targetKey]) {
	for _, e := range written.Entries {
		from, ok := parseQuarter(e.Name, e.Key, a.ds)
		if !ok {
			continue
		}
		t := a.target(i.Polarity, e.Value)
		t.From = from
		if wrong := t.Contradiction(i.Polarity); wrong != "" {
			a.ds.Errorf(e.Value.Span, "contradictory-target", "%s", wrong)
			a.ds.Hint("check the polarity, %q, and the order of the two figures", i.Polarity)
		}
		i.Targets = append(i.Targets, t)
	}
	slices.SortFunc(i.Targets, func(x, y indicator.Target) int { return x.From.Compare(y.From) })
}

func (a *assembly) target(p indicator.Polarity, k targetKey) indicator.Target {
	t := indicator.Target{Reason: k.Reason, Low: k.Low, High: k.High}
	switch {
	case k.Status.Set:
		if k.Target != nil || k.Low != nil || k.High != nil {
			a.ds.Errorf(k.Status.Span, "bad-target", "a target that is %q has no value", k.Status.Value)
		}
		if k.Status.Value == "to be set" {
			t.Status = indicator.ToBeSet
		}
		return t
	case k.Target != nil && k.Low == nil && k.High == nil:
		t.Value = k.Target.Value
	case p == indicator.Range && k.Target == nil && k.Low != nil && k.High != nil:
	default:
		a.ds.Errorf(k.Span, "bad-target", "this target has no value that polarity %q can be judged by", p)
		a.ds.Hint(`{ target = 90 }, { low = 10, high = 20 } for polarity range, or { status = "to be set" }`)
		return t
	}
	if p == indicator.None {
		a.ds.Errorf(k.Span, "bad-target", "a measure of polarity none is not judged and has no target")
		return t
	}
	t.Status = indicator.Set
	t.Tolerance = a.margin(p, k.Tolerance, a.margins.Tolerance)
	t.MetWithin = a.margin(p, k.MetWithin, a.margins.MetWithin)
	if t.MetWithin.Kind == indicator.Limit || t.MetWithin.Kind == indicator.Limits {
		a.ds.Errorf(k.MetWithin.Span, "bad-margin", "met_within is a distance from the target")
		a.ds.Hint("{ points = 1 } or { percent = 5 }")
		t.MetWithin = indicator.Margin{}
	}
	return t
}

// margin takes the target's own margin, or else the organisation's, and checks
// that it suits the polarity.
func (a *assembly) margin(p indicator.Polarity, own, organisation marginKey) indicator.Margin {
	switch {
	case !own.Set:
		return organisation.Margin
	case own.Kind == indicator.Limit && p == indicator.Range:
		a.ds.Errorf(own.Span, "bad-margin", "a target range has a tolerance on both sides")
		a.ds.Hint("{ low = 5, high = 25 }, { points = 5 } or { percent = 10 }")
		return indicator.Margin{}
	case own.Kind == indicator.Limits && p != indicator.Range:
		a.ds.Errorf(own.Span, "bad-margin", "limits on both sides go with polarity range")
		a.ds.Hint("write the one limit as a number")
		return indicator.Margin{}
	}
	return own.Margin
}

func (a *assembly) groups(f *indicatorsFile) {
	for _, e := range f.Groups.Entries {
		if !a.declare(e.Name, e.Key) {
			continue
		}
		g := e.Value
		a.belongs(g.Set, g.Service)
		a.order(g.From, g.Until)
		for _, id := range slices.Concat(g.Members, g.JudgedBy) {
			a.knownIndicator(id.Span, id.Value)
		}
		for _, id := range g.Members {
			a.member(g, id)
		}
		a.dataset.Groups = append(a.dataset.Groups, &Group{
			ID: e.Name, Title: g.Title, Note: g.Note, Set: g.Set.Value, Service: g.Service.Value,
			From: g.From.Quarter, Until: g.Until.Quarter,
			Members: texts(g.Members), JudgedBy: texts(g.JudgedBy),
		})
	}
}

// member checks that a row of a group is counted in no other way.
func (a *assembly) member(g groupTable, id keyfile.At[string]) {
	i := a.dataset.byID[id.Value]
	if i != nil && g.Set.Set && i.Set != g.Set.Value {
		a.ds.Errorf(id.Span, "bad-group", "%q belongs to the set %q, its group to %q", id.Value, i.Set, g.Set.Value)
	}
	for _, other := range a.dataset.Groups {
		if slices.Contains(other.Members, id.Value) && overlap(other, g.From.Quarter, g.Until.Quarter) {
			a.ds.Errorf(id.Span, "bad-group", "%q is already a row of the group %q", id.Value, other.ID)
		}
	}
}

// overlap reports whether a group holds in any quarter from first to last; a
// zero last is open.
func overlap(g *Group, first, last quarter.Quarter) bool {
	return (last.IsZero() || !g.From.After(last)) && (g.Until.IsZero() || !first.After(g.Until))
}

// derivations checks and sets what is computed from other indicators. Parts
// are recorded ones, so that nothing can depend on itself.
func (a *assembly) derivations(files []*indicatorsFile) {
	derived := map[string]*derivedTable{}
	for _, f := range files {
		for _, e := range f.Indicators.Entries {
			if e.Value.Derived != nil {
				derived[e.Name] = e.Value.Derived
			}
		}
	}
	for _, id := range keysOf(derived) {
		if i := a.dataset.byID[id]; i != nil {
			a.derivation(i, derived)
		}
	}
}

func (a *assembly) derivation(i *indicator.Indicator, derived map[string]*derivedTable) {
	d := derived[i.ID]
	for _, part := range slices.Concat(d.Sum, d.Less) {
		if a.knownIndicator(part.Span, part.Value) && derived[part.Value] != nil {
			a.ds.Errorf(part.Span, "bad-derivation", "%q is itself derived", part.Value)
			a.ds.Hint("name the indicators that it is made from")
		}
	}
	i.Derived = &indicator.Derived{From: d.From, Sum: texts(d.Sum), Less: texts(d.Less)}
}

func keysOf[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
