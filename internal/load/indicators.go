package load

import (
	"cmp"
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
)

// HintOf implements keyfile.Hinter.
func (*indicatorTable) HintOf(key string) string {
	if key == "id" {
		return "take it out: the id is the name in the heading, as in [indicator.re-referrals]"
	}
	return ""
}

func (a *assembly) indicators(f *indicatorsFile) {
	for _, e := range f.Indicators.Entries {
		if !a.declare(e.Name, e.Key) {
			continue
		}
		i := a.indicator(e.Name, e.Value)
		a.dataset.Indicators = append(a.dataset.Indicators, i)
		a.dataset.byID[e.Name] = i
		a.dataset.writeDeclared(e.Name, e.Value)
		a.dataset.headings[declaration{anIndicator, e.Name}] = e.Key
	}
}

func (a *assembly) indicator(id string, t indicatorTable) *indicator.Indicator {
	a.checkSetAndService(t.Set, t.Service)
	var further []string
	for _, set := range t.AlsoIn {
		further = append(further, set.Value)
		a.checkSetAndService(set, keyfile.At[string]{})
		if set.Usable() && set.Value == t.Set.Value {
			a.ds.Report(rule.DuplicateID, set.Span, "%q is its own set already", set.Value).
				WithHint("name further sets only")
		}
	}
	i := &indicator.Indicator{
		ID: id, Title: t.Title.Value, Set: t.Set.Value, AlsoIn: further, Service: t.Service.Value,
		Definition: t.Definition, Note: t.Note, Benchmark: t.Benchmark,
		ChartTitle: t.ChartTitle, ChartWords: t.ChartWords,
		Polarity:        indicator.Polarity(t.Polarity.Value),
		Frequency:       indicator.Frequency(t.Frequency.Or(string(indicator.Quarterly))),
		Since:           a.quarter(t.Since),
		Until:           a.quarter(t.Until),
		SinceReason:     t.SinceReason,
		UntilReason:     t.UntilReason,
		AddsUp:          t.YearToDate.Value == "sum",
		JudgedAsPrinted: a.judgedAsPrinted(t.Judged),
		Covers:          a.covers(t),
	}
	i.Unit = a.unitNamed(t.Unit)
	i.Decimals = a.decimals(t.Decimals, i.Unit.Decimals)
	i.Threshold, i.CountsPeople = a.threshold(t)
	i.KeepsRest = t.Rest.Or(a.keepsRest)
	i.Rounding = a.rounding(t, i.Threshold)
	i.Due = a.due(t)
	a.checkSum(i, t.YearToDate)
	a.schemesOf(i, t.Scheme)
	a.checkOrder(i.Since, i.Until, t.Until.Span)
	i.Direction = a.direction(t.Direction)
	a.names(i, t.Names)
	a.breaks(i, t.Breaks)
	a.changes(i, t.Changes)
	a.targets(i, t)
	a.checkNumberEdges(i, t)
	i.ApplyChanges()
	return i
}

// judgedAsPrinted reports whether figures are rounded before they are judged.
func (a *assembly) judgedAsPrinted(own string) bool {
	return cmp.Or(own, a.margins.Judged) == "as printed"
}

func (a *assembly) checkSetAndService(set, service keyfile.At[string]) {
	var sets, services []string
	for _, s := range a.dataset.Organisation.Sets {
		sets = append(sets, s.ID)
	}
	for _, s := range a.dataset.Organisation.Services {
		services = append(services, s.ID)
	}
	if set.Usable() {
		a.known(aSet, set.Span, set.Value, sets)
	}
	if service.Usable() {
		a.known(aService, service.Span, service.Value, services)
	}
}

// due returns the quarters in which a reading is due: those that are written,
// or those of the frequency. It returns none when the frequency could not be
// read, so that no reading is reported as missing.
func (a *assembly) due(t indicatorTable) []int {
	switch {
	case t.Due == nil && t.Frequency.Broken:
		return nil
	case t.Due == nil:
		return indicator.Frequency(t.Frequency.Or(string(indicator.Quarterly))).Due()
	}
	var due []int
	for _, n := range t.Due {
		if n.Usable() && (n.Value < 1 || n.Value > 4) {
			a.ds.Report(rule.OutOfRange, n.Span, "a year has quarters 1 to 4")
		}
		due = append(due, n.Value)
	}
	return due
}

func keysOf[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
