package sense_test

import "testing"

// The checks are of 20 May 2024, and the documents are about Quarter 4, 2023/24.
func TestDays(t *testing.T) {
	tests := []struct{ name, paper, minutes, want string }{
		{"published with a day to come", "status = \"published\"\npublish_on = 2031-02-10", "", `not-yet: write status = "scheduled"`},
		{"from tomorrow on", "status = \"published\"\npublish_on = 2024-05-21", "", "not-yet: 21 May 2024, is still to come"},
		{"minutes with a day to come", "status = \"published\"", "status = \"published\"\npublish_on = 2024-06-01", "not-yet: the record of the meeting"},
		{"the year mistyped", "status = \"published\"\npublish_on = 2023-05-14", "", "early-day: 14 May 2023"},
		{"scheduled before the quarter's end", "status = \"scheduled\"\npublish_on = 2024-03-30", "", "early-day: 30 March 2024"},
		{"a meeting before the quarter's end", "status = \"published\"", "status = \"published\"\nheld_on = 2024-02-12", "early-day: the day of the meeting"},
		{"a meeting to come before the quarter's end", "status = \"draft\"\nmeeting_on = 2024-02-12", "", "early-day: the day of the meeting"},
		{"published today", "status = \"published\"\npublish_on = 2024-05-20", "", ""},
		{"scheduled", "status = \"scheduled\"\npublish_on = 2031-02-10", "", ""},
		{"a draft with its day", "status = \"draft\"\npublish_on = 2031-02-10", "", ""},
		{"the first day after the quarter", "status = \"published\"\npublish_on = 2024-04-01", "status = \"published\"\nheld_on = 2024-04-01", ""},
		{"no days", "status = \"published\"", "status = \"published\"", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			files := figures("one", "2023-24/q4", "85")
			files["content/2023-24/q4/paper.md"] = "+++\ntitle = \"Report\"\n" + test.paper + "\n+++\nText.\n"
			if test.minutes != "" {
				files["content/2023-24/q4/minutes.md"] = "+++\ntitle = \"Record\"\nmeeting = \"Cabinet\"\n" + test.minutes + "\n+++\nText.\n"
			}
			expect(t, project(declared("one", "percent", ""), files), test.want)
		})
	}
	t.Run("a review", func(t *testing.T) {
		files := figures("one", "2023-24/q4", "85")
		files["content/2023-24/annual/review.md"] = "+++\ntitle = \"Review\"\nperiod = \"The year\"\nstatus = \"published\"\npublish_on = 2024-06-30\n+++\nText.\n"
		expect(t, project(declared("one", "percent", ""), files), "not-yet: the review")
	})
}
