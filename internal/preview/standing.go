package preview

import (
	"outturn/internal/load"
	"outturn/internal/wording"
)

// standing says whether the public may read a page.
type standing struct {
	Code string // draft, scheduled or published; empty of a page that is none of the site's
	Text string
}

func standingOf(p *load.Publication, public bool) standing {
	switch {
	case public:
		return standing{string(load.Published), "Published"}
	case p.Status == load.Scheduled:
		return standing{string(load.Scheduled), "Scheduled for " + p.PublishOn.Format("2 January 2006")}
	}
	return standing{string(load.Draft), "Draft"}
}

// less is the one of two that fewer may read: minutes are not read before their
// paper.
func less(x, y standing) standing {
	order := map[string]int{string(load.Draft): 0, string(load.Scheduled): 1, string(load.Published): 2}
	if order[y.Code] < order[x.Code] {
		return y
	}
	return x
}

// listing is the standing of a page that lists documents, some of them hidden
// from the public.
func listing(hidden int) standing {
	if hidden == 0 {
		return standing{string(load.Published), "Published"}
	}
	return standing{string(load.Draft), "Includes " + wording.Count(hidden, "draft")}
}
