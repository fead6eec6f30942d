package audit

import "testing"

// TestReadingCarried: a statement that names nothing is about the measure before it.
func TestReadingCarried(t *testing.T) {
	read(t, []reading{
		{"", "Potholes made safe in time came to 91.8% and are above target.", ""},
		{"", "Potholes made safe in time came to 91.8% and are below target.", `says "below target" of Potholes made safe in time`},
		{"", "At 91.8%, potholes made safe in time rose on Quarter 2, and are outside tolerance.", `says "outside tolerance" of Potholes made safe in time`},
		{"", "Calls answered within a minute are at 73.6%. It is outside tolerance.", ""},
		{"", "Calls answered within a minute are at 73.6%. It is within tolerance.", `says "within tolerance" of Calls answered within a minute`},
		{"", "Calls answered within a minute are at 73.6%. Still within tolerance.", `says "within tolerance" of Calls answered within a minute`},
		{"calls", "Now 73.6%, and still within tolerance.", `says "within tolerance" of Calls answered within a minute`},
		{"calls", "Now 73.6%, and still outside tolerance.", ""},
		// what goes on about another quarter, another subject or several is not judged
		{"", "Calls answered within a minute are at 73.6%, down from 76.2% in Quarter 2, which was within tolerance.", ""},
		{"", "Calls answered within a minute are at 73.6%. The new team in the west is within tolerance.", ""},
		{"", "Potholes made safe in time are at 91.8% and calls answered within a minute at 73.6%. Both are watched, and one is within tolerance.", ""},
	})
}

// TestReadingRun: how many quarters in a row the figures went one way.
func TestReadingRun(t *testing.T) {
	read(t, []reading{
		{"", "Contacts at the help desk fell for the third quarter running.", ""},
		{"", "Contacts at the help desk fell for the fourth quarter running.", "it went from 9,480 in Quarter 3, 2023/24 to 10,210"},
		{"", "Contacts at the help desk: a rise for the third quarter running.", "it went from 9,530 in Quarter 2, 2024/25 to 8,990"},
		{"", "Contacts at the help desk have fallen for three quarters in a row.", ""},
		{"", "Contacts at the help desk have fallen for five quarters in a row.", `says "five quarters in a row"`},
		{"", "Missed bins per 10,000 collections came down for the fifth consecutive quarter.", ""},
		{"", "Calls answered within a minute saw a second consecutive fall.", ""},
		{"", "Calls answered within a minute saw a third consecutive fall.", `says "third consecutive fall"`},
		{"", "Calls answered within a minute saw a second consecutive improvement.", `says "second consecutive improvement"`},
		{"arrears", "Arrears fell for the second quarter running.", "it went from £418,300"},
		{"street-lights", "An improvement for the second quarter running.", ""},
		{"street-lights", "An improvement for the third quarter running.", "it went from 11.4 days"},
		{"calls", "Down for the second quarter running.", ""},
		{"calls", "Up for the second quarter running.", `says "second quarter running"`},
		{"", "At 73.6%, answered calls were down for the second quarter running.", ""},
		// of another time, of both ways, or of what runs otherwise
		{"", "Contacts at the help desk had risen for the third quarter running.", ""},
		{"", "Contacts at the help desk saw four quarters in a row with a rise or a fall.", ""},
		{"", "Calls answered within a minute were short of the target for the fourth quarter running.", ""},
		{"", "The third quarter was quiet, and contacts at the help desk fell.", ""},
	})
}

// TestReadingSeries: superlatives among the figures of some quarters.
func TestReadingSeries(t *testing.T) {
	read(t, []reading{
		{"", "Potholes made safe in time are at their highest in six quarters.", ""},
		{"", "Potholes made safe in time are at their lowest in six quarters.", `says "lowest in six quarters"`},
		{"", "Calls answered within a minute are the lowest of the six quarters.", ""},
		{"", "Calls answered within a minute are the second lowest of the six quarters.", "is itself beyond all the others"},
		{"", "Rent arrears are the second highest of the six.", ""},
		{"", "Rent arrears are the highest of the six.", "it was £431,900 in Quarter 2, 2024/25"},
		{"", "Rent arrears are the third highest of the six.", "it was £431,900"},
		{"", "Missed bins per 10,000 collections are the fewest yet.", ""},
		{"", "Missed bins per 10,000 collections are the most yet.", `says "most yet"`},
		{"", "Complaints answered in 15 working days are the best ever.", `says "best ever"`},
		{"", "Complaints answered in 15 working days are the worst since Quarter 1.", ""},
		{"", "Complaints answered in 15 working days are the worst since Quarter 4, 2023/24.", "it was 84.4% in Quarter 1, 2024/25"},
		{"street-lights", "Repairs took the longest of the six quarters.", "it was 11.9 days in Quarter 2, 2024/25"},
		{"street-lights", "The longest wait was one of 31 days.", ""},
		{"contacts", "There were 8,990, the lowest of the six quarters, and fewer than in Quarter 2.", ""},
		{"contacts", "There were 8,990, the highest of the six quarters, and fewer than in Quarter 2.", `says "highest of the six quarters"`},
		{"", "The desk took 8,990, its lowest number so far.", ""},
		{"", "The desk took 8,990, its highest number so far.", `says "highest number so far" of Contacts at the help desk`},
		{"", "Missed bins per 10,000 collections are the fewest of the six and below target.", ""},
		{"", "Missed bins per 10,000 collections are the most of the six and below target.", `says "most of the six"`},
		// of another quarter, of others, or without a polarity to tell what is best
		{"", "Contacts at the help desk are the best of the six quarters.", ""},
		{"", "Rent arrears are among the highest of the six.", ""},
		{"", "Rent arrears came down from the highest of the six quarters.", ""},
		{"", "Rent arrears: the highest of the six quarters was £431,900 in Quarter 2.", ""},
		{"arrears", "In Quarter 2 they were £431,900, the highest of the six quarters.", ""},
		{"", "Rent arrears are the highest in the ward of Sandhill.", ""},
		{"", "For contacts at the help desk December was the busiest month in six quarters.", ""},
	})
}

// TestReadingMovement: verbs of change, in the order of the figures and of their numbers.
func TestReadingMovement(t *testing.T) {
	read(t, []reading{
		{"", "Potholes made safe in time crept up.", ""},
		{"", "Potholes made safe in time crept down.", "it rose from 88.7% to 91.8% since Quarter 2, 2024/25"},
		{"", "Rent arrears eased.", ""},
		{"", "Rent arrears rose on the previous quarter.", `says "rose" of Rent arrears`},
		{"", "Rent arrears rose on the same quarter last year.", ""},
		{"", "Rent arrears gave rise to 31 letters.", ""},
		{"", "The ratio of officers to complaints rose to 1 to 290.", ""},
		{"", "Rent arrears came down on the same quarter last year.", "it rose from £394,500 to £427,400"},
		{"street-lights", "It lengthened.", "it fell from 11.9 days to 11.2 days"},
		{"street-lights", "It improved.", ""},
		{"street-lights", "It worsened.", `says "worsened"`},
		{"", "Food premises inspected when due are unchanged.", ""},
		{"", "Food premises inspected when due rose.", "it went from 98.4% to 98.4%"},
		{"", "Complaints answered in 15 working days are unchanged.", "it fell from 87.2% to 84.6%"},
		{"complaints", "The figure improved.", `says "improved"`},
		{"", "Missed bins per 10,000 collections halved.", "it fell from 49 to 43"},
		{"", "Calls answered within a minute have fallen steadily.", ""},
		{"", "Rent arrears would have risen without the new team.", ""},
		{"", "Rent arrears have not risen.", ""},
		{"", "Rent arrears had risen.", ""},
		{"", "Households in temporary accommodation improved.", ""},
		{"", "Rents rose.", ""},
	})
}

// TestReadingDirection: a verb and the two numbers beside it.
func TestReadingDirection(t *testing.T) {
	read(t, []reading{
		{"contacts", "There were 8,990, down from 9,530 in Quarter 2.", ""},
		{"contacts", "There were 8,990, up from 9,530 in Quarter 2.", "8,990 is not more than 9,530"},
		{"potholes", "It rose from 88.7% to 91.8%.", ""},
		{"potholes", "It fell from 88.7% to 91.8%.", "91.8% is not less than 88.7%"},
		{"potholes", "It rose to 91.8%, from 88.7% in Quarter 2.", ""},
		{"potholes", "It fell to 91.8%, from 88.7% in Quarter 2.", "91.8% is not less than 88.7%"},
		{"street-lights", "The average is 11.2 days, down from 11.9.", ""},
		{"street-lights", "The average is 11.2 days, up from 11.9.", "11.2 days is not more than 11.9"},
		{"", "The new depot grew from 20 to 12 lorries.", "12 is not more than 20"},
		{"", "The new depot grew from 12 to 20 lorries.", ""},
		{"contacts", "The desk was quiet from 12 to 6.", ""},
		{"contacts", "The shift went down from 12 to 6 on Mondays.", ""},
	})
}

// TestReadingComparator: how a figure stands to those of others.
func TestReadingComparator(t *testing.T) {
	read(t, []reading{
		{"", "Calls answered within a minute are well below that of England.", ""},
		{"", "Calls answered within a minute are well above that of England.", "it is 73.6% against 77.0% (England)"},
		{"", "Calls answered within a minute are better than the statistical neighbours.", ""},
		{"", "Calls answered within a minute are behind our statistical neighbours.", "it is 73.6% against 71.0% (Statistical neighbours)"},
		{"", "Missed bins per 10,000 collections are lower than the national average.", ""},
		{"", "Missed bins per 10,000 collections are higher than the national average.", "it is 43 against 52 (England)"},
		{"", "The average days to repair a street light is faster than England.", ""},
		{"", "The average days to repair a street light is slower than England.", "it is 11.2 days against 11.6 days (England)"},
		{"", "The average days to repair a street light is ahead of similar councils.", `says "ahead of similar councils"`},
		{"", "Missed bins per 10,000 collections compare favourably with England.", ""},
		{"", "Calls answered within a minute compare favourably with England.", `says "favourably with England"`},
		{"potholes", "At 91.8% we are behind England.", `says "behind England"`},
		// which is better of what is not judged nobody knows; other figures are not told of
		{"", "Households in temporary accommodation are better than the region.", ""},
		{"", "Households in temporary accommodation are below the region.", ""},
		{"", "Households in temporary accommodation are above the region.", "it is 102 against 120 (Western region)"},
		{"", "Calls answered within a minute are not above that of England.", ""},
		{"", "Calls answered within a minute might be above that of England by spring.", ""},
		{"", "Rent arrears are above the national average.", ""},
	})
}

// TestReadingPosition: what is said of targets and tolerances.
func TestReadingPosition(t *testing.T) {
	read(t, []reading{
		{"", "Food premises inspected when due exceeds its target.", ""},
		{"", "Food premises inspected when due misses its target.", "it is 98.4% against a target of 95%: better than target"},
		{"", "Calls answered within a minute are off target.", ""},
		{"", "Calls answered within a minute are on target.", `says "on target"`},
		{"", "Calls answered within a minute are outside tolerance.", ""},
		{"", "Calls answered within a minute are within tolerance.", `says "within tolerance"`},
		{"", "Calls answered within a minute are above tolerance.", `says "above tolerance"`},
		{"", "Calls answered within a minute are below tolerance.", ""},
		{"", "Rent arrears are above target.", ""},
		{"", "Rent arrears are below target.", "it is £427,400 against a target of £400,000"},
		{"", "Rent arrears are within tolerance.", ""},
		{"", "Rent arrears are outside tolerance.", `says "outside tolerance"`},
		{"", "Missed bins per 10,000 collections are short of the target.", `says "of the target"`},
		{"", "Missed bins per 10,000 collections are ahead of target.", ""},
		{"complaints", "The target of 90% was missed.", ""},
		{"complaints", "The target of 90% was met.", `says "target of 90% was met"`},
		{"complaints", "At 84.6% it beats the target.", `says "beats the target"`},
		{"", "Calls answered within a minute were within tolerance in Quarter 2.", ""},
		{"", "Calls answered within a minute are hard to keep within tolerance.", ""},
		{"", "Calls answered within a minute should be within tolerance by the summer.", ""},
		{"", "Contacts at the help desk are above target.", ""},
		{"complaints", "Housing met the target set for its own cases.", ""},
	})
}

// TestReadingKin: measures whose names differ by one word, so that "of the three" may be of
// them.
func TestReadingKin(t *testing.T) {
	kin := func(id, area string, figures [6]string) readingIndicator {
		return readingIndicator{id, "Trees inspected: " + area, "demand", "percent", "bigger", "{ target = 90, tolerance = 85 }", figures}
	}
	read(t, []reading{
		{"", "Trees inspected, South: 91.2%, the second best of the three.", ""},
		{"", "Trees inspected, South: 91.2%, the second best of the six quarters.", "is itself beyond all the others"},
		{"", "Trees inspected, North: 93.5%, the best of the three.", ""},
	}, kin("trees-north", "North", [6]string{"94.1", "93.0", "92.8", "93.1", "92.0", "93.5"}),
		kin("trees-south", "South", [6]string{"84.1", "85.0", "86.8", "87.1", "88.0", "91.2"}),
		kin("trees-west", "West", [6]string{"84.2", "85.1", "86.9", "87.2", "88.1", "85.5"}))
}

// TestReadingBoundOfOther: a target in another unit is another measure's.
func TestReadingBoundOfOther(t *testing.T) {
	read(t, []reading{
		{"", "Rent arrears came to £427,400, which is below the target of 60%.", ""},
		{"", "Rent arrears came to £427,400, which is below the target of £400,000.", `says "below the target" of Rent arrears`},
		{"", "Rent arrears came to £427,400, which is above the target of £400,000.", ""},
	})
}

// TestReadingExtremeThen: superlatives of figures of earlier quarters.
func TestReadingExtremeThen(t *testing.T) {
	read(t, []reading{
		{"arrears", "The highest figure was £431,900, in Quarter 2.", ""},
		{"arrears", "The lowest figure was £431,900, in Quarter 2.", `says "lowest" of Rent arrears`},
		{"arrears", "The highest was £418,300, in Quarter 1.", "£418,300 in Quarter 1, 2024/25 and £431,900 in Quarter 2, 2024/25"},
		{"", "Rent arrears were £381,200 in Quarter 2, 2023/24, the lowest of the six quarters.", ""},
		{"", "Rent arrears were £381,200 in Quarter 2, 2023/24, the highest of the six quarters.", `says "highest" of Rent arrears`},
		{"contacts", "The best of the six was 9,120, in Quarter 2, 2023/24.", ""},
		{"arrears", "The highest month was June, with £431,900 in Quarter 2.", ""},
		{"arrears", "In Quarter 2 they had been £431,900, the lowest so far.", ""},
		{"arrears", "The lowest figure before this quarter was £381,200, in Quarter 2, 2023/24.", ""},
		{"calls", "Last winter's 78.9% was the best of the four quarters.", ""},
	})
}

// TestReadingPlaceThen: the position of a figure of an earlier quarter.
func TestReadingPlaceThen(t *testing.T) {
	read(t, []reading{
		{"calls", "It was 76.2% in Quarter 2, which was within tolerance.", ""},
		{"calls", "It was 76.2% in Quarter 2, which was outside tolerance.", "it was 76.2% in Quarter 2, 2024/25"},
		{"calls", "In Quarter 2, 2023/24 it was 82.1% and was above target.", ""},
		{"calls", "In Quarter 2, 2023/24 it was 82.1% and was below target.", `says "below target"`},
		{"calls", "It was 76.2% in Quarter 2, which was no longer within tolerance.", ""},
		{"contacts", "There were 9,530 in Quarter 2, which was above target.", ""},
	})
}
