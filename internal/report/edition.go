package report

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"

	"outturn/internal/commentary"
	"outturn/internal/edition"
	"outturn/internal/finance"
	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// documentSubject is what the facts of a document as a whole are recorded under.
const documentSubject = "document"

// Facts of an indicator that change with its figure.
const (
	countFact   = "count"
	absenceFact = "reason for the absence"
)

// Content is what the report says, with its indicators and their commentary, for the
// record of its edition.
func (r *Report) Content() edition.Content {
	c := edition.Content{Title: r.Paper.Title, Facts: edition.Facts{}}
	r.paperFacts(c.Facts)
	for _, m := range r.Measures {
		r.measureFacts(c.Facts, m)
	}
	for _, e := range r.Entries {
		if e.Group != nil {
			subject := "group " + e.ID
			c.Facts.Set(subject, edition.TitleFact, e.Title)
			c.Facts.Set(subject, edition.PositionFact, r.Organisation.Labels[e.Position])
		}
	}
	financeFacts(c.Facts, r.Finance)
	for _, a := range r.Actions {
		actionFacts(c.Facts, a.Action, string(a.State), a.Note)
	}
	c.Words = r.words(r.Paper.Document, "")
	for _, m := range r.Measures {
		if m.Commentary != nil {
			c.Words = append(c.Words, r.words(m.Commentary, " of the commentary on "+m.Indicator.ID)...)
		}
	}
	return c
}

// MinutesContent is what the minutes of a report that has some say.
func (r *Report) MinutesContent() edition.Content {
	m := r.Minutes
	c := edition.Content{Title: m.Title, Facts: edition.Facts{}}
	setAll(c.Facts, documentSubject, map[string]string{
		"meeting": m.Meeting, "attendance": strings.Join(m.Attendance, "; "), "strengths": strings.Join(m.Strengths, "; "),
		"areas for improvement": strings.Join(m.Improvements, "; "), "resolution": m.Resolution, "day of the meeting": wording.Day(m.HeldOn),
	})
	for _, a := range m.Actions {
		actionFacts(c.Facts, a, "", "")
	}
	c.Words = r.words(m.Document, "")
	return c
}

// Content is what the review says.
func (r *Review) Content() edition.Content {
	c := edition.Content{Title: r.Title, Facts: edition.Facts{}}
	setAll(c.Facts, documentSubject, map[string]string{
		"period": r.Period, "addressee": r.Addressee, "signatories": strings.Join(r.Signatories, "; "), "full report": r.FullReport, "date": wording.Day(r.Dated),
	})
	c.Words = r.AsOf.words(r.Document, "")
	return c
}

func setAll(facts edition.Facts, subject string, all map[string]string) {
	for name, text := range all {
		facts.Set(subject, name, text)
	}
}

func (r *Report) paperFacts(facts edition.Facts) {
	p := r.Paper
	setAll(facts, documentSubject, map[string]string{
		"addressee": p.Addressee, "cabinet members": strings.Join(p.CabinetMembers, "; "), "wards": p.Wards, "key decision": p.KeyDecision,
		"attachments": strings.Join(p.Attachments, "; "), "authors": strings.Join(p.Authors, "; "), "last of its series": p.Final, "source": r.Source, "meeting": p.Meeting, "day of the meeting": wording.Day(p.MeetingOn),
	})
}

// measureFacts are what the report tells of an indicator.
func (r *Report) measureFacts(facts edition.Facts, m *Measure) {
	i, e, subject := m.Indicator, &m.Evaluation, load.IndicatorSubject(m.Indicator.ID)
	setAll(facts, subject, map[string]string{
		edition.TitleFact: m.Name.String(), "set": r.SetTitle(i.Set), "service": r.ServiceTitle(i.Service), "unit": i.Unit.Name,
		edition.FigureFact: figureOrState(m), countFact: e.Reading.OfBase(), "recorded figure": exact(e.Reading), "status": string(e.Reading.Status),
		absenceFact: e.Reading.Reason, "remark": e.Reading.Note,
		"target": TargetText(i, e.Target), "recorded target": exactTarget(e.Target), "tolerance": i.Tolerance(e.Target),
		edition.PositionFact: r.Organisation.Labels[e.Position], "counted as": string(e.Position.Kind()),
		"trend": string(e.Trend), "direction": r.Organisation.Directions[e.Direction.Direction].Label, "recorded direction": string(e.Direction.Direction), "reason for a stated judgement": e.Stated.Reason,
		"definition": i.Definition, edition.Series: m.earlierFigures(m.Shown), "recorded earlier figures": m.earlierFigures(func(p indicator.Point) string { return exact(p.Reading) }),
	})
	for _, c := range m.Comparators {
		facts.Set(subject, "figure of "+c.Title, c.Display+", "+c.Date)
	}
	if m.Forecast != nil {
		facts.Set(subject, "forecast", m.Forecast.Value.String())
	}
}

// exact is a figure with all its digits; empty for an absence.
func exact(r indicator.Reading) string {
	if !r.Present() {
		return ""
	}
	return r.Value.String()
}

// figureOrState is the quarter's figure as pages show it, or why there is none.
func figureOrState(m *Measure) string {
	if m.Evaluation.Reading.Present() {
		return m.Display
	}
	return m.Evaluation.Reading.State.String()
}

// exactTarget is a target with all its digits; empty where none is set.
func exactTarget(t indicator.Target) string {
	switch {
	case t.Status != indicator.Set:
		return ""
	case t.Low != nil:
		return t.Low.String() + " to " + t.High.String()
	}
	return t.Value.String()
}

// earlierFigures are the figures of the series before its last, each as it is written.
func (m *Measure) earlierFigures(written func(indicator.Point) string) string {
	var all []string
	for _, p := range m.Series[:len(m.Series)-1] {
		figure := p.Reading.State.String()
		if p.Reading.Present() {
			figure = written(p)
		}
		if p.Reading.Revision != nil {
			figure += " revised"
		}
		all = append(all, p.Quarter.Short()+": "+figure)
	}
	return strings.Join(all, edition.SeriesSeparator)
}

func financeFacts(facts edition.Facts, s *finance.Statement) {
	if s == nil {
		return
	}
	amounts := func(a finance.Amounts) string { return fmt.Sprintf("%s, %s, %s", a.Gross, a.Income, a.Net) }
	lines := s.Lines
	if s.Total != nil {
		lines = append(lines[:len(lines):len(lines)], *s.Total)
	}
	for _, l := range lines {
		subject := "finance line " + l.ID
		setAll(facts, subject, map[string]string{edition.TitleFact: l.Title, "budget": amounts(l.Budget), "forecast": amounts(l.Forecast), "variance": amounts(l.Variance())})
	}
	for _, one := range s.Summaries {
		setAll(facts, "finance summary "+one.ID, map[string]string{
			edition.TitleFact: one.Title, "gross budget": one.GrossBudget.String(), "net budget": one.NetBudget.String(), "variance": one.Variance.String(), "remark": one.Note,
		})
	}
}

func actionFacts(facts edition.Facts, a load.Action, state, note string) {
	subject := "action " + a.ID
	setAll(facts, subject, map[string]string{edition.TitleFact: a.Text, "owner": a.Owner, "state": state, "remark": note})
	if !a.Due.IsZero() {
		facts.Set(subject, "due", a.Due.String())
	}
}

// words are the parts of a document's text, each with its place; of follows the place.
func (r *Report) words(d *commentary.Document, of string) []edition.Words {
	var all []edition.Words
	numbers := map[ast.Node]int{}
	for _, p := range d.Paragraphs {
		numbers[p.Paragraph] = p.Number
	}
	counted := map[string]int{}
	for n := d.Root.FirstChild(); n != nil; n = n.NextSibling() {
		place := kindOfPart(n)
		counted[place]++
		number := counted[place]
		if numbers[n] > 0 {
			number = numbers[n]
		}
		all = append(all, edition.NewWords(fmt.Sprintf("%s %d%s", place, number, of), r.wordsOf(n, d), writtenAt(n, d), hasFigures(n)))
	}
	return all
}

// kindOfPart names a part of a document.
func kindOfPart(n ast.Node) string {
	switch n := n.(type) {
	case *commentary.Block:
		return "block " + n.Name
	case *ast.Heading:
		return "heading"
	case *ast.List:
		return "list"
	case *ast.Blockquote:
		return "quotation"
	}
	if n.Kind() == ast.KindParagraph {
		return "paragraph"
	}
	return strings.ToLower(n.Kind().String())
}

// wordsOf is the text of a part of a document. Of a block it is how it is written, and the
// title of the voice that speaks in it.
func (r *Report) wordsOf(n ast.Node, d *commentary.Document) string {
	b, isBlock := n.(*commentary.Block)
	if !isBlock {
		return r.Plain(n, d)
	}
	text := b.Span.Text() + "\n"
	for _, v := range r.Organisation.Voices {
		if b.Name == commentary.Voice && b.Get("by").Text == v.ID {
			text += v.Title + "\n"
		}
	}
	return text + r.Plain(n, d)
}

// writtenAt is where a part of a document is written.
func writtenAt(n ast.Node, d *commentary.Document) source.Span {
	if b, isBlock := n.(*commentary.Block); isBlock {
		return b.Span
	}
	if n.Type() == ast.TypeBlock && n.Lines() != nil && n.Lines().Len() > 0 {
		lines := n.Lines()
		return d.Span(lines.At(0).Start, lines.At(lines.Len()-1).Stop)
	}
	for child := n.FirstChild(); child != nil && child.Type() == ast.TypeBlock; child = child.NextSibling() {
		if at := writtenAt(child, d); !at.IsZero() {
			return at
		}
	}
	return d.File.Top()
}

// hasFigures reports whether figures are filled in within a part of a document.
func hasFigures(n ast.Node) (found bool) {
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if n.Kind() == commentary.KindFigure {
			found = true
			return ast.WalkStop, nil
		}
		return ast.WalkContinue, nil
	})
	return found
}
