package page

import (
	"html/template"
	"slices"
	"strings"

	"outturn/internal/address"
	"outturn/internal/chart"
	"outturn/internal/export"
	"outturn/internal/load"
	"outturn/internal/report"
)

// reportPage is one quarter's report.
type reportPage struct {
	Frame
	Edition  *editionView     // that the page shows; nil where none is recorded
	Code     string           // of the quarter, by which the stylesheet of what came later chooses
	Citation report.Citation  // what a paragraph is cited with
	Quarter  string           // with its months
	Meta     []report.Fact    // the facts at the head of a committee paper
	Digest   digestView       // the report in brief
	Contents []Link           // its sections
	Prose    template.HTML    // the text, with its figures and blocks
	Followed bool             // whether numbers in it lead to where they come from
	Source   string           // where the figures come from; may be empty
	Data     []export.Format  // the formats of the data files beside the page
	Schema   string           // address of the JSON Schema of data.json
	Authors  []string         // their roles
	Attached []attachmentView // what is attached
	Final    string           // that it is the last of its series; empty when it is not
	Earlier  *Link            // the report before; nil for the first
	Compared *Link            // the report beside the one before, and from there beside others; nil for the first
	Year     Link             // its year, which lists the minutes of the meeting on it
	All      string           // address of the list of all documents
}

// Glance is a set at a glance: how many of its entries are in each position.
type Glance struct {
	Anchor string        // of the counts on their page; empty where nothing leads to them
	Title  string        // what is counted
	Bar    template.HTML // the drawing of the shares
	Total  int           // of all counts
	Counts []GlanceCount // of the positions that occur
}

// GlanceCount is one position of a Glance.
type GlanceCount struct {
	Badge
	Count int // how many are in the position
}

// Report draws a quarter's report.
func (s *Site) Report(r *report.Report) ([]byte, error) {
	on := onOwnPage(r)
	text, err := s.prose(r.Paper.Document, on)
	if err != nil {
		return nil, err
	}
	p := reportPage{
		Frame:    s.frame(on.at, r.Paper.Title, s.home(on.at), yearLink(on.at, r.Quarter.Year())),
		Quarter:  r.Quarter.Label(),
		Meta:     r.PaperFacts(),
		Digest:   s.digest(on),
		Prose:    text,
		Followed: strings.Contains(string(text), `<a class="figure"`),
		Source:   r.Source,
		Data:     export.Formats(),
		Schema:   on.at.To(address.DataSchema),
		Authors:  r.Paper.Authors,
		Attached: s.attached(r.Paper.Attachments, on.at, s.say("attachments.the-paper")),
		Final:    r.Paper.Final,
	}
	p.Draft = !r.Public
	p.stays()
	p.Code = r.Quarter.String()
	p.Edition = s.editionShown(r.Edition(), on.at)
	p.Citation = r.PaperCitation()
	p.help(s)
	p.describe(s, r.Summary())
	if hasChart(r) {
		p.enliven(s)
	}
	p.Contents = contents(r.Paper.Document, r)
	p.Earlier, p.Compared = s.before(on), s.compared(on)
	p.Year, p.All = yearLink(on.at, r.Quarter.Year()), on.at.To(address.Home)
	return s.execute("pages/report.html", p)
}

// glance counts every set that is judged.
func (s *Site) glance(r *report.Report) []Glance {
	var all []Glance
	for _, set := range r.Organisation.Sets {
		if !r.Judges(set.ID) {
			continue
		}
		g := s.glanceOf(r.Organisation, chart.ID(set.ID, r.Quarter), set.Title, r.Tally(set.ID))
		g.Anchor = glanceAnchor(set.ID)
		all = append(all, g)
	}
	return all
}

// glanceAnchor is the anchor of a set's counts at the top of a report.
func glanceAnchor(set string) string { return "glance-" + set }

// glanceOf shows counts by position; id is that of the bar.
func (s *Site) glanceOf(o *load.Organisation, id, title string, counts []report.Count) Glance {
	g := Glance{Title: title}
	var shares []chart.Share
	for _, c := range counts {
		g.Total += c.Count
		if c.Count > 0 {
			badge := s.badgeOf(o, c.Position, c.Absent())
			g.Counts = append(g.Counts, GlanceCount{badge, c.Count})
			shares = append(shares, chart.Share{Class: rating(o, c.Position), Label: badge.Label, Count: c.Count})
		}
	}
	g.Bar = template.HTML(chart.SharesSVG(id, s.say("shares.by-position", "title", title), shares))
	return g
}

// before links the report before one; nil for the first. None links a later one: what was
// published does not change because something else is.
func (s *Site) before(on showing) *Link {
	at := slices.Index(s.reports, on.report)
	if at <= 0 {
		return nil
	}
	earlier := s.reports[at-1].Quarter
	return &Link{earlier.Name(), on.at.To(address.Report(earlier))}
}
