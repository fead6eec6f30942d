package server

import (
	"path"
	"slices"
	"strings"

	"outturn/internal/address"
)

// Media is a media type and the files that have it.
type Media struct {
	Type       string
	Charset    bool     // its text is in UTF-8, and the type says so
	Extensions []string // with a point
	Names      []string // files that have it whatever their extension
}

// String is the type as a server sends it.
func (m Media) String() string {
	if m.Charset {
		return m.Type + "; charset=utf-8"
	}
	return m.Type
}

// ID is a word for the type that no other type has.
func (m Media) ID() string {
	if len(m.Extensions) > 0 {
		return strings.TrimPrefix(m.Extensions[0], ".")
	}
	return strings.TrimSuffix(m.Names[0], path.Ext(m.Names[0]))
}

// Types are the media types of all files that a site can have. Servers know some
// of them already; others, such as that of CSV, many do not.
func Types() []Media {
	return []Media{
		{Type: "text/html", Charset: true, Extensions: []string{".html"}},
		{Type: "text/css", Charset: true, Extensions: []string{".css"}},
		{Type: "text/javascript", Charset: true, Extensions: []string{".js"}},
		{Type: "text/csv", Charset: true, Extensions: []string{".csv"}},
		{Type: "text/plain", Charset: true, Extensions: []string{".txt", ".sha256", ".sig"}, Names: []string{"SHA256SUMS"}},
		{Type: "application/json", Extensions: []string{".json"}},
		{Type: "application/xml", Extensions: []string{".xml"}},
		{Type: "application/atom+xml", Names: []string{address.Feed}},
		{Type: "image/svg+xml", Extensions: []string{".svg"}},
		{Type: "image/png", Extensions: []string{".png"}},
		{Type: "image/jpeg", Extensions: []string{".jpg", ".jpeg"}},
		{Type: "image/webp", Extensions: []string{".webp"}},
		{Type: "image/gif", Extensions: []string{".gif"}},
		{Type: "application/pdf", Extensions: []string{".pdf"}},
		{Type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Extensions: []string{".docx"}},
		{Type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Extensions: []string{".xlsx"}},
		{Type: "application/vnd.openxmlformats-officedocument.presentationml.presentation", Extensions: []string{".pptx"}},
		{Type: "application/vnd.oasis.opendocument.text", Extensions: []string{".odt"}},
		{Type: "application/vnd.oasis.opendocument.spreadsheet", Extensions: []string{".ods"}},
		{Type: "application/vnd.oasis.opendocument.presentation", Extensions: []string{".odp"}},
	}
}

// Unknown is the type of any other file: browsers do not show it.
const Unknown = "application/octet-stream"

// TypeOf is the media type of a file, as it is sent.
func TypeOf(name string) string {
	base, extension, found := path.Base(name), path.Ext(name), Unknown
	for _, m := range Types() {
		if slices.Contains(m.Names, base) {
			return m.String()
		}
		if slices.Contains(m.Extensions, extension) {
			found = m.String()
		}
	}
	return found
}
