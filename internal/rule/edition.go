package rule

// The rules of what was published and recorded.
var (
	PublishedChanged = editions.failure("published-changed", "What was published is not what would be published now: a figure, a position, a name or a sentence of a recorded document has changed.",
		"[readings]", "visits = 79.2        # published as 87.1")
	BrokenRecord = editions.failure("broken-record", "The record of what was published was changed, or a part of it is missing.",
		"data/editions/0002-2019-20-q2/edition.json, edited by hand")
)
