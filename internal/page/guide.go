package page

import (
	"cmp"
	"html/template"
	"path"
	"regexp"

	"outturn/internal/report"
)

// UseGuide gives the site its pages beside the reports.
func (s *Site) UseGuide(pages []*report.Guide) { s.guide = pages }

// guidePage is one page beside the reports.
type guidePage struct {
	Frame
	Contents       []Link
	Prose          template.HTML
	Quarter        string // whose figures it shows; empty when it shows none
	Before, Follow *guideLink
}

// guideListPage lists those pages.
type guideListPage struct {
	Frame
	Pages []guideLink
}

// guideLink is a page beside the reports in a list.
type guideLink struct {
	Link
	Summary string
}

const guideTitle = "Guide"

// Guide draws a page beside the reports.
func (s *Site) Guide(g *report.Guide) ([]byte, error) {
	from, shown := place{}, &report.Report{}
	if g.AsOf != nil {
		shown = g.AsOf
		from = besideReport(shown)
	}
	prose, err := s.prose(g.Document, shown, from)
	if err != nil {
		return nil, err
	}
	p := guidePage{
		Frame:    s.frame(2, g.Title, s.home(2), Link{guideTitle, "../index.html"}),
		Contents: contents(g.Document, shown), Prose: prose,
	}
	if g.AsOf != nil {
		p.Quarter, p.Draft = shown.Quarter.Label(), !shown.Public
		if hasChart(shown) {
			p.enliven(s)
		}
	}
	p.help(s)
	p.describe(s, GuidePagePath(g), cmp.Or(g.Summary, sentence(g.Title+", in the guide to "+s.organisation.Title)))
	p.neighbours(s, g)
	return s.execute("pages/guide.html", p)
}

// neighbours link the pages before and after.
func (p *guidePage) neighbours(s *Site, g *report.Guide) {
	links := s.guideLinks("../")
	for n, one := range s.guide {
		if one == g && n > 0 {
			p.Before = &links[n-1]
		}
		if one == g && n+1 < len(links) {
			p.Follow = &links[n+1]
		}
	}
}

// GuideList draws the list of pages beside the reports.
func (s *Site) GuideList() ([]byte, error) {
	p := guideListPage{s.frame(1, guideTitle, s.home(1)), s.guideLinks("")}
	p.describe(s, GuidePath, sentence("How to read and how to make the reports of "+s.organisation.Title))
	return s.execute("pages/guides.html", p)
}

// guideLinks list the pages by their addresses as seen from a page that reaches
// their folder by the given one.
func (s *Site) guideLinks(folder string) []guideLink {
	var all []guideLink
	for _, g := range s.guide {
		all = append(all, guideLink{Link{g.Title, folder + g.Name + "/index.html"}, g.Summary})
	}
	return all
}

var (
	nearLink      = regexp.MustCompile(`href="([^"#:/][^":]*)"`)
	paragraphLink = regexp.MustCompile(`href="(#p[0-9]+)"`)
)

// elsewhere is what a block came to on a page that is not its report's: its
// links, which are as seen from the report's page, lead there from here.
func (p place) elsewhere(drawn string) string {
	if p.report == "" {
		return drawn
	}
	drawn = nearLink.ReplaceAllStringFunc(drawn, func(link string) string {
		return `href="` + path.Join(p.report, nearLink.FindStringSubmatch(link)[1]) + `"`
	})
	return paragraphLink.ReplaceAllString(drawn, `href="`+p.report+`index.html$1"`)
}
