package audit

import (
	"crypto/sha256"
	"fmt"
	"io"
	"sync"

	"outturn/internal/commentary"
	"outturn/internal/load"
	"outturn/internal/report"
	"outturn/internal/source"
)

// Memory keeps what was found in each text. A text is read again only when it has changed,
// or anything on which its audit rests. The zero value is empty.
type Memory struct {
	mu    sync.Mutex
	texts map[string]remembered // by file
}

// findings are what the audit of a text found.
type findings struct {
	numbers  []Number
	mistakes []source.Diagnostic
}

// remembered are the findings of a text as it was, with all on which they rest.
type remembered struct {
	sum   [sha256.Size]byte
	found findings
}

// All is as the function [All]; it reads only what is not in the memory. rest sums up all
// that the reports are made from, except for the prose of documents.
func (m *Memory) All(rest [sha256.Size]byte, reports []*report.Report, reviews []*report.Review, kept []load.KeptBack) ([]*Document, *source.Diagnostics) {
	return pass{m, rest, kept}.all(reports, reviews)
}

func (m *Memory) recall(file string, sum [sha256.Size]byte) (findings, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	had, known := m.texts[file]
	return had.found, known && had.sum == sum
}

func (m *Memory) keep(file string, sum [sha256.Size]byte, found findings) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.texts == nil {
		m.texts = map[string]remembered{}
	}
	m.texts[file] = remembered{sum, found}
}

// sum sums up a text with all on which its audit rests: what the report is made from, and
// what its figures come to, which may name paragraphs of another text.
func (c *checker) sum(text *commentary.Document) [sha256.Size]byte {
	filled := make([]string, 0, len(text.Figures)+1)
	for _, f := range text.Figures {
		filled = append(filled, c.of.Figures[f].Text)
	}
	sum := sha256.New()
	sum.Write(c.rest[:])
	for _, part := range append(filled, text.File.Text) {
		fmt.Fprintf(sum, "%d:", len(part)) // so that no two lists of parts read alike
		io.WriteString(sum, part)
	}
	return [sha256.Size]byte(sum.Sum(nil))
}
