package export

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"outturn/internal/edition"
	"outturn/internal/load"
	"outturn/internal/report"
	"outturn/internal/wording"
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
	Changes         []string `json:"changes" doc:"What changed, in sentences, the gravest first."`
	Parts           []part   `json:"parts" doc:"The same fact by fact."`
	Replaced        string   `json:"replaced" doc:"The folder of the edition before, as it was published; empty if that was removed."`
	Removed         *removed `json:"removed,omitempty" doc:"Of the edition before, if it was removed."`
}

// removed is the removal of an edition.
type removed struct {
	On     string `json:"on" form:"day" doc:"The day of the removal."`
	Reason string `json:"reason" doc:"Why it was removed."`
}

// part is one fact that a correction changed.
type part struct {
	Indicator string `json:"indicator,omitempty" doc:"The id, where it is about one."`
	Subject   string `json:"subject" doc:"What it is about: an indicator, a group, or a part of the text."`
	Title     string `json:"title,omitempty" doc:"The indicator's title."`
	Fact      string `json:"fact" doc:"figure, position, count and others; of the text reworded, added or removed."`
	Was       string `json:"was,omitempty" doc:"Before; left out where there was nothing, of words, and of a figure that is confidential now."`
	Now       string `json:"now,omitempty" doc:"Now; left out where there is nothing, and of words."`
}

func newParts(changes []edition.Change) []part {
	all := []part{}
	for _, c := range changes {
		id, isIndicator := strings.CutPrefix(c.Subject, load.IndicatorSubject(""))
		if !isIndicator {
			id = ""
		}
		all = append(all, part{id, c.Subject, c.Title, c.Fact, c.Was, c.Now})
	}
	return all
}

func newCorrections(all []report.Correction) []correction {
	shown := []correction{}
	for _, c := range all {
		one := correction{
			c.Document, c.Title, c.Edition, c.On.Format(time.DateOnly), c.Reason, c.Nature, c.Scale, c.PositionsChanged > 0, append([]string{}, c.Changes...),
			newParts(c.Parts), edition.Superseded(c.Document, c.Edition-1) + "/", nil,
		}
		if r := c.Removal; r != nil {
			one.Replaced, one.Removed = "", &removed{r.On.Time.Format(time.DateOnly), wording.Sentence(r.Reason)}
		}
		shown = append(shown, one)
	}
	return shown
}

// revised is a figure that a later report revised, as corrections.json has it.
type revised struct {
	Report    string `json:"report"`    // the quarter whose report revised it
	Quarter   string `json:"quarter"`   // of the figure
	Indicator string `json:"indicator"` // its id
	Title     string `json:"title"`
	Was       string `json:"was"` // as it was shown; empty of a figure that is confidential now
	Now       string `json:"now"` // as it is shown; of an absence, why there is no figure
	Withdrawn bool   `json:"withdrawn"`
	On        string `json:"on,omitempty"` // the day, if it is recorded
	Reason    string `json:"reason"`
}

func newRevised(all []report.Revision) []revised {
	shown := []revised{}
	for _, r := range all {
		one := revised{
			r.Reported.String(), r.Quarter.String(), r.Indicator.ID, r.Name.String(), r.Was, cmp.Or(r.Absent, r.Now), r.Withdrawn, "", r.Reason,
		}
		if !r.On.IsZero() {
			one.On = r.On.Format(time.DateOnly)
		}
		shown = append(shown, one)
	}
	return shown
}

// Corrections writes all corrections of a site as JSON, the latest first, and the figures
// that later reports revised.
func Corrections(all []report.Correction, later []report.Revision) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(map[string]any{"corrections": newCorrections(all), "revisions": newRevised(later)}); err != nil {
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
