package page

import (
	"fmt"
	"slices"
	"strings"

	"outturn/internal/address"
)

// stays makes the page load the stylesheet that says what came later.
func (f *Frame) stays() { f.Later = f.Root + address.Later }

// Later is the stylesheet that shows, on pages of documents, that there is a later report or
// edition. The pages themselves do not change once they are published.
func (s *Site) Later() ([]byte, error) {
	var chosen []string
	for _, r := range s.reports[:max(0, len(s.reports)-1)] {
		chosen = append(chosen, fmt.Sprintf(".later[data-report=%q]", r.Quarter.String()))
	}
	for _, l := range slices.Backward(s.listed) {
		document, _ := address.Document(l.path)
		for n := range max(0, len(s.editions.Editions(document))-1) {
			chosen = append(chosen, fmt.Sprintf(".later[data-edition=%q]", editionName(document, n+1)))
		}
	}
	if chosen == nil {
		return []byte("/* Nothing is later than what is published here. */\n"), nil
	}
	return []byte(strings.Join(chosen, ",\n") + " { display: block; }\n"), nil
}

// editionName names an edition of a document for the stylesheet.
func editionName(document string, number int) string { return fmt.Sprintf("%s %d", document, number) }
