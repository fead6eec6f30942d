package report

import (
	"slices"
	"strings"

	"outturn/internal/prose"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// IndexName is a name or code of an indicator, as an index of names lists it.
type IndexName struct {
	Text string
	Note string // what it is
}

// IndexNames lists what a measure is called in its report and was called before, its
// present name first.
func (m *Measure) IndexNames(in *Report) []IndexName {
	note, of := "indicator", " of "+m.Name.Title
	if m.Name.Code != "" {
		note += " " + m.Name.Code
	}
	all := []IndexName{{m.Name.Title, note + ", latest in " + in.Quarter.Short()}}
	if m.Name.Code != "" {
		all = append(all, IndexName{m.Name.Code, "code" + of})
	}
	titles, codes := []string{m.Name.Title}, []string{"", m.Name.Code}
	for _, n := range m.OtherNames() {
		if !slices.Contains(titles, n.Title) {
			titles = append(titles, n.Title)
			all = append(all, IndexName{n.Title, "earlier name" + of})
		}
		if !slices.Contains(codes, n.Code) {
			codes = append(codes, n.Code)
			all = append(all, IndexName{n.Code, "earlier code" + of})
		}
	}
	return all
}

// IndexNote says in an index what the collection is.
func (c *Collection) IndexNote() string {
	if c.key == "service" {
		return c.key
	}
	n := 0
	for _, row := range slices.Concat(c.Rows, c.Earlier) {
		if row.Measure != nil && c.hasMeasure(row.Measure) {
			n++
		}
	}
	return "group of " + wording.Count(n, "indicator")
}

// IndexNote says in an index what a document is or, of one of its headings, what it
// belongs to.
func (d *ListedDocument) IndexNote(heading bool) string {
	note := strings.ToLower(d.Kind) + ", " + d.Short
	if heading {
		return "section of the " + note
	}
	return note
}

// AcronymNote says in an index what an acronym is short for, and where it was used last;
// used is empty where it is not used.
func AcronymNote(a prose.Acronym, used string) string {
	if used == "" {
		return "short for " + a.Long
	}
	return "short for " + a.Long + ", as in " + used
}

// YearNote says in an index what a year is.
func YearNote(y quarter.Year) string { return y.Calendar().YearWord() + ", " + y.Months() }

// GuideNote says in an index what a page of the guide is.
const GuideNote = "page of the guide"
