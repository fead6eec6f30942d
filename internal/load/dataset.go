// Package load reads a project's data/ and content/ into one checked
// [Dataset].
//
// A file system comes in; a dataset and diagnostics go out. "Why was my file
// refused?" is answered here: the keys of every file are declared in
// declare*.go, and every reference between files is checked. The package does not
// judge figures and knows nothing of pages.
package load

import (
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"outturn/internal/colour"
	"outturn/internal/commentary"
	"outturn/internal/edition"
	"outturn/internal/finance"
	"outturn/internal/indicator"
	"outturn/internal/picture"
	"outturn/internal/prose"
	"outturn/internal/quarter"
	"outturn/internal/source"
	"outturn/internal/wording"
	"outturn/internal/workday"
)

// Dataset is everything that a project's files say. It is not changed after
// loading.
type Dataset struct {
	Organisation Organisation
	Indicators   []*indicator.Indicator // in the order declared
	Groups       []*Group               // in the order declared
	Quarters     []*Quarter             // in order, earliest first; only those with files
	Reviews      []*Review              // in order, earliest first
	Guide        []*Guide               // in the order shown
	Policy       *source.Policy         // on rules, and on single mistakes
	Editions     *edition.History       // what was published
	Members      bool                   // exempt passages were read too

	byID     map[string]*indicator.Indicator
	places   map[Place][]written
	headings map[declaration]source.Span // of indicators and units
	said     []string                    // see say
}

// Indicator finds an indicator by its id; nil when there is none.
func (ds *Dataset) Indicator(id string) *indicator.Indicator { return ds.byID[id] }

// Documents lists every document.
func (ds *Dataset) Documents() []*commentary.Document {
	var all []*commentary.Document
	for _, q := range ds.Quarters {
		if q.Paper != nil {
			all = append(all, q.Paper.Document)
		}
		if q.Minutes != nil {
			all = append(all, q.Minutes.Document)
		}
		for _, id := range keysOf(q.Commentary) {
			all = append(all, q.Commentary[id])
		}
	}
	for _, r := range ds.Reviews {
		all = append(all, r.Document)
	}
	for _, g := range ds.Guide {
		all = append(all, g.Document)
	}
	return all
}

// Organisation is what data/organisation.toml says.
type Organisation struct {
	Title, Publisher, Notice, Language string
	Words                              *wording.Catalogue // see Catalogue; nil for the built-in words
	CitedAs                            string             // the author in citations
	Colour                             colour.Colour      // zero when it has none of its own
	Calendar                           quarter.Calendar
	Address                            string           // absolute, ending in "/"; empty when it is not known
	Logo                               *picture.Picture // nil when it has none

	Sets        []Set
	Services    []Service
	Comparators []Comparator
	Voices      []Voice
	Acronyms    []prose.Acronym
	Labels      indicator.Labels
	Order       []indicator.Position          // every position, with the organisation's own classes, in the order shown
	Symbols     map[indicator.Position]string // that the organisation chose, of positions as they are counted
	RAG         map[indicator.Position]string // rating colours that the organisation chose: green, amber, red, blue or grey
	Directions  map[indicator.Direction]DirectionWords
	// TellsDirection means that the organisation says how directions compare, so that
	// they stand wherever positions do.
	TellsDirection bool
	NamesDirection map[indicator.Direction]bool // the directions that the organisation has words of its own for
	Rules          indicator.Rules
	Papers         PaperRules
	Access         Access
	FewerThan      bool // a small count is told to be one: "fewer than 6"

	schemes []ownScheme                   // in the order declared
	ownRAG  map[indicator.Position]string // of positions that every organisation has
	symbols []writtenSymbol               // in the order written
}

// DirectionWords are an organisation's word for a direction and the sign before it,
// which may be empty.
type DirectionWords struct{ Label, Symbol string }

// Access is what the accessibility statement says about the organisation.
// Every field may be empty.
type Access struct {
	Contact, ContactPage string
	Status               string // full, partial or none
	Limitations          []string
	Enforcement          string
	Reviewed             time.Time // zero when not known
}

// PaperRules are what papers have to say unless they are drafts, and how long before their
// meeting they are public.
type PaperRules struct {
	Sections []string             // headings that every paper has
	Explain  []indicator.Position // the kinds of position that a paper has to explain
	// ClearDays is for how many clear days before its meeting a paper has to be public,
	// by the Calendar.
	ClearDays int
	Calendar  workday.Calendar
}

// Set is a suite of indicators.
type Set struct{ ID, Title, Description string }

// Service is a part of the organisation that indicators belong to.
type Service struct{ ID, Title, Description string }

// Comparator is someone else whose readings indicators are compared with.
type Comparator struct{ ID, Title, Description string }

// Voice is a body that writes commentary beside others.
type Voice struct {
	ID, Title string
	Answers   bool // commentary in voices has to have an answer of it
}

// Group is a group of indicators that is counted as one.
type Group struct {
	ID, Title, Note string
	Set, Service    string
	From, Until     quarter.Quarter
	Members         []string // ids, in order
	JudgedBy        []string // ids
}

// Holds reports whether the group holds in the quarter.
func (g *Group) Holds(q quarter.Quarter) bool {
	return !q.Before(g.From) && (g.Until.IsZero() || !q.After(g.Until))
}

// Quarter is what was recorded in one quarter.
type Quarter struct {
	Quarter    quarter.Quarter
	Source     string          // the document that the figures come from
	CopyOf     quarter.Quarter // whose whole file, with its corrections, this one repeats; zero where it does not
	Readings   map[string]indicator.Reading
	Revisions  []Revision          // corrections of earlier quarters, and readings of theirs that were not published before
	Forecasts  map[string]Forecast // of the year's end
	Stated     map[string]indicator.StatedJudgement
	Compared   map[string][]ComparatorReading // by indicator, in the order recorded
	Progress   []Progress
	Finance    *finance.Statement              // nil when there is none
	Paper      *Paper                          // nil: the quarter only feeds series
	Minutes    *Minutes                        // nil when there are none
	Commentary map[string]*commentary.Document // by indicator

	files    []*source.File // of data
	readings source.Span    // where they are recorded; zero when there is no file of data
	faulty   bool           // the file of data has errors, so nothing is known of what it lacks
}

// Top is the beginning of the quarter's file of data; zero where there is none.
func (q *Quarter) Top() source.Span {
	if q.readings.IsZero() {
		return q.readings
	}
	return q.readings.File.Top()
}

// Records reports whether the quarter says anything about an indicator.
func (q *Quarter) Records(id string) bool {
	_, reading := q.Readings[id]
	_, stated := q.Stated[id]
	return reading || stated || q.Compared[id] != nil || q.Commentary[id] != nil ||
		slices.ContainsFunc(q.Revisions, func(r Revision) bool { return r.Indicator == id })
}

// Forecast is what an indicator is expected to come to at the end of the year.
type Forecast struct {
	Value decimal.Decimal
	Note  string // on what it rests; may be empty
}

// Revision is a reading of an earlier quarter that a later one publishes: a
// correction or, when Reading.Revision is nil, a reading that was not
// published before.
type Revision struct {
	Of        quarter.Quarter
	Indicator string
	Reading   indicator.Reading
	KeepsNote bool   // the note is that of the figure before
	Taken     string // what was published before, as its author says, of a quarter that has no file; otherwise empty
}

// ComparatorReading is a comparator's reading, recorded in one quarter.
type ComparatorReading struct {
	indicator.Theirs
	Comparator string // id
	Date       string // in words
	Note       string // what to know of the figure
}
