package load

import (
	"cmp"
	"slices"
	"strings"

	"outturn/internal/indicator"
)

// CountedAs is the position as which another is counted, chosen and shown beside others:
// the first, in the organisation's order, of those that readers cannot tell from it. They
// count as the same position and have the same words and colour, such as the class
// "Green" of two schemes.
func (o *Organisation) CountedAs(p indicator.Position) indicator.Position {
	for _, other := range o.Order {
		if o.alike(p, other) {
			return other
		}
	}
	return p
}

// Counted are the positions as which others are counted, in the order shown.
func (o *Organisation) Counted() []indicator.Position {
	return slices.DeleteFunc(slices.Clone(o.Order), func(p indicator.Position) bool { return o.CountedAs(p) != p })
}

func (o *Organisation) alike(p, other indicator.Position) bool {
	return p.Kind() == other.Kind() && o.Rating(p) == o.Rating(other) && strings.EqualFold(o.Labels[p], o.Labels[other])
}

// Means reports whether a code that an author writes, of a position or of a class, means
// a position: itself, or one that readers cannot tell from it.
func (o *Organisation) Means(code string, p indicator.Position) bool {
	return string(p.Kind()) == code || slices.ContainsFunc(o.Order, func(other indicator.Position) bool {
		return other.Class() != "" && other.Class() == code && o.CountedAs(other) == o.CountedAs(p)
	})
}

// Rating is the colour of a position: red, amber and so on.
func (o *Organisation) Rating(p indicator.Position) string {
	return cmp.Or(o.RAG[p], defaultRAG[p.Kind()])
}

// defaultRAG are the colours of the positions that judge; all others are grey.
var defaultRAG = map[indicator.Position]string{indicator.Better: "green", indicator.Within: "amber", indicator.Outside: "red"}
