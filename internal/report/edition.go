package report

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/commentary"
	"outturn/internal/edition"
	"outturn/internal/finance"
	"outturn/internal/load"
	"outturn/internal/prose"
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
	attachmentFacts(c.Facts, r.Paper.Attachments)
	for _, m := range r.Measures {
		r.measureFacts(c.Facts, m)
	}
	for _, e := range r.Entries {
		if e.Group != nil {
			setAll(c.Facts, "group "+e.ID, map[string]string{
				edition.TitleFact: e.Title, edition.PositionFact: r.Organisation.Labels[e.Position], "counted as": string(e.Position.Kind()),
				"set": r.SetTitle(e.Set), "service": r.ServiceTitle(e.Service), "remark": e.Group.Note,
				"members": strings.Join(IDs(e.Measures), ", "), "judged by": strings.Join(IDs(e.JudgedBy), ", "),
			})
		}
	}
	financeFacts(c.Facts, r.Finance)
	for _, a := range r.Actions {
		actionFacts(c.Facts, a.Action, string(a.State), a.Note)
	}
	r.voiceFacts(c.Facts)
	acronymFacts(c.Facts, r.paperAcronyms())
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
	attachmentFacts(c.Facts, m.Attachments)
	r.filledFacts(c.Facts, m.Document)
	acronymFacts(c.Facts, r.acronymsIn(string(m.Document.Body)))
	c.Words = r.words(m.Document, "")
	return c
}

// Content is what the review says.
func (r *Review) Content() edition.Content {
	c := edition.Content{Title: r.Title, Facts: edition.Facts{}}
	setAll(c.Facts, documentSubject, map[string]string{
		"period": r.Period, "addressee": r.Addressee, "signatories": strings.Join(r.Signatories, "; "), "full report": r.FullReport, "date": wording.Day(r.Dated),
	})
	c.Facts.Set(documentSubject, "figures as of", r.AsOf.Quarter.String())
	attachmentFacts(c.Facts, r.Attachments)
	r.AsOf.filledFacts(c.Facts, r.Document)
	acronymFacts(c.Facts, r.AsOf.acronymsIn(string(r.Document.Body)))
	c.Words = r.AsOf.words(r.Document, "")
	return c
}

// filledFacts are those of the measures whose figures are filled in within a document that
// has no measures of its own.
func (r *Report) filledFacts(facts edition.Facts, d *commentary.Document) {
	for _, f := range d.Figures {
		if m := r.Figures[f].Measure; m != nil {
			r.measureFacts(facts, m)
		}
	}
}

func setAll(facts edition.Facts, subject string, all map[string]string) {
	for name, text := range all {
		facts.Set(subject, name, text)
	}
}

func (r *Report) paperFacts(facts edition.Facts) {
	p, t := r.Paper, r.Organisation.Rules.Trend
	facts.Set(documentSubject, "rule for trends", fmt.Sprintf("since %s before; stable up to %s points or %s%%, volatile from %s%%, none below %s",
		wording.Count(t.Quarters, "quarter"), t.StablePoints, t.StablePercent, t.VolatilePercent, wording.Count(t.NewBelow, "figure")))
	setAll(facts, documentSubject, map[string]string{
		"addressee": p.Addressee, "cabinet members": strings.Join(p.CabinetMembers, "; "), "wards": p.Wards, "key decision": p.KeyDecision,
		"authors": strings.Join(p.Authors, "; "), "last of its series": p.Final, "source": r.Source, "meeting": p.Meeting, "day of the meeting": wording.Day(p.MeetingOn),
	})
}

func financeFacts(facts edition.Facts, s *finance.Statement) {
	if s == nil {
		return
	}
	setAll(facts, "finance", map[string]string{"unit": s.Scale.Prefix + s.Scale.Suffix, "threshold of key variances": s.Threshold.String(), "source": s.Source})
	amounts := func(a finance.Amounts) string { return fmt.Sprintf("%s, %s, %s", a.Gross, a.Income, a.Net) }
	lines := s.Lines
	if s.Total != nil {
		lines = append(lines[:len(lines):len(lines)], *s.Total)
	}
	for _, l := range lines {
		subject := "finance line " + l.ID
		setAll(facts, subject, map[string]string{edition.TitleFact: l.Title, "budget": amounts(l.Budget), "forecast": amounts(l.Forecast), "variance": amounts(l.Variance()), "reason for no key variance": l.NotKey})
	}
	for _, one := range s.Summaries {
		setAll(facts, "finance summary "+one.ID, map[string]string{
			edition.TitleFact: one.Title, "unit": one.Scale.Prefix + one.Scale.Suffix, "gross budget": one.GrossBudget.String(), "net budget": one.NetBudget.String(), "variance": one.Variance.String(), "remark": one.Note,
			"variance before": exactOrNone(one.Previous), "stated percentage": exactOrNone(one.StatedPercent),
		})
	}
}

// exactOrNone is a figure with all its digits; empty where there is none.
func exactOrNone(d *decimal.Decimal) string {
	if d == nil {
		return ""
	}
	return d.String()
}

// voiceFacts are the names of the voices, where commentary is written in them.
func (r *Report) voiceFacts(facts edition.Facts) {
	for _, m := range r.Measures {
		for _, v := range r.Voices(m) {
			facts.Set("voice "+v.ID, edition.TitleFact, v.Title)
		}
	}
}

// attachmentFacts are the attachments, each with the sum of its file; of what is exempt, only
// that it is.
func attachmentFacts(facts edition.Facts, all []load.Attachment) {
	var words, exempt []string
	for _, a := range all {
		switch {
		case a.Exempt > 0:
			exempt = append(exempt, fmt.Sprintf("paragraph %d", a.Exempt))
		case a.File == "":
			words = append(words, a.Title)
		default:
			setAll(facts, "attachment "+a.Name, map[string]string{edition.TitleFact: a.Title, "content": a.Sum})
		}
	}
	setAll(facts, documentSubject, map[string]string{"attachments": strings.Join(words, "; "), "exempt attachments": strings.Join(exempt, "; ")})
}

func acronymFacts(facts edition.Facts, used []prose.Acronym) {
	for _, one := range used {
		facts.Set("acronym "+one.Short, "meaning", one.Long)
	}
}

func actionFacts(facts edition.Facts, a load.Action, state, note string) {
	subject := "action " + a.ID
	setAll(facts, subject, map[string]string{edition.TitleFact: a.Text, "owner": a.Owner, "state": state, "remark": note, "indicators": strings.Join(a.Indicators, ", ")})
	if !a.Due.IsZero() {
		facts.Set(subject, "due", a.Due.String())
	}
}
