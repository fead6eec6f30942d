package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"outturn/internal/commentary"
	"outturn/internal/edition"
	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/wording"
)

// Correction is what a later edition of a document corrected.
type Correction struct {
	Document         string // its address
	Title            string
	Edition          int // that corrected it
	On               time.Time
	Reason           string
	Nature           []string         // "figure corrected", "figure withdrawn", "text corrected" or "details corrected"
	Scale            string           // how much of the document it is, in sentences; may be empty
	PositionsChanged int              // of indicators and groups
	Changes          []string         // sentences, the gravest first
	Parts            []edition.Change // the same one by one
	Removal          *edition.Removal // of the edition before; nil while it is kept

	indicators map[string]string // what changed of each, by id, in a sentence without its title
}

// Of says what was corrected of an indicator: "The figure was 87.1% and is now 79.2%."
// It is empty where nothing was.
func (c *Correction) Of(id string) string { return c.indicators[id] }

// Edition is which edition of a document is shown, and what was corrected in it.
type Edition struct {
	Number      int
	Document    string // its address
	Published   time.Time
	Adopted     bool         // it was public before that day, nobody recorded since when
	Corrections []Correction // the latest first
}

// Edition is that of the report; nil where none is recorded.
func (r *Report) Edition() *Edition { return editionOf(r.dataset, r.Quarter.String()) }

// MinutesEdition is that of the minutes; nil where none is recorded.
func (r *Report) MinutesEdition() *Edition {
	return editionOf(r.dataset, r.Quarter.String()+"/minutes")
}

// Edition is that of the review; nil where none is recorded.
func (r *Review) Edition() *Edition { return editionOf(r.AsOf.dataset, r.Year.String()+"/annual") }

// Words say which edition is shown, and when it and the first one were published:
// "Edition 2, published on 3 February 2020. First published on 28 October 2019."
func (e *Edition) Words() string {
	first := wording.Day(e.Published)
	switch {
	case len(e.Corrections) > 0 && e.Adopted:
		first = "Already public when its first edition was recorded, on " + first
	case len(e.Corrections) > 0:
		first = "First published on " + first
	case e.Adopted:
		return fmt.Sprintf("Edition %d, recorded on %s. It was published before then.", e.Number, first)
	default:
		return fmt.Sprintf("Edition %d, published on %s.", e.Number, first)
	}
	return fmt.Sprintf("Edition %d, published on %s. %s.", e.Number, wording.Day(e.Corrections[0].On), first)
}

func editionOf(dataset *load.Dataset, document string) *Edition {
	all := dataset.Editions.Editions(document)
	if len(all) == 0 {
		return nil
	}
	e := &Edition{Number: len(all), Document: document, Published: all[0].Record.Published.Time, Adopted: all[0].Record.Adopted}
	for _, one := range slices.Backward(all[1:]) {
		e.Corrections = append(e.Corrections, newCorrection(dataset.Editions, one.Record))
	}
	return e
}

// Corrections lists what later editions of all recorded documents corrected, the latest
// first.
func Corrections(h *edition.History) []Correction {
	var all []Correction
	for _, document := range h.Documents() {
		for _, e := range h.Editions(document)[1:] {
			all = append(all, newCorrection(h, e.Record))
		}
	}
	slices.Reverse(all) // of one day, later editions come first
	slices.SortStableFunc(all, func(a, b Correction) int { return b.On.Compare(a.On) })
	return all
}

func newCorrection(h *edition.History, r *edition.Record) Correction {
	latest := h.Latest(r.Document).Record
	c := Correction{
		Document: r.Document, Title: cmp.Or(r.Title, latest.Title), Edition: r.Edition, On: r.Published.Time, Reason: wording.Sentence(r.Reason),
		Removal: latest.Removal(r.Edition - 1), indicators: map[string]string{},
	}
	leading := Withheld(edition.Leading(r.Changes), latest.Facts)
	c.Nature = natureOf(leading)
	subjects := edition.BySubject(leading)
	slices.SortStableFunc(subjects, func(a, b []edition.Change) int { return cmp.Compare(weight(a), weight(b)) })
	for _, changes := range subjects {
		c.Parts = append(c.Parts, changes...)
		c.Changes = append(c.Changes, changeSentence(changes))
		if id, isIndicator := strings.CutPrefix(changes[0].Subject, load.IndicatorSubject("")); isIndicator {
			c.indicators[id] = wording.Capital(changeClauses(changes)) + "."
		}
	}
	for _, one := range r.Changes {
		if one.Fact == edition.PositionFact {
			c.PositionsChanged++
		}
	}
	c.Scale = scaleOf(r, leading, c.PositionsChanged)
	return c
}

// weight puts changes of a position before those of a figure, those before other facts,
// and the text last.
func weight(changes []edition.Change) int {
	least := len(gravest)
	for _, c := range changes {
		if at := slices.Index(gravest, c.Fact); at >= 0 {
			least = min(least, at)
		}
	}
	if changes[0].OfWords() {
		least++
	}
	return least
}

// gravest are the facts whose changes come first.
var gravest = []string{edition.PositionFact, edition.FigureFact}

// natureOf says of what kinds changes are.
func natureOf(changes []edition.Change) []string {
	var all []string
	for _, c := range changes {
		nature := "details corrected"
		switch {
		case c.OfWords():
			nature = "text corrected"
		case withdraws(c):
			nature = "figure withdrawn"
		case c.Fact == edition.FigureFact || c.Fact == edition.Series:
			nature = "figure corrected"
		case slices.Contains(besideFigures, c.Fact):
			continue
		}
		if !slices.Contains(all, nature) {
			all = append(all, nature)
		}
	}
	if all == nil {
		return []string{"details corrected"}
	}
	return all
}

// besideFigures are facts that change with a figure.
var besideFigures = []string{edition.PositionFact, countFact, absenceFact}

// withdraws reports whether a change takes back a figure.
func withdraws(c edition.Change) bool {
	_, wasAbsent := indicator.ParseState(c.Was)
	_, isAbsent := indicator.ParseState(c.Now)
	return c.Fact == edition.FigureFact && isAbsent && !wasAbsent
}

// scaleOf says how much of a document changed and, of one with indicators, whether a
// position did: "1 of 26 indicators corrected. No position changed."
func scaleOf(r *edition.Record, changes []edition.Change, positions int) string {
	total, changed, parts := 0, map[string]bool{}, 0
	for subject := range r.Facts {
		if ofIndicator(subject) {
			total++
		}
	}
	for _, c := range changes {
		switch {
		case c.OfWords():
			parts++
		case ofIndicator(c.Subject):
			changed[c.Subject] = true
		}
	}
	var all []string
	if len(changed) > 0 {
		all = append(all, wording.Count(len(changed), "indicator"))
		if total > len(changed) {
			all[0] = fmt.Sprintf("%d of %s", len(changed), wording.Count(total, "indicator"))
		}
	}
	if parts > 0 {
		all = append(all, wording.Count(parts, "part")+" of the text")
	}
	var corrected, position string
	if all != nil {
		corrected = wording.Capital(wording.List(all)) + " corrected"
	}
	switch {
	case positions > 0:
		position = wording.Capital(wording.Count(positions, "position")) + " changed"
	case total > 0:
		position = "No position changed"
	}
	return wording.Sentences(corrected, position)
}

func ofIndicator(subject string) bool { return strings.HasPrefix(subject, load.IndicatorSubject("")) }

// changeSentence tells the changes of one indicator or part of a text.
func changeSentence(changes []edition.Change) string {
	c := changes[0]
	part := wording.Capital(partName(c.Subject))
	switch c.Fact {
	case edition.Reworded:
		return part + " was reworded."
	case edition.Added:
		return part + " was added."
	case edition.Removed:
		return part + " was taken out."
	}
	told := changeClauses(changes) + "."
	switch {
	case c.Title != "":
		return c.Title + ": " + told
	case c.Subject == documentSubject:
		return wording.Capital(told)
	}
	return wording.Capital(c.Subject) + ": " + told
}

// partName is a part of a text as readers know it: they see no blocks.
func partName(subject string) string {
	if rest, isExempt := strings.CutPrefix(subject, "block "+commentary.Exempt); isExempt {
		return "exempt passage" + rest
	}
	return subject
}

func changeClauses(changes []edition.Change) string {
	var all []string
	for _, one := range changes {
		all = append(all, changeClause(one))
	}
	return strings.Join(all, "; ")
}

// changeClause tells one change: "the figure was 87.1% and is now 79.2%".
func changeClause(c edition.Change) string {
	be, is := "was", "is"
	if c.Fact == edition.Series {
		be, is = "were", "are"
	}
	was, now := quotedFact(c.Fact, c.Was), quotedFact(c.Fact, c.Now)
	switch {
	case c.Fact == edition.EarlierDetailsFact, c.Fact == edition.Series && c.Was+c.Now == "":
		return "what is said of earlier figures has changed"
	case withdraws(c) && c.Was == "":
		return fmt.Sprintf("the figure is withdrawn (%s)", now)
	case withdraws(c):
		return fmt.Sprintf("the figure was %s and is withdrawn (%s)", was, now)
	case c.Was+c.Now == "":
		return fmt.Sprintf("the %s was corrected", c.Fact)
	case c.Was == "" && (c.Fact == edition.PositionFact || c.Fact == edition.Series):
		return fmt.Sprintf("the %s %s now %s", c.Fact, is, now)
	case c.Was == "":
		return fmt.Sprintf("the %s %s now %s (there was none)", c.Fact, is, now)
	case c.Now == "":
		return fmt.Sprintf("the %s %s %s (there is none now)", c.Fact, be, was)
	}
	return fmt.Sprintf("the %s %s %s and %s now %s", c.Fact, be, was, is, now)
}

// quotedFact is what a fact says, for within a sentence: words are in quotation marks, and
// figures are not.
func quotedFact(fact, text string) string {
	first, _ := utf8.DecodeRuneInString(text)
	if fact == edition.FigureFact || fact == edition.Series || !unicode.IsLetter(first) {
		return text
	}
	return "“" + strings.TrimSuffix(text, ".") + "”"
}
