package load

import (
	"slices"

	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// severities reads how severe rules are for the project.
func (a *assembly) severities(written keyfile.Map[keyfile.At[string]]) {
	for _, e := range written.Entries {
		r := rule.ByID(e.Name)
		severity := source.Severity(slices.Index(source.Severities, e.Value.Value))
		switch {
		case r == nil:
			a.unknownRule(e.Key, e.Name)
		case e.Value.Broken:
		case r.Fixed && severity != source.Error:
			a.fixedRule(r, e.Value.Span).
				WithHint("leave it out: rules that may be set are marked in the guide's page of rules")
		default:
			a.dataset.Policy.Severity[r] = severity
		}
	}
}

func (a *assembly) unknownRule(at source.Span, id string) {
	hint := source.Suggest(id, rule.IDs())
	if hint == "" {
		hint = "the name of a rule stands in brackets after each message, such as [missing-reading]"
	}
	a.ds.Report(rule.UnknownRule, at, "there is no rule %q", id).WithHint("%s", hint)
}

// fixedRule reports that a rule can be neither lowered nor allowed, and why.
func (a *assembly) fixedRule(r *source.Rule, at source.Span) *source.Diagnostic {
	return a.ds.Report(rule.FixedRule, at, "%s is always an error: while it is broken there is no site to build", r.ID)
}
