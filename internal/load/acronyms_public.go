package load

import (
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/prose"
	"outturn/internal/quarter"
)

// withoutUnusedAcronyms takes out the acronyms that no public text uses. Those that no text
// uses at all go too: otherwise a draft that uses one would take it out, and so be noticed.
func (public *Dataset) withoutUnusedAcronyms() {
	all := public.Organisation.Acronyms
	if len(all) == 0 {
		return
	}
	seen := usedIn(public.shownTexts(), all)
	public.Organisation.Acronyms = slices.DeleteFunc(slices.Clone(all), func(a prose.Acronym) bool { return !seen[a.Short] })
}

// usedIn are the acronyms that some texts use.
func usedIn(texts []string, all []prose.Acronym) map[string]bool {
	used, find := map[string]bool{}, prose.NewAcronyms(all)
	for _, text := range texts {
		for {
			one, at, found := find.Next(text)
			if !found {
				break
			}
			used[one.Short] = true
			text = text[at+len(one.Short):]
		}
	}
	return used
}

// shownTexts are the texts of a public dataset, without exempt passages: its documents, its
// data up to the last paper, and what is said of the indicators that are in a report by then.
func (ds *Dataset) shownTexts() []string {
	var last quarter.Quarter
	for _, q := range ds.Quarters {
		if q.Paper != nil {
			last = q.Quarter
		}
	}
	var all []string
	for _, d := range ds.Documents() {
		all = append(all, string(d.Body), d.FrontMatter.Text())
	}
	for _, q := range ds.Quarters {
		for _, f := range q.files {
			if !q.Quarter.After(last) {
				all = append(all, f.Text)
			}
		}
	}
	from := ds.ReportedFrom()
	for _, i := range ds.Indicators {
		if first, reported := from[i.ID]; reported && !first.After(last) {
			all = append(all, textsOf(i, func(q quarter.Quarter) bool { return !q.After(last) })...)
		}
	}
	return all
}

// textsOf are what an indicator is called and what is said of it, as far as it is known.
func textsOf(i *indicator.Indicator, known func(quarter.Quarter) bool) []string {
	all := []string{i.Title, i.Definition, i.Note, i.ChartTitle, i.SinceReason}
	dated := func(from quarter.Quarter, texts ...string) {
		if known(from) {
			all = append(all, texts...)
		}
	}
	if !i.Until.IsZero() {
		dated(i.Until, i.UntilReason)
	}
	for _, n := range i.Names {
		dated(n.From, n.Title)
	}
	for _, t := range i.Targets {
		dated(t.From, t.Reason)
	}
	for _, b := range i.Breaks {
		dated(b.From, b.Reason)
	}
	for _, c := range i.Changes {
		dated(c.From, c.Definition, c.Reason)
	}
	return all
}
