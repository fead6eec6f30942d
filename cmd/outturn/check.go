package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"outturn/internal/source"
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
			if format != "text" && format != "json" {
				return usageError{fmt.Errorf("--format is text or json, not %q", format)}
			}
			if err := p.prepare(args, day, c.today()); err != nil {
				return err
			}
			p.drafts = true
			return c.checked(&p, format, strict)
		},
	}
	p.flags(cmd, &day, &strict)
	cmd.Flags().StringVar(&format, "format", "text", "how diagnostics are printed: text, or json, one object a line on standard output")
	return cmd
}

func (c *console) checked(p *project, format string, strict bool) error {
	m, err := p.make()
	if err != nil {
		return err
	}
	for _, f := range m.files {
		if _, err := f.Content(); err != nil {
			if err := m.mistake(err); err != nil {
				return err
			}
			break
		}
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
		c.result("%s, %s: nothing to mend", counted(len(m.reports), "report"), counted(len(m.files), "page and data file"))
	}
	return nil
}
