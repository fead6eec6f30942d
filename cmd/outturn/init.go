package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"outturn/internal/project"
	"outturn/internal/publish"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

func (c *console) initCommand() *cobra.Command {
	var month string
	cmd := &cobra.Command{
		Use:   "init DIR",
		Short: "Begin a project that builds",
		Long: `Begin a project: a small complete one of an invented council, which explains
itself in comments and in its paper. Change it into your own.

The folder is made, or is empty but for names that begin with a point. Schemas and
a configuration of Taplo go with it, by which editors complete and check keys.`,
		Example: "  outturn init reports\n  outturn init .\n  outturn init reports --year-begins January",
		Args:    oneFolder,
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveFilterDirs
		},
		RunE: func(_ *cobra.Command, args []string) error {
			calendar, err := calendarOf(month)
			if err != nil {
				return err
			}
			return c.createProject(args[0], calendar)
		},
	}
	cmd.Flags().StringVar(&month, "year-begins", time.April.String(), "the `month` in which the organisation's year begins; from January years are calendar years")
	must(cmd.RegisterFlagCompletionFunc("year-begins", cobra.FixedCompletions(months(), cobra.ShellCompDirectiveNoFileComp)))
	return cmd
}

// calendarOf parses the value of --year-begins.
func calendarOf(month string) (quarter.Calendar, error) {
	calendar, ok := quarter.BeginningIn(month)
	if !ok {
		return calendar, usageError{withSuggestion(fmt.Errorf("--year-begins %s is not the English name of a month", month), month, months())}
	}
	return calendar, nil
}

func months() []string {
	var all []string
	for m := time.January; m <= time.December; m++ {
		all = append(all, m.String())
	}
	return all
}

func oneFolder(_ *cobra.Command, args []string) error {
	if len(args) != 1 {
		return errors.New("init takes one folder, such as reports")
	}
	return nil
}

// createProject writes the files of a new project.
func (c *console) createProject(folder string, calendar quarter.Calendar) error {
	if err := checkEmpty(folder); err != nil {
		return err
	}
	files, err := project.New(calendar)
	if err != nil {
		return err
	}
	written := 0
	for _, f := range files {
		name := filepath.Join(folder, filepath.FromSlash(f.Name))
		created, err := publish.CreateFile(name, []byte(f.Text))
		switch {
		case err != nil:
			return err
		case created:
			written++
		default:
			c.status("%s is there already and is left as it is", name)
		}
	}
	c.nextSteps(folder, written, calendar)
	return nil
}

// nextSteps prints what was written and what the user can do next.
func (c *console) nextSteps(folder string, written int, calendar quarter.Calendar) {
	c.result("%s: %s of a project that builds; %s says what each is for",
		folder, wording.Count(written, "file"), filepath.Join(folder, "README.md"))
	c.result("\nNext:")
	if filepath.Clean(folder) != "." {
		c.result("  cd %s", shellQuote(folder))
	}
	c.result("  outturn check            is everything in order?")
	c.result("  outturn serve --open     shows the pages while you write")
	c.result("  outturn build            makes the site: open site/index.html")
	c.result("  outturn new %-12s begins the next quarter", calendar.Of(2025, 3))
}

// checkEmpty fails if a folder holds anything but hidden files and folders.
func checkEmpty(folder string) error {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if info, other := os.Stat(folder); other == nil && !info.IsDir() {
		return usageError{fmt.Errorf("%s is a file", folder)}
	}
	if err != nil {
		return fmt.Errorf("beginning a project: %w", err)
	}
	var names []string
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") {
			names = append(names, e.Name())
		}
	}
	if len(names) > 0 {
		return usageError{fmt.Errorf("%s is not empty, and nothing is written over: it holds %s", folder, firstFew(names))}
	}
	return nil
}

func firstFew(names []string) string {
	const few = 4
	if len(names) <= few {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:few], ", "), len(names)-few)
}

var unquotedWord = regexp.MustCompile(`^[\pL\pN_./~+-]+$`)

// shellQuote quotes a name for a shell, if it needs quoting.
func shellQuote(name string) string {
	if unquotedWord.MatchString(name) && !strings.HasPrefix(name, "-") && !strings.HasPrefix(name, "~") {
		return name
	}
	return "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
}
