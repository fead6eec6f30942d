package report

import (
	"fmt"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/wording"
)

// compareKept notes what changed of an indicator that both quarters report.
func (t *changesTable) compareKept(r *Report, one indicatorChange) {
	i := one.Indicator
	if before, after := i.NameAt(t.Since), i.NameAt(r.Quarter); before.Title != after.Title || before.Code != after.Code {
		renamed := one
		renamed.Before, renamed.After = before.String(), after.String()
		t.Renamed = append(t.Renamed, renamed)
	}
	t.compareRules(r, one)
	t.compareSchemes(r, one)
	t.compareBreaks(r, one)
	t.compareTargets(r, one)
}

// compareTargets notes another target, or another tolerance of the same target.
func (t *changesTable) compareTargets(r *Report, one indicatorChange) {
	i := one.Indicator
	was, is := i.DatedTarget(t.Since), i.DatedTarget(r.Quarter)
	if i.Covers.YearToDate && !is.YearEnd && t.Since.Number() != r.Quarter.Number() {
		return // the targets of the year's quarters are steps on the way, not new ones
	}
	before, after := i.At(t.Since), i.At(r.Quarter)
	one.Before, one.After, one.Reason = targetAndTolerance(before, was), targetAndTolerance(after, is), is.Reason
	switch {
	case TargetText(before, was) != TargetText(after, is):
		t.Retargeted = append(t.Retargeted, one)
	case one.Before != one.After:
		t.Tolerated = append(t.Tolerated, one)
	}
}

// targetAndTolerance is a target with what still meets it and its tolerance: "90%, met
// from 88%, tolerance 85%".
func targetAndTolerance(i *indicator.Indicator, t indicator.Target) string {
	words := []string{TargetText(i, t)}
	if t.Status == indicator.Set && t.MetWithin.Kind != indicator.NoMargin && !t.Relative() {
		words = append(words, "met "+i.EdgeWords(t.Bounds(i.Polarity).Met))
	}
	if tolerance := i.Tolerance(t); tolerance != "" {
		words = append(words, "tolerance "+tolerance)
	}
	return strings.Join(words, ", ")
}

// compareRules notes how an indicator is measured or judged otherwise than before.
func (t *changesTable) compareRules(r *Report, one indicatorChange) {
	i := one.Indicator
	for _, c := range i.Changes {
		if c.From.After(t.Since) && !c.From.After(r.Quarter) {
			altered := one
			altered.Before, altered.After, altered.Reason = ruleChange(i, c, false), ruleChange(i, c, true), c.Reason
			t.Altered = append(t.Altered, altered)
		}
	}
}

// ruleChange is what a change alters, as it was before or is afterwards: "Good is within
// the range; per cent".
func ruleChange(i *indicator.Indicator, c indicator.RuleChange, after bool) string {
	shown := c.Before
	if after {
		shown = c.After
	}
	var words []string
	if c.Polarity != "" {
		words = append(words, goodSentence(shown.Polarity))
	}
	if c.Unit != nil {
		words = append(words, shown.Unit.Name)
	}
	if c.Definition != "" {
		words = append(words, shown.Definition)
	}
	return strings.Join(words, "; ")
}

// compareSchemes notes other classes by which an indicator with a target is judged.
func (t *changesTable) compareSchemes(r *Report, one indicatorChange) {
	i := one.Indicator
	was, is := i.SchemeAt(t.Since), i.SchemeAt(r.Quarter)
	if was == is || i.DatedTarget(t.Since).Status != indicator.Set || i.DatedTarget(r.Quarter).Status != indicator.Set {
		return
	}
	one.Before, one.After = classesOf(was), classesOf(is)
	t.Altered = append(t.Altered, one)
}

// classesOf names the classes of a scheme: "Classes: Met, Watch and Act".
func classesOf(s *indicator.Scheme) string {
	if s == nil {
		return "By target and tolerance"
	}
	var labels []string
	for _, c := range s.Classes {
		labels = append(labels, c.Label)
	}
	return "Classes: " + wording.List(labels)
}

// compareBreaks notes breaks in an indicator's series.
func (t *changesTable) compareBreaks(r *Report, one indicatorChange) {
	for _, b := range one.Indicator.Breaks {
		if b.From.After(t.Since) && !b.From.After(r.Quarter) {
			broken := one
			broken.Reason = fmt.Sprintf("From %s: %s", b.From.Name(), b.Reason)
			t.Broken = append(t.Broken, broken)
		}
	}
}
