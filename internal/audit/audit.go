// Package audit reads what authors typed and compares it with what the data hold: every
// number of a document with the figure that it states, and every claim, such as "rose" or
// "above target", with the series that it is about.
//
// Reports and reviews come in. A [Document] with a verdict on each of its numbers goes
// out, and diagnostics about those that the data contradict. Numbers that nothing in the
// data is about are unsupported, not wrong. The package reads English, by rules that would
// rather miss a mistake than call a true sentence false; it changes nothing.
package audit

import (
	"slices"
	"strings"
	"sync"

	"outturn/internal/commentary"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/report"
	"outturn/internal/source"
)

// Verdict is what the data say of a number.
type Verdict string

// The verdicts.
const (
	Computed     Verdict = "computed"     // filled in from the data
	Matched      Verdict = "matched"      // typed, and as the data have it
	Contradicted Verdict = "contradicted" // typed, and not as the data have it
	Confirmed    Verdict = "confirmed"    // typed, and confirmed by its author with a source
	Allowed      Verdict = "allowed"      // contradicted or unsupported, and its author says why it stands
	Unsupported  Verdict = "unsupported"  // typed, and nothing in the data is about it
)

// Number is a number of a document.
type Number struct {
	Span    source.Span
	Text    string // as readers see it; of one that is confirmed or computed all that stands in its place
	Verdict Verdict
	About   string          // what it is of: "Re-referrals: figure, Quarter 2, 2019/20"; of a confirmed one the words around it; empty where that is not known
	Says    string          // what the data say; empty where nothing is about it
	Against source.Span     // where the data say it; zero where it is computed from several
	Source  string          // that its author gives for a confirmed number; of an allowed one the reason
	measure *report.Measure // while its text is audited; nil afterwards
	figure  bool            // it is a figure of the measure, of whatever quarter
	current bool            // it is the measure's figure of the report's quarter
	Page    string          // that shows it, below the site's root, with the anchor of its paragraph
	Where   string          // on that page: "Paragraph 7", the heading above it, or "Commentary on Re-referrals"; may be empty
}

// Document is the audit of a paper with its commentary, of minutes or of a review.
type Document struct {
	Title   string
	Kind    string          // "Paper", "Minutes" or "Annual review"
	Of      string          // the quarter that it reports, as 2019-20/q2; of a review the year, as 2019-20
	Quarter quarter.Quarter // whose figures it gives
	Page    string          // below the site's root
	Numbers []Number
}

// All audits every paper, its commentary and minutes, and every review. kept are the figures
// that are not published: no text may tell them either.
func All(reports []*report.Report, reviews []*report.Review, kept []load.KeptBack) ([]*Document, *source.Diagnostics) {
	return pass{kept: kept}.all(reports, reviews)
}

// auditor audits documents against one report.
type auditor struct {
	report     *report.Report
	ds         *source.Diagnostics
	vocabulary *vocabulary
	long       map[string]string // acronyms
	facts      *facts
	labels     []standing                 // the organisation's own
	money      []moneyFact                // the amounts of the finance
	withheld   map[*report.Measure][]fact // what no text may tell
}

// facts are those about each measure, which are listed when they are first asked for.
type facts struct {
	mu sync.Mutex
	of map[*report.Measure][]fact
}

func newAuditor(r *report.Report, kept []load.KeptBack, ds *source.Diagnostics) *auditor {
	long := acronyms(r)
	return &auditor{
		report: r, ds: ds, long: long, vocabulary: newVocabulary(r, long), facts: &facts{of: map[*report.Measure][]fact{}},
		labels: ownStandings(r.Organisation), money: moneyFacts(r), withheld: withheldFacts(r, kept),
	}
}

// audit adds the numbers of a document, and reports what the data contradict.
func (a *auditor) audit(d *Document, text *commentary.Document, about *report.Measure) {
	all := passages(text, a.report.Figures, about)
	a.totals(all)
	a.headings(text, all)
	first := len(d.Numbers)
	d.Numbers = append(d.Numbers, a.readPassages(all)...)
	a.complete(d, first, text, about)
}

// readPassages audits passages.
func (a *auditor) readPassages(all []*passage) []Number {
	numbers, found := make([][]Number, len(all)), make([]source.Diagnostics, len(all))
	each(all, func(n int, p *passage) {
		if strings.Contains(p.text, "\t") {
			return // columns that were pasted in, which another rule tells of
		}
		own := *a
		own.ds = &found[n]
		for _, s := range own.sentences(p) {
			numbers[n] = append(numbers[n], s.numbers()...)
			s.claims()
			s.dates()
		}
	})
	for n := range found {
		a.ds.Add(found[n].Sorted()...)
	}
	return slices.Concat(numbers...)
}

// factsOf are the facts about a measure, listed once.
func (a *auditor) factsOf(m *report.Measure) []fact {
	a.facts.mu.Lock()
	defer a.facts.mu.Unlock()
	if a.facts.of[m] == nil {
		a.facts.of[m] = factsOf(m)
	}
	return a.facts.of[m]
}
