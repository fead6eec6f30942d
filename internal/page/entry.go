package page

import (
	"slices"
	"strings"

	"outturn/internal/address"
	"outturn/internal/report"
	"outturn/internal/wording"
)

// entry is something that readers look for by its name. What recurs, such as the
// headings of papers, is one entry.
type entry struct {
	Text   string // the name
	Note   string // what it is
	Href   string // empty: only the further links lead anywhere
	Also   []Link // where else it stands, the latest first
	Folded []Link // likewise, too many to be shown at once
	Fold   string // what they are

	key  string
	kind string // of the document that it is of, or stands in
}

// shownAlso is how many further links of an entry are shown unfolded.
const shownAlso = 4

// entries are everything that the A to Z lists. Of two with one name the first
// here stands first.
func (s *Site) entries() []*entry {
	latest := s.shown()
	return slices.Concat(
		s.indicatorEntries(latest), s.serviceEntries(latest), s.setEntries(),
		s.acronymEntries(latest), s.documentEntries(latest), s.guideEntries(), s.yearEntries(),
	)
}

// shownMeasure is an indicator in the latest report that has it.
type shownMeasure struct {
	*report.Measure
	in *report.Report
}

// link links the indicator's page from the A to Z.
func (m shownMeasure) link() Link {
	return Link{m.Name.Title, atoz.To(address.Indicator(m.in.Quarter, m.Indicator.ID))}
}

// shown are all indicators, each in its latest report.
func (s *Site) shown() []shownMeasure {
	var all []shownMeasure
	seen := map[string]bool{}
	for _, r := range slices.Backward(s.reports) {
		for _, m := range r.Measures {
			if !seen[m.Indicator.ID] {
				seen[m.Indicator.ID] = true
				all = append(all, shownMeasure{m, r})
			}
		}
	}
	return all
}

// indicatorEntries are the indicators by their latest names, and what else they
// are or were called.
func (s *Site) indicatorEntries(latest []shownMeasure) []*entry {
	var all []*entry
	for _, m := range latest {
		for _, name := range m.IndexNames(m.in) {
			all = append(all, &entry{Text: name.Text, Note: name.Note, Href: m.link().Href})
		}
	}
	return all
}

// serviceEntries are the services with their indicators.
func (s *Site) serviceEntries(latest []shownMeasure) []*entry {
	var all []*entry
	for _, c := range s.services {
		var links []Link
		for _, m := range latest {
			if m.Indicator.Service == c.ID {
				links = append(links, m.link())
			}
		}
		slices.SortStableFunc(links, func(x, y Link) int { return strings.Compare(sortKey(x.Text), sortKey(y.Text)) })
		all = append(all, &entry{Text: c.Title, Href: atoz.To(address.Service(c.ID)), Note: c.IndexNote(), Folded: links, Fold: wording.Count(len(links), "indicator")})
	}
	return all
}

// setEntries are the sets of indicators.
func (s *Site) setEntries() []*entry {
	var all []*entry
	for _, c := range s.sets {
		all = append(all, &entry{Text: c.Title, Href: atoz.To(address.Set(c.ID)), Note: c.IndexNote()})
	}
	return all
}

// acronymEntries are the organisation's abbreviations, each leading to where it
// was used last.
func (s *Site) acronymEntries(latest []shownMeasure) []*entry {
	var all []*entry
	used := s.lastUsed(latest)
	for _, a := range s.organisation.Acronyms {
		link := used[a.Short] // empty where it is not used
		all = append(all, &entry{Text: a.Short, Note: report.AcronymNote(a, link.Text), Href: link.Href})
	}
	return all
}

// guideEntries are the pages beside the reports.
func (s *Site) guideEntries() []*entry {
	var all []*entry
	for _, g := range s.guide {
		all = append(all, &entry{Text: g.Title, Href: atoz.To(address.Guide(g.Name)), Note: report.GuideNote})
	}
	return all
}

// yearEntries are the years.
func (s *Site) yearEntries() []*entry {
	var all []*entry
	for _, y := range s.years {
		all = append(all, &entry{Text: y.Label(), Href: atoz.To(address.Year(y)), Note: report.YearNote(y)})
	}
	return all
}
