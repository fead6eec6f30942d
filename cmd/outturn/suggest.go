package main

import (
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"outturn/internal/quarter"
	"outturn/internal/source"
)

// meant adds to an error which of the names may have been meant.
func meant(err error, written string, names []string) error {
	if near := source.Suggest(written, names); near != "" && err != nil {
		return fmt.Errorf("%w; %s", err, strings.ReplaceAll(near, `"`, ""))
	}
	return err
}

// flagMeant suggests the flag that was meant by one that does not exist.
func flagMeant(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return err
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
	return meant(err, "--"+unknown.GetSpecifiedName(), names)
}

// papers lists the quarters that have a paper, without reading it: enough to offer
// or suggest them. Where there is no project there are none.
func (p *project) papers() []string {
	names, err := filepath.Glob(filepath.Join(escaped(p.folder), "content", "*", "q*", "paper.md"))
	if err != nil {
		return nil
	}
	var all []string
	for _, name := range names {
		folder := path.Dir(filepath.ToSlash(name))
		written := path.Base(path.Dir(folder)) + "/" + path.Base(folder)
		if _, err := quarter.Parse(written); err == nil {
			all = append(all, written)
		}
	}
	return all
}

// escaped is a name as a pattern that matches it alone.
func escaped(name string) string {
	return strings.NewReplacer(`*`, `\*`, `?`, `\?`, `[`, `\[`, `\`, `\\`).Replace(name)
}

// offerPapers completes quarters that have a paper and were not given yet.
func (p *project) offerPapers(_ *cobra.Command, given []string, _ string) ([]string, cobra.ShellCompDirective) {
	left := slices.DeleteFunc(p.papers(), func(q string) bool { return slices.Contains(given, q) })
	return left, cobra.ShellCompDirectiveNoFileComp
}

// choice takes a flag's value, which is one of a few.
func choice(flag, written string, of ...string) error {
	if slices.Contains(of, written) {
		return nil
	}
	return usageError{meant(fmt.Errorf("--%s is %s, not %q", flag, strings.Join(of, " or "), written), written, of)}
}
