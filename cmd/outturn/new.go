package main

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"outturn/internal/project"
	"outturn/internal/publish"
	"outturn/internal/starter"
)

func (c *console) newCommand() *cobra.Command {
	var r request
	var kind string
	var ids []string
	cmd := &cobra.Command{
		Use:   "new QUARTER",
		Short: "Begin the next quarter's files, from the last one's",
		Long: `Begin what is written next: a quarter's figures, paper and commentary, or the
document of another kind.

  paper      figures, finance if the last paper shows it, paper, and commentary on
             what was outside tolerance
  challenge  the same for a few indicators, with a section for each voice
  minutes    the record of the meeting that the quarter's paper went to
  review     the review of a year, written like 2019-20

Quarters and years are written as folders are: 2019-20/q3 and 2019-20, or 2019/q3
and 2019 where years are calendar years.

What stands in every document is taken over from the latest earlier one of its
kind. A file that is there already is left as it is.`,
		Example: "  outturn new 2019-20/q3\n  outturn new 2019-20/q3 --kind challenge --indicator re-referrals\n  outturn new 2019-20/q2 --kind minutes\n  outturn new 2019-20 --kind review",
		Args:    oneQuarter,
		RunE: func(_ *cobra.Command, args []string) error {
			files, err := r.openProject(nil, c.today())
			if err != nil {
				return err
			}
			return c.beginDocument(&r, files, kind, args[0], ids)
		},
	}
	r.sourceFlag(cmd)
	cmd.Flags().StringVar(&kind, "kind", string(starter.Paper), "what to begin, a `kind`: paper, challenge, minutes or review")
	cmd.Flags().StringSliceVar(&ids, "indicator", nil, "an `indicator` that a challenge is about, or several with commas between; may be repeated (default those outside tolerance)")
	c.completions(cmd, &r)
	return cmd
}

// oneQuarter requires one argument: the quarter or year to begin.
func oneQuarter(_ *cobra.Command, args []string) error {
	if len(args) != 1 {
		return errors.New("new takes one quarter, such as 2019-20/q3")
	}
	return nil
}

// beginDocument prepares the new files and writes those that do not exist yet.
func (c *console) beginDocument(r *request, files fs.FS, kindName, of string, ids []string) error {
	kind, err := starter.ParseKind(kindName)
	if err != nil {
		return usageError{err}
	}
	from, ds, err := project.Begin(files, r.Day)
	if err != nil {
		return err
	}
	if ds.Failed(false) { // new files cannot be based on broken ones
		return c.accept(ds, false, "made")
	}
	for n := range ids {
		ids[n] = strings.TrimSpace(ids[n])
	}
	begun, err := from.Make(kind, of, ids)
	if err != nil {
		return usageError{err}
	}
	if kind.Quarterly() {
		c.noteSequence(from, of)
	}
	if err := c.writeDrafts(r.folder, begun); err != nil {
		return err
	}
	if kind.Quarterly() && !c.quiet {
		c.hint("outturn check says what is still to write")
	}
	return nil
}

// noteSequence prints a line if the new quarter does not follow the latest one.
func (c *console) noteSequence(from *starter.Project, of string) {
	if q, err := from.Dataset.Organisation.Calendar.Parse(of); err == nil && !from.Has(q) && !from.Follows(q) {
		c.status("%s does not follow %s, the latest quarter with files; it is begun all the same", q, from.Latest(q))
	}
}

// writeDrafts writes the files that do not exist yet, and lists all of them.
func (c *console) writeDrafts(folder string, begun *starter.Drafts) error {
	kept := 0
	for _, f := range begun.Files {
		name := filepath.Join(folder, filepath.FromSlash(f.Name))
		created, err := publish.CreateFile(name, []byte(f.Text))
		switch {
		case err != nil:
			return err
		case created:
			c.result("made  %s", name)
			c.explain(f, begun)
		default:
			c.result("kept  %s", name)
			kept++
		}
	}
	if kept > 0 {
		c.status("what is there already is left as it is")
	}
	return nil
}

// explain prints what a file is based on, and what was left out of it.
func (c *console) explain(f starter.Draft, begun *starter.Drafts) {
	if f.From == "" {
		return
	}
	c.status("%s is made from %s", f.Name, f.From)
	for _, left := range begun.LeftOut {
		c.status("left out %q: %s", left.Block, left.Why)
	}
}

// completions completes the kind, the indicators and the quarter to begin.
func (c *console) completions(cmd *cobra.Command, r *request) {
	offer := func(names func(*starter.Project) []string) cobra.CompletionFunc {
		return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			files, err := r.openProject(nil, c.today())
			if err != nil {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			from, ds, err := project.Begin(files, r.Day)
			if err != nil || ds.Failed(false) {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return names(from), cobra.ShellCompDirectiveNoFileComp
		}
	}
	cmd.ValidArgsFunction = offer((*starter.Project).Offered)
	must(cmd.RegisterFlagCompletionFunc("kind", cobra.FixedCompletions(starter.Kinds(), cobra.ShellCompDirectiveNoFileComp)))
	must(cmd.RegisterFlagCompletionFunc("indicator", offer((*starter.Project).Indicators)))
}
