package load

import (
	"cmp"
	"time"

	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// dayKey is a day, written as a date or as text: 2019-10-28.
type dayKey struct {
	time.Time
	Span source.Span
}

// DecodeKey implements keyfile.Decoder.
func (k *dayKey) DecodeKey(v *keyfile.Value, ds *source.Diagnostics) {
	text := v.Text
	k.Span = v.Span
	if v.Type != keyfile.Time && v.Type != keyfile.String {
		ds.Report(rule.WrongType, v.Span, "%q takes a day; this is %s", v.Name, v.Type).
			WithHint("%s", cmp.Or(keyfile.DayHint(text), "write year, month and day: 2019-10-28"))
		return
	}
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		ds.Report(rule.BadDate, v.Span, "%q is not a day", text).
			WithHint("%s", cmp.Or(keyfile.DayHint(text), "write year, month and day: 2019-10-28"))
	}
	k.Time = day
}
