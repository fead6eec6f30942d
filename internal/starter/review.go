package starter

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

const reviewBody = `## Letter

%[1]s

## Performance

%[1]s
`

// Review begins the review of a year, like the latest earlier one. It
// fails when no quarter of the year has figures.
func (p *Project) Review(y quarter.Year) (*Drafts, error) {
	asOf := p.lastOf(y)
	if asOf.IsZero() {
		return nil, &Refusal{fmt.Sprintf("%s has no figures to review: none of its quarters has any", y), p.reviewable()}
	}
	file := Draft{Name: fmt.Sprintf("content/%s/annual/review.md", y)}
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
	return &Drafts{Files: []Draft{file}}, nil
}

// firstReview is a project's first review, of a year, with the
// addressee of its latest paper.
func (p *Project) firstReview(y quarter.Year, asOf quarter.Quarter) *load.Review {
	r := &load.Review{AsOf: asOf, Period: period(y)}
	r.Title = firstReviewTitle(y)
	if latest := p.latest(asOf.Add(1)); latest != nil {
		r.Addressee = latest.Paper.Addressee
	}
	return r
}

// period is a year in words: "1 April 2019 to 31 March 2020".
func period(y quarter.Year) string { return wording.Day(y.Start()) + " to " + wording.Day(y.End()) }

func firstReviewTitle(y quarter.Year) string { return "Annual review, " + y.Label() }

// nextReview adapts an earlier review and its body to another year. Its period
// and the quarter of its figures are those of the organisation's year: the earlier
// review may have been of another twelve months.
func (p *Project) nextReview(earlier *load.Review, y quarter.Year, asOf quarter.Quarter) (*load.Review, string) {
	years := y.Since(earlier.Year)
	later := func(words string) string { return shiftYears(words, years) }
	r := *earlier
	r.Title, r.Period, r.AsOf = reviewTitle(earlier, y), period(y), asOf
	r.FullReport = later(r.FullReport)
	return &r, outline(sections(earlier.Document, later, noBlock))
}

// untimed matches a title up to the time that it ends with: "Annual report,
// 2014", "Annual report: October 2014 to September 2015".
var untimed = regexp.MustCompile(`^(.*?)[,:;(–-]?\s*[^,:;(]*\b(?:19|20|21)\d{2}\b`)

// reviewTitle adapts an earlier review's title to another year. If it names
// the year, the other one replaces it; if it names another time,
// what comes before that is kept.
func reviewTitle(earlier *load.Review, y quarter.Year) string {
	title := earlier.Title
	for _, written := range []func(quarter.Year) string{quarter.Year.Label, quarter.Year.String} {
		if strings.Contains(title, written(earlier.Year)) {
			return strings.ReplaceAll(title, written(earlier.Year), written(y))
		}
	}
	if m := untimed.FindStringSubmatch(title); m != nil {
		title = strings.TrimSpace(m[1])
	}
	if title == "" {
		return firstReviewTitle(y)
	}
	return title + ", " + y.Label()
}

// someYear matches a year or financial year as prose names it: "2014",
// "2014/15".
var someYear = regexp.MustCompile(`\b((?:19|20|21)\d{2})(?:([/-])(\d{2}))?\b`)

// shiftYears moves every year that a text names.
func shiftYears(text string, years int) string {
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

// lastReview returns the latest review of a year before another, or nil.
func (p *Project) lastReview(before quarter.Year) *load.Review {
	var last *load.Review
	for _, r := range p.Dataset.Reviews {
		if r.Year.Before(before) {
			last = r
		}
	}
	return last
}

// lastOf returns the last quarter of a year with figures; zero when there is
// none.
func (p *Project) lastOf(y quarter.Year) quarter.Quarter {
	var last quarter.Quarter
	for _, q := range p.Dataset.Quarters {
		if q.Quarter.Year() == y && len(q.Readings) > 0 {
			last = q.Quarter
		}
	}
	return last
}

// reviewable lists the years with figures, as a hint.
func (p *Project) reviewable() string {
	var years []string
	for _, q := range p.Dataset.Quarters {
		if len(q.Readings) > 0 {
			years = append(years, q.Quarter.Year().String())
		}
	}
	if len(years) == 0 {
		return ""
	}
	return "figures exist for " + wording.List(slices.Compact(years))
}
