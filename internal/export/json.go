// Package export writes what a report evaluated as open data: data.json for
// programs and data.csv for spreadsheets.
//
// A report comes in, bytes go out. An absence is null in JSON and blank in CSV,
// with its state beside it; it is never zero. A number keeps the digits that
// were recorded: 11.0 says more than 11.
package export

import (
	"bytes"
	"encoding/json"
	"fmt"

	"outturn/internal/indicator"
	"outturn/internal/load"
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
	ID             string              `json:"id"`
	Title          string              `json:"title"`
	Code           string              `json:"code,omitempty"`
	Set            string              `json:"set"`
	Service        string              `json:"service"`
	Unit           string              `json:"unit"`
	Polarity       string              `json:"polarity"`
	Frequency      string              `json:"frequency"`
	Target         *json.Number        `json:"target"`
	Tolerance      *json.Number        `json:"tolerance"`
	TargetRange    *interval           `json:"target_range,omitempty"`
	ToleranceRange *interval           `json:"tolerance_range,omitempty"`
	Value          *json.Number        `json:"value"`
	Count          *json.Number        `json:"count,omitempty"`
	Base           *json.Number        `json:"base,omitempty"`
	Display        string              `json:"display"`
	Printed        string              `json:"printed,omitempty"`
	Months         int                 `json:"months,omitempty"`
	Missing        *string             `json:"missing"`
	Reason         *string             `json:"reason"`
	Position       string              `json:"position"`
	PositionReason string              `json:"position_reason"`
	Trend          *string             `json:"trend"`
	Stated         *stated             `json:"stated,omitempty"`
	Comparators    map[string]compared `json:"comparators"`
	Series         []point             `json:"series"`
}

// stated is what the rule gives where officers judged otherwise.
type stated struct {
	ComputedPosition string `json:"computed_position,omitempty"`
	ComputedTrend    string `json:"computed_trend,omitempty"`
	Reason           string `json:"reason"`
}

// compared is a comparator's reading with its date.
type compared struct {
	Title   string      `json:"title"`
	Value   json.Number `json:"value"`
	Date    string      `json:"date"`
	Quarter string      `json:"quarter,omitempty"`
}

type interval struct {
	Low  *json.Number `json:"low"`
	High *json.Number `json:"high"`
}

// point is one quarter of a series.
type point struct {
	Quarter string       `json:"quarter"`
	Value   *json.Number `json:"value"`
	Missing *string      `json:"missing"`
	Revised bool         `json:"revised"`
}

// JSON writes data.json.
func JSON(r *report.Report) ([]byte, error) {
	d := document{Quarter: r.Quarter.String(), Status: string(status(r)), Indicators: []indicated{}}
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

// status is the paper's. A scheduled paper whose day has come is published.
func status(r *report.Report) load.Status {
	if r.Public {
		return load.Published
	}
	return r.Paper.Status
}

func indicatedOf(m *report.Measure) indicated {
	i, e := m.Indicator, m.Evaluation
	one := indicated{
		ID: i.ID, Title: m.Name.Title, Code: m.Name.Code, Set: i.Set, Service: i.Service, Unit: i.Unit.ID,
		Polarity: string(i.Polarity), Frequency: string(i.Frequency),
		Value: value(e.Reading), Display: m.Display, Missing: missing(e.Reading),
		Reason:   optional(e.Reading.Reason),
		Position: string(e.Position), PositionReason: why(m),
		Trend: optional(string(e.Trend)), Comparators: comparators(m),
		Printed: e.Reading.Printed, Months: e.Reading.Months,
	}
	if e.Reading.Count != nil {
		one.Count = recorded(*e.Reading.Count)
	}
	if e.Reading.Base != nil {
		one.Base = recorded(*e.Reading.Base)
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

func comparators(m *report.Measure) map[string]compared {
	all := map[string]compared{}
	for _, c := range m.Comparators {
		one := compared{Title: c.Title, Value: *recorded(c.Value), Date: c.Date}
		if !c.Quarter.IsZero() {
			one.Quarter = c.Quarter.String()
		}
		all[c.Comparator] = one
	}
	return all
}

// why explains the position that counts: the rule's working, or what officers
// stated beside it.
func why(m *report.Measure) string {
	if m.Evaluation.Stated.Position != "" {
		return m.StatedWords()
	}
	return m.Evaluation.Working
}

func (one *indicated) goals(i *indicator.Indicator, t indicator.Target) {
	one.Target, one.Tolerance = goals(i, t)
	if t.Status != indicator.Set || i.Polarity != indicator.Range {
		return
	}
	low, high := t.Ends()
	one.TargetRange = &interval{recorded(low), recorded(high)}
	if t.Tolerance.Kind != indicator.NoMargin {
		tolerable := t.Bounds(i.Polarity).Tolerable
		one.ToleranceRange = &interval{limit(t, tolerable.Low), limit(t, tolerable.High)}
	}
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
