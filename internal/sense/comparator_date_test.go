package sense_test

import "testing"

func TestComparatorDates(t *testing.T) {
	tests := []struct{ name, one, want string }{
		{"the month in another year", `{ value = 91, date = "March 2023", quarter = "2021-22/q4" }`, `comparator-date: dated "March 2023", and its quarter is Quarter 4, 2021/22`},
		{"the year before", `{ value = 91, date = "the year to March 2021", quarter = "2021-22/q4" }`, "comparator-date: correct the date or the quarter"},
		{"years apart", `{ value = 91, date = "2012", quarter = "2021-22/q4" }`, "comparator-date: 2012"},
		{"to come", `{ value = 91, date = "March 2031" }`, "comparator-date: more than a year after Quarter 3, 2022/23"},
		{"the same", `{ value = 91, date = "March 2022", quarter = "2021-22/q4" }`, ""},
		{"the financial year", `{ value = 91, date = "2021/22", quarter = "2021-22/q4" }`, ""},
		{"published later", `{ value = 91, date = "published in November 2022", quarter = "2021-22/q4" }`, ""},
		{"published after the quarter that records it", `{ value = 91, date = "published in February 2023" }`, ""},
		{"without a year", `{ value = 91, date = "date not given" , quarter = "2021-22/q4" }`, ""},
		{"allowed", `{ value = 91, date = "March 2023", quarter = "2021-22/q4" }`, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			keys := ""
			if test.name == "allowed" {
				keys = `# allow comparator-date: so`
			}
			others := map[string]string{"data/2022-23/q3.toml": "[comparators.one]\nnational = " + test.one + "\n"}
			expect(t, project(declared("one", "percent", keys), figures("one", "2022-23/q1", "94.1; 95; 93.6"), others), test.want)
		})
	}
}
