package page

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"outturn/internal/address"
	"outturn/internal/load"
	"outturn/internal/report"
	"outturn/internal/wording"
)

// accessibilityPage is the accessibility statement, in the form that the Public
// Sector Bodies Accessibility Regulations 2018 ask for.
type accessibilityPage struct {
	Frame
	Able                 []string // what readers should be able to do
	Status               string   // how far the site complies, in a sentence
	Limitations          []string // what is not accessible
	Contact, ContactPage string   // whom to tell of problems, and the address of a page for that
	Enforcement          string   // how complaints are enforced; empty for the procedure of Great Britain
	Tested               string   // what was tested, and with which tools
	Tests                []string // each with what it found
	Changed              []string // what the tests did not cover
	Prepared             string   // when the statement was prepared; may be empty
}

// Accessibility draws the accessibility statement.
func (s *Site) Accessibility() ([]byte, error) {
	access, c := s.organisation.Access, s.checks
	p := accessibilityPage{
		Frame: s.frame(address.Accessibility, s.say("accessibility.title"), s.home(address.Accessibility)),
		Able:  s.able(), Status: s.compliance(access), Limitations: access.Limitations,
		Contact: cmp.Or(access.Contact, s.organisation.Publisher), ContactPage: access.ContactPage,
		Enforcement: access.Enforcement, Changed: s.own, Prepared: s.prepared(access.Reviewed, c.On),
	}
	if len(c.Checks) > 0 {
		p.Tested = s.say("accessibility.tested", "kinds", either(c.Kinds), "tools", c.tools())
		for _, check := range c.Checks {
			p.Tests = append(p.Tests, s.found(check))
		}
	}
	p.describe(s, report.AccessibilitySummary(s.organisation))
	return s.execute("pages/accessibility.html", p)
}

// able lists what readers can do, which the checks ensure.
func (s *Site) able() []string {
	return []string{
		s.say("able.narrow"),
		s.say("able.text-size"),
		s.say("able.keyboard"),
		s.say("able.ground"),
		s.say("able.charts"),
		s.say("able.positions"),
		s.say("able.scripts"),
	}
}

// compliance says how far the site complies: as the organisation declares, or that it
// has not declared it yet.
func (s *Site) compliance(a load.Access) string {
	status := a.Status
	if status == "" && len(a.Limitations) > 0 {
		status = "partial"
	}
	switch status {
	case "full":
		return s.say("compliance.full")
	case "partial":
		return s.say("compliance.partial")
	case "none":
		return s.say("compliance.none")
	}
	if s.checks.faults() == 0 && len(s.checks.Checks) > 0 && len(s.own) == 0 {
		return s.say("compliance.undeclared-without-failure")
	}
	return s.say("compliance.undeclared")
}

func (c Checks) faults() int {
	sum := 0
	for _, check := range c.Checks {
		sum += check.Faults
	}
	return sum
}

// checked are the phrases that say what a check looks at, by its id.
var checked = map[string]string{
	"text": "checked.text", "reflow": "checked.reflow", "forced": "checked.forced", "keyboard": "checked.keyboard",
	"scripts": "checked.scripts", "structure": "checked.structure", "validation": "checked.validation",
}

// found describes a check and what it found.
func (s *Site) found(check Check) string {
	what := check.ID
	switch key := checked[check.ID]; {
	case check.ID == "axe":
		what = s.say("checked.axe", "rules", fmt.Sprint(s.checks.Rules), "widths", wording.List(s.checks.Widths), "grounds", wording.List(s.checks.Themes))
	case key != "":
		what = s.say(key)
	}
	return what + ": " + s.faults(check.Faults) + "."
}

func (s *Site) faults(n int) string {
	if n == 0 {
		return s.say("checked.no-fault")
	}
	return s.say("checked.faults", "count", fmt.Sprint(n))
}

func (c Checks) tools() string {
	var all []string
	for _, tool := range c.Tools {
		all = append(all, tool.Name+" "+tool.Version)
	}
	return "Chromium, " + wording.List(all)
}

// prepared says when the results of the checks last changed, and when people last
// reviewed the statement.
func (s *Site) prepared(reviewed time.Time, on string) string {
	var all []string
	if day, err := time.Parse(time.DateOnly, on); err == nil {
		all = append(all, s.say("accessibility.checks-changed", "day", wording.Day(day)))
	}
	if !reviewed.IsZero() {
		all = append(all, s.say("accessibility.reviewed", "day", wording.Day(reviewed)))
	}
	return strings.Join(all, " ")
}

// either lists kinds of thing: "a report, an indicator and ...".
func either(kinds []string) string {
	var all []string
	for n, kind := range kinds {
		if article := "a "; n > 0 {
			if strings.ContainsRune("aeiouA", rune(kind[0])) { // the A of "A to Z" is a letter's name
				article = "an "
			}
			kind = article + kind
		}
		all = append(all, kind)
	}
	return wording.List(all)
}
