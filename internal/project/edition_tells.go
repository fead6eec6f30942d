package project

import (
	"slices"

	"outturn/internal/edition"
	"outturn/internal/indicator"
	"outturn/internal/report"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// stillTold is an earlier edition, whose pages are kept, with the names of the indicators of
// which it tells a figure that is confidential by now.
type stillTold struct {
	entry  *edition.Entry
	titles []string
}

// stillTold finds the earlier editions of a document that tell what is confidential by now.
// Those that were removed tell nothing.
func (d *Result) stillTold(document string, now edition.Facts) (all []stillTold) {
	editions, last := d.Dataset.Editions.Editions(document), d.Dataset.Editions.Latest(document)
	for _, e := range editions {
		if e.Record.Edition == last.Record.Edition {
			continue
		}
		if titles := report.StillTells(e.Record.Facts, now); len(titles) > 0 {
			all = append(all, stillTold{e, titles})
		}
	}
	return all
}

func (s stillTold) report(ds *source.Diagnostics) {
	r := s.entry.Record
	ds.Report(rule.EditionTells, source.NewFile(s.entry.Path(edition.RecordFile), "").Top(), "edition %d of %s still tells figures that are kept back now, of %s",
		r.Edition, r.Document, wording.List(quoted(s.titles))).
		WithHint("its pages are public: outturn remove %s --edition %d --reason \"...\" takes them out for good", r.Document, r.Edition)
}

func quoted(titles []string) []string {
	all := make([]string, len(titles))
	for n, one := range titles {
		all[n] = "“" + one + "”"
	}
	return all
}

// takesBack reports whether a figure that was published is confidential now.
func takesBack(changes []edition.Change) bool {
	return slices.ContainsFunc(changes, func(c edition.Change) bool {
		return c.Fact == edition.FigureFact && c.Now == indicator.Confidential.String()
	})
}
