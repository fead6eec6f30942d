package page

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"outturn/internal/address"
	"outturn/internal/edition"
	"outturn/internal/report"
	"outturn/internal/wording"
)

// editionView is which edition of a document a page shows, and what was corrected in it.
type editionView struct {
	Name        string           // by which the stylesheet of what came later chooses
	Words       string           // which edition it is, and when it was published
	Latest      Link             // the same page of the latest edition, also from an earlier one's address
	Register    Link             // the register of editions and corrections
	Record      string           // relative address of the record
	Corrections []correctionView // the latest first
}

// correctionView is what one edition corrected.
type correctionView struct {
	Anchor  string   // of the correction on the document's page
	On      string   // the day, in words
	Edition int      // that corrected it
	Link             // the document
	Reason  string   // a sentence
	Scale   string   // how much of the document it is, and whether a position changed; may be empty
	Changes []string // sentences
	Earlier Link     // the edition before, as it was published; of a removed one only when and why it was
}

// editionShown is the edition of a document on a page; nil where none is recorded.
func (s *Site) editionShown(e *report.Edition, at address.Page) *editionView {
	if e == nil {
		return nil
	}
	v := &editionView{
		Name: editionName(e.Document, e.Number), Words: e.Words(), Latest: Link{s.say("edition.latest"), latestEdition(e.Document, at)}, Record: at.To(e.Document + "/" + edition.RecordFile),
		Register: Link{s.say("corrections.title"), at.To(address.Corrections) + "#" + documentAnchor(e.Document)},
	}
	for _, c := range e.Corrections {
		v.Corrections = append(v.Corrections, s.correctionShown(c, at))
	}
	return v
}

// latestEdition leads from a page of a document to the same page at the document's own
// address. It leads there from the address of an earlier edition, too: those stand beside
// it.
func latestEdition(document string, at address.Page) string {
	below := strings.TrimPrefix(string(at), path.Dir(document)+"/")
	return strings.Repeat("../", strings.Count(below, "/")) + below
}

func (s *Site) correctionShown(c report.Correction, at address.Page) correctionView {
	earlier := Link{s.say("edition.as-published", "number", fmt.Sprint(c.Edition-1)), at.To(address.DocumentPage(edition.Superseded(c.Document, c.Edition-1)))}
	if c.Removal != nil {
		earlier = Link{Text: c.Removal.Words()}
	}
	return correctionView{
		Anchor: correctionAnchor(c.Edition), On: wording.Day(c.On), Edition: c.Edition, Link: Link{c.Title, at.To(address.DocumentPage(c.Document))},
		Reason: c.Reason, Scale: c.Scale, Changes: c.Changes, Earlier: earlier,
	}
}

// indicatorCorrection is what an edition of the report corrected of one indicator.
type indicatorCorrection struct {
	On   string // the day, in words
	Said string // a sentence
	Link        // the correction on the report's page
}

// correctionsOf are those of one indicator of a report, the latest first.
func (s *Site) correctionsOf(r *report.Report, id string, at address.Page) []indicatorCorrection {
	e := r.Edition()
	if e == nil {
		return nil
	}
	var all []indicatorCorrection
	for _, c := range e.Corrections {
		if said := c.Of(id); said != "" {
			href := at.To(address.Report(r.Quarter)) + "#" + correctionAnchor(c.Edition)
			why := s.say("edition.why-and-before")
			if c.Removal != nil {
				why = s.say("edition.why")
			}
			all = append(all, indicatorCorrection{wording.Day(c.On), said, Link{why, href}})
		}
	}
	return all
}

// correctionAnchor is the anchor of a correction on the page of its document.
func correctionAnchor(edition int) string { return fmt.Sprintf("edition-%d", edition) }

// documentAnchor is the anchor of a document in the register.
func documentAnchor(document string) string { return strings.ReplaceAll(document, "/", "-") }

// sinceWhen says when an edition was published.
func (s *Site) sinceWhen(r *edition.Record) string {
	if r.Adopted {
		return s.say("edition.recorded-on", "day", wording.Day(r.Published.Time))
	}
	return s.say("edition.published-on", "day", wording.Day(r.Published.Time))
}

// registerPage lists the editions of all documents, and all corrections.
type registerPage struct {
	Frame
	Corrections []correctionView // the latest first
	Revisions   []revisionView   // of figures, by the reports of later quarters; the latest first
	Documents   []registerRow    // the latest first
	JSON        string           // relative address of the same for programs
}

// revisionView is a figure that the report of a later quarter corrected.
type revisionView struct {
	Link         // the report
	Words string // in sentences
}

// registerRow is a document in the register.
type registerRow struct {
	Anchor   string            // of its row
	Link                       // the document
	When     string            // its kind and time
	Editions []registerEdition // the latest first
}

// registerEdition is an edition in the register.
type registerEdition struct {
	Number    int    // from 1
	Published string // since when, in words
	Replaced  string // the day on which a later edition replaced it, in words; empty of the latest
	Removed   string // when and why it was removed, in sentences; empty of one that is kept
	Link             // its page; of a removed one its name alone
	Manifest  Link   // the sums of its files; empty for one that is not yet recorded
}

// Register draws the register of editions and corrections.
func (s *Site) Register() ([]byte, error) {
	const at = address.Page(address.Corrections)
	p := registerPage{Frame: s.frame(at, s.say("corrections.title"), s.home(at)), JSON: at.To(address.CorrectionsData)}
	for _, c := range report.Corrections(s.editions) {
		p.Corrections = append(p.Corrections, s.correctionShown(c, at))
	}
	for _, r := range slices.Backward(s.revisions()) {
		p.Revisions = append(p.Revisions, revisionView{Link{s.say("corrections.report-of", "quarter", r.Reported.Name()), at.To(address.Report(r.Reported))}, r.Words(s.organisation.Labels)})
	}
	for _, l := range s.listed {
		name, _ := address.Document(l.path)
		if row := s.registerRow(name, at); row != nil {
			row.Link, row.When = Link{l.Title, at.To(l.path)}, l.Kind+", "+l.When
			p.Documents = append(p.Documents, *row)
		}
	}
	p.describe(s, s.say("corrections.summary"))
	return s.execute("pages/corrections.html", p)
}

// revisions are the figures that public reports corrected in those of earlier quarters.
func (s *Site) revisions() []report.Revision {
	return report.Revisions(slices.DeleteFunc(slices.Clone(s.reports), func(r *report.Report) bool { return !r.Public }))
}

// registerRow lists the editions of a document; nil where none is recorded.
func (s *Site) registerRow(document string, at address.Page) *registerRow {
	all := s.editions.Editions(document)
	if len(all) == 0 {
		return nil
	}
	row := &registerRow{Anchor: documentAnchor(document)}
	for n := len(all); n > 0; n-- {
		r, folder := all[n-1].Record, document
		if n < len(all) {
			folder = edition.Superseded(document, n)
		}
		one := registerEdition{Number: n, Published: s.sinceWhen(r), Link: Link{s.say("edition.number", "number", fmt.Sprint(n)), at.To(address.DocumentPage(folder))}}
		if n < len(all) {
			one.Replaced = wording.Day(all[n].Record.Published.Time)
		}
		if removal := s.editions.Removal(document, n); removal != nil {
			one.Removed, one.Href = removal.Words(), ""
		}
		if drawn := s.editions.Drawn(document, n); drawn != nil {
			one.Manifest = Link{drawn.Name + ".sha256", at.To(address.Manifest(drawn.Name))}
		}
		row.Editions = append(row.Editions, one)
	}
	return row
}

// correctedOn says when a document was last corrected; empty where it never was.
func (s *Site) correctedOn(document string) string {
	all := s.editions.Editions(document)
	if len(all) < 2 {
		return ""
	}
	return wording.Day(all[len(all)-1].Record.Published.Time)
}

// Corrections lists all corrections, the latest first, and the figures that later reports
// revised, in their order. It reports whether the site has a register of them.
func (s *Site) Corrections() (all []report.Correction, revised []report.Revision, kept bool) {
	return report.Corrections(s.editions), s.revisions(), len(s.editions.Entries) > 0
}
