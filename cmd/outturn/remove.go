package main

import (
	"errors"
	"strconv"

	"github.com/spf13/cobra"

	"outturn/internal/project"
)

func (c *console) removeCommand() *cobra.Command {
	var r recordRequest
	var number string
	cmd := &cobra.Command{
		Use:   "remove DOCUMENT",
		Short: "Take an earlier edition out for good, that must not be public",
		Long: `Take an edition that a correction replaced out of the records for good: the pages
that are kept of it, and its figures and texts. It is for what must not be public,
such as a figure that tells of one child. The report says when and why the edition
was removed. Its checksums stay, so that everything else can still be proved.

Afterwards build the site, and put it on the server. What the history of Git and
copies elsewhere have of the edition, this command cannot remove.`,
		Example: "  outturn remove 2019-20/q2 --edition 1 --reason \"A child could be made out.\"",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New("remove takes one document, such as 2019-20/q2")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			var err error
			if r.publication.Edition, err = strconv.Atoi(number); err != nil || r.publication.Edition < 1 {
				return usageError{errors.New("remove takes the number of an edition, from 1: --edition 1")}
			}
			if err := r.checkReason("a removal", "A child could be made out."); err != nil {
				return err
			}
			return c.record(cmd.Context(), &r, args, project.Remove)
		},
	}
	r.flags(cmd)
	cmd.Flags().StringVar(&number, "edition", "", "the `number` of the edition")
	must(cmd.RegisterFlagCompletionFunc("edition", cobra.NoFileCompletions))
	cmd.Flags().StringVar(&r.publication.Reason, "reason", "", "why it is removed, in a `sentence` that readers will see")
	cmd.ValidArgsFunction = r.offer(project.DocumentNames)
	return cmd
}

// adviseRemoved says what is still to be done after a removal, and what else is still public
// of the document.
func (c *console) adviseRemoved(recorded []project.Recorded) {
	for _, one := range recorded {
		if one.Removed == 0 {
			continue
		}
		r := one.Record
		c.status("its pages are public until you run outturn build and put the site on the server")
		for number := 1; number < r.Edition; number++ {
			if r.Removal(number) == nil {
				c.status("edition %d of %s is still public; if it has the same, run outturn remove %[2]s --edition %[1]d --reason \"...\"", number, r.Document)
			}
		}
	}
}
