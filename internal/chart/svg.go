package chart

import (
	"html"
	"strconv"
	"strings"
)

// svg writes an SVG drawing. Colours and lines are classes, which the site's
// stylesheet gives their looks: a page's policy allows no inline style.
type svg struct{ strings.Builder }

// attribute is one attribute of an element.
type attribute struct{ name, value string }

func attr(name, value string) attribute { return attribute{name, value} }

// percent is a horizontal place in percent of the drawing's width, so that a
// drawing fits any width without its text growing or shrinking.
func percent(name string, share float64) attribute {
	return attribute{name, short(share*100) + "%"}
}

// length is a place or size in pixels.
func length(name string, pixels float64) attribute {
	return attribute{name, short(pixels)}
}

// short writes a number with at most two decimals.
func short(f float64) string {
	text := strconv.FormatFloat(f, 'f', 2, 64)
	text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	if text == "-0" {
		return "0"
	}
	return text
}

func (s *svg) open(name string, attributes ...attribute) {
	s.WriteString("<" + name)
	for _, a := range attributes {
		s.WriteString(" " + a.name + `="` + html.EscapeString(a.value) + `"`)
	}
	s.WriteString(">")
}

func (s *svg) close(name string) { s.WriteString("</" + name + ">") }

// element writes an element without contents.
func (s *svg) element(name string, attributes ...attribute) {
	s.open(name, attributes...)
	s.close(name)
}

// text writes an element with text in it.
func (s *svg) text(name, content string, attributes ...attribute) {
	s.open(name, attributes...)
	s.WriteString(html.EscapeString(content))
	s.close(name)
}
