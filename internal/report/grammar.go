package report

import (
	"slices"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
)

// Grammar is every figure and block that documents may hold, by their names.
func Grammar() commentary.Grammar {
	var g commentary.Grammar
	for _, t := range figureTypes {
		g.Figures = append(g.Figures, t.Form)
	}
	for _, t := range blockTypes {
		g.Blocks = append(g.Blocks, t.Form)
	}
	g.Blocks = append(g.Blocks, voiceForm)
	byName := func(x, y commentary.Form) int { return strings.Compare(x.Name, y.Name) }
	slices.SortFunc(g.Figures, byName)
	slices.SortFunc(g.Blocks, byName)
	return g
}

var (
	anIndicator = commentary.Subject{What: "an indicator", Doc: "An indicator, by its id."}
	aLine       = commentary.Subject{What: "a line of the finance", Doc: "A line of the finance, by its id."}
)

// The options that several figures and blocks have.
var (
	setOption       = commentary.Option{Name: "set", Doc: "Only indicators of this set, by its id."}
	serviceOption   = commentary.Option{Name: "service", Doc: "Only indicators of this service, by its id."}
	directionOption = commentary.Option{Name: "direction", Doc: "Only indicators with these directions: " + strings.Join(spelt(indicator.Directions()), ", ") + "; several with commas between them. A group has none."}
	trendOption     = commentary.Option{Name: "trend", Doc: "Only indicators with these trends: " + strings.Join(spelt(indicator.Trends()), ", ") + "; several with commas between them. A group has none."}
	forecastOption  = commentary.Option{Name: "of", Values: []string{"forecast"}, Doc: "forecast: of the forecast for the end of the year. Default: of the reading."}
	positionOption  = commentary.Option{Name: "position", Doc: "Only indicators in these positions: " + strings.Join(spelt(indicator.Positions()), ", ") + ", or in classes of the organisation's schemes, by their ids; several with commas between them. The id of a position selects every class that counts as it; for one label write the id of its class."}
	quarterOption   = commentary.Option{Name: "quarter", Doc: "Of which quarter: previous, year (the same quarter a year before) or one such as 2018-19/q4, or 2018/q4 in calendar years. Default: the report's own."}
	quartersOption  = commentary.Option{Name: "quarters", Doc: "How many quarters the table covers, up to that of the paper; a quarter without any figures has no column. Default 6."}
)

// needed is an option that has to be written.
func needed(o commentary.Option) commentary.Option {
	o.Needed = true
	return o
}

// decimalsOption is how many decimals are shown. byDefault is the sentence that says
// how many they are when the option is left out.
func decimalsOption(byDefault string) commentary.Option {
	return commentary.Option{Name: "decimals", Doc: "Decimals shown, 0 to 6. " + byDefault}
}
