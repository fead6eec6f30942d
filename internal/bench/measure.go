package bench

import (
	"fmt"
	"strings"
)

// measure is one indicator and its readings. Quarters are counted from 0, the
// project's first.
type measure struct {
	profile
	n       int
	id      string
	set     string
	service part
	due     int // a reading is due every 1, 2 or 4 quarters
}

func newMeasure(n int) measure {
	service := services[n/len(sets)%len(services)]
	return measure{
		profile: profiles[n%len(profiles)],
		n:       n,
		id:      fmt.Sprintf("%s-%02d", service.id, n+1),
		set:     sets[n%len(sets)].id,
		service: service,
		due:     dueEvery(n),
	}
}

// dueEvery makes one measure in twenty-five annual, and another half-yearly.
func dueEvery(n int) int {
	switch n % 25 {
	case 11:
		return 4
	case 17:
		return 2
	}
	return 1
}

// state is what was reported in a quarter.
type state int

const (
	figure state = iota
	notDue
	notAvailable
	confidential
)

// state returns what was reported in a quarter: about one reading in seventeen
// is absent.
func (m measure) state(t int) state {
	switch {
	case (t+1)%m.due != 0:
		return notDue
	case (3*m.n+t)%17 == 0:
		return notAvailable
	case (3*m.n+t)%89 == 3:
		return confidential
	}
	return figure
}

// present reports whether there is a figure for the quarter.
func (m measure) present(t int) bool { return t >= 0 && m.state(t) == figure }

// hasChange reports whether there is a change since a number of quarters
// before.
func (m measure) hasChange(t, since int) bool { return m.present(t) && m.present(t-since) }

// hasTrend reports whether a trend is given: one direction is better, and the
// measure is new or there is a reading to compare with.
func (m measure) hasTrend(t int) bool {
	return m.polarity != "none" && (t == 0 && m.present(t) || m.hasChange(t, 1))
}

func era(t int) int { return t / eraQuarters }

// value is the quarter's figure, in tenths.
func (m measure) value(t int) int {
	scatter := (5*m.n+3*t*t+m.n*t)%11 - 5
	level := m.n%5 - 2
	return m.base + m.yearly*(t/4) + (scatter+level)*m.step
}

// reading is the quarter's reading as the data file writes it.
func (m measure) reading(t int) string {
	switch {
	case m.state(t) == notAvailable:
		return `{ missing = "not available", reason = "The system that records it could not report in time." }`
	case m.state(t) == confidential:
		return `{ missing = "confidential", reason = "So few cases that people could be recognised." }`
	case m.denominator > 0:
		base := m.denominator + (3*m.n+7*t)%50
		return fmt.Sprintf("{ count = %d, of = %d }", base*m.value(t)/1000, base)
	case (m.n+t)%23 == 0:
		return fmt.Sprintf("{ value = %s, status = \"provisional\" }", tenths(m.value(t)))
	case (m.n+2*t)%29 == 0:
		return fmt.Sprintf("{ value = %s, note = \"Figures of one area office came late and are counted in the next quarter.\" }", tenths(m.value(t)))
	}
	return tenths(m.value(t))
}

// title is the measure's title; no two are the same.
func (m measure) title() string {
	return fmt.Sprintf("%s: %s (measure %d)", m.service.title, m.profile.title, m.n+1)
}

// definitions are the measures of a set, with their targets.
func (p *project) definitions(set string) string {
	var b strings.Builder
	for _, m := range p.in(set) {
		m.define(&b, p.quarters[0].String())
		for t := 0; t < len(p.quarters) && m.target != nil; t += eraQuarters {
			fmt.Fprintf(&b, "%q = %s\n", p.quarters[t], m.target(era(t)))
		}
	}
	return b.String()
}

func (m measure) define(b *strings.Builder, since string) {
	fmt.Fprintf(b, "\n[indicator.%s]\n", m.id)
	fmt.Fprintf(b, "title        = %q\n", m.title())
	fmt.Fprintf(b, "set          = %q\n", m.set)
	fmt.Fprintf(b, "service      = %q\n", m.service.id)
	fmt.Fprintf(b, "unit         = %q\n", m.unit)
	fmt.Fprintf(b, "polarity     = %q\n", m.polarity)
	fmt.Fprintf(b, "benchmark    = %t\n", m.n%3 == 0)
	fmt.Fprintf(b, "definition   = \"What the service records of its %s, counted at the end of the quarter over the twelve months before.\"\n", m.profile.title)
	fmt.Fprintf(b, "since        = %q\nsince_reason = \"New measure.\"\n", since)
	switch m.due {
	case 4:
		b.WriteString("frequency    = \"annual\"\n")
	case 2:
		b.WriteString("frequency    = \"half-yearly\"\n")
	}
	if m.target != nil {
		fmt.Fprintf(b, "\n[indicator.%s.targets]\n", m.id)
	}
}
