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

// withSuggestion adds to an error which of the names may have been meant.
func withSuggestion(err error, written string, names []string) error {
	if near := source.Suggest(written, names); near != "" && err != nil {
		return fmt.Errorf("%w; %s", err, strings.ReplaceAll(near, `"`, ""))
	}
	return err
}

// suggestFlag suggests the flag that was meant by one that does not exist.
func suggestFlag(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return err
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
	return withSuggestion(err, "--"+unknown.GetSpecifiedName(), names)
}

// checkChoice takes a flag's value, which is one of a few.
func checkChoice(flag, written string, of ...string) error {
	if slices.Contains(of, written) {
		return nil
	}
	return usageError{withSuggestion(fmt.Errorf("--%s is %s, not %q", flag, strings.Join(of, " or "), written), written, of)}
}
