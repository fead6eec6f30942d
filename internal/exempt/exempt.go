// Package exempt finds what looks like an attempt at an exempt passage in a text where none
// begins: what follows would be published. Papers that say what is exempt, or that nothing
// is, are no attempts. It also knows what the law calls exempt: see [Category].
//
// A text comes in; the places of doubt go out. The package knows neither files nor
// Markdown, so that every text of a project can be looked through in the same way.
package exempt

import (
	"slices"
	"strings"
)

// Hint says what to write in place of an attempt at an exempt passage.
const Hint = "begin what is exempt with ::: exempt paragraph=3 and end it with :::, each on a line of its own, not indented, and not in a block of code; or, if all may read what follows, say so in a sentence"

// Doubt is a place in a text that looks like an attempt at an exempt passage: its bytes
// from Start up to End.
type Doubt struct{ Start, End int }

// Text is what kind of text is looked through.
type Text int

const (
	// Prose has headings and paragraphs: what a heading says is about what follows it.
	Prose Text = iota
	// Value is one text among keys: a short one, such as "Exempt" in a list of reasons, is a
	// word of its own.
	Value
)

// Doubts finds what looks like an attempt at an exempt passage, in the order of the text.
func Doubts(text string, kind Text) []Doubt {
	p := fold(text)
	var all []Doubt
	for _, at := range p.attempts(kind) {
		all = append(all, Doubt{p.at(at.start), p.at(at.end)})
	}
	return distinct(all)
}

// attempts looks through the lines that may hold an attempt: few do.
func (p *plain) attempts(kind Text) []span {
	var all []span
	lines := p.lines()
	for n, line := range lines {
		known := lettersOf(p.of(line))
		if !holdsAny(known, needed) {
			continue
		}
		all = append(all, p.marks(line, known)...)
		if (kind == Value || p.begins(lines, n)) && p.calls(lines, n, kind) {
			all = append(all, p.trim(line))
		}
	}
	return all
}

// needed are the signs and letters of which a line has some that holds an attempt: most lines
// have none.
var needed = append([]string{"exempt", "publi", "confiden", "private", "restricted", "closed", "membersonly", "eyesonly", "partb", "part2", "partii", "parttwo", "release", "disclos"}, colons...)

// colons are two colons, perhaps typed without the shift key.
var colons = []string{"::", ";;", ":;", ";:"}

// lettersOf are the letters and colons of a line, without what stands between them.
func lettersOf(line string) string {
	return strings.Map(func(r rune) rune {
		if r == ':' || r == ';' || r >= 'a' && r <= 'z' || r == '2' {
			return r
		}
		return -1
	}, line)
}

func holdsAny(letters string, signs []string) bool {
	return slices.ContainsFunc(signs, func(sign string) bool { return strings.Contains(letters, sign) })
}

// distinct puts doubts in order, and keeps the first of those that overlap.
func distinct(all []Doubt) []Doubt {
	slices.SortFunc(all, func(a, b Doubt) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	kept := all[:0]
	for _, d := range all {
		if len(kept) == 0 || d.Start >= kept[len(kept)-1].End {
			kept = append(kept, d)
		}
	}
	return kept
}
