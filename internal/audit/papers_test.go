package audit

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"time"

	"outturn/internal/commentary"
	"outturn/internal/load"
	"outturn/internal/report"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// papers are the projects of invented bodies in testdata, whose prose is true, and the
// example.
func papers(t *testing.T) map[string]fs.FS {
	t.Helper()
	found, err := os.ReadDir("testdata/papers")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]fs.FS{"the example": os.DirFS("../..")}
	for _, one := range found {
		all[one.Name()] = os.DirFS(path.Join("testdata/papers", one.Name()))
	}
	return all
}

// reports are the reports of a project.
func reports(t *testing.T, files fs.FS) []*report.Report {
	t.Helper()
	dataset, ds, err := load.Load(files, report.Grammar())
	if err != nil {
		t.Fatal(err)
	}
	all, more := report.All(dataset, time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC))
	for _, d := range append(ds.Sorted(), more.Sorted()...) {
		if d.Severity == source.Error {
			t.Fatalf("%s: %s", d.Span.File.Name, d.Summary)
		}
	}
	return all
}

// text is a document of a report that is audited.
type text struct {
	name, body string
	kind       commentary.DocumentType
	about      *report.Measure
	auditor    *auditor
	document   *commentary.Document
}

// texts are the documents of a report.
func texts(r *report.Report) []*text {
	a := newAuditor(r, nil, nil)
	var all []*text
	add := func(d *commentary.Document, kind commentary.DocumentType, about *report.Measure) {
		all = append(all, &text{d.File.Name, d.File.Text, kind, about, a, d})
	}
	add(r.Paper.Document, commentary.Paper, nil)
	if r.Minutes != nil {
		add(r.Minutes.Document, commentary.Minutes, nil)
	}
	for _, m := range r.Measures {
		if m.Commentary != nil {
			add(m.Commentary, commentary.Comment, m)
		}
	}
	return all
}

// audit audits the document with another body. It returns what the data contradict, and
// the numbers of the document.
func (d *text) audit(body string) (contradicted []source.Diagnostic, numbers []Number) {
	ds := &source.Diagnostics{}
	d.auditor.ds = ds
	parsed := d.document
	if body != d.body {
		parsed = commentary.Parse(source.NewFile(d.name, body), d.kind, report.Grammar(), &source.Diagnostics{})
	}
	for n, f := range parsed.Figures { // what is planted changes no figure
		d.auditor.report.Figures[f] = d.auditor.report.Figures[d.document.Figures[n]]
	}
	audited := &Document{}
	d.auditor.audit(audited, parsed, d.about)
	for _, one := range ds.Sorted() {
		if one.Rule != rule.Unsupported {
			contradicted = append(contradicted, one)
		}
	}
	return contradicted, audited.Numbers
}

// TestTruePapers audits prose that is true, in many voices.
func TestTruePapers(t *testing.T) {
	for name, files := range papers(t) {
		t.Run(name, func(t *testing.T) {
			words := 0
			for _, r := range reports(t, files) {
				for _, d := range texts(r) {
					words += len(strings.Fields(d.body))
					found, _ := d.audit(d.body)
					for _, one := range found {
						t.Errorf("%s:%d: %s", d.name, one.Excerpt().Line, one.Summary)
					}
				}
			}
			t.Logf("%d words", words)
		})
	}
}
