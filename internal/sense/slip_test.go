package sense_test

import "testing"

func TestSlips(t *testing.T) {
	tests := []struct{ name, unit, keys, figures, want string }{
		{"a tenth", "percent", "", "53.3; 55.7; 54.5; ; 55.2; 5.68", "decimal-slip: write 56.8"},
		{"ten times, with a decimal", "days", `polarity = "smaller"`, "19.5; 21.7; 20.3; 217", "decimal-slip: write 21.7"},
		{"a hundred times", "number", "", "1240; 1250; 1199; 124100", "decimal-slip: 124100 is about a hundred times the figures"},
		{"a fraction that follows from it is not told", "number", "", "1240; 1250; 1199; 124.1", "decimal-slip: write 1241"},
		{"a thousandth", "pounds", "", "612345.67; 640010; 688.001", "decimal-slip: write 688001"},
		{"in the middle", "percent", "", "53.3; 5.57; 54.5; 55.2", "decimal-slip: write 55.7"},
		{"the first of four", "percent", "", "5.57; 53.3; 54.5; 55.2", "decimal-slip: write 55.7"},
		{"a fraction beside one figure and the target", "percent", `targets."2022-23/q1" = 96`, "95.1; 0.964", "decimal-slip: write 96.4"},
		{"a fraction of a wide series", "percent", "", "72; 61; 55; 0.78", "decimal-slip: write 78"},
		{"one hundred as 1", "percent", "", "98; 97; 100; 1", "decimal-slip: write 100"},
		{"two fractions in a row", "percent", "", "95; 96; 94; 95; 0.96; 0.95", "decimal-slip: write 96\ndecimal-slip: write 95"},
		{"a large count by ten", "number", "", "20; 18; 24; 210", "decimal-slip: write 21"},
		{"a count of a base", "percent", "", "{ count = 88, of = 101 }; { count = 90, of = 103 }; { count = 92, of = 104 }; { count = 9, of = 104 }", "decimal-slip: check the count and the base"},
		{"one of two", "percent", "", "53.3; 5.57", "decimal-slip: 5.57 in Quarter 2, 2022/23 is about a tenth of 53.3 in Quarter 1, 2022/23, and nothing else tells which of them is wrong check both, and correct the one that is wrong;"},
		{"one of two after a break", "days", `breaks = { "2022-23/q4" = "Counted anew." }`, "20; 21; 20.5; 195; 19.6", "decimal-slip: 19.6 in Quarter 1, 2023/24 is about a tenth of 195 in Quarter 4, 2022/23"},
		{"the fraction of two", "percent", "", "95.1; 0.964", "decimal-slip: write 96.4"},
		{"of two that agree and one more", "percent", "", "53.3; 54.1; 5.57", "decimal-slip: write 55.7"},
		{"the year to date by its months", "days", `covers = "year to date"; targets."2022-23/q1" = 2; targets."2022-23/q2" = 4`, "2.3; 0.49", "decimal-slip: write 4.9"},
		{"a later figure after a correction of units is joined", "percent", "", "91; 92; 9.3; 94; 95", "decimal-slip: write 93"},

		{"steady", "percent", "", "53.3; 55.7; 54.5; ; 55.2; 56.8", ""},
		{"a fall to a third", "percent", "", "53.3; 55.7; 54.5; 18", ""},
		{"a small count", "number", "", "12; 11; 13; 1", ""},
		{"a small count that jumps", "number", "", "3; 4; 3; 35", ""},
		{"a count of one digit among two", "number", "", "62; 58; 71; 6", ""},
		{"a season", "number", "", "40; 310; 55; 352; 38; 290; 61; 340; 44", ""},
		{"a volatile series", "number", "", "20; 250; 31; 480; 25", ""},
		{"near zero", "percent", "", "0.1; 0.1; 0.1; 1", ""},
		{"from nothing", "number", "", "0; 0; 0; 100", ""},
		{"the first figure of a new measure", "number", "", "60; 640; 655", ""},
		{"only two figures far apart, the first the less", "percent", "", "3; 46", ""},
		{"from then on a tenth", "number", "", "950; 940; 960; 95; 94; 96; 95", ""},
		{"a break", "number", `breaks = { "2022-23/q4" = "Counted anew." }`, "950; 940; 960; 95", ""},
		{"the year to date begins again", "number", `covers = "year to date"`, "100; 210; 290; 400; 95; 190; 310; 420", ""},
		{"collected since April", "percent", `covers = "year to date"`, "29.1; 56.8; 84.2; 98.1; 29.3", ""},
		{"twelve months in one quarter", "number", "", "100; 110; 105; { value = 430, months = 12 }", ""},
		{"a share of few", "percent", "", "{ count = 9, of = 10 }; { count = 8, of = 9 }; { count = 9, of = 10 }; { count = 1, of = 11 }", ""},
		{"allowed", "percent", `# allow decimal-slip: so`, "53.3; 55.7; 54.5; 5.68", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			expect(t, project(declared("one", test.unit, test.keys), figures("one", "2022-23/q1", test.figures)), test.want)
		})
	}
}

// A figure that was corrected is told no more, and one that is like what it was before has
// been looked at.
func TestSlipsOfCorrections(t *testing.T) {
	tests := []struct{ name, last, correction, want string }{
		{"a slip that was corrected", "5.68", "{ value = 56.8, was = 5.68, reason = \"Mistyped.\" }", ""},
		{"a slip that was withdrawn", "5.68", "{ missing = \"not available\", reason = \"Mistyped.\" }", ""},
		{"a slip in a correction", "56.8", "{ value = 5.71, was = 56.8, reason = \"Late records.\" }", "decimal-slip: write 57.1"},
		{"a correction that confirms", "5.68", "{ value = 5.71, was = 5.68, reason = \"Late records.\" }", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			correction := map[string]string{"data/2023-24/q1.toml": "[revisions.\"2022-23/q4\"]\none = " + test.correction + "\n"}
			expect(t, project(declared("one", "percent", ""), figures("one", "2022-23/q1", "53.3; 55.7; 54.5; "+test.last), correction), test.want)
		})
	}
}

func TestSlipsOfTargets(t *testing.T) {
	const smaller, toDate = `polarity = "smaller"; `, `covers = "year to date"; `
	tests := []struct{ name, unit, keys, figures, want string }{
		{"by the figures", "percent", smaller + `targets."2022-23/q1" = 3.3`, "37.5; 32.2; 35", "decimal-slip: the target of 3.3 is about a tenth"},
		{"by other targets", "number", `targets."2022-23/q1" = 1265; targets."2022-23/q2" = 124.5; targets."2022-23/q3" = 1240`, "1262; 1240; 1230", "decimal-slip: write 1245"},
		{"a fraction", "percent", `targets."2022-23/q1" = 0.96`, "95; 94.2", "decimal-slip: write 96"},
		{"a tolerance", "days", smaller + `targets."2022-23/q1" = { target = 20, tolerance = 220 }`, "19.5; 21.7; 20.2", "decimal-slip: the tolerance of 220"},
		{"far from the figures, not tenfold", "days", smaller + `targets."2022-23/q1" = 20`, "3.1; 3.3; 2.9", ""},
		{"one figure is not enough", "days", smaller + `targets."2022-23/q1" = 20`, "2.1", ""},
		{"as the figures", "percent", `targets."2022-23/q1" = 96`, "95; 94.2", ""},
		{"a range", "percent", `polarity = "range"; targets."2022-23/q1" = { low = 1, high = 2 }`, "15; 16; 14", ""},
		{"of the year to date", "percent", toDate + `targets."2022-23/q1" = 29.5; targets."2022-23/q2" = 5.75; targets."2022-23/q3" = 85.5; targets."2022-23/q4" = 98.8`, "29.1; 56.8; 84; 98", "decimal-slip: write 57.5"},
		{"of the year to date, as it grows", "number", toDate + `targets."2022-23/q1" = 4; targets."2022-23/q2" = 20; targets."2022-23/q3" = 40; targets."2022-23/q4" = 60`, "3; 22; 41; 58", ""},
		{"of the year's end", "number", `covers = "year to date"; targets."2022-23/q1" = { year_end = 1000 }`, "10; 20; 30; 40", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			expect(t, project(declared("one", test.unit, test.keys), figures("one", "2022-23/q1", test.figures)), test.want)
		})
	}
}

func TestSlipsOfComparators(t *testing.T) {
	tests := []struct{ name, others, want string }{
		{"a fraction", `national = { value = 0.93, date = "March 2022" }`, "decimal-slip: the figure of \"national\", 0.93, is about a hundredth of those beside it"},
		{"a tenth of two", "near = { value = 91, date = \"March 2022\" }\nnational = { value = 9.3, date = \"March 2022\" }", "decimal-slip: write 93"},
		{"alike", "near = { value = 91, date = \"March 2022\" }\nnational = { value = 84.2, date = \"March 2022\" }", ""},
		{"much less", `national = { value = 40, date = "March 2022" }`, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			others := map[string]string{"data/2022-23/q3.toml": "[comparators.one]\n" + test.others + "\n"}
			expect(t, project(declared("one", "percent", ""), figures("one", "2022-23/q1", "94.1; 95; 93.6"), others), test.want)
		})
	}
}
