package commentary

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// headingIDs makes the anchors of headings from their words. Each anchor that is taken has the
// last number that was put behind it, or 1.
type headingIDs map[string]int

var (
	inBraces     = regexp.MustCompile(`\{\{.*?\}\}`)
	betweenWords = regexp.MustCompile(`[^a-z0-9]+`)

	// reserved matches the anchors that numbered paragraphs (p14) and the layouts
	// of pages use.
	reserved = regexp.MustCompile(`^(p\d+|main|contents|at-a-glance|attachments|authors|download|strengths|improvements|actions|resolution|(digest|row|about|chart|challenge|action)-.*|.*note-\d+|.*-table-\d+)$`)
)

// Generate implements parser.IDs.
func (ids headingIDs) Generate(value []byte, _ ast.NodeKind) []byte {
	words := inBraces.ReplaceAllString(strings.ToLower(string(allowanceComment.ReplaceAll(value, nil))), " ")
	slug := strings.Trim(betweenWords.ReplaceAllString(words, "-"), "-")
	if slug == "" || reserved.MatchString(slug) {
		slug = strings.TrimSuffix("heading-"+slug, "-")
	}
	id, n := slug, max(ids[slug], 1)
	for ids[id] > 0 {
		n++
		id = fmt.Sprintf("%s-%d", slug, n)
	}
	ids[slug] = n
	ids[id] = max(ids[id], 1)
	return []byte(id)
}

// Put implements parser.IDs.
func (ids headingIDs) Put(value []byte) { ids[string(value)] = max(ids[string(value)], 1) }
