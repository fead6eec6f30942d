package load

import (
	"fmt"
	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// reading checks a reading of a quarter and computes its value.
func (a *assembly) reading(i *indicator.Indicator, q quarter.Quarter, written keyfile.At[readingKey]) indicator.Reading {
	r := a.recorded(i, written)
	if r.Present() {
		a.checkBounds(i, r, written.Span)
		a.checkDay(i, indicator.Point{Quarter: q, Reading: r}, written.Value.Date.Span)
	}
	return r
}

// recorded is a reading as its keys say, with its value computed. One that could not be
// read is left absent: it has a diagnostic already.
func (a *assembly) recorded(i *indicator.Indicator, written keyfile.At[readingKey]) indicator.Reading {
	k := written.Value
	r := indicator.Reading{Reason: k.Reason, Status: indicator.Status(k.Status), Note: k.Note, Printed: k.Printed, Months: k.Months.Value, Date: k.Date.Time}
	a.checkMonths(k.Months)
	r.Decimals = a.ownDecimals(k.Decimals)
	switch {
	case written.Broken:
	case k.Missing.Set:
		a.absence(&r, written)
	case a.figure(i, &r, written):
		r.State = indicator.Present
	}
	r.Carried = a.quarter(k.Carried)
	if !r.Carried.IsZero() && (!k.Missing.Set || r.State != indicator.NotAvailable) {
		a.ds.Report(rule.BadCarried, k.Carried.Span, "only a figure that is not available is judged on an earlier one").
			WithHint(`{ missing = "not available", reason = "...", carried = "%s" }`, r.Carried)
	}
	if r.Printed != "" && r.State == indicator.Confidential {
		a.ds.Report(rule.BadReading, written.Span, "what is confidential is not printed").
			WithHint(`take out the key "printed", which would be published`)
	}
	if r.Printed != "" && r.Present() {
		a.ds.Report(rule.BadReading, written.Span, "what is printed in the place of a figure stands beside a figure").
			WithHint(`of a figure, say in note = "..." how it is printed`)
	}
	return r
}

// checkMonths checks how many months a figure is said to cover.
func (a *assembly) checkMonths(k keyfile.At[int]) {
	if k.Set && (k.Value < 1 || k.Value > 60) {
		a.ds.Report(rule.OutOfRange, k.Span, "a figure covers between 1 and 60 months")
	}
}

// ownDecimals is how many decimals are shown of one figure; nil where it does not say.
func (a *assembly) ownDecimals(k keyfile.At[int]) *int {
	if !k.Set {
		return nil
	}
	decimals := a.decimals(k, 0)
	return &decimals
}

// figure sets the value that is written, or that follows from count and base,
// and reports whether there is one.
func (a *assembly) figure(i *indicator.Indicator, r *indicator.Reading, written keyfile.At[readingKey]) bool {
	k := written.Value
	if k.Count != nil {
		r.Count = &k.Count.Value
	}
	switch {
	case k.Of != nil && k.Count == nil:
		a.ds.Report(rule.BadReading, k.Of.Span, "a base needs a count").
			WithHint("write { count = 44, of = 47 }")
		return false
	case k.Of != nil && !k.Of.Value.IsPositive():
		a.ds.Report(rule.BadReading, k.Of.Span, "a base is greater than zero").
			WithHint(`where there were none, write { missing = "not applicable", reason = "..." }`)
		return false
	case k.Of != nil:
		r.Base = &k.Of.Value
		a.quotient(i, r, written)
		return true
	case k.Value != nil:
		r.Value = *k.Value
		return true
	}
	a.ds.Report(rule.BadReading, written.Span, "this reading has no value and no absence").
		WithHint(`write a number, { count = 44, of = 47 } or { missing = "not available", reason = "..." }`)
	return false
}

// quotient sets the value that follows from count and base, and compares it
// with a value that is written beside them.
func (a *assembly) quotient(i *indicator.Indicator, r *indicator.Reading, written keyfile.At[readingKey]) {
	r.Value = i.Unit.Quotient(*r.Count, *r.Base)
	stated := written.Value.Value
	if stated == nil || i.Unit.ID == "" {
		return
	}
	if got := rounded(r.Value, *stated); !got.Equal(*stated) {
		a.ds.Report(rule.BadReading, written.Span, "%s comes to %s, not to %s", indicator.Typed(r.OfBase()), got, stated).
			WithHint("leave the value out; it is computed")
	}
}

// rounded rounds a value to as many decimals as another is written with.
func rounded(value, like decimal.Decimal) decimal.Decimal {
	return value.Round(max(-like.Exponent(), 0))
}

func (a *assembly) absence(r *indicator.Reading, written keyfile.At[readingKey]) {
	k := written.Value
	state, ok := indicator.ParseState(k.Missing.Value)
	if !ok {
		mistake := a.ds.Report(rule.UnknownValue, k.Missing.Span, "%q is not an absence", k.Missing.Value)
		if k.Missing.Value == "withdrawn" {
			mistake.WithHint(`write missing = "not available": under revisions, it withdraws the figure`)
		} else {
			mistake.WithHint("%s", source.OneOf(k.Missing.Value, indicator.Absences()))
		}
	}
	r.State = state
	if k.Value != nil || k.Count != nil || k.Of != nil {
		a.ds.Report(rule.BadReading, written.Span, "a reading is a figure or an absence, not both").
			WithHint("keep the one that is true")
	}
	if ok && k.Reason == "" && state != indicator.NotDue {
		a.ds.Report(rule.MissingKey, written.Span, "an absence has a reason").
			WithHint(`add reason = "..."; it is shown wherever the figure would be`)
	}
}

// checkBounds checks a figure against the bounds of its unit.
func (a *assembly) checkBounds(i *indicator.Indicator, r indicator.Reading, at source.Span) {
	figure := r.Value.String()
	if r.Base != nil {
		figure = indicator.Typed(r.OfBase())
	}
	beyond := beyondUnit(i.Unit, r.Value)
	if beyond == "" {
		return
	}
	if r.Base != nil {
		figure += ", which comes to " + r.Value.Round(1).String() + ","
	}
	a.ds.Report(rule.ImpossibleValue, at, "%s is %s that %q allows", figure, beyond, i.Unit.ID).
		WithHint(`check the figure; if the true one is not known, write { missing = "not available", reason = "..." }`)
}

// beyondUnit says on which side a value lies outside what a unit allows: "above 100, the
// most". It is empty for a value inside.
func beyondUnit(u indicator.Unit, value decimal.Decimal) string {
	switch {
	case u.Minimum != nil && value.LessThan(*u.Minimum):
		return fmt.Sprintf("below %s, the least", u.Minimum)
	case u.Maximum != nil && value.GreaterThan(*u.Maximum):
		return fmt.Sprintf("above %s, the most", u.Maximum)
	}
	return ""
}
