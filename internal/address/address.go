// Package address says where every page and file of a site is, and how one page
// links to another.
//
// Quarters, years, the names of documents and the ids of indicators, services and sets
// come in; paths below the site's root and relative links go out. The package does not know
// what a page contains, or whether a site has it.
package address

import (
	"strings"

	"outturn/internal/quarter"
)

// The pages that a site has once. All paths in this package are below the site's
// root.
const (
	Home          = "index.html"
	Indicators    = "indicators/index.html"
	Search        = "search/index.html" // the A to Z and the search
	Accessibility = "accessibility.html"
	GuideList     = "guide/index.html"
	Corrections   = "corrections/index.html" // the register of editions and corrections
)

// The files for servers and other programs.
const (
	NotFound = "404.html" // sent by a server when an address has no page
	Feed     = "feed.xml"
	Sitemap  = "sitemap.xml"
	// Later is the stylesheet that shows what came after a page was published.
	Later = "later.css"
	// DataSchema is the JSON Schema of the data.json beside every report.
	DataSchema = "data.schema.json"
	// CorrectionsData is the register of corrections for programs.
	CorrectionsData = "corrections/corrections.json"
)

// Report is the page of a quarter's report.
func Report(q quarter.Quarter) string { return DocumentPage(q.String()) }

// Indicator is the page of an indicator as of a quarter.
func Indicator(q quarter.Quarter, id string) string { return DocumentPage(q.String() + "/" + id) }

// Standing is the page of an indicator whatever the report: its latest figure and all its
// reports.
func Standing(id string) string { return DocumentPage(indicators + id) }

// Minutes is the page of the minutes of a quarter's paper.
func Minutes(q quarter.Quarter) string { return DocumentPage(q.String() + "/minutes") }

// Data is a file beside a quarter's report, such as data.csv.
func Data(q quarter.Quarter, name string) string { return q.String() + "/" + name }

// OfQuarter reports whether a page or file is a quarter's: in its folder, or in one whose
// name is that of its folder with a word more.
func OfQuarter(path string, q quarter.Quarter) bool {
	rest, ok := strings.CutPrefix(path, q.String())
	return ok && (strings.HasPrefix(rest, "/") || strings.HasPrefix(rest, "-"))
}

// Year is the page of a year.
func Year(y quarter.Year) string { return DocumentPage(y.String()) }

// Comparison is the page that sets two quarters side by side.
func Comparison(earlier, later quarter.Quarter) string {
	name := func(q quarter.Quarter) string { return strings.ReplaceAll(q.String(), "/", "-") }
	return DocumentPage(comparisons + name(later) + "/" + name(earlier))
}

// Review is the page of an annual review.
func Review(y quarter.Year) string { return DocumentPage(y.String() + "/annual") }

// Guide is a page of the guide, which explains the site and its figures.
func Guide(name string) string { return DocumentPage(guide + name) }

const guide = "guide/"

// Service is the page of a service.
func Service(id string) string { return DocumentPage(services + id) }

// Set is the page of a set of indicators.
func Set(id string) string { return DocumentPage(sets + id) }

const (
	services    = "services/"
	sets        = "sets/"
	indicators  = "indicators/"
	comparisons = "compare/"
)

// The folders of what stands beside a page.
const (
	images      = "images/"
	attachments = "attachments/"
)

// Image is a picture that a page shows, by the name of its file.
func Image(page Page, name string) string { return page.own() + images + name }

// Attachment is a file that is attached to the document on a page.
func Attachment(page Page, name string) string { return page.own() + attachments + name }

// Manifest is the manifest of an edition, by the name of its record.
func Manifest(record string) string { return Manifests + "/" + record + ".sha256" }

// Manifests is the folder of the manifests.
const Manifests = "editions"

// Asset is a stylesheet, a script or another file that pages load.
func Asset(name string) string { return "assets/" + name }
