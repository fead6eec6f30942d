package preview

import (
	"net/http"

	"outturn/internal/address"
	"outturn/internal/export"
	"outturn/internal/load"
)

// changeList is what changed in a page since it was published.
type changeList struct {
	Title   string
	Page    string // its address
	Remark  string // why there is nothing to compare; empty when there is
	Against string
	Figures []Change
	Words   []Change
}

// answerChanges answers with the changes of a page, which are found only when they
// are requested.
func (s *Site) answerChanges(w http.ResponseWriter, r *http.Request, now state) {
	name := r.URL.Query().Get("page")
	if now.snapshot == nil || now.snapshot.files[name] == nil {
		s.answerNotice(w, r, now, http.StatusNotFound, noSuchPage)
		return
	}
	changes, err := s.changes(now.snapshot, name)
	if err != nil {
		changes = changeList{Remark: err.Error()}
	}
	changes.Title, changes.Page = "Changes since published", "/"+name
	send(w, r, changesPath+".html", render("changes.html", changes))
}

// changes compares a page with the one that was published.
func (s *Site) changes(sn *snapshot, name string) (changeList, error) {
	c := changeList{Against: s.against.name()}
	was, err := s.against.file(name)
	switch {
	case isMissing(err):
		c.Remark = "There is no build in the folder " + c.Against + " to compare with. outturn build makes one."
		return c, nil
	case err != nil:
		return c, err
	case was == nil:
		c.Remark = sn.whyNotPublished(name, c.Against)
		return c, nil
	}
	is, err := sn.files[name]()
	if err != nil {
		return c, err
	}
	before, err := passages(was)
	if err != nil {
		return c, err
	}
	after, err := passages(is)
	if err != nil {
		return c, err
	}
	c.Words = withPageLinks(name, comparePassages(before, after))
	c.Figures, err = s.figureChanges(sn, sn.subjects[name])
	return c, err
}

// whyNotPublished says why the published site has no such page.
func (sn *snapshot) whyNotPublished(name, against string) string {
	if sn.subjects[name].visibility.Code == string(load.Published) {
		return "This page is not in the folder " + against + ": it was built before there was this page."
	}
	return "This page is not published yet: it is not in the folder " + against + "."
}

// figureChanges compares the figures of the quarter that a page is about.
func (s *Site) figureChanges(sn *snapshot, about subject) ([]Change, error) {
	if about.report == nil {
		return nil, nil
	}
	q := about.report.Quarter
	name := address.Data(q, export.JSON().File)
	was, err := s.against.file(name)
	if err != nil || was == nil {
		return nil, err
	}
	is, err := sn.files[name]()
	if err != nil {
		return nil, err
	}
	return compareFigures(was, is, q, about.indicator, sn.organisation.Labels)
}

// withPageLinks completes the links of changes, which are anchors, with the page's
// address.
func withPageLinks(name string, changes []Change) []Change {
	for n := range changes {
		if changes[n].Href != "" {
			changes[n].Href = "/" + name + changes[n].Href
		}
	}
	return changes
}
