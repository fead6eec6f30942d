package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"outturn/internal/quarter"
	"outturn/internal/reference"
)

const (
	inMarkdown   = "markdown"
	inJSONSchema = "json-schema"
)

func (c *console) referenceCommand() *cobra.Command {
	var format, out, rendered string
	cmd := &cobra.Command{
		Use:   "reference",
		Short: "Print every key, figure and block that a project may use",
		Long: `Print the reference of every key of every file, of every figure and block of the
prose, of the data files beside each report and of every rule of outturn check, from
the declarations that the program itself goes by.

  markdown      four pages, which may stand in content/guide/
  json-schema   a schema of each file, by which editors complete and check keys

With --out they are written as files, over those of the same names; without it
they are printed.`,
		Example: "  outturn reference\n  outturn reference --out content/guide\n  outturn reference --format json-schema --out schemas",
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			if err := checkChoice("format", format, inMarkdown, inJSONSchema); err != nil {
				return err
			}
			files, err := referenceFiles(format, rendered)
			if err != nil {
				return usageError{err}
			}
			return c.writeReference(files, out)
		},
	}
	cmd.Flags().StringVar(&format, "format", inMarkdown, "the `form`: markdown or json-schema")
	cmd.Flags().StringVar(&out, "out", "", "the `folder` to write files to (default: they are printed)")
	cmd.Flags().StringVar(&rendered, "rendered", "", "in Markdown, a `quarter` of the worked example, such as 2019-20/q2: each example is followed by what it comes to there")
	must(cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{inMarkdown, inJSONSchema}, cobra.ShellCompDirectiveNoFileComp)))
	must(cmd.MarkFlagDirname("out"))
	return cmd
}

func referenceFiles(format, rendered string) ([]reference.Output, error) {
	switch format {
	case inJSONSchema:
		return reference.Schemas(), nil
	default:
		var shown quarter.Quarter
		if rendered != "" {
			var err error
			// The worked example's year begins in April.
			if shown, err = quarter.April.Parse(rendered); err != nil {
				return nil, err
			}
		}
		return reference.Pages(shown), nil
	}
}

// writeReference writes files to a folder or, if out is empty, to standard output.
func (c *console) writeReference(files []reference.Output, out string) error {
	for _, f := range files {
		if out == "" {
			c.result("%s", f.Text)
			continue
		}
		name := filepath.Join(out, f.Name)
		if err := os.MkdirAll(out, 0o777); err != nil {
			return fmt.Errorf("writing the reference: %w", err)
		}
		if err := os.WriteFile(name, []byte(f.Text), 0o666); err != nil {
			return fmt.Errorf("writing the reference: %w", err)
		}
		c.result("written  %s", name)
	}
	return nil
}
