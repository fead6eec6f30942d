package page

import (
	"fmt"
	"reflect"

	"outturn/internal/report"
)

// given is what each layout is drawn with: a sample of its value. A project's own
// layouts may use its exported fields and methods, and the guide lists them.
var given = withBlocks(map[string]any{
	"pages/accessibility.html": accessibilityPage{},
	"pages/collection.html":    collectionPage{},
	"pages/comparison.html":    comparisonPage{},
	"pages/corrections.html":   registerPage{},
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
	"parts/attachments.html":      []attachmentView{},
	"parts/attention-list.html":   []attentionItem{},
	"parts/badge.html":            Badge{},
	"parts/cell.html":             report.Cell{},
	"parts/chart-picture.html":    Picture{},
	"parts/collection-rows.html":  []collectionRow{},
	"parts/contents.html":         []Link{},
	"parts/digest.html":           digestView{},
	"parts/documents.html":        []document{},
	"parts/edition.html":          editionView{},
	"parts/filter.html":           filter{},
	"parts/finance-amounts.html":  report.FinanceLine{},
	"parts/guide-list.html":       []guideLink{},
	"parts/mentioned-in.html":     document{},
	"parts/movement-list.html":    []movementItem{},
	"parts/note-mark.html":        report.Note{},
	"parts/notes.html":            []report.Note{},
	"parts/page-end.html":         Frame{},
	"parts/page-metadata.html":    Frame{},
	"parts/page-start.html":       Frame{},
	"parts/position-counts.html":  []Glance{},
	"parts/position-mark.html":    matrixCell{},
	"parts/series-row.html":       seriesRow{},
	"parts/direction.html":        report.Judgement{},
	"parts/trend.html":            report.Judgement{},
	"parts/stated-judgement.html": "",
	"parts/beside-position.html":  "",
	"parts/symbol-key.html":       []report.Symbol{},
	"parts/voices.html":           []saidView{},

	"blocks/actions.html":       actionsView{},
	"blocks/challenge.html":     challengeView{},
	"blocks/chart-finance.html": variancesView{},
	"blocks/chart-group.html":   stackView{},
	"blocks/chart.html":         chartView{},
	"blocks/commentary.html":    commentsView{},
	"blocks/history.html":       historyView{},
	"blocks/indicators.html":    indicatorsView{blockView: blockView{Block: &report.IndicatorsTable{}}},
})

// withBlocks adds the layouts of the blocks that have no view of their own.
func withBlocks(given map[string]any) map[string]any {
	for _, block := range report.Results() {
		if name := blockLayout(block); given[name] == nil {
			given[name] = blockView{Block: block}
		}
	}
	return given
}

// checkGiven fails if a layout is given another type of value than the guide promises.
func checkGiven(layout string, value any) error {
	if got, want := reflect.TypeOf(value), reflect.TypeOf(given[layout]); got != want {
		return fmt.Errorf("drawing a page: %s is given a %v, not a %v", layout, got, want)
	}
	return nil
}
