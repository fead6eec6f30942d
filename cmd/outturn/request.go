package main

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"outturn/internal/folder"
	"outturn/internal/load"
	"outturn/internal/pdf"
	"outturn/internal/project"
	"outturn/internal/publish"
	"outturn/internal/quarter"
)

// request holds the options that several commands share.
type request struct {
	project.Options
	folder string // of the project
	asOf   string // value of --as-of; empty: today in London
	strict bool
}

func (r *request) sourceFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&r.folder, "source", ".", "the project's `folder`")
	must(cmd.MarkFlagDirname("source"))
}

func (r *request) dayFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&r.asOf, "as-of", "", "the `day`, such as 2019-10-28, on which scheduled papers are judged (default today)")
	must(cmd.RegisterFlagCompletionFunc("as-of", cobra.NoFileCompletions))
}

func (r *request) draftsFlag(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&r.Drafts, "drafts", false, "include drafts and papers scheduled for a later day, marked as such")
}

func (r *request) audienceFlag(cmd *cobra.Command) {
	cmd.Flags().Var((*audience)(&r.Members), "audience", "`who` it is for: public, or members with the exempt parts too")
	must(cmd.RegisterFlagCompletionFunc("audience", cobra.FixedCompletions([]string{"public", "members"}, cobra.ShellCompDirectiveNoFileComp)))
}

// audience is the value of --audience: whether it is for members.
type audience bool

// String implements pflag.Value.
func (a *audience) String() string {
	if *a {
		return "members"
	}
	return "public"
}

// Set implements pflag.Value.
func (a *audience) Set(written string) error {
	if written != "public" && written != "members" {
		return errors.New("it is public or members")
	}
	*a = written == "members"
	return nil
}

// Type implements pflag.Value.
func (a *audience) Type() string { return "who" }

func (r *request) strictFlag(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&r.strict, "strict", false, "treat warnings as errors")
}

// openProject sets the day and the quarters from what the user typed, and opens the
// project.
func (r *request) openProject(quarters []string, now time.Time) (fs.FS, error) {
	var err error
	if r.Day, err = parseDay(r.asOf, now); err != nil {
		return nil, err
	}
	r.Program = programVersion()
	if today, _ := parseDay("", now); r.Day.After(today) {
		r.Today = today
	}
	files, err := project.Open(r.folder)
	if err != nil {
		return nil, asUsageError(err, "")
	}
	return files, r.choose(quarters, files)
}

// choose sets the quarters from what the user typed, in the project's calendar.
func (r *request) choose(quarters []string, files fs.FS) error {
	calendar, err := project.Calendar(files)
	if err != nil {
		return err
	}
	for _, word := range quarters {
		q, err := calendar.Parse(word)
		var other *quarter.OtherForm
		switch {
		case errors.As(err, &other): // it has a hint
			return usageError{err}
		case err != nil:
			return usageError{withSuggestion(err, word, project.Papers(files))}
		}
		r.Quarters = append(r.Quarters, q)
	}
	slices.SortFunc(r.Quarters, quarter.Quarter.Compare)
	r.Quarters = slices.Compact(r.Quarters)
	return nil
}

// parseDay parses the value of --as-of; if it is empty, the day is today in London.
func parseDay(written string, now time.Time) (time.Time, error) {
	if written == "" {
		written = now.In(london()).Format(time.DateOnly)
	}
	day, err := time.Parse(time.DateOnly, written)
	if err != nil {
		return day, usageError{fmt.Errorf("--as-of %s is not a day: write it like 2019-10-28", written)}
	}
	return day, nil
}

// asUsageError marks a [publish.Refusal] and a [project.NotFound] as wrong usage, and adds
// a suggestion. drafts says what --drafts would do. It returns other errors unchanged.
func asUsageError(err error, drafts string) error {
	var refusal *publish.Refusal
	var none *project.NotFound
	var members *publish.ForMembers
	var part *pdf.NoPart
	switch {
	case errors.As(err, &refusal), errors.As(err, &members), errors.As(err, &part):
		return usageError{err}
	case !errors.As(err, &none):
		return err
	case none.Unpublished:
		return usageError{fmt.Errorf("%w; --drafts %s", err, drafts)}
	}
	return usageError{withSuggestion(err, none.Name, none.Others)}
}

// addressFlag adds the flag for the site's address. Call read once flags are parsed.
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

// addressError says that --base-url is not a possible address of a site.
type addressError struct {
	address string
	why     error
}

// Error implements error.
func (e *addressError) Error() string {
	return fmt.Sprintf("--base-url %s cannot be the site's address: %v", e.address, e.why)
}

// Hint says how to write an address.
func (e *addressError) Hint() string { return load.AddressHint }

// offer completes with the project's names that are not on the command line yet.
func (r *request) offer(names func(fs.FS) []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, given []string, _ string) ([]string, cobra.ShellCompDirective) {
		left := slices.DeleteFunc(names(folder.Open(r.folder)), func(name string) bool { return slices.Contains(given, name) })
		return left, cobra.ShellCompDirectiveNoFileComp
	}
}

// must panics on an error that only a mistake in this program can cause.
func must(err error) {
	if err != nil {
		panic("outturn: " + err.Error())
	}
}
