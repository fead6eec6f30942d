package project

import (
	"fmt"
	"time"

	"outturn/internal/address"
	"outturn/internal/load"
	"outturn/internal/wording"
)

// NotPublic says that a document cannot be recorded, because the public may not read it yet.
type NotPublic struct {
	Document    string
	Publication *load.Publication // which is not public; for minutes it may be their paper's
	Of          string            // "it" or "its paper"
}

// Error implements error.
func (n *NotPublic) Error() string {
	return fmt.Sprintf("%s is not public: %s is %s", n.Document, n.Of, WhyUnpublished(n.Publication))
}

// Hint says when it can be recorded.
func (n *NotPublic) Hint() string {
	if n.Publication.Status == load.Scheduled {
		return "run this command on " + wording.Day(n.Publication.PublishOn) + ", or later"
	}
	return fmt.Sprintf("write status = \"published\" in %s first", n.Publication.Document.File.Name)
}

// notPublic finds why a document that the project has is not public; it returns nil where
// the project has no such document.
func (d *Result) notPublic(document string, day time.Time) error {
	for _, q := range d.Dataset.Quarters {
		switch {
		case q.Paper == nil:
		case document == nameOf(address.Report(q.Quarter)):
			return &NotPublic{document, &q.Paper.Publication, "it"}
		case q.Minutes == nil || document != nameOf(address.Minutes(q.Quarter)):
		case !q.Paper.PublicOn(day):
			return &NotPublic{document, &q.Paper.Publication, "its paper"}
		default:
			return &NotPublic{document, &q.Minutes.Publication, "it"}
		}
	}
	for _, r := range d.Dataset.Reviews {
		if document == nameOf(address.Review(r.Year)) {
			return &NotPublic{document, &r.Publication, "it"}
		}
	}
	return nil
}

// nameOf is the name of the document that has a page.
func nameOf(page string) string {
	document, _ := address.Document(page)
	return document
}
