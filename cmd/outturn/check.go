package main

import (
	"strings"

	"github.com/spf13/cobra"

	"outturn/internal/project"
	"outturn/internal/source"
	"outturn/internal/starter"
	"outturn/internal/wording"
)

func (c *console) checkCommand() *cobra.Command {
	var r request
	var format string
	cmd := &cobra.Command{
		Use:     "check",
		Short:   "Check the project without writing anything",
		Long:    "Check the project, drafts included: read every file, judge every indicator and draw every page, and write nothing.",
		Example: "  outturn check\n  outturn check --strict\n  outturn check --format json",
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			if err := checkChoice("format", format, "text", "json"); err != nil {
				return err
			}
			files, err := r.openProject(nil, c.today())
			if err != nil {
				return err
			}
			line := c.startProgress()
			r.Progress = line.pageCounter()
			site, err := project.Check(files, r.Options)
			line.end()
			if err != nil {
				return err
			}
			return c.reportCheck(&r, site, format)
		},
	}
	r.sourceFlag(cmd)
	r.dayFlag(cmd)
	r.strictFlag(cmd)
	cmd.Flags().StringVar(&format, "format", "text", "the `form` of diagnostics: text, or json, one object a line on standard output")
	must(cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"text", "json"}, cobra.ShellCompDirectiveNoFileComp)))
	return cmd
}

// reportCheck prints what a check found.
func (c *console) reportCheck(r *request, site *project.Site, format string) error {
	var err error
	if format == "json" {
		err = source.PrintJSON(c.stdout, site.Diagnostics)
	} else {
		err = c.diagnose(site.Diagnostics)
	}
	failed := site.Diagnostics.Failed(r.strict)
	if err == nil && format == "text" {
		if !failed {
			c.result("%s, %s%s", wording.Count(len(site.Reports), "report"), wording.Count(len(site.Files), "page and data file"), verdict(site.Diagnostics))
			c.listRemaining(site.Unpublished(r.Options), starter.StillToWrite(site.Dataset))
		}
		c.listAllowed(site.Diagnostics.Allowed())
	}
	if err == nil && failed {
		return errContent
	}
	return err
}

// listAllowed prints what authors allow, each with its place, rule and reason.
func (c *console) listAllowed(allowed []source.Diagnostic) {
	if len(allowed) == 0 {
		return
	}
	c.result("Allowed: %d", len(allowed))
	for _, d := range allowed {
		at := d.Span.File.Place(d.Span.Start)
		c.result("  %s:%d:%d  %s  %s", d.Span.File.Name, at.Line, at.Column, d.Rule.ID, d.Allowed)
	}
}

func verdict(ds *source.Diagnostics) string {
	if ds.Count(source.Warning) > 0 {
		return ""
	}
	return ": no mistakes found"
}

// listRemaining prints a line for each quarter and year with unpublished documents or
// parts still to write.
func (c *console) listRemaining(unpublished []project.Unpublished, remaining []starter.Remaining) {
	verbs := map[string]string{"": "is ", "minutes": "its minutes are ", "review": "its review is "}
	notes, order := map[string][]string{}, []string{}
	add := func(of, what string) {
		if notes[of] == nil {
			order = append(order, of)
		}
		notes[of] = append(notes[of], what)
	}
	for _, u := range unpublished {
		add(u.Of, verbs[u.Kind]+u.Why)
	}
	for _, r := range remaining {
		add(r.Of, "still to write: "+remainingText(r))
	}
	for _, of := range order {
		c.result("  %s  %s", of, strings.Join(notes[of], "; "))
	}
}

// remainingText lists what is still to write: "3 readings, 1 passage of the minutes".
func remainingText(r starter.Remaining) string {
	var parts []string
	add := func(n int, what, of string) {
		if n > 0 {
			parts = append(parts, wording.Count(n, what)+of)
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
