package chart

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/finance"
	"outturn/internal/wording"
)

// Variances is a chart of the net variances of a budget, one for each line.
type Variances struct {
	ID, Title string
	Lines     []Variance
	Threshold decimal.Decimal // an underspend or overspend of at least this is a key variance
	Limit     string          // the threshold in words; empty when there is none
	Words     string
}

// Variance is the bar of one line of a budget.
type Variance struct {
	Title   string
	Amounts string          // net budget and forecast in words
	Net     decimal.Decimal // as it is printed; positive: an underspend
	Figure  string          // the variance in words
	Key     bool            // a key variance
	Total   bool
}

// VariancesOf makes the chart of a statement's lines and its total.
func VariancesOf(id, title string, s *finance.Statement) Variances {
	v := Variances{ID: id, Title: title, Threshold: s.Threshold}
	if s.Threshold.IsPositive() {
		v.Limit = s.Scale.Money(s.Threshold)
	}
	key := map[string]bool{}
	for _, l := range s.KeyVariances() {
		key[l.ID] = true
	}
	for _, l := range s.Lines {
		v.Lines = append(v.Lines, variance(s.Scale, l, key[l.ID]))
	}
	v.Words = v.describe()
	if s.Total != nil {
		total := variance(s.Scale, *s.Total, true)
		total.Total = true
		v.Lines = append(v.Lines, total)
		v.Words += fmt.Sprintf(" %s: %s.", total.Title, total.Figure)
	}
	return v
}

func variance(u finance.Scale, l finance.Line, key bool) Variance {
	net := l.Variance().Net
	return Variance{
		Title: l.Title, Net: net.Round(int32(u.Decimals)), Figure: u.Words(net), Key: key,
		Amounts: fmt.Sprintf("Net budget %s, forecast %s", u.Money(l.Budget.Net), u.Money(l.Forecast.Net)),
	}
}

// sideWords say how many lines are on each side of the budget, without sides that have
// none: "3 under budget, 2 over budget, 1 on budget".
func sideWords(under, over, on int) string {
	var parts []string
	for _, side := range []struct {
		lines int
		words string
	}{{under, "under budget"}, {over, "over budget"}, {on, "on budget"}} {
		if side.lines > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", side.lines, side.words))
		}
	}
	return strings.Join(parts, ", ")
}

// describe says how many lines are over and under budget, and gives each key
// variance.
func (v Variances) describe() string {
	over, under, key := 0, 0, []string{}
	for _, l := range v.Lines {
		switch l.Net.Sign() {
		case 1:
			under++
		case -1:
			over++
		}
		if l.Key {
			key = append(key, fmt.Sprintf("%s, %s", l.Title, l.Figure))
		}
	}
	words := fmt.Sprintf("Bar chart of the net variances of %s: underspends to the right, overspends to the left. %s.",
		wording.Count(len(v.Lines), "heading"), sideWords(under, over, len(v.Lines)-under-over))
	switch {
	case v.Limit == "":
		return words + " " + strings.Join(key, "; ") + "."
	case len(key) == 0:
		return words + " No key variance of " + v.Limit + " or more."
	}
	return words + " Key variances of " + v.Limit + " or more: " + strings.Join(key, "; ") + "."
}
