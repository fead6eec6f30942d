package pdf

import (
	"fmt"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// document is a PDF that is being finished.
type document struct {
	*model.Context
	pages    []*paper
	treeRoot types.Dict
	tree     *element
	texts    map[content]string // of what has a tag
}

// paper is one page of a PDF.
type paper struct {
	dict   types.Dict
	number int // of its object
	stream *types.StreamDict
	fonts  map[string]toUnicode
}

// finish makes PDF/UA-1 (ISO 14289-1) of what Chromium printed: its structure by the
// standard's kinds of elements, everything on its pages tagged or declared an artefact,
// and what the file says of itself.
func finish(printed []byte) ([]byte, error) {
	d, err := open(printed)
	if err != nil {
		return nil, fmt.Errorf("reading the printed PDF: %w", err)
	}
	for _, step := range []func() error{
		d.readTree, d.declareArtefacts, d.mendTree, d.describeLinks, d.writeTree, d.addMetadata,
	} {
		if err := step(); err != nil {
			return nil, fmt.Errorf("finishing the printed PDF: %w", err)
		}
	}
	return d.write()
}

// open reads a PDF and its pages.
func open(printed []byte) (*document, error) {
	file, err := read(printed)
	if err != nil {
		return nil, err
	}
	d := &document{Context: file}
	for n := range file.PageCount {
		p, err := d.openPage(n + 1)
		if err != nil {
			return nil, fmt.Errorf("page %d: %w", n+1, err)
		}
		d.pages = append(d.pages, p)
	}
	return d, nil
}

// openPage reads a page, with its content stream and its fonts.
func (d *document) openPage(n int) (*paper, error) {
	dict, ref, _, err := d.PageDict(n, false)
	if err != nil {
		return nil, err
	}
	p := &paper{dict: dict, number: ref.ObjectNumber.Value(), fonts: map[string]toUnicode{}}
	if p.stream, _, err = d.DereferenceStreamDict(dict["Contents"]); err != nil || p.stream == nil {
		return nil, fmt.Errorf("it has no content: %w", err)
	}
	if err := p.stream.Decode(); err != nil {
		return nil, err
	}
	resources, err := d.DereferenceDict(dict["Resources"])
	if err != nil {
		return nil, err
	}
	fonts, err := d.DereferenceDict(resources["Font"])
	if err != nil {
		return nil, err
	}
	for name, font := range fonts {
		if p.fonts[name], err = d.readToUnicode(font); err != nil {
			return nil, fmt.Errorf("font %s: %w", name, err)
		}
	}
	return p, nil
}
