package report

import (
	"fmt"
	"slices"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// Fact is a term and what it is, of a list of facts.
type Fact struct {
	Term string // what is told
	Text string // what it is
}

// facts is a list of facts, without those that have no text.
func facts(all ...Fact) []Fact {
	var said []Fact
	for _, one := range all {
		if one.Text != "" {
			said = append(said, one)
		}
	}
	return said
}

// PaperFacts are what stands at the head of a committee paper.
func (r *Report) PaperFacts() []Fact {
	all := []Fact{{"To", r.Paper.Addressee}, {"Meeting", meeting(r.Paper)}}
	for _, member := range r.Paper.CabinetMembers {
		all = append(all, Fact{"Relevant cabinet member", member})
	}
	return facts(append(all, Fact{"Wards affected", r.Paper.Wards}, Fact{"Key decision", r.Paper.KeyDecision})...)
}

// meeting is the meeting that a paper goes to, in words: "Cabinet, 11 November 2019".
func meeting(p *load.Paper) string {
	if p.Meeting == "" || p.MeetingOn.IsZero() {
		return p.Meeting + wording.Day(p.MeetingOn)
	}
	return p.Meeting + ", " + wording.Day(p.MeetingOn)
}

// MinutesFacts are what stands at the head of the minutes.
func (r *Report) MinutesFacts() []Fact {
	return facts(
		Fact{"Meeting", r.Minutes.Meeting},
		Fact{"Held on", wording.Day(r.Minutes.HeldOn)},
		Fact{"Present", strings.Join(r.Minutes.Attendance, "; ")},
	)
}

// Facts are what stands at the head of the review.
func (r *Review) Facts() []Fact {
	return facts(
		Fact{"Period", r.Period},
		Fact{"To", r.Addressee},
		Fact{"Dated", wording.Day(r.Dated)},
		Fact{"Figures as of", r.AsOf.Quarter.Label()},
	)
}

// Facts are what defines a measure.
func (r *Report) Facts(m *Measure) []Fact {
	i := m.Indicator
	all := []Fact{
		{"Also in", wording.List(r.setTitles(i.AlsoIn))},
		{"Unit", i.Unit.Name},
		{"Good is", m.GoodWords()},
		{"Reported", wording.Capital(i.ReportedWords())},
		{"Figures", m.spanFact()},
		{"Benchmarking data", "No"},
	}
	if i.Benchmark || len(m.Comparators) > 0 {
		all[len(all)-1].Text = "Yes"
	}
	all = append(all, ClassRules(i, r.Quarter)...)
	for _, c := range i.Changes {
		if !c.From.After(r.Quarter) {
			all = append(all, Fact{"From " + c.From.Name(), wording.Sentences(alteration(c), "Reason: "+c.Reason)})
		}
	}
	for _, b := range i.Breaks {
		if !b.From.After(r.Quarter) {
			all = append(all, Fact{"Break at " + b.From.Name(), b.Reason})
		}
	}
	if d := i.Derived; d != nil {
		all = append(all, Fact{"Computed", r.derivation(d)})
	}
	if sum := m.YearToDate(); sum != "" {
		all = append(all, Fact{"Year to date", sum + " (" + r.Quarter.YearToDate() + ")"})
	}
	return facts(append(all, Fact{"Also called", m.otherNames()})...)
}

// spanFact says which span the figures are of and, where that of the report's quarter has
// a day of its own, which one: "at the end of the quarter; for Quarter 2, 2025/26 at 14
// October 2025".
func (m *Measure) spanFact() string {
	usual, now := m.Indicator.Covers.Words(), m.last()
	if !now.Reading.Present() || now.Reading.Date.IsZero() {
		return usual
	}
	own := "for " + now.Quarter.Name() + " " + strings.TrimPrefix(m.Indicator.Span(now), "for ")
	return strings.TrimPrefix(usual+"; "+own, "; ")
}

// ClassRules tell the rules of classes that depend on other quarters, before they decide
// anything.
func ClassRules(i *indicator.Indicator, q quarter.Quarter) []Fact {
	s := i.SchemeAt(q)
	if s == nil {
		return nil
	}
	label := func(p indicator.Position) string {
		at := slices.IndexFunc(s.Classes, func(c indicator.Class) bool { return c.Position == p })
		return indicator.InSentence(s.Classes[at].Label)
	}
	var all []Fact
	for n, c := range s.Classes {
		var rules []string
		if c.Quarters > 1 && n > 0 {
			rules = append(rules, fmt.Sprintf("only after %d quarters in a row; until then %s", c.Quarters, label(s.Classes[n-1].Position)))
		}
		for _, one := range []struct {
			when    string
			instead indicator.Position
		}{{"better", c.IfBetter}, {"worse", c.IfWorse}, {"unchanged", c.IfUnchanged}} {
			if one.instead != "" && one.instead != c.Position {
				rules = append(rules, fmt.Sprintf("%s where the figure is %s", label(one.instead), one.when))
			}
		}
		if len(rules) > 0 {
			all = append(all, Fact{"The class " + c.Label, wording.Sentence(wording.Capital(strings.Join(rules, "; ")))})
		}
	}
	return all
}

// alteration is what a change alters, with how it was before: "Good is low (before: good is
// high)".
func alteration(c indicator.RuleChange) string {
	var words []string
	add := func(now, before string) {
		if before != "" {
			now = fmt.Sprintf("%s (before: %s)", strings.TrimSuffix(now, "."), strings.TrimSuffix(before, "."))
		}
		words = append(words, now)
	}
	if c.Polarity != "" {
		add(goodSentence(c.After.Polarity), indicator.InSentence(goodSentence(c.Before.Polarity)))
	}
	if c.Unit != nil {
		add("unit: "+c.After.Unit.Name, c.Before.Unit.Name)
	}
	if c.Definition != "" {
		add("definition: "+c.After.Definition, c.Before.Definition)
	}
	return wording.Capital(strings.Join(words, "; "))
}

func (r *Report) setTitles(ids []string) []string {
	var all []string
	for _, id := range ids {
		all = append(all, r.SetTitle(id))
	}
	return all
}

// otherNames are what other documents call a measure, in words.
func (m *Measure) otherNames() string {
	var all []string
	for _, n := range m.OtherNames() {
		if n.From.IsZero() {
			all = append(all, n.Title)
		} else {
			all = append(all, fmt.Sprintf("%s (from %s)", n, n.From.Name()))
		}
	}
	return strings.Join(all, "; ")
}

// derivation says how a value is computed from those of other indicators.
func (r *Report) derivation(d *indicator.Derived) string {
	words := ""
	if !d.From.IsZero() || len(d.Sum) == 0 {
		words = d.From.String()
	}
	for _, id := range d.Sum {
		if words != "" {
			words += " plus "
		}
		words += r.titleOf(id)
	}
	for _, id := range d.Less {
		words += " less " + r.titleOf(id)
	}
	return words + ", where no figure is recorded"
}

// titleOf is the title of an indicator; its id where the report does not have it.
func (r *Report) titleOf(id string) string {
	if m := r.byID[id]; m != nil {
		return m.Name.Title
	}
	return id
}
