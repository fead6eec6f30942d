package load

import (
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
