package starter

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// instructions begin a quarter's file of figures.
const instructions = `# %s
#
# Each line with one # waits for its figure: take the # at its beginning away and
# write the figure after the equals sign. A count of a base is written
# { count = 44, of = 47 }, and a figure that is missing
# { missing = "not available", reason = "..." }.%s

# source = "..." # the document that the figures come from%s

[readings]
`

// figures is a quarter's file of data, with a line to fill in for every
// indicator that is due. For a paper that reports only what is recorded, the
// indicators waiting for a figure are recorded as missing until then.
func (p *Project) figures(q quarter.Quarter, waiting []string) Draft {
	var b strings.Builder
	waiting = p.parts(waiting)
	fmt.Fprintf(&b, instructions, q.Label(), aboutWaiting(waiting), p.earlierSource(q))
	width := p.width(q, waiting)
	for _, set := range p.Dataset.Organisation.Sets {
		for _, service := range p.Dataset.Organisation.Services {
			for n, i := range p.reporting(q, set.ID, service.ID) {
				if n == 0 {
					fmt.Fprintf(&b, "\n## %s: %s\n", oneLine(set.Title), oneLine(service.Title))
				}
				b.WriteString(p.line(i, q, width, slices.Contains(waiting, i.ID)))
			}
		}
	}
	b.WriteString(p.forecastLines(q))
	b.WriteString(p.openActionLines(q))
	return Draft{Name: fmt.Sprintf("data/%s.toml", q), Text: b.String()}
}

func aboutWaiting(waiting []string) string {
	if len(waiting) == 0 {
		return ""
	}
	return " The paper reports only what is\n# recorded here: its measures are recorded as missing until their figures are written."
}

// parts replaces each derived indicator by those that it is computed from,
// because they are what is recorded.
func (p *Project) parts(ids []string) []string {
	var all []string
	for _, id := range ids {
		if d := p.Dataset.Indicator(id).Derived; d != nil {
			all = append(all, d.Parts()...)
		} else {
			all = append(all, id)
		}
	}
	return all
}

// publishedLater reports whether an existing later quarter has published a
// reading, so that its own quarter cannot record it.
func (p *Project) publishedLater(id string, q quarter.Quarter) bool {
	for _, later := range p.Dataset.Quarters {
		for _, r := range later.Revisions {
			if r.Of == q && r.Indicator == id {
				return true
			}
		}
	}
	return false
}

// earlierSource gives the source of the last quarter's figures as an example.
func (p *Project) earlierSource(q quarter.Quarter) string {
	source := p.existing(p.lastQuarter(q)).Source
	if source == "" {
		return ""
	}
	return "; the last one: " + oneLine(source)
}

// reporting lists the indicators of a set and service that are part of a
// quarter.
func (p *Project) reporting(q quarter.Quarter, set, service string) []*indicator.Indicator {
	var all []*indicator.Indicator
	for _, i := range p.Dataset.Indicators {
		if i.Set == set && i.Service == service && i.Reports(q) {
			all = append(all, i)
		}
	}
	return all
}

// line is the line to fill in for an indicator, or says why there is none.
func (p *Project) line(i *indicator.Indicator, q quarter.Quarter, width int, waits bool) string {
	switch {
	case i.Derived != nil:
		return fmt.Sprintf("## %s is computed from %s\n", i.ID, strings.Join(i.Derived.Parts(), ", "))
	case p.publishedLater(i.ID, q):
		return fmt.Sprintf("## %s was first published in a later quarter's file\n", i.ID)
	case waits:
		return fmt.Sprintf("%-*s = { missing = \"not available\", reason = %s } # %s (%s)\n",
			width+len("# "), i.ID, quoted(load.Placeholder), p.reminder(i, q), oneLine(i.Unit.Name))
	case !i.IsDue(q):
		return fmt.Sprintf("## %s is not due in this quarter, but in %s\n", i.ID, due(i))
	}
	return fmt.Sprintf("# %-*s = # %s (%s)\n", width, i.ID, p.reminder(i, q), oneLine(i.Unit.Name))
}

// due names the quarters in which a reading is due: "quarters 2 and 4".
func due(i *indicator.Indicator) string {
	if len(i.Due) == 1 {
		return "quarter " + strconv.Itoa(i.Due[0])
	}
	return "quarters " + wording.List(i.Due)
}

// width is the length of the longest id to fill in, so that the equals signs
// are aligned.
func (p *Project) width(q quarter.Quarter, waiting []string) int {
	width := 0
	for _, i := range p.Dataset.Indicators {
		switch {
		case p.publishedLater(i.ID, q):
		case slices.Contains(waiting, i.ID) && i.Reports(q):
			width = max(width, len(i.ID)-len("# "))
		case i.Reports(q) && i.IsDue(q) && i.Derived == nil:
			width = max(width, len(i.ID))
		}
	}
	return width
}
