package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"outturn/internal/project"
)

func (c *console) layoutCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "layout [NAME]",
		Short: "Print a built-in layout, to copy and change",
		Long: `Print a built-in layout, style or script, or the icon. Without a name, list them
all and what each is for.

A file of the same name in the folder templates of your project takes its place.
The page of the guide on layouts of your own says what each layout may use.`,
		Example: "  outturn layout\n  outturn layout pages/report.html > templates/pages/report.html",
		Args:    oneLayout,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return c.listLayouts()
			}
			text, err := project.Layout(args[0])
			if err != nil {
				return asUsageError(err, "")
			}
			c.result("%s", strings.TrimSuffix(text, "\n"))
			return nil
		},
		ValidArgsFunction: offerLayouts,
	}
}

func oneLayout(_ *cobra.Command, args []string) error {
	if len(args) > 1 {
		return errors.New("layout takes one name, such as pages/report.html")
	}
	return nil
}

// listLayouts prints the name of each layout and what it is for.
func (c *console) listLayouts() error {
	all, err := project.Layouts()
	if err != nil {
		return err
	}
	width := 0
	for _, one := range all {
		width = max(width, len(one.Name))
	}
	for _, one := range all {
		c.result("%-*s  %s", width, one.Name, one.Use)
	}
	return nil
}

// offerLayouts completes with the names of layouts.
func offerLayouts(_ *cobra.Command, given []string, _ string) ([]string, cobra.ShellCompDirective) {
	all, err := project.Layouts()
	if err != nil || len(given) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var names []string
	for _, one := range all {
		names = append(names, one.Name)
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}
