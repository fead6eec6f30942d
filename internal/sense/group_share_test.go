package sense_test

import "testing"

func TestGroupShares(t *testing.T) {
	tests := []struct{ name, one, two, three, want string }{
		{"one quarter", "20; 25; 22; 27", "61; 55; 60; 54", "19; 20; 18; 91", `group-share: the shares of "By grade" come to 172 in Quarter 4, 2022/23, and to 100 in 3 other quarters`},
		{"rounded", "20; 25; 22; 27", "61; 55; 60; 54", "20; 21; 17; 18", ""},
		{"two quarters", "20; 25; 22; 27; 24", "61; 55; 60; 54; 54", "19; 20; 18; 59; 61", ""},
		{"two that show it", "20; 25; 27", "61; 55; 54", "19; 20; 59", ""},
		{"never", "20; 25; 22; 27", "31; 35; 30; 34", "19; 20; 18; 59", ""},
		{"a figure is missing", "20; 25; 22; 27", "61; 55; 60; ", "19; 20; 18; 59", ""},
	}
	const group = "[group.grades]\ntitle = \"By grade\"\nset = \"kpi\"\nservice = \"care\"\nmembers = [\"one\", \"two\", \"three\"]\njudged_by = [\"one\"]\nfrom = \"2022-23/q1\"\n"
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			const keys = `# allow digit-slip: so; polarity = "none"`
			all := declared("one", "share", keys+`; targets."2022-23/q1" = { status = "no target" }`) + declared("two", "share", keys) + declared("three", "share", keys)
			expect(t, project(all+group, figures("one", "2022-23/q1", test.one), figures("two", "2022-23/q1", test.two), figures("three", "2022-23/q1", test.three)), test.want)
		})
	}
}
