package page

import (
	"fmt"
	"slices"
	"strings"

	"outturn/internal/address"
	"outturn/internal/report"
)

// laterView is what a page that stays as it was published says once there is a later report.
// It is hidden until the stylesheet [Site.Later] shows it.
type laterView struct {
	Report string // the quarter of the report, by which the stylesheet chooses
	Latest Link   // where the latest report leads to
}

// later is that of a report's page.
func later(r *report.Report, at address.Page) laterView {
	return laterView{r.Quarter.String(), Link{"Latest report", at.To(address.Home + "#latest")}}
}

// stays makes the page load the stylesheet that says what came later.
func (f *Frame) stays() { f.Later = f.Root + address.Later }

// Later is the stylesheet that shows, on pages of documents, that there is a later report or
// edition. The pages themselves stay as they were published.
func (s *Site) Later() ([]byte, error) {
	var chosen []string
	for n, r := range s.reports {
		if n < len(s.reports)-1 {
			chosen = append(chosen, fmt.Sprintf(".later[data-report=%q]", r.Quarter.String()))
		}
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
