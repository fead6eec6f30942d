package load

import (
	"outturn/internal/finance"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/source"
)

// Place names a figure that is recorded, or a key of a declaration, to find where it is written.
type Place struct {
	Quarter    quarter.Quarter
	Indicator  string // id; empty of the finance
	Target     bool   // the target in force in the quarter
	Comparator string // id, of a comparator's figure, which needs no quarter
	Key        string // title, polarity or targets of an indicator's declaration, which needs no quarter; on: the day of a correction
	Line       string // of the finance: a line's id, or summary.ID
}

// written is where the file of a quarter writes a figure.
type written struct {
	in   quarter.Quarter
	span source.Span
}

// write notes where a figure is written.
func (ds *Dataset) write(p Place, in quarter.Quarter, at source.Span) {
	if ds.places == nil {
		ds.places = map[Place][]written{}
	}
	ds.places[p] = append(ds.places[p], written{in, at})
}

// Written is where a figure is written, as a report of a quarter knows it: in the file of
// its own quarter, or of the one that published or corrected it last; of a target, where
// it is declared. The zero span stands for a figure that no file has.
func (ds *Dataset) Written(p Place, asOf quarter.Quarter) source.Span {
	if p.Target {
		i := ds.byID[p.Indicator]
		if i == nil {
			return source.Span{}
		}
		p.Quarter = i.TargetAt(p.Quarter).From
	}
	var at source.Span
	for _, w := range ds.places[p] {
		if !w.in.After(asOf) {
			at = w.span
		}
	}
	return at
}

// writeDeclared notes where an indicator is declared.
func (ds *Dataset) writeDeclared(id string, t indicatorTable) {
	ds.write(Place{Indicator: id, Key: "title"}, quarter.Quarter{}, t.Title.Span)
	ds.write(Place{Indicator: id, Key: "polarity"}, quarter.Quarter{}, t.Polarity.Span)
	ds.write(Place{Indicator: id, Key: "targets"}, quarter.Quarter{}, t.Targets.Span)
}

// writeFinance notes where the lines of a quarter's finance are written.
func (ds *Dataset) writeFinance(q quarter.Quarter, s *finance.Statement, root *keyfile.Value) {
	for _, l := range s.Lines {
		ds.write(Place{Quarter: q, Line: l.ID}, q, root.Get("lines").Get(l.ID).Key)
	}
	if s.Total != nil {
		ds.write(Place{Quarter: q, Line: finance.TotalID}, q, root.Get(finance.TotalID).Key)
	}
	for _, one := range s.Summaries {
		ds.write(Place{Quarter: q, Line: "summary." + one.ID}, q, root.Get("summary").Get(one.ID).Key)
	}
}
