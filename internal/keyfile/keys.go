package keyfile

import (
	"outturn/internal/limit"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// checkKeys reports each table and list that is longer than any is read, and whether there
// is one.
func (v *Value) checkKeys(ds *source.Diagnostics) bool {
	if len(v.Items) > limit.Keys {
		at := v.Items[limit.Keys].Key
		ds.Report(rule.OverLimit, at, "there are more than %s values in this table or list", limit.Count(limit.Keys)).
			WithHint("take out what is not needed")
		return true
	}
	beyond := false
	for _, item := range v.Items {
		beyond = item.checkKeys(ds) || beyond
	}
	return beyond
}

// EachText calls visit with each text of a table and what is in it.
func (v *Value) EachText(visit func(*Value)) {
	if v.Type == String {
		visit(v)
	}
	for _, item := range v.Items {
		item.EachText(visit)
	}
}
