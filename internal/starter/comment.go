package starter

import (
	"fmt"
	"slices"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

func comments(q quarter.Quarter, ids, voices []string) []Draft {
	files := make([]Draft, len(ids))
	for n, id := range ids {
		files[n] = comment(q, id, voices)
	}
	return files
}

// comment begins commentary on an indicator: a placeholder, or a section for
// each voice.
func comment(q quarter.Quarter, id string, voices []string) Draft {
	text := load.Placeholder + "\n"
	if len(voices) > 0 {
		sections := make([]string, len(voices))
		for n, v := range voices {
			sections[n] = fmt.Sprintf("::: voice by=%s\n%s\n:::\n", v, load.Placeholder)
		}
		text = strings.Join(sections, "\n")
	}
	return Draft{Name: fmt.Sprintf("content/%s/indicators/%s.md", q, id), Text: text}
}

// outside lists the indicators that were outside tolerance in an earlier
// report, which may be nil, and that the quarter reports again.
func (p *Project) outside(earlier *report.Report, q quarter.Quarter) []string {
	if earlier == nil {
		return nil
	}
	var ids []string
	for _, m := range earlier.Measures {
		if m.Evaluation.Position.Kind() == indicator.Outside && m.Indicator.Reports(q) && p.canHaveFigure(m.Indicator.ID, q) {
			ids = append(ids, m.Indicator.ID)
		}
	}
	return ids
}

// hasVoices reports whether a report has commentary in several voices.
func hasVoices(r *report.Report) bool {
	return slices.ContainsFunc(r.Measures, func(m *report.Measure) bool {
		return m.Commentary != nil && len(m.Commentary.Voices) > 0
	})
}
