package chart_test

import (
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"outturn/internal/chart"
	"outturn/internal/indicator"
)

// drawings are all the drawings of the fixtures.
func drawings() map[string]string {
	all := map[string]string{}
	for name, f := range allPlots() {
		all["figure "+name], all["spark "+name] = f.SVG(), f.Spark()
	}
	for name, shares := range bars() {
		all["shares "+name] = chart.SharesSVG("chart-"+name, "Contract <by> \"position\"", shares)
	}
	return all
}

// elements returns the start tags of a drawing, which must be well-formed.
func elements(t *testing.T, drawing string) []xml.StartElement {
	t.Helper()
	var all []xml.StartElement
	decoder := xml.NewDecoder(strings.NewReader(drawing))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatalf("the drawing is not well-formed: %v\n%s", err, drawing)
		}
		if start, ok := token.(xml.StartElement); ok {
			all = append(all, start.Copy())
		}
	}
}

// attribute returns the value of an element's attribute, or nothing if it has none
// of that name.
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func TestDrawingsAreBareAndWellFormed(t *testing.T) {
	for name, drawing := range drawings() {
		for _, e := range elements(t, drawing) {
			for _, a := range e.Attr {
				switch a.Name.Local {
				case "style", "fill", "stroke", "color", "font-size", "opacity":
					t.Errorf("%s: <%s> has an attribute %s", name, e.Name.Local, a.Name.Local)
				}
				if strings.Contains(a.Value, "NaN") || strings.Contains(a.Value, "Inf") {
					t.Errorf("%s: <%s> has %s=%q", name, e.Name.Local, a.Name.Local, a.Value)
				}
			}
		}
	}
}

func TestTitleComesFirst(t *testing.T) {
	for name, drawing := range drawings() {
		all := elements(t, drawing)
		if strings.HasPrefix(name, "spark") {
			if !strings.Contains(drawing, `aria-hidden="true"`) {
				t.Errorf("%s is not hidden from those who hear the figures beside it", name)
			}
			continue
		}
		if all[1].Name.Local != "title" || all[2].Name.Local != "desc" {
			t.Errorf("%s begins with <%s> and <%s>", name, all[1].Name.Local, all[2].Name.Local)
		}
	}
}

func TestTextIsEscaped(t *testing.T) {
	drawing := allPlots()["escaped"].SVG()
	if strings.Contains(drawing, "<script") {
		t.Errorf("a title came out raw: %s", drawing)
	}
	var picture struct {
		Title string `xml:"title"`
	}
	if err := xml.Unmarshal([]byte(drawing), &picture); err != nil {
		t.Fatal(err)
	}
	if want := `Visits <script>alert("&")</script> & 'more'`; picture.Title != want {
		t.Errorf("the title is %q, want %q", picture.Title, want)
	}
}

func TestDescriptions(t *testing.T) {
	tests := map[string]string{
		"usual": "Line chart of 6 quarters from Quarter 1, 2018/19 to Quarter 2, 2019/20. " +
			"From 86% in Quarter 1, 2018/19 to 93% in Quarter 2, 2019/20. " +
			"Lowest 84% in Quarter 4, 2018/19, highest 93% in Quarter 2, 2019/20. " +
			"93% against a target of 90% (tolerance 85%), bigger is better: better than target.",
		"one-point": "Line chart of 1 quarter, Quarter 2, 2019/20. The only figure is 91% in Quarter 2, 2019/20. " +
			"91% against a target of 90% (tolerance 85%), bigger is better: better than target.",
		"all-missing": "Line chart of 6 quarters from Quarter 1, 2018/19 to Quarter 2, 2019/20. " +
			"No figure from Quarter 1, 2018/19 to Quarter 2, 2019/20 (not available, not due, confidential).",
		"zero": "Line chart of 4 quarters from Quarter 3, 2018/19 to Quarter 2, 2019/20. Every figure is 0%. 0%: no target.",
		"unsettled": "Line chart of 6 quarters from Quarter 1, 2018/19 to Quarter 2, 2019/20. " +
			"From 86% in Quarter 1, 2018/19 to 93% in Quarter 2, 2019/20. " +
			"Lowest 84% in Quarter 4, 2018/19, highest 93% in Quarter 2, 2019/20. " +
			"Provisional for Quarter 2, 2019/20. Estimated for Quarter 1, 2019/20. " +
			"Revised for Quarter 2, 2018/19 and Quarter 3, 2018/19. " +
			"93% against a target of 90% (tolerance 85%), bigger is better: better than target.",
		"latest-available": "Line chart of 6 quarters from Quarter 1, 2018/19 to Quarter 2, 2019/20. " +
			"From 86% in Quarter 1, 2018/19 to 92% in Quarter 1, 2019/20. " +
			"Lowest 84% in Quarter 4, 2018/19, highest 92% in Quarter 1, 2019/20. " +
			"No figure for Quarter 2, 2019/20 (not available). " +
			"92%, carried from Quarter 1, 2019/20, against a target of 90% (tolerance 85%), bigger is better: better than target.",
		"bars-zero": "Bar chart of 4 quarters from Quarter 3, 2018/19 to Quarter 2, 2019/20. Every figure is 0. " +
			"0: no target applies, so it is not judged.",
	}
	all := allPlots()
	for name, want := range tests {
		if got := all[name].Description(); got != want {
			t.Errorf("%s is described as\n%s\nwant\n%s", name, got, want)
		}
	}
	for name, f := range all {
		if strings.Contains(f.Description(), f.Title) {
			t.Errorf("the description of %s repeats its title", name)
		}
	}
}

func TestShareWords(t *testing.T) {
	tests := map[string]string{
		"usual":    "Bar of 22 in 4 parts: Better than target 12, In tolerance 5, Outside tolerance 3, RAG &amp; target &lt;to be set&gt; 2.",
		"one-part": "Bar of 1 in 1 part: In tolerance 1.",
		"none":     "Bar without parts: there is nothing to count.",
	}
	for name, want := range tests {
		if got := chart.SharesSVG("id", "Title", bars()[name]); !strings.Contains(got, ">"+want+"<") {
			t.Errorf("%s does not say %q:\n%s", name, want, got)
		}
	}
}

func TestNothingToDraw(t *testing.T) {
	for readings, want := range map[string]string{"x": "No figure in this quarter", "x x": "No figure in these quarters"} {
		if got := plotOf(usual(), seriesTo("2019-20/q2", readings)).SVG(); !strings.Contains(got, ">"+want+"<") {
			t.Errorf("a chart of %q does not say %q:\n%s", readings, want, got)
		}
	}
}

func TestSteps(t *testing.T) {
	type step struct {
		first, last  int
		label, limit string
	}
	tests := map[string][]step{
		"usual":            {{0, 5, "Target 90%", "Tolerance 85%"}},
		"target-changed":   {{0, 5, "Target 85%", "Tolerance 80%"}, {6, 7, "Target 90%", "Tolerance 87%"}},
		"target-between":   {{0, 2, "Target 85%", "Tolerance 80%"}, {4, 5, "Target 90%", "Tolerance 87%"}},
		"target-renewed":   {{0, 5, "Target 90%", "Tolerance 85%"}},
		"latest-available": {{0, 5, "Target 90%", "Tolerance 85%"}},
		"range":            {{0, 5, "Target 12% to 18%", "Tolerance 10% to 22%"}},
		"long-unit":        {{0, 5, "Target 12.5", ""}},
		"million":          {{0, 5, "Target £1,000,000", "Tolerance £1,100,000"}},
		"to-be-set":        nil,
		"bars":             nil,
	}
	all := allPlots()
	for name, want := range tests {
		steps := all[name].Steps
		if len(steps) != len(want) {
			t.Errorf("%s has %d steps, want %d", name, len(steps), len(want))
			continue
		}
		for n, s := range steps {
			if got := (step{s.First, s.Last, s.Label, s.Limit}); got != want[n] {
				t.Errorf("step %d of %s is %v, want %v", n, name, got, want[n])
			}
		}
	}
}

// The key explains whatever has no label in the drawing.
func TestKey(t *testing.T) {
	tests := map[string][]string{
		"usual":           nil,
		"unsettled":       {"Provisional or estimated", "Revised"},
		"unsettled-both":  {"[x] not available", "Provisional", "Revised"},
		"bars":            {"[x] not available", "Provisional", "Revised"},
		"all-missing":     {"[x] not available", "[z] not due", "[c] confidential"},
		"half-yearly":     {"No figure: not due", "Tolerance 85%"},
		"met-within":      {"Meets the target: 87% or more"},
		"ten-years-dense": {"Target 90%", "Tolerance 85%", "Provisional", "Revised"},
	}
	entry := regexp.MustCompile(`<text class="keyed"[^>]*>([^<]*)</text>`)
	all := allPlots()
	for name, want := range tests {
		var got []string
		for _, m := range entry.FindAllStringSubmatch(all[name].SVG(), -1) {
			got = append(got, m[1])
		}
		if strings.Join(got, "; ") != strings.Join(want, "; ") {
			t.Errorf("the key of %s is %q, want %q", name, got, want)
		}
	}
}

func TestMetWithinOnEitherSide(t *testing.T) {
	margin := indicator.Margin{Kind: indicator.Points, Value: number("2")}
	smaller := goalFrom("2015-16/q1", "10", limitAt("15"))
	low, high := number("12"), number("18")
	both := indicator.Target{From: dated("2015-16/q1"), Status: indicator.Set, Low: &low, High: &high}
	smaller.MetWithin, both.MetWithin = margin, margin
	for want, i := range map[string]indicator.Indicator{
		"Meets the target: 12% or less": percentage(indicator.Smaller, smaller),
		"Meets the target: 10% to 20%":  percentage(indicator.Range, both),
	} {
		if got := plotOf(i, seriesTo("2019-20/q2", "11 14")).SVG(); !strings.Contains(got, want) {
			t.Errorf("the drawing does not say %q:\n%s", want, got)
		}
	}
}

// Every figure beside a point is the page's figure, or that without a unit that is
// written above the axis.
func TestLabelsAreThePagesFigures(t *testing.T) {
	for name, f := range allPlots() {
		for _, p := range f.Points {
			if unit, same := strings.CutPrefix(p.Figure, p.Label); !same || unit != "" && !strings.HasPrefix(unit, " ") {
				t.Errorf("%s shows %q where the page says %q", name, p.Label, p.Figure)
			}
		}
	}
}

// Figures that are printed alike are drawn alike and described as equal, while a
// comparison goes by all decimals.
func TestPointsAreDrawnAsPrinted(t *testing.T) {
	f := plotOf(percentage(indicator.Bigger), seriesTo("2019-20/q2", "31.94 32.49"), england("32", "March 2019", ""))
	marks, heights := 0, map[string]bool{}
	for _, e := range elements(t, f.SVG()) {
		if attribute(e, "class") == "point" {
			marks++
			heights[attribute(e, "cy")] = true
		}
	}
	if marks != 2 || len(heights) != 1 {
		t.Errorf("%d points at %d heights, want 2 at 1", marks, len(heights))
	}
	for _, i := range optionsOf(t, f).series("reading").Data {
		if i.Value != nil && *i.Value != 32 {
			t.Errorf("the options have %v", *i.Value)
		}
	}
	for _, want := range []string{"Every figure is 32%.", "% is higher"} {
		if got := f.Description(); !strings.Contains(got, want) {
			t.Errorf("the description does not say %q: %s", want, got)
		}
	}
}

func TestBetween(t *testing.T) {
	changed := allPlots()["target-changed"] // 8 quarters to Quarter 2, 2019/20, with a new target from Quarter 1, 2019/20
	tests := []struct{ first, last, readings, steps string }{
		{"2017-18/q3", "2019-20/q2", "84% 86% 83% 88% 89% 91% 90% 92%", "0-5 6-7"},
		{"2018-19/q3", "2019-20/q2", "89% 91% 90% 92%", "0-1 2-3"},
		{"2019-20/q1", "2019-20/q2", "90% 92%", "0-1"},
		{"2017-18/q1", "2017-18/q4", "- - 84% 86%", "2-3"},
		{"2019-20/q2", "2019-20/q4", "92% - -", "0-0"},
		{"2020-21/q1", "2020-21/q2", "- -", ""},
	}
	for _, test := range tests {
		f := changed.Between(dated(test.first), dated(test.last))
		var readings, steps []string
		for _, p := range f.Points {
			readings = append(readings, cmp.Or(p.Label, "-"))
		}
		for _, s := range f.Steps {
			steps = append(steps, fmt.Sprintf("%d-%d", s.First, s.Last))
		}
		if got := strings.Join(readings, " "); got != test.readings || strings.Join(steps, " ") != test.steps {
			t.Errorf("from %s to %s there are %q and the targets %q, want %q and %q", test.first, test.last, got, steps, test.readings, test.steps)
		}
		f.Spark()
	}
}
