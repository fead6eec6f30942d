package load

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
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

// allowances reads the comments by which authors allow mistakes.
func (a *assembly) allowances() {
	for _, f := range a.found.files {
		if f.table != nil {
			for _, c := range f.table.Comments() {
				a.allowance(c, false)
			}
		}
		if f.document != nil {
			for _, c := range f.document.Comments {
				a.allowance(c, true)
			}
		}
	}
}

// allowance reads one comment. Only in documents, where no other comment may stand, must it
// be one that allows something.
func (a *assembly) allowance(c source.Comment, must bool) {
	id, colon, reason, ok := c.Allows()
	r := rule.ByID(id)
	if !ok || !must && !colon && (r == nil || reason != "" && !afterRule.MatchString(reason)) {
		return
	}
	several, last := rulesIn(id, reason)
	switch {
	case !colon && len(several) > 1:
		a.ds.Report(rule.BadAllowance, c.Span, "a comment allows one rule, and this one names %d", len(several)).
			WithHint("write a comment for each, on a line of its own: %s", wording.List(allowing(c, several, last)))
	case id == "" || r != nil && (reason == "" || !colon):
		a.ds.Report(rule.BadAllowance, c.Span, "this does not say which mistake it allows, and why").
			WithHint("write allow, the rule, a colon and the reason: %s", allowing(c, []string{cmp.Or(id, "missing-reading")}, last)[0])
	case r == nil:
		a.unknownRule(c.Span, id)
	case r.Fixed:
		a.fixedRule(r, c.Span).WithHint("correct the mistake, and take the comment out")
	default:
		a.dataset.Policy.Allowances = append(a.dataset.Policy.Allowances,
			&source.Allowance{Rule: r, Reason: reason, Span: c.Span, From: c.From, To: c.To})
	}
}

// afterRule matches what people write after a rule that is not a colon: a dash, or another
// rule.
var afterRule = regexp.MustCompile(`^\s*(?:[-–—=]+|[,;&+]|and\b|or\b)\s*`)

// rulesIn lists the rules that a comment names, and the words after the last of them.
func rulesIn(id, rest string) (ids []string, reason string) {
	ids = []string{id}
	for {
		next := strings.Fields(afterRule.ReplaceAllString(rest, "") + " :")[0]
		name := strings.TrimRight(next, ":,;")
		if rule.ByID(name) == nil {
			return ids, strings.TrimPrefix(afterRule.ReplaceAllString(rest, ""), ": ")
		}
		ids = append(ids, name)
		_, rest, _ = strings.Cut(rest, name)
	}
}

// allowing are the comments that would allow rules, in the form of another.
func allowing(like source.Comment, ids []string, reason string) []string {
	var all []string
	for _, id := range ids {
		words := "allow " + id + ": " + cmp.Or(reason, "...")
		if strings.HasPrefix(like.Span.Text(), "#") {
			all = append(all, "# "+words)
		} else {
			all = append(all, "<!-- "+words+" -->")
		}
	}
	return all
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
