package page

import (
	"strings"

	"outturn/internal/prose"
	"outturn/internal/wording"
)

// documentEntries are the titles and headings of all documents. A heading that is only
// an indicator's name is left out, because the indicator has an entry.
func (s *Site) documentEntries(latest []shownMeasure) []*entry {
	o := &occurrences{of: map[string]*entry{}}
	taken := map[string]bool{}
	for _, m := range latest {
		for _, n := range append(m.OtherNames(), m.Name) {
			taken[sortKey(n.String())], taken[sortKey(n.Title)] = true, true
		}
	}
	for _, d := range s.reviewsLast() {
		href := atoz.To(d.path)
		o.add(d.Title, d, href, false)
		within := map[string]bool{}
		for _, h := range d.Text.Headings {
			text := strings.TrimSpace(d.Figures.Plain(h, d.Text))
			key := sortKey(text)
			if key == "" || taken[key] || within[key] {
				continue
			}
			within[key] = true
			o.add(text, d, href+"#"+prose.HeadingID(h), true)
		}
	}
	return o.all
}

// occurrences collects titles and headings, with one entry for those that are the same
// in several documents.
type occurrences struct {
	all []*entry
	of  map[string]*entry
}

// add takes up a document, or a heading in one. The latest is added first.
func (o *occurrences) add(text string, d *listed, href string, heading bool) {
	key, kind := sortKey(text), strings.ToLower(d.Kind)
	if heading {
		key = "#" + key
	}
	e := o.of[key]
	if e == nil {
		e = &entry{Text: text, Href: href, Note: d.IndexNote(heading), kind: kind}
		o.of[key] = e
		o.all = append(o.all, e)
		return
	}
	label := d.Short
	if e.kind != kind {
		label += " (" + kind + ")"
	}
	e.also(Link{label, href})
}

// also adds a further link. From some number on they are folded.
func (e *entry) also(link Link) {
	switch {
	case len(e.Folded) > 0:
		e.Folded = append(e.Folded, link)
	case len(e.Also) < shownAlso:
		e.Also = append(e.Also, link)
	default:
		e.Folded = append(e.Also, link)
		e.Also = nil
	}
	if len(e.Folded) > 0 {
		e.Fold = wording.Count(len(e.Folded), "earlier one")
	}
}
