package load

import (
	"strings"
	"unicode/utf8"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
)

// writtenSymbol is the symbol that an author gives a position.
type writtenSymbol struct {
	position indicator.Position
	keyfile.At[string]
}

func (a *assembly) symbol(p indicator.Position, written keyfile.At[string]) {
	switch {
	case written.Value == "":
	case utf8.RuneCountInString(written.Value) > 3:
		a.ds.Report(rule.OutOfRange, written.Span, "%q is longer than three letters", written.Value).
			WithHint("write the first letter of the label, or an abbreviation of two or three")
	default:
		a.symbols = append(a.symbols, writtenSymbol{p, written})
	}
}

// giveSymbols gives the symbols to the positions as they are counted. It warns where two
// of them could not be told apart by their symbols, or one has two.
func (a *assembly) giveSymbols() {
	org := &a.dataset.Organisation
	org.Symbols, org.symbols = map[indicator.Position]string{}, a.symbols
	for _, s := range a.symbols {
		p := org.CountedAs(s.position)
		if other := org.Symbols[p]; other != "" && other != s.Value {
			a.ds.Report(rule.UnclearSymbol, s.Span, "%q has the symbol %q elsewhere", org.Labels[p], other).
				WithHint("write symbol = %q here too, or give this class another label", other)
			continue
		}
		if other, taken := org.withSymbol(s.Value); taken && other != p {
			a.ds.Report(rule.UnclearSymbol, s.Span, "%q is also the symbol of %q", s.Value, org.Labels[other]).
				WithHint("give one of the two another symbol, or take the key out: then a letter of the label stands for it")
		}
		org.Symbols[p] = s.Value
	}
}

// withSymbol is the first position with a symbol, capitals or not.
func (o *Organisation) withSymbol(symbol string) (indicator.Position, bool) {
	for _, p := range o.Order {
		if strings.EqualFold(o.Symbols[p], symbol) {
			return p, true
		}
	}
	return "", false
}
