package load

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/rule"
)

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
	if t.Unit.Usable() && a.known(aUnit, t.Unit.Span, t.Unit.Value, keysOf(a.units)) {
		i.Unit = a.units[t.Unit.Value]
	}
	i.Decimals = a.decimals(t.Decimals, i.Unit.Decimals)
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

// covers is the span of an indicator's figures: the one that is written, or otherwise
// the year to date where the title says so.
func (a *assembly) covers(t indicatorTable) indicator.Covers {
	if t.Covers.Value.YearToDate && t.YearToDate.Value == "sum" {
		a.ds.Report(rule.BadReading, t.Covers.Span, "figures for the year to date are sums already").
			WithHint(`take out year_to_date = "sum", or write covers = "quarter"`)
	}
	if t.Covers.Set || t.YearToDate.Value == "sum" || !saysYearToDate(t.Title.Value, a.found.calendar) {
		return t.Covers.Value.Covers
	}
	a.ds.Report(rule.UndeclaredSpan, t.Title.Span, "the title says that the figures are for the year to date, and they are compared as such").
		WithHint(`add covers = "year to date", or covers = "quarter" where each figure is of its quarter alone`)
	return indicator.Covers{YearToDate: true}
}

// checkSum checks that the quarters of an indicator can be added up.
func (a *assembly) checkSum(i *indicator.Indicator, k keyfile.At[string]) {
	if i.AddsUp && i.Unit.Percentage && !k.Broken && !i.Covers.YearToDate {
		a.ds.Report(rule.BadReading, k.Span, "percentages of quarters do not add up to that of a year").
			WithHint("take out year_to_date; where each figure is for the year so far, write covers = \"year to date\"")
	}
}

var yearToDate = regexp.MustCompile(`(?i)\b(year[- ]to[- ]date|ytd|cumulative)\b`)

// saysYearToDate reports whether a title says that figures are for the year to date, as
// it does with "since" and the month in which the organisation's years begin.
func saysYearToDate(title string, c quarter.Calendar) bool {
	since := regexp.MustCompile(`(?i)\bsince ` + c.Begins().String() + `\b`)
	return yearToDate.MatchString(title) || since.MatchString(title)
}

// judgedAsPrinted reports whether figures are rounded before they are judged.
func (a *assembly) judgedAsPrinted(own string) bool {
	return cmp.Or(own, a.margins.Judged) == "as printed"
}

// direction is the indicator's own rule for its direction; nil where it has none. What
// it does not say is as the organisation's. Points and percent are two ways to say one
// thing, so that either takes the place of both.
func (a *assembly) direction(t keyfile.At[directionTable]) *indicator.DirectionRule {
	if !t.Set {
		return nil
	}
	r, all := a.directionRule(t.Value), a.dataset.Organisation.Rules.Direction
	if !t.Value.Since.Set {
		r.Since = all.Since
	}
	if !t.Value.Points.Set && !t.Value.Percent.Set {
		r.Points, r.Percent, r.Banded = all.Points, all.Percent, all.Banded
	}
	return &r
}

func (a *assembly) directionRule(t directionTable) indicator.DirectionRule {
	r := indicator.DirectionRule{
		Since: a.since(t.Since), Points: a.notNegative(t.Points, decimal.Zero), Percent: a.notNegative(t.Percent, decimal.Zero),
		Banded: t.Points.Set || t.Percent.Set,
	}
	if r.Points.IsPositive() && r.Percent.IsPositive() {
		a.ds.Report(rule.OutOfRange, t.Percent.Span, "the largest change that counts as none is given in one way").
			WithHint("keep points or percent")
	}
	return r
}

// changes sets how the indicator is measured or judged from later quarters on.
func (a *assembly) changes(i *indicator.Indicator, written keyfile.Map[ruleChangeTable]) {
	for _, e := range written.Entries {
		from, ok := a.parseQuarter(e.Name, e.Key)
		if !ok {
			continue
		}
		t := e.Value
		c := indicator.RuleChange{From: from, Polarity: indicator.Polarity(t.Polarity), Definition: t.Definition, Reason: t.Reason}
		if t.Unit.Usable() && a.known(aUnit, t.Unit.Span, t.Unit.Value, keysOf(a.units)) {
			unit := a.units[t.Unit.Value]
			c.Unit = &unit
		}
		if t.Polarity == "" && !t.Unit.Set && t.Definition == "" {
			a.ds.Report(rule.MissingKey, e.Key, "this changes nothing").
				WithHint("write what changes: polarity, unit or definition; where figures cannot be compared with earlier ones, add a break")
		}
		i.Changes = append(i.Changes, c)
	}
	slices.SortFunc(i.Changes, func(x, y indicator.RuleChange) int { return x.From.Compare(y.From) })
	i.ApplyChanges()
}

// breaks sets the quarters from which figures cannot be compared with those before.
func (a *assembly) breaks(i *indicator.Indicator, written keyfile.Map[string]) {
	for _, e := range written.Entries {
		from, ok := a.parseQuarter(e.Name, e.Key)
		if ok && strings.TrimSpace(e.Value) == "" {
			a.ds.Report(rule.MissingKey, e.Key, "a break has a reason").
				WithHint(`"%s" = "Counted by a new definition."`, from)
		}
		if ok {
			i.Breaks = append(i.Breaks, indicator.Break{From: from, Reason: e.Value})
		}
	}
	slices.SortFunc(i.Breaks, func(x, y indicator.Break) int { return x.From.Compare(y.From) })
}

// names sets what documents called the indicator, and from when.
func (a *assembly) names(i *indicator.Indicator, written keyfile.Map[nameTable]) {
	for _, e := range written.Entries {
		if from, ok := a.parseQuarter(e.Name, e.Key); ok {
			i.Names = append(i.Names, indicator.Name{From: from, Title: e.Value.Title, Code: e.Value.Code})
		}
	}
	slices.SortFunc(i.Names, func(x, y indicator.Name) int { return x.From.Compare(y.From) })
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

func (a *assembly) groups(f *indicatorsFile) {
	for _, e := range f.Groups.Entries {
		if !a.declare(e.Name, e.Key) {
			continue
		}
		g := e.Value
		from, until := a.quarter(g.From), a.quarter(g.Until)
		if g.Members != nil && len(g.Members) == 0 || g.JudgedBy != nil && len(g.JudgedBy) == 0 {
			a.ds.Report(rule.BadGroup, e.Key, "a group has rows, and some indicator to judge it by")
		}
		a.checkSetAndService(g.Set, g.Service)
		a.checkOrder(from, until, g.Until.Span)
		for _, id := range slices.Concat(g.Members, g.JudgedBy) {
			if id.Usable() {
				a.knownIndicator(id.Span, id.Value)
			}
		}
		for _, id := range g.Members {
			a.checkMember(g, id, from, until)
		}
		a.dataset.Groups = append(a.dataset.Groups, &Group{
			ID: e.Name, Title: g.Title, Note: g.Note, Set: g.Set.Value, Service: g.Service.Value,
			From: from, Until: until,
			Members: texts(g.Members), JudgedBy: texts(g.JudgedBy),
		})
	}
}

// checkMember checks that a row of a group belongs to the group's set, and to
// no other group from one quarter until another.
func (a *assembly) checkMember(g groupTable, id keyfile.At[string], from, until quarter.Quarter) {
	i := a.dataset.byID[id.Value]
	if i != nil && g.Set.Usable() && i.Set != g.Set.Value {
		a.ds.Report(rule.BadGroup, id.Span, "%q belongs to the set %q, its group to %q", id.Value, i.Set, g.Set.Value)
	}
	for _, other := range a.dataset.Groups {
		if slices.Contains(other.Members, id.Value) && overlap(other, from, until) {
			a.ds.Report(rule.BadGroup, id.Span, "%q is already a row of the group %q", id.Value, other.ID)
		}
	}
}

// overlap reports whether a group holds in any quarter from first to last. A
// zero last means that there is no last one.
func overlap(g *Group, first, last quarter.Quarter) bool {
	return (last.IsZero() || !g.From.After(last)) && (g.Until.IsZero() || !first.After(g.Until))
}

func keysOf[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
