package main

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"outturn/internal/address"
	"outturn/internal/pdf"
	"outturn/internal/project"
	"outturn/internal/publish"
	"outturn/internal/wording"
)

// pdfTimeout limits how long the browser may take.
const pdfTimeout = 5 * time.Minute

func (c *console) pdfCommand() *cobra.Command {
	var r request
	var out, part, chromium string
	cmd := &cobra.Command{
		Use:   "pdf DOCUMENT",
		Short: "Make a PDF of a paper, minutes or a review",
		Long: `Make a PDF of a document, with the Chromium that this machine has.

A document is written as its address on the site is: 2019-20/q2 is the paper of
the quarter, 2019-20/q2/minutes are its minutes, 2014-15/annual is the review of
the year. Any other page in a folder of its own can be named so too, such as an
indicator's: 2019-20/q2/foi-in-time.

--part summary is the report in brief. --part with the anchor of a section, or
the beginning of it, is that section alone: --part appendix.

The PDF follows PDF/UA-1: screen readers know its headings, lists, tables and
charts. It has bookmarks, and its contents have page numbers. An unpublished
document needs --drafts and says on every page that it is a draft. Nothing is
loaded from the network. CHROME in the environment names the browser as
--chromium does.`,
		Example: "  outturn pdf 2019-20/q2\n  outturn pdf 2019-20/q2 --part summary\n  outturn pdf 2019-20/q2/minutes --out minutes.pdf\n  outturn pdf 2019-20/q3 --drafts",
		Args:    oneDocument,
		RunE: func(cmd *cobra.Command, args []string) error {
			document := address.CleanDocument(args[0])
			files, err := r.openProject(nil, c.today())
			if err != nil {
				return err
			}
			ctx, stop := signal.NotifyContext(cmd.Context(), syscall.SIGINT, syscall.SIGTERM)
			defer stop()
			content, err := c.print(ctx, &r, files, document, part, cmp.Or(chromium, os.Getenv("CHROME")))
			if err != nil {
				return err
			}
			return c.save(cmp.Or(out, pdfName(document, part)), content)
		},
	}
	r.sourceFlag(cmd)
	r.draftsFlag(cmd)
	r.dayFlag(cmd)
	r.strictFlag(cmd)
	cmd.Flags().StringVar(&out, "out", "", "the `file` to write (default the name of document and part: 2019-20-q2.pdf)")
	cmd.Flags().StringVar(&part, "part", "", "one `part` alone: summary, or the anchor of a section (default the whole document)")
	cmd.Flags().StringVar(&chromium, "chromium", "", "the `program` to print with: Chromium, Chrome or Edge (default the one that is installed)")
	must(cmd.MarkFlagFilename("out", "pdf"))
	must(cmd.RegisterFlagCompletionFunc("part", cobra.NoFileCompletions))
	offer := r.offer(project.DocumentNames)
	cmd.ValidArgsFunction = func(cmd *cobra.Command, given []string, word string) ([]string, cobra.ShellCompDirective) {
		if len(given) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return offer(cmd, given, word)
	}
	return cmd
}

// pdfName is the name of the file that a document, or a part of it, is written to.
func pdfName(document, part string) string {
	name := strings.ReplaceAll(document, "/", "-")
	if part != "" {
		name += "-" + part
	}
	return name + ".pdf"
}

func oneDocument(_ *cobra.Command, args []string) error {
	if len(args) != 1 {
		return errors.New("pdf takes one document, such as 2019-20/q2")
	}
	return nil
}

// print returns the PDF of a document, and prints the project's diagnostics.
func (c *console) print(ctx context.Context, r *request, files fs.FS, document, part, program string) ([]byte, error) {
	limited, cancel := context.WithTimeout(ctx, pdfTimeout)
	defer cancel()
	line := c.startProgress()
	line.setTask("printing " + document)
	site, content, err := project.PDF(limited, files, r.Options, document, part, program)
	line.end()
	if ctx.Err() != nil {
		return nil, errors.New("interrupted; nothing was written")
	}
	var wide *pdf.TooWide
	if errors.As(err, &wide) {
		c.failure(wide)
		c.hint("%s", wide.Hint())
		return nil, errContent
	}
	if err != nil {
		return nil, asUsageError(err, "prints it all the same")
	}
	err = c.accept(site.Diagnostics, r.strict, "written")
	if err == nil && !r.Today.IsZero() {
		c.status("every page says that it is as it will be on %s, and not published", wording.Day(r.Day))
	}
	return content, err
}

// save writes the PDF and prints its number of pages.
func (c *console) save(out string, content []byte) error {
	if err := publish.ReplaceFile(out, content); err != nil {
		return err
	}
	c.result("%s: %s", out, wording.Count(pdf.Pages(content), "page"))
	return nil
}
