package report

import (
	"slices"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// warnOfUnexplained warns of the measures that the organisation wants explained and of
// which neither commentary nor the paper says anything. A draft may still lack it.
func (f *filler) warnOfUnexplained(q *load.Quarter) {
	if f.report.Paper.Status == load.Draft {
		return
	}
	var silent []*Measure
	for _, m := range f.report.toExplain() {
		if m.Commentary == nil && !f.mentions(m) && !stillToRecord(q, m) {
			silent = append(silent, m)
		}
	}
	if len(silent) == 0 {
		return
	}
	which := "outside tolerance"
	if slices.Contains(f.report.Organisation.Papers.Explain, indicator.Within) {
		which = "worse than target"
	}
	first := silent[0].Indicator.ID
	f.ds.Report(rule.Unexplained, f.paper.File.Top(), "neither commentary nor the paper says anything of %s %s: %s",
		wording.Count(len(silent), "indicator"), which, few(IDs(silent))).
		WithHint("write content/%s/indicators/%s.md, or mention it in the paper: {{indicator %s}}", f.report.Quarter, first, first)
}

// toExplain are the measures that decide the positions of entries which the organisation
// wants explained.
func (r *Report) toExplain() []*Measure {
	var all []*Measure
	for _, e := range r.Entries {
		for _, m := range e.decidedBy() {
			if slices.Contains(r.Organisation.Papers.Explain, m.Evaluation.Position.Kind()) && !slices.Contains(all, m) {
				all = append(all, m)
			}
		}
	}
	return all
}

// mentions reports whether the paper says something of a measure: in a figure, a link to
// its page, or by its title.
func (f *filler) mentions(m *Measure) bool {
	if m.mentionedIn(f.paper) || f.linksTo(f.paper, m) {
		return true
	}
	for _, link := range f.paper.Links {
		if slices.Contains(strings.Split(link.To, "/"), m.Indicator.ID) {
			return true
		}
	}
	titles := []string{strings.ToLower(m.Indicator.Title), strings.ToLower(m.Name.Title)}
	return slices.ContainsFunc(f.paper.Texts(), func(text source.Span) bool {
		return slices.ContainsFunc(titles, func(title string) bool { return strings.Contains(strings.ToLower(text.Text()), title) })
	})
}

// warnOfUnanswered warns of commentary in voices without an answer of a body that the
// organisation says to answer always, also where it never spoke yet.
func (f *filler) warnOfUnanswered() {
	if f.report.Paper.Status == load.Draft {
		return
	}
	for _, m := range f.report.Measures {
		if m.Commentary == nil || len(m.Commentary.Voices) == 0 {
			continue
		}
		for _, v := range f.report.dataset.Organisation.Voices {
			if v.Answers && m.said(v.ID) == nil {
				f.ds.Report(rule.Unanswered, m.Commentary.File.Top(), "%q does not answer here", v.ID).
					WithHint("write its answer between ::: voice by=%s and :::", v.ID)
			}
		}
	}
}
