package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"outturn/internal/source"
)

const description = `Outturn publishes quarterly performance reports.

An officer keeps indicator figures in TOML and commentary in Markdown. Outturn
merges the two, judges every indicator against its target and tolerance and
writes a static site with one report for each quarter.`

func (c *console) rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:           "outturn",
		Short:         "Publish quarterly performance reports",
		Long:          description,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          noArguments,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },

		PersistentPreRunE:          c.begin,
		SuggestionsMinimumDistance: 2,
	}
	root.PersistentFlags().BoolVar(&c.quiet, "quiet", false, "print nothing but diagnostics and failures")
	root.AddCommand(c.buildCommand(), c.checkCommand(), c.correctCommand(), c.headersCommand(), c.initCommand(), c.layoutCommand(), c.listCommand(), c.newCommand(), c.pdfCommand(), c.publishCommand(), c.referenceCommand(), c.removeCommand(), c.serveCommand(), c.verifyCommand(), c.versionCommand())
	root.SetFlagErrorFunc(suggestFlag)
	root.InitDefaultCompletionCmd()
	if completion, _, err := root.Find([]string{"completion"}); err == nil {
		completion.Short = "Print a script that completes commands, flags and quarters in your shell"
		completion.Example = "  source <(outturn completion bash)\n  outturn completion zsh > \"${fpath[1]}/_outturn\"\n  outturn completion fish > ~/.config/fish/completions/outturn.fish"
	}
	return root
}

// begin marks that a command has started. Flags that exclude each other are refused before.
func (c *console) begin(cmd *cobra.Command, _ []string) error {
	err := cmd.ValidateFlagGroups()
	c.started = err == nil
	return err
}

// noArguments refuses arguments. For the program itself it suggests commands with a
// similar name.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if cmd.HasParent() {
		return fmt.Errorf("%s takes no further words: %q", cmd.Name(), args[0])
	}
	err := fmt.Errorf("there is no command %q", args[0])
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		err = fmt.Errorf("%w; %s", err, source.DidYouMean(near...))
	}
	return err
}
