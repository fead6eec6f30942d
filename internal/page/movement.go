package page

import "outturn/internal/report"

// movementView is what changed since the quarter before.
type movementView struct {
	Title string         // since when
	None  string         // said where there is nothing to list
	Lists []movementList // by how they moved
}

// movementList is the indicators that moved in one direction, were added or were
// removed.
type movementList struct {
	Title string         // how they moved, and how many
	Items []movementItem // the indicators
	Brief bool           // the items are folded until readers open them
}

// movementItem is an indicator that moved, was added or was removed.
type movementItem struct {
	Link          // without an address for what has no page of its own
	Detail string // how it moved, or why it came or went; may be empty
}

// movement shows at once what moved between positions that judge. The rest is folded
// until readers open it.
func movement(m report.Movement, on showing) movementView {
	v := movementView{Title: m.Title, None: m.None}
	for _, list := range m.Lists {
		view := movementList{Title: list.Title, Brief: !list.Moved}
		for _, item := range list.Items {
			link := Link{Text: item.Title}
			if item.Measure != nil {
				link.Href = on.indicator(item.Measure.Indicator.ID)
			}
			view.Items = append(view.Items, movementItem{link, item.Detail})
		}
		v.Lists = append(v.Lists, view)
	}
	return v
}
