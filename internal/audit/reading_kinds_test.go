package audit

import "testing"

// TestReadingSides: how far a figure is from a target or from another's, and on which side.
func TestReadingSides(t *testing.T) {
	read(t, []reading{
		{"", "Potholes made safe in time were 91.8%, 1.8 points above the target of 90%.", ""},
		{"", "Potholes made safe in time were 91.8%, 1.8 points below the goal of 90%.", "the other side of its target"},
		{"missed-bins", "At 43 the rate is seven below the target of 50.", ""},
		{"missed-bins", "At 43 the rate is seven above the target of 50.", "which is below its target"},
		{"missed-bins", "The aspiration is 50, and we are seven over it.", "which is below its target"},
		{"missed-bins", "The rate, 43, is seven fewer than the 50 that we allow.", ""},
		{"missed-bins", "The rate, 43, is seven more than the 50 that we allow.", "which is below its target"},
		{"calls", "The figure, 73.6%, is 3.4 points lower than nationally.", ""},
		{"calls", "The figure, 73.6%, is 3.4 points higher than nationally.", "the other side of England"},
		{"calls", "England has 77.0%, 3.4 points higher than ours.", ""},
		{"calls", "England has 77.0%, 3.4 points lower than ours.", "the other side of England"},
		{"calls", "Our statistical neighbours have 71.0%, 2.6 points less than we had.", ""},
		{"calls", "Our statistical neighbours have 71.0%, 2.6 points more than the council's.", "the other side of Statistical neighbours"},
		{"potholes", "The measure beats England by 7.8 points.", ""},
		{"potholes", "The measure beats England by 8.7 points.", "8.7 points"},
		{"missed-bins", "The target of 50 was beaten by seven.", ""},
		{"contacts", "Of three teams one is within tolerance and two outside it.", ""},
	})
}

// TestReadingHeld: for how long a figure is said to have been where it is.
func TestReadingHeld(t *testing.T) {
	read(t, []reading{
		{"potholes", "Performance has been above target for the first time in six quarters.", ""},
		{"calls", "The rate has been below target for three successive quarters.", ""},
		{"calls", "The rate has been below target for six successive quarters.", `says "below target for six successive quarters"`},
		{"calls", "It was last on target in Quarter 3 of last year.", ""},
		{"calls", "It was last on target in Quarter 1.", `says "last on target in Quarter 1"`},
		{"missed-bins", "The rate is below target for the first time since Quarter 4 of last year.", `it was 49 in Quarter 2, 2024/25`},
		{"potholes", "The share is on target for the first time since Quarter 3 of last year.", ""},
		{"calls", "The goal of 80% was reached.", "73.6%"},
		{"calls", "It is still short of the 80% that we want.", ""},
		{"calls", "It is now above the 80% that we want.", "73.6%"},
		{"calls", "It is above the 70% of the old contract.", ""},
	})
}

// TestReadingEvery: what is said of every quarter of a span.
func TestReadingEvery(t *testing.T) {
	read(t, []reading{
		{"", "Potholes made safe in time have risen in every quarter for a year.", ""},
		{"", "Potholes made safe in time have fallen in every quarter for a year.", `says "every quarter for a year"`},
		{"", "Rent arrears have risen in every quarter since Quarter 3 of last year.", "it went from £431,900"},
		{"", "Missed bins per 10,000 collections have fallen in every quarter since last winter.", ""},
		{"", "Contacts at the help desk fell three times running.", ""},
		{"", "Contacts at the help desk fell four times running.", "it went from 9,480"},
		{"", "Contacts at the help desk saw a second fall running.", "it has gone that way for longer"},
		{"", "Contacts at the help desk are the lowest that we have seen.", ""},
		{"", "Contacts at the help desk are the second lowest that we have reported.", "is itself beyond all the others"},
	})
}

// TestReadingDivided: a whole and its parts.
func TestReadingDivided(t *testing.T) {
	read(t, []reading{
		{"", "The help desk had 8,990 contacts: 5,114 by telephone, 2,931 by post and 945 in person.", ""},
		{"", "The help desk had 8,990 contacts: 5,114 by telephone, 2,391 by post and 945 in person.", "the parts come to 8,450"},
		{"", "We gave 19,150 hours in the quarter: 11,490 from independent providers, 60% of the total, and 7,660 in-house.", ""},
		{"", "We gave 19,150 hours in the quarter: 11,490 from independent providers, 60% of the total, and 7,600 in-house.", "the parts come to 19,090"},
		{"", "We gave 19,150 hours in the quarter: 4,200 in the north and 3,900 in the south.", ""},
	})
}

// TestReadingRest: those of a whole that are not in the part that is good.
func TestReadingRest(t *testing.T) {
	read(t, []reading{
		{"potholes", "57 repairs were late.", ""},
		{"potholes", "75 repairs were late.", "the data 57"},
		{"potholes", "We made 641 of 698 safe in time. Fifty-seven took longer.", ""},
		{"potholes", "We made 641 of 698 safe in time. Sixty-seven took longer.", "the data 57"},
	})
}
