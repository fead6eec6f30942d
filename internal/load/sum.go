package load

import (
	"crypto/sha256"
	"fmt"
	"time"
)

// say notes what the files say, except for the prose of documents.
func (ds *Dataset) say(files []*file) {
	for _, f := range files {
		text := f.source.Text
		if f.document != nil {
			text = f.document.FrontMatter.Text()
		}
		ds.said = append(ds.said, f.name, text)
	}
}

// sayPublic notes that what is not public on a day is left out.
func (ds *Dataset) sayPublic(day time.Time) {
	ds.said = append(ds.said[:len(ds.said):len(ds.said)], "public on "+day.Format(time.DateOnly))
}

// Sum sums up which files there are and what they say, except for the prose of documents:
// the figures, settings and front matter. Two datasets with the same sum differ in prose
// alone.
func (ds *Dataset) Sum() [sha256.Size]byte {
	sum := sha256.New()
	for _, text := range ds.said {
		fmt.Fprintln(sum, len(text)) // where one text ends and the next begins
		sum.Write([]byte(text))
	}
	return [sha256.Size]byte(sum.Sum(nil))
}
