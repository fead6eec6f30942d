package main

import (
	"runtime/debug"

	"github.com/spf13/cobra"
)

func (c *console) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the program's version and the commit that it was built from",
		Example: "  outturn version",
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			info, _ := debug.ReadBuildInfo()
			c.result("%s", versionOf(info))
			return nil
		},
	}
}

// versionOf returns the version and, for a build from a repository, the commit and
// whether files differed from it, as the Go toolchain recorded them.
func versionOf(info *debug.BuildInfo) string {
	if info == nil || info.Main.Version == "" {
		return "outturn (devel)"
	}
	recorded := map[string]string{}
	for _, s := range info.Settings {
		recorded[s.Key] = s.Value
	}
	words := "outturn " + info.Main.Version
	if commit := recorded["vcs.revision"]; commit != "" {
		words += ", commit " + commit
	}
	if recorded["vcs.modified"] == "true" {
		words += " with changes"
	}
	return words
}
