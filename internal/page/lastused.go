package page

import (
	"strings"

	"outturn/internal/address"
	"outturn/internal/prose"
)

// lastUsed finds where each abbreviation was used last: in an indicator's name, a
// document or commentary. One that none of them uses leads to the indicator whose
// name has its meaning.
func (s *Site) lastUsed(latest []shownMeasure) map[string]Link {
	f := &usedFinder{site: s, at: map[string]Link{}}
	for _, m := range latest {
		f.look(m.Name.Title, m.link())
	}
	for _, d := range s.reviewsLast() {
		if f.complete() {
			break
		}
		name, href := s.say("search.the-document", "document", d.IndexNote(false)), atoz.To(d.path)
		for _, p := range d.Text.Paragraphs {
			f.look(d.Figures.Plain(p.Paragraph, d.Text), Link{name, href + "#" + p.Anchor()})
		}
		f.look(string(d.Text.Body), Link{name, href})
	}
	for n := len(s.reports) - 1; n >= 0 && !f.complete(); n-- {
		r := s.reports[n]
		for _, m := range r.Measures {
			if m.Commentary != nil {
				f.look(string(m.Commentary.Body), Link{s.say("search.commentary", "quarter", r.Quarter.Short()), atoz.To(address.Indicator(r.Quarter, m.Indicator.ID) + "#commentary")})
			}
		}
	}
	for _, a := range s.organisation.Acronyms {
		f.byMeaning(a, latest)
	}
	return f.at
}

// usedFinder notes the first place at which it meets each abbreviation.
type usedFinder struct {
	site *Site
	at   map[string]Link
}

func (f *usedFinder) complete() bool { return len(f.at) == len(f.site.organisation.Acronyms) }

func (f *usedFinder) look(text string, where Link) {
	for {
		one, at, found := f.site.acronyms.Next(text)
		if !found {
			return
		}
		if _, known := f.at[one.Short]; !known {
			f.at[one.Short] = where
		}
		text = text[at+len(one.Short):]
	}
}

func (f *usedFinder) byMeaning(a prose.Acronym, latest []shownMeasure) {
	for _, m := range latest {
		if _, known := f.at[a.Short]; !known && strings.Contains(strings.ToLower(m.Name.Title), strings.ToLower(a.Long)) {
			f.at[a.Short] = m.link()
		}
	}
}
