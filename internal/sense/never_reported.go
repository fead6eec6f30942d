package sense

import (
	"outturn/internal/load"
	"outturn/internal/rule"
)

// neverReported warns of an indicator that no report has, because nothing is recorded of it
// and it has no first quarter. One that is due in a paper's quarter is warned of as missing.
func (c *checker) neverReported(s *series) {
	var last *load.Quarter // with a paper
	for _, q := range c.Quarters {
		switch {
		case q.Paper == nil || q.Paper.Recorded:
		case s.Reports(q.Quarter) && s.IsDue(q.Quarter):
			return
		default:
			last = q
		}
	}
	if _, reported := c.ReportedFrom()[s.ID]; reported || last == nil || !s.Reports(last.Quarter) || s.Derived != nil {
		return
	}
	c.ds.Report(rule.NeverReported, c.declared(s.ID, "title"), "no report has %q, of which nothing is recorded", s.ID).
		WithHint(`write since = "%s", or another first quarter whose report has it without a figure`, last.Quarter)
}
