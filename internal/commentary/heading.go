package commentary

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// headingIDs makes the anchors of headings from their words. Anchors of
// numbered paragraphs (p14) are left to those.
type headingIDs map[string]bool

var (
	betweenWords = regexp.MustCompile(`[^a-z0-9]+`)
	ofParagraph  = regexp.MustCompile(`^p\d+$`)
)

// Generate implements parser.IDs.
func (ids headingIDs) Generate(value []byte, _ ast.NodeKind) []byte {
	slug := strings.Trim(betweenWords.ReplaceAllString(strings.ToLower(string(value)), "-"), "-")
	if slug == "" || ofParagraph.MatchString(slug) {
		slug = "heading-" + slug
	}
	id := slug
	for n := 2; ids[id]; n++ {
		id = fmt.Sprintf("%s-%d", slug, n)
	}
	ids[id] = true
	return []byte(id)
}

// Put implements parser.IDs.
func (ids headingIDs) Put(value []byte) { ids[string(value)] = true }
