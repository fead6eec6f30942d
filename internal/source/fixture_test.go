package source_test

import "outturn/internal/source"

// rules keeps one rule for each severity and id, so that diagnostics of equal
// rules have the same pointer.
var rules = map[source.Rule]*source.Rule{}

func failure(id string) *source.Rule { return ruleOf(source.Rule{ID: id}) }

func warning(id string) *source.Rule { return ruleOf(source.Rule{ID: id, Severity: source.Warning}) }

func ruleOf(r source.Rule) *source.Rule {
	if rules[r] == nil {
		rules[r] = &r
	}
	return rules[r]
}
