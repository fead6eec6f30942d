package chart

import (
	"bytes"
	"html"
	"math"
	"strconv"
)

// svg writes an SVG drawing. Colours and lines are classes, which the site's
// stylesheet gives their looks: a page's policy allows no inline style.
type svg struct{ bytes.Buffer }

// attribute is one attribute of an element: text, or a number with its unit.
type attribute struct {
	name, text, unit string
	number           float64
	numeric          bool
}

func attr(name, value string) attribute { return attribute{name: name, text: value} }

// percent is a horizontal place in percent of the drawing's width, so that a
// drawing fits any width without its text growing or shrinking.
func percent(name string, share float64) attribute {
	return attribute{name: name, number: share * 100, unit: "%", numeric: true}
}

// length is a place or size in pixels.
func length(name string, pixels float64) attribute {
	return attribute{name: name, number: pixels, numeric: true}
}

// short writes a number with at most two decimals.
func short(f float64) string { return string(appendShort(nil, f)) }

func appendShort(to []byte, f float64) []byte {
	hundredths := int64(math.Round(f * 100))
	if hundredths < 0 {
		to, hundredths = append(to, '-'), -hundredths
	}
	to = strconv.AppendInt(to, hundredths/100, 10)
	switch rest := byte(hundredths % 100); {
	case rest == 0:
		return to
	case rest%10 == 0:
		return append(to, '.', '0'+rest/10)
	default:
		return append(to, '.', '0'+rest/10, '0'+rest%10)
	}
}

func (s *svg) open(name string, attributes ...attribute) {
	s.WriteByte('<')
	s.WriteString(name)
	for _, a := range attributes {
		s.attribute(a)
	}
	s.WriteByte('>')
}

func (s *svg) attribute(a attribute) {
	s.WriteByte(' ')
	s.WriteString(a.name)
	s.WriteString(`="`)
	if a.numeric {
		s.Write(appendShort(s.AvailableBuffer(), a.number))
		s.WriteString(a.unit)
	} else {
		s.WriteString(html.EscapeString(a.text))
	}
	s.WriteByte('"')
}

func (s *svg) close(name string) {
	s.WriteString("</")
	s.WriteString(name)
	s.WriteByte('>')
}

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
