package sense_test

import (
	"maps"
	"testing"
)

func TestPolarity(t *testing.T) {
	tests := []struct{ name, title, unit, polarity, want string }{
		{"done in time", "Assessments completed in time", "percent", "smaller", `odd-polarity: write polarity = "bigger"`},
		{"within days", "FOI requests answered within 20 working days", "percent", "smaller", "odd-polarity: smaller is better"},
		{"days to process", "Days to process new claims", "days", "bigger", `odd-polarity: write polarity = "smaller"`},
		{"time taken", "Average time taken to re-let homes", "days", "bigger", "odd-polarity: bigger is better"},
		{"days lost", "Working days lost to sickness per FTE", "days", "bigger", "odd-polarity: bigger is better"},
		{"not in time", "Assessments not completed in time", "percent", "smaller", ""},
		{"as it should be", "Assessments completed in time", "percent", "bigger", ""},
		{"back within a year", "Children who became looked after again within 12 months", "percent", "smaller", ""},
		{"re-referrals", "Re-referrals within 12 months", "percent", "smaller", ""},
		{"days as they should be", "Days to process new claims", "days", "smaller", ""},
		{"a count of late ones", "Complaints answered within 10 days", "number", "smaller", ""},
		{"days between", "Days between failures", "days", "bigger", ""},
		{"a share of a time", "Waiting times within the standard", "percent", "bigger", ""},
		{"a volume", "Days to process new claims", "days", "none", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			expect(t, project(declared("one", test.unit, `title = "`+test.title+`"; polarity = "`+test.polarity+`"`)), test.want)
		})
	}
}

// What is due once a year, and was not yet, is in a report only with its first quarter.
func TestNeverReported(t *testing.T) {
	const annual = `frequency = "annual"`
	paper := map[string]string{"content/2022-23/q1/paper.md": "+++\ntitle = \"Report\"\nstatus = \"published\"\n+++\n", "data/2022-23/q1.toml": "readings.two = 91\n"}
	for name, test := range map[string]struct {
		keys, want string
		over       map[string]string
	}{
		"a yearly one in its first year": {annual, `never-reported: write since = "2022-23/q1"`, nil},
		"with its first quarter":         {annual + `; since = "2022-23/q1"`, "", nil},
		"recorded as missing":            {annual, "", map[string]string{"data/2022-23/q1.toml": "readings.one = { missing = \"not due\", reason = \"It is yearly.\" }\n"}},
		"due, and warned of as missing":  {`frequency = "quarterly"`, "", nil},
	} {
		t.Run(name, func(t *testing.T) {
			expect(t, project(declared("one", "percent", test.keys)+declared("two", "percent", ""), paper, test.over), test.want)
		})
	}
	expect(t, project(declared("one", "percent", annual)), "") // without any paper
}

func TestTargetGone(t *testing.T) {
	const set, toDate = `targets."2022-23/q1" = 90`, `covers = "year to date"; `
	quarterly := `targets."2022-23/q1" = 29.5; targets."2022-23/q2" = 57.5; targets."2022-23/q3" = 85.5; targets."2022-23/q4" = 98.8`
	tests := []series{
		{"an empty table", "percent", "[indicator.one.targets]", "91", "target-gone: no target below this line"},
		{"none, and all others have one", "percent", "", "91", "target-gone: all 3 others of its set have one"},
		{"ended without a reason", "percent", set + `; targets."2022-23/q2" = { status = "no target" }`, "91; 92", "target-gone: was judged by 90% until Quarter 1, 2022/23"},
		{"of the year to date, one left out", "percent", toDate + `targets."2022-23/q1" = 29.5; targets."2022-23/q3" = 85.5; targets."2022-23/q4" = 98.8`, "29.1; 56.8", `target-gone: write targets."2022-23/q2"`},
		{"of the year to date, in the new year", "percent", toDate + quarterly, "29.1; 56.8; 85; 98; 29.3", "target-gone: the target of 98.8% is for the year to date in Quarter 4, 2022/23"},
		{"ended with a reason", "percent", set + `; targets."2022-23/q2" = { status = "no target", reason = "It was no use." }`, "91; 92", ""},
		{"to be set", "percent", set + `; targets."2022-23/q2" = { status = "to be set" }`, "91; 92", ""},
		{"ends, and nothing is reported yet", "percent", set + `; targets."2022-23/q2" = { status = "no target" }`, "91", ""},
		{"none by intention", "percent", `targets."2022-23/q1" = { status = "no target", reason = "It is new." }`, "91", ""},
		{"a volume", "number", `polarity = "none"`, "910", ""},
		{"in its first year", "percent", `since = "2022-23/q1"`, "91", ""},
		{"not reported yet", "percent", "", "", ""},
		{"not reported any more", "percent", `until = "2022-23/q1"`, "91", ""},
		{"of another set", "percent", `set = "more"`, "91", ""},
		{"of the year to date, each quarter", "percent", toDate + quarterly, "29.1; 56.8; 85; 98", ""},
		{"of the year to date, the same all year", "percent", toDate + set, "91; 92; 93; 92; 91", ""},
		{"allowed", "percent", `# allow target-gone: so`, "91", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			others, all := "", []map[string]string{{"data/organisation.toml": "[sets.more]\ntitle = \"More\"\n"}, figures("one", "2022-23/q1", test.figures)}
			for _, id := range []string{"two", "three", "four"} {
				others += declared(id, "percent", set+"; title = \"Another, "+id+"\"")
				all = append(all, map[string]string{"data/2022-23/q1.toml": "readings." + id + " = 9" + id[:0] + "1\n", "data/2022-23/q2.toml": ""})
			}
			expect(t, project(others+declared("one", test.unit, test.keys), all...), test.want)
		})
	}
}

func TestSameName(t *testing.T) {
	tests := []struct{ name, one, two, want string }{
		{"the same", `title = "Waste recycled"`, `title = "Waste recycled"`, `same-name: "one" and "two" both have the title`},
		{"other capitals and signs", `title = "Waste: sent for re-use, and recycled"`, `title = "Waste sent for reuse and  Recycled."`, "same-name: data/indicators/main.toml:"},
		{"of another service", `title = "Sickness"`, `title = "Sickness"; service = "parks"`, `same-name: "one" and "two"`},
		{"a code", `names."2022-23/q1" = { title = "One", code = "PI 1" }`, `names."2022-23/q1" = { title = "Two", code = "PI1" }`, "same-name: the code"},
		{"another word", `title = "Waste recycled"`, `title = "Waste composted"`, ""},
		{"another unit", `title = "Waste recycled (%)"`, `title = "Waste recycled (£)"`, ""},
		{"one after the other", `title = "Waste"; until = "2022-23/q1"`, `title = "Waste"; since = "2022-23/q2"`, ""},
		{"a code that another had before", `names."2022-23/q1" = { title = "One", code = "A1" }; names."2022-23/q2" = { title = "One", code = "A2" }`,
			`names."2022-23/q2" = { title = "Two", code = "A1" }`, ""},
		{"allowed", `title = "Waste"`, `# allow same-name: so; title = "Waste"`, ""},
		{"allowed at the first", `# allow same-name: so; title = "Waste"`, `title = "Waste"`, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			one, two := figures("one", "2022-23/q1", "51; 52"), figures("two", "2022-23/q1", "61; 62")
			if test.name == "one after the other" {
				one, two = figures("one", "2022-23/q1", "51"), figures("two", "2022-23/q2", "62")
			}
			expect(t, project(declared("one", "share", test.one+`; polarity = "none"`)+declared("two", "share", test.two+`; polarity = "none"`), one, two), test.want)
		})
	}
}

func TestOldComparators(t *testing.T) {
	tests := []struct{ name, figure, want string }{
		{"its quarter", `{ value = 84, date = "March", quarter = "2021-22/q4" }`, "old-comparator: is of Quarter 4, 2021/22"},
		{"a month", `{ value = 84, date = "March 2022" }`, `old-comparator: is of "March 2022"`},
		{"a year", `{ value = 84, date = "2020/21" }`, "old-comparator: more than 2 years before the end of Quarter 1, 2024/25"},
		{"two years", `{ value = 84, date = "June 2022" }`, ""},
		{"a year that may have ended late", `{ value = 84, date = "2022" }`, ""},
		{"no year", `{ value = 84, date = "date not given in the report" }`, ""},
		{"an average of years", `{ value = 84, date = "average of 2019/20 to 2022/23" }`, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			files := figures("one", "2024-25/q1", "85")
			maps.Copy(files, map[string]string{"data/2024-25/q1.toml": files["data/2024-25/q1.toml"] + "[comparators.one]\nnational = " + test.figure + "\n"})
			expect(t, project(declared("one", "percent", ""), files), test.want)
		})
	}
}
