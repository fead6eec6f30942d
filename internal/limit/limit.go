// Package limit holds every limit of what a project may hold: one constant each. Whoever
// builds the projects of others can rely on them: beyond a limit there is a diagnostic, and
// a build neither hangs nor fills the machine's memory. The guide's page on limits says them.
//
// The limits are far above what reports need. The package knows no other.
package limit

import (
	"path"
	"slices"
	"strings"
)

const kilobyte, megabyte = 1 << 10, 1 << 20

// Of a project's files.
const (
	Files    = 20_000         // in data and content
	Text     = megabyte       // bytes of a file of figures or layouts
	Prose    = 256 * kilobyte // bytes of a paper, of commentary or of another text
	Texts    = 64 * megabyte  // bytes of all texts in data and content
	Beside   = 16 * megabyte  // bytes of a file beside a text: an attachment or a picture
	Besides  = 512 * megabyte // bytes of all such files
	Folder   = 32 * megabyte  // bytes of such files that one quarter or review publishes
	Record   = 8 * megabyte   // bytes of a file of an edition's record
	Kept     = 64 * megabyte  // bytes of the pages that an edition keeps, packed
	Unpacked = 4 * Kept       // bytes of those pages, unpacked
	Page     = 16 * megabyte  // bytes of a page, as a layout draws it or an edition keeps it
	Library  = 8 * megabyte   // bytes of a script that npm installed
)

// Of what a file says.
const (
	Depth     = 32     // levels of lists and tables within each other in TOML, and parts of a dotted key
	Nested    = 100    // levels of lists and quotations within each other in Markdown
	Keys      = 3_000  // in one table of TOML
	Digits    = 64     // characters of a number
	ID        = 80     // characters of an id or a page's name, which become names of files
	Columns   = 200    // of a table in Markdown
	Rows      = 5_000  // of a table in Markdown
	Marks     = 2_000  // signs of emphasis and brackets in one paragraph of Markdown
	Paragraph = 10_000 // bytes of one paragraph or item of a list in Markdown
	Acronyms  = 100    // of one text that are told of as not explained
)

// Of pictures and attachments.
const (
	Side     = 12_000        // pixels on a side of a picture
	Pixels   = 25_000_000    // of a picture in all
	Pictures = 40            // in one text
	Parts    = 2_000         // files within an office document
	Inflated = 32 * megabyte // bytes of those files, unpacked, and of the parts of a PDF that are looked at
)

// Of what is shown of mistakes.
const (
	Mistakes = 1_000 // that are printed for a person; programs get all
	Excerpt  = 600   // bytes of a line that are shown before a mistake, of it and after it
	Similar  = 200   // letters of a name for which similar ones are looked for
	Names    = 500   // that are looked through for a similar one
	Numerals = 50    // numbers of one sentence that are compared with the data; of a sentence with more none is
	Addends  = 12    // numbers of a paragraph, before one and after it, of which it may be the sum
)

// Of what the layouts of a project may do to draw one page.
const (
	Steps  = 100_000 // rounds of loops, and inclusions
	Levels = 200     // of layouts that include each other
)

// Bytes is the largest size of a file, by its name in the project.
func Bytes(name string) int64 {
	switch {
	case strings.HasPrefix(name, "data/editions/") && strings.HasSuffix(name, ".zip"):
		return Kept
	case strings.HasPrefix(name, "data/editions/"):
		return Record
	case strings.HasPrefix(name, "templates/node_modules/"):
		return Library
	case strings.HasPrefix(name, "content/") && path.Ext(name) != ".md":
		return Beside
	case strings.HasPrefix(name, "content/"):
		return Prose
	case IsPicture(name):
		return Beside
	}
	return Text
}

// IsPicture reports whether a file has the name of a picture.
func IsPicture(name string) bool {
	return slices.Contains([]string{".png", ".jpg", ".jpeg"}, strings.ToLower(path.Ext(name)))
}

// Size writes a number of bytes: "1 MB".
func Size(bytes int64) string {
	if bytes < megabyte {
		return Count(bytes/kilobyte) + " kB"
	}
	return Count(bytes/megabyte) + " MB"
}
