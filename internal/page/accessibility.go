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
		Frame: s.frame(address.Accessibility, "Accessibility statement", home(address.Accessibility)),
		Able:  able, Status: s.compliance(access), Limitations: access.Limitations,
		Contact: cmp.Or(access.Contact, s.organisation.Publisher), ContactPage: access.ContactPage,
		Enforcement: access.Enforcement, Changed: s.own, Prepared: prepared(access.Reviewed, c.On),
	}
	if len(c.Checks) > 0 {
		p.Tested = fmt.Sprintf("The pages were checked in a web browser: a %s. The checks used %s.", either(c.Kinds), c.tools())
		for _, check := range c.Checks {
			p.Tests = append(p.Tests, c.says(check))
		}
	}
	p.describe(s, report.AccessibilitySummary(s.organisation))
	return s.execute("pages/accessibility.html", p)
}

// able lists what readers can do, which the checks ensure.
var able = []string{
	"read every page on a narrow screen, or enlarged to 400%, without the page scrolling sideways; wide tables scroll in a box of their own",
	"set text to twice its size, or further apart, and still read all of it",
	"reach every link and control by keyboard alone, and see where you are",
	"read on a light or a dark ground, with more contrast, or in colours of your own",
	"hear each chart described in words, and read its figures in a table",
	"tell positions apart by shape and word, never by colour alone",
	"read every page without JavaScript, and on paper",
}

const standard = "the Web Content Accessibility Guidelines (WCAG) version 2.2, level AA"

// compliance says how far the site complies: as the organisation declares, or that it
// has not declared it yet.
func (s *Site) compliance(a load.Access) string {
	status := a.Status
	if status == "" && len(a.Limitations) > 0 {
		status = "partial"
	}
	switch status {
	case "full":
		return "This website is fully compliant with " + standard + "."
	case "partial":
		return "This website is partially compliant with " + standard + ", due to the non-compliances named below."
	case "none":
		return "This website is not compliant with " + standard + ". What is not accessible is named below."
	}
	undeclared := "It has not yet been declared whether this website complies with " + standard + "."
	if s.checks.faults() == 0 && len(s.checks.Checks) > 0 && len(s.own) == 0 {
		undeclared += " The checks named below found no failure, which does not show that there is none."
	}
	return undeclared
}

func (c Checks) faults() int {
	sum := 0
	for _, check := range c.Checks {
		sum += check.Faults
	}
	return sum
}

// says describes a check and what it found.
func (c Checks) says(check Check) string {
	var what string
	switch check.ID {
	case "axe":
		what = fmt.Sprintf("the rules of axe-core for WCAG 2.0 to 2.2, levels A and AA, and for good practice, of which %d applied, at widths of %s pixels on %s grounds; contrast also where axe-core leaves it undecided",
			c.Rules, wording.List(c.Widths), wording.List(c.Themes))
	case "text":
		what = "text at 200%, and with the spacing of criterion 1.4.12: nothing is cut off and nothing overlaps; the one exception is that labels within a chart may touch when their text is spaced"
	case "reflow":
		what = "no page scrolls sideways at 320 pixels, which is 1280 pixels at 400%"
	case "forced":
		what = "in colours of the reader’s own no shape, line or word of a picture vanishes"
	case "keyboard":
		what = "by keyboard alone every link and control is reached in order, with a mark that can be seen"
	case "scripts":
		what = "without JavaScript the pages say the same"
	case "structure":
		what = "one main heading, no level skipped, every section, table and heading cell named, every page with a title of its own"
	case "validation":
		what = "every page is valid HTML, by html-validate"
	default:
		what = check.ID
	}
	return wording.Capital(what) + ": " + faults(check.Faults) + "."
}

func faults(n int) string {
	if n == 0 {
		return "no fault found"
	}
	return wording.Count(n, "fault") + " found"
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
func prepared(reviewed time.Time, on string) string {
	var all []string
	if day, err := time.Parse(time.DateOnly, on); err == nil {
		all = append(all, "What the checks found last changed on "+wording.Day(day)+".")
	}
	if !reviewed.IsZero() {
		all = append(all, "This statement was last reviewed on "+wording.Day(reviewed)+".")
	}
	return strings.Join(all, " ")
}

// either lists kinds of thing: "a report, an indicator and ...".
func either(kinds []string) string {
	var all []string
	for n, kind := range kinds {
		if article := "a "; n > 0 {
			if strings.ContainsRune("aeiou", rune(kind[0])) {
				article = "an "
			}
			kind = article + kind
		}
		all = append(all, kind)
	}
	return wording.List(all)
}
