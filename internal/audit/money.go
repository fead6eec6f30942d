package audit

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/finance"
	"outturn/internal/load"
	"outturn/internal/numeral"
	"outturn/internal/report"
	"outturn/internal/source"
)

// moneyFact is an amount of the quarter's finance, in pounds.
type moneyFact struct {
	line, what string
	name       string   // title of the line
	title      []string // stems
	value      decimal.Decimal
	shown      string
	place      load.Place
}

// moneyFacts lists the amounts of the finance.
func moneyFacts(r *report.Report) []moneyFact {
	s := r.Finance
	if s == nil {
		return nil
	}
	var all []moneyFact
	add := func(id, title, what string, scale finance.Scale, amount decimal.Decimal) {
		shift := map[string]int32{"k": 3, "m": 6}[scale.Suffix]
		shown := scale.Money(amount)
		if what == "variance" {
			shown = scale.Words(amount)
		}
		all = append(all, moneyFact{id, what, title, titleStems(title), amount.Shift(shift), shown, load.Place{Quarter: r.Quarter, Line: id}})
	}
	lines := s.Lines
	if s.Total != nil {
		lines = append(lines[:len(lines):len(lines)], *s.Total)
	}
	for _, l := range lines {
		v := l.Variance()
		for _, one := range []struct {
			what   string
			amount decimal.Decimal
		}{
			{"variance", v.Net}, {"budget", l.Budget.Net}, {"forecast", l.Forecast.Net},
			{"variance", v.Gross}, {"budget", l.Budget.Gross}, {"forecast", l.Forecast.Gross},
			{"variance", v.Income}, {"budget", l.Budget.Income}, {"forecast", l.Forecast.Income},
		} {
			add(l.ID, l.Title, one.what, s.Scale, one.amount)
		}
	}
	for _, one := range s.Summaries {
		id := "summary." + one.ID
		add(id, one.Title, "variance", one.Scale, one.Variance)
		add(id, one.Title, "budget", one.Scale, one.GrossBudget)
		add(id, one.Title, "budget", one.Scale, one.NetBudget)
		if one.Previous != nil {
			add(id, one.Title, "variance of the quarter before", one.Scale, *one.Previous)
			add(id, one.Title, "change of the variance", one.Scale, one.Variance.Sub(*one.Previous))
		}
	}
	return all
}

// judgeMoney compares an amount with the finance; ok is false where the finance says
// nothing of it.
func (s *sentence) judgeMoney(n numeral.Numeral) (Number, bool) {
	if n.Unit != numeral.Money {
		return Number{}, false
	}
	if v, ok := s.spendMiscalled(n); ok {
		return v, true
	}
	what := s.moneyCue(n)
	for _, named := range []bool{true, false} {
		for _, f := range s.money {
			if n.Matches(f.value.Abs()) && (!named || s.namesLine(f)) {
				return Number{Verdict: Matched, About: fmt.Sprintf("%s of %s", f.what, f.name), Against: s.written(f.place)}, true
			}
		}
	}
	line := s.lineOf(n)
	if s.at(n.Last) == "for" || what == "" || line == "" || s.quotes(n) || s.hasAny(s.first, s.last, "between", "together", "each", "both") {
		return Number{}, false
	}
	for _, f := range s.money {
		if f.what == what && f.line == line {
			return Number{Verdict: Contradicted, Against: s.written(f.place),
				About: fmt.Sprintf("the text says %s, and the data %s", s.passage.text[n.Start:n.End], f.shown),
				Says:  fmt.Sprintf("%s of %s; write {{%s %s}} to have it filled in", f.what, f.name, f.what, f.line)}, true
		}
	}
	return Number{}, false
}

// wholes are words of a clause that is about the whole of the finance.
var wholes = wordSet("net total overall altogether whole")

// lineOf is the line of the finance that an amount is of: the nearest that its clause
// names before it, the one of its heading, or the total where no line is named.
func (s *sentence) lineOf(n numeral.Numeral) string {
	first, _ := s.clause(n.First, n.Last)
	best, place := "", -1
	for _, f := range s.money {
		if len(f.title) == 0 {
			continue
		}
		for at := first; at < n.First; at++ {
			run := s.passage.tokens[at:min(n.First, at+len(f.title)+2)]
			if stemsIn(run[:1], f.title) == 1 && stemsIn(run, f.title) == len(f.title) && at >= place {
				best, place = f.line, at
			}
		}
	}
	if best != "" && n.First-place <= 12 {
		return best
	}
	for _, f := range s.money {
		if s.namesLine(f) && s.ofHeading() {
			return f.line
		}
	}
	if best == "" && s.has(wholes, first, n.First) && s.hasAny(first, n.Last+3, "forecast", "forecasts", "budget", "overspend", "underspend", "outturn") {
		for _, f := range s.money {
			if f.line == finance.TotalID || strings.HasPrefix(f.line, "summary.") {
				return f.line
			}
		}
	}
	return ""
}

// namesLine reports whether the sentence names a line of the finance: by its title, or
// under a heading with that title as "the underspend".
func (s *sentence) namesLine(f moneyFact) bool {
	if len(f.title) == 0 {
		return false
	}
	for at := s.first; at < s.last; at++ {
		if run := s.passage.tokens[at:min(s.last, at+2*len(f.title)+1)]; stemsIn(run, f.title) == len(f.title) {
			return true
		}
	}
	under := stemsIn(s.passage.under(), f.title)
	return under > 0 && 2*under > len(f.title) && s.ofHeading()
}

// ofHeading reports whether the sentence is about what its heading names: it speaks of
// "the heading", or of an underspend without saying what on.
func (s *sentence) ofHeading() bool {
	for at := s.first; at < s.last; at++ {
		switch word := s.at(at); {
		case word == "heading":
			return true
		case (word == "underspend" || word == "overspend") && s.at(at+1) != "on" && s.at(at+1) != "of" && s.at(at+1) != "in":
			return true
		}
	}
	return false
}

// stemsIn is how many of some stems a text has. A stem begins as its word does, and most
// words are told from it by that.
func stemsIn(tokens []numeral.Token, words []string) int {
	n := 0
	for _, w := range words {
		if slices.ContainsFunc(tokens, func(t numeral.Token) bool { return t.Text == w || strings.HasPrefix(t.Text, w[:1]) && stem(t) == w }) {
			n++
		}
	}
	return n
}

// moneyCue is what the words round an amount say that it is; empty where they do not say.
func (s *sentence) moneyCue(n numeral.Numeral) string {
	switch next, after := s.at(n.Last), s.at(n.Last+1); {
	case next == "underspend" || next == "overspend" || next == "underspent" || next == "overspent":
		return "variance"
	case next != "over" && next != "under":
	case after == "" || after == "its" || after == "budget" || after == "the" && s.at(n.Last+2) == "budget" || s.passage.tokens[n.Last+1].Kind == numeral.Sign:
		return "variance"
	}
	for at := n.First - 1; at >= n.First-4 && at >= s.first; at-- {
		switch s.at(at) {
		case "underspend", "overspend", "variance":
			return "variance"
		case "budget":
			return "budget"
		case "spending", "forecast":
			if s.hasAny(s.first, n.First, "forecast", "forecasts") {
				return "forecast"
			}
		}
	}
	return ""
}

func (a *auditor) written(p load.Place) source.Span { return a.report.Written(p) }

// titleStems are the words by which prose names a line: those of its title or, of a body
// such as "Doncaster Children's Services Trust", the last.
func titleStems(title string) []string {
	words := strings.Fields(strings.ToLower(title))
	if last := words[len(words)-1]; last == "trust" || last == "council" {
		return []string{last}
	}
	return stems(title, nil)
}
