package browser_test

import (
	"fmt"
	"math"
	"testing"

	"outturn/internal/address"
	"outturn/internal/report"
)

// box is where something stands on the screen, in pixels.
type box struct {
	Left   float64 `json:"left"`
	Right  float64 `json:"right"`
	Top    float64 `json:"top"`
	Bottom float64 `json:"bottom"`
}

// drawnBands are the boxes of the areas that ECharts has drawn.
const drawnBands = `(() => {
	const at = document.querySelector(".chart-canvas").getBoundingClientRect();
	return [...document.querySelectorAll(".chart-canvas path[fill-opacity='0.16']")].map(path => {
		const box = path.getBoundingClientRect();
		return {left: box.left - at.left, right: box.right - at.left, top: box.top - at.top, bottom: box.bottom - at.top};
	});
})()`

// slot is where ECharts draws two values of a quarter: the n-th quarter from edge to
// edge, between the values.
const slot = `((n, low, high) => {
	const place = (n, v) => ` + theChart + `.convertToPixel({gridIndex: 0}, [n, v]);
	const half = (place(1, low)[0] - place(0, low)[0]) / 2;
	return {left: place(n, low)[0] - half, right: place(n, low)[0] + half, top: place(n, high)[1], bottom: place(n, low)[1]};
})(%d, %s, %s)`

// testBands checks that in every quarter the tolerance band is between the quarter's
// own target and tolerance, and that quarters without them have none.
func testBands(t *testing.T, b *tab, s *site, r *report.Report) {
	b.features(t, "prefers-reduced-motion", "reduce")
	tried := 0
	for _, m := range r.Measures {
		last := m.Evaluations[len(m.Evaluations)-1].Target.Bounds(m.Indicator.Polarity).Tolerable
		if tried >= 4 || last.Low == nil && last.High == nil {
			continue
		}
		tried++
		b.open(t, s.address(address.Indicator(r.Quarter, m.Indicator.ID)))
		b.explore(t)
		drawn := ask[[]box](t, b, drawnBands)
		for n := range m.Series {
			got, want := over(drawn, b.slot(t, n, "0", "0")), b.band(t, m, n)
			if (got == nil) != (want == nil) || got != nil && !covers(*got, *want) {
				t.Errorf("%s, %s: the band is at %v, want it at %v", m.Indicator.ID, m.Series[n].Quarter, got, want)
			}
		}
	}
	if tried < 4 {
		t.Errorf("only %d indicators have a tolerance", tried)
	}
}

// band is where a quarter's band should be; nil for none.
func (b *tab) band(t *testing.T, m *report.Measure, n int) *box {
	t.Helper()
	bounds := m.Evaluations[n].Target.Bounds(m.Indicator.Polarity)
	met, tolerable := bounds.Met, bounds.Tolerable
	var at box
	switch {
	case tolerable.Low != nil && tolerable.Low.LessThan(*met.Low):
		at = b.slot(t, n, tolerable.Low.String(), met.Low.String())
	case tolerable.High != nil && met.High.LessThan(*tolerable.High):
		at = b.slot(t, n, met.High.String(), tolerable.High.String())
	default:
		return nil
	}
	return &at
}

func (b *tab) slot(t *testing.T, n int, low, high string) box {
	t.Helper()
	return ask[box](t, b, fmt.Sprintf(slot, n, low, high))
}

// over is the area drawn over the middle of a quarter; nil for none.
func over(drawn []box, quarter box) *box {
	middle := (quarter.Left + quarter.Right) / 2
	for _, d := range drawn {
		if d.Left < middle && middle < d.Right {
			return &d
		}
	}
	return nil
}

// covers reports whether an area is as high as wanted and at least as wide.
func covers(got, want box) bool {
	near := func(a, b float64) bool { return math.Abs(a-b) <= 1 }
	return near(got.Top, want.Top) && near(got.Bottom, want.Bottom) && got.Left <= want.Left+1 && got.Right >= want.Right-1
}
