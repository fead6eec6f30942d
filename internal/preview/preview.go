// Package preview shows a project while its files are being written. It serves the
// bytes that a build with drafts would write, with the words marked that have a mistake,
// from memory, on this machine only and to whoever has its key, and rebuilds on each
// change.
//
// A function that builds the project comes in; answers to requests go out. Pages are
// drawn when they are requested. While the files cannot be built, the pages of the
// last successful build stay, with the diagnostics shown over them. The package
// writes no file, prints nothing, and does not know how a project is built.
package preview

import (
	"errors"
	"fmt"
	"io/fs"
	"sync"
	"time"

	"outturn/internal/audit"
	"outturn/internal/layout"
	"outturn/internal/load"
	"outturn/internal/publish"
	"outturn/internal/report"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// Build is the result of building a project.
type Build struct {
	Organisation *load.Organisation
	Reports      []*report.Report
	Reviews      []*report.Review
	Audits       []*audit.Document
	Day          time.Time // for which it was built
	Layouts      layout.Files
	Files        []publish.SiteFile // nil when errors in the project prevent any page
	Diagnostics  *source.Diagnostics
}

// Outcome says how one rebuild went.
type Outcome struct {
	Diagnostics *source.Diagnostics
	First       bool // it is the first rebuild of this preview
	Broken      bool // it failed: the pages shown are those of the last successful build
	Took        time.Duration
}

// Site is the preview of one project. It is safe for use by several goroutines
// at once.
type Site struct {
	build   func() (*Build, error)
	builtIn fs.FS
	against *PublishedSite
	keys    *keys
	started int64 // distinguishes this preview's builds from those of an earlier one
	readers readers

	rebuilding sync.Mutex // held for the whole of a rebuild
	mu         sync.RWMutex
	now        state
}

// state is what the preview shows. A state never changes: each rebuild makes another.
type state struct {
	number      int       // counts builds
	snapshot    *snapshot // the last successful build; nil before there is one
	broken      bool      // the latest build failed
	diagnostics []source.Diagnostic
}

// New prepares a preview. Nothing is built before [Site.Rebuild] is called. builtIn
// holds the preview's script and stylesheet; pages are compared with the site in
// against.
func New(build func() (*Build, error), builtIn fs.FS, against *PublishedSite) *Site {
	return &Site{build: build, builtIn: builtIn, against: against, keys: newKeys(), started: time.Now().UnixNano()}
}

// Rebuild builds the project from its files as they are now, and then notifies the
// open pages. A failure of the machine is among the diagnostics of the outcome: the
// preview keeps running.
func (s *Site) Rebuild() Outcome {
	s.rebuilding.Lock()
	defer s.rebuilding.Unlock()
	begun := time.Now()
	built := s.buildNow()
	next := s.nextState(built)
	s.mu.Lock()
	s.now = next
	s.mu.Unlock()
	s.readers.notify(s.buildName(next))
	return Outcome{built.Diagnostics, next.number == 1, next.broken, time.Since(begun)}
}

// buildNow builds the files as they are now. If a file disappears meanwhile, it is
// most likely being replaced, so the build is tried a second time.
func (s *Site) buildNow() *Build {
	b, err := s.build()
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, ErrGone) {
		time.Sleep(replaceTime)
		b, err = s.build()
	}
	if err != nil {
		return failedBuild(err)
	}
	return b
}

// replaceTime is how long an editor may take between removing a file and writing it
// again.
const replaceTime = 50 * time.Millisecond

// ErrGone is a build's error when there is no project any more.
var ErrGone = errors.New("the project is gone: its folder, or the folder data in it, is no longer there")

// failedBuild is a build without files whose only diagnostic is err.
func failedBuild(err error) *Build {
	ds := &source.Diagnostics{}
	mistake := ds.Report(rule.NotRead, source.Span{}, "%v", err)
	if errors.Is(err, ErrGone) {
		mistake.WithHint("put it back, and the preview goes on")
	}
	return &Build{Diagnostics: ds}
}

// nextState returns the state after a build. It first draws the pages that are open:
// if a mistake in a layout shows only in drawing, they must stay as they are.
func (s *Site) nextState(b *Build) state {
	last := s.state()
	next := state{number: last.number + 1, snapshot: last.snapshot, broken: b.Files == nil}
	if !next.broken {
		sn := newSnapshot(b)
		if mistake := sn.tryDrawing(s.readers.pages()); mistake != nil {
			b.Diagnostics.Add(*mistake)
			next.broken = true
		} else {
			next.snapshot = sn
		}
	}
	next.diagnostics = b.Diagnostics.Mistakes()
	return next
}

func (s *Site) state() state {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.now
}

// buildName identifies the build of a state, so that an open page knows whether it
// shows the latest one.
func (s *Site) buildName(of state) string { return fmt.Sprintf("%x.%d", s.started, of.number) }
