package chart

import (
	"fmt"
	"strings"
)

// Share is one part of a whole, such as the indicators in one position.
type Share struct {
	Class string // the part's code, which the stylesheet colours
	Label string
	Count int
}

// gap is the space between two parts, as a share of the whole.
const gap = 0.004

// SharesSVG draws the parts of a whole as one bar, each with its count and a
// pattern of its own. Title says what the whole is.
func SharesSVG(id, title string, shares []Share) string {
	var d svg
	total := 0
	var words []string
	for _, s := range shares {
		total += s.Count
		if s.Count > 0 {
			words = append(words, fmt.Sprintf("%d %s", s.Count, strings.ToLower(s.Label)))
		}
	}
	d.open("svg", attr("class", "shares"), attr("role", "img"), attr("width", "100%"), length("height", 34), attr("aria-labelledby", id+"-title "+id+"-words"))
	d.text("title", title, attr("id", id+"-title"))
	d.text("desc", fmt.Sprintf("Bar of %d in parts: %s.", total, strings.Join(words, ", ")), attr("id", id+"-words"))
	from := 0.0
	for _, s := range shares {
		if s.Count == 0 {
			continue
		}
		width := float64(s.Count) / float64(total)
		d.element("rect", attr("class", "share share-"+s.Class), percent("x", from), percent("width", width-gap), length("y", 2), length("height", 30))
		d.text("text", fmt.Sprint(s.Count), attr("class", "share-count share-count-"+s.Class), percent("x", from+width/2), length("y", 22))
		from += width
	}
	d.close("svg")
	return d.String()
}
