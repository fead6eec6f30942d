package page

import (
	"html/template"

	"outturn/internal/commentary"
	"outturn/internal/prose"
	"outturn/internal/report"
)

// saidView is what is said about an indicator: by one voice, or by nobody in
// particular.
type saidView struct {
	Voice string        // empty when commentary has but one
	Text  template.HTML // empty when the voice says nothing
	Level int           // of the voice's heading
}

// said is the commentary on a measure, a part for each of its voices.
func (s *Site) said(m *report.Measure, on showing, level int) ([]saidView, error) {
	if m.Commentary == nil {
		return nil, nil
	}
	voices := on.report.Voices(m)
	if voices == nil {
		text, err := s.comment(m.Commentary, on)
		return []saidView{{Text: text}}, err
	}
	return s.voices(voices, m.Commentary, on, level)
}

func (s *Site) voices(voices []report.Voice, d *commentary.Document, on showing, level int) ([]saidView, error) {
	var all []saidView
	for _, v := range voices {
		view := saidView{Voice: v.Title, Level: level}
		if v.Said != nil {
			text, err := s.commentPart(d, v.Said, on)
			if err != nil {
				return nil, err
			}
			view.Text = text
		}
		all = append(all, view)
	}
	return all, nil
}

// challengeView is indicators with what each voice says of them.
type challengeView struct {
	Level int             // of headings
	Items []challengeItem // the indicators
}

// challengeItem is an indicator with what each voice says of it.
type challengeItem struct {
	commentView
	Target, Tolerance string              // in force in the quarter; the tolerance may be empty
	Compared          []report.Comparator // figures of others
	Voices            []saidView          // what each voice says
}

func (s *Site) challenge(c *report.Challenge, on showing, level int) (challengeView, error) {
	v := challengeView{Level: level}
	for _, item := range c.Items {
		m := item.Measure
		voices, err := s.voices(item.Voices, m.Commentary, on, prose.Below(level))
		if err != nil {
			return v, err
		}
		v.Items = append(v.Items, challengeItem{
			commentView: s.commentView(m, on), Voices: voices, Compared: m.Comparators,
			Target: item.Target, Tolerance: item.Tolerance,
		})
	}
	return v, nil
}
