package preview

import (
	"net/http"
	"net/url"
	"slices"

	"outturn/internal/audit"
	"outturn/internal/wording"
)

// figureList is every number of what a quarter or year reports, for who signs it off.
type figureList struct {
	Title     string
	Page      string         // address of the first document
	Filters   []figureFilter // all, and each verdict
	Verdict   string         // that is shown alone; empty for all
	Day       string         // for which they were listed: "28 October 2019"
	Version   string         // of the texts and figures, which a second officer can compare
	Documents []figureTable
}

// figureFilter shows the numbers with one verdict, or all.
type figureFilter struct {
	Label, Href string
	Count       int
	Current     bool
}

// figureTable is a document with those of its numbers that are shown.
type figureTable struct {
	Title, Summary string
	Rows           []figureRow
}

// figureRow is one number.
type figureRow struct {
	audit.Row
	Href  string // address of its paragraph
	Where string // on that page: "Paragraph 7"; may be empty
}

var noFigures = notice{"There are no figures to list", "Either there is no such paper or review, or the project has errors. Once these are corrected, the figures are listed here."}

// answerAudit answers with the list of the figures of a quarter or year.
func (s *Site) answerAudit(w http.ResponseWriter, r *http.Request, now state) {
	of, verdict := r.URL.Query().Get("of"), audit.Verdict(r.URL.Query().Get("verdict"))
	documents := now.snapshot.auditsOf(of)
	if documents == nil {
		s.answerNotice(w, r, now, http.StatusNotFound, noFigures)
		return
	}
	if !slices.Contains(audit.Verdicts(), verdict) {
		verdict = "" // all
	}
	list := figureList{Title: figuresTitle(documents[0]), Page: "/" + documents[0].Page, Verdict: string(verdict)}
	list.Day, list.Version = wording.Day(now.snapshot.day), audit.Version(documents)
	list.Filters = now.snapshot.filters(documents, of, verdict)
	for _, d := range documents {
		list.Documents = append(list.Documents, tableOf(d, verdict))
	}
	send(w, r, auditPath+".html", render("figures.html", list))
}

// auditsOf are the audits of what a quarter or year reports; nil where there are none.
func (sn *snapshot) auditsOf(of string) []*audit.Document {
	var all []*audit.Document
	if sn != nil && of != "" {
		for _, d := range sn.audits {
			if d.Of == of {
				all = append(all, d)
			}
		}
	}
	return all
}

// auditAddress is the address of the list of the figures with a verdict, or of all; empty
// where there is nothing to list.
func (sn *snapshot) auditAddress(of string, v audit.Verdict) string {
	if sn.auditsOf(of) == nil {
		return ""
	}
	query := url.Values{"of": {of}}
	if v != "" {
		query.Set("verdict", string(v))
	}
	return "/" + auditPath + "?" + query.Encode()
}

func figuresTitle(d *audit.Document) string {
	if d.Of == d.Quarter.String() {
		return "Figures of " + d.Quarter.Name()
	}
	return "Figures of " + d.Title
}

// filters count the numbers of documents, in all and by verdict.
func (sn *snapshot) filters(documents []*audit.Document, of string, chosen audit.Verdict) []figureFilter {
	var all []figureFilter
	for _, v := range append([]audit.Verdict{""}, audit.Verdicts()...) {
		f := figureFilter{Label: wording.Capital(string(v)), Href: sn.auditAddress(of, v), Current: v == chosen}
		if v == "" {
			f.Label = "All"
		}
		for _, d := range documents {
			f.Count += len(d.Numbers)
			if v != "" {
				f.Count += d.Count(v) - len(d.Numbers)
			}
		}
		all = append(all, f)
	}
	return all
}

// tableOf lists the numbers of a document with a verdict, or all.
func tableOf(d *audit.Document, chosen audit.Verdict) figureTable {
	t := figureTable{Title: d.Kind + ": " + d.Title, Summary: d.Summary()}
	for n, row := range d.Rows() {
		if chosen == "" || row.Verdict == string(chosen) {
			t.Rows = append(t.Rows, figureRow{row, "/" + d.Numbers[n].Page, d.Numbers[n].Where})
		}
	}
	return t
}
