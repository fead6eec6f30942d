package main

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"text/tabwriter"

	"outturn/internal/audit"
	"outturn/internal/project"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// figuresFormats are the forms of the list of figures of check --figures.
var figuresFormats = []string{"text", "csv", "json"}

// checkFormat fails if the list of figures, or that of diagnostics, has no such form.
func checkFormat(figures, format string) error {
	formats, others := checkFormats, figuresFormats
	of := "diagnostics"
	if figures != "" {
		formats, others, of = figuresFormats, checkFormats, "figures"
	}
	if !slices.Contains(formats, format) && slices.Contains(others, format) {
		return usageError{fmt.Errorf("--format %s does not apply to %s: use %s or %s", format, of, strings.Join(formats[:2], ", "), formats[2])}
	}
	return checkChoice("format", format, formats...)
}

// checkAudited fails if the project has nothing of that name whose figures can be listed.
func checkAudited(files fs.FS, name string) error {
	all := project.Audited(files)
	if slices.Contains(all, name) {
		return nil
	}
	calendar, err := project.Calendar(files)
	if err != nil {
		return err
	}
	var other *quarter.OtherForm
	if _, err := calendar.Parse(name); errors.As(err, &other) { // it has a hint
		return usageError{err}
	}
	if len(all) == 0 {
		return usageError{fmt.Errorf("--figures %s: the project has no paper and no review", name)}
	}
	return usageError{withSuggestion(fmt.Errorf("--figures %s: there is no such paper or review; they exist for %s", name, wording.List(all)), name, all)}
}

// reportFigures prints the diagnostics of a check and the figures of what a quarter or year
// reports.
func (c *console) reportFigures(r *request, site *project.Site, name, format string) error {
	if err := c.diagnose(site.Diagnostics); err != nil {
		return err
	}
	documents := site.AuditsOf(name)
	if len(documents) == 0 { // errors prevent it
		c.status("the figures can be listed once the errors are corrected")
		return errContent
	}
	if err := c.printFigures(documents, format); err != nil {
		return err
	}
	if site.Diagnostics.Failed(r.strict) {
		return errContent
	}
	return nil
}

func (c *console) printFigures(documents []*audit.Document, format string) error {
	switch format {
	case "csv":
		return audit.WriteCSV(c.stdout, documents)
	case "json":
		return audit.WriteJSON(c.stdout, documents)
	}
	for _, d := range documents {
		c.result("%s", d.Summary())
	}
	c.result("Version: %s", audit.Version(documents))
	for _, d := range documents {
		if err := c.listFigures(d); err != nil {
			return err
		}
	}
	return nil
}

// listFigures lists a document's figures for who signs it off: by verdict, first what is to
// be put right or confirmed, and within each in the order of the text.
func (c *console) listFigures(d *audit.Document) error {
	rows := d.Rows()
	for _, v := range audit.Verdicts() {
		if d.Count(v) == 0 {
			continue
		}
		c.result("\n%s, %s: %d", d.Kind, v, d.Count(v))
		if err := c.listRows(rows, v); err != nil {
			return err
		}
	}
	return nil
}

// listRows lists the rows with a verdict in columns.
func (c *console) listRows(rows []audit.Row, v audit.Verdict) error {
	if c.quiet {
		return nil
	}
	table := tabwriter.NewWriter(printable{c.stdout}, 0, 8, 2, ' ', 0)
	for _, r := range rows {
		if r.Verdict != string(v) {
			continue
		}
		cells := slices.DeleteFunc([]string{r.About, r.Near, r.Source, r.Data}, func(s string) bool { return s == "" })
		fmt.Fprintf(table, "  %s\t%s\n", r.Place(), strings.Join(append([]string{r.Text}, cells...), "\t"))
	}
	if err := table.Flush(); err != nil {
		return fmt.Errorf("listing the figures: %w", err)
	}
	return nil
}
