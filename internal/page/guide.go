package page

import (
	"html/template"

	"outturn/internal/address"
	"outturn/internal/report"
)

// guidePage is a page of the guide.
type guidePage struct {
	Frame
	Contents       []Link        // its sections
	Prose          template.HTML // its text
	Quarter        string        // whose figures it shows; empty when it shows none
	Before, Follow *guideLink    // the pages before and after; nil where there is none
}

// guideListPage lists the pages of the guide.
type guideListPage struct {
	Frame
	Pages   []guideLink // for readers, in their order
	Authors []guideLink // for those who write reports
}

// guideLink is a page of the guide in a list.
type guideLink struct {
	Link
	Summary string // in a sentence; may be empty
}

// Guide draws a page of the guide.
func (s *Site) Guide(g *report.Guide) ([]byte, error) {
	at, shown := address.Page(address.Guide(g.Name)), &report.Report{}
	if g.AsOf != nil {
		shown = g.AsOf
	}
	text, err := s.prose(g.Document, showing{shown, at})
	if err != nil {
		return nil, err
	}
	p := guidePage{
		Frame:    s.frame(at, g.Title, s.home(at), Link{s.say("term.guide"), at.To(address.GuideList)}),
		Contents: contents(g.Document, shown), Prose: text,
	}
	if g.AsOf != nil {
		p.Quarter, p.Draft = shown.Quarter.Label(), !shown.Public
		if hasChart(shown) {
			p.enliven(s)
		}
	}
	p.help(s)
	p.describe(s, g.PageSummary(s.organisation))
	p.neighbours(s, g)
	return s.execute("pages/guide.html", p)
}

// neighbours link the pages before and after.
func (p *guidePage) neighbours(s *Site, g *report.Guide) {
	links := guideLinks(s.guide, p.at)
	for n, one := range s.guide {
		if one == g && n > 0 {
			p.Before = &links[n-1]
		}
		if one == g && n+1 < len(links) {
			p.Follow = &links[n+1]
		}
	}
}

// GuideList draws the list of the pages of the guide.
func (s *Site) GuideList() ([]byte, error) {
	const at = address.Page(address.GuideList)
	readers, authors := s.guides()
	p := guideListPage{s.frame(at, s.say("term.guide"), s.home(at)), guideLinks(readers, at), guideLinks(authors, at)}
	p.describe(s, report.GuideSummary(s.organisation))
	return s.execute("pages/guides.html", p)
}

// guides are the pages of the guide by whom they are for.
func (s *Site) guides() (readers, authors []*report.Guide) {
	for _, g := range s.guide {
		if g.Authors {
			authors = append(authors, g)
		} else {
			readers = append(readers, g)
		}
	}
	return readers, authors
}

// guideLinks list pages of the guide, with links from a page.
func guideLinks(guides []*report.Guide, at address.Page) []guideLink {
	var all []guideLink
	for _, g := range guides {
		all = append(all, guideLink{Link{g.Title, at.To(address.Guide(g.Name))}, g.Summary})
	}
	return all
}
