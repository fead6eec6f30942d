// Package edition keeps what was published, so that it can be proved and is never changed
// in silence.
//
// What a document says comes in, as [Content]; a [Record] of it goes into the project's
// folder data/editions, with a [Manifest] of the files that were published. [Read] reads
// all records back as a [History], which knows the latest edition of each document, and
// [Compare] tells how what a document says now differs from it. The package does not know
// how content comes about, or what a page looks like.
package edition

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"time"

	"outturn/internal/source"
	"outturn/internal/wording"
)

// Content is what a document says, apart from how it looks.
type Content struct {
	Title string
	Facts Facts
	Words []Words // in the order of the document
}

// Facts are what is told of each subject, such as an indicator: "figure" is "87.1%".
type Facts map[string]map[string]string

// Set notes a fact of a subject, unless it is empty.
func (f Facts) Set(subject, name, text string) {
	if text == "" {
		return
	}
	if f[subject] == nil {
		f[subject] = map[string]string{}
	}
	f[subject][name] = text
}

// Words are a paragraph, a heading, or another part of a text that changes as a whole.
// A record has the sum of the text alone: what must be taken back can be, and the record
// does not keep it.
type Words struct {
	Place   string      // "paragraph 14"
	Sum     string      // of the text, in hexadecimal digits
	Written string      // the same of the text before figures are filled in
	At      source.Span // where it is written; zero in a record
}

// sumDigits is the number of digits of a sum: 128 bits.
const sumDigits = 32

// NewWords are a part of a text, as readers see it and as it is written before figures are
// filled in.
func NewWords(place, text, written string, at source.Span) Words {
	return Words{place, Sum([]byte(text))[:sumDigits], Sum([]byte(written))[:sumDigits], at}
}

// Sum is the SHA-256 sum of a content in hexadecimal digits.
func Sum(content []byte) string { return fmt.Sprintf("%x", sha256.Sum256(content)) }

// MarshalText writes words as one text: the sum, the sum of the text as it is written where
// that is another one, and the place.
func (w Words) MarshalText() ([]byte, error) {
	if w.Written == w.Sum {
		return []byte(w.Sum + " " + w.Place), nil
	}
	return []byte(w.Sum + " " + w.Written + " " + w.Place), nil
}

var wordsForm = regexp.MustCompile(fmt.Sprintf(`^([0-9a-f]{%d}) (?:([0-9a-f]{%[1]d}) )?(\S.*)$`, sumDigits))

var sumForm = regexp.MustCompile(fmt.Sprintf(`^[0-9a-f]{%d}$`, sumDigits))

// UnmarshalText reads what MarshalText writes.
func (w *Words) UnmarshalText(text []byte) error {
	found := wordsForm.FindStringSubmatch(string(text))
	if found == nil || sumForm.MatchString(found[3]) {
		return fmt.Errorf("%q is not a sum and a place", text)
	}
	w.Sum, w.Written, w.Place = found[1], cmp.Or(found[2], found[1]), found[3]
	return nil
}

// Record is what one edition of a document says, as the project keeps it.
type Record struct {
	Document  string    `json:"document"` // its address: 2019-20/q2, 2019-20/q2/minutes or 2014-15/annual
	Edition   int       `json:"edition"`  // from 1
	Published Day       `json:"published"`
	Adopted   bool      `json:"adopted,omitempty"` // it was public before that day, nobody recorded since when
	Program   string    `json:"program"`           // the version that published it
	Reason    string    `json:"reason,omitempty"`  // why it corrects the edition before; empty for the first
	Changes   []Change  `json:"changes,omitempty"` // from the edition before
	Removed   []Removal `json:"removed,omitempty"` // earlier editions of the document that were taken out
	Title     string    `json:"title,omitempty"`   // this and what follows: not of an edition that was removed
	Facts     Facts     `json:"facts,omitempty"`
	Words     []Words   `json:"words,omitempty"`
}

// Day is a day, which is written like 2019-10-28.
type Day struct{ Time time.Time }

// MarshalText implements encoding.TextMarshaler.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.Time.Format(time.DateOnly)), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (d *Day) UnmarshalText(text []byte) (err error) {
	d.Time, err = time.Parse(time.DateOnly, string(text))
	return err
}

// WasPublished says when the edition became public: "was published on 28 October 2019".
func (r *Record) WasPublished() string {
	if r.Adopted {
		return "was public before " + wording.Day(r.Published.Time)
	}
	return "was published on " + wording.Day(r.Published.Time)
}

// Content is what the edition says.
func (r *Record) Content() Content { return Content{r.Title, r.Facts, r.Words} }

// Bytes is the record as a file. The same record gives the same bytes.
func (r *Record) Bytes() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(r); err != nil {
		return nil, fmt.Errorf("recording an edition: %w", err)
	}
	return b.Bytes(), nil
}

// parseRecord reads a record's file.
func parseRecord(text []byte) (*Record, error) {
	r, d := &Record{}, json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(r); err != nil {
		return nil, err
	}
	switch _, err := d.Token(); {
	case err != io.EOF:
		return nil, errors.New("something follows the record")
	case r.Document == "" || r.Edition < 1 || r.Published.Time.IsZero():
		return nil, errors.New("the document, the edition or its day is missing")
	}
	return r, nil
}
