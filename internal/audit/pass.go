package audit

import (
	"crypto/sha256"
	"slices"
	"sync"

	"outturn/internal/address"
	"outturn/internal/commentary"
	"outturn/internal/load"
	"outturn/internal/report"
	"outturn/internal/source"
)

// pass is one audit of a project's documents.
type pass struct {
	memory *Memory           // of the passes before; nil where nothing is kept
	rest   [sha256.Size]byte // sums up all but the prose
	kept   []load.KeptBack   // figures that are not published
}

// all audits each report beside the others.
func (p pass) all(reports []*report.Report, reviews []*report.Review) ([]*Document, *source.Diagnostics) {
	documents := make([][]*Document, len(reports)+len(reviews))
	found := make([]source.Diagnostics, len(documents))
	var auditing sync.WaitGroup
	for n, r := range reports {
		auditing.Go(func() { documents[n] = p.report(r, &found[n]) })
	}
	for n, r := range reviews {
		at := len(reports) + n
		auditing.Go(func() { documents[at] = []*Document{p.review(r, &found[at])} })
	}
	auditing.Wait()
	ds := &source.Diagnostics{}
	for n := range found {
		ds.Add(found[n].Sorted()...)
	}
	return slices.Concat(documents...), ds
}

// report audits a quarter's paper with its commentary, and its minutes.
func (p pass) report(r *report.Report, ds *source.Diagnostics) []*Document {
	c := &checker{pass: p, of: r, ds: ds}
	paper := &Document{Title: r.Paper.Title, Kind: "Paper", Of: r.Quarter.String(), Quarter: r.Quarter, Page: address.Report(r.Quarter)}
	c.audit(paper, r.Paper.Document, nil, r.Paper.Title)
	for _, m := range r.Measures {
		if m.Commentary != nil {
			c.audit(paper, m.Commentary, m)
		}
	}
	all := []*Document{paper}
	if r.Minutes != nil {
		minutes := &Document{Title: r.Minutes.Title, Kind: "Minutes", Of: r.Quarter.String(), Quarter: r.Quarter, Page: address.Minutes(r.Quarter)}
		c.audit(minutes, r.Minutes.Document, nil, minutesHead(r.Minutes)...)
		all = append(all, minutes)
	}
	return all
}

// review audits an annual review.
func (p pass) review(r *report.Review, ds *source.Diagnostics) *Document {
	d := &Document{Title: r.Title, Kind: "Annual review", Of: r.Year.String(), Quarter: r.AsOf.Quarter, Page: address.Review(r.Year)}
	c := &checker{pass: p, of: r.AsOf, ds: ds}
	c.audit(d, r.Document, nil, r.Title)
	return d
}

// checker audits the texts that one report is about.
type checker struct {
	pass
	of      *report.Report
	ds      *source.Diagnostics
	auditor *auditor // nil before a text is read
}

// audit adds the numbers of a text to its document, and reports what the data contradict.
// heads are texts of the file's head.
func (c *checker) audit(d *Document, text *commentary.Document, about *report.Measure, heads ...string) {
	if c.memory == nil {
		c.add(d, c.read(*d, text, about, heads))
		return
	}
	sum := c.sum(text)
	found, known := c.memory.recall(text.File.Name, sum)
	if !known {
		found = c.read(*d, text, about, heads)
		c.memory.keep(text.File.Name, sum, found)
	}
	c.add(d, found)
}

// read audits a text of a document.
func (c *checker) read(d Document, text *commentary.Document, about *report.Measure, heads []string) findings {
	ds := &source.Diagnostics{}
	a := c.reporting(ds)
	d.Numbers = nil
	a.audit(&d, text, about)
	a.heads(text.File, heads)
	for n := range d.Numbers {
		d.Numbers[n].measure = nil // or the memory would keep the whole report
	}
	return findings{d.Numbers, ds.Sorted()}
}

// reporting is the auditor of the report, made for the first text that is read; it reports to ds.
func (c *checker) reporting(ds *source.Diagnostics) *auditor {
	if c.auditor == nil {
		c.auditor = newAuditor(c.of, c.kept, ds)
	}
	c.auditor.ds = ds
	return c.auditor
}

// add copies what was found in a text: an allowance changes the verdicts of a document, and
// not those that are remembered.
func (c *checker) add(d *Document, found findings) {
	d.Numbers = append(d.Numbers, found.numbers...)
	c.ds.Add(found.mistakes...)
}
