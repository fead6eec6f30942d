// Package preview shows a project while its files are being written: the bytes
// that a build with drafts would write, from memory, on this machine alone, and
// anew on each change.
//
// A function that builds the project comes in, answers to requests go out. Pages
// are drawn when they are asked for. While the files cannot be built the last
// good pages stay, with the diagnostics over them. The package writes no file,
// prints nothing, and does not know how a project is built.
package preview

import (
	"errors"
	"fmt"
	"io/fs"
	"sync"
	"time"

	"outturn/internal/layout"
	"outturn/internal/load"
	"outturn/internal/publish"
	"outturn/internal/report"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// Build is what a project's files come to.
type Build struct {
	Organisation *load.Organisation
	Reports      []*report.Report
	Reviews      []*report.Review
	Layouts      layout.Files
	Files        []publish.File // nil where the diagnostics allow no page
	Diagnostics  *source.Diagnostics
}

// Outcome is what one rebuild came to.
type Outcome struct {
	Diagnostics *source.Diagnostics
	First       bool // no build was shown before
	Broken      bool // the pages shown are those of the last build that could be made
	Took        time.Duration
}

// Site is the preview of one project. It is safe for use by several goroutines
// at once.
type Site struct {
	build   func() (*Build, error)
	builtIn fs.FS
	against *Published
	started int64 // tells this preview's builds from those of an earlier one
	readers readers

	rebuilding sync.Mutex // held while one build takes the place of another
	mu         sync.RWMutex
	now        state
}

// state is the project as it is shown. It is not changed, only replaced.
type state struct {
	number      int      // counts builds
	edition     *edition // the last good build; nil before there was one
	broken      bool     // the files as they are now have no pages
	diagnostics []source.Diagnostic
}

// New prepares a preview. Nothing is built before [Site.Rebuild] is called.
// Script and style of the preview are among the built-in layouts; against is what
// pages are compared with.
func New(build func() (*Build, error), builtIn fs.FS, against *Published) *Site {
	return &Site{build: build, builtIn: builtIn, against: against, started: time.Now().UnixNano()}
}

// Rebuild builds the project from its files as they are now, and then tells the
// readers of open pages. A failure of the machine is an outcome too: the preview
// goes on.
func (s *Site) Rebuild() Outcome {
	s.rebuilding.Lock()
	defer s.rebuilding.Unlock()
	begun := time.Now()
	built := s.built()
	next := s.following(built)
	s.mu.Lock()
	s.now = next
	s.mu.Unlock()
	s.readers.tell(s.name(next))
	return Outcome{built.Diagnostics, next.number == 1, next.broken, time.Since(begun)}
}

// built is the build of the files as they are now. A file that went away while
// it was about to be read is most often being replaced.
func (s *Site) built() *Build {
	b, err := s.build()
	if errors.Is(err, fs.ErrNotExist) {
		time.Sleep(replacing)
		b, err = s.build()
	}
	if err != nil {
		return failed(err)
	}
	return b
}

// replacing is how long an editor may take from removing a file to writing it
// again.
const replacing = 50 * time.Millisecond

// failed is the build that a failure of the machine leaves.
func failed(err error) *Build {
	ds := &source.Diagnostics{}
	ds.Report(rule.NotRead, source.Span{}, "%v", err)
	return &Build{Diagnostics: ds}
}

// following is the state after a build. The pages that are being read are drawn
// first: a layout whose mistake shows only there must not take their place.
func (s *Site) following(b *Build) state {
	last := s.state()
	next := state{number: last.number + 1, edition: last.edition, broken: b.Files == nil}
	if !next.broken {
		e := newEdition(b)
		if mistake := e.try(s.readers.pages()); mistake != nil {
			b.Diagnostics.Add(*mistake)
			next.broken = true
		} else {
			next.edition = e
		}
	}
	next.diagnostics = b.Diagnostics.Sorted()
	return next
}

func (s *Site) state() state {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.now
}

// name tells a state from all others, so that a page knows whether it is drawn
// from the latest.
func (s *Site) name(of state) string { return fmt.Sprintf("%x.%d", s.started, of.number) }
