package page

import (
	"cmp"
	"html/template"

	"outturn/internal/chart"
	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/report"
)

// Badge shows a position as a shape and a word, never by colour alone.
type Badge struct {
	Code   indicator.Position // which position it is or counts as, for styles and the function shape
	Rating string             // its colour, for styles: the code, unless the organisation chose a colour
	Symbol string             // that stands in the place of the shape; empty when none does
	Label  string             // the organisation's words for it
	HTML   template.HTML      // as the layout parts/badge.html draws it
}

// badge is that of a position, as the organisation was known.
func (s *Site) badge(o *load.Organisation, p indicator.Position) Badge { return s.badges[o][p] }

// badgeOf is that of a reading's position, and of one that is kept back says that it is;
// absent is why there is no figure.
func (s *Site) badgeOf(o *load.Organisation, p indicator.Position, absent string) Badge {
	if p == indicator.Unavailable && absent == indicator.Confidential.String() {
		p = chart.Confidential
	}
	return s.badge(o, p)
}

// badgeNow is that of a measure's position in the report's quarter.
func (s *Site) badgeNow(o *load.Organisation, m *report.Measure) Badge {
	return s.badgeOf(o, m.Evaluation.Position, m.Evaluation.Reading.State.String())
}

// drawBadges draws every position's badge once for each state in which the organisation was
// known.
func (s *Site) drawBadges() error {
	s.badges = map[*load.Organisation]map[indicator.Position]Badge{}
	all := []*load.Organisation{s.organisation}
	for _, r := range s.reports {
		all = append(all, r.Organisation)
	}
	for _, r := range s.reviews {
		all = append(all, r.AsOf.Organisation)
	}
	for _, o := range all {
		if s.badges[o] != nil {
			continue
		}
		s.badges[o] = map[indicator.Position]Badge{}
		for _, p := range o.Order {
			b := Badge{Code: p.Kind(), Rating: rating(o, p), Symbol: o.Symbols[o.CountedAs(p)], Label: o.Labels[p]}
			if err := s.drawBadge(o, p, b); err != nil {
				return err
			}
		}
		kept := Badge{Code: chart.Confidential, Rating: rating(o, indicator.Unavailable), Label: s.say("badge.kept-back")}
		if err := s.drawBadge(o, chart.Confidential, kept); err != nil {
			return err
		}
	}
	return nil
}

func (s *Site) drawBadge(o *load.Organisation, p indicator.Position, b Badge) (err error) {
	b.HTML, err = s.fragment("parts/badge.html", b)
	s.badges[o][p] = b
	return err
}

// rating is the colour of a position, for styles.
func rating(o *load.Organisation, p indicator.Position) string {
	return cmp.Or(ratings[o.RAG[p]], string(p.Kind()))
}

// ratings are the styles of the colours that an organisation can choose.
var ratings = map[string]string{"green": "better", "amber": "within", "red": "outside", "blue": "blue", "grey": "not-due"}

// shapes are the drawings of positions on a field of 16 by 16: a filled disc
// with a tick, a diamond half full, a filled triangle with a mark, and rings
// for what is not judged.
var shapes = map[indicator.Position]template.HTML{
	indicator.Better:      `<circle cx="8" cy="8" r="7.5" class="fill"/><path d="M4.5 8.2l2.4 2.5 4.6-5.2" class="cut"/>`,
	indicator.Within:      `<path d="M8 1l7 7-7 7-7-7z" class="edge"/><path d="M8 1v14L1 8z" class="fill"/>`,
	indicator.Outside:     `<path d="M8 1l7.5 14H.5z" class="fill"/><path d="M8 6v4.2M8 12v1.4" class="cut"/>`,
	indicator.Undue:       `<circle cx="8" cy="8" r="6.5" class="edge"/><path d="M8 4.5V8l2.5 1.5" class="edge"/>`,
	indicator.Unset:       `<circle cx="8" cy="8" r="6.5" class="edge dashed"/>`,
	indicator.Untargeted:  `<path d="M3 8h10" class="edge"/>`,
	indicator.Unavailable: `<path d="M3.5 3.5l9 9M12.5 3.5l-9 9" class="edge"/>`,
	chart.Confidential:    `<path d="M4 7.5h8v6H4zM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2" class="edge"/>`,
	chart.NotPublished:    `<path d="M3 8h10" class="edge dashed"/>`,
	chart.NotApplicable:   `<circle cx="8" cy="8" r="1.8" class="fill"/>`,
}

func shape(p indicator.Position) template.HTML { return shapes[p] }
