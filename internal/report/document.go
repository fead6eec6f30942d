package report

import (
	"cmp"
	"fmt"
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// ListedDocument is a paper, minutes or an annual review, as lists of documents have it.
type ListedDocument struct {
	Kind        string // "Paper", "Minutes" or "Annual review"
	Title       string
	When, Short string // what it is about: "Quarter 2, 2019/20 (July to September 2019)", and "Q2 2019/20"
	Year        quarter.Year
	Public      bool
	Text        *commentary.Document
	Figures     *Report // that its figures come from
	Minutes     bool    // whether it is the minutes of Figures
	Review      *Review // nil of papers and minutes

	mentions map[string]bool // by the ids of indicators
}

// Documents lists what was written, the latest first by the quarter of its figures. Of
// one quarter the review comes first, then the paper and its minutes.
func Documents(reports []*Report, reviews []*Review) []*ListedDocument {
	var all []*ListedDocument
	for _, r := range reviews {
		all = append(all, r.listed())
	}
	for _, r := range reports {
		all = append(all, r.listedPaper())
		if r.Minutes != nil {
			all = append(all, r.listedMinutes())
		}
	}
	slices.SortStableFunc(all, func(x, y *ListedDocument) int { return y.Figures.Quarter.Compare(x.Figures.Quarter) })
	return all
}

func (r *Report) listedPaper() *ListedDocument {
	d := &ListedDocument{
		Kind: "Paper", Title: r.Paper.Title, When: r.Quarter.Label(), Short: r.Quarter.Short(), Year: r.Quarter.Year(),
		Public: r.Public, Text: r.Paper.Document, Figures: r,
	}
	d.note(func(m *Measure) bool { return m.Commentary != nil || m.mentionedIn(d.Text) })
	return d
}

func (r *Report) listedMinutes() *ListedDocument {
	d := &ListedDocument{
		Kind: "Minutes", Title: r.Minutes.Title, When: r.Quarter.Label(), Short: r.Quarter.Short(), Year: r.Quarter.Year(),
		Public: r.Public && r.MinutesPublic, Text: r.Minutes.Document, Figures: r, Minutes: true,
	}
	d.note(func(m *Measure) bool {
		return m.mentionedIn(d.Text) || slices.ContainsFunc(r.Minutes.Actions, func(a load.Action) bool {
			return slices.Contains(a.Indicators, m.Indicator.ID)
		})
	})
	return d
}

func (r *Review) listed() *ListedDocument {
	d := &ListedDocument{
		Kind: "Annual review", Title: r.Title, When: wording.Capital(r.Period), Short: r.Year.Label(), Year: r.Year,
		Public: r.Public, Text: r.Document, Figures: r.AsOf, Review: r,
	}
	d.note(func(m *Measure) bool { return m.mentionedIn(d.Text) })
	return d
}

// note notes which measures of its report a document mentions.
func (d *ListedDocument) note(mentioned func(*Measure) bool) {
	d.mentions = map[string]bool{}
	for _, m := range d.Figures.Measures {
		d.mentions[m.Indicator.ID] = mentioned(m)
	}
}

// Mentions reports whether a document mentions an indicator: in a figure, in a link or
// in an action. A paper also mentions those that have commentary.
func (d *ListedDocument) Mentions(id string) bool { return d.mentions[id] }

// mentionedIn reports whether a document has a figure about the measure, or a link to
// it.
func (m *Measure) mentionedIn(d *commentary.Document) bool {
	return slices.ContainsFunc(d.Figures, func(f *commentary.Figure) bool {
		return f.Subject.Text == m.Indicator.ID && figureTypeOf(f).Subject == anIndicator
	})
}

// KnownIn reports whether the paper of a quarter can know the document: papers up to its
// own, the minutes of earlier papers, and reviews of earlier figures unless they are dated
// after the quarter. What was published does not change when more is.
func (d *ListedDocument) KnownIn(q quarter.Quarter) bool {
	of := d.Figures.Quarter
	switch {
	case d.Review != nil:
		return of.Before(q) && !d.Review.Dated.After(q.End()) && !d.Review.PublishOn.After(q.End())
	case d.Minutes:
		return of.Before(q)
	}
	return !of.After(q)
}

// MinutesSummary says in a sentence what the minutes are of, and what they agree.
func (r *Report) MinutesSummary() string {
	words := "Minutes of " + cmp.Or(r.Minutes.Meeting, "the meeting")
	if held := wording.Day(r.Minutes.HeldOn); held != "" {
		words += " on " + held
	}
	words += fmt.Sprintf(" about the report of %s.", r.Quarter.Label())
	switch n := len(r.Minutes.Actions); n {
	case 0:
		return words
	case 1:
		return words + " One action was agreed."
	default:
		return fmt.Sprintf("%s %d actions were agreed.", words, n)
	}
}

// Summary says in a sentence what the review is of.
func (r *Review) Summary() string {
	return wording.Sentence(fmt.Sprintf("Annual review of %s, with figures as of %s", r.Period, r.AsOf.Quarter.Name()))
}
