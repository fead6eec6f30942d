package search

import (
	"slices"

	"outturn/internal/address"
	"outturn/internal/report"
)

// indicators adds every indicator once, as of the latest report that has it.
func (ix *Index) indicators(reports []*report.Report) {
	at := map[string]int{}
	for _, r := range slices.Backward(reports) {
		for _, m := range r.Measures {
			n, known := at[m.Indicator.ID]
			if !known {
				n = len(ix.Documents)
				at[m.Indicator.ID] = n
				ix.add(indicatorOf(r, m))
			}
			ix.Documents[n].In = append(ix.Documents[n].In, r.Quarter)
		}
	}
}

func indicatorOf(r *report.Report, m *report.Measure) Document {
	i := m.Indicator
	d := Document{
		Title: m.Name.String(), Kind: Indicator, Quarter: r.Quarter, When: when(r, r.Public),
		Address: address.Indicator(r.Quarter, m.Indicator.ID), ID: i.ID,
		Text: sentences(i.Definition, i.Note),
	}
	for _, n := range append(m.OtherNames(), m.Name) {
		if n.Code != "" && !slices.Contains(d.Codes, n.Code) {
			d.Codes = append(d.Codes, n.Code)
		}
	}
	for _, n := range m.OtherNames() {
		if name := n.String(); !slices.Contains(d.Names, name) {
			d.Names = append(d.Names, name)
		}
	}
	return d
}

// commentedFor is the number of the latest reports whose commentary can be searched.
// Commentary is most of a large project's text; papers and minutes sum it up, and an
// indicator's page leads to that of earlier reports.
const commentedFor = 8

// commentary adds what is written about indicators in a report.
func (ix *Index) commentary(r *report.Report) {
	if ix.commented == commentedFor {
		return
	}
	ix.commented++
	for _, m := range r.Measures {
		if m.Commentary == nil {
			continue
		}
		text := oneLine(r.Plain(m.Commentary.Root, m.Commentary))
		if text == "" {
			continue
		}
		ix.add(Document{
			Title: m.Name.String(), Kind: Commentary, Quarter: r.Quarter, When: when(r, r.Public),
			Address: address.Indicator(r.Quarter, m.Indicator.ID) + "#commentary", Text: text,
		})
	}
}
