package audit

import "testing"

// TestReadingPair: a part and its whole.
func TestReadingPair(t *testing.T) {
	read(t, []reading{
		{"potholes", "Of 698 potholes, 641 were made safe in time.", ""},
		{"potholes", "Of 698 potholes, 614 were made safe in time.", "the text says 614, and the data 641"},
		{"potholes", "Of 689 potholes, 641 were made safe in time.", "the text says 689, and the data 698"},
		{"potholes", "There were 698 potholes, 647 of them made safe in time.", "the text says 647, and the data 641"},
		{"complaints", "We answered 44 of 52 in time.", ""},
		{"complaints", "We answered 34 of 52 in time.", "the text says 34 of 52"},
		{"complaints", "Of the 52 complaints, eight were late.", ""},
		{"complaints", "In Quarter 2 we answered 41 of 47 in time.", ""},
		{"", "Of 698 potholes, 614 were safe in time.", "the text says 614, and the data 641"},
		{"", "## Potholes\n\nCrews reached 614 of 698 holes.", "the text says 614 of 698"},
		{"", "## Potholes\n\nCrews reached 614 holes out of 698.", "the text says 614, and the data 641"},
		{"", "## Potholes\n\nThere were 698 holes. Crews reached 614 of these in time.", "the text says 614, and the data 641"},
		{"", "## Potholes\n\nThere were 698 holes, 614 of them made safe.", "the text says 614, and the data 641"},
		{"", "## Complaints\n\nOf 52 letters, 24 had a reply in time.", "the text says 24, and the data 44"},
		{"", "## Complaints\n\nOf 52 letters, 44 had a reply in time.", ""},
		{"", "## Complaints\n\nOf 52 letters, 19 came by post.", ""},
		{"", "## Complaints\n\nA reply in time went to 24 letters out of 52.", "the text says 24, and the data 44"},
		// another whole, another time, and a part of a part
		{"potholes", "North of the river 98 of 120 were made safe in time.", ""},
		{"potholes", "Of 698 potholes, 230 were in the west.", ""},
		{"potholes", "The log wrongly says that of 698 potholes, 614 were made safe in time.", ""},
	})
}

// TestReadingLeftover: what a part leaves of its whole.
func TestReadingLeftover(t *testing.T) {
	read(t, []reading{
		{"potholes", "641 of 698 were made safe in time and 57 missed.", ""},
		{"potholes", "641 of 698 were made safe in time and 75 missed.", "the text says 75, and the data 57"},
		{"complaints", "44 of 52 were answered in time and eight were late.", ""},
		{"complaints", "44 of 52 were answered in time and nine were late.", "the text says nine, and the data 8"},
		{"complaints", "44 of 52 were answered in time, and nine came from one street.", ""},
		{"complaints", "24 of 31 were answered in time and nine were late.", ""},
	})
}

// TestReadingScale: a rate and the number that it is for.
func TestReadingScale(t *testing.T) {
	read(t, []reading{
		{"missed-bins", "Crews missed 43 bins per 10,000 collections.", ""},
		{"missed-bins", "Crews missed 43 bins per 1,000 collections.", "for every 1,000, and the data for every 10,000"},
		{"missed-bins", "Crews missed 43 bins for every 1,000 collections.", "for every 1,000, and the data for every 10,000"},
		{"missed-bins", "Crews lost 43 lids.", ""},
	})
}

// TestReadingMisdated: the figure of one quarter said to be another's.
func TestReadingMisdated(t *testing.T) {
	read(t, []reading{
		{"calls", "In Quarter 1 it was 79.3%.", ""},
		{"calls", "In Quarter 1 it was 76.2%.", "the text says 76.2%, and the data 79.3%"},
		{"street-lights", "It was 11.4 days in Quarter 1.", "the text says 11.4 days, and the data 12.6 days"},
		{"street-lights", "It was 11.4 days in Quarter 4.", ""},
		{"", "In Quarter 1 the arrears of our tenants came to £431,900.", "the text says £431,900, and the data £418,300"},
		{"", "In Quarter 2 the arrears of our tenants came to £431,900.", ""},
		{"", "## Street lights\n\nA repair took 11.4 days in Quarter 1.", "the text says 11.4 days, and the data 12.6 days"},
		{"households", "There were 102 households, 8 more than in Quarter 4.", ""},
		{"households", "There were 102 households, 8 more than in Quarter 1.", "the text says 8"},
		{"calls", "The paper wrongly gave 76.2% in Quarter 1.", ""},
		{"street-lights", "It was 11.2 days, as against 11.9 in Quarter 2.", ""},
		{"street-lights", "It was 11.2 days, as against 12.6 in Quarter 2.", "the text says 12.6, and the data 11.9 days"},
		{"complaints", "We answered 44 of 52 in time; in Quarter 2 it was 41.", ""},
		{"complaints", "We answered 44 of 52 in time; in Quarter 2 it was 38.", "the text says 38, and the data 41"},
		{"calls", "In Quarter 1 the figure was 79.3%.", ""},
		{"calls", "It was 80.4% in Quarter 3 of the previous year.", ""},
		{"calls", "It was 80.4% in Quarter 2 of the previous year.", "the text says 80.4%, and the data 82.1%"},
		{"", "Calls answered within a minute came to 73.6%. Summers are hard: in Quarter 1 the figure was 76.2%.", "the text says 76.2%, and the data 79.3%"},
	})
}

// TestReadingSeason: a season is one of two quarters.
func TestReadingSeason(t *testing.T) {
	read(t, []reading{
		{"calls", "It was 76.2% in the summer.", ""},
		{"calls", "It was 79.3% in the summer.", ""},
		{"calls", "It was 82.1% in the summer.", "the text says 82.1%, and the data"},
		{"calls", "It was 78.9% last winter.", ""},
		{"calls", "It was 82.1% in the summer of 2023.", ""},
		{"calls", "Calls fell from the summer's 76.2%.", ""},
	})
}

// TestReadingImplied: slips in numbers of a measure that is named in part, and changes
// that are turned round.
func TestReadingImplied(t *testing.T) {
	read(t, []reading{
		{"", "The arrears of our tenants came to £427,400.", ""},
		{"", "The arrears of our tenants came to £472,400.", "the text says £472,400, and the data £427,400"},
		{"", "The help desk took 8,990 contacts.", ""},
		{"", "The help desk took 8,909 contacts.", "the text says 8,909, and the data 8,990"},
		{"", "## Calls\n\nOf callers 76.3% were answered.", "the text says 76.3%, and the data 73.6%"},
		{"", "## Calls\n\nOf callers 73.6% were answered.", ""},
		{"", "## Calls\n\nOf callers 31.4% wanted housing.", ""},
		{"", "The help desk took 135 of them a day.", ""},
		{"households", "There are five more than in Quarter 2.", ""},
		{"", "The households in our temporary flats are 5 fewer than in Quarter 2.", "the text gives the change another direction"},
		{"", "## Temporary accommodation\n\nWe house 5 fewer than in Quarter 2.", "the text gives the change another direction"},
		{"", "## Temporary accommodation\n\nWe house 5 more than in Quarter 2.", ""},
		{"households", "There are five fewer than in Quarter 2.", "the text gives the change another direction"},
		{"street-lights", "At 11.2 days it is 1.2 days above the limit.", ""},
		{"street-lights", "At 11.2 days it is 1.2 days below the limit.", "on the other side of its target"},
		{"", "The help desk might take 8,909 contacts.", ""},
		{"", "The library lent 8,909 books.", ""},
	})
}

// TestReadingMoney: variances on the wrong side of the budget.
func TestReadingMoney(t *testing.T) {
	read(t, []reading{
		{"", "Highways has a £512,000 overspend.", ""},
		{"", "Highways has a £512,000 underspend.", "the text says £512,000 underspend"},
		{"", "Highways forecasts an overspend of £512k.", ""},
		{"", "Highways forecasts an underspend of £512k.", "the text says £512k underspend"},
		{"", "Waste and Recycling is underspent by £135k.", ""},
		{"", "Waste and Recycling is overspent by £135k.", "the data £135k underspend"},
		{"", "Waste and Recycling would have had an overspend of £135k.", ""},
		{"", "The last paper wrongly printed an overspend of £135k.", ""},
		{"", "The theatre has an overspend of £41k.", ""},
	})
}

// TestReadingQuotes: what another text says is not said.
func TestReadingQuotes(t *testing.T) {
	read(t, []reading{
		{"calls", "The figure is 67.3%.", "the text says 67.3%, and the data 73.6%"},
		{"calls", "The figure was first printed as 67.3%.", ""},
		{"calls", "The first figure was 67.3%.", ""},
		{"calls", "The press reportedly had 67.3%.", ""},
		{"calls", "The newsletter wrongly said that the figure rose.", ""},
		{"calls", "The newsletter said that the figure rose.", ""},
		{"", "The summary printed before said that five of the seven indicators were better than target.", ""},
	})
}

// TestReadingFromTo: the two ends of a change, one of them with its time.
func TestReadingFromTo(t *testing.T) {
	read(t, []reading{
		{"calls", "It went from 78.9% in Quarter 4 to 73.6%.", ""},
		{"calls", "It went from 78.9% in Quarter 4 to 72.6%.", "the text says 72.6%, and the data 73.6%"},
		{"calls", "It went from 78.9% in Quarter 4 to 76.2% and now 73.6%.", ""},
		{"calls", "It went down from 79.3% in the spring to 76.2%, and now 73.6%.", ""},
		{"", "On potholes made safe in time, the lead said that two of 26 crews had gone from below 55% to above 70%.", ""},
		{"", "On complaints the lead said that two of 26 teams had gone from below 55% to above 70%.", ""},
		{"", "On complaints the lead said that two of 26 teams were at 85%.", ""},
		{"", "For potholes made safe in time two of 26 crews had a rate of 85%.", ""},
		{"calls", "For people over 75 it was 85%.", ""},
		{"calls", "At night 40 rang, and in Seaton the rate was 85%.", ""},
		{"calls", "The rate was 85%.", "the text says 85%, and the data 73.6%"},
		{"calls", "It is at 85%.", "the text says 85%, and the data 73.6%"},
	})
}

// TestReadingDistance: how far a figure is from its target, beside a figure of another time.
func TestReadingDistance(t *testing.T) {
	read(t, []reading{
		{"calls", "At 73.6% it is below the 76.2% of Quarter 2 and six points below target.", ""},
		{"calls", "At 73.6% it is below the 76.2% of Quarter 2 and nine points below target.", "the text says nine points"},
		{"calls", "At 73.6% it is below the 76.2% of Quarter 2 and six points above target.", "on the other side of its target"},
	})
}

// TestReadingSpanOfTarget: a target of a year is not that of a quarter.
func TestReadingSpanOfTarget(t *testing.T) {
	read(t, []reading{
		{"arrears", "We wrote off £427,400 against an annual target of £1,600,000.", ""},
		{"arrears", "They come to £427,400 against a target of £1,600,000.", "the text says £1,600,000, and the data £400,000"},
		{"arrears", "They come to £427,400 against a target of £1,600,000 for the year.", ""},
		{"arrears", "They come to £427,400 against a target of £1,600,000 by 31 March.", ""},
		{"calls", "It is 73.6% against an annual target of 85%.", "the text says 85%, and the data 80%"},
	})
}

// TestReadingPhrase: a name of little words stands together.
func TestReadingPhrase(t *testing.T) {
	home := readingIndicator{"at-home", "Still at home", "demand", "percent", "bigger", "{ target = 85, tolerance = 80 }", [6]string{"82.4", "83.0", "81.7", "80.9", "82.0", "84.2"}}
	read(t, []reading{
		{"", "Lowest at 46.2% was Sandhill, where three in ten homes are flats.", ""},
		{"", "Of them 84.2% are at home.", ""},
		{"", "Still at home are 74.2%.", "the text says 74.2%, and the data 84.2%"},
	}, home)
}

// TestReadingAverageOf: the average of something else is not the measure.
func TestReadingAverageOf(t *testing.T) {
	read(t, []reading{
		{"", "The number of households was 71.", "the text says 71, and the data 102"},
		{"", "The average age in households was 71.", ""},
	})
}
