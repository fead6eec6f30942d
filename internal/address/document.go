package address

import (
	"path"
	"strings"
)

// pageName is the name of the file in which a page in a folder of its own is.
const pageName = "/index.html"

// DocumentPage is the page of a document. The document's name is the folder of its
// page, such as 2019-20/q2 for a paper or 2019-20/q2/minutes.
func DocumentPage(document string) string { return document + pageName }

// Document is the name of the document that is on a page. ok is false for a page
// that is not in a folder of its own, such as the home page.
func Document(page string) (name string, ok bool) { return strings.CutSuffix(page, pageName) }

// CleanDocument is the name of the document that someone means who writes its name
// or the path of its page, with or without slashes at the ends.
func CleanDocument(written string) string {
	name, _ := Document(path.Clean(written))
	return strings.Trim(name, "/")
}
