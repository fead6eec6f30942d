package preview

import (
	"outturn/internal/load"
	"outturn/internal/wording"
)

// visibility says whether the public may read a page.
type visibility struct {
	Code string // draft, scheduled or published; empty for a page that is not part of the site
	Text string
}

func visibilityOf(p *load.Publication, public bool) visibility {
	switch {
	case public:
		return visibility{string(load.Published), "Published"}
	case p.Status == load.Scheduled:
		return visibility{string(load.Scheduled), "Scheduled for " + wording.Day(p.PublishOn)}
	}
	return visibility{string(load.Draft), "Draft"}
}

// lessVisible returns the more restricted of two: minutes are not public before their
// paper.
func lessVisible(x, y visibility) visibility {
	order := map[string]int{string(load.Draft): 0, string(load.Scheduled): 1, string(load.Published): 2}
	if order[y.Code] < order[x.Code] {
		return y
	}
	return x
}

// listVisibility is the visibility of a page that lists documents. draft says whether
// any of what it lists is unpublished, and hidden counts the unpublished documents; it
// is 0 where they are not counted.
func listVisibility(draft bool, hidden int) visibility {
	switch {
	case !draft:
		return visibility{string(load.Published), "Published"}
	case hidden == 0:
		return visibility{string(load.Draft), "Includes drafts"}
	}
	return visibility{string(load.Draft), "Includes " + wording.Count(hidden, "draft")}
}
