package report

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/wording"
)

// countsWords says how many indicators stand where: "12 indicators: 7 better than
// target, 3 in tolerance, 2 outside tolerance". Groups count as one.
func countsWords(counts []Count, labels indicator.Labels) string {
	total, judged := 0, false
	var parts []string
	for _, c := range counts {
		if c.Count > 0 {
			total += c.Count
			judged = judged || c.Position.Judged()
			parts = append(parts, fmt.Sprintf("%d %s", c.Count, labels.In(c.Position)))
		}
	}
	switch {
	case total == 0:
		return "no indicators to count"
	case !judged:
		return wording.Count(total, "indicator") + ", not judged against a target"
	}
	return wording.Count(total, "indicator") + ": " + strings.Join(parts, ", ")
}

// Words says what the collection's indicators came to in its latest report.
func (c *Collection) Words() string {
	r := c.Latest()
	return fmt.Sprintf("%s had %s.", r.Quarter.Label(), countsWords(c.Tally(), r.Organisation.Labels))
}

// Words says what the report's indicators came to: those that are more than
// volumes, if it has any.
func (r *Report) Words() string {
	var entries []*Entry
	for _, e := range r.Entries {
		if e.judges() {
			entries = append(entries, e)
		}
	}
	if len(entries) == 0 {
		entries = r.Entries
	}
	return fmt.Sprintf("%s had %s.", r.Quarter.Label(), countsWords(tally(entries), r.Organisation.Labels))
}

func percent(part, whole, decimals int) string {
	share := decimal.NewFromInt(int64(part)).Shift(2).DivRound(decimal.NewFromInt(int64(whole)), 12)
	return indicator.Number(share, decimals) + "%"
}

// numberWord spells the numbers up to twelve, as prose does; larger ones stay
// digits.
func numberWord(n int) string {
	words := [...]string{"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	if n < len(words) {
		return words[n]
	}
	return strconv.Itoa(n)
}

// Count is how many entries stand in a position.
type Count struct {
	Position indicator.Position
	Count    int
}

// Tally counts a set's entries by position, in the order of positions.
func (r *Report) Tally(set string) []Count { return tally(r.In(set)) }

func tally(entries []*Entry) []Count {
	var all []Count
	for _, p := range indicator.Positions() {
		c := Count{Position: p}
		for _, e := range entries {
			if e.Position == p && e.Counts() {
				c.Count++
			}
		}
		all = append(all, c)
	}
	return all
}
