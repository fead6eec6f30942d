package page

import (
	"html/template"

	"outturn/internal/chart"
	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/prose"
	"outturn/internal/report"
)

// block draws a block of a document with its layout. Its headings have the given level.
func (s *Site) block(b *commentary.Block, on showing, level int) (template.HTML, error) {
	shown := on.report.Blocks[b]
	view, err := s.viewOf(shown, on, level)
	if err != nil {
		return "", err
	}
	return s.fragment(blockLayout(shown), view)
}

// blockLayout names the layout of a block.
func blockLayout(shown report.Block) string { return "blocks/" + shown.Layout() + ".html" }

// viewOf is the value that the layout of a block is given: a [blockView], or a view of
// the block's own if it has drawings or prose.
func (s *Site) viewOf(shown report.Block, on showing, level int) (any, error) {
	switch t := shown.(type) {
	case *report.IndicatorsTable:
		return s.indicatorsTable(t, on, level), nil
	case *report.Commentary:
		return s.commentsView(t, on, level)
	case *report.IndicatorChart:
		return s.indicatorChart(t, on)
	case *report.GroupChart:
		return stack(t, on), nil
	case *report.FinanceChart:
		return variances(t), nil
	case *report.HistoryTable:
		return s.history(t, on), nil
	case *report.Challenge:
		return s.challenge(t, on, level)
	case *report.ActionsTable:
		return s.actions(t, on), nil
	}
	return s.blockView(shown, on, level, on.report.Measures), nil
}

// blockView is what the layout of a block is given: the block, with methods that show
// positions and indicators.
type blockView struct {
	Block report.Block // the table or passage itself
	Level int          // of headings

	site   *Site
	on     showing
	window report.Window // of its sparklines
}

// blockView has sparklines on the scale of time that the measures need.
func (s *Site) blockView(shown report.Block, on showing, level int, measures []*report.Measure) blockView {
	return blockView{shown, level, s, on, report.WindowOf(measures, on.report.Quarter)}
}

// Badge shows a position.
func (v blockView) Badge(p indicator.Position) template.HTML {
	return v.site.badge(v.on.report.Organisation, p).HTML
}

// Label is what the organisation calls a position.
func (v blockView) Label(p indicator.Position) string {
	return v.site.badge(v.on.report.Organisation, p).Label
}

// BadgeNow shows a measure's position in the report's quarter, or that its figure is kept back.
func (v blockView) BadgeNow(m *report.Measure) template.HTML {
	return v.site.badgeNow(v.on.report.Organisation, m).HTML
}

// CountedAs is the position as which another is counted, which filters go by.
func (v blockView) CountedAs(p indicator.Position) indicator.Position {
	return v.on.report.Organisation.CountedAs(p)
}

// Href is the address of an indicator's page; empty when the report does not have
// the indicator.
func (v blockView) Href(id string) string {
	if v.on.report.Measure(id) == nil {
		return ""
	}
	return v.on.indicator(id)
}

// Spark is an indicator's series as a line in a table.
func (v blockView) Spark(m *report.Measure) template.HTML { return spark(m, v.window) }

// Sparks names the first and the last quarter of all lines in the table, and what of
// them is not shown.
func (v blockView) Sparks() string { return v.window.Words() }

// Judgement is how an indicator's reading was judged, in words.
func (v blockView) Judgement(m *report.Measure) report.Judgement { return v.site.judgement(m) }

// GoodIs says which figures of an indicator are good.
func (v blockView) GoodIs(m *report.Measure) string { return m.GoodWords() }

func (s *Site) judgement(m *report.Measure) report.Judgement {
	return m.Judgement(s.organisation)
}

// indicatorsView is the appendix: a table of indicators in detail.
type indicatorsView struct {
	blockView
	Filter *filter // nil when there is little to choose from
}

func (s *Site) indicatorsTable(t *report.IndicatorsTable, on showing, level int) indicatorsView {
	return indicatorsView{s.blockView(t, on, level, t.Measures()), s.filterIn(t, on.report.Organisation)}
}

// filterIn makes the filter of the appendix. A paper may have an appendix for each set,
// each with a filter of its own.
func (s *Site) filterIn(t *report.IndicatorsTable, o *load.Organisation) *filter {
	title, prefix := s.say("term.all-indicators"), ""
	if t.Set != "" {
		prefix = t.Set + "-"
	}
	if len(t.Parts) == 1 {
		title = t.Parts[0].Title
	}
	var all []traits
	for _, m := range t.Measures() {
		all = append(all, traitsOf(o, m))
	}
	return filterOf(o, title, prefix, all)
}

// spark draws a measure's series within a window.
func spark(m *report.Measure, w report.Window) template.HTML {
	return template.HTML(chart.Of(m.Indicator, m.Series, m.Evaluations).Between(w.First, w.Last).Spark())
}

// commentsView is the commentary of a set and position.
type commentsView struct {
	Level    int           // of headings
	One      bool          // all are in one position
	Comments []commentView // indicators with commentary
	Without  []commentView // indicators without
}

// commentView is an indicator with the commentary on it.
type commentView struct {
	ID, Title, Href string     // the indicator's id, its name, and the address of its page
	Display         string     // the reading, or the earlier figure that was judged instead
	Carried         string     // of an earlier figure, from which quarter, and what this one has; otherwise empty
	Working         string     // what it was judged by, in a sentence; of an absence its reason alone
	Badge           Badge      // the position
	WhyNoTrend      string     // why there is no trend, in a sentence; empty where there is one
	Said            []saidView // the commentary
	report.Judgement
}

func (s *Site) commentsView(c *report.Commentary, on showing, level int) (commentsView, error) {
	v := commentsView{Level: level, One: c.One}
	for _, m := range c.Written {
		view := s.commentView(m, on)
		said, err := s.said(m, on, prose.Below(level))
		if err != nil {
			return v, err
		}
		view.Said = said
		v.Comments = append(v.Comments, view)
	}
	for _, m := range c.Without {
		v.Without = append(v.Without, s.commentView(m, on))
	}
	return v, nil
}

func (s *Site) commentView(m *report.Measure, on showing) commentView {
	figure, carried := m.Told()
	return commentView{
		ID: m.Indicator.ID, Title: m.Name.String(), Href: on.indicator(m.Indicator.ID),
		Display: figure, Carried: carried, Working: m.WorkingBeside(), Badge: s.badgeNow(on.report.Organisation, m),
		WhyNoTrend: m.WhyNoTrend(), Judgement: s.judgement(m),
	}
}
