package preview

import (
	"bytes"
	"embed"
	"html/template"
	"net/url"

	"outturn/internal/address"
	"outturn/internal/source"
	"outturn/internal/wording"
)

//go:embed layout/*.html
var layoutFiles embed.FS

// layouts are the preview's own. They are separate from the layouts of pages, which
// a project can override and so break.
var layouts = template.Must(template.ParseFS(layoutFiles, "layout/*.html"))

func render(layout string, data any) []byte {
	var b bytes.Buffer
	if err := layouts.ExecuteTemplate(&b, layout, data); err != nil {
		panic("outturn: " + err.Error()) // a mistake in this program
	}
	return b.Bytes()
}

// bar is what the preview shows at the foot of a page.
type bar struct {
	Build      string
	Page       string // the page's path; empty for a page that is not part of the site
	Visibility visibility
	Broken     *mistakes // why the page does not show the latest files; nil when it does
	Open       *mistakes // what is still to fix in a project that has pages; nil if nothing
	Changes    string    // address of the list of changes since publication; empty when there is nothing to compare
	Figures    string    // address of the list of the figures of what the page reports; empty when there is none
	Clean      bool      // there are no diagnostics
}

// mistakes are diagnostics under a heading.
type mistakes struct {
	Heading string
	All     []mistake
}

type mistake struct {
	source.Diagnostic
	source.Excerpt
	Guide     string          // address of what the guide says of the rule; empty when the site has no such page
	File      string          // empty when the mistake is not in a single file
	Other     *source.Excerpt // the line that it contradicts; nil when there is none
	OtherFile string
}

func (s *Site) bar(now state, name string) bar {
	b := bar{Build: s.buildName(now)}
	if now.snapshot != nil && name != "" {
		b.Page, b.Visibility = name, now.snapshot.subjects[name].visibility
		b.Figures = now.snapshot.auditAddress(now.snapshot.subjects[name].of, "")
		b.Changes = "/" + changesPath + "?" + url.Values{"page": {name}}.Encode()
	}
	listed := newMistakes(now.diagnostics, rulesPage(now.snapshot))
	switch {
	case now.broken:
		b.Broken = listed
	case len(now.diagnostics) > 0:
		b.Open = listed
	default:
		b.Clean = true
	}
	return b
}

// rulesPage is the address of the guide's page of rules; empty when there is none.
func rulesPage(sn *snapshot) string {
	if name := address.Guide("rules"); sn != nil && sn.files[name] != nil {
		return "/" + name
	}
	return ""
}

func newMistakes(ds []source.Diagnostic, guide string) *mistakes {
	m := &mistakes{Heading: severityCounts(ds)}
	for _, d := range ds {
		one := mistake{Diagnostic: d, Excerpt: d.Excerpt()}
		if !d.Span.IsZero() {
			one.File = d.Span.File.Name
		}
		if guide != "" {
			one.Guide = guide + "#" + d.Rule.ID
		}
		if !d.Against.IsZero() {
			at := d.Against.Excerpt()
			one.Other, one.OtherFile = &at, d.Against.File.Name
		}
		m.All = append(m.All, one)
	}
	return m
}

// severityCounts returns words such as "1 error, 2 warnings".
func severityCounts(ds []source.Diagnostic) string {
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
