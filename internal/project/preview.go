package project

import (
	"errors"
	"io/fs"
	"time"

	"outturn/internal/audit"
	"outturn/internal/load"
	"outturn/internal/preview"
	"outturn/internal/sense"
	"outturn/templates"
)

// Preview prepares a preview of a project, drafts included, which compares its pages
// with a published site. day is called for each build. For members it shows exempt parts too.
func Preview(files fs.FS, day func() time.Time, members bool, against *preview.PublishedSite) *preview.Site {
	var audited audits
	return preview.New(func() (*preview.Build, error) { return audited.previewBuild(files, day(), members) }, templates.Files, against)
}

// audits are kept from one build of a preview to the next: with drafts, and without.
type audits struct {
	drafts, public audit.Memory
	sensed         sense.Memory
	beside         load.Memory
}

// previewBuild builds a project for the preview. Its diagnostics include those that
// only a build without drafts reports.
func (a *audits) previewBuild(files fs.FS, day time.Time, members bool) (*preview.Build, error) {
	if _, err := fs.Stat(files, "data"); errors.Is(err, fs.ErrNotExist) {
		return nil, preview.ErrGone
	}
	s, err := Build(files, Options{Drafts: true, Day: day, Members: members, audited: &a.drafts, sensed: &a.sensed, beside: &a.beside})
	if err != nil {
		return nil, err
	}
	if s.Files != nil {
		if !s.Dataset.AllPublic(day) {
			public := &Result{Dataset: s.Dataset, Diagnostics: s.Diagnostics, audited: &a.public}
			public.auditDiffering(day)
			shown, kept, _ := s.Dataset.Public(day).KeepBack()
			public.KeptBack = kept
			reports := public.evaluateAll(shown, day)
			if !members {
				public.compareEditions(reports, public.Reviews, Options{Day: day, audited: &a.public})
			}
		}
		s.addUnused()
		mistakes := s.Diagnostics.Mistakes()
		for _, d := range s.Dataset.Documents() {
			d.Mark(mistakes) // before any page is drawn
		}
	}
	return &preview.Build{
		Organisation: &s.Dataset.Organisation, Reports: s.Reports, Reviews: s.Reviews, Audits: s.Audits, Day: day,
		Layouts: s.Layouts, Files: s.Files, Diagnostics: s.Diagnostics,
	}, nil
}
