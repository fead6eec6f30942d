package preview

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/address"
	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// quarterData is the part of a data.json that is compared.
type quarterData struct {
	Indicators []indicatorData `json:"indicators"`
}

type indicatorData struct {
	ID        string       `json:"id"`
	Code      string       `json:"code"`
	Title     string       `json:"title"`
	Display   string       `json:"display"`
	Target    *json.Number `json:"target"`
	Tolerance *json.Number `json:"tolerance"`
	Position  string       `json:"position"`
	Trend     *string      `json:"trend"`
	Series    []struct {
		Quarter string       `json:"quarter"`
		Value   *json.Number `json:"value"`
		Missing *string      `json:"missing"`
	} `json:"series"`
}

// compareFigures lists what changed in a quarter's figures: those of the indicator
// with the id of or, when that is empty, those of all.
func compareFigures(before, now []byte, q quarter.Quarter, of string, labels indicator.Labels) ([]Change, error) {
	var old, new quarterData
	for _, one := range []struct {
		text []byte
		into *quarterData
	}{{before, &old}, {now, &new}} {
		if err := json.Unmarshal(one.text, one.into); err != nil {
			return nil, fmt.Errorf("reading the figures: %w", err)
		}
	}
	known := map[string]indicatorData{}
	for _, f := range old.Indicators {
		known[f.ID] = f
	}
	var all []Change
	for _, f := range new.Indicators {
		was, found := known[f.ID]
		delete(known, f.ID)
		href := ""
		if of == "" {
			href = "/" + address.Indicator(q, f.ID)
		}
		if of == "" || of == f.ID {
			all = append(all, f.changesSince(was, found, href, labels, q.Calendar())...)
		}
	}
	for _, f := range old.Indicators { // those still known are no longer reported
		if _, gone := known[f.ID]; gone && (of == "" || of == f.ID) {
			all = append(all, Change{What: f.name(), Before: Side{{f.Display, true}}})
		}
	}
	return all, nil
}

// changesSince lists what changed in an indicator since was, which is meaningless
// unless found. href is the address of its page; empty on that page itself.
func (f indicatorData) changesSince(was indicatorData, found bool, href string, labels indicator.Labels, c quarter.Calendar) []Change {
	if !found {
		return []Change{{What: f.name(), Href: href, Now: Side{{f.Display, true}}}}
	}
	change := Change{What: f.name(), Href: href}
	differ := func(what, before, now string) {
		if before != now {
			change.Before, change.Now = change.Before.with(what, before), change.Now.with(what, now)
		}
	}
	differ("reading", was.Display, f.Display)
	differ("position", positionLabel(labels, was.Position), positionLabel(labels, f.Position))
	differ("target", numberText(was.Target), numberText(f.Target))
	differ("tolerance", numberText(was.Tolerance), numberText(f.Tolerance))
	differ("trend", textOrEmpty(was.Trend), textOrEmpty(f.Trend))
	f.compareEarlier(was, c, differ)
	if change.Before == nil {
		return nil
	}
	return []Change{change}
}

// compareEarlier compares the readings of earlier quarters: all of a series but the
// last.
func (f indicatorData) compareEarlier(was indicatorData, c quarter.Calendar, differ func(what, before, now string)) {
	before := map[string]string{}
	for _, p := range was.Series {
		before[p.Quarter] = readingText(p.Value, p.Missing)
	}
	for n, p := range f.Series {
		if n == len(f.Series)-1 {
			break
		}
		if old, found := before[p.Quarter]; found {
			differ("reading of "+quarterName(p.Quarter, c), old, readingText(p.Value, p.Missing))
		}
	}
}

func readingText(value *json.Number, missing *string) string {
	if value != nil {
		return numberText(value)
	}
	return textOrEmpty(missing)
}

func quarterName(written string, c quarter.Calendar) string {
	q, err := c.Parse(written)
	if err != nil {
		return written
	}
	return q.Short()
}

func (f indicatorData) name() string { return strings.TrimSpace(f.Code + " " + f.Title) }

func positionLabel(labels indicator.Labels, position string) string {
	if text := labels[indicator.Position(position)]; text != "" {
		return text
	}
	return position
}

// numberText is a number of the data as pages write it.
func numberText(n *json.Number) string {
	if n == nil {
		return ""
	}
	value, err := decimal.NewFromString(n.String())
	if err != nil { // the published file may be anything
		return n.String()
	}
	return indicator.Number(value, max(0, -int(value.Exponent())))
}

func textOrEmpty(text *string) string {
	if text == nil {
		return ""
	}
	return *text
}

// with adds one figure to a side: "reading 91% · position In tolerance".
func (s Side) with(what, figure string) Side {
	if s != nil {
		what = "· " + what
	}
	if figure == "" {
		figure = "none"
	}
	return append(s, Words{what, false}, Words{figure, true})
}
