package project

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"outturn/internal/address"
	"outturn/internal/pdf"
	"outturn/internal/quarter"
	"outturn/internal/source"
)

// PDF prints a document of a project with Chromium. document is its address on the
// site, such as 2019-20/q2 or 2019-20/q2/minutes; part is the anchor of one of its
// sections, "summary", or empty for the whole; program is the browser, or empty for
// an installed one. If the site has no files, the PDF is nil and the diagnostics say
// why. The error is a [NotFound] if there is no such document, a [pdf.NoPart] if it has no
// such part, a [pdf.TooWide] if a table does not fit on paper, and a [pdf.NoBrowser] if
// there is no Chromium.
func PDF(ctx context.Context, files fs.FS, o Options, document, part, program string) (*Site, []byte, error) {
	s, err := Build(files, o)
	if err != nil || s.Files == nil {
		return s, nil, err
	}
	pages, name := s.filesByPath(), address.DocumentPage(document)
	if pages[name] == nil {
		return s, nil, s.noDocument(files, o, document, pages)
	}
	if program, err = pdf.Find(program); err != nil {
		return s, nil, err
	}
	content, err := (&pdf.Printer{Program: program, Path: name, Part: part, File: pages.read, Base: s.Address}).Print(ctx)
	if err != nil {
		return s, nil, s.addMistake(err)
	}
	return s, content, nil
}

// fileSet holds the functions that draw a site's files, by path.
type fileSet map[string]func() ([]byte, error)

func (s *Site) filesByPath() fileSet {
	all := fileSet{}
	for _, f := range s.Files {
		all[f.Path] = f.Content
	}
	return all
}

// read draws a file and reports whether there is one.
func (d fileSet) read(name string) ([]byte, bool, error) {
	draw := d[name]
	if draw == nil {
		return nil, false, nil
	}
	content, err := draw()
	return content, true, err
}

// documentNames lists the addresses of all pages, sorted.
func (d fileSet) documentNames() []string {
	var all []string
	for _, name := range slices.Sorted(maps.Keys(d)) {
		if document, ok := address.Document(name); ok {
			all = append(all, document)
		}
	}
	return all
}

// noDocument returns the error for a document that the site does not have, which may
// be because it is a draft.
func (s *Site) noDocument(files fs.FS, o Options, document string, pages fileSet) error {
	if !o.Drafts {
		o.Drafts = true
		if s, err := Build(files, o); err == nil && s.filesByPath()[address.DocumentPage(document)] != nil {
			return &NotFound{Message: document + " is not published", Name: document, Unpublished: true}
		}
	}
	names := pages.documentNames()
	_, err := s.Dataset.Organisation.Calendar.Parse(document)
	var other *quarter.OtherForm
	switch {
	case errors.As(err, &other):
		return &NotFound{Message: err.Error(), Name: document, Others: names}
	case err != nil && !strings.Contains(document, "/") && source.Suggest(document, names) == "":
		return &NotFound{Message: err.Error()}
	}
	return &NotFound{Message: fmt.Sprintf("there is no document %s", document), Name: document, Others: names}
}
