package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync/atomic"
	"time"
)

// progress is a line on the terminal that says how far work has come which takes
// longer than its user may care to wait without a word. A nil one says nothing.
type progress struct {
	to          io.Writer
	after       time.Duration // how long nothing is said
	every       time.Duration
	done, total atomic.Int64
	task        atomic.Pointer[string] // in place of reading the project
	stop, ended chan struct{}
}

// startProgress begins a progress line, where standard error is a terminal and the user
// wants to be told. What it returns has to be ended.
func (c *console) startProgress() *progress {
	if c.quiet || !terminal(c.stderr) {
		return nil
	}
	p := &progress{to: c.stderr, after: time.Second, every: 200 * time.Millisecond}
	p.begin()
	return p
}

// terminal reports whether an output is a terminal on which a line can be written
// over.
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

// end takes the line away; what is printed afterwards begins on a clean one.
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

// line says what is going on.
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

// setTask says what is being done from here on.
func (p *progress) setTask(doing string) {
	if p != nil {
		p.task.Store(&doing)
	}
}

// pageCounter is told of each page that is drawn; nil where nobody wants to know.
func (p *progress) pageCounter() func(done, total int) {
	if p == nil {
		return nil
	}
	return func(done, total int) {
		p.done.Store(int64(done))
		p.total.Store(int64(total))
	}
}
