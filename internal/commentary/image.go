package commentary

import (
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"outturn/internal/picture"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// Image is a picture in a text.
type Image struct {
	Node    *ast.Image // below it is the alternative
	To      string     // the file, as seen from the document's own folder
	Span    source.Span
	Picture *picture.Picture // nil until the file is read
}

// image checks how a picture is written, and notes it: its file is read where files are.
func (s *parseState) image(node *ast.Image) {
	at := s.spanOf(node)
	if node.Reference == nil {
		at = s.withAddress(at)
	}
	to := string(util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(node.Destination))))
	if plain, err := url.PathUnescape(to); err == nil {
		to = plain
	}
	summary, hint := wrongImage(to)
	if summary == "" {
		summary, hint = s.wrongAlternative(node, to)
	}
	if summary != "" {
		s.ds.Report(rule.Image, at, "%s", summary).WithHint("%s", hint)
		return
	}
	s.document.Images = append(s.document.Images, &Image{Node: node, To: path.Clean(to), Span: at})
}

// wrongImage says what is wrong with where a picture is said to be; empty for nothing.
func wrongImage(to string) (summary, hint string) {
	const beside = "put the file beside this text, and write its name: ![what it shows](photo.jpg)"
	first, _, _ := strings.Cut(strings.ToLower(to), ":")
	switch {
	case strings.TrimSpace(to) == "":
		return "this picture has no file", beside
	case strings.HasPrefix(to, "//"), first == "http", first == "https":
		return "a picture of another website would tell it who reads this page", "put a copy of the file beside this text, if you may: ![what it shows](photo.jpg)"
	case strings.Contains(to, ":"), strings.HasPrefix(to, "/"), strings.Contains(to, `\`):
		return fmt.Sprintf("%q is not a file beside this text", to), beside
	case strings.HasPrefix(path.Clean(to), ".."):
		return "this picture is not beside this text: nothing is read from a folder above it", beside
	case strings.ContainsAny(to, "?#"):
		return fmt.Sprintf("%q is not the name of a file", to), beside
	}
	return "", ""
}

// wrongAlternative says what is wrong with the words that stand for a picture where it cannot
// be seen.
func (s *parseState) wrongAlternative(node *ast.Image, to string) (summary, hint string) {
	said := s.document.alternative(node)
	name := path.Base(to)
	switch {
	case said == "":
		return "this picture has no alternative: who cannot see it learns nothing of it", fmt.Sprintf("write what it shows between the square brackets: ![The new centre in Market Street](%s)", to)
	case slices.Contains([]string{name, strings.TrimSuffix(name, path.Ext(name)), "image", "picture", "photo", "photograph", "chart", "graph", "logo"}, strings.ToLower(said)):
		return fmt.Sprintf("%q does not say what the picture shows", said), "say what a reader learns from it, in a phrase or a sentence"
	}
	return "", ""
}

// alternative is what an author wrote for who cannot see a picture, with figures as they are
// written.
func (d *Document) alternative(node ast.Node) string {
	return strings.TrimSpace(d.textOf(node, func(f *Figure) string { return f.Span.Text() }))
}

// textOf is the text of a node, with figures as figure writes them.
func (d *Document) textOf(node ast.Node, figure func(*Figure) string) string {
	var all strings.Builder
	_ = ast.Walk(node, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Text:
			if entering {
				all.Write(n.Segment.Value(d.Body))
			}
		case *Figure:
			if entering {
				all.WriteString(figure(n))
			}
		}
		return ast.WalkContinue, nil
	})
	return all.String()
}

// OnlyImages reports whether a paragraph has pictures and nothing else.
func OnlyImages(paragraph ast.Node) bool {
	found := false
	for n := paragraph.FirstChild(); n != nil; n = n.NextSibling() {
		t, isText := n.(*ast.Text)
		switch {
		case n.Kind() == ast.KindImage:
			found = true
		case !isText || t.Segment.Len() > 0:
			return false
		}
	}
	return found
}

// Image is the picture of a node; nil if it has no picture.
func (d *Document) Image(node ast.Node) *Image {
	for _, i := range d.Images {
		if i.Node == node {
			return i
		}
	}
	return nil
}
