package sense_test

import (
	"strings"
	"testing"
)

// series is one case of a table: an indicator with its unit, further keys and figures from
// Quarter 1, 2022/23 on, and what is said of it.
type series struct{ name, unit, keys, figures, want string }

func expectAll(t *testing.T, tests []series) {
	t.Helper()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			expect(t, project(declared("one", test.unit, test.keys), figures("one", "2022-23/q1", test.figures)), test.want)
		})
	}
}

func TestEqualFigures(t *testing.T) {
	expectAll(t, []series{
		{"three digits", "percent", "", "67.3; 67.3; 67.3; 67.3", "equal-figures: 67.3 in 4 quarters"},
		{"a count of four digits", "number", "", "1180; 1186; 1186; 1186; 1186; 1186; 1190", "equal-figures: 1186 in 5 quarters"},
		{"a decimal where others vary", "days", `polarity = "smaller"`, "8.1; 8.4; 8.4; 8.4; 8.4", "equal-figures: since Quarter 2, 2022/23"},
		{"a count of a base", "percent", "", "{ count = 44, of = 47 }; { count = 44, of = 47 }; { count = 44, of = 47 }; { count = 44, of = 47 }", "equal-figures: 93.6"},
		{"all of a hundred", "percent", "", "100; 100; 100; 100", ""},
		{"all of a base", "percent", "", "{ count = 47, of = 47 }; { count = 47, of = 47 }; { count = 47, of = 47 }; { count = 47, of = 47 }", ""},
		{"a small count", "number", "", "12; 12; 12; 12; 12", ""},
		{"a round count", "number", "", "119; 120; 120; 120; 120", ""},
		{"three in a row", "percent", "", "67.3; 67.3; 67.3; 68", ""},
		{"a gap between", "percent", "", "67.3; 67.3; ; 67.3; 67.3", ""},
		{"one decimal that never varies", "days", `polarity = "smaller"`, "8.5; 8.5; 8.5; 8.5", ""},
		{"once a year", "percent", `frequency = "annual"; due = [1, 2, 3, 4]`, "67.3; 67.3; 67.3; 67.3", ""},
		{"a figure of the year in each quarter", "percent", "", "67.3; 67.3; 67.3; 67.3; 65.1; 65.1; 65.1; 65.1", ""},
		{"a break", "percent", `breaks = { "2022-23/q3" = "Counted anew." }`, "67.3; 67.3; 67.3; 67.3", ""},
		{"always", "number", "", "1186; 1186; 1186; 1186; 1186; 1186; 1186; 1186; 1186", ""},
		{"allowed", "percent", `# allow equal-figures: so`, "67.3; 67.3; 67.3; 67.3", ""},
	})
}

func TestFractionsAndNegatives(t *testing.T) {
	expectAll(t, []series{
		{"half a visit", "number", "", "131; 126; 128.5; 140", "fractional-count: 128.5 is not a whole number"},
		{"most are not whole", "number", "", "131.2; 126; 128.5; 140", ""},
		{"too few to tell", "number", "", "131; 126; 128.5", ""},
		{"decimals are shown", "days", "", "131; 126; 128.5; 140", ""},
		{"money", "pounds", "", "612345.67; 688001; 640020; 655000", ""},
		{"percentages", "share", "", "12; 13; 12.5; 14", ""},
		{"below zero once", "signed", "", "14; 12; -12; 13", "lone-negative: write 12"},
		{"below zero twice", "signed", "", "14; -2; -12; 13", ""},
		{"a change", "signed", `title = "Net change in places"`, "14; 12; -12; 13", ""},
		{"zero among them", "signed", "", "14; 0; -12; 13", ""},
	})
}

func TestShares(t *testing.T) {
	expectAll(t, []series{
		{"the wrong way round", "share", "", "{ count = 44, of = 47 }; { count = 47, of = 44 }", "count-and-base: write { count = 44, of = 47 }"},
		{"a count of no base", "share", "", "{ value = 91, count = 44 }; 90", "count-and-base: 44 is 91 per cent of no whole number"},
		{"a count of some base", "share", "", "{ value = 93.6, count = 44 }; { value = 92, count = 44 }", ""},
		{"a count of none", "share", "", "{ value = 0, count = 0 }; 90", ""},
		{"alone", "share", "", "{ count = 47, of = 44 }", ""},
		{"all of them", "share", "", "{ count = 44, of = 47 }; { count = 44, of = 44 }", ""},
		{"often more than all", "share", "", "{ count = 50, of = 47 }; { count = 47, of = 44 }", ""},
		{"more than all without a base", "share", "", "104; { count = 47, of = 44 }", ""},
		{"no percentage", "days", "", "{ count = 94, of = 47 }; { count = 90, of = 44 }", ""},
	})
}

func TestTotals(t *testing.T) {
	const toDate = `covers = "year to date"`
	expectAll(t, []series{
		{"a count that falls", "number", toDate, "9; 20; 11; 40", "falling-total: the 20 of Quarter 2, 2022/23"},
		{"a new year", "number", toDate, "9; 20; 31; 40; 8; 19", ""},
		{"no more in the quarter", "number", toDate, "9; 20; 20; 40", ""},
		{"an average", "days", toDate + `; title = "Average days to decide (year to date)"; polarity = "smaller"`, "9; 8; 8.5; 7", ""},
		{"a share", "percent", toDate, "91; 90; 92; 89", ""},
		{"a share whose target rises", "percent", toDate + `; targets."2022-23/q1" = { year_end = 98, profile = [29, 57, 85] }`, "29.1; 27.4; 84; 97", "falling-total: 27.4"},
		{"months of its own", "number", toDate, "{ value = 30, months = 12 }; 20", ""},
		{"rising through two years", "number", "", "9; 20; 31; 42; 10; 22; 30; 44", `rising-year: covers = "year to date"`},
		{"and the year that runs", "number", `year_to_date = "sum"`, "9; 20; 31; 42; 10; 22; 30; 44; 11", "rising-year: each of 2 years"},
		{"declared", "number", toDate, "9; 20; 31; 42; 10; 22; 30; 44", ""},
		{"one year", "number", "", "9; 20; 31; 42; 10", ""},
		{"rising on", "number", "", "9; 20; 31; 42; 44; 55; 66; 90", ""},
		{"a season", "number", "", "9; 20; 31; 42; 10; 12; 11; 24", ""},
		{"by a little", "percent", "", "40; 41; 42; 45; 40; 41; 42; 45", ""},
	})
}

func TestCopiedQuarter(t *testing.T) {
	const ids = "a b c d e f g h"
	quarter := func(q, all string) map[string]string {
		text := "[readings]\n"
		for n, value := range strings.Split(all, "; ") {
			text += strings.Fields(ids)[n] + " = " + value + "\n"
		}
		return map[string]string{"data/" + q + ".toml": text}
	}
	const last = "53.1; 91.4; 1186; 19.5; 88; 12; 62; 45"
	tests := []struct{ name, before, is, keys, want string }{
		{"all", last, last, "", "copied-quarter: 8 of 8 figures of Quarter 3, 2022/23 are exactly those of Quarter 2, 2022/23 record this quarter's figures in place of those of data/2022-23/q2.toml;"},
		{"all of three", "53.1; 91.4; 1186", "53.1; 91.4; 1186", "", "copied-quarter: 3 of 3"},
		{"all but one of many", last, "53.1; 91.4; 1186; 19.5; 88; 12; 62; 46", "", "copied-quarter: 7 of 8"},
		{"counts and bases", "{ count = 9, of = 10 }; 91.4; 1186", "{ count = 9, of = 10 }; 91.4; 1186", "", "copied-quarter: 3 of 3"},
		{"new ones beside them", "53.1; 91.4; 1186", last, "", "copied-quarter: 3 of 3"},
		{"three that are one figure", "82; 82; 82", "82; 82; 82", "", ""},
		{"half", last, "53.1; 91.4; 1186; 19.5; 89; 13; 61; 46", "", ""},
		{"two", "53.1; 91.4", "53.1; 91.4", "", ""},
		{"another base", "{ count = 9, of = 10 }; 91.4; 1186", "{ count = 18, of = 20 }; 91.4; 1186", "", ""},
		{"nothing but hundreds and handfuls", "100; 100; 3; 0", "100; 100; 3; 0", "", ""},
		{"annual ones", "53.1; 91.4; 1186", "53.1; 91.4; 1186", `frequency = "annual"; due = [1, 2, 3, 4]`, ""},
		{"allowed", "53.1; 91.4; 1186", "53.1; 91.4; 1186", `# allow copied-quarter: so`, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			indicators := ""
			for _, id := range strings.Fields(ids) {
				indicators += declared(id, "share", test.keys)
			}
			expect(t, project(indicators, quarter("2022-23/q2", test.before), quarter("2022-23/q3", test.is)), test.want)
		})
	}
	t.Run("a whole file with its corrections", func(t *testing.T) {
		indicators := declared("a", "share", "") + declared("b", "share", "")
		corrected := quarter("2022-23/q2", "53.1; 91.4")
		corrected["data/2022-23/q2.toml"] += "[revisions.\"2022-23/q1\"]\na = { value = 51, was = 50, reason = \"Late.\" }\n[earlier.\"2022-23/q1\"]\nb = 90\n"
		copied := map[string]string{"data/2022-23/q3.toml": "# of quarter 3\nsource = \"Report 3\"\n" + corrected["data/2022-23/q2.toml"]}
		expect(t, project(indicators, figures("a", "2022-23/q1", "50"), corrected, copied),
			"copied-quarter: the file of Quarter 3, 2022/23 is exactly that of Quarter 2, 2022/23, with what it corrects record this quarter's figures in place of those of data/2022-23/q2.toml")
	})
	t.Run("last year's", func(t *testing.T) {
		indicators := ""
		for _, id := range strings.Fields("a b c") {
			indicators += declared(id, "share", "")
		}
		expect(t, project(indicators, quarter("2021-22/q3", "53.1; 91.4; 1186"), quarter("2022-23/q2", "54; 90; 1180"), quarter("2022-23/q3", "53.1; 91.4; 1186")),
			"copied-quarter: exactly those of Quarter 3, 2021/22")
	})
	t.Run("what never changes", func(t *testing.T) {
		indicators, all := "", []map[string]string{}
		for _, id := range strings.Fields("a b c") {
			indicators += declared(id, "share", "")
		}
		for _, q := range []string{"2021-22/q4", "2022-23/q1"} {
			all = append(all, quarter(q, "55; 60; 65"))
		}
		expect(t, project(indicators, append(all, quarter("2022-23/q2", "54; 60; 65"), quarter("2022-23/q3", "55; 60; 65"))...),
			"copied-quarter: 3 of 3 figures of Quarter 1, 2022/23")
	})
}

// TestCorrectedCountAboveItsBase checks that the count of a correction is looked at as any
// other, where the unit has no maximum.
func TestCorrectedCountAboveItsBase(t *testing.T) {
	correction := map[string]string{"data/2023-24/q1.toml": "[revisions.\"2022-23/q2\"]\none = { count = 47, of = 44, reason = \"Late records.\" }\n"}
	expect(t, project(declared("one", "share", ""), figures("one", "2022-23/q1", "{ count = 44, of = 47 }; { count = 40, of = 44 }"), correction),
		"count-and-base: write { count = 44, of = 47 }")
}
