package report

import "outturn/internal/indicator"

// OtherNames are what documents up to the report's quarter called the measure
// otherwise, the earliest first. Its title is one of them, without a quarter, where
// the series begins before the first dated name.
func (m *Measure) OtherNames() []indicator.Name {
	i, now := m.Indicator, m.Series[len(m.Series)-1].Quarter
	var all []indicator.Name
	if len(i.Names) > 0 && m.Name.Title != i.Title && m.Series[0].Quarter.Before(i.Names[0].From) {
		all = append(all, indicator.Name{Title: i.Title})
	}
	for _, n := range i.Names {
		if !n.From.After(now) && n.String() != m.Name.String() {
			all = append(all, n)
		}
	}
	return all
}
