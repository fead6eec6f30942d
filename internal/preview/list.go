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

// list answers with the changes of a page. They are made out only when they are
// asked for.
func (s *Site) list(w http.ResponseWriter, r *http.Request, now state) {
	name := r.URL.Query().Get("page")
	if now.edition == nil || now.edition.files[name] == nil {
		s.stand(w, r, now, http.StatusNotFound, gone)
		return
	}
	changes, err := s.changes(now.edition, name)
	if err != nil {
		changes = changeList{Remark: err.Error()}
	}
	changes.Title, changes.Page = "Changes since published", "/"+name
	send(w, r, ownList+".html", drawn("changes.html", changes))
}

// changes compares a page with the one that was published.
func (s *Site) changes(e *edition, name string) (changeList, error) {
	c := changeList{Against: s.against.shown()}
	was, err := s.against.file(name)
	switch {
	case absent(err):
		c.Remark = "There is no build in the folder " + c.Against + " to compare with. outturn build makes one."
		return c, nil
	case err != nil:
		return c, err
	case was == nil:
		c.Remark = e.unpublished(name, c.Against)
		return c, nil
	}
	is, err := e.files[name]()
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
	c.Words = onPage(name, compare(before, after))
	c.Figures, err = s.figureChanges(e, e.subjects[name])
	return c, err
}

// unpublished says that the whole of a page is new.
func (e *edition) unpublished(name, against string) string {
	if e.subjects[name].standing.Code == string(load.Published) {
		return "This page is not in the folder " + against + ": it was built before there was this page."
	}
	return "This page is not published yet: it is not in the folder " + against + "."
}

// figureChanges compares the figures of the quarter that a page is about.
func (s *Site) figureChanges(e *edition, about subject) ([]Change, error) {
	if about.report == nil {
		return nil, nil
	}
	q := about.report.Quarter
	name := address.Data(q, export.JSON.File)
	was, err := s.against.file(name)
	if err != nil || was == nil {
		return nil, err
	}
	is, err := e.files[name]()
	if err != nil {
		return nil, err
	}
	return compareFigures(was, is, q, about.indicator, e.organisation.Labels)
}

// onPage makes the anchors of changes addresses of the site.
func onPage(name string, changes []Change) []Change {
	for n := range changes {
		if changes[n].Href != "" {
			changes[n].Href = "/" + name + changes[n].Href
		}
	}
	return changes
}
