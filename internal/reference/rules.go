package reference

import (
	"fmt"
	"strings"

	"outturn/internal/rule"
)

func rulesPage() string {
	var b strings.Builder
	b.WriteString(`+++
title   = "Every rule of outturn check"
summary = "What breaks each rule, by the name that stands in brackets after a message."
order   = 93
+++
` + "Every message about a file of the project ends with the name of the rule that is broken, such as `[unknown-key]`. While there is an error, nothing is built. A warning is shown, and stops a build or a check only with `--strict`." + `
`)
	for _, part := range rule.Parts() {
		fmt.Fprintf(&b, "\n## %s\n\n| rule | kind | broken when |\n| --- | --- | --- |\n", part.Title)
		for _, r := range part.Rules {
			fmt.Fprintf(&b, "| `%s` | %s | %s |\n", r.ID, r.Severity, cell(literal(r.Doc)))
		}
	}
	return b.String()
}
