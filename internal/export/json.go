package export

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/report"
)

// JSON is everything that a report evaluated, indicator by indicator.
var JSON = Format{
	Name: "JSON", File: "data.json", Media: "application/json",
	Doc:    "for programs",
	Notes:  "Numbers are JSON numbers with the digits that were recorded. An absence is null, never zero.",
	Fields: fields(reflect.TypeFor[document](), ""), write: writeJSON,
}

// document is data.json. Each key says in its tag what it holds.
type document struct {
	Quarter    string      `json:"quarter" doc:"The report's quarter, such as 2019-20/q2."`
	Status     string      `json:"status" doc:"Whether the paper is public: published; where drafts are included, also draft or scheduled."`
	Indicators []indicated `json:"indicators" doc:"Every indicator of the report."`
}

// indicated is one indicator of data.json.
type indicated struct {
	ID             string              `json:"id" doc:"The indicator's id, which it keeps for life."`
	Title          string              `json:"title" doc:"What documents of the quarter call it."`
	Code           string              `json:"code,omitempty" doc:"Its code in those documents."`
	Set            string              `json:"set" doc:"The id of its set."`
	Service        string              `json:"service" doc:"The id of its service."`
	Unit           string              `json:"unit" doc:"The id of its unit."`
	Polarity       string              `json:"polarity" doc:"Which readings are good: bigger, smaller, range, or none for a volume."`
	Frequency      string              `json:"frequency" doc:"How often a reading is due: quarterly, half-yearly or annual."`
	Target         *json.Number        `json:"target" doc:"The target in force, unless it is a range."`
	Tolerance      *json.Number        `json:"tolerance" doc:"The limit of what is still tolerable, unless it is a range."`
	TargetRange    *interval           `json:"target_range,omitempty" doc:"The target that is a range."`
	ToleranceRange *interval           `json:"tolerance_range,omitempty" doc:"What is still tolerable around such a target."`
	Value          *json.Number        `json:"value" doc:"The reading, with the digits that were recorded."`
	Count          *json.Number        `json:"count,omitempty" doc:"Of a reading that is a share: how many."`
	Base           *json.Number        `json:"base,omitempty" doc:"Of a reading that is a share: of how many."`
	Display        string              `json:"display" doc:"The reading as pages show it, with its unit; of an absence its symbol."`
	Printed        string              `json:"printed,omitempty" doc:"What the source prints in the place of a figure."`
	Months         int                 `json:"months,omitempty" doc:"How many months the reading covers, where they are not the quarter's three."`
	Missing        *string             `json:"missing" doc:"Why there is no reading: not available, not due, not applicable or confidential."`
	Reason         *string             `json:"reason" doc:"The reason given for that."`
	Position       string              `json:"position" doc:"Where the reading stands: better, within, outside, not-due, to-be-set, no-target or not-available."`
	PositionReason string              `json:"position_reason" doc:"How the position is told, in words."`
	Trend          *string             `json:"trend" doc:"The trend over six months: improving, stable, declining, volatile or new measure."`
	Stated         *stated             `json:"stated,omitempty" doc:"What the rules give where officers state a position or trend of their own."`
	Comparators    map[string]compared `json:"comparators" doc:"What others reach, by the id of the comparator."`
	Series         []point             `json:"series" doc:"The quarters up to the report's, the earliest first."`
}

// stated is what the rule gives where officers judged otherwise.
type stated struct {
	ComputedPosition string `json:"computed_position,omitempty" doc:"The position that the rule gives."`
	ComputedTrend    string `json:"computed_trend,omitempty" doc:"The trend that the rule gives."`
	Reason           string `json:"reason" doc:"Why officers judge otherwise."`
}

// compared is a comparator's reading with its date.
type compared struct {
	Title   string      `json:"title" doc:"Who they are."`
	Value   json.Number `json:"value" doc:"Their figure."`
	Date    string      `json:"date" doc:"Its date, in words."`
	Quarter string      `json:"quarter,omitempty" doc:"The quarter that it belongs to, where that is known."`
}

type interval struct {
	Low  *json.Number `json:"low" doc:"Its lower end; null where it is open."`
	High *json.Number `json:"high" doc:"Its upper end; null where it is open."`
}

// point is one quarter of a series.
type point struct {
	Quarter string       `json:"quarter" doc:"The quarter."`
	Value   *json.Number `json:"value" doc:"The reading."`
	Missing *string      `json:"missing" doc:"Why there is none."`
	Revised bool         `json:"revised" doc:"Whether it corrects a figure that was published before."`
}

// fields are the keys of a part of data.json, and of what stands within them,
// under its path.
func fields(t reflect.Type, path string) []Field {
	var all []Field
	for n := range t.NumField() {
		f := t.Field(n)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		all = append(all, Field{path + name, f.Tag.Get("doc"), options == "omitempty"})
		switch inner := f.Type; {
		case inner.Kind() == reflect.Slice:
			all = append(all, fields(inner.Elem(), path+name+"[].")...)
		case inner.Kind() == reflect.Map:
			all = append(all, fields(inner.Elem(), path+name+".ID.")...)
		case inner.Kind() == reflect.Pointer && inner.Elem().Kind() == reflect.Struct:
			all = append(all, fields(inner.Elem(), path+name+".")...)
		}
	}
	return all
}

func writeJSON(r *report.Report) ([]byte, error) {
	d := document{Quarter: r.Quarter.String(), Status: string(status(r)), Indicators: []indicated{}}
	for _, m := range r.Measures {
		d.Indicators = append(d.Indicators, indicatedOf(m))
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(d); err != nil {
		return nil, err
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
