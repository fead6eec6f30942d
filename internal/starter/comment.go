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

// comments begin commentary on several indicators.
func comments(q quarter.Quarter, ids, voices []string) []File {
	files := make([]File, len(ids))
	for n, id := range ids {
		files[n] = comment(q, id, voices)
	}
	return files
}

// comment begins commentary on an indicator: running text, or a section for
// each voice.
func comment(q quarter.Quarter, id string, voices []string) File {
	text := load.Placeholder + "\n"
	if len(voices) > 0 {
		sections := make([]string, len(voices))
		for n, v := range voices {
			sections[n] = fmt.Sprintf("::: voice by=%s\n%s\n:::\n", v, load.Placeholder)
		}
		text = strings.Join(sections, "\n")
	}
	return File{Name: fmt.Sprintf("content/%s/indicators/%s.md", q, id), Text: text}
}

// outside lists the indicators that were outside tolerance in the latest
// earlier report and are still part of the quarter.
func (p *Project) outside(q quarter.Quarter) []string {
	latest := p.latest(q)
	if latest == nil {
		return nil
	}
	var ids []string
	for _, m := range latest.Measures {
		if m.Evaluation.Position == indicator.Outside && m.Indicator.Reports(q) {
			ids = append(ids, m.Indicator.ID)
		}
	}
	return ids
}

// voiced reports whether commentary was in several voices in the latest earlier
// report.
func (p *Project) voiced(q quarter.Quarter) bool {
	latest := p.latest(q)
	return latest != nil && slices.ContainsFunc(latest.Measures, func(m *report.Measure) bool {
		return m.Commentary != nil && len(m.Commentary.Voices) > 0
	})
}
