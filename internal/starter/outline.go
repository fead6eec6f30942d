package starter

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"outturn/internal/commentary"
	"outturn/internal/load"
)

// section is a heading of a document, with the blocks between it and the next one.
// The first section of a document has no heading, and level 0.
type section struct {
	level   int
	heading string
	blocks  []string // as they are written in the new one
	stood   bool     // it had a block that belongs there, whether or not the quarter can hold it
}

// outline is the body of a new document: the earlier one's standing headings and
// its blocks, without its prose.
func outline(sections []section) string {
	var parts []string
	for n, s := range sections {
		if !standingSection(sections[n:]) {
			continue
		}
		if s.level > 0 {
			parts = append(parts, strings.Repeat("#", s.level)+" "+s.heading)
		}
		parts = append(parts, s.blocks...)
		if s.level > 0 && len(s.blocks) == 0 && !hasPart(sections[n:]) {
			parts = append(parts, load.Placeholder)
		}
	}
	if len(parts) == 0 {
		return load.Placeholder + "\n"
	}
	return strings.Join(parts, "\n\n") + "\n"
}

// standingSection reports whether the first of the sections is in every document:
// headings of the second level are, and those that lead to a block.
func standingSection(sections []section) bool {
	return sections[0].level <= 2 || sections[0].stood || hasPart(sections)
}

// hasPart reports whether the first of the sections has a part below it that is
// kept.
func hasPart(sections []section) bool {
	for _, s := range sections[1:] {
		if s.level <= sections[0].level || sections[0].level == 0 {
			return false
		}
		if s.stood {
			return true
		}
	}
	return false
}

// sections cuts a document at its headings, whose words are rewritten, and has
// its blocks rewritten too, or told apart from those that belong there. Exempt passages are left out: they speak of what was.
func sections(d *commentary.Document, heading func(string) string, block func(*commentary.Block) (text string, stands bool)) []section {
	all := []section{{}}
	ast.Walk(d.Root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		at := &all[len(all)-1]
		switch node := node.(type) {
		case *ast.Heading:
			all = append(all, section{level: node.Level, heading: heading(words(node, d.Body))})
		case *commentary.Block:
			if node.Name == commentary.Exempt {
				return ast.WalkSkipChildren, nil
			}
			text, stands := block(node)
			at.stood = at.stood || stands
			if text != "" {
				at.blocks = append(at.blocks, text)
			}
		}
		return ast.WalkContinue, nil
	})
	return all
}

// words are a heading's, as they are written, without figures that may not be
// there in another quarter.
func words(h *ast.Heading, body []byte) string {
	var lines []string
	for n := range h.Lines().Len() {
		line := h.Lines().At(n)
		lines = append(lines, string(line.Value(body)))
	}
	return oneLine(figure.ReplaceAllStringFunc(strings.Join(lines, " "), steady))
}

var figure = regexp.MustCompile(`\{\{\s*(\w*).*?\}\}`)

// steady is a figure that counts indicators, as every quarter can, and nothing
// in the place of another.
func steady(found string) string {
	switch figure.FindStringSubmatch(found)[1] {
	case "count", "share":
		return found
	}
	return ""
}
