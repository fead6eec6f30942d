package load

import (
	"io/fs"
	"strings"

	"outturn/internal/limit"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// totals are how many files a project has, and how large they are together.
type totals struct {
	files int
	bytes int64
}

// exceed adds a file, and reports one with which a project holds more than is read.
func (t *totals) exceed(name string, d fs.DirEntry, ds *source.Diagnostics) bool {
	t.files++
	if info, err := d.Info(); err == nil && info.Mode().IsRegular() && info.Size() <= limit.Bytes(name) {
		t.bytes += info.Size() // a larger file is refused by itself
	}
	var most string
	switch {
	case t.files > limit.Files:
		most = limit.Count(limit.Files) + " files"
	case t.bytes > limit.Texts:
		most = "files of " + limit.Size(limit.Texts) + " together"
	default:
		return false
	}
	top, _, _ := strings.Cut(name, "/")
	ds.Report(rule.OverLimit, source.NewFile(top, "").Top(), "the project has more than %s in data and content", most).
		WithHint("keep what is no figure and no text outside of these folders")
	return true
}
