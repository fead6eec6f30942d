package chart

import (
	"fmt"
	"slices"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// classEdge is a line where a class of the organisation's own scheme begins.
type classEdge struct {
	label string // of the class
	upper bool   // the upper one of two, around a range
	value decimal.Decimal
}

// name is what the line is called beside others: "Close begins".
func (e classEdge) name() string {
	if e.upper {
		return e.label + " begins, upper end"
	}
	return e.label + " begins"
}

// judgeByClasses gives a step the classes by which its target is judged. They take the
// place of the tolerance and of what still meets the target: a class may begin there.
func (s *Step) judgeByClasses(i *indicator.Indicator, t indicator.Target, q quarter.Quarter) {
	scheme := i.SchemeAt(q)
	if scheme == nil {
		return
	}
	s.Met, s.Tolerable, s.Limit = s.Target, s.Target, ""
	var words []string
	shown := i.Edges(t.AsShown(), q)
	for n, edge := range i.Edges(t, q) {
		label := scheme.Classes[n].Label
		words = append(words, indicator.InSentence(label)+" "+i.EdgeWords(shown[n].Interval))
		for _, end := range []*decimal.Decimal{edge.Low, edge.High} {
			if end != nil && s.isApart(*end, i.Unit) {
				s.edges = append(s.edges, classEdge{label, end == edge.High && edge.Low != nil, *end})
			}
		}
	}
	last := scheme.Classes[len(scheme.Classes)-1].Label
	s.Classes = wording.Capital(strings.Join(append(words, "otherwise "+indicator.InSentence(last)), "; "))
}

// isApart reports whether a line is drawn at a value: figures can be there, and the line
// of the target is not.
func (s Step) isApart(v decimal.Decimal, u indicator.Unit) bool {
	if u.Minimum != nil && v.LessThan(*u.Minimum) || u.Maximum != nil && v.GreaterThan(*u.Maximum) {
		return false
	}
	return !slices.ContainsFunc(s.lines(), v.Equal)
}

// classEdges draws where the classes of a step begin.
func (d *drawing) classEdges(s Step) {
	from, to := d.start(s.First), d.start(s.Last+1)
	for _, e := range s.edges {
		y := d.y(e.value)
		d.element("line", attr("class", "class-edge"), percent("x1", from), percent("x2", to), length("y1", y), length("y2", y))
		d.lines = append(d.lines, stroke{from, y, to, y})
	}
}

// explainClasses puts all classes in words: those in force, or otherwise the latest.
func (d *drawing) explainClasses() {
	current := d.plot.currentStep()
	for n, s := range slices.Backward(d.plot.Steps) {
		words := s.Classes
		if n > current || words == "" {
			continue
		}
		if n < current {
			words = "Up to " + d.plot.Points[s.Last].Quarter.Short() + ": " + indicator.InSentence(words)
		}
		d.explain(keyEntry{mark: classMark, text: words})
		return
	}
}

// nameClasses labels the lines of the classes in force, where there is room.
func (d *drawing) nameClasses() {
	current := d.plot.currentStep()
	if current < 0 {
		return
	}
	s := d.plot.Steps[current]
	for _, e := range s.edges {
		y, text := d.y(e.value), e.label+" "+d.plot.Unit.formatExact(e.value)
		for _, l := range d.stepLabels(s, "class", text, y, y) {
			if d.isClear(l, d.width()) {
				d.put(l)
				break
			}
		}
	}
}

// addClassEdges adds where classes begin, a stepped line for each.
func (f Plot) addClassEdges(c *charts.Line) {
	style := &opts.LineStyle{Type: "dotted", Width: 1}
	var added []string
	for _, s := range f.Steps {
		for _, e := range s.edges {
			if slices.Contains(added, e.name()) {
				continue
			}
			added = append(added, e.name())
			f.addTarget(c, fmt.Sprintf("edge-%d", len(added)), e.name(), style, func(s Step) *decimal.Decimal { return s.edgeNamed(e.name()) })
		}
	}
}

// edgeNamed is where a class begins by its name; nil where the step has no such line.
func (s Step) edgeNamed(name string) *decimal.Decimal {
	for _, e := range s.edges {
		if e.name() == name {
			return &e.value
		}
	}
	return nil
}
