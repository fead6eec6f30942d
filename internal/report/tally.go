package report

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/wording"
)

// Count is how many entries are in a position.
type Count struct {
	Position indicator.Position
	Count    int
	Kept     int // of them, have a figure that is kept back
}

// Absent says why all of them have no figure, where it is because they are kept back; empty
// otherwise.
func (c Count) Absent() string {
	if c.Kept > 0 && c.Kept == c.Count {
		return indicator.Confidential.String()
	}
	return ""
}

// Tally counts a set's entries by position, in the order of positions. Positions that
// none of them can be in are left out.
func (r *Report) Tally(set string) []Count { return tally(r.EntriesIn(set)) }

func tally(entries []*Entry) []Count {
	var all []Count
	for _, p := range positionsFor(entries) {
		c := Count{Position: p}
		for _, e := range entries {
			if e.Position == p && e.Counts() {
				c.Count++
				if e.keptBack() {
					c.Kept++
				}
			}
		}
		all = append(all, c)
	}
	return all
}

// keptBack reports whether an entry has no position because its figures are kept back.
func (e *Entry) keptBack() bool {
	kept := e.organisation.CountedAs(indicator.Unavailable) == e.Position && len(e.JudgedBy) > 0
	for _, m := range e.JudgedBy {
		kept = kept && m.Evaluation.Reading.State == indicator.Confidential
	}
	return kept
}

// lacking is what indicators have in positions that do not judge, by their usual labels.
var lacking = map[string]string{
	"no target":        "no target",
	"target to be set": "a target to be set",
	"not available":    "no figure",
}

// words says how many indicators are in the position: "3 in tolerance", "2 have no target",
// "1 is not due". An organisation's own label stands as it is.
func (c Count) words(labels indicator.Labels) string {
	label := labels.InSentence(c.Position)
	has, is := "have", "are"
	if c.Count == 1 {
		has, is = "has", "is"
	}
	switch what := lacking[label]; {
	case c.Absent() != "":
		label = is + " kept back"
	case c.Kept > 0:
		label = fmt.Sprintf("%s no figure that is published (%d kept back)", has, c.Kept)
	case what != "":
		label = has + " " + what
	case c.Position == indicator.Undue && strings.HasPrefix(label, "not "):
		label = is + " " + label
	}
	return fmt.Sprintf("%d %s", c.Count, label)
}

// tallyWords says how many indicators are in each position: "12 indicators: 7 better
// than target, 3 in tolerance, 2 outside tolerance". A group counts as one.
func tallyWords(counts []Count, labels indicator.Labels) string {
	total, judged := 0, false
	var parts []string
	for _, c := range counts {
		if c.Count > 0 {
			total += c.Count
			judged = judged || c.Position.Judged()
			parts = append(parts, c.words(labels))
		}
	}
	switch {
	case total == 0:
		return "no indicators to count"
	case !judged:
		return wording.Count(total, "indicator") + ", not rated against a target"
	}
	return wording.Count(total, "indicator") + ": " + strings.Join(parts, ", ")
}

// Summary says in a sentence how many of the collection's indicators are in each
// position in its latest report.
func (c *Collection) Summary() string {
	r := c.Latest()
	return fmt.Sprintf("%s had %s.", r.Quarter.Label(), tallyWords(c.Tally(), r.Organisation.Labels))
}

// Summary says in a sentence how many indicators are in each position. Volumes are
// counted only in a report that has nothing else.
func (r *Report) Summary() string {
	var entries []*Entry
	for _, e := range r.Entries {
		if e.judges() {
			entries = append(entries, e)
		}
	}
	if len(entries) == 0 {
		entries = r.Entries
	}
	return fmt.Sprintf("%s had %s.", r.Quarter.Label(), tallyWords(tally(entries), r.Organisation.Labels))
}

// percent is a part of a whole in per cent, with more decimals where it would seem to
// be none or all of it and is not.
func percent(part, whole, decimals int) string {
	share := indicator.Unit{Percentage: true}
	value := share.Quotient(decimal.NewFromInt(int64(part)), decimal.NewFromInt(int64(whole)))
	return indicator.Number(value, share.Decisive(value, decimals)) + "%"
}

// numberWord spells out numbers up to twelve, as prose does; larger ones stay digits.
func numberWord(n int) string {
	words := [...]string{"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	if n < len(words) {
		return words[n]
	}
	return strconv.Itoa(n)
}
