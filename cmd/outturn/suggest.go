package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"outturn/internal/source"
)

// withSuggestion adds to an error the name that is most like the written one, if any
// is.
func withSuggestion(err error, written string, names []string) error {
	if near := source.Suggest(written, names); near != "" && err != nil {
		return fmt.Errorf("%w; %s", err, near)
	}
	return err
}

// suggestFlag suggests a flag for one that does not exist.
func suggestFlag(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return err
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
	return withSuggestion(err, "--"+unknown.GetSpecifiedName(), names)
}

// checkChoice fails if a flag's value is not one of a few.
func checkChoice(flag, value string, of ...string) error {
	if slices.Contains(of, value) {
		return nil
	}
	last := len(of) - 1
	all := strings.Join(of[:last], ", ") + " or " + of[last]
	return usageError{withSuggestion(fmt.Errorf("--%s is %s, not %q", flag, all, value), value, of)}
}
