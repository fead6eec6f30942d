package report

import "outturn/internal/indicator"

// What only layouts read, for the tests that stand outside of the package.
type (
	IndicatorChange  = indicatorChange
	AcronymList      = acronymList
	ChangesTable     = changesTable
	DemandTable      = demandTable
	ExceptionsTable  = exceptionsTable
	ExemptNotice     = exemptNotice
	FinanceSummary   = financeSummary
	FinanceTable     = financeTable
	FinanceVariances = financeVariances
	PositionsTable   = positionsTable
)

// NewCell makes cells for tests.
func NewCell(i *indicator.Indicator, p indicator.Point) Cell { return newCell(i, p, i.DisplayAt(p)) }

// LeftOutWords opens leftOutWords to tests.
var LeftOutWords = leftOutWords
