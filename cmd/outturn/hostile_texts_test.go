package main

import (
	"fmt"
	"strings"
)

// hostileTexts are texts of Markdown that are deep, long or never end, as a paper and as
// commentary.
func hostileTexts() []hostile {
	repeated := func(what string) func() string {
		return func() string { return strings.Repeat(what, min(many, largestText/len(what))) } // so that it is read
	}
	shapes := []struct {
		name, rule string
		text       func() string
	}{
		{"quotations 100,000 levels deep", "over-limit", repeated(">")},
		{"quotations with spaces 100,000 levels deep", "over-limit", repeated("> ")},
		{"lists 100,000 levels deep", "over-limit", repeated("- ")},
		{"numbered lists 100,000 levels deep", "over-limit", repeated("1. ")},
		{"lists and quotations in turn", "over-limit", repeated("> - ")},
		{"lists further and further in", "over-limit", func() string {
			var b strings.Builder
			for n := range 450 {
				b.WriteString(strings.Repeat(" ", 2*n) + "- a\n")
			}
			return b.String()
		}},
		{"many brackets", "", repeated("[")},
		{"many pictures", "", repeated("![")},
		{"many closing brackets", "", repeated("]")},
		{"many brackets both ways", "", func() string { return strings.Repeat("[", many) + strings.Repeat("]", many) }},
		{"many links", "", repeated("[a](#b)")},
		{"many links that never end", "", repeated("[a](")},
		{"many stars", "", repeated("*a ")},
		{"many stars and low lines", "", repeated("*a _b ")},
		{"many stars on both sides", "", repeated("a**b")},
		{"emphasis 100,000 levels deep", "", func() string { return strings.Repeat("*a ", many) + strings.Repeat(" a*", many) }},
		{"many tildes", "", repeated("~~a ")},
		{"many backquotes", "", func() string {
			var b strings.Builder
			for n := range 600 {
				b.WriteString("a" + strings.Repeat("`", n))
			}
			return b.String()
		}},
		{"many angle brackets", "", repeated("<")},
		{"many comments that never end", "", repeated("<!--")},
		{"many allowances", "", repeated("<!-- allow x: y")},
		{"many entities", "", repeated("&#x41;")},
		{"many backslashes", "", repeated(`\`)},
		{"many figures", "", repeated("{{value contacts}}")},
		{"many braces", "", repeated("{{")},
		{"many names", "", repeated("{#a}")},
		{"many blocks that never end", "", repeated("::: positions\n")},
		{"many ends of blocks", "", repeated(":::\n")},
		{"a block with many options", "", func() string { return "::: positions " + strings.Repeat("a=b ", many) + "\n:::" }},
		{"exempt passages within each other", "", func() string { return strings.Repeat("::: exempt paragraph=3\n", many/10) }},
		{"many footnotes", "", func() string { return numbered("[^%d]\n\n", many/5) + numbered("[^%d]: a\n", 3000) }},
		{"many addresses of links", "", func() string { return numbered("[%d]: /a\n", many/5) }},
		{"many headings", "", repeated("# a\n\n")},
		{"many lines of =", "", repeated("a\n=\n")},
		{"a table of 10,000 columns", "over-limit", func() string {
			return strings.Repeat("|a", 10_000) + "|\n" + strings.Repeat("|-", 10_000) + "|\n" + strings.Repeat(strings.Repeat("|b", 10_000)+"|\n", 20)
		}},
		{"a table whose rows are short", "over-limit", func() string {
			return strings.Repeat("|a", 10_000) + "|\n" + strings.Repeat("|-", 10_000) + "|\n" + strings.Repeat("|b\n", many/2)
		}},
		{"a table of many rows", "", func() string { return "|a|b|\n|-|-|\n" + strings.Repeat("|1|2|\n", many/3) }},
		{"many definitions", "", repeated("a\n: b\n\n")},
		{"many tabs", "", repeated("\t")},
		{"many empty lines", "", repeated("\n")},
		{"a line of 250 kB", "", func() string { return strings.Repeat("word ", 50_000) }},
		{"many acronyms", "", func() string { return letters() }},
		{"many numbers", "", func() string { return strings.Repeat(numbered("%d ", 1_800)+"\n\n", 25) }},
		{"many sentences with numbers", "", repeated("Of 1,234 homes 567 (45.9%) were mended, 12 more than in Quarter 1.\n\n")},
	}
	var all []hostile
	for _, s := range shapes {
		all = append(all,
			text(s.name+", in a paper", s.rule, "content/2019-20/q2/paper.md", func() string { return paper(s.text()) }),
			text(s.name+", in commentary", s.rule, "content/2019-20/q2/indicators/contacts.md", s.text))
	}
	return all
}

// hostileManyMistakes are files of nothing but mistakes.
func hostileManyMistakes() []hostile {
	const file = "content/2019-20/q2/indicators/contacts.md"
	inText := func(name, mistake string) hostile {
		return text(name+", on one line", "", file, func() string { return strings.Repeat(mistake, 10_000) })
	}
	return []hostile{
		inText("10,000 figures of no name", "{{valeu contacts}} "),
		inText("10,000 unknown indicators", "{{value contacs}} "),
		inText("10,000 links to scripts", "[a](javascript:a) "),
		inText("10,000 links to nothing", "[a](../q9/index.html) "),
		inText("10,000 pictures", "![a](b) "),
		inText("10,000 tags", "<b> "),
		inText("10,000 footnotes of none", "[^a%d] "),
		text("10,000 unknown keys on one line", "unknown-key", "data/2019-20/q2.toml", func() string { return "a = { " + numbered("k%d = 1, ", 2_999) + "z = 1 }" }),
		text("2,999 unknown keys", "unknown-key", "data/2019-20/q2.toml", func() string { return numbered("k%d = 1\n", 2_999) }),
		text("10,000 lines that are no TOML", "toml-syntax", "data/2019-20/q2.toml", func() string { return numbered("a%d = 9,5\n", 10_000) }),
		text("2,999 unknown indicators with readings", "unknown-indicator", "data/2019-20/q2.toml", func() string { return "[readings]\n" + numbered("assessments-in-tim%d = 1\n", 2_999) }),
		{name: "2,999 unknown among 2,999 indicators", files: func() map[string]string {
			return map[string]string{
				"data/indicators/more.toml": numbered("[indicator.a-long-name-%d]\ntitle = \"A\"\n", 2_999),
				"data/2019-20/q2.toml":      "[readings]\n" + numbered("a-lnog-nmae-%d = 1\n", 2_999),
			}
		}},
		{name: "2,000 files with a mistake each", files: func() map[string]string {
			all := map[string]string{}
			for n := range 2000 {
				all[fmt.Sprintf("content/2019-20/q2/indicators/x-%d.md", n)] = "{{valeu a}}"
			}
			return all
		}},
		{name: "one mistake that names a line of 250 kB", files: func() map[string]string {
			return map[string]string{file: strings.Repeat("word ", 50_000) + "{{valeu contacts}}"}
		}},
	}
}

// letters are acronyms that nothing explains, all of them different.
func letters() string {
	var b strings.Builder
	for n := range 25_000 {
		for _, power := range []int{1, 26, 676, 17_576} {
			b.WriteByte(byte('A' + n/power%26))
		}
		b.WriteString(" and ")
	}
	return b.String()
}
