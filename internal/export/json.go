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

// JSON has everything that a report evaluates, indicator by indicator.
var JSON = Format{
	Name: "JSON", File: "data.json", Media: "application/json",
	Doc:    "for programs",
	Notes:  "Numbers are JSON numbers with the digits that were recorded. An absence is null, never zero.",
	Fields: fields(reflect.TypeFor[jsonFile](), ""), write: writeJSON,
}

// jsonFile is the content of data.json. The tag doc of each field explains its key to
// users of the data.
type jsonFile struct {
	Quarter    string           `json:"quarter" doc:"The report's quarter, such as 2019-20/q2."`
	Status     string           `json:"status" doc:"Whether the paper is public: published; where drafts are included, also draft or scheduled."`
	Indicators []indicatorEntry `json:"indicators" doc:"Every indicator of the report."`
}

type indicatorEntry struct {
	ID             string                     `json:"id" doc:"The indicator's id, which never changes."`
	Title          string                     `json:"title" doc:"Its title in the documents of the quarter."`
	Code           string                     `json:"code,omitempty" doc:"Its code in those documents."`
	Set            string                     `json:"set" doc:"The id of its set."`
	Service        string                     `json:"service" doc:"The id of its service."`
	Unit           string                     `json:"unit" doc:"The id of its unit."`
	Polarity       string                     `json:"polarity" doc:"Which readings are good: bigger, smaller, range, or none for a volume."`
	Frequency      string                     `json:"frequency" doc:"How often a reading is due: quarterly, half-yearly or annual."`
	Target         *json.Number               `json:"target" doc:"The target in force, unless it is a range."`
	Tolerance      *json.Number               `json:"tolerance" doc:"The limit up to which a reading is in tolerance, unless it is a range."`
	TargetRange    *numberRange               `json:"target_range,omitempty" doc:"The target, if it is a range."`
	ToleranceRange *numberRange               `json:"tolerance_range,omitempty" doc:"The tolerance around a target that is a range."`
	Value          *json.Number               `json:"value" doc:"The reading, with the digits that were recorded."`
	Count          *json.Number               `json:"count,omitempty" doc:"The first number of a reading such as 44 of 47."`
	Base           *json.Number               `json:"base,omitempty" doc:"The second number of a reading such as 44 of 47."`
	Display        string                     `json:"display" doc:"The reading as pages show it, with its unit. For an absence, its symbol."`
	Printed        string                     `json:"printed,omitempty" doc:"What the source prints instead of a figure."`
	Months         int                        `json:"months,omitempty" doc:"How many months the reading covers, if not the three of the quarter."`
	Missing        *string                    `json:"missing" doc:"Why there is no reading: not available, not due, not applicable or confidential."`
	Reason         *string                    `json:"reason" doc:"The reason that the officers give for that."`
	Position       string                     `json:"position" doc:"Where the reading stands: better, within, outside, not-due, to-be-set, no-target or not-available."`
	PositionReason string                     `json:"position_reason" doc:"Why the reading has this position, in a sentence."`
	Trend          *string                    `json:"trend" doc:"The trend over six months: improving, stable, declining, volatile or new measure."`
	Stated         *statedJudgement           `json:"stated,omitempty" doc:"What the rules give, if officers state another position or trend."`
	Comparators    map[string]comparatorEntry `json:"comparators" doc:"The figures of others to compare with, by the id of the comparator."`
	Series         []seriesEntry              `json:"series" doc:"The quarters up to the report's, the earliest first."`
}

// statedJudgement holds what the rules give when officers stated something else.
type statedJudgement struct {
	ComputedPosition string `json:"computed_position,omitempty" doc:"The position by the rules."`
	ComputedTrend    string `json:"computed_trend,omitempty" doc:"The trend by the rules."`
	Reason           string `json:"reason" doc:"Why officers state another."`
}

// comparatorEntry is a comparator's figure with its date.
type comparatorEntry struct {
	Title   string      `json:"title" doc:"What the comparator is called."`
	Value   json.Number `json:"value" doc:"Its figure."`
	Date    string      `json:"date" doc:"The date of the figure, in words."`
	Quarter string      `json:"quarter,omitempty" doc:"The quarter of the figure, if it is known."`
}

type numberRange struct {
	Low  *json.Number `json:"low" doc:"The lower end; null if it has none."`
	High *json.Number `json:"high" doc:"The upper end; null if it has none."`
}

type seriesEntry struct {
	Quarter string       `json:"quarter" doc:"The quarter."`
	Value   *json.Number `json:"value" doc:"The reading."`
	Missing *string      `json:"missing" doc:"Why there is no reading, in the same words as above."`
	Revised bool         `json:"revised" doc:"Whether it corrects a figure that was published before."`
}

// fields lists the keys of a struct of data.json and of the structs within it, each
// with its full path.
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
	d := jsonFile{Quarter: r.Quarter.String(), Status: string(paperStatus(r)), Indicators: []indicatorEntry{}}
	for _, m := range r.Measures {
		d.Indicators = append(d.Indicators, newIndicatorEntry(m))
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

// paperStatus is the status of the paper. A scheduled paper is published from its day
// on.
func paperStatus(r *report.Report) load.Status {
	if r.Public {
		return load.Published
	}
	return r.Paper.Status
}

func newIndicatorEntry(m *report.Measure) indicatorEntry {
	i, e := m.Indicator, m.Evaluation
	one := indicatorEntry{
		ID: i.ID, Title: m.Name.Title, Code: m.Name.Code, Set: i.Set, Service: i.Service, Unit: i.Unit.ID,
		Polarity: string(i.Polarity), Frequency: string(i.Frequency),
		Value: readingNumber(e.Reading), Display: m.Display, Missing: absence(e.Reading),
		Reason:   textOrNil(e.Reading.Reason),
		Position: string(e.Position.Kind()), PositionReason: positionReason(m),
		Trend: textOrNil(string(e.Trend)), Comparators: comparatorEntries(m),
		Printed: e.Reading.Printed, Months: e.Reading.Months,
	}
	if e.Reading.Count != nil {
		one.Count = recordedNumber(*e.Reading.Count)
	}
	if e.Reading.Base != nil {
		one.Base = recordedNumber(*e.Reading.Base)
	}
	if e.Stated.Position != "" || e.Stated.Trend != "" {
		one.Stated = &statedJudgement{string(e.Computed.Kind()), string(e.ComputedTrend), e.Stated.Reason}
	}
	one.setTargets(i, e.Target)
	for _, p := range m.Series {
		one.Series = append(one.Series, seriesEntry{
			Quarter: p.Quarter.String(), Value: readingNumber(p.Reading), Missing: absence(p.Reading),
			Revised: p.Reading.Revision != nil,
		})
	}
	return one
}

func comparatorEntries(m *report.Measure) map[string]comparatorEntry {
	all := map[string]comparatorEntry{}
	for _, c := range m.Comparators {
		one := comparatorEntry{Title: c.Title, Value: *recordedNumber(c.Value), Date: c.Date}
		if !c.Quarter.IsZero() {
			one.Quarter = c.Quarter.String()
		}
		all[c.Comparator] = one
	}
	return all
}

// positionReason explains the position: by the rule's working or, where officers
// stated the position, in their words.
func positionReason(m *report.Measure) string {
	if m.Evaluation.Stated.Position != "" {
		return m.StatedWords()
	}
	return m.Evaluation.Working
}

func (one *indicatorEntry) setTargets(i *indicator.Indicator, t indicator.Target) {
	one.Target, one.Tolerance = targetNumbers(i, t)
	if t.Status != indicator.Set || i.Polarity != indicator.Range {
		return
	}
	low, high := t.Ends()
	one.TargetRange = &numberRange{recordedNumber(low), recordedNumber(high)}
	if t.Tolerance.Kind != indicator.NoMargin {
		tolerable := t.Bounds(i.Polarity).Tolerable
		one.ToleranceRange = &numberRange{limitNumber(t, tolerable.Low), limitNumber(t, tolerable.High)}
	}
}

func absence(r indicator.Reading) *string {
	if r.Present() {
		return nil
	}
	return textOrNil(r.State.String())
}

func textOrNil(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}
