package sense_test

import "testing"

func TestDigitSlips(t *testing.T) {
	expectAll(t, []series{
		{"two digits turned", "number", "", "1307; 1239; 1181; 2110", "digit-slip: write 1210"},
		{"turned among percentages", "percent", "", "95; 94.2; 93; 59", "digit-slip: 59 is far from all the figures beside it, 93 to 95 write 95"},
		{"another first digit", "number", "", "5611; 5694; 6075; 9750; 5687; 5590", "digit-slip: write 5750"},
		{"the first digit twice", "days", "", "191; 193; 186; 1193; 188", "digit-slip: write 193"},
		{"a count of a base", "percent", "", "{ count = 89, of = 101 }; { count = 92, of = 104 }; { count = 90, of = 103 }; { count = 39, of = 101 }", "digit-slip: check the count and the base"},

		{"the first", "percent", "", "59; 95; 94.2; 93", "digit-slip: write 95"},
		{"over six months", "percent", "", "95; { value = 93, months = 6 }; 94.2; 59", "digit-slip: write 95"},

		{"a year away", "percent", "", "59; ; ; 95; 94.2; 93", ""},
		{"far, and no slip", "percent", "", "95; 94.2; 93; 50", ""},
		{"a fall by a third", "percent", "", "95; 94.2; 93; 65", ""},
		{"two beside it", "number", "", "1307; 1239; 2110", ""},
		{"a wide series", "percent", "", "38; 61; 55; 16", ""},
		{"a series of two sizes", "number", "", "1200; 2500; 1300; 5200", ""},
		{"a few", "number", "", "12; 13; 11; 31", ""},
		{"near zero", "percent", "", "3; 4; 3; 13", ""},
		{"a share of few", "percent", "", "{ count = 9, of = 10 }; { count = 8, of = 9 }; { count = 9, of = 10 }; { count = 1, of = 5 }", ""},
		{"a break", "number", `breaks = { "2022-23/q4" = "Counted anew." }`, "1307; 1239; 1181; 2110", ""},
		{"from then on", "number", "", "1307; 1239; 1181; 2110; 2150; 2090; 2140", ""},
		{"allowed", "number", `# allow digit-slip: so`, "1307; 1239; 1181; 2110", ""},
	})
}

func TestDigitSlipsOfTargets(t *testing.T) {
	const smaller = `polarity = "smaller"; `
	expectAll(t, []series{
		{"another first digit", "number", smaller + `targets."2022-23/q1" = 594`, "138; 165; 190; 160", "digit-slip: the target of 594 is far from all"},
		{"a tolerance turned", "number", smaller + `targets."2022-23/q1" = { target = 140, tolerance = 810 }`, "175; 169; 146; 193", "digit-slip: the tolerance of 810"},
		{"less than three times", "number", smaller + `targets."2022-23/q1" = 410`, "175; 169; 146; 193", ""},
		{"far, and no slip", "days", smaller + `targets."2022-23/q1" = 49`, "13.1; 13.3; 12.9", ""},
		{"two figures", "number", smaller + `targets."2022-23/q1" = 594`, "138; 165", ""},
		{"a range", "percent", `polarity = "range"; targets."2022-23/q1" = { low = 51, high = 52 }`, "15; 16; 14", ""},
	})
}

func TestDigitSlipsOfComparators(t *testing.T) {
	tests := []struct{ name, others, want string }{
		{"another first digit", "near = { value = 91, date = \"March 2022\" }\nnational = { value = 19.2, date = \"March 2022\" }", "digit-slip: the figure of \"national\", 19.2, is far from all those beside it"},
		{"half", "near = { value = 91, date = \"March 2022\" }\nnational = { value = 49.2, date = \"March 2022\" }", ""},
		{"beside two", "national = { value = 19.2, date = \"March 2022\" }", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			others := map[string]string{"data/2022-23/q3.toml": "[comparators.one]\n" + test.others + "\n"}
			expect(t, project(declared("one", "percent", ""), figures("one", "2022-23/q1", "94.1; 95; 93.6"), others), test.want)
		})
	}
}
