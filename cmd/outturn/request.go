package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"outturn/internal/load"
	"outturn/internal/project"
	"outturn/internal/quarter"
)

// request is what a command was asked to make of which project.
type request struct {
	project.Options
	folder string // of the project
	day    string // of --as-of; empty: today in London
	strict bool
}

// sourceFlag lets the user name the project.
func (r *request) sourceFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&r.folder, "source", ".", "the project's `folder`")
	must(cmd.MarkFlagDirname("source"))
}

// dayFlag lets the user name the day.
func (r *request) dayFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&r.day, "as-of", "", "the `day`, such as 2019-10-28, on which scheduled papers are judged (default today)")
	must(cmd.RegisterFlagCompletionFunc("as-of", cobra.NoFileCompletions))
}

func (r *request) draftsFlag(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&r.Drafts, "drafts", false, "include drafts and papers scheduled for a later day, marked as such")
}

func (r *request) strictFlag(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&r.strict, "strict", false, "treat warnings as errors")
}

// open reads the day and the quarters that the command was given, and opens the
// project.
func (r *request) open(quarters []string, now time.Time) (fs.FS, error) {
	for _, word := range quarters {
		q, err := quarter.Parse(word)
		if err != nil {
			return nil, usageError{withSuggestion(err, word, project.Papers(os.DirFS(r.folder)))}
		}
		r.Quarters = append(r.Quarters, q)
	}
	slices.SortFunc(r.Quarters, quarter.Quarter.Compare)
	r.Quarters = slices.Compact(r.Quarters)
	var err error
	if r.Day, err = dayOf(r.day, now); err != nil {
		return nil, err
	}
	files, err := project.Open(r.folder)
	return files, asUsageError(err, "")
}

// dayOf reads the day of --as-of; the empty text is today in London.
func dayOf(written string, now time.Time) (time.Time, error) {
	if written == "" {
		written = now.In(london()).Format(time.DateOnly)
	}
	day, err := time.Parse(time.DateOnly, written)
	if err != nil {
		return day, usageError{fmt.Errorf("--as-of %s is not a day: write it like 2019-10-28", written)}
	}
	return day, nil
}

// asUsageError marks an error as a wrong request where the project does not have what was
// asked for. drafts says what --drafts would do.
func asUsageError(err error, drafts string) error {
	var none *project.NotFound
	switch {
	case !errors.As(err, &none):
		return err
	case none.Unpublished:
		return usageError{fmt.Errorf("%w; --drafts %s", err, drafts)}
	}
	return usageError{withSuggestion(err, none.Name, none.Others)}
}

// addressFlag lets the user say where the site will stand; read takes what was
// given.
func (r *request) addressFlag(cmd *cobra.Command) (read func() error) {
	var address string
	cmd.Flags().StringVar(&address, "base-url", "", "the absolute `URL` under which the site will stand (default address of data/organisation.toml)")
	must(cmd.RegisterFlagCompletionFunc("base-url", cobra.NoFileCompletions))
	return func() (err error) {
		if !cmd.Flags().Changed("base-url") {
			return nil
		}
		if r.Address, err = load.Address(address); err != nil {
			return usageError{&addressError{address, err}}
		}
		return nil
	}
}

// addressError is an address that no site can stand under.
type addressError struct {
	address string
	why     error
}

// Error implements error.
func (e *addressError) Error() string {
	return fmt.Sprintf("--base-url %s cannot be the site's address: %v", e.address, e.why)
}

// Hint says how it is written.
func (e *addressError) Hint() string { return load.AddressHint }

// offer completes names of the project that were not given yet.
func (r *request) offer(names func(fs.FS) []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, given []string, _ string) ([]string, cobra.ShellCompDirective) {
		left := slices.DeleteFunc(names(os.DirFS(r.folder)), func(name string) bool { return slices.Contains(given, name) })
		return left, cobra.ShellCompDirectiveNoFileComp
	}
}

// must holds what can only fail by a mistake in this program.
func must(err error) {
	if err != nil {
		panic("outturn: " + err.Error())
	}
}
