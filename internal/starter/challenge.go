package starter

import (
	"errors"
	"fmt"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/source"
)

// challengeBlock is the block that sets voices side by side.
const challengeBlock = "challenge"

const challengeBody = `## Summary

%s

## Challenge and response

%s
`

var errNoVoices = errors.New("a challenge needs voices, such as [voices.council] with a title, in data/organisation.toml")

// Challenge begins a quarter's paper in which several bodies write side by
// side. It is about the indicators named or, when none is, about those that
// were outside tolerance in the latest earlier report. It fails when there are
// no voices, and when an indicator named is not part of the quarter or not in
// a file of figures that the quarter has already.
func (p *Project) Challenge(q quarter.Quarter, ids []string) (*Drafts, error) {
	if len(p.Dataset.Organisation.Voices) == 0 {
		return nil, errNoVoices
	}
	for _, id := range ids {
		if err := p.checkReported(id, q); err != nil {
			return nil, err
		}
	}
	if ids = union(nil, ids); len(ids) == 0 {
		ids = p.outside(p.latest(q), q)
	}
	paper := p.challengePaper(q, ids)
	blocks := p.paperBlocks(q, paper.blocks)
	shown := p.toComment(ids, q, blocks)
	return paper.drafts(p.dataFiles(q, union(ids, paper.named), blocks), comments(q, shown, p.voices())), nil
}

// checkReported fails when an indicator is not part of a quarter, and suggests
// the nearest id.
func (p *Project) checkReported(id string, q quarter.Quarter) error {
	switch i := p.Dataset.Indicator(id); {
	case i == nil:
		return withSuggestion(fmt.Errorf("there is no indicator %q", id), source.Suggest(id, p.Indicators()))
	case !i.Reports(q):
		return &Refusal{fmt.Sprintf("%q is not reported in %s%s", id, q, outOfTime(i, q)), p.reportedHint(q)}
	case p.unrecordable(id, q):
		return fmt.Errorf("a challenge reports only what its quarter's file records, and data/%s.toml does not record %q", q, id)
	}
	return nil
}

// outOfTime says that an indicator ended before a quarter or begins after it,
// and why.
func outOfTime(i *indicator.Indicator, q quarter.Quarter) string {
	words, reason := "it begins with "+i.Since.String(), i.SinceReason
	if !q.Before(i.Since) {
		words, reason = "it ended with "+i.Until.String(), i.UntilReason
	}
	if reason == "" {
		return ": " + words
	}
	return fmt.Sprintf(": %s (%s)", words, strings.TrimSuffix(oneLine(reason), "."))
}

// reportedHint lists the indicators of a quarter, as a hint.
func (p *Project) reportedHint(q quarter.Quarter) string {
	var ids []string
	for _, i := range p.Dataset.Indicators {
		if i.Reports(q) {
			ids = append(ids, i.ID)
		}
	}
	if len(ids) == 0 {
		return ""
	}
	return "reported in " + q.String() + ": " + strings.Join(ids, ", ")
}

// challengePaper begins a paper that reports only what is recorded for it. It
// has the headings of the latest earlier challenge; from any other paper it
// takes only the front matter.
func (p *Project) challengePaper(q quarter.Quarter, ids []string) *nextPaper {
	c := &nextPaper{recorded: true, about: challengeOptions(ids)}
	head := firstHead(q, true)
	c.file.Name = paperName(q)
	if c.model, c.sameKind = p.model(q, true); c.model != nil {
		head, c.file.From = c.standing(q, false), c.model.Paper.Document.File.Name
	}
	head.text("scope", "recorded")
	body := ""
	if c.sameKind {
		body = c.body(p, q)
	} else {
		body = fmt.Sprintf(challengeBody, load.Placeholder, c.addBlock(challengeBlock, c.about))
	}
	c.file.Text = head.document(p.withActions(body, q))
	return c
}

// challengeOptions selects what a challenge is about: the indicators named, or
// those that will be outside tolerance.
func challengeOptions(ids []string) []commentary.Argument {
	if len(ids) > 0 {
		return []commentary.Argument{{Key: "indicator", Text: strings.Join(ids, ",")}}
	}
	return []commentary.Argument{{Key: "position", Text: string(indicator.Outside)}}
}

// voices are the organisation's, in the order shown.
func (p *Project) voices() []string {
	var ids []string
	for _, v := range p.Dataset.Organisation.Voices {
		ids = append(ids, v.ID)
	}
	return ids
}
