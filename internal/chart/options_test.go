package chart_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/google/go-cmp/cmp"

	"outturn/internal/chart"
)

// options is the part of a chart's options that the tests read.
type options struct {
	Animation *bool
	Color     []string
	Title     struct{ Text string }
	Legend    struct{ Show bool }
	Tooltip   struct {
		Trigger, RenderMode string
		Confine             bool
	}
	Aria struct {
		Enabled bool
		Label   struct{ Description string }
		Decal   struct{ Show bool }
	}
	Toolbox struct {
		Feature struct{ DataView, SaveAsImage *struct{ Title string } }
	}
	DataZoom []struct{ Type string }
	XAxis    []struct{ Data []string }
	YAxis    []struct{ Min, Max, MinInterval float64 }
	Series   []series
}

type series struct {
	ID, Name, Type, Step string
	ShowAllSymbol        bool
	Data                 []item
	MarkLine             *struct{ Data []struct{ YAxis *float64 } }
	MarkArea             *struct {
		Data [][2]struct{ XAxis, YAxis *float64 }
	}
}

type item struct {
	Name, Symbol string
	Value        *float64
}

func optionsOf(t *testing.T, f chart.Plot) options {
	t.Helper()
	text, err := f.Options()
	if err != nil {
		t.Fatal(err)
	}
	var o options
	if err := json.Unmarshal(text, &o); err != nil {
		t.Fatal(err)
	}
	return o
}

// series finds a series by its id. It returns nil when there is none.
func (o options) series(id string) *series {
	for n := range o.Series {
		if o.Series[n].ID == id {
			return &o.Series[n]
		}
	}
	return nil
}

func TestGoldenOptions(t *testing.T) {
	for _, name := range []string{"unsettled", "target-changed", "range", "bars", "ten-years", "comparators"} {
		text, err := allPlots()[name].Options()
		if err != nil {
			t.Fatal(err)
		}
		var indented bytes.Buffer
		if err := json.Indent(&indented, text, "", " "); err != nil {
			t.Fatal(err)
		}
		golden(t, "options-"+name+".json", indented.String()+"\n")
	}
}

func TestOptions(t *testing.T) {
	for name, f := range allPlots() {
		o := optionsOf(t, f)
		if o.Title.Text != f.Title || o.Aria.Label.Description != f.Description() {
			t.Errorf("%s: the options say %q and %q", name, o.Title.Text, o.Aria.Label.Description)
		}
		if !o.Legend.Show || !o.Aria.Enabled || !o.Aria.Decal.Show || o.Tooltip.Trigger != "axis" || !o.Tooltip.Confine {
			t.Errorf("%s: legend, aria or tooltip is missing: %+v", name, o)
		}
		if o.Tooltip.RenderMode != "richText" {
			t.Errorf("%s: tooltips are HTML, which needs inline styles", name)
		}
		if o.Toolbox.Feature.DataView == nil || o.Toolbox.Feature.SaveAsImage == nil {
			t.Errorf("%s: there is no table or no image", name)
		}
		if got, want := len(o.DataZoom) > 0, len(f.Points) > 12 && !f.YearToDate; got != want {
			t.Errorf("%s: a slider for %d quarters: %t", name, len(f.Points), got)
		}
		if o.Color != nil {
			t.Errorf("%s: the options hold colours, which are the stylesheet's: %v", name, o.Color)
		}
	}
}

func TestOptionsAreTheSameEachTime(t *testing.T) {
	for name, f := range allPlots() {
		first, err := f.Options()
		if err != nil {
			t.Fatal(err)
		}
		if again, _ := f.Options(); !bytes.Equal(first, again) {
			t.Errorf("%s: the options differ from one time to the next", name)
		}
	}
}

func TestOptionsWords(t *testing.T) {
	tests := []struct {
		plot, series string
		want         string
	}{
		{"unsettled", "reading", "86%|88%, revised diamond|91%, revised diamond|84%|92%, estimated emptyCircle|93%, provisional emptyCircle"},
		{"unsettled-both", "reading", "86%|88%|not available|84%, revised diamond|92%|93%, provisional, revised emptyDiamond"},
		{"target-changed", "target", "85%|85%|85%|85%|85%|85%|90%|90%"},
		{"target-changed", "tolerance", "80%|80%|80%|80%|80%|80%|87%|87%"},
		{"target-between", "target", "85%|85%|85%||90%|90%"},
		{"range", "target", "12%|12%|12%|12%|12%|12%"},
		{"range", "ceiling", "18%|18%|18%|18%|18%|18%"},
		{"range", "tolerance", "10% to 22%|10% to 22%|10% to 22%|10% to 22%|10% to 22%|10% to 22%"},
		{"bars", "reading", "1,210|1,433|1,204|1,377, revised|not available|1,518, provisional"},
	}
	for _, test := range tests {
		var got []string
		for _, i := range optionsOf(t, allPlots()[test.plot]).series(test.series).Data {
			got = append(got, strings.TrimSpace(i.Name+" "+i.Symbol))
		}
		if diff := cmp.Diff(test.want, strings.Join(got, "|")); diff != "" {
			t.Errorf("%s, %s (-want +got):\n%s", test.plot, test.series, diff)
		}
	}
}

// TestOptionsInAPage checks that no text in the options ends the script element
// that contains them, or starts another.
func TestOptionsInAPage(t *testing.T) {
	const awkward = "</script><!--<script>&\u2028\u2029'\""
	f := allPlots()["usual"]
	f.ID, f.Title, f.Words, f.Unit = awkward, awkward, awkward, chart.UnitLabel{Prefix: awkward, Suffix: awkward, Caption: awkward}
	f.Points[0].Figure = awkward
	text, err := f.Options()
	if err != nil {
		t.Fatal(err)
	}
	if at := bytes.IndexAny(text, "<>&\u2028\u2029"); at >= 0 {
		t.Errorf("the options hold %q", text[at:min(len(text), at+20)])
	}
	if o := optionsOf(t, f); o.Title.Text != awkward || o.series("reading").Data[0].Name != awkward {
		t.Error("the text does not come back as it was")
	}
}

// TestPatches fails for each fault or lack in go-echarts that a newer version has
// fixed, so that its patch can be removed.
func TestPatches(t *testing.T) {
	area, err := json.Marshal(opts.MarkAreaData{YAxis: 1})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(area), `"YAxis":1`) {
		t.Errorf("go-echarts writes a mark area as %s: corner can be opts.MarkAreaData", area)
	}
	for _, patch := range []struct {
		in          any
		field, then string
	}{
		{opts.MarkLineNameYAxisItem{}, "LineStyle", "horizontalLine can be opts.MarkLineNameYAxisItem"},
		{opts.MarkLineNameXAxisItem{}, "LineStyle", "verticalLine can be opts.MarkLineNameXAxisItem"},
		{opts.Tooltip{}, "RenderMode", "VisitTooltipOpt can go"},
		{opts.Tooltip{}, "Confine", "VisitTooltipOpt can go"},
		{charts.SingleSeries{}, "ShowAllSymbol", "VisitSeriesOpt can go"},
	} {
		if _, found := reflect.TypeOf(patch.in).FieldByName(patch.field); found {
			t.Errorf("%T has a %s: %s", patch.in, patch.field, patch.then)
		}
	}
}
