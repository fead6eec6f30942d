package main

import (
	"cmp"
	"fmt"
	"strconv"
	"text/tabwriter"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"outturn/internal/project"
	"outturn/internal/wording"
)

// listWidth is the number of columns of a terminal that a line of the list may take.
const listWidth = 100

func (c *console) listCommand() *cobra.Command {
	var r request
	var format string
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List the documents, and when each is public",
		Long: `List every paper, its minutes and every review, the newest first: whether it is
a draft, scheduled or public, the number of its edition, on which day it is
public, and to which meeting it goes. Of a draft whose meeting is known, the
last day for its publication stands there.`,
		Example: "  outturn list\n  outturn list --as-of 2020-02-10\n  outturn list --format json",
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			if err := checkChoice("format", format, "text", "json"); err != nil {
				return err
			}
			files, err := r.openProject(nil, c.today())
			if err != nil {
				return err
			}
			all, ds, err := project.List(files, r.Day)
			switch {
			case err != nil:
				return err
			case ds.Failed(false):
				return c.accept(ds, false, "listed")
			case format == "json":
				return project.WriteList(c.stdout, all)
			}
			return c.listDocuments(all)
		},
	}
	r.sourceFlag(cmd)
	r.dayFlag(cmd)
	cmd.Flags().StringVar(&format, "format", "text", "the `form` of the list: text or json (one object a line)")
	must(cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"text", "json"}, cobra.ShellCompDirectiveNoFileComp)))
	return cmd
}

// listDocuments prints documents as a table.
func (c *console) listDocuments(all []project.ListedDocument) error {
	if c.quiet {
		return nil
	}
	if len(all) == 0 {
		c.status("there are no documents yet; outturn new QUARTER begins a paper")
		return nil
	}
	rows := [][]string{{"Document", "State", "Edition", "Publication"}}
	meetings := []string{"Meeting"}
	for _, d := range all {
		rows = append(rows, []string{d.Document, d.State, editionText(d), publicationText(d)})
		meetings = append(meetings, meetingText(d))
	}
	left := listWidth
	for n := range rows[0] {
		width := 0
		for _, row := range rows {
			width = max(width, len(row[n]))
		}
		left -= width + 2
	}
	table := tabwriter.NewWriter(printable{c.stdout}, 0, 8, 2, ' ', 0)
	for n, row := range rows {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n", row[0], row[1], row[2], row[3], shortened(meetings[n], left))
	}
	if err := table.Flush(); err != nil {
		return fmt.Errorf("listing the documents: %w", err)
	}
	return nil
}

func editionText(d project.ListedDocument) string {
	if d.Edition == 0 {
		return "-"
	}
	return strconv.Itoa(d.Edition)
}

func publicationText(d project.ListedDocument) string {
	if !d.PublishBy.IsZero() {
		return "by " + wording.Day(d.PublishBy)
	}
	return cmp.Or(wording.Day(d.Publication), "-")
}

func meetingText(d project.ListedDocument) string {
	if d.Meeting == "" || d.MeetingOn.IsZero() {
		return cmp.Or(d.Meeting+wording.Day(d.MeetingOn), "-")
	}
	return wording.Day(d.MeetingOn) + ", " + d.Meeting
}

// shortened cuts a text that is longer than so many characters.
func shortened(text string, length int) string {
	if utf8.RuneCountInString(text) <= length {
		return text
	}
	return string([]rune(text)[:length-1]) + "…"
}
