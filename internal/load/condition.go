package load

import (
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// condition sets what a target asks for: a number, or words. It returns false when that
// cannot be judged.
func (a *assembly) condition(i *indicator.Indicator, t *indicator.Target, written keyfile.At[conditionKey]) bool {
	words := written.Value.Words
	if words == "" {
		if written.Value.Number != nil {
			t.Value = *written.Value.Number
		}
		return true
	}
	c, ok := indicator.ParseCondition(words, i.Unit)
	number, err := keyfile.ParseNumber(words)
	switch {
	case err == nil:
		a.ds.Report(rule.WrongType, written.Span, "a target that is a number stands without quotes").
			WithHint("%s", number)
	case !ok && i.Unit.ID == "":
	case !ok:
		a.ds.Report(rule.BadTarget, written.Span, "%q is not a target that can be judged", words).
			WithHint(`write a number, or words such as "below 85", "higher than last year", "no more than the same quarter last year", "above the national figure"`)
	case i.Polarity == indicator.Range:
		a.ds.Report(rule.BadTarget, written.Span, "words cannot be a target for polarity range").
			WithHint("{ low = 10, high = 20 }")
	case c.Bound.Kind == indicator.ComparatorFigure:
		c.Bound.Comparator, ok = a.comparatorNamed(c.Bound.Comparator, i.Unit, written.Span)
	}
	t.Condition, t.Value = &c, c.Bound.Value
	if ok {
		a.checkWords(i.Polarity, *t, written.Span)
	}
	return ok && i.Polarity != indicator.Range
}

// checkWords warns of words that ask for what the polarity holds to be worse.
func (a *assembly) checkWords(p indicator.Polarity, t indicator.Target, at source.Span) {
	c := t.Condition
	if c == nil || c.Side == "" || c.Side == p || p != indicator.Bigger && p != indicator.Smaller {
		return
	}
	a.ds.Report(rule.TargetAgainstPolarity, at, "%q asks for what polarity %q holds to be worse", c.Words, p).
		WithHint("the words decide the position; check the polarity")
}

// comparatorNamed is the id of the comparator that words name by its id or title.
func (a *assembly) comparatorNamed(name string, unit indicator.Unit, at source.Span) (string, bool) {
	var known []string
	for _, c := range a.dataset.Organisation.Comparators {
		id := strings.ReplaceAll(c.ID, "-", " ")
		if name == c.ID || name == id || name == strings.ToLower(c.Title) {
			return c.ID, true
		}
		known = append(known, c.ID)
	}
	if unit.ID == "" || a.comparatorsDoubtful() {
		return "", false
	}
	if hint := indicator.NumberHint(name, unit); hint != "" {
		a.ds.Report(rule.BadTarget, at, "%q is not a number", name).
			WithHint("%s", hint)
		return "", false
	}
	mistake := a.ds.Report(rule.BadTarget, at, "%q is neither a number, an earlier figure nor a comparator", name)
	if len(known) == 0 {
		mistake.WithHint("write a number, last year or the previous quarter; comparators are declared in %s", organisationTOML)
	} else {
		mistake.WithHint("write a number, last year, the previous quarter, or a comparator: %s", wording.List(known))
	}
	return "", false
}
