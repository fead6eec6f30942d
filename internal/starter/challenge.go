package starter

import (
	"fmt"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/source"
)

const challengeBody = `## Summary

%s

## Challenge and response

%s
`

// Challenge begins a quarter's paper in which several bodies say their piece
// side by side. It is about the indicators named or, where none is, about those
// that were outside tolerance in the latest earlier report. It fails when one
// that is named is not part of the quarter.
func (p *Project) Challenge(q quarter.Quarter, ids []string) (*Made, error) {
	for _, id := range ids {
		if err := p.reported(id, q); err != nil {
			return nil, err
		}
	}
	if len(ids) == 0 {
		ids = p.outside(q)
	}
	made := &Made{}
	made.Files = append(made.Files, p.figures(q), p.challengePaper(q, ids, made))
	for _, id := range ids {
		made.Files = append(made.Files, comment(q, id, p.voices()))
	}
	return made, nil
}

// reported fails, with the nearest id, when an indicator is not part of a
// quarter.
func (p *Project) reported(id string, q quarter.Quarter) error {
	switch i := p.Dataset.Indicator(id); {
	case i == nil:
		var ids []string
		for _, one := range p.Dataset.Indicators {
			ids = append(ids, one.ID)
		}
		return suggesting(fmt.Errorf("there is no indicator %q", id), source.Suggest(id, ids))
	case !i.Reports(q):
		return fmt.Errorf("%q is not reported in %s", id, q)
	}
	return nil
}

// challengePaper reports only what is recorded for it.
func (p *Project) challengePaper(q quarter.Quarter, ids []string, made *Made) File {
	earlier, from := &load.Paper{Title: firstTitle(q)}, q
	if latest := p.latest(q); latest != nil {
		earlier, from, made.From = latest.Paper, latest.Quarter, latest.Quarter
	}
	f := standing(earlier, from, q)
	f.text("scope", "recorded")
	about := commentary.Argument{Key: "position", Text: "outside"}
	if len(ids) > 0 {
		about = commentary.Argument{Key: "indicator", Text: strings.Join(ids, ",")}
	}
	block := first("challenge", []commentary.Argument{about}) + "\n:::"
	return File{paperName(q), f.document(fmt.Sprintf(challengeBody, Placeholder, block))}
}

// voices are the organisation's, in the order shown.
func (p *Project) voices() []string { return nil }
