package main

import (
	"context"
	"fmt"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"outturn/internal/preview"
	"outturn/internal/source"
	"outturn/templates"
)

// served is how a preview is wanted.
type served struct {
	project project
	day     asOf
	port    int
	open    bool
	against string
}

// firstPort is the port of a preview unless another is asked for. Nothing
// widely used has it.
const firstPort = 4190

func (c *console) serve() *cobra.Command {
	var s served
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Preview the site while it is written",
		Long: `Preview the site, with drafts, on this machine alone.

When a file of the project is saved, the open page shows the change without
losing its place. While a file has a mistake, the last good page stays, with the
mistake over it. A bar says whether a page is published, what is still open, and
what changed since the site was built into the folder that --against names.

Ctrl-C ends it.`,
		Example: "  outturn serve --open\n  outturn serve --source reports --port 8000\n  outturn serve --against public --as-of 2020-02-10",
		Args:    noFurtherWords,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := c.wanted(&s, cmd.Flags().Changed("against")); err != nil {
				return err
			}
			ctx, stop := signal.NotifyContext(cmd.Context(), syscall.SIGINT, syscall.SIGTERM)
			defer stop()
			return c.preview(ctx, &s)
		},
	}
	cmd.Flags().StringVar(&s.project.folder, "source", ".", "the project's `folder`")
	cmd.Flags().StringVar((*string)(&s.day), "as-of", "", "the `day`, such as 2019-10-28, on which scheduled papers are judged (default today)")
	cmd.Flags().StringVar(&s.against, "against", "site", "the `folder` of a built site to compare pages with")
	cmd.Flags().IntVar(&s.port, "port", firstPort, "the `port` to answer at, or the next one that is free")
	cmd.Flags().BoolVar(&s.open, "open", false, "open the site in a browser")
	return cmd
}

// wanted checks what the command was given. A folder to compare with that is not
// named need not be there: nothing may have been published yet.
func (c *console) wanted(s *served, named bool) error {
	s.project.drafts = true
	if err := s.project.prepare(nil, s.day, c.today()); err != nil {
		return err
	}
	if s.port < 0 || s.port > 65535 {
		return usageError{fmt.Errorf("--port %d is not a port: they go from 0, any, to 65535", s.port)}
	}
	if named && !(&preview.Published{Folder: s.against}).Built() {
		return usageError{fmt.Errorf("--against %s holds no built site", s.against)}
	}
	return s.project.exists()
}

// preview serves until the context ends.
func (c *console) preview(ctx context.Context, s *served) error {
	watcher, err := preview.Watch(s.project.folder)
	if err != nil {
		return err
	}
	defer watcher.Close()
	listeners, port, err := preview.Listen(s.port)
	if err != nil {
		return err
	}
	site := preview.New(func() (*preview.Build, error) { return c.current(s) }, templates.Files, &preview.Published{Folder: s.against})
	if port != s.port && s.port != 0 {
		c.status("port %d is not free; this preview is at %d", s.port, port)
	}
	if err := c.rebuilt("built", site.Rebuild()); err != nil {
		return err
	}
	address := fmt.Sprintf("http://localhost:%d/", port)
	c.result("%s", address)
	c.status("previewing %s, on this machine alone; Ctrl-C ends it", s.project.folder)
	if s.open {
		c.browse(address)
	}
	go site.Follow(ctx, watcher.Changed, func(o preview.Outcome) { _ = c.rebuilt("rebuilt", o) })
	return site.Serve(ctx, listeners, port)
}

// current builds the project as it is now, and on the day that it is now.
func (c *console) current(s *served) (*preview.Build, error) {
	p := s.project
	if err := p.prepare(nil, s.day, c.today()); err != nil {
		return nil, err
	}
	m, err := p.make()
	if err != nil {
		return nil, err
	}
	if m.files != nil {
		m.diagnostics.Add(p.publicly(m).Sorted()...)
	}
	return &preview.Build{
		Organisation: &m.dataset.Organisation, Reports: m.reports, Reviews: m.reviews,
		Layouts: m.layouts, Files: m.files, Diagnostics: m.diagnostics,
	}, nil
}

// publicly are the mistakes that only a build without drafts has: a published
// paper may rest on what is not public.
func (p *project) publicly(m *made) *source.Diagnostics {
	_, _, _, ds := p.evaluate(m.dataset.Public(p.day))
	return ds
}

// rebuilt says what a build came to: its diagnostics as check prints them, and a
// line.
func (c *console) rebuilt(did string, o preview.Outcome) error {
	if err := (source.Printer{Colour: colour(c.stderr)}).Print(c.stderr, o.Diagnostics); err != nil {
		return fmt.Errorf("showing diagnostics: %w", err)
	}
	errors, warnings := o.Diagnostics.Count(source.Error), o.Diagnostics.Count(source.Warning)
	line := fmt.Sprintf("%s %s in %d ms", c.today().Format(time.TimeOnly), did, o.Took.Milliseconds())
	if o.Broken {
		line = fmt.Sprintf("%s not %s", c.today().Format(time.TimeOnly), did)
	}
	if errors > 0 {
		line += ", " + counted(errors, "error")
	}
	if warnings > 0 {
		line += ", " + counted(warnings, "warning")
	}
	c.note(line)
	return nil
}
