package page

import (
	"fmt"
	"reflect"

	"outturn/internal/report"
)

// given is what each layout is drawn with: a sample of its value. A project's own
// layouts may use its exported fields and methods, and the guide lists them.
var given = map[string]any{
	"pages/accessibility.html": accessibilityPage{},
	"pages/collection.html":    collectionPage{},
	"pages/guide.html":         guidePage{},
	"pages/guides.html":        guideListPage{},
	"pages/home.html":          homePage{},
	"pages/indicator.html":     indicatorPage{},
	"pages/indicators.html":    listPage{},
	"pages/minutes.html":       minutesPage{},
	"pages/not-found.html":     notFoundPage{},
	"pages/report.html":        reportPage{},
	"pages/review.html":        reviewPage{},
	"pages/search.html":        atozPage{},
	"pages/year.html":          yearPage{},

	"parts/actions-table.html":    actionsView{},
	"parts/attention-list.html":   []attentionItem{},
	"parts/badge.html":            Badge{},
	"parts/cell.html":             report.Cell{},
	"parts/chart-picture.html":    Picture{},
	"parts/collection-rows.html":  []collectionRow{},
	"parts/contents.html":         []Link{},
	"parts/demand-change.html":    "",
	"parts/digest.html":           digestView{},
	"parts/documents.html":        []document{},
	"parts/filter.html":           filter{},
	"parts/finance-amounts.html":  report.FinanceLine{},
	"parts/guide-list.html":       []guideLink{},
	"parts/mentioned-in.html":     document{},
	"parts/movement-list.html":    []movementItem{},
	"parts/note-mark.html":        report.Note{},
	"parts/page-end.html":         Frame{},
	"parts/page-metadata.html":    Frame{},
	"parts/page-start.html":       Frame{},
	"parts/position-counts.html":  []Glance{},
	"parts/position-mark.html":    matrixCell{},
	"parts/series-row.html":       seriesRow{},
	"parts/stated-judgement.html": "",
	"parts/symbol-key.html":       []report.Symbol{},
	"parts/voices.html":           []saidView{},

	"blocks/acronyms.html":          blockView{Block: &report.AcronymList{}},
	"blocks/actions.html":           actionsView{},
	"blocks/awaited.html":           blockView{Block: &report.AwaitedFinance{}},
	"blocks/challenge.html":         challengeView{},
	"blocks/changes.html":           blockView{Block: &report.ChangesTable{}},
	"blocks/chart-finance.html":     variancesView{},
	"blocks/chart-group.html":       stackView{},
	"blocks/chart.html":             chartView{},
	"blocks/commentary.html":        commentsView{},
	"blocks/demand.html":            blockView{Block: &report.DemandTable{}},
	"blocks/exceptions.html":        blockView{Block: &report.ExceptionsTable{}},
	"blocks/exempt.html":            blockView{Block: &report.ExemptNotice{}},
	"blocks/finance-lines.html":     blockView{Block: &report.FinanceTable{}},
	"blocks/finance-summary.html":   blockView{Block: &report.FinanceSummary{}},
	"blocks/finance-variances.html": blockView{Block: &report.FinanceVariances{}},
	"blocks/history.html":           historyView{},
	"blocks/indicators.html":        indicatorsView{blockView: blockView{Block: &report.IndicatorsTable{}}},
	"blocks/positions.html":         blockView{Block: &report.PositionsTable{}},
}

// checkGiven holds the code to what the guide promises to layouts.
func checkGiven(layout string, value any) error {
	if got, want := reflect.TypeOf(value), reflect.TypeOf(given[layout]); got != want {
		return fmt.Errorf("drawing a page: %s is given a %v, not a %v", layout, got, want)
	}
	return nil
}
