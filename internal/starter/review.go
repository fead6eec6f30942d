package starter

import (
	"fmt"

	"outturn/internal/load"
	"outturn/internal/quarter"
)

const reviewBody = `## Letter

%[1]s

## Performance

%[1]s
`

// Review begins the review of a financial year, as of its last quarter with
// files. It fails when the year has none.
func (p *Project) Review(y quarter.Year) (*Made, error) {
	asOf := p.lastOf(y)
	if asOf.IsZero() {
		err := fmt.Errorf("no quarter of %s has files", y)
		return nil, suggesting(err, p.nearestYear())
	}
	f := &frontMatter{}
	f.text("title", "Annual review, "+y.Label())
	f.text("status", string(load.Draft))
	f.text("period", fmt.Sprintf("1 April %d to 31 March %d", y, y+1))
	f.text("as_of", asOf.String())
	f.text("addressee", p.addressee(asOf))
	body := fmt.Sprintf(reviewBody, Placeholder)
	return &Made{Files: []File{{fmt.Sprintf("content/%s/annual/review.md", y), f.document(body)}}}, nil
}

// lastOf is the last quarter of a year with files; zero when it has none.
func (p *Project) lastOf(y quarter.Year) quarter.Quarter {
	last := p.last(quarter.Of(y+1, 1))
	if last.IsZero() || last.Year() != y {
		return quarter.Quarter{}
	}
	return last
}

// addressee is to whom the latest paper up to a quarter is addressed.
func (p *Project) addressee(q quarter.Quarter) string {
	latest := p.latest(q.Add(1))
	if latest == nil {
		return ""
	}
	return latest.Paper.Addressee
}

// nearestYear suggests the latest year with files.
func (p *Project) nearestYear() string {
	if n := len(p.Dataset.Quarters); n > 0 {
		return meant(p.Dataset.Quarters[n-1].Quarter.Year())
	}
	return ""
}
