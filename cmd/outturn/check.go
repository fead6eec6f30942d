package main

import (
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"outturn/internal/project"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/starter"
	"outturn/internal/wording"
)

// checkFormats are the forms of the diagnostics of check.
var checkFormats = []string{"text", "json", "sarif"}

func (c *console) checkCommand() *cobra.Command {
	var r request
	var format, figures string
	var disclosure bool
	cmd := &cobra.Command{
		Use:     "check",
		Short:   "Check the project without writing anything",
		Long:    "Check the project, drafts and exempt passages included: read every file, judge every indicator, compare every text with the figures and follow every link, and write nothing.\n\nOf a mistake in an exempt passage only the place and the rule are told, because others may read what a check prints, such as the log of a build service. With --audience members it is shown.",
		Example: "  outturn check\n  outturn check --strict\n  outturn check --format json\n  outturn check --format sarif > outturn.sarif\n  outturn check --figures 2019-20/q2\n  outturn check --figures 2019-20/q2 --format csv > figures.csv\n  outturn check --disclosure",
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			if err := checkFormat(figures, format); err != nil {
				return err
			}
			files, err := r.openProject(nil, c.today())
			if err == nil && figures != "" {
				err = checkAudited(files, figures)
			}
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
			switch {
			case figures != "":
				return c.reportFigures(&r, site, figures, format)
			case disclosure:
				return c.reportDisclosure(&r, site)
			}
			return c.reportCheck(&r, site, format)
		},
	}
	r.sourceFlag(cmd)
	r.dayFlag(cmd)
	r.strictFlag(cmd)
	r.audienceFlag(cmd)
	cmd.Flags().StringVar(&figures, "figures", "", "list every number of a `quarter`'s paper, commentary and minutes, or of a year's review, with where it comes from")
	cmd.Flags().BoolVar(&disclosure, "disclosure", false, "list every figure that is kept back, why, and what readers can work out of it")
	cmd.Flags().StringVar(&format, "format", "text", "the `form` of diagnostics: text, json (one object a line) or sarif (for code hosts); the last two on standard output. With --figures that of the figures: text, csv or json")
	cmd.MarkFlagsMutuallyExclusive("disclosure", "figures")
	cmd.MarkFlagsMutuallyExclusive("disclosure", "format")
	cmd.MarkFlagsMutuallyExclusive("audience", "disclosure")
	cmd.MarkFlagsMutuallyExclusive("audience", "figures")
	must(cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"text", "json", "sarif", "csv"}, cobra.ShellCompDirectiveNoFileComp)))
	must(cmd.RegisterFlagCompletionFunc("figures", r.offer(project.Audited)))
	return cmd
}

// reportCheck prints what a check found.
func (c *console) reportCheck(r *request, site *project.Site, format string) error {
	err := c.printAs(format, r.folder, site.Diagnostics)
	failed := site.Diagnostics.Failed(r.strict)
	if err == nil && format == "text" {
		if !failed {
			c.result("%s, %s%s", wording.Count(len(site.Reports), "report"), wording.Count(len(site.Files), "page and data file"), verdict(site.Diagnostics))
			c.listRemaining(site.Unpublished(r.Options), starter.StillToWrite(site.Dataset))
		}
		c.listAllowed(site.Diagnostics.Allowed())
		c.noteKept(site.KeptBack)
	}
	if err == nil && failed {
		return errContent
	}
	return err
}

// printAs prints diagnostics in one of the checkFormats. folder is the project's.
func (c *console) printAs(format, folder string, ds *source.Diagnostics) error {
	switch format {
	case "json":
		return source.PrintJSON(c.stdout, ds)
	case "sarif":
		info, _ := debug.ReadBuildInfo()
		var rules []*source.Rule
		for _, part := range rule.Parts() {
			rules = append(rules, part.Rules...)
		}
		return source.SARIF{Version: strings.TrimPrefix(versionOf(info), "outturn "), Rules: rules, Folder: belowHere(folder)}.Print(c.stdout, ds)
	}
	return c.diagnose(ds)
}

// belowHere is a folder as seen from the current one, where code hosts expect the checkout
// to begin; "." if it is not below it.
func belowHere(folder string) string {
	whole, err := filepath.Abs(folder)
	here, failed := filepath.Abs(".")
	if err != nil || failed != nil {
		return "."
	}
	if below, err := filepath.Rel(here, whole); err == nil && filepath.IsLocal(below) {
		return filepath.ToSlash(below)
	}
	return "."
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
