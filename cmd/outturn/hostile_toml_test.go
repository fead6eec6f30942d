package main

import (
	"fmt"
	"strings"
)

// tomlFiles are a file of each kind that is TOML, or begins with it.
var tomlFiles = []struct{ name, before, after string }{
	{"data/organisation.toml", "", ""},
	{"data/indicators/main.toml", "", ""},
	{"data/2019-20/q2.toml", "", ""},
	{"data/2019-20/q2/finance.toml", "", ""},
	{"content/2019-20/q2/paper.md", "+++\n", "\n+++\ntext\n"},
}

const (
	many        = 100_000
	largestText = 250_000 // bytes: nearly the largest text that is read
)

// hostileTOML are texts of TOML that are deep, long or never end, in each kind of file.
func hostileTOML() []hostile {
	shapes := []struct {
		name, rule string
		text       func() string
	}{
		{"lists 100,000 levels deep", "over-limit", func() string { return "a = " + strings.Repeat("[", many) + strings.Repeat("]", many) }},
		{"lists that never end", "over-limit", func() string { return "a = " + strings.Repeat("[", many) }},
		{"tables 100,000 levels deep", "over-limit", func() string { return "a = " + strings.Repeat("{a=", many) + "1" + strings.Repeat("}", many) }},
		{"a key of 100,000 parts", "over-limit", func() string { return strings.Repeat("a.", many) + "a = 1" }},
		{"a table of 100,000 parts", "over-limit", func() string { return "[" + strings.Repeat("a.", many) + "a]" }},
		{"tables of 100,000 quoted parts", "over-limit", func() string { return "[[" + strings.Repeat(`"a".`, many) + "a]]" }},
		{"80,000 keys", "over-limit", func() string { return numbered("k%d = 1\n", 80_000) }},
		{"100,000 tables", "", func() string { return numbered("[t%d]\n", many) }},
		{"100,000 items", "over-limit", func() string { return "a = [" + strings.Repeat("1,", many) + "]" }},
		{"100,000 tables of one list", "", func() string { return strings.Repeat("[[a]]\n", many) }},
		{"a text of 900 kB", "", func() string { return `title = "` + strings.Repeat("a", 900_000) + `"` }},
		{"a text that never ends", "toml-syntax", func() string { return `title = """` + strings.Repeat("a\n", many) }},
		{"100,000 equals signs", "toml-syntax", func() string { return strings.Repeat("=", many) }},
		{"100,000 quotes", "toml-syntax", func() string { return "a = " + strings.Repeat(`"`, many+1) }},
		{"100,000 escapes", "", func() string { return `title = "` + strings.Repeat(`\u0041`, many) + `"` }},
		{"a key twice 10,000 times", "toml-syntax", func() string { return strings.Repeat("a = 1\n", 10_000) }},
		{"zero bytes", "", func() string { return strings.Repeat("\x00", 1000) }},
		{"bytes that are no text", "not-utf8", func() string { return strings.Repeat("\xff\x80", 1000) + "x" }},
	}
	var all []hostile
	for _, f := range tomlFiles {
		for _, s := range shapes {
			all = append(all, text(s.name+": "+f.name, s.rule, f.name, func() string { return f.before + s.text() + f.after }))
		}
	}
	return all
}

// numbered repeats a form with the numbers from 0.
func numbered(form string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, form, i)
	}
	return b.String()
}

// vast are numbers that nobody can write in full.
var vast = []struct{ name, number string }{
	{"an exponent of 999,999,999", "1e999999999"},
	{"an exponent of -999,999,999", "1e-999999999"},
	{"an exponent beyond 64 bits", "1e99999999999999999999"},
	{"a million digits", strings.Repeat("9", 1_000_000/2)},
	{"half a million decimals", "0." + strings.Repeat("9", 1_000_000/2)},
	{"half a million zeroes", "1" + strings.Repeat("0", 1_000_000/2)},
	{"low lines between half a million digits", "1" + strings.Repeat("_0", 1_000_000/4)},
	{"no number", "nan"},
	{"no end", "-inf"},
	{"hexadecimal", "0xffffffffffffffffffffff"},
}

// hostileNumbers are vast numbers wherever a number can stand.
func hostileNumbers() []hostile {
	forms := []struct{ where, file, form string }{
		{"a reading", "data/2019-20/q2.toml", "[readings]\ncontacts = %s\n"},
		{"a count", "data/2019-20/q2.toml", "[readings]\ncontacts = { count = 1, of = %s }\n"},
		{"a target in quotes", "data/indicators/main.toml", indicatorWith(`targets."2019-20/q1" = "%s"`)},
		{"a tolerance in quotes", "data/indicators/main.toml", indicatorWith(`targets."2019-20/q1" = { target = 5, tolerance = "%s" }`)},
		{"a target in words", "data/indicators/main.toml", indicatorWith(`targets."2019-20/q1" = "above %s"`)},
		{"decimals", "data/indicators/main.toml", indicatorWith("decimals = %s")},
	}
	var all []hostile
	for _, f := range forms {
		for _, v := range vast {
			all = append(all, text(v.name+" as "+f.where, "", f.file, func() string { return fmt.Sprintf(f.form, v.number) }))
		}
	}
	return append(all,
		text("vast numbers in a text", "", "content/2019-20/q2/paper.md", func() string {
			return paper(strings.Repeat("9", many) + " and 1e999999999 and 1." + strings.Repeat("0", many))
		}),
		text("a vast number in a figure", "", "content/2019-20/q2/paper.md", func() string { return paper("{{value contacts decimals=1e999999999}}") }),
		text("a vast number in a block", "", "content/2019-20/q2/paper.md", func() string { return paper("::: chart contacts quarters=99999999999999999999\n:::") }),
	)
}

// indicatorWith is a file of one indicator with a further key.
func indicatorWith(key string) string {
	return "[indicator.contacts]\ntitle = \"Contacts\"\nset = \"demand\"\nservice = \"assessment\"\nunit = \"number\"\npolarity = \"bigger\"\n" + key + "\n"
}

// paper is a paper that says a text.
func paper(text string) string {
	return "+++\ntitle = \"Paper\"\nstatus = \"published\"\n+++\n" + text + "\n"
}
