package report

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
var NewCell = newCell

// LeftOutWords opens leftOutWords to tests.
var LeftOutWords = leftOutWords
