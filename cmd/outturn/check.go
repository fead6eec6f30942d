package main

import (
	"strings"

	"github.com/spf13/cobra"

	"outturn/internal/source"
	"outturn/internal/starter"
)

func (c *console) check() *cobra.Command {
	var p project
	var day asOf
	var strict bool
	var format string
	cmd := &cobra.Command{
		Use:     "check",
		Short:   "Check the project without writing anything",
		Long:    "Check the project, drafts included: read every file, judge every indicator and draw every page, and write nothing.",
		Example: "  outturn check\n  outturn check --strict\n  outturn check --format json",
		Args:    noFurtherWords,
		RunE: func(_ *cobra.Command, args []string) error {
			if err := choice("format", format, "text", "json"); err != nil {
				return err
			}
			if err := p.prepare(args, day, c.today()); err != nil {
				return err
			}
			p.drafts = true
			return c.checked(&p, format, strict)
		},
	}
	p.flags(cmd, &day, &strict)
	cmd.Flags().StringVar(&format, "format", "text", "the `form` of diagnostics: text, or json, one object a line on standard output")
	must(cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"text", "json"}, cobra.ShellCompDirectiveNoFileComp)))
	return cmd
}

func (c *console) checked(p *project, format string, strict bool) error {
	working := c.working()
	m, err := p.tried(working)
	working.end()
	if err != nil {
		return err
	}
	if format == "json" {
		err = source.PrintJSON(c.stdout, m.diagnostics)
	} else {
		err = c.diagnose(m.diagnostics)
	}
	switch {
	case err != nil:
		return err
	case m.diagnostics.Failed(strict):
		return errContent
	case format == "text":
		c.result("%s, %s%s", counted(len(m.reports), "report"), counted(len(m.files), "page and data file"), verdict(m.diagnostics))
		c.standing(m.dataset, p.held(m.dataset))
	}
	return nil
}

// unwritten lists what is still to write, without what is done: "3 readings, 1
// passage of the minutes".
func unwritten(r starter.Remaining) string {
	var parts []string
	add := func(n int, what, of string) {
		if n > 0 {
			parts = append(parts, counted(n, what)+of)
		}
	}
	add(r.Readings, "reading", "")
	if r.Finance {
		parts = append(parts, "the finance")
	}
	add(r.Actions, "action", " due")
	add(r.Comments, "commentary", "")
	add(r.Passages.Paper, "passage", " of the paper")
	add(r.Passages.Minutes, "passage", " of the minutes")
	add(r.Passages.Review, "passage", " of the review")
	return strings.Join(parts, ", ")
}

// tried makes the project and draws every page: with drafts, as its authors see
// it, and without, because a published paper may rest on what is not public.
func (p *project) tried(working *progress) (*made, error) {
	m, err := p.drawn(working)
	if err != nil || m.files == nil {
		return m, err
	}
	without := *p
	without.drafts = false
	public, err := without.drawn(working)
	if err != nil {
		return nil, err
	}
	m.diagnostics.Add(public.diagnostics.Sorted()...)
	return m, nil
}

// drawn makes the project and draws every page.
func (p *project) drawn(working *progress) (*made, error) {
	m, err := p.make()
	if err != nil {
		return nil, err
	}
	for _, f := range working.counting(m.files) {
		if _, err := f.Content(); err != nil {
			return m, m.mistake(err)
		}
	}
	return m, nil
}

// verdict says that all is well, unless there are warnings.
func verdict(ds *source.Diagnostics) string {
	if ds.Count(source.Warning) > 0 {
		return ""
	}
	return ": nothing to mend"
}
