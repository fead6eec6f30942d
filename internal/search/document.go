package search

import (
	"strings"

	"outturn/internal/address"
	"outturn/internal/load"
	"outturn/internal/report"
)

// when is a quarter as results show it.
func when(r *report.Report, public bool) string {
	if !public {
		return r.Quarter.Short() + " (draft)"
	}
	return r.Quarter.Short()
}

func (ix *Index) paper(r *report.Report) {
	p := r.Paper
	whole := Document{
		Title: p.Title, Kind: Paper, Quarter: r.Quarter, When: when(r, r.Public), Address: address.Report(r.Quarter),
		Names: []string{r.Quarter.Label()},
		Text:  sentences(p.Final, p.Addressee, strings.Join(titles(p.Attachments), ", ")),
	}
	ix.Documents = append(ix.Documents, passages(whole, p.Document, r)...)
}

// titles are what attachments are called; those that are exempt have none here.
func titles(all []load.Attachment) []string {
	var titles []string
	for _, a := range all {
		if a.Title != "" {
			titles = append(titles, a.Title)
		}
	}
	return titles
}

func (ix *Index) minutes(r *report.Report) {
	m := r.Minutes
	if m == nil {
		return
	}
	whole := Document{
		Title: m.Title, Kind: Minutes, Quarter: r.Quarter, When: when(r, r.Public && r.MinutesPublic),
		Address: address.Minutes(r.Quarter), Names: []string{r.Quarter.Label()},
		Text: sentences(m.Meeting, strings.Join(m.Attendance, "; "), strings.Join(titles(m.Attachments), ", ")),
	}
	ix.Documents = append(ix.Documents, passages(whole, m.Document, r)...)
	part := Document{Of: Minutes, Quarter: whole.Quarter, When: whole.When}
	list := func(kind Kind, title, anchor string, items ...string) {
		if text := sentences(strings.Join(items, "; ")); text != "" {
			one := part
			one.Kind, one.Title, one.Address, one.Text = kind, title, whole.Address+"#"+anchor, text
			ix.add(one)
		}
	}
	list(Section, "Strengths", "strengths", m.Strengths...)
	list(Section, "Areas for improvement", "improvements", m.Improvements...)
	list(Section, "Resolved", "resolution", m.Resolution)
	for _, a := range m.Actions {
		list(Action, a.Text, "action-"+a.ID, a.Owner)
	}
}

func (ix *Index) review(r *report.Review) {
	period := r.Year.Label()
	if !r.Public {
		period += " (draft)"
	}
	whole := Document{
		Title: r.Title, Kind: Review, Quarter: r.AsOf.Quarter, When: period, Address: address.Review(r.Year),
		Names: []string{r.Period}, Text: sentences(r.Addressee, strings.Join(r.Signatories, "; "), strings.Join(titles(r.Attachments), ", ")),
	}
	ix.Documents = append(ix.Documents, passages(whole, r.Document, r.AsOf)...)
}

func (ix *Index) guide(g *report.Guide) {
	figures := g.AsOf
	if figures == nil {
		figures = &report.Report{}
	}
	whole := Document{Title: g.Title, Kind: Guide, Address: address.Guide(g.Name), Text: oneLine(g.Summary)}
	ix.Documents = append(ix.Documents, passages(whole, g.Document, figures)...)
}
