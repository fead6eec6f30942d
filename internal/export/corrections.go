package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"outturn/internal/report"
)

// correction is one correction, as corrections.json and data.json have it.
type correction struct {
	Document        string   `json:"document" doc:"The address of the document, such as 2019-20/q2."`
	Title           string   `json:"title" doc:"Its title."`
	Edition         int      `json:"edition" doc:"The edition that corrected it."`
	On              string   `json:"on" form:"day" doc:"The day of the correction."`
	Reason          string   `json:"reason" doc:"Why it was corrected."`
	Nature          []string `json:"nature" doc:"What was corrected: figure corrected, figure withdrawn, text corrected or details corrected."`
	Scale           string   `json:"scale" doc:"How much of the document was corrected and, of one with indicators, whether a position changed, in sentences; may be empty."`
	PositionChanged bool     `json:"position_changed" doc:"Whether the position of an indicator or a group changed."`
	Changes         []string `json:"changes" doc:"What changed, in sentences."`
}

func newCorrections(all []report.Correction) []correction {
	shown := []correction{}
	for _, c := range all {
		shown = append(shown, correction{c.Document, c.Title, c.Edition, c.On.Format(time.DateOnly), c.Reason, c.Nature, c.Scale, c.PositionChanged, c.Changes})
	}
	return shown
}

// Corrections writes all corrections of a site as JSON, the latest first.
func Corrections(all []report.Correction) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(map[string][]correction{"corrections": newCorrections(all)}); err != nil {
		return nil, fmt.Errorf("writing the corrections: %w", err)
	}
	return b.Bytes(), nil
}

// published is the edition of a report, as data.json has it.
type published struct {
	Number      int          `json:"number" doc:"Which edition of the report this is, from 1."`
	Published   string       `json:"published" form:"day" doc:"The day on which the first edition was published."`
	Corrections []correction `json:"corrections" doc:"What later editions corrected, the latest first."`
}

// newPublished is the edition of a report; nil where none is recorded.
func newPublished(r *report.Report) *published {
	e := r.Edition()
	if e == nil {
		return nil
	}
	return &published{e.Number, e.Published.Format(time.DateOnly), newCorrections(e.Corrections)}
}
