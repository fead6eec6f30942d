package wording

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/feature/plural"
)

// Phrase is one thing that pages say: a word, a heading or a sentence, with places for what
// differs from page to page. A phrase about a number of things may have several forms.
type Phrase struct {
	forms map[string][]Piece // by name of the form; otherForm is always there
}

// Piece is a part of a phrase: text, or the name of a place.
type Piece struct{ Text, Place string }

// otherForm is the form for all numbers that have none of their own.
const otherForm = "other"

// formNames are the names of the forms, as Unicode has them: English has one and other.
var formNames = map[plural.Form]string{
	plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many", plural.Other: otherForm,
}

var place = regexp.MustCompile(`\{([a-z]+(?:-[a-z]+)*)\}`)

// NewPhrase makes a phrase of its texts by form. It fails for a form that no language has, for
// no text, and for a brace that belongs to no place.
func NewPhrase(texts map[string]string) (Phrase, error) {
	p := Phrase{map[string][]Piece{}}
	known := slices.Sorted(maps.Values(formNames))
	for _, form := range slices.Sorted(maps.Keys(texts)) {
		if !slices.Contains(known, form) {
			return Phrase{}, fmt.Errorf("%q is no form: forms are %s", form, List(known))
		}
		pieces, err := piecesOf(texts[form])
		if err != nil {
			return Phrase{}, err
		}
		p.forms[form] = pieces
	}
	if p.forms[otherForm] == nil {
		return Phrase{}, fmt.Errorf("it has no form %q, for all numbers without a form of their own", otherForm)
	}
	return p, nil
}

func piecesOf(text string) ([]Piece, error) {
	if strings.TrimSpace(text) == "" {
		return nil, fmt.Errorf("it has no words")
	}
	var all []Piece
	for {
		at := place.FindStringSubmatchIndex(text)
		if at == nil {
			at = []int{len(text), len(text), 0, 0}
		}
		before := text[:at[0]]
		if strings.ContainsAny(before, "{}") {
			return nil, fmt.Errorf("a place is a word in braces, such as {figure}; these braces have none")
		}
		if before != "" {
			all = append(all, Piece{Text: before})
		}
		if at[0] == at[1] {
			return all, nil
		}
		all = append(all, Piece{Place: text[at[2]:at[3]]})
		text = text[at[1]:]
	}
}

// Pieces are those of the phrase where no number chooses a form. The second result is false
// where a number does.
func (p Phrase) Pieces() ([]Piece, bool) { return p.forms[otherForm], len(p.forms) == 1 }

// Places are the names of the phrase's places, sorted.
func (p Phrase) Places() []string {
	var all []string
	for _, pieces := range p.forms {
		for _, one := range pieces {
			if one.Place != "" {
				all = append(all, one.Place)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// Text is the phrase as it is written in the form for all other numbers.
func (p Phrase) Text() string {
	var b strings.Builder
	for _, one := range p.forms[otherForm] {
		if one.Place != "" {
			b.WriteString("{" + one.Place + "}")
		}
		b.WriteString(one.Text)
	}
	return b.String()
}

func (p Phrase) fill(form string, values map[string]string) string {
	pieces := p.forms[form]
	if pieces == nil {
		pieces = p.forms[otherForm]
	}
	if len(pieces) == 1 && pieces[0].Place == "" {
		return pieces[0].Text
	}
	var b strings.Builder
	for _, one := range pieces {
		b.WriteString(one.Text)
		if one.Place != "" {
			b.WriteString(values[one.Place])
		}
	}
	return b.String()
}
