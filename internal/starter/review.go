package starter

import (
	"fmt"
	"regexp"
	"strconv"

	"outturn/internal/load"
	"outturn/internal/quarter"
)

const reviewBody = `## Letter

%[1]s

## Performance

%[1]s
`

// Review begins the review of a financial year, like the latest earlier one. It
// fails when no quarter of the year has files.
func (p *Project) Review(y quarter.Year) (*Made, error) {
	asOf := p.lastOf(y)
	if asOf.IsZero() {
		err := fmt.Errorf("no quarter of %s has files", y)
		return nil, suggesting(err, p.nearestYear())
	}
	file := File{Name: fmt.Sprintf("content/%s/annual/review.md", y)}
	r, body := p.firstReview(y, asOf), fmt.Sprintf(reviewBody, load.Placeholder)
	if earlier := p.lastReview(y); earlier != nil {
		file.From = earlier.Document.File.Name
		r, body = p.nextReview(earlier, y, asOf)
	}
	f := &frontMatter{}
	f.text("title", r.Title)
	f.text("status", string(load.Draft))
	f.text("period", r.Period)
	f.text("as_of", r.AsOf.String())
	f.text("addressee", r.Addressee)
	f.list("signatories", r.Signatories)
	f.text("full_report", r.FullReport)
	file.Text = f.document(body)
	return &Made{Files: []File{file}}, nil
}

// firstReview is of the financial year, for whom its papers are.
func (p *Project) firstReview(y quarter.Year, asOf quarter.Quarter) *load.Review {
	r := &load.Review{AsOf: asOf, Period: fmt.Sprintf("1 April %d to 31 March %d", y, y+1)}
	r.Title = "Annual review, " + y.Label()
	if latest := p.latest(asOf.Add(1)); latest != nil {
		r.Addressee = latest.Paper.Addressee
	}
	return r
}

// nextReview is an earlier one for another year, and its body. Its figures are
// of as long after the year's end as the earlier one's, if there are any yet.
func (p *Project) nextReview(earlier *load.Review, y quarter.Year, asOf quarter.Quarter) (*load.Review, string) {
	years := int(y - earlier.Year)
	later := func(words string) string { return yearsLater(words, years) }
	r := *earlier
	r.Title, r.Period, r.FullReport = later(r.Title), later(r.Period), later(r.FullReport)
	r.AsOf = asOf
	if like := earlier.AsOf.Add(4 * years); len(p.recorded(like).Readings) > 0 {
		r.AsOf = like
	}
	if r.Title == earlier.Title {
		r.Title += ", " + y.Label()
	}
	return &r, outline(sections(earlier.Document, later, noBlock))
}

// someYear is a year, or a financial one, as prose names it: "2014", "2014/15".
var someYear = regexp.MustCompile(`\b((?:19|20|21)\d{2})(?:([/-])(\d{2}))?\b`)

// yearsLater moves every year that a text names.
func yearsLater(text string, years int) string {
	return someYear.ReplaceAllStringFunc(text, func(found string) string {
		m := someYear.FindStringSubmatch(found)
		first, err := strconv.Atoi(m[1])
		if err != nil {
			return found
		}
		if m[2] == "" {
			return strconv.Itoa(first + years)
		}
		return fmt.Sprintf("%d%s%02d", first+years, m[2], (first+years+1)%100)
	})
}

// lastReview is the latest review before a year's; nil when there is none.
func (p *Project) lastReview(before quarter.Year) *load.Review {
	var last *load.Review
	for _, r := range p.Dataset.Reviews {
		if r.Year < before {
			last = r
		}
	}
	return last
}

// lastOf is the last quarter of a year with files; zero when it has none.
func (p *Project) lastOf(y quarter.Year) quarter.Quarter {
	last := p.last(quarter.Of(y+1, 1))
	if last.IsZero() || last.Year() != y {
		return quarter.Quarter{}
	}
	return last
}

// nearestYear suggests the latest year with files.
func (p *Project) nearestYear() string {
	if n := len(p.Dataset.Quarters); n > 0 {
		return meant(p.Dataset.Quarters[n-1].Quarter.Year())
	}
	return ""
}
