package preview

import (
	"bytes"
	"embed"
	"html/template"
	"net/url"

	"outturn/internal/source"
	"outturn/internal/wording"
)

//go:embed layout/*.html
var layoutFiles embed.FS

// layouts are the preview's own, apart from those of pages, which a project may
// break.
var layouts = template.Must(template.ParseFS(layoutFiles, "layout/*.html"))

// drawn runs one of the preview's own layouts.
func drawn(layout string, data any) []byte {
	var b bytes.Buffer
	if err := layouts.ExecuteTemplate(&b, layout, data); err != nil {
		panic("outturn: " + err.Error()) // a mistake in this program
	}
	return b.Bytes()
}

// bar is what the preview says at the foot of a page.
type bar struct {
	Build    string
	Page     string // the page's path; empty when it is none of the site's
	Standing standing
	Broken   *mistakes // why the page is not of the latest files
	Open     *mistakes // what is open of a project that has pages
	Changes  string    // address of the changes since published; empty when there is nothing to compare
	Mended   bool      // nothing is open
}

// mistakes are diagnostics under a heading.
type mistakes struct {
	Heading string
	All     []mistake
}

// mistake is a diagnostic as a page shows it.
type mistake struct {
	source.Diagnostic
	source.Excerpt
	File string // empty where the mistake is in no one file
}

func (s *Site) bar(now state, name string) bar {
	b := bar{Build: s.name(now)}
	if now.edition != nil && name != "" {
		b.Page, b.Standing = name, now.edition.subjects[name].standing
		b.Changes = "/" + ownList + "?" + url.Values{"page": {name}}.Encode()
	}
	listed := listed(now.diagnostics)
	switch {
	case now.broken:
		b.Broken = listed
	case len(now.diagnostics) > 0:
		b.Open = listed
	default:
		b.Mended = true
	}
	return b
}

func listed(ds []source.Diagnostic) *mistakes {
	m := &mistakes{Heading: count(ds)}
	for _, d := range ds {
		one := mistake{Diagnostic: d, Excerpt: d.Excerpt()}
		if !d.Span.IsZero() {
			one.File = d.Span.File.Name
		}
		m.All = append(m.All, one)
	}
	return m
}

// count says how many errors and warnings there are.
func count(ds []source.Diagnostic) string {
	counts := map[source.Severity]int{}
	for _, d := range ds {
		counts[d.Severity]++
	}
	text := ""
	for _, severity := range []source.Severity{source.Error, source.Warning} {
		n := counts[severity]
		if n == 0 {
			continue
		}
		if text != "" {
			text += ", "
		}
		text += wording.Count(n, severity.String())
	}
	return text
}
