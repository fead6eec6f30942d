package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime/debug"
	"time"

	"github.com/spf13/cobra"

	"outturn/internal/address"
	"outturn/internal/project"
	"outturn/internal/wording"
)

func (c *console) publishCommand() *cobra.Command {
	var r recordRequest
	cmd := &cobra.Command{
		Use:   "publish [DOCUMENT...]",
		Short: "Record what was published, so that it cannot change in silence",
		Long: `Record an edition of documents that are public: their figures and positions,
a sum of each paragraph, and a manifest of their files, in data/editions.

From then on a build that would change a figure, a position or a sentence of such
a document stops and shows the difference; outturn correct makes the next edition.
Without documents, all public ones are recorded that are not yet. Where only the
look of recorded ones has changed, their new look is recorded. The day of a first
edition is the publish_on of its document or, without one, today. With --adopt it is
only said that the document was public before.

A document is written as its address on the site is: 2019-20/q2 is the paper of
the quarter with its indicators, 2019-20/q2/minutes are its minutes, 2014-15/annual
is the review of the year.`,
		Example: "  outturn publish 2019-20/q2\n  outturn publish --adopt\n  outturn publish --sign ~/.ssh/id_ed25519\n  outturn publish 2019-20/q2/minutes",
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.record(cmd.Context(), &r, args, project.Publish)
		},
	}
	r.flags(cmd)
	cmd.Flags().BoolVar(&r.publication.Adopt, "adopt", false, "the documents were public before: do not say that those without publish_on are published today")
	cmd.ValidArgsFunction = r.offer(project.DocumentNames)
	return cmd
}

// recordRequest holds the options of commands that record editions.
type recordRequest struct {
	request
	publication project.Publication
	sign        string       // the key
	readAddress func() error // see addressFlag
}

func (r *recordRequest) flags(cmd *cobra.Command) {
	r.sourceFlag(cmd)
	r.dayFlag(cmd)
	r.readAddress = r.addressFlag(cmd)
	cmd.Flags().StringVar(&r.sign, "sign", "", "the SSH `key` with which ssh-keygen signs the manifest")
	must(cmd.MarkFlagFilename("sign"))
}

// record publishes or corrects documents, or removes an edition, and prints what was recorded.
func (c *console) record(ctx context.Context, r *recordRequest, args []string, do recording) error {
	files, err := r.openProject(nil, c.today())
	if err == nil {
		err = r.readAddress()
	}
	if err != nil {
		return err
	}
	if !r.Today.IsZero() {
		return usageError{&dayAhead{r.Day}}
	}
	p := r.publication
	p.Options, p.Folder = r.Options, r.folder
	for _, word := range args {
		p.Documents = append(p.Documents, address.CleanDocument(word))
	}
	if r.sign != "" {
		if _, err := os.Stat(r.sign); err != nil {
			return usageError{fmt.Errorf("the key to sign with cannot be read: %w", err)}
		}
		p.Sign = project.SignWith(r.sign)
	}
	site, recorded, err := c.untilRecorded(ctx, files, p, do)
	var noPages *project.NoPages
	var notPublic *project.NotPublic
	var notRemovable *project.NotRemovable
	if errors.As(err, &noPages) || errors.As(err, &notPublic) || errors.As(err, &notRemovable) {
		return usageError{err}
	}
	if err != nil {
		return asUsageError(err, "")
	}
	if err := c.accept(site.Diagnostics, false, "recorded"); err != nil {
		return err
	}
	c.adviseRemoved(recorded)
	c.adviseLate(site, recorded, p.Adopt)
	if len(recorded) == 0 {
		c.result("everything that is public is recorded")
	}
	return nil
}

// adviseLate says of papers that they are recorded as published after their meeting: mostly
// they were public before.
func (c *console) adviseLate(site *project.Site, recorded []project.Recorded, adopted bool) {
	for _, one := range recorded {
		met := site.MeetingOf(one.Record.Document)
		if adopted || one.Record.Edition > 1 || one.Redrawn || met.IsZero() || !one.Record.Published.Time.After(met) {
			continue
		}
		c.status("%s is recorded as published after its meeting on %s; if it was public before, remove %s now, write publish_on at the head of the paper, and publish it again",
			one.Record.Document, wording.Day(met), one.Path(""))
	}
}

// recording is [project.Publish], [project.Correct] or [project.Remove].
type recording func(context.Context, fs.FS, project.Publication) (*project.Site, []project.Recorded, error)

// untilRecorded records until all is done or a signal ends it, and prints what was recorded:
// that stays, also where the rest fails.
func (c *console) untilRecorded(ctx context.Context, files fs.FS, p project.Publication, do recording) (*project.Site, []project.Recorded, error) {
	ctx, stop := untilEnded(ctx, "nothing was recorded")
	defer stop()
	site, recorded, err := do(ctx, files, p)
	for _, one := range recorded {
		c.result("%s", recordedText(one))
	}
	var signalled *ended
	if err != nil && errors.As(context.Cause(ctx), &signalled) {
		if len(recorded) > 0 {
			signalled.undone = "nothing more was recorded"
		}
		err = signalled
	}
	return site, recorded, err
}

// recordedText is a line on what was recorded of a document.
func recordedText(one project.Recorded) string {
	if one.Removed > 0 {
		return fmt.Sprintf("%s: edition %d is removed from the records; edition %d says so", one.Record.Document, one.Removed, one.Record.Edition)
	}
	text := fmt.Sprintf("%s: edition %d, published %s, %s", one.Record.Document, one.Record.Edition,
		wording.Day(one.Record.Published.Time), wording.Count(len(one.Manifest.Files), "file"))
	switch {
	case one.Redrawn:
		text += "; only its look is new"
	case one.Before > 0:
		text += fmt.Sprintf("; %s of edition %d kept", wording.Count(one.Before, "file"), one.Record.Edition-1)
	}
	return text
}

// dayAhead says that something cannot be recorded as of a day that is still to come.
type dayAhead struct{ day time.Time }

// Error implements error.
func (d *dayAhead) Error() string {
	return fmt.Sprintf("%s is still to come: nothing is recorded before its day", wording.Day(d.day))
}

// Hint says when to record it.
func (d *dayAhead) Hint() string { return "run this command on the day itself" }

// programVersion is the version that records of editions name.
func programVersion() string {
	info, _ := debug.ReadBuildInfo()
	return versionOf(info)
}
