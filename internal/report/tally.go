package report

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/load"
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

// lacking are the phrases for positions that do not judge, by their usual labels.
var lacking = map[string]string{"no target": "tally.no-target", "target to be set": "tally.to-be-set", "not available": "tally.no-figure"}

// words says how many indicators are in the position: "3 in tolerance", "2 have no target",
// "1 is not due". An organisation's own label stands as it is.
func (c Count) words(o *load.Organisation) string {
	label, count := o.Labels.InSentence(c.Position), strconv.Itoa(c.Count)
	switch key := lacking[label]; {
	case c.Absent() != "":
		return o.Say("tally.kept-back", "count", count)
	case c.Kept > 0:
		return o.Say("tally.some-kept-back", "count", count, "kept", strconv.Itoa(c.Kept))
	case key != "":
		return o.Say(key, "count", count)
	case c.Position == indicator.Undue && strings.HasPrefix(label, "not "):
		return o.Say("tally.not-due", "count", count, "position", label)
	}
	return o.Say("digest.count", "number", count, "position", label)
}

// tallyWords says how many indicators are in each position: "12 indicators: 7 better
// than target, 3 in tolerance, 2 outside tolerance". A group counts as one.
func tallyWords(counts []Count, o *load.Organisation) string {
	total, judged := 0, false
	var parts []string
	for _, c := range counts {
		if c.Count > 0 {
			total += c.Count
			judged = judged || c.Position.Judged()
			parts = append(parts, c.words(o))
		}
	}
	switch count := strconv.Itoa(total); {
	case total == 0:
		return o.Say("tally.none")
	case !judged:
		return o.Say("tally.unrated", "count", count)
	default:
		return o.Say("tally.all", "count", count, "positions", strings.Join(parts, ", "))
	}
}

// Summary says in a sentence how many of the collection's indicators are in each
// position in its latest report.
func (c *Collection) Summary() string {
	r := c.Latest()
	return r.Organisation.Say("tally.sentence", "quarter", r.Quarter.Label(), "indicators", tallyWords(c.Tally(), r.Organisation))
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
	return r.Organisation.Say("tally.sentence", "quarter", r.Quarter.Label(), "indicators", tallyWords(tally(entries), r.Organisation))
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
