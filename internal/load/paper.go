package load

import (
	"time"

	"outturn/internal/keyfile"
)

func (a *assembly) paper(f *file) *Paper {
	var t paperFrontMatter
	if f.document.FrontMatter.IsZero() {
		return nil
	}
	keyfile.Decode(f.table, &t, a.ds)
	return &Paper{
		Title: t.Title.Value, Status: Status(t.Status.Value), PublishOn: a.publishOn(t),
		Addressee: t.Addressee, CabinetMembers: t.CabinetMembers, Wards: t.Wards, KeyDecision: t.KeyDecision,
		Attachments: t.Attachments, Authors: t.Authors, Document: f.document,
	}
}

// publishOn is the day of a scheduled paper; others need none.
func (a *assembly) publishOn(t paperFrontMatter) time.Time {
	if t.Status.Value == string(Scheduled) && !t.PublishOn.Set {
		a.ds.Errorf(t.Status.Span, "missing-key", "a scheduled paper needs its day")
		a.ds.Hint(`add publish_on = "2019-10-28"`)
	}
	return t.PublishOn.Value.Time
}
