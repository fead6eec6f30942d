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

// listVisibility is the visibility of a page that lists documents; hidden counts the
// unpublished ones.
func listVisibility(hidden int) visibility {
	if hidden == 0 {
		return visibility{string(load.Published), "Published"}
	}
	return visibility{string(load.Draft), "Includes " + wording.Count(hidden, "draft")}
}
