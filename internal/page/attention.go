package page

import "outturn/internal/report"

// attentionView is the list of the indicators outside tolerance.
type attentionView struct {
	Title string          // how many there are
	Items []attentionItem // the indicators; none where all are in tolerance
}

// attentionItem is an indicator outside tolerance.
type attentionItem struct {
	Link
	report.AttentionItem
}

func attention(a report.Attention, on showing) attentionView {
	v := attentionView{Title: a.Title}
	for _, item := range a.Items {
		v.Items = append(v.Items, attentionItem{Link{item.Measure.Name.String(), on.indicator(item.Measure.Indicator.ID)}, item})
	}
	return v
}
