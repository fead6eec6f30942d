package page

import (
	"html/template"
	"slices"

	"outturn/internal/address"
	"outturn/internal/commentary"
	"outturn/internal/prose"
	"outturn/internal/quarter"
	"outturn/internal/report"
	"outturn/internal/wording"
)

// spoken is a document with the indicators that it speaks of.
type spoken struct {
	document
	path  string               // of its page below the root
	text  *commentary.Document // what it says
	entry template.HTML        // as the layout parts/mentioned-in.html lists it on the page of an indicator
	asOf  quarter.Quarter
	about map[string]bool // ids
}

// everyIndicator stands for the page of any indicator: all are as far below the
// root.
var everyIndicator = address.Page(address.Indicator(quarter.Of(2000, 1), "any"))

// drawSpoken lists all documents with what they speak of, the newest first, and
// draws the entry of each once for the whole site.
func (s *Site) drawSpoken() error {
	s.spoken = speaking(s.reports, s.reviews)
	for n := range s.spoken {
		one := &s.spoken[n]
		one.Href = everyIndicator.Root() + one.path
		drawn, err := s.fragment("parts/mentioned-in.html", one.document)
		if err != nil {
			return err
		}
		one.entry = drawn
	}
	return nil
}

func speaking(reports []*report.Report, reviews []*report.Review) []spoken {
	var all []spoken
	for _, r := range reviews {
		one := newSpoken("Annual review", Link{r.Title, address.Review(r.Year)}, wording.Capital(r.Period), r.AsOf.Quarter, r.Public, r.Document)
		for _, m := range r.AsOf.Measures {
			one.about[m.Indicator.ID] = m.MentionedIn(r.Document)
		}
		all = append(all, one)
	}
	for _, r := range reports {
		paper := newSpoken("Paper", Link{r.Paper.Title, address.Report(r.Quarter)}, r.Quarter.Label(), r.Quarter, r.Public, r.Paper.Document)
		for _, m := range r.Measures {
			paper.about[m.Indicator.ID] = m.Commentary != nil || m.MentionedIn(r.Paper.Document)
		}
		all = append(all, paper)
		if r.Minutes == nil {
			continue
		}
		minutes := newSpoken("Minutes", Link{r.Minutes.Title, address.Minutes(r.Quarter)}, r.Quarter.Label(), r.Quarter, r.Public && r.MinutesPublic, r.Minutes.Document)
		for _, m := range r.Measures {
			minutes.about[m.Indicator.ID] = r.MentionedInMinutes(m)
		}
		all = append(all, minutes)
	}
	slices.SortStableFunc(all, func(x, y spoken) int { return y.asOf.Compare(x.asOf) })
	return all
}

func newSpoken(kind string, link Link, when string, asOf quarter.Quarter, public bool, text *commentary.Document) spoken {
	return spoken{
		document: document{Link: link, Kind: kind, When: when, Draft: !public},
		path:     link.Href, text: text, asOf: asOf, about: map[string]bool{},
	}
}

// speaksOf reports whether a document speaks of any of the indicators.
func (d *spoken) speaksOf(ids map[string]bool) bool {
	for id, about := range d.about {
		if about && ids[id] {
			return true
		}
	}
	return false
}

// mentions links the documents that speak of a measure, up to the report's own
// quarter.
func (s *Site) mentions(r *report.Report, m *report.Measure) []template.HTML {
	var all []template.HTML
	for _, one := range s.spoken {
		if one.about[m.Indicator.ID] && !one.asOf.After(r.Quarter) {
			all = append(all, one.entry)
		}
	}
	return all
}

// contents lists a document's headings of the second level.
func contents(d *commentary.Document, r *report.Report) []Link {
	var all []Link
	for _, h := range d.Headings {
		if h.Level == 2 {
			all = append(all, Link{r.Plain(h, d), "#" + prose.HeadingID(h)})
		}
	}
	return all
}

// fact adds a fact to a list, unless there is nothing to say.
func fact(facts []Fact, term, text string) []Fact {
	if text == "" {
		return facts
	}
	return append(facts, Fact{term, text})
}
