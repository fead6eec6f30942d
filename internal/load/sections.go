package load

import (
	"slices"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/prose"
	"outturn/internal/rule"
	"outturn/internal/source"
)

func (a *assembly) paperRules(t papersTable) PaperRules {
	rules := PaperRules{Sections: t.RequiredSections, ClearDays: t.ClearDays.Or(5)}
	if rules.ClearDays < 1 || rules.ClearDays > 20 {
		a.ds.Report(rule.OutOfRange, t.ClearDays.Span, "a paper is public 1 to 20 clear days before its meeting").
			WithHint("write 5, as the law asks in England; to check nothing, set short-notice = \"off\" under [rules]")
	}
	for _, day := range t.ShutDays {
		rules.Calendar.Shut = append(rules.Calendar.Shut, day.Time)
	}
	switch t.Explain {
	case "outside":
		rules.Explain = []indicator.Position{indicator.Outside}
	case "within":
		rules.Explain = []indicator.Position{indicator.Outside, indicator.Within}
	}
	return rules
}

// sections reports papers without a heading that every paper of the organisation has. A
// draft may lack it.
func (a *assembly) sections() {
	for _, q := range a.dataset.Quarters {
		if q.Paper == nil || q.Paper.Status == Draft {
			continue
		}
		headings := headingsOf(q.Paper.Document)
		for _, wanted := range a.dataset.Organisation.Papers.Sections {
			if oneSpace(wanted) == "" || slices.ContainsFunc(headings, func(h string) bool { return strings.EqualFold(h, oneSpace(wanted)) }) {
				continue
			}
			mistake := a.ds.Report(rule.MissingSection, q.Paper.Document.File.Top(), "the paper has no section %q, which data/organisation.toml asks of every paper", wanted).
				WithHint("write ## %s and, below it, what belongs there; or set status = %q until it is written", wanted, Draft)
			if near := source.Nearest(wanted, headings); near != "" && strings.EqualFold(near[:1], wanted[:1]) {
				mistake.WithHint("its heading %q is nearly that: write ## %s", near, wanted)
			}
		}
	}
}

// headingsOf are the words of a document's headings.
func headingsOf(d *commentary.Document) []string {
	var all []string
	for _, h := range d.Headings {
		all = append(all, oneSpace(prose.Plain(h, d, func(*commentary.Figure) string { return "" })))
	}
	return all
}

func oneSpace(text string) string { return strings.Join(strings.Fields(text), " ") }
