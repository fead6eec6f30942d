package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"outturn/internal/load"
	"outturn/internal/publish"
	"outturn/internal/quarter"
)

// asOf is the value of --as-of; the empty text is today in London.
type asOf string

func (c *console) build() *cobra.Command {
	var p project
	var out string
	var day asOf
	var strict bool
	var address string
	cmd := &cobra.Command{
		Use:   "build [QUARTER...]",
		Short: "Build the site",
		Long: `Build the site from the project's data and content.

The site is written whole and then put in its place in one step: a build that
fails leaves the last site as it was. Quarters, written like 2019-20/q2, limit
the site to their reports.`,
		Example: "  outturn build\n  outturn build --source reports --out public 2019-20/q2\n  outturn build --drafts --out preview",
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := p.prepare(args, day, c.today()); err != nil {
				return err
			}
			if err := p.standsAt(address, cmd.Flags().Changed("base-url")); err != nil {
				return err
			}
			return c.publish(&p, out, strict)
		},
	}
	p.flags(cmd, &day, &strict)
	cmd.ValidArgsFunction = p.offerPapers
	cmd.Flags().StringVar(&out, "out", "site", "the `folder` to write the site to")
	cmd.Flags().BoolVar(&p.drafts, "drafts", false, "include drafts and papers scheduled for a later day, marked as such")
	cmd.Flags().StringVar(&address, "base-url", "", "the absolute `URL` under which the site will stand (default address of data/organisation.toml)")
	must(cmd.MarkFlagDirname("out"))
	must(cmd.RegisterFlagCompletionFunc("base-url", cobra.NoFileCompletions))
	return cmd
}

// flags are those that build and check share.
func (p *project) flags(cmd *cobra.Command, day *asOf, strict *bool) {
	cmd.Flags().StringVar(&p.folder, "source", ".", "the project's `folder`")
	cmd.Flags().StringVar((*string)(day), "as-of", "", "the `day`, such as 2019-10-28, on which scheduled papers are judged (default today)")
	cmd.Flags().BoolVar(strict, "strict", false, "treat warnings as errors")
	must(cmd.MarkFlagDirname("source"))
	must(cmd.RegisterFlagCompletionFunc("as-of", cobra.NoFileCompletions))
}

// prepare reads the words and the day that a command was given.
func (p *project) prepare(args []string, day asOf, now time.Time) error {
	for _, word := range args {
		q, err := quarter.Parse(word)
		if err != nil {
			return usageError{meant(err, word, p.papers())}
		}
		p.only = append(p.only, q)
	}
	slices.SortFunc(p.only, quarter.Quarter.Compare)
	p.only = slices.Compact(p.only)
	if day == "" {
		day = asOf(now.In(london()).Format(time.DateOnly))
	}
	parsed, err := time.Parse(time.DateOnly, string(day))
	if err != nil {
		return usageError{fmt.Errorf("--as-of %s is not a day: write it like 2019-10-28", day)}
	}
	p.day = parsed
	return nil
}

// standsAt takes the address that the site was given, if it was.
func (p *project) standsAt(address string, given bool) error {
	if !given {
		return nil
	}
	read, err := load.Address(address)
	if err != nil {
		return usageError{&addressError{address, err}}
	}
	p.address = read
	return nil
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

func (c *console) publish(p *project, out string, strict bool) error {
	m, err := c.written(p, out, strict)
	if err != nil {
		return err
	}
	if err := c.diagnose(m.diagnostics); err != nil {
		return err
	}
	if m.diagnostics.Failed(strict) {
		c.status("nothing was written")
		return errContent
	}
	if without := lacking(m.lacking); without != "" {
		c.status("%s", without)
	}
	if m.address == "" {
		c.status("without a feed and a site map: they need the site's address, by --base-url or as address in data/organisation.toml")
	}
	c.result("%s: %s, %s", out, counted(len(m.reports), "report"), counted(len(m.files)+1, "file"))
	for _, r := range m.reports {
		standing := ""
		if !r.Public {
			standing = " (" + strings.TrimPrefix(why(&r.Paper.Publication), "a ") + ")"
		}
		c.result("  %s  %s%s", r.Quarter, counted(len(r.Measures), "indicator"), standing)
	}
	if !p.drafts {
		c.heldBack(p.held(m.dataset))
	}
	return nil
}

// written makes the project and writes its site, unless there are mistakes.
func (c *console) written(p *project, out string, strict bool) (*made, error) {
	working := c.working()
	defer working.end()
	m, err := p.make()
	if err != nil || m.files == nil || m.diagnostics.Failed(strict) {
		return m, err
	}
	return m, m.mistake(publish.Write(out, working.counting(m.files)))
}
