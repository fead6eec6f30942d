package report

import (
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// HistoryCell is the position of an entry in one quarter, and what it rests on. Of a
// group, it tells what holds of every measure that decides the group's position.
type HistoryCell struct {
	Position indicator.Position // empty where none applies
	Figure   string             // that was judged; empty for a group, and where no figure was judged
	Absence  string             // why there is no figure, where the position does not say it: "confidential"; empty otherwise
	Carried  string             // the quarter of the earlier figure that was judged: "Quarter 4, 2018/19"; empty when none was
	Stated   bool               // the position is as stated by officers
	Months   string             // that the figure is of, where they are not the usual ones: "the six months to June 2022"; empty otherwise
}

// Why there is no figure, in words beside a position that does not say it.
const (
	Suppressed = "confidential"
	Unrecorded = "no figure recorded"
)

// The marks of a position that rests on something else than the quarter's own figure,
// judged by the rule.
const (
	carriedSign = "*"
	statedSign  = "†"
	monthsSign  = "‡"
)

// Marks are the signs beside the position.
func (c HistoryCell) Marks() string {
	marks := ""
	if c.Carried != "" {
		marks += carriedSign
	}
	if c.Stated {
		marks += statedSign
	}
	if c.Months != "" {
		marks += monthsSign
	}
	return marks
}

// Words are the position in words, with what the signs stand for: "Better than target, on
// the figure carried from Quarter 4, 2018/19".
func (c HistoryCell) Words(label string) string {
	if c.Carried != "" {
		label += ", on the figure carried from " + c.Carried
	}
	if c.Stated {
		label += ", as reported by officers"
	}
	if c.Months != "" {
		label += ", on the figure for " + c.Months
	}
	return label
}

// MarkKey says what the signs in the table stand for; it has those that occur.
func (t *HistoryTable) MarkKey() []Symbol {
	var carried, stated bool
	var months []string
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			carried, stated = carried || c.Carried != "", stated || c.Stated
			if c.Months != "" && !slices.Contains(months, c.Months) {
				months = append(months, c.Months)
			}
		}
	}
	var key []Symbol
	if carried {
		key = append(key, Symbol{carriedSign, "judged on a figure carried from an earlier quarter"})
	}
	if stated {
		key = append(key, Symbol{statedSign, "position as reported by officers"})
	}
	if months != nil {
		key = append(key, Symbol{monthsSign, "the figure covers other months than usual: " + wording.List(months)})
	}
	return key
}

// cellIn is an entry's position in a quarter with what it rests on.
func (e *Entry) cellIn(q quarter.Quarter) HistoryCell {
	var cell HistoryCell
	position, first := e.positionIn(q), true
	for _, m := range e.JudgedBy {
		if position == "" || e.organisation.CountedAs(m.positionIn(q)) != position {
			continue
		}
		if one := m.historyCell(q); first {
			cell, first = one, false
		} else {
			cell = cell.both(one)
		}
	}
	cell.Position = position
	if e.Group != nil {
		cell.Figure = ""
	}
	return cell
}

// historyCell is what a measure's position in a quarter rests on.
func (m *Measure) historyCell(q quarter.Quarter) HistoryCell {
	c, r := HistoryCell{}, m.at(q).Reading
	switch {
	case r.State == indicator.Confidential:
		c.Absence = Suppressed
	case r.State == indicator.NotAvailable && r.Unrecorded:
		c.Absence = Unrecorded
	}
	n, ok := indicator.PlaceIn(m.Series, q)
	if !ok {
		return c
	}
	e := m.Evaluations[n]
	if e.Judged.Reading.Present() {
		c.Figure = m.Shown(e.Judged)
	}
	if e.Carried {
		c.Carried, c.Absence = e.Judged.Quarter.Name(), ""
	}
	if c.Stated = e.Stated.Position != ""; c.Stated {
		c.Absence = ""
	}
	c.Months = m.unusualMonths(e.Judged)
	return c
}

// both is what holds of two measures. Figures of several quarters are all named.
func (c HistoryCell) both(other HistoryCell) HistoryCell {
	join := func(a, b string) string {
		if a == "" || b == "" || a == b {
			return min(a, b) // what does not hold of one of them is empty
		}
		return a + " and " + b
	}
	both := HistoryCell{Carried: join(c.Carried, other.Carried), Stated: c.Stated && other.Stated, Months: join(c.Months, other.Months)}
	if c.Absence == other.Absence {
		both.Absence = c.Absence
	}
	return both
}
