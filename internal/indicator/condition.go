package indicator

import (
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// Condition is a target in words: which side of a bound is good, and what the bound
// is. "Below 85" and "no worse than last year" are conditions.
type Condition struct {
	Side   Polarity // Bigger or Smaller; empty: by the indicator's polarity
	Strict bool     // the bound itself does not meet the target
	Bound  Reference
	Words  string // as written: "higher than last year"
}

// Reference is what a condition compares with.
type Reference struct {
	Kind       ReferenceKind
	Value      decimal.Decimal // of kind FixedValue
	Comparator string          // of kind ComparatorFigure: first as written, then an id
}

// ReferenceKind is a sort of bound.
type ReferenceKind int

// The kinds of references.
const (
	FixedValue       ReferenceKind = iota
	LastYear                       // the indicator's figure for the same quarter of last year
	LastQuarter                    // the indicator's figure for the quarter before
	ComparatorFigure               // the latest figure of a comparator
)

// comparatives are the ways to begin a condition. A longer one stands before one that
// it begins with.
var comparatives = []struct {
	words  string
	side   Polarity
	strict bool
}{
	{"no more than", Smaller, false}, {"not more than", Smaller, false}, {"no higher than", Smaller, false},
	{"no greater than", Smaller, false}, {"not above", Smaller, false}, {"at most", Smaller, false}, {"up to", Smaller, false},
	{"no less than", Bigger, false}, {"not less than", Bigger, false}, {"no fewer than", Bigger, false},
	{"no lower than", Bigger, false}, {"not below", Bigger, false}, {"at least", Bigger, false},
	{"higher than", Bigger, true}, {"greater than", Bigger, true}, {"more than", Bigger, true}, {"above", Bigger, true}, {"over", Bigger, true},
	{"lower than", Smaller, true}, {"less than", Smaller, true}, {"fewer than", Smaller, true}, {"below", Smaller, true}, {"under", Smaller, true},
	{"no worse than", "", false}, {"as good as", "", false}, {"better than", "", true},
}

// references are the ways to name an earlier figure of the indicator itself.
var references = map[string]ReferenceKind{
	"last year": LastYear, "previous year": LastYear, "year before": LastYear, "a year before": LastYear, "a year earlier": LastYear,
	"same quarter last year": LastYear, "same quarter of last year": LastYear,
	"same quarter of the previous year": LastYear, "same quarter in the previous year": LastYear,
	"last quarter": LastQuarter, "previous quarter": LastQuarter, "quarter before": LastQuarter,
}

// Comparatives lists the words with which a condition can begin.
func Comparatives() []string {
	var all []string
	for _, c := range comparatives {
		all = append(all, c.words)
	}
	return all
}

// ParseCondition reads a target in words, such as "below 85", "higher than last year" or
// "no higher than the national figure". What is neither a number nor an earlier figure
// is taken for the name of a comparator. It returns false when the text does not begin
// with one of [Comparatives], or ends there.
func ParseCondition(text string, unit Unit) (Condition, bool) {
	words := strings.Join(strings.Fields(text), " ")
	lower := strings.ToLower(words)
	for _, c := range comparatives {
		rest, found := strings.CutPrefix(lower, c.words+" ")
		if !found {
			continue
		}
		bound := strings.TrimSpace(strings.TrimPrefix(rest+" ", "the "))
		return Condition{Side: c.side, Strict: c.strict, Bound: parseReference(bound, unit), Words: words}, bound != ""
	}
	return Condition{}, false
}

func parseReference(text string, unit Unit) Reference {
	if kind, ok := references[text]; ok {
		return Reference{Kind: kind}
	}
	if value, ok := parseNumber(withoutUnit(text, unit)); ok {
		return Reference{Kind: FixedValue, Value: value}
	}
	for _, end := range []string{" figure", " average", " value"} {
		text = strings.TrimSuffix(text, end)
	}
	return Reference{Kind: ComparatorFigure, Comparator: text}
}

// Relative reports whether the target refers to another figure, so that its value is
// known only in an evaluation.
func (t Target) Relative() bool {
	return t.Condition != nil && t.Condition.Bound.Kind != FixedValue
}

// resolve gives a relative target its value in the last quarter of a series. Where the
// figure that it refers to is missing, the target is not set, and its reason says why.
func (i *Indicator) resolve(t Target, series []Point) Target {
	if t.Status != Set || !t.Relative() {
		return t
	}
	if p, at := carriedFrom(series); at >= 0 && t.Condition.Bound.Kind != ComparatorFigure {
		// The carried figure is compared with the one that was earlier than itself.
		series, t.AsOf = series[:at+1], p.Quarter
	}
	of, why := t.Condition.Bound.figure(i, series)
	if why != "" {
		t.Status, t.Reason = NoTarget, wording.Sentence("The target is "+t.Condition.inSentence()+", and "+why)
		return t
	}
	t.Value, t.Decimals, t.Resolved = of.Reading.Value, of.Decimals, true
	return t
}

// ConditionWords writes a target in words, with the figure that it refers to where that
// is known: "higher than last year (88%)".
func (i *Indicator) ConditionWords(t Target) string {
	if t.Resolved {
		return t.Condition.inSentence() + i.resolvedWords(t)
	}
	return t.Condition.inSentence()
}

// resolvedWords is the figure that a target refers to, after its words: " (88%)". Beside
// a carried figure it names its quarter, since "last quarter" is then as seen from there.
func (i *Indicator) resolvedWords(t Target) string {
	figure := i.TargetFigure(t)
	if !t.AsOf.IsZero() {
		figure += " in " + t.Condition.Bound.quarter(t.AsOf).Name()
	}
	return " (" + figure + ")"
}

// quarter is the quarter of the figure that the reference means, as seen from another.
func (r Reference) quarter(from quarter.Quarter) quarter.Quarter {
	if r.Kind == LastYear {
		return from.Add(-quarter.InYear)
	}
	return from.Add(-1)
}

// figure is what the reference means as seen from the last point of a series; why there is
// nothing to compare with, as a clause.
func (r Reference) figure(i *Indicator, series []Point) (Point, string) {
	last := Last(series)
	if r.Kind == ComparatorFigure {
		return r.theirs(i, series)
	}
	wanted := r.quarter(last.Quarter)
	p, ok := PointIn(series, wanted)
	if !ok || !p.Reading.Present() {
		return Point{}, Missing(series, wanted)
	}
	return p, i.Unlike(p, last)
}

// theirs is somebody else's figure, which is shown with all the decimals that were
// recorded.
func (r Reference) theirs(i *Indicator, series []Point) (Point, string) {
	ours := Last(series)
	theirs, ok := ours.Comparators[r.Comparator]
	if !ok {
		return Point{}, "no figure that it can be compared with is recorded"
	}
	if carried, at := carriedFrom(series); at >= 0 {
		ours = carried
	}
	p := Point{Reading: Reading{State: Present, Value: theirs.Value}}
	decimals := places(p.Reading)
	p.Decimals = &decimals
	return p, i.UnlikeTheirs(ours, theirs)
}

// inSentence is the condition for the middle of a sentence: "higher than last year".
func (c Condition) inSentence() string { return InSentence(c.Words) }
