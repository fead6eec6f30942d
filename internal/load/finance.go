package load

import (
	"cmp"

	"outturn/internal/finance"
	"outturn/internal/keyfile"
	"outturn/internal/source"
)

func (a *assembly) finance(f *file) *finance.Statement {
	var t financeFile
	keyfile.Decode(f.table, &t, a.ds)
	s := &finance.Statement{Unit: t.Unit.Unit, Rounding: t.Rounding, Threshold: t.Threshold, Source: t.Source}
	places := map[string]source.Span{}
	for _, e := range t.Lines.Entries {
		a.id(e.Name, e.Key)
		places[e.Name] = e.Key
		s.Lines = append(s.Lines, a.line(e.Name, e.Value))
	}
	if t.Total != nil {
		total := a.line("total", *t.Total)
		total.Title = cmp.Or(total.Title, "Total")
		places["total"] = f.table.Get("total").Key
		s.Total = &total
	}
	for _, e := range t.Summary.Entries {
		a.id(e.Name, e.Key)
		places[e.Name] = e.Key
		s.Summaries = append(s.Summaries, finance.Summary{
			ID: e.Name, Title: e.Value.Title, Unit: e.Value.Unit.Unit,
			GrossBudget: e.Value.GrossBudget, NetBudget: e.Value.NetBudget,
			Variance: e.Value.Variance, Previous: e.Value.PreviousVariance,
			StatedPercent: e.Value.StatedPercent, Note: e.Value.Note,
		})
	}
	for _, slip := range s.Check() {
		a.ds.Warnf(places[slip.Line], "finance-slip", "the %s", slip)
		a.ds.Hint("more than rounding explains: check the figures, or say in the paper that they differ")
	}
	return s
}

func (a *assembly) line(id string, t lineTable) finance.Line {
	l := finance.Line{ID: id, Title: t.Title, Budget: t.Budget.amounts(), Forecast: t.Forecast.amounts()}
	if t.Stated != nil {
		stated := t.Stated.amounts()
		l.Stated = &stated
	}
	if !t.Key.Or(true) {
		l.NotKey = t.KeyReason
		if l.NotKey == "" {
			a.ds.Errorf(t.Key.Span, "missing-key", "leaving out a key variance needs a reason")
			a.ds.Hint(`add key_reason = "..."`)
		}
	}
	return l
}

func (t amountsTable) amounts() finance.Amounts {
	return finance.Amounts{Gross: t.Gross, Income: t.Income, Net: t.Net}
}
