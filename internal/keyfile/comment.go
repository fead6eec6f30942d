package keyfile

import (
	"strings"

	"outturn/internal/source"
)

// Comments lists the comments of a file that [Parse] read, and what each is about. One at
// the end of a line is about that line, or the whole value that ends there; one on a line of
// its own about all of the key or heading that follows, and before the first of them about
// the file as a whole, too.
func (v *Value) Comments() []source.Comment { return v.comments }

// commentScanner is what the scanner knows of comments.
type commentScanner struct {
	comments []source.Comment
	above    int  // how many of the last comments stand on lines of their own
	began    int  // where the statement before this place begins, -1 within one
	later    bool // a statement has been read
}

// comment moves past a comment and notes it.
func (s *scanner) comment() {
	start := s.pos
	s.pos = s.until("\n")
	line := lineAt(s.file.Text, start)
	one := source.Comment{Span: s.file.Span(start, s.pos), From: line.from, To: line.to}
	switch alone := strings.TrimSpace(s.file.Text[line.from:start]) == ""; {
	case alone:
		s.above++
		one.To = lineAt(s.file.Text, min(line.to+1, len(s.file.Text))).to
	case s.began >= 0:
		one.From = s.began
	}
	s.comments = append(s.comments, one)
}

// beginStatement begins a key with its value, or a heading.
func (s *scanner) beginStatement() statement {
	b := statement{s.pos, len(s.comments) - s.above, len(s.comments)}
	s.above, s.began = 0, -1
	return b
}

// statement is a key with its value, or a heading.
type statement struct {
	start    int
	from, to int // the comments on lines of their own above it
}

// endStatement lets the comments above a statement be about the whole of it.
func (s *scanner) endStatement(b statement) {
	for n := b.from; n < b.to; n++ {
		s.comments[n].To = lineAt(s.file.Text, s.pos).to
		if !s.later {
			s.comments[n].From = 0
		}
	}
	s.above, s.began, s.later = 0, b.start, true
}

// allowHint says how that is written which a key was to allow: as a comment.
func (v *Value) allowHint() string {
	name := "RULE"
	switch {
	case v.Type == String:
		name = v.Text
	case v.Type == Array && len(v.Items) > 0 && v.Items[0].Type == String:
		name = v.Items[0].Text
	}
	return "write a comment instead, beside the heading or key that it is about: # allow " + name + ": the reason"
}
