package page

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"time"

	"outturn/internal/address"
	"outturn/internal/report"
)

// atomFeed is an Atom feed (RFC 4287).
type atomFeed struct {
	XMLName  xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Language string      `xml:"xml:lang,attr"`
	ID       string      `xml:"id"`
	Title    string      `xml:"title"`
	Updated  string      `xml:"updated"`
	Author   string      `xml:"author>name"`
	Links    []atomLink  `xml:"link"`
	Entries  []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID       string       `xml:"id"`
	Title    string       `xml:"title"`
	Updated  string       `xml:"updated"`
	Category atomCategory `xml:"category"`
	Link     atomLink     `xml:"link"`
	Summary  string       `xml:"summary"`
}

type atomCategory struct {
	Term string `xml:"term,attr"`
}

// announced is a document that the public may read, as a feed announces it.
type announced struct {
	kind, title, path, summary string
	day                        time.Time
}

// Feed draws the feed of what is published, the newest first. It is the same on
// every day: each entry has the day of its document.
func (s *Site) Feed() ([]byte, error) {
	all := s.announced()
	feed := atomFeed{
		Language: s.organisation.Language, ID: s.absolute(address.Feed), Title: s.organisation.Title,
		Updated: moment(all[0].day), Author: s.organisation.Publisher,
		Links: []atomLink{{"self", "application/atom+xml", s.absolute(address.Feed)}, {"alternate", "text/html", s.address}},
	}
	for _, one := range all {
		at := s.absolute(one.path)
		feed.Entries = append(feed.Entries, atomEntry{
			ID: at, Title: one.title, Updated: moment(one.day), Category: atomCategory{one.kind},
			Link: atomLink{"alternate", "text/html", at}, Summary: one.summary,
		})
	}
	return xmlDocument(feed)
}

// announced lists what the public may read, the newest first.
func (s *Site) announced() []announced {
	var all []announced
	for _, r := range slices.Backward(s.reports) {
		if !r.Public {
			continue
		}
		if r.Minutes != nil && r.MinutesPublic {
			all = append(all, announced{"Minutes", r.Minutes.Title, address.Minutes(r.Quarter), r.MinutesSummary(),
				firstDay(published(r.MinutesEdition()), r.Minutes.PublishOn, r.Minutes.HeldOn, r.Quarter.End())})
		}
		all = append(all, announced{"Paper", r.Paper.Title, address.Report(r.Quarter), r.Summary(), firstDay(published(r.Edition()), r.Paper.PublishOn, r.Quarter.End())})
	}
	for _, r := range s.reviews {
		if r.Public {
			all = append(all, announced{"Annual review", r.Title, address.Review(r.Year), r.Summary(),
				firstDay(published(r.Edition()), r.PublishOn, r.Dated, r.AsOf.Quarter.End())})
		}
	}
	for _, c := range report.Corrections(s.editions) {
		said := append([]string{c.Reason}, c.Changes...)
		if c.Removal != nil {
			said = append(said, c.Removal.Words())
		}
		all = append(all, announced{s.say("feed.correction"), s.say("feed.correction-of", "document", c.Title), address.DocumentPage(c.Document) + "#" + correctionAnchor(c.Edition), strings.Join(said, " "), c.On})
	}
	slices.SortStableFunc(all, func(x, y announced) int { return y.day.Compare(x.day) })
	return all
}

// published is the day of a document's first edition; zero where none is recorded.
func published(e *report.Edition) time.Time {
	if e == nil || e.Adopted {
		return time.Time{}
	}
	return e.Published
}

// firstDay is the first of the days that is known. They come in the order in which they
// say best when a document was published.
func firstDay(days ...time.Time) time.Time {
	return days[slices.IndexFunc(days, func(d time.Time) bool { return !d.IsZero() })]
}

// moment is the beginning of a day, as Atom writes it.
func moment(day time.Time) string { return day.Format(time.DateOnly) + "T00:00:00Z" }

// xmlDocument writes a value as an XML document in UTF-8.
func xmlDocument(value any) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	e := xml.NewEncoder(&b)
	e.Indent("", "  ")
	if err := e.Encode(value); err != nil {
		return nil, fmt.Errorf("writing XML: %w", err)
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}
