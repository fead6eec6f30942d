package project

import (
	"bytes"
	"path"

	"outturn/internal/page"
	"outturn/internal/publish"
)

// forMembers marks a page of an earlier edition, which is kept as it was published, as a
// part of the members' edition.
func forMembers(f publish.SiteFile) publish.SiteFile {
	if path.Ext(f.Path) != ".html" {
		return f
	}
	content := f.Content
	f.Content = func() ([]byte, error) {
		text, err := content()
		text = bytes.Replace(text, []byte("<head>"), []byte("<head>\n<meta name=\"robots\" content=\"noindex\">"), 1)
		text = bytes.Replace(text, []byte("<body>"), []byte("<body>\n<p class=\"members\"><strong>"+page.MembersNotice+".</strong></p>"), 1)
		return text, err
	}
	return f
}
