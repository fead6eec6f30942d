package load

import (
	"fmt"
	"maps"
	"math/big"
	"slices"
	"time"

	"outturn/internal/disclosure"
	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// KeptBack is a figure that is not published, so that nobody can be made out by it.
type KeptBack struct {
	Indicator *indicator.Indicator
	Of, In    quarter.Quarter // the quarter of the figure, and the one that records it
	Why       Kept
	Inferred  disclosure.Interval // what a reader can work out of it
	Open      bool                // which is too much, and nothing can be hidden any more
	From      []string            // of one that its author keeps back: ids of what it would follow from, if that were published
	At        source.Span         // where it is written
	Reading   indicator.Reading   // as it is recorded, for what looks for it; no page may have it
	isCount   bool                // and not a share of one
}

// Kept says why a figure is kept back.
type Kept string

// The reasons.
const (
	SmallCount Kept = "small"        // a count, or of one, from 1 to the threshold
	ByAuthor   Kept = "confidential" // its author keeps it back
	ForAnother Kept = "for another"  // another one could be worked out from it
)

// smallReason is what readers are told, where counts up to a threshold are not published. It
// is the same of every figure that is hidden here: readers who knew which are the small ones
// could work out more.
func smallReason(upTo int) string {
	counts := fmt.Sprintf("Counts of 1 to %d", upTo)
	switch upTo {
	case 0: // of this figure, which goes with others
		counts = "Small numbers"
	case 1:
		counts = "Counts of 1"
	}
	return counts + " are not published, nor what they could be worked out from."
}

// KeepBack returns the dataset without small numbers, and without what they, or figures
// that their authors keep back, could be worked out from. What is hidden in a quarter
// depends on that and earlier ones alone, so that no later figure changes what was
// published.
func (ds *Dataset) KeepBack() (*Dataset, []KeptBack, *source.Diagnostics) {
	t := &tables{dataset: ds, now: map[figure]int{}, at: map[figure]indicator.Reading{}}
	public := *ds
	public.Quarters = slices.Clone(ds.Quarters)
	var all []KeptBack
	rounds := slices.ContainsFunc(ds.Indicators, func(i *indicator.Indicator) bool { return i.Rounding > 0 })
	for n, q := range ds.Quarters {
		kept := t.advance(q)
		all = append(all, kept...)
		public.Quarters[n] = ds.without(q, kept)
		if rounds {
			public.Quarters[n] = ds.rounded(public.Quarters[n])
		}
	}
	found := &source.Diagnostics{}
	for _, k := range all {
		switch {
		case k.From != nil:
			d := found.Report(rule.Deducible, k.At, "%q is kept back in %s, and would follow from %s, so that more is hidden with it", k.Indicator.ID, k.Of.Name(), wording.List(k.From)).
				WithHint("keep back one of those as well, so that you choose it; outturn check --disclosure lists what is not published. Where it is right, say so beside it: # allow %s: ...", rule.Deducible.ID)
			d.Allowed = ds.Allowance(k.Indicator, rule.Deducible)
		case k.Open:
			found.Report(rule.Disclosed, k.At, "“%s” of %s is kept back, and readers can work it out: %s", k.Indicator.Title, k.Of.Name(), k.Readers()).
				WithHint("it follows from what was published before; outturn check --disclosure shows all that is kept back")
		}
	}
	if len(all) > 0 || rounds {
		public.forgetUnpublished()
	}
	return &public, all, found
}

// AsPublished is the dataset as a site without drafts has it on a day.
func (ds *Dataset) AsPublished(day time.Time) *Dataset {
	public, _, _ := ds.Public(day).KeepBack()
	return public
}

// rounded is a quarter with counts as they are published.
func (ds *Dataset) rounded(q *Quarter) *Quarter {
	open := *q
	open.Readings, open.Revisions = map[string]indicator.Reading{}, slices.Clone(q.Revisions)
	for id, r := range q.Readings {
		open.Readings[id] = ds.byID[id].At(q.Quarter).Rounded(r)
	}
	for n, r := range open.Revisions {
		open.Revisions[n].Reading = ds.byID[r.Indicator].At(r.Of).Rounded(r.Reading)
	}
	return &open
}

// without is a quarter without the figures that are hidden here.
func (ds *Dataset) without(q *Quarter, kept []KeptBack) *Quarter {
	kept = slices.DeleteFunc(slices.Clone(kept), func(k KeptBack) bool { return k.Why == ByAuthor })
	if len(kept) == 0 {
		return q
	}
	open := *q
	open.Readings, open.Revisions, open.Stated, open.Forecasts = maps.Clone(q.Readings), slices.Clone(q.Revisions), maps.Clone(q.Stated), maps.Clone(q.Forecasts)
	for _, k := range kept {
		hidden := ds.hidden(k)
		if k.Of == q.Quarter { // a position beside a target tells of the figure, and so does a small forecast
			delete(open.Stated, k.Indicator.ID)
			if f, ok := open.Forecasts[k.Indicator.ID]; ok && k.Indicator.At(k.Of).Small(indicator.Reading{State: indicator.Present, Value: f.Value}) {
				delete(open.Forecasts, k.Indicator.ID)
			}
		}
		if r, recorded := open.Readings[k.Indicator.ID]; recorded && k.Of == q.Quarter {
			one := hidden
			if r.Revision != nil { // of an edition, which tells nothing of it any more
				revision := *r.Revision
				revision.Was, revision.Move = "", indicator.Move{}
				one.Revision = &revision
			}
			open.Readings[k.Indicator.ID] = one
		}
		for n, r := range open.Revisions {
			if r.Of == k.Of && r.Indicator == k.Indicator.ID {
				one := hidden
				one.Revision = r.Reading.Revision
				open.Revisions[n].Reading, open.Revisions[n].KeepsNote = one, false
			}
		}
	}
	return &open
}

// fewerThan is how small counts are shown where they are told to be small.
const fewerThan = "fewer than"

// hidden is what stands in place of a figure.
func (ds *Dataset) hidden(k KeptBack) indicator.Reading {
	r := indicator.Reading{State: indicator.Confidential, Reason: smallReason(k.Indicator.At(k.Of).Threshold)}
	if ds.Organisation.FewerThan && k.Why == SmallCount && k.isCount {
		r.Printed = fmt.Sprintf("%s %d", fewerThan, k.Indicator.At(k.Of).Threshold+1)
	}
	return r
}

// Readers says what readers can work out: "from 1 to 6", "1 or more".
func (k KeptBack) Readers() string {
	least, most := k.Inferred.Least, k.Inferred.Most
	show := func(r *big.Rat) string {
		if k.Indicator.Unit.Percentage {
			return r.FloatString(k.decimals(r)) + "%"
		}
		return r.FloatString(k.decimals(r))
	}
	switch {
	case least == nil && most == nil:
		return "nothing"
	case most == nil:
		return show(least) + " or more"
	case least == nil:
		return show(most) + " or less"
	case least.Cmp(most) == 0:
		return show(least)
	}
	return fmt.Sprintf("from %s to %s", show(least), show(most))
}

func (k KeptBack) decimals(r *big.Rat) int {
	if r.IsInt() {
		return 0
	}
	return k.Indicator.Decimals + 1
}
