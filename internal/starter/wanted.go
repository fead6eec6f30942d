package starter

import (
	"cmp"
	"fmt"
	"strings"

	"outturn/internal/quarter"
	"outturn/internal/source"
)

// ParseKind reads a kind as a user writes it. It fails, with the nearest one,
// when there is none of that name.
func ParseKind(written string) (Kind, error) {
	for _, k := range Kinds() {
		if k == written {
			return Kind(k), nil
		}
	}
	near := cmp.Or(source.Suggest(written, Kinds()), "there are "+strings.Join(Kinds(), ", "))
	return "", suggesting(fmt.Errorf("there is no kind %q", written), near)
}

// Make begins what a user asked for: a kind, and the quarter or year that it is
// of, as written. The indicators are those of a challenge. It fails, with what
// may have been meant, when there is nothing of that name to begin.
func (p *Project) Make(kind Kind, of string, ids []string) (*Made, error) {
	if len(ids) > 0 && kind != Challenge {
		return nil, fmt.Errorf("indicators are named for a challenge, not for the kind %s", kind)
	}
	if kind == Review {
		y, err := p.year(of)
		if err != nil {
			return nil, err
		}
		return p.Review(y)
	}
	q, err := quarter.Parse(of)
	switch {
	case err != nil && kind == Minutes:
		return nil, suggesting(err, meantQuarter(of, p.lastPaper()))
	case err != nil:
		return nil, suggesting(err, meantQuarter(of, p.Next()))
	case kind == Minutes:
		return p.Minutes(q)
	case kind == Challenge:
		return p.Challenge(q, ids)
	}
	return p.Paper(q), nil
}

// year reads the year of a review. Of a quarter, its year is suggested.
func (p *Project) year(written string) (quarter.Year, error) {
	y, err := quarter.ParseYear(written)
	if err == nil {
		return y, nil
	}
	if q, failed := quarter.Parse(written); failed == nil {
		return 0, suggesting(fmt.Errorf("a review is of a year, not of the quarter %s", q), meant(q.Year()))
	}
	return 0, suggesting(err, p.meantYear(written))
}
