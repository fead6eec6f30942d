package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// signs are characters that move the cursor of a terminal, or turn what stands there.
var signs = []struct{ name, sign, escape string }{
	{"escape", "\x1b[2J", `\u001b[2J`},
	{"bell", "\a", `\u0007`},
	{"delete", "\x7f", `\u007f`},
	{"a control sequence of one character", "\u009b2J", `\u009b2J`},
	{"right to left override", "\u202e", `\u202e`},
	{"left to right isolate", "\u2066", `\u2066`},
	{"pop", "\u202c", `\u202c`},
}

func hostileSigns() []hostile {
	var all []hostile
	for _, s := range signs {
		all = append(all,
			text(s.name+" in a text", "control-character", "content/2019-20/q2/paper.md", func() string { return paper("It is " + s.sign + " here.") }),
			text(s.name+" in commentary", "control-character", "content/2019-20/q2/indicators/contacts.md", func() string { return "It is " + s.sign + " here." }),
			text(s.name+" as an escape of TOML", "control-character", "data/2019-20/q2.toml", func() string { return `source = "a` + s.escape + "\"\n" }),
			text(s.name+" in a comment of TOML", "", "data/2019-20/q2.toml", func() string { return "# a" + s.sign + "b\nsource = \"a\"\n" }),
			text(s.name+" in a key", "", "data/2019-20/q2.toml", func() string { return `"a` + s.escape + "\" = 1\n" }),
			text(s.name+" in a title", "control-character", "content/2019-20/q2/paper.md", func() string { return "+++\ntitle = \"a" + s.escape + "\"\n+++\n" }),
			text(s.name+" in a rule's reason", "", "data/2019-20/q2.toml", func() string { return "source = \"a\" # allow unshown: " + s.sign + "\n" }),
			hostile{name: s.name + " in the name of a file", plant: named("data/2019-20/" + s.sign + ".toml"), rule: "unknown-file"},
			hostile{name: s.name + " in the name of commentary", plant: named("content/2019-20/q2/indicators/" + s.sign + ".md"), rule: "unknown-indicator"},
			hostile{name: s.name + " in the name of a folder", plant: named("content/" + s.sign + "/q2/paper.md"), rule: "unknown-file"},
			hostile{name: s.name + " in the name of a layout", plant: named("templates/pages/" + s.sign + ".html")},
		)
	}
	return append(all,
		hostile{name: "a line end in the name of a file", plant: named("data/2019-20/a\nerror: all is well [none].toml"), rule: "unknown-file"},
		text("a line end in a key", "unknown-key", "data/2019-20/q2.toml", func() string { return `"a\nerror: all is well" = 1` }),
		text("an id of 300 characters", "over-limit", "data/indicators/main.toml", func() string {
			return strings.ReplaceAll(indicatorWith(""), "contacts]", strings.Repeat("a", 300)+"]")
		}),
		text("an id of 100,000 characters", "over-limit", "data/indicators/main.toml", func() string {
			return strings.ReplaceAll(indicatorWith(""), "contacts]", strings.Repeat("a", many)+"]")
		}),
		text("a group's id of 300 characters", "over-limit", "data/indicators/more.toml", func() string {
			return "[group." + strings.Repeat("a", 300) + "]\ntitle = \"A\"\nset = \"contractual\"\n"
		}),
		hostile{name: "a page of 200 characters", plant: named("content/guide/" + strings.Repeat("a", 200) + ".md"), rule: "unknown-file"},
		text("an id that leaves the site", "bad-id", "data/indicators/main.toml", func() string {
			return strings.ReplaceAll(indicatorWith(""), "contacts]", `"../../../../escaped"]`)
		}),
	)
}

// named makes a file of a name; what it says matters to nobody.
func named(name string) func(*testing.T, string) {
	return func(t *testing.T, folder string) {
		onUnix(t)
		file := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte("a\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// hostileLinks are addresses that lead to no page.
func hostileLinks() []hostile {
	addresses := []string{
		"javascript:alert(1)", "JavaScript:alert(1)", "java&#115;cript:alert(1)", "javascript&colon;alert(1)", "&#1;javascript:alert(1)",
		"java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "data:text/html,%3Cscript%3Ealert(1)%3C/script%3E", "data:image/png;base64,AAAA", "data:image/svg+xml,a",
		"vbscript:a", "file:///etc/passwd", "ftp://a.example/a", "blob:a", "about:blank", "view-source:a", "ms-word:a", "tel:1", "ssh://a", "intent:a", "x:a", "C:/a", "//evil.example/a", `\\evil.example\a`,
	}
	var all []hostile
	for _, to := range addresses {
		all = append(all, hostile{
			name: "a link to " + to, rule: "bad-link",
			files: func() map[string]string {
				return map[string]string{"content/2019-20/q2/paper.md": paper("[a](<" + to + ">)")}
			},
		})
	}
	for _, to := range []string{"javascript:alert(1)", "data:text/html,a", "file:///etc/passwd", "vbscript:a"} {
		all = append(all,
			text("angle brackets around "+to, "bad-link", "content/2019-20/q2/paper.md", func() string { return paper("<" + to + ">") }),
			text("a reference to "+to, "bad-link", "content/2019-20/q2/paper.md", func() string { return paper("[a]\n\n[a]: " + to) }))
	}
	return all
}

// hostileCells are texts that a spreadsheet would take for formulas.
func hostileCells() []hostile {
	var all []hostile
	for _, formula := range []string{`=HYPERLINK("https://evil.example")`, "+1+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", `\t=1+1`, `\r=1+1`, `=cmd|' /C calc'!A0`, "-2+3+cmd"} {
		all = append(all, hostile{
			name: fmt.Sprintf("a title such as %q", formula),
			files: func() map[string]string {
				return map[string]string{"data/indicators/main.toml": strings.ReplaceAll(withTargets, "TITLE", strings.ReplaceAll(formula, `"`, `\"`))}
			},
			site: lacksFormulas,
		})
	}
	return all
}

const withTargets = `[indicator.contacts]
title    = "TITLE"
set      = "demand"
service  = "assessment"
unit     = "number"
polarity = "none"

[indicator.assessments-in-time]
title    = "TITLE"
set      = "contractual"
service  = "assessment"
unit     = "percent"
polarity = "bigger"

[indicator.placement-moves]
title    = "Moves"
set      = "contractual"
service  = "placements"
unit     = "percent"
decimals = 1
polarity = "smaller"
`

func lacksFormulas(t *testing.T, site string) {
	tables := 0
	if err := eachFile(site, func(name string, content []byte) {
		if filepath.Ext(name) != ".csv" {
			return
		}
		tables++
		for _, sign := range []string{"=", "+", "@", "-1+", "-2+", "\t", "\r="} {
			for _, before := range []string{",", `,"`} {
				if strings.Contains(string(content), before+sign) {
					t.Errorf("a cell of %s begins with %q", name, sign)
				}
			}
		}
	}); err != nil {
		t.Fatal(err)
	}
	if tables == 0 {
		t.Error("the site has no table")
	}
}
