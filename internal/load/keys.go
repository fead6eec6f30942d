package load

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"outturn/internal/finance"
	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// The types in this file are for values that can be written in more than one
// way, or that mean something other than text or a number.

// quarterKey is a quarter written as text: "2019-20/q2". Which quarter that is
// depends on the organisation's calendar; see [assembly.quarter].
type quarterKey struct {
	text    string
	written bool
	Span    source.Span
}

// DecodeKey implements keyfile.Decoder.
func (k *quarterKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	k.Span = v.Span
	if k.written = v.Type == keyfile.String; !k.written {
		ds.Report(rule.WrongType, v.Span, "%q takes a quarter in quotes; this is %s", v.Name, v.Type).
			WithHint(`%s = "2018-19/q4"`, v.Name)
		return
	}
	k.text = v.Text
}

// quarter is the quarter that a key names. It is zero when the key is not
// written or, which is reported, names none.
func (a *assembly) quarter(k quarterKey) quarter.Quarter {
	if !k.written {
		return quarter.Quarter{}
	}
	q, _ := a.parseQuarter(k.text, k.Span)
	return q
}

// parseQuarter reads a quarter, and reports what is wrong with it.
func (a *assembly) parseQuarter(text string, at source.Span) (quarter.Quarter, bool) {
	q, err := a.found.calendar.Parse(text)
	if err != nil {
		mistake := a.ds.Report(rule.BadQuarter, at, "%v", err)
		if other := (*quarter.OtherForm)(nil); errors.As(err, &other) {
			mistake.WithHint("%s", other.Hint())
		}
	}
	return q, err == nil
}

// accountKey is a unit of account: "£000".
type accountKey struct{ finance.Scale }

// DecodeKey implements keyfile.Decoder.
func (k *accountKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	var text string
	keyfile.Decode(v, &text, ds)
	if v.Type != keyfile.String {
		return
	}
	unit, err := finance.ParseScale(text)
	if err != nil {
		ds.Report(rule.UnknownValue, v.Span, "%v", err)
	}
	k.Scale = unit
}

// dayKey is a day, written as a date or as text: 2019-10-28.
type dayKey struct {
	time.Time
	Span source.Span
}

// DecodeKey implements keyfile.Decoder.
func (k *dayKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	text := v.Text
	k.Span = v.Span
	if v.Type != keyfile.Time {
		keyfile.Decode(v, &text, ds)
	}
	if v.Type != keyfile.Time && v.Type != keyfile.String {
		return
	}
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		ds.Report(rule.BadDate, v.Span, "%q is not a day", text).
			WithHint("write year, month and day: 2019-10-28")
	}
	k.Time = day
}

// marginKey is a margin written as a number, a table, or false for none.
type marginKey struct{ indicator.Margin }

// DecodeKey implements keyfile.Decoder.
func (k *marginKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	switch v.Type {
	case keyfile.Bool:
		if v.True {
			ds.Report(rule.WrongType, v.Span, "%q is a number or a table; only false may stand here, for none", v.Name)
		}
	case keyfile.Table:
		var t keyfile.At[marginTable]
		if keyfile.Decode(v, &t, ds); !t.Broken {
			k.Margin = t.Value.margin(v, ds)
		}
	case keyfile.String:
		ds.Report(rule.WrongType, v.Span, "%q takes a number or a table; this is text in quotes", v.Name).
			WithHint("%s", marginHint(v.Name, v.Text))
	default:
		k.Margin = indicator.Margin{Kind: indicator.Limit, Value: v.Decimal(ds)}
	}
}

// marginHint says how the margin of a key is written that stands in quotes.
func marginHint(key, text string) string {
	number, percent := strings.CutSuffix(strings.TrimSpace(text), "%")
	distance, err := decimal.NewFromString(strings.TrimSpace(strings.TrimPrefix(number, "±")))
	switch {
	case err != nil:
		return "{ points = 5 } or { percent = 10 }"
	case percent:
		n := distance.Abs()
		return fmt.Sprintf("{ percent = %s } of the target, or { points = %s } in percentage points", n, n)
	case key == "met_within":
		return fmt.Sprintf("{ points = %s }", distance.Abs())
	}
	return fmt.Sprintf("without quotes: %s, the limit; or { points = %s }, a distance from the target", distance, distance.Abs())
}

// distanceKey is a margin given as a distance from the target. The code that
// uses it checks that it is not a limit.
type distanceKey struct{ marginKey }

func (t marginTable) margin(v *keyfile.Value, ds *source.Diagnostics) indicator.Margin {
	m, ok := t.single()
	if !ok {
		ds.Report(rule.BadMargin, v.Span, "%q is given in one way", v.Name).
			WithHint("{ points = 5 }, { percent = 10 }, { limit = 85 }, { low = 5, high = 25 } or { below = 2, above = 1 }")
		return indicator.Margin{}
	}
	if m.Distance() && (m.Value.IsNegative() || m.Low.IsNegative() || m.High.IsNegative()) {
		ds.Report(rule.BadMargin, v.Span, "%q is a distance from the target and cannot be negative", v.Name).
			WithHint("write it without the minus sign; it reaches to the worse side, or to both sides of a range")
	}
	m.Open = t.Edge == "outside"
	return m
}

// single is the margin where the table gives it in one way.
func (t marginTable) single() (indicator.Margin, bool) {
	given := 0
	for _, key := range []*decimal.Decimal{t.Points, t.Percent, t.Limit, t.Low, t.High, t.Below, t.Above} {
		if key != nil {
			given++
		}
	}
	switch {
	case given == 1 && t.Points != nil:
		return indicator.Margin{Kind: indicator.Points, Value: *t.Points}, true
	case given == 1 && t.Percent != nil:
		return indicator.Margin{Kind: indicator.Percent, Value: *t.Percent}, true
	case given == 1 && t.Limit != nil:
		return indicator.Margin{Kind: indicator.Limit, Value: *t.Limit}, true
	case given == 2 && t.Low != nil && t.High != nil:
		return indicator.Margin{Kind: indicator.Limits, Low: *t.Low, High: *t.High}, true
	case given == 2 && t.Below != nil && t.Above != nil:
		return indicator.Margin{Kind: indicator.Sides, Low: *t.Below, High: *t.Above}, true
	}
	return indicator.Margin{}, false
}

// targetKey is a dated target: a table, or a number alone.
type targetKey struct{ targetTable }

// DecodeKey implements keyfile.Decoder.
func (k *targetKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	switch v.Type {
	case keyfile.Number, keyfile.String:
		k.Target = &keyfile.At[conditionKey]{Set: true, Span: v.Span}
		k.Target.Value.DecodeKey(v, ds)
	case keyfile.Table:
		keyfile.Decode(v, &k.targetTable, ds)
	default:
		ds.Report(rule.WrongType, v.Span, "a target is a number, words or a table, not %s", v.Type).
			WithHint(`write { target = 90, tolerance = 85 }, or { status = "to be set", reason = "..." }`)
	}
}

// HintOf implements keyfile.Hinter.
func (*targetTable) HintOf(key string) string {
	switch key {
	case "edge":
		return `the edge is of the tolerance: tolerance = { limit = 70, edge = "outside" }`
	case "ambition", "aspiration", "stretch", "stretch_target", "floor", "minimum", "green", "amber", "red":
		return fmt.Sprintf(`a further figure is a class of a scheme, in %s: [schemes.NAME.classes] %s = { label = "...", from = 95 }`, organisationTOML, key)
	}
	return ""
}

// conditionKey is what a target asks for: a number, or words such as "below 85". The
// code that uses the words reads them, since it knows the indicator.
type conditionKey struct {
	Number *decimal.Decimal
	Words  string
}

// DecodeKey implements keyfile.Decoder.
func (k *conditionKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	if v.Type == keyfile.String {
		k.Words = v.Text
		return
	}
	number := v.Decimal(ds)
	k.Number = &number
}

// coversKey is the span of an indicator's figures: a word, or a number of months.
type coversKey struct{ indicator.Covers }

// spans are the words for spans, as authors write them.
var spans = []struct {
	words  string
	covers indicator.Covers
}{
	{"quarter", indicator.Covers{}}, {"year to date", indicator.Covers{YearToDate: true}},
	{"rolling 12 months", indicator.Covers{Months: 12}}, {"at a date", indicator.Covers{AtDate: true}},
}

func spanWords() []string {
	var all []string
	for _, s := range spans {
		all = append(all, s.words)
	}
	return all
}

// DecodeKey implements keyfile.Decoder.
func (k *coversKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	if v.Type == keyfile.Number {
		keyfile.Decode(v, &k.Months, ds)
		if k.Months < 1 || k.Months > 60 {
			ds.Report(rule.OutOfRange, v.Span, "a figure covers between 1 and 60 months")
		}
		return
	}
	var text string
	keyfile.Decode(v, &text, ds)
	for _, s := range spans {
		if s.words == text {
			k.Covers = s.covers
			return
		}
	}
	if v.Type == keyfile.String {
		ds.Report(rule.UnknownValue, v.Span, "%q is not a span that a figure covers", text).
			WithHint("%s, or a number of months", source.OneOf(text, spanWords()))
	}
}

// sinceKey says which earlier figure to compare with: previous, year or a quarter.
// Which quarter that is depends on the organisation's calendar; see
// [assembly.since].
type sinceKey struct {
	text string
	Span source.Span
	Set  bool
}

// DecodeKey implements keyfile.Decoder.
func (k *sinceKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	keyfile.Decode(v, &k.text, ds)
	k.Set, k.Span = v.Type == keyfile.String, v.Span
}

// since is the earlier figure that a key names: the previous one where it is not
// written or, which is reported, names none.
func (a *assembly) since(k sinceKey) indicator.Since {
	switch {
	case !k.Set || k.text == "previous":
		return indicator.Since{}
	case k.text == "year":
		return indicator.Since{Kind: indicator.SinceYear}
	}
	q, err := a.found.calendar.Parse(k.text)
	var other *quarter.OtherForm
	switch {
	case errors.As(err, &other):
		a.ds.Report(rule.UnknownValue, k.Span, "%v", err).
			WithHint("%s", other.Hint())
	case err != nil:
		a.ds.Report(rule.UnknownValue, k.Span, "%q is not an earlier figure", k.text).
			WithHint("previous, year or a quarter such as %s", a.found.calendar.Of(2018, 4))
	}
	return indicator.Since{Kind: indicator.SinceBaseline, Baseline: q}
}

// edgeKey is where a class of a scheme begins.
type edgeKey struct {
	indicator.Edge
	Span source.Span // zero when it was not written
}

// DecodeKey implements keyfile.Decoder.
func (k *edgeKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	k.Span = v.Span
	switch {
	case v.Type == keyfile.Number:
		k.Edge = indicator.Edge{Kind: indicator.AtValue, Value: v.Decimal(ds)}
	case v.Type == keyfile.String && v.Text == "target":
	case v.Type == keyfile.String && v.Text == "tolerance":
		k.Kind = indicator.AtTolerance
	case v.Type == keyfile.Table:
		var t keyfile.At[edgeTable]
		if keyfile.Decode(v, &t, ds); !t.Broken {
			k.Edge = t.Value.edge(v, ds)
		}
	default:
		ds.Report(rule.BadScheme, v.Span, "a class begins at the target, the tolerance or a distance from the target").
			WithHint("%s", edgeHint)
	}
}

const edgeHint = `"target", "tolerance", { points = -5 }, { percent = 5 }, { way = 50 } or a number`

func (t edgeTable) edge(v *keyfile.Value, ds *source.Diagnostics) indicator.Edge {
	var all []indicator.Edge
	for _, way := range []struct {
		kind  indicator.EdgeKind
		value *decimal.Decimal
	}{{indicator.ByPoints, t.Points}, {indicator.ByPercent, t.Percent}, {indicator.OfTheWay, t.Way}, {indicator.AtValue, t.Value}} {
		if way.value != nil {
			all = append(all, indicator.Edge{Kind: way.kind, Value: *way.value, Open: t.Edge == "outside"})
		}
	}
	if len(all) != 1 {
		ds.Report(rule.BadScheme, v.Span, "where a class begins is given in one way").
			WithHint("%s", edgeHint)
		return indicator.Edge{}
	}
	return all[0]
}

// schemeKey is a scheme by its id, or several by the quarters from which they hold.
type schemeKey struct {
	always keyfile.At[string]
	dated  keyfile.Map[keyfile.At[string]]
}

// DecodeKey implements keyfile.Decoder.
func (k *schemeKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	if v.Type == keyfile.Table {
		keyfile.Decode(v, &k.dated, ds)
	} else {
		keyfile.Decode(v, &k.always, ds)
	}
}

// forecastKey is a forecast: a number, or a table.
type forecastKey struct{ forecastTable }

// DecodeKey implements keyfile.Decoder.
func (k *forecastKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	if v.Type == keyfile.Table {
		keyfile.Decode(v, &k.forecastTable, ds)
		return
	}
	k.Value = v.Decimal(ds)
}

// readingKey is a reading: a number, or a table.
type readingKey struct{ readingTable }

// DecodeKey implements keyfile.Decoder.
func (k *readingKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	switch v.Type {
	case keyfile.Number:
		value := v.Decimal(ds)
		k.Value = &value
	case keyfile.Table:
		keyfile.Decode(v, &k.readingTable, ds)
	default:
		mistake := ds.Report(rule.WrongType, v.Span, "%q takes a number or a table; this is %s", v.Name, v.Type)
		if number, ok := keyfile.MeantNumber(v.Text); ok && v.Type == keyfile.String {
			mistake.WithHint("write %s", number)
		} else {
			mistake.WithHint(`an absence is written { missing = "not available", reason = "..." }; it may also be "not due", "not applicable" or "confidential"`)
		}
	}
}
