package starter

import (
	"slices"

	"outturn/internal/load"
	"outturn/internal/quarter"
)

// Next returns the quarter to begin next: the one after the latest paper or,
// without a paper, the latest quarter with files. It is zero when the project
// has no quarter.
func (p *Project) Next() quarter.Quarter {
	if n := len(p.Reports); n > 0 {
		return p.Reports[n-1].Quarter.Add(1)
	}
	if n := len(p.Dataset.Quarters); n > 0 {
		return p.Dataset.Quarters[n-1].Quarter
	}
	return quarter.Quarter{}
}

// Latest returns the latest quarter with files other than the one being begun;
// zero when there is none.
func (p *Project) Latest(begun quarter.Quarter) quarter.Quarter {
	var latest quarter.Quarter
	for _, q := range p.Dataset.Quarters {
		if q.Quarter != begun {
			latest = q.Quarter
		}
	}
	return latest
}

// Follows reports whether a quarter comes directly after the latest other one.
// The first quarter of a project does too.
func (p *Project) Follows(q quarter.Quarter) bool {
	latest := p.Latest(q)
	return latest.IsZero() || q == latest.Add(1)
}

// Has reports whether a quarter has files already.
func (p *Project) Has(q quarter.Quarter) bool {
	return slices.ContainsFunc(p.Dataset.Quarters, func(one *load.Quarter) bool { return one.Quarter == q })
}

// Offered lists the quarters that completion offers: the next one, if any.
func (p *Project) Offered() []string {
	if next := p.Next(); !next.IsZero() {
		return []string{next.String()}
	}
	return nil
}

// Indicators lists the ids of all indicators.
func (p *Project) Indicators() []string {
	ids := make([]string, len(p.Dataset.Indicators))
	for n, i := range p.Dataset.Indicators {
		ids[n] = i.ID
	}
	return ids
}
