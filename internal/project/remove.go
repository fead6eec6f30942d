package project

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"outturn/internal/edition"
	"outturn/internal/publish"
	"outturn/internal/report"
	"outturn/internal/source"
)

// Remove takes an edition of a document out for good, that a later one replaced: first it
// records the removal, as a new look of the current edition, then it deletes the pages that
// are kept of the edition, and what records tell of it. Where an earlier call was cut off
// after the first step, it does the second.
func Remove(ctx context.Context, files fs.FS, p Publication) (*Site, []Recorded, error) {
	now, err := Evaluate(files, p.Options)
	if err != nil {
		return nil, nil, err
	}
	history, document := now.Dataset.Editions, p.Documents[0]
	last := history.Latest(document)
	if last == nil {
		return nil, nil, &NotFound{Message: fmt.Sprintf("no edition of %s is recorded", document), Name: document, Others: history.Documents()}
	}
	if begun := last.Record.Removal(p.Edition); begun != nil {
		return p.finishRemoval(history, last, begun)
	}
	if err := removable(last.Record, p.Edition); err != nil {
		return nil, nil, err
	}
	if now.Diagnostics.Failed(false) {
		return &Site{Result: *now}, nil, nil
	}
	if _, err := now.publicDocument(document, p.Options); err != nil {
		return nil, nil, err
	}
	r, err := p.removalRecord(last.Record, history)
	if err != nil {
		return nil, nil, err
	}
	s, recorded, err := p.record(ctx, files, []*edition.Record{r})
	if err != nil || len(recorded) == 0 {
		return s, nil, err
	}
	if _, err := p.takeOut(history, r.Removal(p.Edition), r); err != nil {
		return s, nil, err
	}
	recorded[0].Removed = p.Edition
	return s, recorded, nil
}

// NotRemovable says why an edition cannot be removed.
type NotRemovable struct{ Message, Advice string }

// Error implements error.
func (n *NotRemovable) Error() string { return n.Message }

// Hint says what to do first.
func (n *NotRemovable) Hint() string { return n.Advice }

// removable reports an edition that cannot be removed. The edition after one tells what was
// corrected in it: pages of that edition that are kept would tell it for ever.
func removable(last *edition.Record, number int) error {
	document := last.Document
	switch {
	case number > last.Edition:
		return &NotRemovable{fmt.Sprintf("%s has no edition %d: the latest is edition %d", document, number, last.Edition), "outturn list shows the latest edition of each document"}
	case number == last.Edition:
		return &NotRemovable{fmt.Sprintf("edition %d of %s is the current one", number, document),
			fmt.Sprintf("correct it first: take out what must not be public, and run outturn correct %s --reason \"...\"", document)}
	case number+1 < last.Edition && last.Removal(number+1) == nil:
		return &NotRemovable{fmt.Sprintf("edition %d of %s tells what was corrected in edition %d", number+1, document, number),
			fmt.Sprintf("remove it first: outturn remove %s --edition %d --reason \"...\"", document, number+1)}
	}
	return nil
}

// removalRecord is the record of the last edition once more, with the removal.
func (p Publication) removalRecord(last *edition.Record, history *edition.History) (*edition.Record, error) {
	removal := edition.Removal{Edition: p.Edition, On: edition.Day{Time: p.Day}, Reason: p.Reason, Records: map[string]string{}}
	for _, e := range telling(history, last.Document, p.Edition) {
		left, err := whatIsLeft(e.Record, p.Edition, last.Facts).Bytes()
		if err != nil {
			return nil, err
		}
		if string(left) != string(e.RecordText) {
			removal.Records[e.Name] = edition.Sum(left)
		}
	}
	again := *last
	again.Changes = report.WithoutRemoved(last.Changes, last.Facts)
	again.Removed = append(last.Removed[:len(last.Removed):len(last.Removed)], removal)
	return &again, nil
}

// telling are the entries that tell what an edition said: its own, and those of the next one,
// which have the changes from it.
func telling(history *edition.History, document string, number int) []*edition.Entry {
	return slices.DeleteFunc(slices.Clone(history.Entries), func(e *edition.Entry) bool {
		return e.Record.Document != document || e.Record.Edition != number && e.Record.Edition != number+1
	})
}

// whatIsLeft is a record without what it tells of a removed edition; facts are what the
// document says by now.
func whatIsLeft(r *edition.Record, removed int, facts edition.Facts) *edition.Record {
	left := *r
	if r.Edition == removed {
		left.Title, left.Facts, left.Words = "", nil, nil
	}
	left.Changes = report.WithoutRemoved(r.Changes, facts)
	return &left
}

// forget has a history tell what it will once the removal is done, for pages to be drawn.
func (p Publication) forget(history *edition.History, last *edition.Record) {
	for _, e := range telling(history, last.Document, p.Edition) {
		e.Record = whatIsLeft(e.Record, p.Edition, last.Facts)
	}
}

// finishRemoval finishes a removal that is recorded, where something is left of what it was
// to take out.
func (p Publication) finishRemoval(history *edition.History, last *edition.Entry, begun *edition.Removal) (*Site, []Recorded, error) {
	found, err := p.takeOut(history, begun, last.Record)
	if err != nil {
		return nil, nil, err
	}
	if !found {
		return nil, nil, &NotRemovable{last.Record.Document + ": " + begun.Words(), "outturn build takes it out of the site"}
	}
	return &Site{Result: Result{Diagnostics: &source.Diagnostics{}}}, []Recorded{{Entry: last, Removed: begun.Edition}}, nil
}

// takeOut deletes the pages that are kept of a removed edition, and what earlier records tell
// of it; last is the record that has the removal. It reports whether there was anything.
func (p Publication) takeOut(history *edition.History, removal *edition.Removal, last *edition.Record) (found bool, err error) {
	for _, e := range telling(history, last.Document, removal.Edition) {
		left, err := whatIsLeft(e.Record, removal.Edition, last.Facts).Bytes()
		if err == nil && removal.Records[e.Name] != "" && string(left) != string(e.RecordText) {
			found, err = true, publish.ReplaceFile(p.file(e, edition.RecordFile), left)
		}
		if err == nil && e.HasBefore && e.Record.Edition == removal.Edition+1 {
			found, err = true, os.Remove(p.file(e, edition.BeforeFile))
		}
		if err != nil {
			return false, fmt.Errorf("removing edition %d of %s: %w", removal.Edition, last.Document, err)
		}
	}
	return found, nil
}

// file is where a file of an entry is on the disk.
func (p Publication) file(e *edition.Entry, name string) string {
	return filepath.Join(p.Folder, filepath.FromSlash(e.Path(name)))
}
