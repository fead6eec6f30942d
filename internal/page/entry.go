package page

import (
	"fmt"
	"slices"
	"strings"

	"outturn/internal/address"
	"outturn/internal/report"
)

// entry is a name that readers may look for, and where it leads. A heading that several
// documents have is one entry.
type entry struct {
	Text   string // the name
	Note   string // what it is
	Href   string // empty if only the further links lead anywhere
	Also   []Link // where else it is, the latest first
	Folded []Link // the further links, if they are too many to show at once
	Fold   string // what the folded links are

	key  string
	kind string // the kind of document that it is, or is in
}

// shownAlso is how many further links of an entry are shown unfolded.
const shownAlso = 4

// entries are everything that the A to Z lists. Of entries with the same name, the
// first here comes first.
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

// link links the indicator's standing page from the A to Z.
func (m shownMeasure) link() Link {
	return Link{m.Name.Title, atoz.To(address.Standing(m.Indicator.ID))}
}

// shown are all indicators, each in its latest report.
func (s *Site) shown() []shownMeasure {
	var all []shownMeasure
	for r, m := range report.Latest(s.reports) {
		all = append(all, shownMeasure{m, r})
	}
	return all
}

// indicatorEntries are the names and codes of the indicators, present and earlier.
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
		all = append(all, &entry{Text: c.Title, Href: atoz.To(address.Service(c.ID)), Note: c.IndexNote(), Folded: links, Fold: s.say("search.indicators", "count", fmt.Sprint(len(links)))})
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

// guideEntries are the pages of the guide that are for readers.
func (s *Site) guideEntries() []*entry {
	var all []*entry
	for _, g := range s.guide {
		if !g.Authors {
			all = append(all, &entry{Text: g.Title, Href: atoz.To(address.Guide(g.Name)), Note: report.GuideNote})
		}
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
