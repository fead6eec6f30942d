package reference

import (
	"fmt"
	"strings"

	"outturn/internal/limit"
)

func limitsPage() string {
	var b strings.Builder
	b.WriteString(`+++
title   = "Limits, and files from many hands"
summary = "How large, deep and long anything in a project may be, and what a build service can rely on."
order   = 94
for     = "authors"
+++
Who builds the projects of others does not know what comes. Whatever a project holds, ` + "`outturn check` and `outturn build`" + ` read nothing but its own files, end soon, and either build a site or say what is wrong and where.

- Nothing outside of the project's folder is read. A link that leads out of it, also by a whole name such as ` + "`/srv/shared/paper.md`" + `, is a mistake (` + "`outside-project`" + `). A relative link within the project works, if it leads to a file.
- A pipe, a socket, a device or a link to nothing is refused at once, without being read (` + "`no-file`" + `).
- What is beyond a limit of this page is refused (` + "`over-limit`" + `).
- Characters that turn the direction of writing, and control characters, are told of (` + "`control-character`" + `), and never reach your terminal. In JSON they are escapes.
- A link leads to an address that begins with ` + "`https:`, `http:` or `mailto:`" + `, or to a page of the site (` + "`bad-link`" + `).
- In CSV, a text that a spreadsheet would take for a formula, because it begins with =, +, - or @, has an apostrophe before it. Numbers stay numbers.
- Layouts of your own can run in circles. What they do for a page is counted, in rounds of loops and inclusions, so that the same project fails or passes on every machine.

Layouts and scripts become part of the pages. Who may change ` + "`templates`" + ` may put any script on them: let only people do so whom you trust with the site. And a process that builds for others needs bounds of its own on time and memory all the same, as any program does.
`)
	for _, group := range limit.All() {
		fmt.Fprintf(&b, "\n## %s\n\n| What | At most |\n| --- | --- |\n", group.Title)
		for _, l := range group.Limits {
			fmt.Fprintf(&b, "| %s | %s |\n", l.Of, l.AtMost)
		}
	}
	return b.String()
}
