// Package export writes what a report evaluated as open data: data.json for
// programs and data.csv for spreadsheets.
//
// A report comes in, bytes go out. An absence is null in JSON and blank in CSV,
// with its state beside it; it is never zero. Numbers keep all the decimals
// that were recorded.
package export

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/report"
)

// document is data.json.
type document struct {
	Quarter    string      `json:"quarter"`
	Status     string      `json:"status"`
	Indicators []indicated `json:"indicators"`
}

// indicated is one indicator of data.json.
type indicated struct {
	ID             string            `json:"id"`
	Title          string            `json:"title"`
	Set            string            `json:"set"`
	Service        string            `json:"service"`
	Unit           string            `json:"unit"`
	Polarity       string            `json:"polarity"`
	Frequency      string            `json:"frequency"`
	Target         *number           `json:"target"`
	Tolerance      *number           `json:"tolerance"`
	TargetRange    *interval         `json:"target_range,omitempty"`
	ToleranceRange *interval         `json:"tolerance_range,omitempty"`
	Value          *number           `json:"value"`
	Count          *number           `json:"count,omitempty"`
	Base           *number           `json:"base,omitempty"`
	Display        string            `json:"display"`
	Missing        *string           `json:"missing"`
	Reason         *string           `json:"reason"`
	Position       string            `json:"position"`
	PositionReason string            `json:"position_reason"`
	Trend          *string           `json:"trend"`
	Stated         *stated           `json:"stated,omitempty"`
	Comparators    map[string]number `json:"comparators"`
	Series         []point           `json:"series"`
}

// stated is what the rule gives where officers judged otherwise.
type stated struct {
	ComputedPosition string `json:"computed_position,omitempty"`
	ComputedTrend    string `json:"computed_trend,omitempty"`
	Reason           string `json:"reason"`
}

type interval struct {
	Low  number `json:"low"`
	High number `json:"high"`
}

// point is one quarter of a series.
type point struct {
	Quarter string  `json:"quarter"`
	Value   *number `json:"value"`
	Missing *string `json:"missing"`
	Revised bool    `json:"revised"`
}

// number is a decimal written as a JSON number, with the digits that were
// recorded.
type number struct{ decimal.Decimal }

// MarshalJSON implements json.Marshaler.
func (n number) MarshalJSON() ([]byte, error) { return []byte(n.String()), nil }

// JSON writes data.json.
func JSON(r *report.Report) ([]byte, error) {
	d := document{Quarter: r.Quarter.String(), Status: string(r.Paper.Status), Indicators: []indicated{}}
	for _, m := range r.Measures {
		d.Indicators = append(d.Indicators, indicatedOf(m))
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(d); err != nil {
		return nil, fmt.Errorf("writing data.json: %w", err)
	}
	return b.Bytes(), nil
}

func indicatedOf(m *report.Measure) indicated {
	i, e := m.Indicator, m.Evaluation
	one := indicated{
		ID: i.ID, Title: i.Title, Set: i.Set, Service: i.Service, Unit: i.Unit.ID,
		Polarity: string(i.Polarity), Frequency: string(i.Frequency),
		Value: value(e.Reading), Display: m.Display, Missing: missing(e.Reading),
		Reason:   optional(e.Reading.Reason),
		Position: string(e.Position), PositionReason: e.Working,
		Trend: optional(string(e.Trend)), Comparators: map[string]number{},
	}
	if e.Reading.Count != nil {
		one.Count = &number{*e.Reading.Count}
	}
	if e.Reading.Base != nil {
		one.Base = &number{*e.Reading.Base}
	}
	if e.Stated.Position != "" || e.Stated.Trend != "" {
		one.Stated = &stated{string(e.Computed), string(e.ComputedTrend), e.Stated.Reason}
	}
	one.goals(i, e.Target)
	for _, p := range m.Series {
		one.Series = append(one.Series, point{
			Quarter: p.Quarter.String(), Value: value(p.Reading), Missing: missing(p.Reading),
			Revised: p.Reading.Revision != nil,
		})
	}
	return one
}

func (one *indicated) goals(i *indicator.Indicator, t indicator.Target) {
	one.Target, one.Tolerance = goals(i, t)
	if t.Status != indicator.Set || i.Polarity != indicator.Range {
		return
	}
	low, high := t.Ends()
	one.TargetRange = &interval{number{low}, number{high}}
	if t.Tolerance.Kind != indicator.NoMargin {
		tolerable := t.Bounds(i.Polarity).Tolerable
		one.ToleranceRange = &interval{number{*tolerable.Low}, number{*tolerable.High}}
	}
}

// goals are target and tolerance as single numbers; nil where there is none,
// or where it is a range.
func goals(i *indicator.Indicator, t indicator.Target) (target, tolerance *number) {
	if t.Status != indicator.Set || t.Low != nil {
		return nil, nil
	}
	target = &number{t.Value}
	if t.Tolerance.Kind == indicator.NoMargin {
		return target, nil
	}
	switch limits := t.Bounds(i.Polarity).Tolerable; {
	case limits.High == nil:
		tolerance = &number{*limits.Low}
	case limits.Low == nil:
		tolerance = &number{*limits.High}
	}
	return target, tolerance
}

func value(r indicator.Reading) *number {
	if !r.Present() {
		return nil
	}
	return &number{r.Value}
}

func missing(r indicator.Reading) *string {
	if r.Present() {
		return nil
	}
	return optional(r.State.String())
}

func optional(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}
