package chart

import (
	"slices"
	"strings"
)

// minJoinedGap is the number of consecutive quarters without a figure from which
// they are marked together, even if each has room for a symbol.
const minJoinedGap = 5

// gaps marks quarters without a figure at the bottom of the plot area: with the
// symbol of the absence or, if quarters are narrow or many are missing in a row,
// with a bar.
func (d *drawing) gaps() {
	points, dense := d.plot.Points, d.dense()
	alike := func(p, o PlottedPoint) bool { return p.isGap() && o.isGap() && (dense || p.Label == o.Label) }
	for first, next := 0, 0; first < len(points); first = next {
		for next = first + 1; next < len(points) && alike(points[first], points[next]); {
			next++
		}
		switch many := next-first >= minJoinedGap; {
		case !points[first].isGap():
		case dense:
			d.absence(first, next)
			if many {
				d.nameGap(first, next)
			}
		case many:
			d.absence(first, next)
			d.put(label{"gap", points[first].Label, middle, d.start(first+next) / 2, 0, bottom - 12})
		default:
			for n := first; n < next; n++ {
				d.put(label{"gap", points[n].Label, middle, d.x(n), 0, bottom - 6})
			}
		}
	}
	d.explainGaps(dense)
}

// nameGap writes above a long bar what it means, if there is room.
func (d *drawing) nameGap(first, next int) {
	l := label{"gap", "No figure", middle, d.start(first+next) / 2, 0, bottom - 11}
	if d.cost(l, d.width()) == 0 {
		d.put(l)
		return
	}
	if l.class = "gap roomy"; d.cost(l, roomy) == 0 {
		d.put(l)
	}
}

// dense reports whether the symbol of an absence is wider than its quarter.
func (d *drawing) dense() bool {
	return slices.ContainsFunc(d.plot.Points, func(p PlottedPoint) bool {
		return p.isGap() && d.slot()*d.width() < textWidth(p.Label)+2
	})
}

// absence draws the bar for a run of gaps.
func (d *drawing) absence(first, next int) {
	start, width := d.start(first), d.slot()*float64(next-first)
	d.element("rect", attr("class", "absence"), percent("x", start), percent("width", width), length("y", bottom-6), length("height", 6))
	d.textBoxes = append(d.textBoxes, box{start, 0, width * d.width(), bottom - 6, bottom})
}

// explainGaps adds the meanings of the absences' symbols to the key. Two absences
// can have the same symbol.
func (d *drawing) explainGaps(dense bool) {
	var symbols []string
	meanings := map[string][]string{}
	for _, p := range d.plot.Points {
		if !p.isGap() || slices.Contains(meanings[p.Label], p.Absence) {
			continue
		}
		if meanings[p.Label] == nil {
			symbols = append(symbols, p.Label)
		}
		meanings[p.Label] = append(meanings[p.Label], p.Absence)
	}
	var all []string
	for _, s := range symbols {
		words := strings.Join(meanings[s], " or ")
		if all = append(all, words); !dense {
			d.explain(keyEntry{mark: symbolMark, text: s + " " + words})
		}
	}
	if dense {
		d.explain(keyEntry{mark: absentMark, text: "No figure: " + strings.Join(all, " or ")})
	}
}
