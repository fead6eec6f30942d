package report

import (
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/load"
	"outturn/internal/quarter"
)

// Basis is what the number of a figure rests on, so that it can be followed.
type Basis struct {
	Words  string     // what it is: "Re-referrals: figure, Quarter 2, 2019/20"; empty of a figure that is no number of the data
	Place  load.Place // of its row in the data; zero where it is computed from several
	Aspect Aspect     // what of the data it tells
}

// Aspect is what of the data a figure tells.
type Aspect int

// The aspects.
const (
	NoAspect         Aspect = iota // it tells nothing of the data
	ReadingAspect                  // an indicator's readings
	JudgementAspect                // its position, trend, direction or forecast
	RuleAspect                     // its target or tolerance
	ComparatorAspect               // a figure of others
	CountAspect                    // how many indicators there are
	MoneyAspect                    // an amount of the finance
)

// Basis is what a figure of one of the report's documents rests on.
func (r *Report) Basis(f *commentary.Figure) Basis {
	if m := r.Figures[f].Measure; m != nil {
		return r.measureBasis(f, m)
	}
	switch f.Name {
	case countFigure.Name, shareFigure.Name:
		return Basis{Words: r.countedWords(f), Aspect: CountAspect}
	case budgetFigure.Name, forecastFigure.Name, varianceFigure.Name:
		return Basis{
			Words: r.lineTitle(f.Subject.Text) + ": " + spaced(f.Name, f.Get("part").Text), Aspect: MoneyAspect,
			Place: load.Place{Quarter: r.Quarter, Line: f.Subject.Text},
		}
	}
	return Basis{}
}

// measureBasis is what a figure about an indicator rests on.
func (r *Report) measureBasis(f *commentary.Figure, m *Measure) Basis {
	q, of := r.meant(f.Get("quarter"), r.Quarter), m.Name.Title+": "
	row, part := load.Place{Quarter: q, Indicator: m.Indicator.ID}, f.Get("part").Text
	switch {
	case f.Name == indicatorFigure.Name:
		return Basis{}
	case f.Get("of").Text == "forecast":
		return Basis{Words: of + "forecast", Aspect: JudgementAspect}
	}
	switch f.Name {
	case valueFigure.Name, ofFigure.Name:
		b := Basis{Words: of + readingWords(f.Name, part) + ", " + q.Name(), Aspect: ReadingAspect, Place: row}
		if f.Name == valueFigure.Name && part != "" { // it follows from two
			b.Place = load.Place{}
		}
		return b
	case changeFigure.Name:
		since := r.meant(f.Get("since"), r.changedSince(m))
		return Basis{Words: of + "change from " + since.Name() + " to " + r.Quarter.Name(), Aspect: ReadingAspect}
	case targetFigure.Name, toleranceFigure.Name:
		row.Target = true
		return Basis{Words: of + f.Name + ", " + q.Name(), Aspect: RuleAspect, Place: row}
	case comparatorFigure.Name:
		id := f.Get("of").Text
		return Basis{Words: of + "comparator " + comparatorTitle(m, id), Aspect: ComparatorAspect, Place: load.Place{Indicator: m.Indicator.ID, Comparator: id}}
	}
	return Basis{Words: of + f.Name + ", " + q.Name(), Aspect: JudgementAspect}
}

// readingWords name what a figure gives of a reading.
func readingWords(name, part string) string {
	switch {
	case name == valueFigure.Name && part == "":
		return "figure"
	case name == valueFigure.Name:
		return "what the quarter added"
	}
	return map[string]string{
		"": "how many of how many", "count": "how many are counted", "base": "how many there are in all", "rest": "how many are not counted",
	}[part]
}

// meant is the quarter that an argument names, without its mistakes; where it is left out,
// another.
func (r *Report) meant(a commentary.Argument, otherwise quarter.Quarter) quarter.Quarter {
	switch a.Text {
	case "":
		return otherwise
	case "previous":
		return r.Quarter.Add(-1)
	case "year":
		return r.Quarter.Add(-quarter.InYear)
	}
	if q, err := r.Quarter.Calendar().Parse(a.Text); err == nil {
		return q
	}
	return otherwise
}

// changedSince is the quarter that changes of a measure begin at where none is named.
func (r *Report) changedSince(m *Measure) quarter.Quarter {
	if m.Indicator.Covers.YearToDate {
		return r.Quarter.Add(-quarter.InYear)
	}
	return r.Quarter.Add(-1)
}

func comparatorTitle(m *Measure, id string) string {
	for _, c := range m.Comparators {
		if c.Comparator == id {
			return c.Title
		}
	}
	return id
}

// countedWords say what a count or share is of: "Contractual: how many in position “better
// than target”".
func (r *Report) countedWords(f *commentary.Figure) string {
	of := "All indicators"
	if set := f.Get("set").Text; set != "" {
		of = r.SetTitle(set)
	}
	if service := f.Get("service").Text; service != "" {
		of += ", " + r.ServiceTitle(service)
	}
	filler := &filler{report: r}
	var labels []string
	for _, code := range f.Get("position").List() {
		labels = append(labels, "“"+filler.positionLabel(code)+"”")
	}
	words := of + ": " + map[string]string{countFigure.Name: "how many", shareFigure.Name: "share"}[f.Name]
	if labels != nil {
		words += " in position " + strings.Join(labels, " or ")
	}
	for _, key := range []string{"direction", "trend"} {
		if list := f.Get(key).List(); len(list) > 0 {
			words += ", " + key + " " + strings.ReplaceAll(strings.Join(list, " or "), "-", " ")
		}
	}
	return words
}

// lineTitle is the title of a line or summary of the finance.
func (r *Report) lineTitle(id string) string {
	if r.Finance == nil {
		return id
	}
	if line, ok := r.Finance.Line(id); ok {
		return line.Title
	}
	if summary, ok := strings.CutPrefix(id, "summary."); ok {
		for _, one := range r.Finance.Summaries {
			if one.ID == summary {
				return one.Title
			}
		}
	}
	return id
}

// spaced joins two words, of which one may be empty.
func spaced(one, other string) string { return strings.TrimSpace(one + " " + other) }
