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

func (f *filler) acronyms(b *commentary.Block) Block {
	if !f.showOnce(b, []string{"acronyms"}) {
		return nil
	}
	return &acronymList{f.report.paperAcronyms()}
}

// paperAcronyms are the acronyms in the paper, its commentary and the names of its measures.
func (r *Report) paperAcronyms() []prose.Acronym {
	texts := []string{string(r.Paper.Document.Body)}
	for _, m := range r.Measures {
		texts = append(texts, m.Name.Title)
		if m.Commentary != nil {
			texts = append(texts, string(m.Commentary.Body))
		}
	}
	return r.acronymsIn(texts...)
}

// acronymsIn are the organisation's acronyms that texts use, in the order of the alphabet.
func (r *Report) acronymsIn(texts ...string) []prose.Acronym {
	var used []prose.Acronym
	all := prose.NewAcronyms(r.Organisation.Acronyms)
	for rest := strings.Join(texts, "\n"); ; {
		one, at, found := all.Next(rest)
		if !found {
			break
		}
		if !slices.Contains(used, one) {
			used = append(used, one)
		}
		rest = rest[at+len(one.Short):]
	}
	slices.SortFunc(used, func(x, y prose.Acronym) int {
		return strings.Compare(strings.ToLower(x.Short), strings.ToLower(y.Short))
	})
	return used
}
