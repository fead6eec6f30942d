package page

import (
	"html/template"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"outturn/internal/commentary"
	"outturn/internal/report"
)

// exceptionsSaid is what is said, in short, about the indicators of a service or
// set that are outside tolerance.
type exceptionsSaid struct {
	Label   string // of the position, as the organisation words it
	Said    []exceptionSaid
	Without []commentView // that nobody commented on
}

type exceptionSaid struct {
	commentView
	Said []saidView
}

// exceptionsSaid is nil where no indicator is outside tolerance.
func (s *Site) exceptionsSaid(c *report.Collection) (*exceptionsSaid, error) {
	r, measures := c.Latest(), c.Exceptions()
	if len(measures) == 0 {
		return nil, nil
	}
	v := &exceptionsSaid{Label: s.organisation.Labels[measures[0].Evaluation.Position]}
	from := besideReport(r)
	for _, m := range measures {
		view := s.commentView(m)
		view.Href = from.indicator(m)
		if m.Commentary == nil {
			v.Without = append(v.Without, view)
			continue
		}
		v.Said = append(v.Said, exceptionSaid{view, s.saidInShort(m, r)})
	}
	return v, nil
}

// saidInShort is how the commentary on a measure begins, of each of its voices.
func (s *Site) saidInShort(m *report.Measure, r *report.Report) []saidView {
	voices := r.Voices(m)
	if voices == nil {
		return []saidView{{Text: inShort(m.Commentary.Root, m.Commentary, r)}}
	}
	var all []saidView
	for _, v := range voices {
		view := saidView{Voice: v.Title, Level: 4}
		if v.Said != nil {
			view.Text = inShort(v.Said, m.Commentary, r)
		}
		all = append(all, view)
	}
	return all
}

// shortest is how many characters a text in short may have.
const shortest = 360

// inShort is the first paragraph of a text, without markup, up to the end of a
// sentence where it is long.
func inShort(part ast.Node, d *commentary.Document, r *report.Report) template.HTML {
	for n := part.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() != ast.KindParagraph && n.Kind() != ast.KindTextBlock {
			continue
		}
		return template.HTML("<p>" + template.HTMLEscapeString(cutShort(strings.TrimSpace(plain(n, d, r)), shortest)) + "</p>")
	}
	return ""
}

// cutShort ends a text that is longer than most characters after a sentence or,
// where none ends in time, after a word.
func cutShort(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	begun := string([]rune(text)[:most+1]) // a sentence may end with the last of them
	if at := strings.LastIndex(begun, ". "); at > 0 {
		return begun[:at+1]
	}
	if at := strings.LastIndex(begun, " "); at > 0 {
		return begun[:at] + " …"
	}
	return string([]rune(text)[:most]) + " …"
}
