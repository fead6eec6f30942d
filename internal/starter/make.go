package starter

import (
	"cmp"
	"fmt"

	"outturn/internal/quarter"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// ParseKind reads a kind as a user writes it. It fails when there is no such
// kind, and suggests the nearest.
func ParseKind(written string) (Kind, error) {
	for _, k := range Kinds() {
		if k == written {
			return Kind(k), nil
		}
	}
	near := cmp.Or(source.Suggest(written, Kinds()), "the kinds are "+wording.List(Kinds()))
	return "", withSuggestion(fmt.Errorf("there is no kind %q", written), near)
}

// Make begins what a user asked for: a kind, and the quarter or year that it
// is for, as written. The indicators are for a challenge. It fails when there
// is nothing of that name to begin, and suggests what may have been meant.
func (p *Project) Make(kind Kind, of string, ids []string) (*Drafts, error) {
	if len(ids) > 0 && kind != Challenge {
		return nil, fmt.Errorf("indicators are named for a challenge, not for the kind %s", kind)
	}
	if kind == Review {
		y, err := p.reviewYear(of)
		if err != nil {
			return nil, err
		}
		return p.Review(y)
	}
	q, err := p.calendar().Parse(of)
	switch {
	case err != nil && kind == Minutes:
		return nil, withSuggestion(err, p.suggestQuarter(of, p.lastPaper()))
	case err != nil:
		return nil, withSuggestion(err, p.suggestQuarter(of, p.Next()))
	case kind == Minutes:
		return p.Minutes(q)
	case kind == Challenge:
		return p.Challenge(q, ids)
	}
	return p.Paper(q), nil
}

// reviewYear reads the year of a review. For a quarter, it suggests the
// quarter's year.
func (p *Project) reviewYear(written string) (quarter.Year, error) {
	y, err := p.calendar().ParseYear(written)
	if err == nil {
		return y, nil
	}
	if q, failed := p.calendar().Parse(written); failed == nil {
		return quarter.Year{}, withSuggestion(fmt.Errorf("a review is of a year, not of the quarter %s", q), source.DidYouMean(q.Year().String()))
	}
	return quarter.Year{}, withSuggestion(err, p.suggestYear(written))
}

// calendar is the organisation's.
func (p *Project) calendar() quarter.Calendar { return p.Dataset.Organisation.Calendar }
