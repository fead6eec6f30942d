package report

import (
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/rule"
)

var changesBlock = blockType{
	Form: commentary.Form{
		Name: "changes", Doc: "Indicators that were added, retired, renamed, given another target or tolerance, or measured or judged differently since a quarter, and breaks in their series.",
		Example: "::: changes since=year\n:::", In: inPaperAndGuide,
		Options: []commentary.Option{{
			Name: "since", Doc: "Since which quarter: previous, year or one such as 2018-19/q4, or 2018/q4 in calendar years.", Needed: true,
		}},
	},
	build:   (*filler).changes,
	results: []Block{&changesTable{}},
}

// changesTable is what the block changes comes to: how the indicators differ from
// those of an earlier quarter.
type changesTable struct {
	organisation *load.Organisation

	Since                               quarter.Quarter   // the quarter that this one is compared with
	Added, Retired, Renamed, Retargeted []indicatorChange // by what changed
	Tolerated                           []indicatorChange // with another tolerance of the same target
	Altered                             []indicatorChange // measured or judged otherwise
	Broken                              []indicatorChange // with figures that cannot be compared with those before
}

// Layout implements [Block].
func (*changesTable) Layout() string { return "changes" }

// indicatorChange is an indicator that was added, retired, renamed, given another
// target or tolerance, is measured or judged otherwise, or has a break. Before and After
// are what changed, and empty where it was added or retired or has a break.
type indicatorChange struct {
	Indicator     *indicator.Indicator // that changed
	Title         string               // the indicator's name
	Set           string               // its set's title
	Before, After string               // the target or name that changed; empty of what came or went, and of a break
	Reason        string               // may be empty
}

// Empty reports whether nothing changed.
func (t *changesTable) Empty() bool {
	return len(t.Parts()) == 0
}

// changesPart is the changes of one kind.
type changesPart struct {
	Title   string            // what kind of change it is
	Values  bool              // whether they have a Before and an After
	Changes []indicatorChange // the rows
}

// Parts lists the changes kind by kind, leaving out kinds without changes.
func (t *changesTable) Parts() []changesPart {
	say := t.organisation.Say
	return slices.DeleteFunc([]changesPart{
		{say("changes.new"), false, t.Added}, {say("changes.retired"), false, t.Retired},
		{say("changes.targets"), true, t.Retargeted}, {say("changes.tolerances"), true, t.Tolerated},
		{say("changes.differently"), true, t.Altered}, {say("changes.breaks"), false, t.Broken}, {say("changes.names"), true, t.Renamed},
	}, func(p changesPart) bool { return len(p.Changes) == 0 })
}

// Reasons reports whether any of the changes has a reason.
func (p changesPart) Reasons() bool {
	return slices.ContainsFunc(p.Changes, func(c indicatorChange) bool { return c.Reason != "" })
}

func (f *filler) changes(b *commentary.Block) Block {
	since, ok := f.quarter(b.Get("since"))
	if !ok || !f.showOnce(b, []string{"since=" + since.String()}) {
		return nil
	}
	if !f.report.recorded[since] {
		f.ds.Report(rule.BadQuarter, b.Get("since").Span, "nothing is known of %s to compare with", since.Name())
		return nil
	}
	t := &changesTable{organisation: f.report.Organisation, Since: since}
	for _, i := range f.report.dataset.Indicators {
		t.compare(f.report, i)
	}
	return t
}

// compare notes what changed about an indicator. One counts as not reported where the
// quarter's paper reports only what is recorded, and it was not.
func (t *changesTable) compare(r *Report, i *indicator.Indicator) {
	now := r.byID[i.ID] != nil
	was := r.wasReported(i, t.Since)
	one := indicatorChange{Indicator: i, Title: i.NameAt(r.Quarter).String(), Set: r.SetTitle(i.Set)}
	switch {
	case now && !was:
		one.Reason = i.SinceReason
		t.Added = append(t.Added, one)
	case was && !now:
		one.Title, one.Reason = i.NameAt(t.Since).String(), i.UntilReason
		t.Retired = append(t.Retired, one)
	case now && was:
		t.compareKept(r, one)
	}
}

// wasReported reports whether an earlier quarter reported an indicator.
func (r *Report) wasReported(i *indicator.Indicator, q quarter.Quarter) bool {
	for _, earlier := range r.dataset.Quarters {
		if earlier.Quarter == q {
			return r.isReported(earlier, i)
		}
	}
	return r.world.Has(i, q)
}
