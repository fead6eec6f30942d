package bench

import (
	"fmt"
	"strings"
)

// comment is the commentary on a measure: a paragraph on its figures and a
// paragraph on what is being done.
func (m measure) comment(t int) string {
	return fmt.Sprintf("%s %s\n\n%s\n", m.figures(t), prose(m.n+2*t, 2), prose(3*m.n+t+5, 4))
}

// figures is a few sentences on the quarter's reading, with the figures that
// exist.
func (m measure) figures(t int) string {
	var b strings.Builder
	m.result(&b, t)
	switch {
	case !m.hasTarget(era(t)):
		b.WriteString(" No target applies.")
	case m.hasTolerance():
		fmt.Fprintf(&b, " The target is **{{target %[1]s}}** with a tolerance of {{tolerance %[1]s}}, so the position is *{{position %[1]s}}*.", m.id)
	default:
		fmt.Fprintf(&b, " The target is **{{target %[1]s}}**, so the position is *{{position %[1]s}}*.", m.id)
	}
	if m.hasTrend(t) {
		fmt.Fprintf(&b, " Over six months the trend is {{trend %s}}.", m.id)
	}
	return b.String()
}

func (m measure) result(b *strings.Builder, t int) {
	if !m.present(t) {
		b.WriteString("There is no figure for the quarter.")
		return
	}
	fmt.Fprintf(b, "The quarter's figure is {{value %s}}", m.id)
	if m.denominator > 0 {
		fmt.Fprintf(b, ", which is {{of %s}}", m.id)
	}
	if m.hasChange(t, 1) {
		fmt.Fprintf(b, ", {{change %[1]s}} on the quarter before at {{value %[1]s quarter=previous}}", m.id)
	}
	if m.hasChange(t, 4) {
		fmt.Fprintf(b, ", and {{change %s since=year}} on the same quarter of last year", m.id)
	}
	b.WriteString(".")
}
