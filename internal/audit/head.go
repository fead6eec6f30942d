package audit

import (
	"slices"
	"strings"

	"outturn/internal/load"
	"outturn/internal/source"
)

// heads looks for figures that are not published in the texts of a file's head, which are
// not audited otherwise.
func (a *auditor) heads(file *source.File, texts []string) {
	if len(a.withheld) == 0 {
		return
	}
	for _, text := range texts {
		for _, s := range a.sentences(headPassage(file, text)) {
			for _, n := range s.numerals {
				if f, tells := s.tellsWithheld(n); tells {
					s.refuse(n, f)
				}
			}
		}
	}
}

// headPassage is a text of a file's head as a passage. Where it does not stand in the file
// as it is, its place is not known.
func headPassage(file *source.File, text string) *passage {
	p := &passage{file: file, text: text}
	if at := strings.Index(file.Text, text); at >= 0 {
		p.pieces = []piece{{length: len(text), from: at}}
	}
	p.read()
	return p
}

// minutesHead are the texts of the head of minutes.
func minutesHead(m *load.Minutes) []string {
	all := slices.Concat([]string{m.Title, m.Resolution}, m.Strengths, m.Improvements)
	for _, one := range m.Actions {
		all = append(all, one.Text)
	}
	return all
}
