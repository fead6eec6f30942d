package load

import (
	"errors"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
)

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
		} else {
			mistake.WithHint("%s", a.found.calendar.MeantHint(text))
		}
	}
	return q, err == nil
}

// sinceKey says which earlier figure to compare with: previous, year or a quarter.
// Which quarter that is depends on the organisation's calendar; see
// [assembly.earlierFigure].
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

// earlierFigure is the earlier figure that a key names: the previous one where it is not
// written or, which is reported, names none.
func (a *assembly) earlierFigure(k sinceKey) indicator.EarlierFigure {
	switch {
	case !k.Set || k.text == "previous":
		return indicator.EarlierFigure{}
	case k.text == "year":
		return indicator.EarlierFigure{Kind: indicator.AgainstYear}
	}
	q, err := a.found.calendar.Parse(k.text)
	var other *quarter.OtherForm
	switch {
	case errors.As(err, &other):
		a.ds.Report(rule.UnknownValue, k.Span, "%v", err).
			WithHint("%s", other.Hint())
	case err != nil:
		if hint := a.found.calendar.MeantHint(k.text); hint != "" {
			a.ds.Report(rule.UnknownValue, k.Span, "%v", err).
				WithHint("%s", hint)
			return indicator.EarlierFigure{}
		}
		a.ds.Report(rule.UnknownValue, k.Span, "%q is not an earlier figure", k.text).
			WithHint("previous, year or a quarter such as %s", a.found.calendar.Of(2018, 4))
	}
	return indicator.EarlierFigure{Kind: indicator.AgainstBaseline, Baseline: q}
}
