package audit

import "outturn/internal/quarter"

// seasons are the months that a season surely has, and one that it may have besides, of
// another quarter.
var seasons = map[string][2]int{"spring": {5, 3}, "summer": {8, 6}, "autumn": {11, 9}, "winter": {2, 12}}

// season reads "the spring", "last winter" and "the summer of 2024". Which quarter is
// meant is not quite sure, so it is one of two.
func (c clock) season(at int) (period, int) {
	from := at
	for c.at(from) == "the" || c.at(from) == "last" || c.at(from) == "this" {
		from++
	}
	months, ok := seasons[possessed(c.at(from))]
	if !ok {
		return period{}, at
	}
	next := from + 1
	if c.at(next) == "quarter" {
		next++
	}
	year := 0
	if c.at(next) == "of" {
		if first, after := c.calendarYear(next + 1); after > next+1 {
			year, next = first, after
		}
	}
	var p period
	for _, month := range months {
		if year > 0 {
			p.quarters = append(p.quarters, c.containing(year, month))
			continue
		}
		q := c.containing(c.now.End().Year(), month)
		if q.After(c.now) || q == c.now && c.at(from-1) == "last" {
			q = q.Add(-quarter.InYear)
		}
		p.quarters = append(p.quarters, q)
		if q == c.now && possessed(c.at(from)) == "winter" {
			p.quarters = append(p.quarters, q.Add(-quarter.InYear))
		}
	}
	return p, next
}
