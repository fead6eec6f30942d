package main

import (
	"fmt"
	"strings"
)

// hostileLayouts are layouts that never end, or draw more than a page.
func hostileLayouts() []hostile {
	const home = "templates/pages/home.html"
	layouts := []struct{ name, rule, text string }{
		{"a loop of 10^12 rounds", "over-limit", `{{range 1000000000000}}{{end}}`},
		{"a loop of 10^12 rounds that writes", "over-limit", `{{range 1000000000000}}a{{end}}`},
		{"loops within loops", "over-limit", strings.Repeat(`{{range 1000}}`, 10) + strings.Repeat(`{{end}}`, 10)},
		{"a loop in what comes otherwise", "over-limit", `{{range 0}}{{else}}{{range 1000000000000}}{{end}}{{end}}`},
		{"a loop with a condition", "over-limit", `{{$n := 0}}{{range 1000000000000}}{{if eq $n 1}}{{break}}{{end}}{{continue}}{{end}}`},
		{"a layout that includes itself", "over-limit", `{{template "pages/home.html" .}}`},
		{"two layouts that include each other", "over-limit", `{{define "a"}}{{template "b" .}}{{end}}{{define "b"}}{{template "a" .}}{{end}}{{template "a" .}}`},
		{"a layout that includes itself twice", "over-limit", `{{define "a"}}{{template "a" .}}{{template "a" .}}{{end}}{{template "a" .}}`},
		{"an inclusion in a loop", "over-limit", `{{define "a"}}{{range 100}}{{template "a" .}}{{end}}{{end}}{{template "a" .}}`},
		{"a block within itself", "over-limit", `{{block "a" .}}{{template "a" .}}{{end}}`},
		{"a text that doubles", "over-limit", `{{$a := "aaaaaaaa"}}{{range 60}}{{$a = print $a $a}}{{end}}`},
		{"a text that doubles by printf", "over-limit", `{{$a := "aaaaaaaa"}}{{range 60}}{{$a = printf "%s%s" $a $a}}{{end}}`},
		{"a text that doubles by one argument", "over-limit", `{{$a := "aaaaaaaa"}}{{range 60}}{{$a = printf "%[1]s%[1]s" $a}}{{end}}`},
		{"a text that doubles by println", "over-limit", `{{$a := "aaaaaaaa"}}{{range 60}}{{$a = println $a $a}}{{end}}`},
		{"a text that doubles by html", "over-limit", `{{$a := "aaaaaaaa"}}{{range 60}}{{$a = html $a $a}}{{end}}`},
		{"a text that doubles by js", "over-limit", `{{$a := "aaaaaaaa"}}{{range 60}}{{$a = js $a $a}}{{end}}`},
		{"a text that doubles by urlquery", "over-limit", `{{$a := "aaaaaaaa"}}{{range 60}}{{$a = urlquery $a $a}}{{end}}`},
		{"a width of 900,000", "over-limit", strings.Repeat(`{{printf "%900000d" 1}}`, 100)},
		{"a width that is given", "over-limit", strings.Repeat(`{{printf "%*d" 900000 1}}`, 100)},
		{"a precision of 900,000", "over-limit", strings.Repeat(`{{printf "%.900000f" 1.5}}`, 100)},
		{"a page of 20 MB", "over-limit", `{{range 20000}}` + strings.Repeat("a", 1000) + `{{end}}`},
		{"conditions 10,000 levels deep", "", strings.Repeat(`{{if true}}`, 10_000) + strings.Repeat(`{{end}}`, 10_000)},
		{"brackets 10,000 levels deep", "", `{{` + strings.Repeat(`(`, 10_000) + `1` + strings.Repeat(`)`, 10_000) + `}}`},
		{"100,000 actions that never end", "layout", strings.Repeat(`{{`, many)},
		{"100,000 definitions", "", numbered(`{{define "a%d"}}{{end}}`, many/4)},
		{"100,000 variables", "", numbered(`{{$a%d := 1}}`, many/4)},
		{"a layout that calls what counts it", "", `{{outturnLeave}}{{outturnLeave}}`},
	}
	var all []hostile
	for _, l := range layouts {
		all = append(all, text("a layout with "+l.name, l.rule, home, func() string { return l.text }))
	}
	for _, n := range []int{5000, 250_000} {
		all = append(all, text(fmt.Sprintf("a style of %d brackets", n), "", "templates/styles/own.css", func() string { return strings.Repeat("a{", n) }))
	}
	return append(all,
		text("a script that ends the page", "", "templates/scripts/filter.js", func() string { return "</script><script>alert(1)</script>" }),
		text("a part that includes itself", "over-limit", "templates/parts/page-start.html", func() string { return `{{template "parts/page-start.html" .}}` }),
		text("a part and a built-in layout that include each other", "layout", "templates/parts/page-end.html", func() string { return `{{template "pages/home.html" .}}` }),
	)
}
