package main

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"outturn/internal/folder"
	"outturn/internal/project"
	"outturn/internal/wording"
)

func (c *console) verifyCommand() *cobra.Command {
	var signers, source string
	cmd := &cobra.Command{
		Use:   "verify FOLDER",
		Short: "Say whether a copy of a site is exactly what was published",
		Long: `Compare each file of a folder with the list of the site and with the manifests of
its editions, follow the chain of the manifests, and check their signatures.

In the folder of the project, or with --source, its records also say whether the copy
is older than they are: a page that was removed since must not be in it.

--signers names a file of allowed signers, as ssh-keygen reads it: a line with the
name and the public key of each. Without it, the command only tells whose key it is.`,
		Example: "  outturn verify site\n  outturn verify /mnt/copy --signers allowed_signers",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New("verify takes one folder, such as site")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			v, signed, err := project.Verify(args[0], signers, folder.Open(source))
			if err != nil {
				return asUsageError(err, "")
			}
			for _, line := range slices.Concat(signed, v.Removed, v.Faults) {
				c.result("%s", line)
			}
			if len(v.Faults) > 0 {
				c.status("%s is not what was published: %s", args[0], wording.Count(len(v.Faults), "difference"))
				return errContent
			}
			if len(v.Manifests) == 0 {
				c.status("%s agrees with its own list, and no edition is recorded in it: nothing says that it is what was published", args[0])
				return errContent
			}
			c.result("%s is what was published: %s, %s", args[0], wording.Count(v.Files, "file"), wording.Count(len(v.Manifests), "manifest"))
			return nil
		},
	}
	cmd.Flags().StringVar(&source, "source", ".", "the project's `folder`")
	must(cmd.MarkFlagDirname("source"))
	cmd.Flags().StringVar(&signers, "signers", "", "the `file` of allowed signers")
	must(cmd.MarkFlagFilename("signers"))
	return cmd
}
