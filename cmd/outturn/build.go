package main

import (
	"strings"

	"github.com/spf13/cobra"

	"outturn/internal/project"
	"outturn/internal/publish"
	"outturn/internal/wording"
)

func (c *console) buildCommand() *cobra.Command {
	var r request
	var out string
	cmd := &cobra.Command{
		Use:   "build [QUARTER...]",
		Short: "Build the site",
		Long: `Build the site from the project's data and content.

The site is written whole and then put in its place in one step: a build that
fails leaves the last site as it was.

With quarters, written as their folders are (2019-20/q2), only a part of the
site is written: the files of these quarters, and those that are of no quarter.
Parts that are built on several machines make up the whole site once they are
copied into one folder.

For members the site has the exempt parts too, and says so on every page. It goes
into a folder of its own, never into or over a public site, and is not published.`,
		Example: "  outturn build\n  outturn build --source reports --out public 2019-20/q2\n  outturn build --drafts --out preview\n  outturn build --audience members",
	}
	r.sourceFlag(cmd)
	r.dayFlag(cmd)
	r.strictFlag(cmd)
	r.draftsFlag(cmd)
	r.audienceFlag(cmd)
	address := r.addressFlag(cmd)
	cmd.Flags().StringVar(&out, "out", "site", "the `folder` to write the site to; for members site-members")
	must(cmd.MarkFlagDirname("out"))
	cmd.ValidArgsFunction = r.offer(project.Papers)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		files, err := r.openProject(args, c.today())
		if err == nil {
			err = address()
		}
		if err != nil {
			return err
		}
		if r.Members && !cmd.Flags().Changed("out") {
			out = "site-members"
		}
		line := c.startProgress()
		r.Progress = line.pageCounter()
		site, err := project.Build(files, r.Options)
		if err == nil && site.Files != nil && !site.Diagnostics.Failed(r.strict) {
			ctx, stop := untilEnded(cmd.Context(), "nothing was written")
			defer stop()
			err = site.Write(ctx, out)
		}
		line.end()
		if err != nil {
			return asUsageError(err, "includes the others")
		}
		return c.reportBuild(&r, site, out)
	}
	return cmd
}

// reportBuild prints the outcome of a build.
func (c *console) reportBuild(r *request, site *project.Site, out string) error {
	if err := c.accept(site.Diagnostics, r.strict, "written"); err != nil {
		return err
	}
	if without := missingLibraries(site.Missing); without != "" {
		c.status("%s", without)
	}
	c.noteKept(site.KeptBack)
	switch {
	case r.Members:
		c.status("every page says that it contains exempt information; it is for members alone, and has no feed and no site map")
	case !r.Today.IsZero():
		c.status("every page says that the site is as it will be on %s; it is not the published one, and has no feed and no site map", wording.Day(r.Day))
	case site.Address == "":
		c.status("without a feed and a site map: they need the site's address, by --base-url or as address in data/organisation.toml")
	}
	chosen := site.InPart(r.Options)
	if others := len(site.Reports) - len(chosen); others > 0 {
		c.status("a part of the site: its pages also lead to %s of other parts", wording.Count(others, "report"))
	}
	if len(site.Redrawn) > 0 && r.Today.IsZero() && !r.Drafts {
		c.status("drawn again, with the figures and words that were published: %s; outturn publish records the new look", wording.List(site.Redrawn))
	}
	c.result("%s: %s, %s", out, wording.Count(len(chosen), "report"), wording.Count(len(site.Files)+publish.Beside, "file"))
	for _, one := range chosen {
		remark := ""
		switch {
		case !one.Public || one.Awaited:
			remark = " (" + project.WhyUnpublished(&one.Paper.Publication) + ")"
		case one.Edition() == nil && r.Today.IsZero() && !r.Members:
			remark = " (not recorded: outturn publish)"
		}
		c.result("  %s  %s%s", one.Quarter, wording.Count(len(one.Measures), "indicator"), remark)
	}
	if !r.Drafts {
		for _, u := range site.Unpublished(r.Options) {
			c.result("  %s  %s", u.Of, strings.TrimSpace(u.Kind+" held back: "+u.Why))
		}
	}
	return nil
}
