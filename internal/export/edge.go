package export

import (
	"encoding/json"
	"slices"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/report"
)

// edge is where a position begins.
type edge struct {
	Position    string       `json:"position" codes:"position" doc:"The position that begins here."`
	Class       string       `json:"class,omitempty" form:"id" doc:"The id of the organisation's own class."`
	Label       string       `json:"label" doc:"The organisation's words for it."`
	Low         *json.Number `json:"low" doc:"The lowest figure in this class or a better one; null if it has no lower limit."`
	High        *json.Number `json:"high" doc:"The highest figure in this class or a better one; null if it has no upper limit."`
	Open        bool         `json:"open" doc:"Whether a figure exactly on the edge is not in it."`
	MetWithin   bool         `json:"met_within,omitempty" doc:"Whether it begins at what still meets the target (met_within), instead of at the target itself."`
	Quarters    int          `json:"quarters,omitempty" doc:"How many quarters in a row figures must be in this class or a worse one before it counts, where that is more than one."`
	IfBetter    string       `json:"if_better,omitempty" form:"id" doc:"The id of the class that takes its place where the direction is better."`
	IfWorse     string       `json:"if_worse,omitempty" form:"id" doc:"The id of the class that takes its place where the direction is worse."`
	IfUnchanged string       `json:"if_unchanged,omitempty" form:"id" doc:"The id of the class that takes its place where there is no change."`
	Since       string       `json:"if_since,omitempty" doc:"With which earlier figure the direction compares for that, where the scheme says so: previous, year or a quarter."`
}

// edges are where the positions begin by which the reading was judged. The last class of
// a scheme has no limits.
func (r row) edges() []edge {
	found := r.indicator.Edges(r.judged.Target, r.point.Quarter)
	scheme := r.indicator.SchemeAt(r.point.Quarter)
	if scheme != nil && found != nil {
		last := scheme.Classes[len(scheme.Classes)-1]
		found = append(found, indicator.PositionEdge{Position: last.Position})
	}
	var all []edge
	for _, e := range found {
		one := edge{
			Position: string(e.Position.Kind()), Class: e.Position.Class(), Label: r.label(e.Position),
			Low: endNumber(e.Low), High: endNumber(e.High), Open: e.Open, MetWithin: r.startsNear(e.Position, scheme),
		}
		one.depend(e.Position, scheme)
		all = append(all, one)
	}
	return all
}

// startsNear reports whether a position begins at what still meets the target.
func (r row) startsNear(p indicator.Position, s *indicator.Scheme) bool {
	switch {
	case r.judged.Target.MetWithin.Kind == indicator.NoMargin:
		return false
	case s == nil:
		return p == indicator.Better
	}
	at := slices.IndexFunc(s.Classes, func(c indicator.Class) bool { return c.Position == p })
	return at < len(s.Classes)-1 && s.Classes[at].From.Kind == indicator.AtTarget
}

// depend adds how a class depends on other quarters.
func (e *edge) depend(p indicator.Position, s *indicator.Scheme) {
	if s == nil {
		return
	}
	c := s.Classes[slices.IndexFunc(s.Classes, func(c indicator.Class) bool { return c.Position == p })]
	if c.Quarters > 1 {
		e.Quarters = c.Quarters
	}
	e.IfBetter, e.IfWorse, e.IfUnchanged = c.IfBetter.Class(), c.IfWorse.Class(), c.IfUnchanged.Class()
	if e.IfBetter+e.IfWorse+e.IfUnchanged == "" || s.Against == nil {
		return
	}
	switch s.Against.Kind {
	case indicator.AgainstPrevious:
		e.Since = "previous"
	case indicator.AgainstYear:
		e.Since = "year"
	case indicator.AgainstBaseline:
		e.Since = s.Against.Baseline.String()
	}
}

// edgeWords says where the positions begin: "Exceeding from 94.5%; On target from 90%".
func (l line) edgeWords() string {
	var all []string
	for _, e := range l.indicator.Edges(l.judged.Target, l.point.Quarter) {
		all = append(all, l.label(e.Position)+" "+l.indicator.EdgeWords(e.Interval))
	}
	return strings.Join(all, "; ")
}

// classRules says how classes depend on other quarters: "The class Act: only after 2
// quarters in a row; until then watch."
func (l line) classRules() string {
	var all []string
	for _, rule := range report.ClassRules(l.indicator, l.point.Quarter) {
		all = append(all, rule.Term+": "+indicator.InSentence(rule.Text))
	}
	return strings.Join(all, " ")
}
