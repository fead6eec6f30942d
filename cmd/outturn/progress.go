package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync/atomic"
	"time"
)

// progress is a line on the terminal that shows the state of longer work. A nil
// progress shows nothing.
type progress struct {
	to          io.Writer
	after       time.Duration // how long to wait before the line appears
	every       time.Duration
	done, total atomic.Int64
	task        atomic.Pointer[string] // shown instead of the count of pages
	stop, ended chan struct{}
}

// startProgress starts a progress line, which the caller must end. It is nil if standard
// error is not a terminal or the user wants quiet.
func (c *console) startProgress() *progress {
	if c.quiet || !terminal(c.stderr) {
		return nil
	}
	p := &progress{to: c.stderr, after: time.Second, every: 200 * time.Millisecond}
	p.begin()
	return p
}

// terminal reports whether an output is a terminal that can overwrite a line.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok || os.Getenv("TERM") == "dumb" {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

func (p *progress) begin() {
	p.stop, p.ended = make(chan struct{}), make(chan struct{})
	go p.run()
}

// end removes the line, so that later output starts on an empty one.
func (p *progress) end() {
	if p == nil {
		return
	}
	close(p.stop)
	<-p.ended
}

func (p *progress) run() {
	defer close(p.ended)
	width := 0
	defer func() {
		if width > 0 {
			fmt.Fprintf(p.to, "\r%s\r", strings.Repeat(" ", width))
		}
	}()
	wait := time.NewTimer(p.after)
	defer wait.Stop()
	for {
		select {
		case <-p.stop:
			return
		case <-wait.C:
		}
		line := p.line()
		fmt.Fprintf(p.to, "\r%-*s", width, line)
		width = max(width, len(line))
		wait.Reset(p.every)
	}
}

func (p *progress) line() string {
	total, doing := p.total.Load(), p.task.Load()
	switch {
	case doing != nil:
		return "outturn: " + *doing
	case total == 0:
		return "outturn: reading the project"
	}
	return fmt.Sprintf("outturn: page %d of %d", p.done.Load(), total)
}

// setTask makes the line show a task, from now on.
func (p *progress) setTask(doing string) {
	if p != nil {
		p.task.Store(&doing)
	}
}

// pageCounter returns a function that updates the line after each page; nil without a
// line.
func (p *progress) pageCounter() func(done, total int) {
	if p == nil {
		return nil
	}
	return func(done, total int) {
		p.done.Store(int64(done))
		p.total.Store(int64(total))
	}
}
