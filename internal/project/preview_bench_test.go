package project

import (
	"fmt"
	"io/fs"
	"os"
	"testing"
	"testing/fstest"
	"time"

	"outturn/internal/edition"
)

// BenchmarkSave rebuilds the example's preview after a change of one paper: the whole, and of
// it the checks alone, so that their share of what an author waits for is known.
func BenchmarkSave(b *testing.B) {
	const paper = "content/2019-20/q2/paper.md"
	files := fstest.MapFS{}
	for _, folder := range []string{"data", "content"} {
		err := fs.WalkDir(os.DirFS("../.."), folder, func(path string, d fs.DirEntry, err error) error {
			switch {
			case err == nil && path == edition.Folder: // the change would be one of what was published
				return fs.SkipDir
			case err != nil || d.IsDir():
				return err
			}
			text, err := os.ReadFile("../../" + path)
			files[path] = &fstest.MapFile{Data: text}
			return err
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	day := time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC)
	was := files[paper].Data
	change := func(n int) {
		files[paper] = &fstest.MapFile{Data: fmt.Appendf(was[:len(was):len(was)], "\nSaved %d times.\n", n)}
	}
	b.Run("whole", func(b *testing.B) {
		var kept audits
		for n := 0; b.Loop(); n++ {
			change(n)
			if _, err := kept.previewBuild(files, day, false); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("checks", func(b *testing.B) {
		var kept audits
		for n := 0; b.Loop(); n++ {
			b.StopTimer()
			change(n)
			if _, err := Evaluate(files, Options{Drafts: true, Day: day, audited: &kept.drafts, sensed: &kept.sensed}); err != nil {
				b.Fatal(err)
			}
			change(-1 - n)
			d, err := Evaluate(files, Options{Drafts: true, Day: day})
			if err != nil {
				b.Fatal(err)
			}
			if len(d.Reports) == 0 {
				b.Fatal(d.Diagnostics.Sorted())
			}
			b.StartTimer()
			kept.sensed.Check(d.Dataset, day)
			kept.drafts.All(d.Dataset.Sum(), d.Reports, d.Reviews, d.KeptBack)
		}
	})
}
