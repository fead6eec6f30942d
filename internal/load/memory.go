package load

import (
	"crypto/sha256"
	"maps"
	"sync"

	"outturn/internal/attachment"
	"outturn/internal/commentary"
	"outturn/internal/picture"
	"outturn/internal/source"
)

// Memory keeps what was found in the files beside texts, for the next time that a project is
// read: to make a picture ready takes longer than all else. Files that are as they were are
// known by their contents. The zero value is empty.
type Memory struct {
	// Documents keeps the texts too. The datasets that are read then share their documents:
	// nobody may change these, and the files that declare what texts name must stay the same.
	Documents bool

	mutex     sync.Mutex
	documents map[documentKey]*readDocument
	pictures  map[[sha256.Size]byte]*readPicture
	attached  map[attachedKey]*readAttachment
}

type documentKey struct{ name, text string }

type readDocument struct {
	document *commentary.Document
	mistakes []source.Diagnostic
}

type readPicture struct {
	picture *picture.Picture
	refused *picture.Refused
	used    bool // since the last time that a project was read
}

type attachedKey struct {
	ending string
	sum    [sha256.Size]byte
}

type readAttachment struct {
	*attachment.Looked
	used bool
}

// forgetUnused drops what the project has no more.
func (m *Memory) forgetUnused() {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	maps.DeleteFunc(m.pictures, func(_ [sha256.Size]byte, p *readPicture) bool { return !stillUsed(&p.used) })
	maps.DeleteFunc(m.attached, func(_ attachedKey, a *readAttachment) bool { return !stillUsed(&a.used) })
}

// stillUsed reports whether something was used, and takes it as not used from now on.
func stillUsed(used *bool) bool {
	was := *used
	*used = false
	return was
}

// document reads a document, unless it is known.
func (m *Memory) document(f *file, kind commentary.DocumentType, grammar commentary.Grammar) *commentary.Document {
	key := documentKey{f.name, f.source.Text}
	m.mutex.Lock()
	known := m.documents[key]
	m.mutex.Unlock()
	if known == nil {
		var found source.Diagnostics
		known = &readDocument{document: commentary.Parse(f.source, kind, grammar, &found)}
		known.mistakes = found.Sorted()
		m.keep(key, known)
	}
	f.mistakes.Add(known.mistakes...)
	return known.document
}

// keep keeps a document that is the same for everybody and for members. Its pictures are read
// with each dataset and set in it, so that one with any cannot be shared.
func (m *Memory) keep(key documentKey, d *readDocument) {
	if !m.Documents || d.document.HasExempt() || len(d.document.Images) > 0 {
		return
	}
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if m.documents == nil {
		m.documents = map[documentKey]*readDocument{}
	}
	m.documents[key] = d
}
