package edition

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// Removal is an edition whose pages and figures were taken out for good, because they held
// something that must not be public. The records of the document that come after it keep it.
type Removal struct {
	Edition int               `json:"edition"`
	On      Day               `json:"on"`
	Reason  string            `json:"reason"`
	Records map[string]string `json:"records"` // the sums of records that it took something out of, as it left them, by the names of their entries
}

// Words tell of the removal in two sentences.
func (r *Removal) Words() string {
	return fmt.Sprintf("Edition %d was removed on %s. %s", r.Edition, wording.Day(r.On.Time), wording.Sentence(r.Reason))
}

// Removal is that of an edition of the record's document; nil where it was not removed.
func (r *Record) Removal(edition int) *Removal {
	at := slices.IndexFunc(r.Removed, func(one Removal) bool { return one.Edition == edition })
	if at < 0 {
		return nil
	}
	return &r.Removed[at]
}

// Removal is that of an edition of a document; nil where it was not removed.
func (h *History) Removal(document string, edition int) *Removal {
	last := h.Latest(document)
	if last == nil {
		return nil
	}
	return last.Record.Removal(edition)
}

// checkText checks that a record is as it was made or, where removals took something out of
// it, as the last of them left it.
func (h *History) checkText(e *Entry, ds *source.Diagnostics) {
	sums, by := []string{e.Manifest.SumOf(RecordFile)}, (*Removal)(nil)
	last := h.Latest(e.Record.Document).Record
	for n := range last.Removed {
		if sum := last.Removed[n].Records[e.Name]; sum != "" {
			sums, by = append(sums, sum), &last.Removed[n]
		}
	}
	switch at := slices.Index(sums, Sum(e.RecordText)); {
	case at < 0:
		ReportBroken(ds, e.Path(RecordFile), "the record of %s, edition %d, was changed after it was made", e.Record.Document, e.Record.Edition)
	case at < len(sums)-1:
		reportUnfinished(ds, e, RecordFile, by)
	}
}

// reportUnfinished reports a file that a removal was to take something out of.
func reportUnfinished(ds *source.Diagnostics, e *Entry, file string, r *Removal) {
	ds.Report(rule.BrokenRecord, source.NewFile(e.Path(file), "").Top(), "edition %d of %s was removed, and this file still has what it said", r.Edition, e.Record.Document).
		WithHint("finish the removal: outturn remove %s --edition %d --reason \"...\"", e.Record.Document, r.Edition)
}

// removal is that of an edition, as the record of a later one tells of it; nil where it was
// not removed, or the record is not as it was published.
func (c Copy) removal(latest *Manifest, edition int) (*Removal, error) {
	text, err := c.Read(latest.Document + "/" + RecordFile)
	if errors.Is(err, fs.ErrNotExist) || err == nil && Sum(text) != latest.SumOf(RecordFile) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	r, err := parseRecord(text)
	if err != nil {
		return nil, nil // the record of a version to come
	}
	return r.Removal(edition), nil
}

// verifyRemoved notes that an edition was removed, and names its folder if it is still there.
func (c Copy) verifyRemoved(v *Verified, m *Manifest, r *Removal) error {
	folder := Superseded(m.Document, m.Edition)
	switch _, err := fs.Stat(c.Files, folder); {
	case err == nil:
		v.fault("%s, edition %d, was removed, and %s is still there", m.Document, m.Edition, folder)
	case !isMissing(err):
		return err
	}
	v.Removed = append(v.Removed, fmt.Sprintf("edition %d of %s was removed on %s: %s", r.Edition, m.Document, wording.Day(r.On.Time), r.Reason))
	return nil
}
