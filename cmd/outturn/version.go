package main

import (
	"runtime/debug"

	"github.com/spf13/cobra"
)

func (c *console) version() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the program's version",
		Example: "  outturn version",
		Args:    noFurtherWords,
		RunE: func(*cobra.Command, []string) error {
			c.result("outturn %s", builtVersion())
			return nil
		},
	}
}

// builtVersion is the version that the Go toolchain recorded.
func builtVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}
