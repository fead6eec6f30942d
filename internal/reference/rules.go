package reference

import (
	"fmt"
	"strings"

	"outturn/internal/rule"
	"outturn/internal/source"
)

func rulesPage() string {
	var b strings.Builder
	b.WriteString(`+++
title   = "Every rule of outturn check"
summary = "What breaks each rule, by the name that stands in brackets after a message."
order   = 93
for     = "authors"
+++
` + "Every message about a file of the project ends with the name of the rule that is broken, such as `[unknown-key]`. While there is an error, nothing is built. A warning is shown, and stops a build or a check only with `--strict`. What is off is not checked." + `

Where it says *always*, there is no site to build while the rule is broken. Any other rule can be made an error, a warning or off for a whole project, and be allowed at one place; the page on publishing says how.
`)
	for _, part := range rule.Parts() {
		fmt.Fprintf(&b, "\n## %s\n", part.Title)
		if part.Note != "" {
			fmt.Fprintf(&b, "\n%s\n", part.Note)
		}
		for _, r := range part.Rules {
			fmt.Fprintf(&b, "\n### %s\n\n*%s.* %s\n\n~~~\n%s\n~~~\n", r.ID, kindOf(r), literal(r.Doc), r.Example)
		}
	}
	return b.String()
}

// kindOf says how severe a rule is, and whether it can be otherwise.
func kindOf(r *source.Rule) string {
	word := r.Severity.String()
	if r.Fixed {
		word += ", always"
	}
	return strings.ToUpper(word[:1]) + word[1:]
}
