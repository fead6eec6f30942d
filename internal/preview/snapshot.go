package preview

import (
	"errors"
	"path"
	"sync"
	"time"

	"outturn/internal/address"
	"outturn/internal/audit"
	"outturn/internal/layout"
	"outturn/internal/load"
	"outturn/internal/publish"
	"outturn/internal/quarter"
	"outturn/internal/report"
	"outturn/internal/source"
)

// snapshot is one successful build. Each of its files is drawn when it is first
// requested.
type snapshot struct {
	organisation *load.Organisation
	layouts      layout.Files
	files        map[string]func() ([]byte, error) // drawing functions, by path below the root
	subjects     map[string]subject                // by path of the page
	audits       []*audit.Document
	day          time.Time // for which it was built
}

// subject is what a page is about.
type subject struct {
	visibility visibility
	year       quarter.Year   // zero unless the page is a document or part of one
	report     *report.Report // nil unless the page is about a quarter
	indicator  string         // id; empty unless the page is about an indicator
	of         string         // the quarter or, of a review, year that the page reports; empty of other pages
}

func newSnapshot(b *Build) *snapshot {
	sn := &snapshot{
		organisation: b.Organisation, layouts: b.Layouts, audits: b.Audits, day: b.Day,
		files: map[string]func() ([]byte, error){}, subjects: map[string]subject{},
	}
	for _, f := range b.Files {
		sn.files[f.Path] = drawOnce(f)
	}
	sn.noteSubjects(b)
	return sn
}

func drawOnce(f publish.SiteFile) func() ([]byte, error) { return sync.OnceValues(f.Content) }

func (sn *snapshot) noteSubjects(b *Build) {
	for _, r := range b.Reports {
		of, year, q := visibilityOf(&r.Paper.Publication, r.Public), r.Quarter.Year(), r.Quarter.String()
		sn.subjects[address.Report(r.Quarter)] = subject{visibility: of, year: year, report: r, of: q}
		for _, m := range r.Measures {
			sn.subjects[address.Indicator(r.Quarter, m.Indicator.ID)] = subject{of, year, r, m.Indicator.ID, q}
		}
		if r.Minutes != nil {
			minutes := visibilityOf(&r.Minutes.Publication, r.MinutesPublic)
			sn.subjects[address.Minutes(r.Quarter)] = subject{visibility: lessVisible(minutes, of), year: year, of: q}
		}
	}
	for _, r := range b.Reviews {
		sn.subjects[address.Review(r.Year)] = subject{visibility: visibilityOf(&r.Publication, r.Public), year: r.Year, of: r.Year.String()}
	}
	sn.noteLists(b.Files)
}

// noteLists notes the other pages: they are as public as what they show or list.
func (sn *snapshot) noteLists(files []publish.SiteFile) {
	hidden := map[string]int{} // how many unpublished documents a page lists
	for _, about := range sn.subjects {
		if about.indicator == "" && about.visibility.Code != string(load.Published) {
			hidden[address.Year(about.year)]++
			hidden[address.Home]++
		}
	}
	for _, f := range files {
		if _, known := sn.subjects[f.Path]; !known && path.Ext(f.Path) == ".html" {
			sn.subjects[f.Path] = subject{visibility: listVisibility(f.Draft, hidden[f.Path])}
		}
	}
}

// tryDrawing draws pages and returns the first mistake in a layout that prevents it;
// nil if there is none.
func (sn *snapshot) tryDrawing(paths []string) *source.Diagnostic {
	for _, path := range paths {
		draw, known := sn.files[path]
		if !known {
			continue
		}
		_, err := draw()
		if mistake := layoutMistake(err); mistake != nil {
			return mistake
		}
	}
	return nil
}

// layoutMistake returns the diagnostic of a mistake in a layout; nil for any other
// error.
func layoutMistake(err error) *source.Diagnostic {
	var wrong *layout.Error
	if errors.As(err, &wrong) {
		return &wrong.Diagnostic
	}
	return nil
}
