package report

import (
	"slices"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/prose"
)

var acronymsBlock = blockType{
	Form: commentary.Form{
		Name: "acronyms", Doc: "The acronyms that the paper uses, of those declared in organisation.toml.",
		Example: "::: acronyms\n:::", In: inPaperAndGuide,
	},
	build:   (*filler).acronyms,
	results: []Block{&acronymList{}},
}

// acronymList is what the block acronyms comes to: the abbreviations that a paper
// uses, in alphabetical order.
type acronymList struct {
	Acronyms []prose.Acronym // in the order of the alphabet
}

// Layout implements [Block].
func (*acronymList) Layout() string { return "acronyms" }

// acronyms looks through the paper, its commentary and the names of its measures.
func (f *filler) acronyms(b *commentary.Block) Block {
	if !f.showOnce(b, []string{"acronyms"}) {
		return nil
	}
	texts := []string{string(f.report.Paper.Document.Body)}
	for _, m := range f.report.Measures {
		texts = append(texts, m.Name.Title)
		if m.Commentary != nil {
			texts = append(texts, string(m.Commentary.Body))
		}
	}
	list := &acronymList{}
	all := prose.NewAcronyms(f.report.Organisation.Acronyms)
	for rest := strings.Join(texts, "\n"); ; {
		one, at, found := all.Next(rest)
		if !found {
			break
		}
		if !slices.Contains(list.Acronyms, one) {
			list.Acronyms = append(list.Acronyms, one)
		}
		rest = rest[at+len(one.Short):]
	}
	slices.SortFunc(list.Acronyms, func(x, y prose.Acronym) int {
		return strings.Compare(strings.ToLower(x.Short), strings.ToLower(y.Short))
	})
	return list
}
