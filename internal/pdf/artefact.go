package pdf

import (
	"fmt"
	"slices"
	"strings"
)

// declareArtefacts tags all that stands on the pages: what no tag has is an artefact, such
// as a running head, and so are lines and areas outside figures, such as the borders of
// cells, which Chromium tags as if they said something.
func (d *document) declareArtefacts() error {
	d.texts = map[content]string{}
	lines := map[content]bool{} // tags with lines and areas alone
	for _, p := range d.pages {
		for s := range pieces(p.stream.Content) {
			at := content{p.number, s.tag}
			switch s.kind {
			case pieceTag:
				lines[at] = true
			case pieceText, pieceObject:
				delete(lines, at)
			}
			for _, one := range s.shown {
				d.texts[at] += p.fonts[one.font].text(one.string)
			}
		}
	}
	for e := range d.tree.all() {
		for _, k := range e.kids {
			if k.element == nil && e.within("Figure") {
				delete(lines, k.content)
			}
		}
	}
	for e := range d.tree.all() {
		e.kids = slices.DeleteFunc(e.kids, func(k kid) bool { return lines[k.content] })
	}
	for _, p := range d.pages {
		if err := d.rewrite(p, lines); err != nil {
			return err
		}
	}
	return nil
}

// These begin an artefact: the text at a page's edge, and lines and areas.
const (
	runningHead = "/Artifact <</Type /Pagination>> BDC\n"
	decoration  = "/Artifact <</Type /Layout>> BDC\n"
	endOfTag    = "\nEMC\n"
)

// rewrite declares artefacts in the content stream of a page.
func (d *document) rewrite(p *paper, lines map[content]bool) error {
	old := p.stream.Content
	var stream strings.Builder
	done := 0
	for s := range pieces(old) {
		begins, ends := "", ""
		switch {
		case s.kind == pieceTag && lines[content{p.number, s.tag}]:
			stream.Write(old[done:s.start])
			stream.WriteString(strings.TrimSpace(decoration))
			done = s.end
			continue
		case s.tag != untagged:
			continue
		case s.kind == pieceText:
			begins, ends = runningHead, endOfTag
		default:
			begins, ends = decoration, endOfTag
		}
		stream.Write(old[done:s.start])
		stream.WriteString(begins)
		stream.Write(old[s.start:s.end])
		stream.WriteString(ends)
		done = s.end
	}
	stream.Write(old[done:])
	p.stream.Content = []byte(stream.String())
	if err := p.stream.Encode(); err != nil {
		return err
	}
	ref := p.dict.IndirectRefEntry("Contents")
	entry, ok := d.FindTableEntryForIndRef(ref)
	if !ok {
		return fmt.Errorf("a page's content is not where it is said to be: %v", ref)
	}
	entry.Object = *p.stream
	return nil
}
