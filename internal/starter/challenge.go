package starter

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/source"
)

// challengeBlock sets voices side by side.
const challengeBlock = "challenge"

const challengeBody = `## Summary

%s

## Challenge and response

%s
`

var errVoiceless = errors.New("a challenge needs voices, such as [voices.council] with a title, in data/organisation.toml")

// Challenge begins a quarter's paper in which several bodies say their piece
// side by side. It is about the indicators named or, where none is, about those
// that were outside tolerance in the latest earlier report. It fails when one
// that is named is not part of the quarter or not among the figures that it has
// already, and when there are no voices.
func (p *Project) Challenge(q quarter.Quarter, ids []string) (*Made, error) {
	if len(p.Dataset.Organisation.Voices) == 0 {
		return nil, errVoiceless
	}
	for _, id := range ids {
		if err := p.reported(id, q); err != nil {
			return nil, err
		}
	}
	if ids = union(nil, ids); len(ids) == 0 {
		ids = slices.DeleteFunc(p.outside(q), func(id string) bool { return p.lost(id, q) })
	}
	return p.challengePaper(q, ids).with(p.figures(q, ids), comments(q, ids, p.voices())), nil
}

// reported fails, with the nearest id, when an indicator is not part of a
// quarter.
func (p *Project) reported(id string, q quarter.Quarter) error {
	switch i := p.Dataset.Indicator(id); {
	case i == nil:
		return suggesting(fmt.Errorf("there is no indicator %q", id), source.Suggest(id, p.Indicators()))
	case !i.Reports(q):
		return fmt.Errorf("%q is not reported in %s", id, q)
	case p.lost(id, q):
		return fmt.Errorf("a challenge reports only what its quarter's file records, and data/%s.toml does not record %q", q, id)
	}
	return nil
}

// challengePaper reports only what is recorded for it.
func (p *Project) challengePaper(q quarter.Quarter, ids []string) *carried {
	f, from := File{Name: paperName(q)}, q
	earlier := &load.Paper{Publication: load.Publication{Title: firstTitle(q)}}
	if latest := p.latest(q); latest != nil {
		earlier, from, f.From = latest.Paper, latest.Quarter, latest.Paper.Document.File.Name
	}
	head := standing(earlier, from, q)
	head.text("scope", "recorded")
	about := commentary.Argument{Key: "position", Text: "outside"}
	if len(ids) > 0 {
		about = commentary.Argument{Key: "indicator", Text: strings.Join(ids, ",")}
	}
	block := written(challengeBlock, []commentary.Argument{about})
	f.Text = head.document(p.withActions(fmt.Sprintf(challengeBody, load.Placeholder, block), q))
	return &carried{file: f}
}

// voices are the organisation's, in the order shown.
func (p *Project) voices() []string {
	var ids []string
	for _, v := range p.Dataset.Organisation.Voices {
		ids = append(ids, v.ID)
	}
	return ids
}
