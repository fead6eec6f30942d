package page

import (
	"fmt"

	"outturn/internal/address"
	"outturn/internal/exempt"
	"outturn/internal/load"
)

// attachmentView is a file that is attached to a document, words that stand among them, or
// the notice of one that is exempt.
type attachmentView struct {
	Title  string // what it is
	Href   string // relative address of the file; empty for words, and where it is not published here
	Kind   string // of the file: "PDF"
	Size   string // of the file: "240 kB"
	Exempt string // the notice that it is exempt; empty for most
}

// String is the attachment in words, for layouts that list words alone.
func (a attachmentView) String() string { return a.Title + a.Exempt }

// attached shows what is attached to the document on a page.
func (s *Site) attached(all []load.Attachment, at address.Page, document string) []attachmentView {
	var views []attachmentView
	for _, a := range all {
		v := attachmentView{Title: a.Title, Kind: a.Kind, Size: a.Size}
		if a.File != "" {
			v.Href = at.To(address.Attachment(at, a.Name))
		}
		if a.Exempt > 0 {
			v.Exempt = s.exemptAttachment(a.Exempt, document, a.File != "")
		}
		views = append(views, v)
	}
	return views
}

// exemptAttachment says that an attachment is exempt, as the notice of an exempt passage does.
func (s *Site) exemptAttachment(paragraph int, document string, shown bool) string {
	key := "attachments.exempt"
	if shown {
		key = "attachments.exempt-for-members"
	}
	return s.say(key, "document", document, "category", exempt.Category(paragraph), "paragraph", fmt.Sprint(paragraph))
}
