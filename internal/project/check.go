package project

import (
	"io/fs"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"outturn/internal/commentary"
	"outturn/internal/load"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// Check finds all mistakes of a project, drafts and exempt passages included, and writes
// nothing. Of a mistake that only the members' edition has it tells the place and the rule
// alone, unless o is for members: what a check prints may be read by everybody, in the log
// of a build service.
func Check(files fs.FS, o Options) (*Site, error) {
	full := o.Members
	o.Members = false
	o.beside = &load.Memory{Documents: true} // the members' edition has the same texts, but for a few
	dataset, ds, err := readAndDoubt(files, o)
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(dataset.Documents(), (*commentary.Document).HasExempt) {
		s, err := checkBoth(files, dataset, ds, o)
		if err == nil {
			s.addUnused()
		}
		return s, err
	}
	var s, members *Site
	var both errgroup.Group
	both.Go(func() (err error) {
		s, err = checkBoth(files, dataset, ds, o)
		return err
	})
	both.Go(func() (err error) {
		members, err = checkMembers(files, o)
		return err
	})
	if err := both.Wait(); err != nil {
		return nil, err
	}
	s.Dataset.Policy.Credit(members.Dataset.Policy)
	members.Dataset.Policy.Credit(s.Dataset.Policy)
	s.addUnused()
	members.addUnused()
	s.addExempt(members, full)
	return s, nil
}

// checkMembers finds the mistakes of the members' edition.
func checkMembers(files fs.FS, o Options) (*Site, error) {
	o.Members = true
	dataset, ds, err := readAndDoubt(files, o)
	if err != nil {
		return nil, err
	}
	return checkBoth(files, dataset, ds, o)
}

// checkBoth finds the mistakes of a project with drafts and of one without, because a
// published paper may use figures of an unpublished one. ds has what reading it found.
func checkBoth(files fs.FS, dataset *load.Dataset, ds *source.Diagnostics, o Options) (*Site, error) {
	loaded := &source.Diagnostics{}
	loaded.Add(ds.Sorted()...)
	o.Drafts = true
	s, err := buildAndTry(files, dataset, ds, o, false)
	if err != nil || s.Files == nil || dataset.AllPublic(o.Day) {
		return s, err
	}
	o.Drafts = false
	public, err := buildAndTry(files, dataset, loaded, o, true)
	if err != nil {
		return nil, err
	}
	s.Diagnostics.Add(public.Diagnostics.Sorted()...)
	if public.Files == nil {
		s.Files = nil
	}
	return s, nil
}

// addExempt adds the mistakes that only the members' edition has: those in exempt
// passages, and what follows from them.
func (s *Site) addExempt(members *Site, full bool) {
	known := s.Diagnostics.Sorted()
	for _, d := range members.Diagnostics.Sorted() {
		alike := func(k source.Diagnostic) bool { return k.Rule == d.Rule && k.Span.Compare(d.Span) == 0 }
		switch {
		case slices.ContainsFunc(known, alike):
		case full:
			s.Diagnostics.Add(d)
		case d.Allowed == "":
			s.Diagnostics.Add(source.Diagnostic{
				Span: d.Span, Severity: d.Severity, Rule: d.Rule, Withheld: true,
				Summary: "there is a mistake in an exempt passage, or it follows from one",
				Hint:    "outturn check --audience members says what it is",
			})
		}
	}
}

// addUnused warns of what authors allow and nothing needs any more. It is certain only once
// the project was evaluated both with drafts and without.
func (s *Site) addUnused() {
	if s.Files == nil {
		return
	}
	ds := &source.Diagnostics{}
	for _, a := range s.Dataset.Policy.Unused() {
		ds.Report(rule.UnusedAllowance, a.Span, "nothing beside this comment breaks the rule %s", a.Rule.ID).
			WithHint("%s; take it out if the mistake is corrected", placeToAllow(a.Span))
	}
	s.add(ds)
}

// placeToAllow says where a comment stands to be about a mistake.
func placeToAllow(comment source.Span) string {
	if strings.HasPrefix(comment.Text(), "#") {
		return "write it at the end of the line that it is about, or on the line above"
	}
	return "write it at the end of the paragraph that it is about, or on the line above, with no empty line between"
}
