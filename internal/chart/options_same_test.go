package chart_test

import (
	"encoding/xml"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"outturn/internal/chart"
	"outturn/internal/project"
)

// numbersOf are the numbers of a chart by quarter. NaN means that there is none.
type numbersOf struct {
	Readings []float64
	Targets  []float64   // the lower end
	Ceilings []float64   // the upper end of a range
	Bands    []band      // of tolerance, in order
	Others   [][]float64 // the comparators
	Earlier  [][]float64 // the years before, the latest first
	Edges    [][]float64 // by column, of classes, the lowest first
}

type band struct{ First, Last, Low, High float64 }

// TestDrawingAndOptionsAgree measures every drawing by its own axis and compares
// the results with the numbers in the options.
func TestDrawingAndOptionsAgree(t *testing.T) {
	all := allPlots()
	examples := examplePlots(t)
	if len(examples) < 40 {
		t.Errorf("the example has %d charts", len(examples))
	}
	for id, f := range examples {
		all[id] = f
	}
	for name, f := range all {
		d := measure(t, f)
		if d.pixel == 0 {
			continue // nothing is drawn
		}
		near := cmpopts.EquateApprox(0, 0.011*math.Abs(d.pixel))
		if diff := cmp.Diff(d.numbers(), optionNumbers(optionsOf(t, f)), near, cmpopts.EquateNaNs(), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s (-drawing +options):\n%s", name, diff)
		}
	}
}

// TestOptionsHoldTheFiguresDecimals checks that the options lose no digit.
func TestOptionsHoldTheFiguresDecimals(t *testing.T) {
	for name, f := range examplePlots(t) {
		got := optionsOf(t, f).values("reading")
		for n, p := range f.Points {
			if want := p.Value; math.IsNaN(got[n]) != (want == nil) || want != nil && got[n] != want.InexactFloat64() {
				t.Errorf("%s, %s: %v in the options, %s in the chart", name, p.Quarter, got[n], want)
			}
		}
	}
}

// examplePlots are the charts of every indicator in every report of the example,
// with drafts.
func examplePlots(t *testing.T) map[string]chart.Plot {
	t.Helper()
	endOfTime := time.Date(9999, time.December, 31, 0, 0, 0, 0, time.UTC)
	evaluated, err := project.Evaluate(os.DirFS("../.."), project.Options{Drafts: true, Day: endOfTime})
	if err != nil || evaluated.Diagnostics.Failed(false) {
		t.Fatalf("the example cannot be read (%v)", err)
	}
	all := map[string]chart.Plot{}
	for _, r := range evaluated.Reports {
		for _, m := range r.Measures {
			f := chart.Of(m.Indicator, m.Series, m.Evaluations)
			if _, twice := all[f.ID]; twice {
				t.Errorf("two charts are called %s", f.ID)
			}
			all[f.ID] = f
		}
	}
	return all
}

// optionNumbers are the numbers in a chart's options.
func optionNumbers(o options) numbersOf {
	got := numbersOf{Readings: o.values("reading"), Targets: o.values("target"), Ceilings: o.values("ceiling")}
	if s := o.series("tolerance"); s != nil {
		for _, a := range s.MarkArea.Data {
			got.Bands = append(got.Bands, band{*a[0].XAxis, *a[1].XAxis, *a[0].YAxis, *a[1].YAxis})
		}
	}
	for n := range o.Series {
		if id := o.Series[n].ID; strings.HasPrefix(id, "comparator-") {
			got.Others = slices.Insert(got.Others, 0, o.values(id))
		} else if strings.HasPrefix(id, "year-") {
			got.Earlier = slices.Insert(got.Earlier, 0, o.values(id))
		} else if strings.HasPrefix(id, "edge-") {
			got.edges(o.values(id))
		}
	}
	return got
}

// edges adds a line of the edge of a class.
func (n *numbersOf) edges(line []float64) {
	if n.Edges == nil {
		n.Edges = make([][]float64, len(line))
	}
	for at, v := range line {
		if !math.IsNaN(v) {
			n.Edges[at] = append(n.Edges[at], v)
			slices.Sort(n.Edges[at])
		}
	}
}

// values are the numbers of a series, with those of its parts before breaks.
func (o options) values(id string) []float64 {
	all := empty(len(o.XAxis[0].Data))
	for _, s := range o.Series {
		if s.ID != id && !strings.HasPrefix(s.ID, id+"-") {
			continue
		}
		for n, i := range s.Data {
			if i.Value != nil {
				all[n] = *i.Value
			}
		}
	}
	return all
}

func empty(n int) []float64 {
	all := make([]float64, n)
	for n := range all {
		all[n] = math.NaN()
	}
	return all
}

// ruler measures a drawing.
type ruler struct {
	quarters int
	columns  int     // the quarters, and those beside them
	end      float64 // where the quarters end, in percent of the width
	zero     float64 // the vertical position of the value 0
	pixel    float64 // the difference in value of one pixel upwards; 0 without an axis
	shapes   []shape
}

// shape is an element of the drawing: its class and its numeric attributes. A mark
// also has the position of the svg element that contains it.
type shape struct {
	class string
	at    map[string]float64
}

func measure(t *testing.T, f chart.Plot) ruler {
	t.Helper()
	o := optionsOf(t, f)
	r := ruler{quarters: quartersIn(f), columns: len(o.XAxis[0].Data), end: 100}
	var around shape // the latest svg element, which contains the mark that follows
	for _, e := range elements(t, f.SVG()) {
		s := shapeOf(e)
		if _, found := s.at["cx"]; !found && (strings.HasPrefix(s.class, "point") || strings.HasPrefix(s.class, "past")) {
			s.at["cx"], s.at["cy"] = around.at["x"], around.at["y"]
		}
		if strings.HasPrefix(s.class, "comparator-mark") {
			s.at["x"], s.at["y"] = around.at["x"], around.at["y"]
		}
		if s.class == "edge" {
			r.end = s.at["x1"]
		}
		if e.Name.Local == "svg" {
			around = s
		}
		r.shapes = append(r.shapes, s)
	}
	if grid := r.of("grid"); len(grid) > 1 {
		axis := o.YAxis[0]
		low, high := grid[0].at["y1"], grid[len(grid)-1].at["y1"]
		r.pixel = (axis.Max - axis.Min) / (low - high)
		r.zero = low + axis.Min/r.pixel
		// The key is below the plot area.
		r.shapes = slices.DeleteFunc(r.shapes, func(s shape) bool { return max(s.at["y"], s.at["y1"], s.at["cy"]) > low })
	}
	return r
}

// quartersIn is the number of quarters on the axis of a drawing.
func quartersIn(f chart.Plot) int {
	if f.YearToDate {
		return 4
	}
	return len(f.Points)
}

func shapeOf(e xml.StartElement) shape {
	s := shape{at: map[string]float64{}}
	for _, a := range e.Attr {
		if a.Name.Local == "class" {
			s.class = a.Value
		} else if v, err := strconv.ParseFloat(strings.TrimSuffix(a.Value, "%"), 64); err == nil {
			s.at[a.Name.Local] = v
		}
	}
	return s
}

// of returns the shapes of a class, which may have other classes too.
func (r ruler) of(class string) []shape {
	var all []shape
	for _, s := range r.shapes {
		if first, _, _ := strings.Cut(s.class, " "); first == class {
			all = append(all, s)
		}
	}
	return all
}

func (r ruler) value(y float64) float64 { return (r.zero - y) * r.pixel }

// column is the index of the column at a percentage of the width.
func (r ruler) column(percent float64) int {
	if percent > r.end {
		return r.quarters + int((percent-r.end)/(100-r.end)*float64(r.columns-r.quarters))
	}
	return int(percent / r.slot())
}

// slot is the width of a quarter in percent.
func (r ruler) slot() float64 { return r.end / float64(r.quarters) }

func (r ruler) numbers() numbersOf {
	got := numbersOf{Readings: empty(r.columns), Targets: empty(r.columns), Ceilings: empty(r.columns)}
	for _, s := range r.of("point") {
		got.Readings[r.column(s.at["cx"])] = r.value(s.at["cy"])
	}
	for _, s := range r.of("bar") {
		end := s.at["y"]
		if end >= r.zero-0.02 {
			end += s.at["height"]
		}
		got.Readings[r.column(s.at["x"]+s.at["width"]/2)] = r.value(end)
	}
	for _, s := range r.of("target") {
		for n := int(math.Round(s.at["x1"] / r.slot())); n < int(math.Round(s.at["x2"]/r.slot())); n++ {
			ends := got.Targets
			if !math.IsNaN(got.Targets[n]) {
				ends = got.Ceilings
			}
			ends[n] = r.value(s.at["y1"])
		}
	}
	for _, s := range r.of("class-edge") {
		line := empty(r.columns)
		for n := int(math.Round(s.at["x1"] / r.slot())); n < int(math.Round(s.at["x2"]/r.slot())); n++ {
			line[n] = r.value(s.at["y1"])
		}
		got.edges(line)
	}
	got.Earlier = r.earlier()
	for _, s := range r.of("comparator-mark") {
		others := empty(r.columns)
		others[r.column(s.at["x"])] = r.value(s.at["y"])
		got.Others = append(got.Others, others)
	}
	for _, s := range r.of("tolerance") {
		first := math.Round(s.at["x"] / r.slot())
		got.Bands = append(got.Bands, band{first, first + math.Round(s.at["width"]/r.slot()) - 1, r.value(s.at["y"] + s.at["height"]), r.value(s.at["y"])})
	}
	return got
}

// earlier are the figures of the years before, the latest first.
func (r ruler) earlier() [][]float64 {
	var all [][]float64
	for before := 1; before <= 4; before++ {
		year, found := empty(r.columns), false
		for _, s := range r.of("past") {
			if strings.Contains(s.class, fmt.Sprintf(" year-%d", before)) {
				year[r.column(s.at["cx"])], found = r.value(s.at["cy"]), true
			}
		}
		if found {
			all = append(all, year)
		}
	}
	return all
}
