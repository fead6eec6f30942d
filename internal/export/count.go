package export

import (
	"outturn/internal/indicator"
	"outturn/internal/report"
)

// group is a group of indicators that counts once.
type group struct {
	ID            string   `json:"id" form:"id" doc:"The group's id."`
	Title         string   `json:"title" doc:"Its name."`
	Note          string   `json:"note,omitempty" doc:"A remark on it."`
	Set           string   `json:"set" form:"id" doc:"The id of the set in which it counts."`
	Service       string   `json:"service" form:"id" doc:"The id of the service in which it counts."`
	Position      string   `json:"position" codes:"position" doc:"The position with which it counts: the worst of those that it is judged by."`
	Class         string   `json:"class,omitempty" form:"id" doc:"The id of the organisation's own class that the position is, as it is counted."`
	PositionLabel string   `json:"position_label" doc:"The organisation's words for the position."`
	ClassLabel    string   `json:"class_label,omitempty" doc:"The organisation's words for the class."`
	Members       []string `json:"members" form:"id" doc:"The ids of the indicators that are its rows."`
	JudgedBy      []string `json:"judged_by" form:"id" doc:"The ids of the indicators that it is judged by."`
}

// setCounts is how many indicators of a set are in each position.
type setCounts struct {
	Set       string          `json:"set" form:"id" doc:"The id of the set."`
	Title     string          `json:"title" doc:"Its name."`
	Judged    bool            `json:"judged" doc:"Whether it has an indicator that is not a mere volume."`
	Total     int             `json:"total" doc:"How many indicators count. A group counts once."`
	Positions []positionCount `json:"positions" doc:"How many are in each position that they can be in."`
}

// positionCount is how many indicators are in a position.
type positionCount struct {
	Position string `json:"position" codes:"position" doc:"The position."`
	Class    string `json:"class,omitempty" form:"id" doc:"The id of the class, if the position is a class of the organisation's own scheme. Classes with the same words and colour are counted together, as the first of them in the list of positions."`
	Label    string `json:"label" doc:"The organisation's words for it."`
	Count    int    `json:"count" doc:"How many indicators are in it."`
}

func groupsOf(r *report.Report) []group {
	all := []group{}
	labels := r.Organisation.Labels
	for _, e := range r.Entries {
		if e.Group == nil {
			continue
		}
		one := group{
			ID: e.ID, Title: e.Title, Note: e.Group.Note, Set: e.Set, Service: e.Service,
			Position: string(e.Position.Kind()), Class: e.Position.Class(), PositionLabel: labels[e.Position.Kind()],
			Members: report.IDs(e.Measures), JudgedBy: report.IDs(e.JudgedBy),
		}
		if one.Class != "" {
			one.ClassLabel = labels[e.Position]
		}
		all = append(all, one)
	}
	return all
}

// countsOf counts each set that the report has indicators of.
func countsOf(r *report.Report) []setCounts {
	all := []setCounts{}
	for _, s := range r.Organisation.Sets {
		if len(r.EntriesIn(s.ID)) == 0 {
			continue
		}
		one := setCounts{Set: s.ID, Title: s.Title, Judged: r.Judges(s.ID), Positions: []positionCount{}}
		for _, c := range r.Tally(s.ID) {
			one.Total += c.Count
			one.Positions = append(one.Positions, newPositionCount(c, r.Organisation.Labels))
		}
		all = append(all, one)
	}
	return all
}

func newPositionCount(c report.Count, labels indicator.Labels) positionCount {
	return positionCount{string(c.Position.Kind()), c.Position.Class(), labels[c.Position], c.Count}
}
