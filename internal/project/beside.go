package project

import (
	"errors"
	"fmt"
	"io/fs"

	"outturn/internal/address"
	"outturn/internal/attachment"
	"outturn/internal/edition"
	"outturn/internal/load"
	"outturn/internal/publish"
)

// beside lists what stands beside the pages of documents: the pictures in their texts, and
// their attachments.
func (s *Site) beside(project fs.FS) []publish.SiteFile {
	var all []publish.SiteFile
	has := map[string]bool{}
	add := func(f publish.SiteFile) {
		if !has[f.Path] { // a picture may stand in several texts of a page
			has[f.Path] = true
			all = append(all, f)
		}
	}
	for _, d := range s.linkingDocuments() {
		for _, i := range d.document.Images {
			for _, size := range i.Picture.Sizes {
				f := fileOf(address.Image(d.page, size.Name), size.Content)
				f.Draft = !d.public
				add(f)
			}
		}
		for _, a := range d.attached {
			if a.File != "" {
				add(publish.SiteFile{Path: address.Attachment(d.page, a.Name), Draft: !d.public, Content: func() ([]byte, error) { return attached(project, a) }})
			}
		}
	}
	return all
}

// attached reads an attachment again, as it is published: files may be too large to keep all
// of them.
func attached(project fs.FS, a load.Attachment) ([]byte, error) {
	content, err := fs.ReadFile(project, a.File)
	if err != nil {
		return nil, fmt.Errorf("reading the project: %w", err)
	}
	_, published := attachment.Look(a.File, content)
	if edition.Sum(published) != a.Sum {
		return nil, fmt.Errorf("reading %s: %w", a.File, errMeanwhile)
	}
	return published, nil
}

var errMeanwhile = errors.New("it was changed meanwhile: run the command again")
