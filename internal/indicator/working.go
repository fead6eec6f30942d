package indicator

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// working explains the computed position: "91% against a target of 90% (tolerance
// 85%), bigger is better: better than target".
func (e *Evaluation) working(i *Indicator, q quarter.Quarter, judged Point, labels Labels) string {
	label := InSentence(labels[e.Computed])
	if r := e.Judged.Reading; !r.Present() {
		return withReason(label+r.withdrawal(), r.Reason)
	}
	figure, span := e.figure(i, *judged.Decimals), i.Span(e.Judged)
	switch {
	case i.Polarity == None && e.Target.Reason == "":
		return fmt.Sprintf("%s: no target applies, so it is not judged", figure)
	case e.Target.Status != Set:
		return withReason(figure+": "+label, e.Target.Reason)
	case e.Carried || span != "":
		figure += ","
	}
	limits := i.toleranceWords(e.Target)
	if s := i.SchemeAt(q); s != nil {
		limits, label = s.words(i, e.Target), s.label(e.Computed)
	}
	why := i.Polarity.Words()
	if e.justMet(i, q, judged.asShown().Reading.Value) {
		why = "target met"
	}
	return fmt.Sprintf("%s against %s (%s), %s: %s", figure, i.TargetWords(e.Target), limits, why, label)
}

// terms are what the working says besides the figure and its position, which stand above
// them on a page: "44 of 47; target at least 90% (tolerance 85%)". Of an absence they are its
// reason.
func (e *Evaluation) terms(i *Indicator, q quarter.Quarter, judged Point) string {
	r := e.Judged.Reading
	if !r.Present() {
		return r.Reason
	}
	about := i.Span(e.Judged)
	if r.Count != nil && r.Base != nil {
		about = strings.TrimSpace(r.OfBase() + " " + about)
	}
	switch {
	case i.Polarity == None && e.Target.Reason == "":
		return clauses(about, "no target applies, so it is not judged")
	case e.Target.Status != Set:
		return strings.TrimSpace(wording.Sentence(about) + " " + e.Target.Reason)
	}
	limits, met := i.toleranceWords(e.Target), ""
	if s := i.SchemeAt(q); s != nil {
		limits = s.words(i, e.Target)
	}
	if e.justMet(i, q, judged.asShown().Reading.Value) {
		met = ": met"
	}
	return clauses(about, fmt.Sprintf("target %s (%s)%s", i.AimWords(e.Target), limits, met))
}

// clauses joins parts of a sentence; empty ones are left out.
func clauses(all ...string) string {
	return strings.Join(slices.DeleteFunc(all, func(one string) bool { return one == "" }), "; ")
}

// ByRule is the working, for beside the position. Where officers state another, it is told
// to be the rule's: "By the rule: 84% against a target of 90%: outside tolerance". Of an
// absence it is the reason alone, since the position says the rest.
func (e *Evaluation) ByRule() string {
	switch {
	case e.OtherPosition():
		return "Calculated: " + e.Working
	case !e.Judged.Reading.Present():
		return wording.Capital(e.Judged.Reading.Reason)
	}
	return e.Working
}

// AsStated says that officers state another position than the rule gives: "In tolerance,
// as reported by officers"; empty where they do not.
func (e *Evaluation) AsStated() string {
	if e.OtherPosition() {
		return wording.Capital(e.inForce) + ", as reported by officers"
	}
	return ""
}

// justMet reports whether a figure that meets its target is, as shown, not beyond it. The
// organisation's words may then say more than is true: 60% against a target of 60% is
// not better than target.
func (e *Evaluation) justMet(i *Indicator, q quarter.Quarter, shown decimal.Decimal) bool {
	t := e.Target.AsShown()
	if e.Computed.Kind() != Better || t.Low != nil {
		return false
	}
	if shown.Equal(t.Value) || i.Polarity == Range || i.SchemeAt(q) != nil {
		return shown.Equal(t.Value)
	}
	return shown.LessThan(t.Value) == (t.Bounds(i.Polarity).Met.High == nil)
}

// figure writes the judged reading with its count and base, with its span, and with its
// quarter if it is an earlier one: "94% (44 of 47)".
func (e *Evaluation) figure(i *Indicator, decimals int) string {
	r := e.Judged.Reading
	figure := i.Unit.Format(r.Value, decimals)
	if r.Count != nil && r.Base != nil {
		figure += " (" + r.OfBase() + ")"
	}
	if span := i.Span(e.Judged); span != "" {
		figure += " " + span
	}
	if e.Carried {
		figure += fmt.Sprintf(", carried from %s", e.Judged.Quarter.Name())
	}
	return figure
}

// TargetWords writes a target that is Set, for the middle of a sentence: "a target of
// 90%", "a target range of 10% to 20%", "the target “higher than last year” (88%)".
func (i *Indicator) TargetWords(t Target) string {
	switch c := t.Condition; {
	case c != nil && c.Bound.Kind == FixedValue:
		return fmt.Sprintf("the target “%s”", c.inSentence())
	case c != nil:
		return fmt.Sprintf("the target “%s”%s", c.inSentence(), i.resolvedWords(t))
	case t.Low != nil && t.High != nil && !t.Low.Equal(*t.High):
		return fmt.Sprintf("a target range of %s to %s", i.FormatExact(*t.Low), i.FormatExact(*t.High))
	}
	low, _ := t.Ends()
	return "a target of " + i.FormatExact(low)
}

// AimWords says what a reading has to reach, of a target that is Set: "at least 90%", "at
// most 9%", "10% to 20%"; "100%" where no reading can go beyond.
func (i *Indicator) AimWords(t Target) string {
	switch {
	case t.Condition != nil:
		return i.ConditionWords(t)
	case t.Low != nil:
		return i.FormatExact(*t.Low) + " to " + i.FormatExact(*t.High)
	case i.Polarity == Bigger && !isLimit(t.Value, i.Unit.Maximum):
		return "at least " + i.FormatExact(t.Value)
	case i.Polarity == Smaller && !isLimit(t.Value, i.Unit.Minimum):
		return "at most " + i.FormatExact(t.Value)
	}
	return i.FormatExact(t.Value)
}

// isLimit reports whether a target is the limit of its unit.
func isLimit(target decimal.Decimal, limit *decimal.Decimal) bool {
	return limit != nil && target.Equal(*limit)
}

// toleranceWords writes which readings are tolerable and, with a margin, which still
// meet the target.
func (i *Indicator) toleranceWords(t Target) string {
	words := "tolerance not recorded"
	if limits := i.Tolerance(t); limits != "" {
		words = "tolerance " + limits + i.distance(t.Tolerance)
	} else if t.NoTolerance {
		words = "no tolerance"
	}
	if t.MetWithin.Kind != NoMargin {
		met, at := t.AsShown().Bounds(i.Polarity).Met, "at "
		if met.Open {
			at = "" // limits then begin with above, below or between
		}
		words = fmt.Sprintf("met %s%s%s; ", at, i.limits(met), i.distance(t.MetWithin)) + words
	}
	return words
}

// Tolerance writes the limit of what is tolerable: "85%", "8% to 22%". It is empty
// when there is no tolerance.
func (i *Indicator) Tolerance(t Target) string {
	if t.Status != Set || t.Tolerance.Kind == NoMargin || t.Relative() && !t.Resolved {
		return ""
	}
	return i.limits(t.AsShown().Bounds(i.Polarity).Tolerable)
}

func (i *Indicator) limits(in Interval) string {
	switch {
	case in.Open && in.High == nil:
		return "above " + i.FormatExact(*in.Low)
	case in.Open && in.Low == nil:
		return "below " + i.FormatExact(*in.High)
	case in.Open:
		return "between " + i.FormatExact(*in.Low) + " and " + i.FormatExact(*in.High)
	case in.High == nil:
		return i.FormatExact(*in.Low)
	case in.Low == nil || in.one():
		return i.FormatExact(*in.High)
	}
	return i.FormatExact(*in.Low) + " to " + i.FormatExact(*in.High)
}

// distance writes a margin that is expressed as a distance from the target.
func (i *Indicator) distance(m Margin) string {
	switch {
	case m.Kind == Percent:
		return fmt.Sprintf(", within %s%% of the target", m.Value)
	case m.Kind == Points && i.Unit.Percentage:
		return fmt.Sprintf(", within %s of the target", percentagePoints(m.Value))
	case m.Kind == Points:
		return fmt.Sprintf(", within %s of the target", i.FormatExact(m.Value))
	case m.Kind == Sides && i.Unit.Percentage:
		return fmt.Sprintf(", from %s below to %s above the target", percentagePoints(m.Low), percentagePoints(m.High))
	case m.Kind == Sides:
		return fmt.Sprintf(", from %s below to %s above the target", i.FormatExact(m.Low), i.FormatExact(m.High))
	}
	return ""
}

func withReason(what, reason string) string {
	if reason == "" {
		return what
	}
	return wording.Sentence(what) + " " + reason // no full stop of its own: the sentence may go on
}

// InSentence makes a label fit inside a sentence. An abbreviation such as "RAG"
// keeps its capitals.
func InSentence(label string) string {
	first, size := utf8.DecodeRuneInString(label)
	second, _ := utf8.DecodeRuneInString(label[size:])
	if label == "" || unicode.IsUpper(second) {
		return label
	}
	return strings.ToLower(string(first)) + label[size:]
}

// InSentence is the label for use inside a sentence: "better than target".
func (l Labels) InSentence(p Position) string { return InSentence(l[p]) }
