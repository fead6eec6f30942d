package preview

import (
	"errors"
	"strings"
	"sync"

	"outturn/internal/address"
	"outturn/internal/layout"
	"outturn/internal/load"
	"outturn/internal/publish"
	"outturn/internal/quarter"
	"outturn/internal/report"
	"outturn/internal/source"
)

// edition is one good build. Each of its files is drawn when it is first asked
// for.
type edition struct {
	organisation *load.Organisation
	layouts      layout.Files
	files        map[string]func() ([]byte, error) // by path below the root
	subjects     map[string]subject                // of pages, by path
}

// subject is what a page is about.
type subject struct {
	standing  standing
	year      quarter.Year   // of a document or a part of one
	report    *report.Report // nil of a page that is about no quarter
	indicator string         // id, of a page about one
}

func newEdition(b *Build) *edition {
	e := &edition{
		organisation: b.Organisation, layouts: b.Layouts,
		files: map[string]func() ([]byte, error){}, subjects: map[string]subject{},
	}
	for _, f := range b.Files {
		e.files[f.Path] = once(f)
	}
	e.about(b)
	return e
}

func once(f publish.File) func() ([]byte, error) { return sync.OnceValues(f.Content) }

// about notes what each page is about.
func (e *edition) about(b *Build) {
	for _, r := range b.Reports {
		of, year := standingOf(&r.Paper.Publication, r.Public), r.Quarter.Year()
		e.subjects[address.Report(r.Quarter)] = subject{standing: of, year: year, report: r}
		for _, m := range r.Measures {
			e.subjects[address.Indicator(r.Quarter, m.Indicator.ID)] = subject{of, year, r, m.Indicator.ID}
		}
		if r.Minutes != nil {
			minutes := standingOf(&r.Minutes.Publication, r.MinutesPublic)
			e.subjects[address.Minutes(r.Quarter)] = subject{standing: less(minutes, of), year: year}
		}
	}
	for _, r := range b.Reviews {
		e.subjects[address.Review(r.Year)] = subject{standing: standingOf(&r.Publication, r.Public), year: r.Year}
	}
	e.lists()
}

// lists are the pages that stand as public as what they list.
func (e *edition) lists() {
	hidden := map[string]int{} // how many documents that are not public a page lists
	for _, about := range e.subjects {
		if about.indicator == "" && about.standing.Code != string(load.Published) {
			hidden[address.Year(about.year)]++
			hidden[address.Home]++
		}
	}
	for path := range e.files {
		if _, known := e.subjects[path]; !known && strings.HasSuffix(path, ".html") {
			e.subjects[path] = subject{standing: listing(hidden[path])}
		}
	}
	drafts := false
	for _, about := range e.subjects {
		if r := about.report; r != nil && !r.Public {
			drafts = true
		}
	}
	for path := range e.files {
		if drafts && (path == address.Indicators || address.IsCollection(path)) {
			e.subjects[path] = subject{standing: standing{string(load.Draft), "Includes drafts"}}
		}
	}
}

// try draws pages, and returns the mistake in a layout that keeps one of them
// from being drawn.
func (e *edition) try(paths []string) *source.Diagnostic {
	for _, path := range paths {
		draw, known := e.files[path]
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

// layoutMistake is the author's mistake in an error, if it is one.
func layoutMistake(err error) *source.Diagnostic {
	var wrong *layout.Error
	if errors.As(err, &wrong) {
		return &wrong.Diagnostic
	}
	return nil
}
