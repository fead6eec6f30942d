package chart

import (
	"bytes"
	"html"
	"math"
	"strconv"
)

// svg writes an SVG drawing. Elements have classes and no styles, because the
// pages' security policy forbids inline styles.
type svg struct{ bytes.Buffer }

// attribute is a text, or a number with its unit.
type attribute struct {
	name, text, unit string
	number           float64
	numeric          bool
}

func attr(name, value string) attribute { return attribute{name: name, text: value} }

// percent is a horizontal position or size in percent of the drawing's width, so
// that a drawing fits any width without scaling its text.
func percent(name string, share float64) attribute {
	return attribute{name: name, number: share * 100, unit: "%", numeric: true}
}

// length is a position or size in pixels.
func length(name string, pixels float64) attribute {
	return attribute{name: name, number: pixels, numeric: true}
}

// twoDecimals writes a number with at most two decimals.
func twoDecimals(f float64) string { return string(appendTwoDecimals(nil, f)) }

func appendTwoDecimals(to []byte, f float64) []byte {
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
		s.Write(appendTwoDecimals(s.AvailableBuffer(), a.number))
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

// element writes an element without content.
func (s *svg) element(name string, attributes ...attribute) {
	s.open(name, attributes...)
	s.close(name)
}

// text writes an element that contains text.
func (s *svg) text(name, content string, attributes ...attribute) {
	s.open(name, attributes...)
	s.WriteString(html.EscapeString(content))
	s.close(name)
}
