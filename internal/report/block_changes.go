package report

import (
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/rule"
)

var changesBlock = blockType{
	Form: commentary.Form{
		Name: "changes", Doc: "Indicators that were added, retired, renamed or given another target since a quarter.",
		Example: "::: changes since=year\n:::", In: ofReport,
		Options: []commentary.Option{{
			Name: "since", Doc: "Since which quarter: previous, year or one such as 2018-19/q4.", Needed: true,
		}},
	},
	build: (*filler).changes,
}

// ChangesTable is how the indicators differ from those of an earlier quarter.
type ChangesTable struct {
	Since                               quarter.Quarter
	Added, Retired, Renamed, Retargeted []IndicatorChange
}

// Layout implements [Block].
func (*ChangesTable) Layout() string { return "changes" }

// IndicatorChange is one difference. Before and After are names or targets;
// empty of an indicator that is new or gone.
type IndicatorChange struct {
	Indicator     *indicator.Indicator
	Title         string
	Set           string
	Before, After string
	Reason        string
}

// Empty reports whether nothing changed.
func (t *ChangesTable) Empty() bool {
	return len(t.Added)+len(t.Retired)+len(t.Renamed)+len(t.Retargeted) == 0
}

// ChangesPart is the changes of one kind.
type ChangesPart struct {
	Title   string
	Values  bool // they have a Before and an After
	Changes []IndicatorChange
}

// Parts lists the changes kind by kind, without those kinds of which there are
// none.
func (t *ChangesTable) Parts() []ChangesPart {
	return slices.DeleteFunc([]ChangesPart{
		{"New measures", false, t.Added}, {"Measures no longer reported", false, t.Retired},
		{"New targets", true, t.Retargeted}, {"New names", true, t.Renamed},
	}, func(p ChangesPart) bool { return len(p.Changes) == 0 })
}

// Reasons reports whether a reason is known of any of the changes.
func (p ChangesPart) Reasons() bool {
	return slices.ContainsFunc(p.Changes, func(c IndicatorChange) bool { return c.Reason != "" })
}

func (f *filler) changes(b *commentary.Block) Block {
	since, ok := f.quarter(b.Get("since"))
	if !ok || !f.once(b, []string{"since=" + since.String()}) {
		return nil
	}
	if !f.report.known[since] {
		f.ds.Report(rule.BadQuarter, b.Get("since").Span, "nothing is known of %s to compare with", since.Name())
		return nil
	}
	t := &ChangesTable{Since: since}
	for _, i := range f.report.dataset.Indicators {
		t.compare(f.report, i)
	}
	return t
}

// compare notes what changed of an indicator. One that a paper leaves out, for it
// reports only what is recorded, counts as not reported.
func (t *ChangesTable) compare(r *Report, i *indicator.Indicator) {
	now := r.byID[i.ID] != nil
	was := r.reported(i, t.Since)
	one := IndicatorChange{Indicator: i, Title: i.NameAt(r.Quarter).String(), Set: r.SetTitle(i.Set)}
	switch {
	case now && !was:
		one.Reason = i.SinceReason
		t.Added = append(t.Added, one)
	case was && !now:
		one.Title, one.Reason = i.NameAt(t.Since).String(), i.UntilReason
		t.Retired = append(t.Retired, one)
	case now && was:
		t.kept(r, one)
	}
}

// reported reports whether an indicator was part of an earlier quarter, by its own
// dates and by what that quarter's paper covers.
func (r *Report) reported(i *indicator.Indicator, q quarter.Quarter) bool {
	for _, earlier := range r.dataset.Quarters {
		if earlier.Quarter == q {
			return covers(earlier, i)
		}
	}
	return i.Reports(q)
}

// kept notes a new name and a new target.
func (t *ChangesTable) kept(r *Report, one IndicatorChange) {
	i := one.Indicator
	if before, after := i.NameAt(t.Since), i.NameAt(r.Quarter); before.Title != after.Title || before.Code != after.Code {
		renamed := one
		renamed.Before, renamed.After = before.String(), after.String()
		t.Renamed = append(t.Renamed, renamed)
	}
	was, is := i.TargetAt(t.Since), i.TargetAt(r.Quarter)
	one.Before, one.After = goalWords(i, was), goalWords(i, is)
	if one.Before != one.After {
		one.Reason = is.Reason
		t.Retargeted = append(t.Retargeted, one)
	}
}
