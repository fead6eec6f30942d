package source_test

import "outturn/internal/source"

// rules are the rules that tests break, by severity and id.
var rules = map[source.Rule]*source.Rule{}

func failing(id string) *source.Rule { return ruleOf(source.Rule{ID: id}) }

func warning(id string) *source.Rule { return ruleOf(source.Rule{ID: id, Severity: source.Warning}) }

func ruleOf(r source.Rule) *source.Rule {
	if rules[r] == nil {
		rules[r] = &r
	}
	return rules[r]
}
