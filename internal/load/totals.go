package load

import (
	"io/fs"
	"path"
	"strings"

	"outturn/internal/limit"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// totals are how many files a project has, and how large they are together.
type totals struct {
	files         int
	texts, beside int64 // bytes
}

// exceed adds a file, and reports one with which a project holds more than is read.
func (t *totals) exceed(name string, d fs.DirEntry, ds *source.Diagnostics) bool {
	t.files++
	top, _, _ := strings.Cut(name, "/")
	if info, err := d.Info(); err == nil && info.Mode().IsRegular() && info.Size() <= limit.Bytes(name) {
		if path.Ext(name) == folders[top] { // a larger file is refused by itself
			t.texts += info.Size()
		} else {
			t.beside += info.Size()
		}
	}
	var most string
	switch {
	case t.files > limit.Files:
		most = limit.Count(limit.Files) + " files"
	case t.texts > limit.Texts:
		most = "texts of " + limit.Size(limit.Texts) + " together"
	case t.beside > limit.Besides:
		most = "files beside texts of " + limit.Size(limit.Besides) + " together"
	default:
		return false
	}
	ds.Report(rule.OverLimit, source.NewFile(top, "").Top(), "the project has more than %s in data and content", most).
		WithHint("keep what is not published outside of these folders")
	return true
}
