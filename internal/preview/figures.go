package preview

import (
	"encoding/json"
	"fmt"
	"strings"

	"outturn/internal/address"
	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// figures are what data.json says of a quarter, as far as it is compared.
type figures struct {
	Indicators []figure `json:"indicators"`
}

type figure struct {
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

// compareFigures lists what changed in a quarter's figures: of one indicator or,
// when it is empty, of all.
func compareFigures(before, now []byte, q quarter.Quarter, of string, labels indicator.Labels) ([]Change, error) {
	var old, new figures
	for _, one := range []struct {
		text []byte
		into *figures
	}{{before, &old}, {now, &new}} {
		if err := json.Unmarshal(one.text, one.into); err != nil {
			return nil, fmt.Errorf("reading the figures: %w", err)
		}
	}
	known := map[string]figure{}
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
			all = append(all, f.since(was, found, href, labels)...)
		}
	}
	for _, f := range old.Indicators { // those left are no longer reported
		if _, gone := known[f.ID]; gone && (of == "" || of == f.ID) {
			all = append(all, Change{What: f.name(), Before: Side{{f.Display, true}}})
		}
	}
	return all, nil
}

// since lists what of an indicator changed; href is the address of its page, and
// empty on that page itself.
func (f figure) since(was figure, found bool, href string, labels indicator.Labels) []Change {
	if !found {
		return []Change{{What: f.name(), Href: href, Now: Side{{f.Display, true}}}}
	}
	c := Change{What: f.name(), Href: href}
	differ := func(what, before, now string) {
		if before != now {
			c.Before, c.Now = c.Before.and(what, before), c.Now.and(what, now)
		}
	}
	differ("reading", was.Display, f.Display)
	differ("position", label(labels, was.Position), label(labels, f.Position))
	differ("target", numeral(was.Target), numeral(f.Target))
	differ("tolerance", numeral(was.Tolerance), numeral(f.Tolerance))
	differ("trend", orNothing(was.Trend), orNothing(f.Trend))
	f.earlier(was, differ)
	if c.Before == nil {
		return nil
	}
	return []Change{c}
}

// earlier compares the readings of earlier quarters. The last of a series is the
// reading itself.
func (f figure) earlier(was figure, differ func(what, before, now string)) {
	before := map[string]string{}
	for _, p := range was.Series {
		before[p.Quarter] = pointText(p.Value, p.Missing)
	}
	for n, p := range f.Series {
		if n == len(f.Series)-1 {
			break
		}
		if old, found := before[p.Quarter]; found {
			differ("reading of "+quarterName(p.Quarter), old, pointText(p.Value, p.Missing))
		}
	}
}

func pointText(value *json.Number, missing *string) string {
	if value != nil {
		return value.String()
	}
	return orNothing(missing)
}

func quarterName(written string) string {
	q, err := quarter.Parse(written)
	if err != nil {
		return written
	}
	return q.Short()
}

func (f figure) name() string { return strings.TrimSpace(f.Code + " " + f.Title) }

func label(labels indicator.Labels, position string) string {
	if text := labels[indicator.Position(position)]; text != "" {
		return text
	}
	return position
}

func numeral(n *json.Number) string {
	if n == nil {
		return ""
	}
	return n.String()
}

func orNothing(text *string) string {
	if text == nil {
		return ""
	}
	return *text
}

// and adds what one figure says to a side: "reading 91% · position In tolerance".
func (s Side) and(what, figure string) Side {
	if s != nil {
		what = "· " + what
	}
	if figure == "" {
		figure = "none"
	}
	return append(s, Words{what, false}, Words{figure, true})
}
