package report

import (
	"regexp"
	"slices"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/load"
)

// AcronymList is the abbreviations that a paper uses, in alphabetical order.
type AcronymList struct {
	Acronyms []load.Acronym
}

// acronyms lists what the paper and its commentary use.
func (f *filler) acronyms(b *commentary.Block) Block {
	if !f.once(b, []string{"acronyms"}) {
		return nil
	}
	texts := []string{string(f.report.Paper.Document.Body)}
	for _, m := range f.report.Measures {
		texts = append(texts, m.Name.Title, m.Indicator.Definition)
		if m.Commentary != nil {
			texts = append(texts, string(m.Commentary.Body))
		}
	}
	list := &AcronymList{}
	used := strings.Join(texts, "\n")
	for _, a := range f.report.Organisation.Acronyms {
		if regexp.MustCompile(`(^|[^\pL\pN])` + regexp.QuoteMeta(a.Short) + `($|[^\pL\pN])`).MatchString(used) {
			list.Acronyms = append(list.Acronyms, a)
		}
	}
	slices.SortFunc(list.Acronyms, func(x, y load.Acronym) int {
		return strings.Compare(strings.ToLower(x.Short), strings.ToLower(y.Short))
	})
	return list
}
