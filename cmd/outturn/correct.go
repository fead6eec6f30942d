package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"outturn/internal/exempt"
	"outturn/internal/project"
)

func (c *console) correctCommand() *cobra.Command {
	var r recordRequest
	cmd := &cobra.Command{
		Use:   "correct DOCUMENT...",
		Short: "Record a correction of what was published, as the next edition",
		Long: `Record the next edition of documents that were published and whose figures or
texts you have corrected since. The report then says at its top what was corrected,
when and why, and the register of corrections lists it.

The edition before stays as it was, at an address of its own. Its pages are taken
from the site as it was published, which --published names.`,
		Example: "  outturn correct 2019-20/q2 --reason \"Two late replies had been counted as in time.\"\n  outturn correct 2019-20/q1 2019-20/q2 --reason \"...\" --published /srv/reports/site",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("correct takes the documents that are corrected, such as 2019-20/q2")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := r.checkReason("a correction", "Two late replies had been counted as in time."); err != nil {
				return err
			}
			return c.record(cmd.Context(), &r, args, project.Correct)
		},
	}
	r.flags(cmd)
	cmd.Flags().StringVar(&r.publication.Reason, "reason", "", "why it is corrected, in a `sentence` that readers will see")
	cmd.Flags().StringVar(&r.publication.Published, "published", "site", "the `folder` of the site as it was published")
	must(cmd.MarkFlagDirname("published"))
	cmd.ValidArgsFunction = r.offer(project.DocumentNames)
	return cmd
}

// checkReason checks that a correction or a removal has a reason that readers may see.
func (r *recordRequest) checkReason(of, example string) error {
	if r.publication.Reason == "" {
		return usageError{fmt.Errorf("%s needs a reason: --reason %q", of, example)}
	}
	if len(exempt.Doubts(r.publication.Reason, exempt.Value)) > 0 {
		return usageError{errors.New("the reason looks like an attempt at an exempt passage, and readers will see it: say why without what is exempt")}
	}
	return nil
}
