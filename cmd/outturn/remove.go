package main

import (
	"errors"

	"github.com/spf13/cobra"

	"outturn/internal/project"
)

func (c *console) removeCommand() *cobra.Command {
	var r recordRequest
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
			if r.publication.Edition < 1 {
				return usageError{errors.New("remove takes the number of an edition, from 1: --edition 1")}
			}
			if err := r.checkReason("a removal", "A child could be made out."); err != nil {
				return err
			}
			return c.record(cmd.Context(), &r, args, project.Remove)
		},
	}
	r.flags(cmd)
	cmd.Flags().IntVar(&r.publication.Edition, "edition", 0, "the `number` of the edition")
	must(cmd.RegisterFlagCompletionFunc("edition", cobra.NoFileCompletions))
	cmd.Flags().StringVar(&r.publication.Reason, "reason", "", "why it is removed, in a `sentence` that readers will see")
	cmd.ValidArgsFunction = r.offer(project.DocumentNames)
	return cmd
}
