package export

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"

	"outturn/internal/address"
	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/report"
)

// JSON has everything that a report evaluates, indicator by indicator.
func JSON() Format {
	return Format{
		Name: "JSON", File: "data.json", Media: "application/json",
		Doc:    "for programs",
		Notes:  "Numbers are JSON numbers with the digits that were recorded. An absence is null, never zero. A program that reads it leaves aside keys that it does not know: new ones can come without a new version.",
		Fields: fields(reflect.TypeFor[jsonFile](), ""), write: writeJSON,
	}
}

// Version of data.json. It rises when a key goes or changes its meaning, not when one
// is added.
const Version = 1

// jsonFile is the content of data.json. The tags of each field explain its key to users
// of the data: doc says what it means, codes names the list of what it can be, and form
// the way in which it is written.
type jsonFile struct {
	Schema     string           `json:"$schema" doc:"The address of the JSON Schema of this file, from its own."`
	Version    int              `json:"version" doc:"The version of the keys. It rises when one goes or changes its meaning."`
	Quarter    string           `json:"quarter" form:"quarter" doc:"The report's quarter, such as 2019-20/q2."`
	Label      string           `json:"quarter_label" doc:"The quarter in words, with its months."`
	Status     string           `json:"status" codes:"status" doc:"Whether the paper is public: published; where drafts are included, also draft or scheduled; on a site as it will be on a day to come, scheduled until then."`
	Title      string           `json:"title" doc:"The paper's title."`
	Edition    *published       `json:"edition,omitempty" doc:"Which edition of the report this is, if editions are recorded."`
	Source     string           `json:"source,omitempty" doc:"The document that the figures come from."`
	Positions  []positionWords  `json:"positions" doc:"The organisation's words for the positions that judge, for its own classes up to the quarter, and for those other positions that occur, in the order of tables."`
	Directions []directionWords `json:"directions" doc:"The organisation's words for the directions that occur."`
	Counts     []setCounts      `json:"counts" doc:"How many indicators of each set are in each position."`
	Groups     []group          `json:"groups" doc:"The groups of indicators that count once."`
	Indicators []indicatorEntry `json:"indicators" doc:"Every indicator of the report."`
}

// positionWords are the organisation's words for a position.
type positionWords struct {
	Position string `json:"position" codes:"position" doc:"The position."`
	Class    string `json:"class,omitempty" form:"id" doc:"The id of the class, if the position is a class of the organisation's own scheme."`
	Label    string `json:"label" doc:"The words for it."`
}

// directionWords are the organisation's words for a direction.
type directionWords struct {
	Direction string `json:"direction" codes:"direction" doc:"The direction."`
	Label     string `json:"label" doc:"The words for it."`
	Symbol    string `json:"symbol,omitempty" doc:"The symbol shown before the words."`
}

func writeJSON(r *report.Report) ([]byte, error) {
	d := jsonFile{
		Schema: address.Page(address.Data(r.Quarter, "data.json")).To(address.DataSchema), Version: Version,
		Quarter: r.Quarter.String(), Label: r.Quarter.Label(), Status: string(paperStatus(r)), Title: r.Paper.Title, Edition: newPublished(r), Source: r.Source,
		Counts: countsOf(r), Groups: groupsOf(r), Indicators: []indicatorEntry{},
	}
	d.word(r)
	for _, m := range r.Measures {
		d.Indicators = append(d.Indicators, newIndicatorEntry(r, m))
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

// word adds the organisation's words for codes, but none for what the file does not have:
// what the organisation calls it then changes nothing here.
func (d *jsonFile) word(r *report.Report) {
	o := r.Organisation
	d.Positions, d.Directions = []positionWords{}, []directionWords{}
	for _, p := range o.Order {
		if p.Judged() || occurs(r, p) {
			d.Positions = append(d.Positions, positionWords{string(p.Kind()), p.Class(), o.Labels[p]})
		}
	}
	for _, one := range indicator.Directions() {
		if r.Judged(func(e *indicator.Evaluation) bool { return e.Direction.Direction == one }) {
			d.Directions = append(d.Directions, directionWords{string(one), o.Directions[one].Label, o.Directions[one].Symbol})
		}
	}
}

// occurs reports whether a reading of a report is in a position, by the rules or as officers
// state it, or is expected to be.
func occurs(r *report.Report, p indicator.Position) bool {
	return r.Judged(func(e *indicator.Evaluation) bool { return e.Position == p || e.Computed == p }) ||
		slices.ContainsFunc(r.Measures, func(m *report.Measure) bool { return m.Forecast != nil && m.Forecast.Position == p })
}

// paperStatus is the status of the paper. A scheduled paper is published from its day
// on.
func paperStatus(r *report.Report) load.Status {
	if r.Public && !r.Awaited {
		return load.Published
	}
	return r.Paper.Status
}
