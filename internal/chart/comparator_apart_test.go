package chart

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

// The name of a comparator covers no text, point or line at any width at which it
// is shown.
func TestComparatorNamesCoverNothing(t *testing.T) {
	found := 0
	for n := 1; n <= 40; n++ {
		for _, high := range []int64{100, 181, 12345} {
			var values []int32
			for k := range n {
				values = append(values, int32((int64(k*7919%13)*high)/13*10))
			}
			i, points := series(values, int32(high*8), int32(high), high == 100, uint8(n))
			all := comparatorsUpTo(high)
			all[1].Value = all[1].Value.Add(decimal.NewFromInt(int64(n)))
			found += checkNames(t, fmt.Sprintf("%d quarters up to %d", n, high), Of(i, points, judgedOf(i, points), all...))
		}
	}
	if found < 100 {
		t.Errorf("only %d comparators are named beside their lines: the test tests too little", found)
	}
}

// checkNames returns the number of names that it checked.
func checkNames(t *testing.T, name string, f Plot) int {
	t.Helper()
	d, found := f.draw(), 0
	labels := labelsIn(t, d.String())
	for _, l := range labels {
		if !strings.HasPrefix(l.class, "comparator-label") {
			continue
		}
		found++
		from := d.width()
		if l.roomyOnly() {
			from = roomy
		}
		for width := from; width <= widest; width += 7 {
			b := l.box()
			b.from, b.to = b.from+0.1, b.to-0.1 // positions in a drawing are rounded
			if over := d.overlap(b, shownBoxes(d.textBoxes, labels, width), width); over != "" {
				t.Errorf("%s: at %v pixels %q covers %s", name, width, l.text, over)
				break
			}
		}
	}
	return found
}

// roomyOnly reports whether a label is shown only on wide screens.
func (l label) roomyOnly() bool { return slices.Contains(strings.Fields(l.class), "roomy") }

// shownBoxes are the boxes of the text that is shown at the given width.
func shownBoxes(boxes []box, labels []label, width float64) []box {
	if width >= roomy {
		return boxes
	}
	return slices.DeleteFunc(slices.Clone(boxes), func(b box) bool {
		return slices.ContainsFunc(labels, func(l label) bool { return l.roomyOnly() && sameBox(b, l.box()) })
	})
}

// overlap describes what a box covers, apart from its own text. It is empty if
// there is nothing.
func (d *drawing) overlap(b box, texts []box, width float64) string {
	for _, o := range texts {
		if b.hits(o, width) && !sameBox(b, o) {
			return fmt.Sprintf("the text %v", o)
		}
	}
	for _, o := range d.markBoxes {
		if b.hits(o, width) {
			return fmt.Sprintf("the point or bar %v", o)
		}
	}
	for _, s := range d.lines {
		if s.crosses(b, width) {
			return fmt.Sprintf("the line %v", s)
		}
	}
	return ""
}

// sameBox reports whether boxes are the same apart from rounding.
func sameBox(a, b box) bool {
	near := func(a, b float64) bool { return a-b < 0.12 && b-a < 0.12 }
	return near(a.at, b.at) && near(a.from, b.from) && near(a.to, b.to) && near(a.top, b.top) && near(a.bottom, b.bottom)
}

// labelsIn reads the labels from a drawing.
func labelsIn(t *testing.T, drawing string) []label {
	t.Helper()
	var all []label
	decoder := xml.NewDecoder(strings.NewReader("<svg>" + drawing + "</svg>"))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "text" {
			continue
		}
		l := labelOf(start)
		if err := decoder.DecodeElement(&l.text, &start); err != nil {
			t.Fatal(err)
		}
		all = append(all, l)
	}
}

// labelOf has the anchor that the stylesheet gives to some classes.
func labelOf(e xml.StartElement) label {
	l := label{anchor: left}
	for _, a := range e.Attr {
		number, _ := strconv.ParseFloat(strings.TrimSuffix(a.Value, "%"), 64)
		switch a.Name.Local {
		case "class":
			l.class = a.Value
			l.anchor = anchorOf(l.class)
		case "text-anchor":
			l.anchor = anchor(a.Value)
		case "x":
			if strings.HasSuffix(a.Value, "%") {
				l.x = number / 100
			} else {
				l.dx += number
			}
		case "dx":
			l.dx += number
		case "y":
			l.y = number
		}
	}
	return l
}

func anchorOf(class string) anchor {
	for _, one := range strings.Fields(class) {
		switch one {
		case "tick", "before", "side-right":
			return right
		case "when", "across", "threshold-words", "part-figure":
			return middle
		}
	}
	return left
}
