package chart

import (
	"fmt"
	"strings"

	"outturn/internal/wording"
)

// Share is one part of a whole, such as the indicators in one position.
type Share struct {
	Class string // the part's code, which the stylesheet colours
	Label string
	Count int
}

// The space between two parts, and the width of a digit of a count on the narrowest
// screen, as shares of the whole.
const (
	gap   = 0.004
	digit = 10 / narrowest
)

// SharesSVG draws the parts of a whole as one bar, each with its count and its own
// appearance. The title says what the whole is.
func SharesSVG(id, title string, shares []Share) string {
	var d svg
	total := 0
	for _, s := range shares {
		total += s.Count
	}
	d.open("svg", attr("class", "shares"), attr("role", "img"), attr("width", "100%"), length("height", 34), attr("aria-labelledby", id+"-title "+id+"-words"))
	d.text("title", title, attr("id", id+"-title"))
	d.text("desc", shareWords(shares, total), attr("id", id+"-words"))
	from := 0.0
	for _, s := range shares {
		if s.Count > 0 {
			width := float64(s.Count) / float64(total)
			d.share(s, from, width)
			from += width
		}
	}
	d.close("svg")
	return d.String()
}

// share draws one part. The count of a part that is too narrow for it is only in
// the page's list.
func (s *svg) share(part Share, from, width float64) {
	s.element("rect", attr("class", "share share-"+part.Class), percent("x", from+gap/2), percent("width", max(width-gap, gap)), length("y", 2), length("height", 30))
	if count := fmt.Sprint(part.Count); width >= digit*float64(len(count))+2*gap {
		s.text("text", count, attr("class", "share-count share-count-"+part.Class), percent("x", from+width/2), length("y", 22))
	}
}

func shareWords(shares []Share, total int) string {
	var parts []string
	for _, s := range shares {
		if s.Count > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", s.Label, s.Count))
		}
	}
	if len(parts) == 0 {
		return "Bar without parts: there is nothing to count."
	}
	return fmt.Sprintf("Bar of %d in %s: %s.", total, wording.Count(len(parts), "part"), strings.Join(parts, ", "))
}
