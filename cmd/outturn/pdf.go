package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"outturn/internal/pdf"
)

// printed is how a PDF is wanted.
type printed struct {
	project  project
	day      asOf
	document string // as its address on the site is
	out      string
	chromium string
}

// patience is how long a browser may take for a PDF.
const patience = 5 * time.Minute

func (c *console) pdf() *cobra.Command {
	var p printed
	cmd := &cobra.Command{
		Use:   "pdf DOCUMENT",
		Short: "Make a PDF of a paper, minutes or a review",
		Long: `Make a PDF of a document, with the Chromium that this machine has.

A document is written as its address on the site is: 2019-20/q2 is the paper of
the quarter, 2019-20/q2/minutes are its minutes, 2014-15/annual is the review of
the year. Any other page can be named so too, such as an indicator's:
2019-20/q2/foi-in-time.

The PDF is tagged for screen readers and has bookmarks. An unpublished document
needs --drafts and says on every page that it is a draft. Nothing is loaded from
the network. CHROME in the environment names the browser as --chromium does.`,
		Example: "  outturn pdf 2019-20/q2\n  outturn pdf 2019-20/q2/minutes --out minutes.pdf\n  outturn pdf 2019-20/q3 --drafts",
		Args:    oneDocument,
		RunE: func(cmd *cobra.Command, args []string) error {
			p.document = strings.Trim(strings.TrimSuffix(path.Clean(args[0]), "/index.html"), "/")
			if err := p.project.prepare(nil, p.day, c.today()); err != nil {
				return err
			}
			ctx, stop := signal.NotifyContext(cmd.Context(), syscall.SIGINT, syscall.SIGTERM)
			defer stop()
			return c.print(ctx, &p)
		},
	}
	cmd.Flags().StringVar(&p.project.folder, "source", ".", "the project's `folder`")
	cmd.Flags().StringVar(&p.out, "out", "", "the `file` to write (default the document's name: 2019-20-q2.pdf)")
	cmd.Flags().BoolVar(&p.project.drafts, "drafts", false, "include drafts and papers scheduled for a later day, marked as such")
	cmd.Flags().StringVar((*string)(&p.day), "as-of", "", "the `day`, such as 2019-10-28, on which scheduled papers are judged (default today)")
	cmd.Flags().StringVar(&p.chromium, "chromium", "", "the `program` to print with: Chromium, Chrome or Edge (default the one that is installed)")
	cmd.ValidArgsFunction = p.project.offerDocuments
	must(cmd.MarkFlagDirname("source"))
	must(cmd.MarkFlagFilename("out", "pdf"))
	must(cmd.RegisterFlagCompletionFunc("as-of", cobra.NoFileCompletions))
	return cmd
}

func oneDocument(_ *cobra.Command, args []string) error {
	if len(args) != 1 {
		return errors.New("pdf takes one document, such as 2019-20/q2")
	}
	return nil
}

// print makes the project's pages and the PDF of one of them.
func (c *console) print(ctx context.Context, p *printed) error {
	m, pages, content, err := c.draw(ctx, p)
	if m != nil && err == nil {
		err = c.diagnose(m.diagnostics)
	}
	switch {
	case ctx.Err() != nil:
		return errors.New("interrupted; nothing was written")
	case err != nil:
		return err
	case content == nil:
		c.status("nothing was written")
		return errContent
	}
	out := cmp.Or(p.out, strings.ReplaceAll(p.document, "/", "-")+".pdf")
	if err := replace(out, content); err != nil {
		return err
	}
	c.result("%s: %s", out, counted(pages, "page"))
	return nil
}

// draw makes the PDF, unless there are mistakes.
func (c *console) draw(ctx context.Context, p *printed) (m *made, pages int, content []byte, err error) {
	working := c.working()
	defer working.end()
	m, err = p.project.make()
	if err != nil || m.files == nil {
		return m, 0, nil, err
	}
	files := drawable(m.files)
	name := pageOf(p.document)
	if files[name] == nil {
		return nil, 0, nil, usageError{p.unknown(files)}
	}
	program, err := pdf.Find(cmp.Or(p.chromium, os.Getenv("CHROME")))
	if err != nil {
		return nil, 0, nil, err
	}
	working.turn("printing " + p.document)
	limited, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	content, err = (&pdf.Print{Program: program, Path: name, File: files.read, Base: m.address}).Draw(limited)
	if err != nil {
		content, err = nil, m.mistake(err)
	}
	return m, pdf.Pages(content), content, err
}

// replace writes a file whole, under a temporary name first, in the place of what
// may be there.
func replace(name string, content []byte) error {
	// Names that begin with a point are never read as part of a project.
	temporary := filepath.Join(filepath.Dir(name), fmt.Sprintf(".%s.new-%d", filepath.Base(name), os.Getpid()))
	defer os.Remove(temporary)
	err := os.WriteFile(temporary, content, 0o666)
	if err == nil {
		err = os.Rename(temporary, name)
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	return nil
}
