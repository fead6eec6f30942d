package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"outturn/internal/server"
	"outturn/internal/wording"
)

func (c *console) headersCommand() *cobra.Command {
	var path, folder string
	cmd := &cobra.Command{
		Use:   "headers SERVER",
		Short: "Print the settings of a web server for a site",
		Long: `Print the settings by which a web server sends the right headers with each file of a
site: a policy that allows nothing of other sites and no frame around a page, the types of files,
and how long browsers keep them. With them, a missing page gets the site's own,
no folder is listed, and no hidden file is sent.

` + serverKinds() + `
--path is where the site's addresses begin, and --folder where its files are on the
server.`,
		Example: "  outturn headers nginx --path /performance/ --folder /srv/performance/site\n  outturn headers _headers > site/_headers",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New("headers takes one of " + wording.List(serverNames()))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			text, err := serverSettings(args[0], path, folder)
			if err != nil {
				return usageError{err}
			}
			c.result("%s", strings.TrimSuffix(text, "\n"))
			return nil
		},
		ValidArgsFunction: cobra.FixedCompletions(serverNames(), cobra.ShellCompDirectiveNoFileComp),
	}
	cmd.Flags().StringVar(&path, "path", "/", "the `path` of the site's addresses")
	cmd.Flags().StringVar(&folder, "folder", "", "the site's `folder` on the server")
	must(cmd.RegisterFlagCompletionFunc("path", cobra.NoFileCompletions))
	must(cmd.MarkFlagDirname("folder"))
	return cmd
}

// serverSettings are the settings of a server, by its name.
func serverSettings(name, path, folder string) (string, error) {
	place, err := server.NewPlace(path, folder)
	if err != nil {
		return "", err
	}
	for _, kind := range server.Kinds() {
		switch {
		case kind.Name != name:
		case kind.OnDisk && folder == "":
			return "", fmt.Errorf("the settings of %s name the site's folder on the server: add --folder /srv/performance/site", name)
		default:
			return kind.Settings(place), nil
		}
	}
	return "", withSuggestion(fmt.Errorf("there are no settings for %q, only for %s", name, wording.List(serverNames())), name, serverNames())
}

func serverNames() []string {
	var names []string
	for _, kind := range server.Kinds() {
		names = append(names, kind.Name)
	}
	return names
}

// serverKinds says of each server where its settings belong.
func serverKinds() string {
	var b strings.Builder
	for _, kind := range server.Kinds() {
		fmt.Fprintf(&b, "  %-9s %s\n", kind.Name, kind.Use)
	}
	return b.String()
}
