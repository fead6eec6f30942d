package starter

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"outturn/internal/commentary"
	"outturn/internal/load"
)

// section is a heading of a document, with the blocks up to the next heading.
// The first section of a document has no heading, and level 0.
type section struct {
	level    int
	heading  string
	blocks   []string // the text of each block in the new document
	hadBlock bool     // it had a block that belongs there, even if the new quarter cannot have it
}

// outline is the body of a new document: the headings of the earlier one that
// are in every document, and its blocks, without its prose.
func outline(sections []section) string {
	var parts []string
	for n, s := range sections {
		if !isStanding(sections[n:]) {
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

// isStanding reports whether the first section is in every document of its
// kind: headings of the second level are, and those above a block.
func isStanding(sections []section) bool {
	return sections[0].level <= 2 || sections[0].hadBlock || hasPart(sections)
}

// hasPart reports whether a section below the first one is kept.
func hasPart(sections []section) bool {
	for _, s := range sections[1:] {
		if s.level <= sections[0].level || sections[0].level == 0 {
			return false
		}
		if s.hadBlock {
			return true
		}
	}
	return false
}

// sections splits a document at its headings, and rewrites the words of each
// heading and each block. The function for blocks also reports whether the
// block belongs in the document. Exempt passages are left out: they are about
// the earlier quarter.
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
			at.hadBlock = at.hadBlock || stands
			if text != "" {
				at.blocks = append(at.blocks, text)
			}
		}
		return ast.WalkContinue, nil
	})
	return all
}

// words returns the text of a heading as written, without figures that another
// quarter may not have.
func words(h *ast.Heading, body []byte) string {
	var lines []string
	for n := range h.Lines().Len() {
		line := h.Lines().At(n)
		lines = append(lines, string(line.Value(body)))
	}
	return oneLine(figure.ReplaceAllStringFunc(strings.Join(lines, " "), steady))
}

var figure = regexp.MustCompile(`\{\{\s*(\w*).*?\}\}`)

// steady keeps a figure that counts indicators, which every quarter can have,
// and drops any other.
func steady(found string) string {
	switch figure.FindStringSubmatch(found)[1] {
	case "count", "share":
		return found
	}
	return ""
}
