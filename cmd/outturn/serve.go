package main

import (
	"context"
	"fmt"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"outturn/internal/preview"
	"outturn/internal/project"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// previewRequest holds the options of serve.
type previewRequest struct {
	request
	port    int
	browse  bool   // open the site in a browser
	against string // the folder of the site to compare with
}

// firstPort is the default port of a preview. No widely used program has it.
const firstPort = 4190

func (c *console) serveCommand() *cobra.Command {
	var p previewRequest
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Preview the site while it is written",
		Long: `Preview the site, with drafts, on this machine alone, for whoever has the
address that it prints: that has a key, which is another one each time.

When a file of the project is saved, the open page shows the change without
losing its place. While a file has a mistake, the last good page stays, with the
mistake over it. A bar says whether a page is published, what is still open, and
what changed since the site was built into the folder that --against names.

Ctrl-C ends it.`,
		Example: "  outturn serve --open\n  outturn serve --source reports --port 8000\n  outturn serve --against public --as-of 2020-02-10",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if _, err := p.openProject(nil, c.today()); err != nil {
				return err
			}
			if err := p.check(cmd.Flags().Changed("against")); err != nil {
				return err
			}
			ctx, stop := signal.NotifyContext(cmd.Context(), syscall.SIGINT, syscall.SIGTERM)
			defer stop()
			return c.preview(ctx, &p)
		},
	}
	p.sourceFlag(cmd)
	p.dayFlag(cmd)
	p.audienceFlag(cmd)
	cmd.Flags().StringVar(&p.against, "against", "site", "the `folder` of a built site to compare pages with")
	cmd.Flags().IntVar(&p.port, "port", firstPort, "the `port` to answer at, or the next one that is free")
	cmd.Flags().BoolVar(&p.browse, "open", false, "open the site in a browser")
	return cmd
}

// check refuses an impossible port, and a folder to compare with that holds no site.
// The default folder need not exist: perhaps nothing has been published yet.
func (p *previewRequest) check(againstGiven bool) error {
	if p.port < 0 || p.port > 65535 {
		return usageError{fmt.Errorf("--port %d is not a port: they go from 0, any, to 65535", p.port)}
	}
	if againstGiven && !(&preview.PublishedSite{Folder: p.against}).HasBuild() {
		return usageError{fmt.Errorf("--against %s holds no built site", p.against)}
	}
	return nil
}

// preview serves until the context ends. It opens the project by its whole name: a
// current folder that is removed and comes back is not the current folder any more.
func (c *console) preview(ctx context.Context, p *previewRequest) error {
	folder, err := filepath.Abs(p.folder)
	if err != nil {
		return fmt.Errorf("reading the project: %w", err)
	}
	files, err := project.Open(folder)
	if err != nil {
		return asUsageError(err, "")
	}
	day := func() time.Time {
		day, _ := parseDay(p.asOf, c.today()) // it was parsed at the start, without an error
		return day
	}
	site := project.Preview(files, day, p.Members, &preview.PublishedSite{Folder: p.against})
	return site.Run(ctx, preview.Session{
		Folder: folder, Port: p.port,
		OnBuild: c.reportRebuild,
		OnReady: func(port int) { c.announcePreview(p, site, port) },
	})
}

// announcePreview prints the address of the preview.
func (c *console) announcePreview(p *previewRequest, site *preview.Site, port int) {
	if port != p.port && p.port != 0 {
		c.status("port %d is not free; this preview is at %d", p.port, port)
	}
	c.result("%s", site.Address(port))
	c.status("previewing %s, for whoever has this address on this machine; Ctrl-C ends it", p.folder)
	if p.browse {
		c.browse(site.AddressOnce(port))
	}
}

// reportRebuild prints the diagnostics of a build, as check does, and a line.
func (c *console) reportRebuild(o preview.Outcome) error {
	if err := (source.Printer{Colour: colour(c.stderr)}).Print(c.stderr, o.Diagnostics); err != nil {
		return fmt.Errorf("showing diagnostics: %w", err)
	}
	did := "rebuilt"
	if o.First {
		did = "built"
	}
	errors, warnings := o.Diagnostics.Count(source.Error), o.Diagnostics.Count(source.Warning)
	line := fmt.Sprintf("%s %s in %d ms", c.today().Format(time.TimeOnly), did, o.Took.Milliseconds())
	if o.Broken {
		line = fmt.Sprintf("%s not %s", c.today().Format(time.TimeOnly), did)
	}
	if errors > 0 {
		line += ", " + wording.Count(errors, "error")
	}
	if warnings > 0 {
		line += ", " + wording.Count(warnings, "warning")
	}
	c.note(line)
	return nil
}
