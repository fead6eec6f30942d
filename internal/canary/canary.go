// Package canary is a project with a mark in everything that is not public, for tests: in
// drafts, in exempt passages, in small numbers and in what is hidden with them, in
// comments and names of files. It knows every form in which a file could give a mark away.
//
// base.txtar is public, and marks.txtar is laid over it. A new place in which an author can
// write gets its mark in marks.txtar. beside.go makes the files that no text can hold:
// pictures, attachments and the logo, with marks in their contents and properties.
package canary

import (
	"bytes"
	_ "embed"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"
)

// Class says which builds show a mark.
type Class string

const (
	Draft  Class = "draft"  // those with drafts
	Exempt Class = "exempt" // those for members
	Both   Class = "both"   // those for members with drafts: an exempt passage of a draft
	Kept   Class = "kept"   // none

	Removed   Class = "removed"   // those before it is corrected
	Withdrawn Class = "withdrawn" // the same, of a figure that is confidential afterwards
)

// Mark is a word or a number that nothing public may contain.
type Mark struct {
	Text  string // lower-case letters and digits
	Class Class
	At    string // where it is written: the file of marks.txtar, and the line
}

// Project is a project with marks.
type Project struct {
	Files fstest.MapFS
	Marks []Mark

	turn  Turn
	named map[string]string // the texts of marks that are made once, as marks.txtar writes them
}

// Turn says which of two projects is meant: they have other marks and other small
// numbers in the same places, and are the same but for them.
type Turn int

const (
	First Turn = iota
	Second
	Corrected // without what is removed
)

//go:embed base.txtar
var base []byte

//go:embed marks.txtar
var marks []byte

//go:embed removed.txtar
var removed []byte

// Base is a project with something of every kind, all of it public.
func Base() fstest.MapFS {
	files := fstest.MapFS{}
	for _, f := range txtar.Parse(base).Files {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return files
}

// New is the project with all marks in what is not public.
func New(turn Turn) *Project {
	p := lay(marks, turn)
	p.attach()
	return p
}

// NewRemoved is a project in which all marks are public at first.
func NewRemoved(turn Turn) *Project { return lay(removed, turn) }

// lay lays files with marks over the base.
func lay(over []byte, turn Turn) *Project {
	p := &Project{Files: Base(), turn: turn, named: map[string]string{}}
	for _, f := range txtar.Parse(over).Files {
		name, where, _ := strings.Cut(p.fill("the name of "+f.Name, f.Name), " ")
		p.put(name, where, p.fill(f.Name, string(f.Data)))
	}
	return p
}

// put puts a text into a file: in its place, at its end, or after a line.
func (p *Project) put(name, where, text string) {
	line, after := strings.CutPrefix(where, "after ")
	switch was := p.Files[name]; {
	case where == "":
		p.Files[name] = &fstest.MapFile{Data: []byte(text)}
	case where == "+":
		p.Files[name] = &fstest.MapFile{Data: slices.Concat(was.Data, []byte(text))}
	case after && bytes.Count(was.Data, []byte(line+"\n")) == 1:
		p.Files[name] = &fstest.MapFile{Data: bytes.Replace(was.Data, []byte(line+"\n"), []byte(line+"\n"+text), 1)}
	default:
		panic(fmt.Sprintf("canary: nothing can be put into %s %s", name, where))
	}
}

var placeholder = regexp.MustCompile(`<(draft|exempt|both|kept|removed|withdrawn|small|rest)( #)?( [a-z ]+)?>`)

// fill writes marks into a text of a file. One that has a name is made once.
func (p *Project) fill(file, text string) string {
	small := 3 + int(p.turn)
	lines := strings.SplitAfter(text, "\n")
	for n, line := range lines {
		lines[n] = placeholder.ReplaceAllStringFunc(line, func(found string) string {
			parts := placeholder.FindStringSubmatch(found)
			switch parts[1] {
			case "small":
				return fmt.Sprint(small)
			case "rest":
				return fmt.Sprint(10 - small)
			}
			if text, made := p.named[found]; made && parts[3] != "" {
				return text
			}
			p.named[found] = p.mark(Class(parts[1]), parts[2] != "" || parts[1] == "withdrawn", fmt.Sprintf("%s:%d", file, n+1))
			return p.named[found]
		})
	}
	return strings.Join(lines, "")
}

// mark makes a mark, a number or a word.
func (p *Project) mark(class Class, number bool, at string) string {
	m := Mark{Class: class, At: at}
	switch n := len(p.Marks); {
	case p.turn == Corrected && class == Withdrawn:
		m.Text = `{ missing = "confidential", reason = "A child could be made out." }`
	case p.turn == Corrected && number:
		m.Text = fmt.Sprintf("555%03d555", n)
	case p.turn == Corrected:
		m.Text = fmt.Sprintf("word%03d", n)
	case number && p.turn == First:
		m.Text = fmt.Sprintf("913%03d570", n)
	case number:
		m.Text = fmt.Sprintf("786%03d420", n)
	case p.turn == First:
		m.Text = fmt.Sprintf("zqa%03dx", n)
	default:
		m.Text = fmt.Sprintf("zqb%03dx", 999-n) // in the other order
	}
	p.Marks = append(p.Marks, m)
	return m.Text
}

// Of lists the marks of classes.
func (p *Project) Of(classes ...Class) []Mark {
	return slices.DeleteFunc(slices.Clone(p.Marks), func(m Mark) bool { return !slices.Contains(classes, m.Class) })
}

// Found lists the marks that are in files, by their names and contents, in any form. Each
// has the name of a file that has it.
func (p *Project) Found(files map[string][]byte) map[Mark]string {
	all := map[Mark]string{}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		seen := Seen([]byte(name))
		maps.Copy(seen, Seen(files[name]))
		for _, m := range p.Marks {
			if _, known := all[m]; seen[m.Text] && !known {
				all[m] = name
			}
		}
	}
	return all
}
