package rule

// The rules of what was published and recorded.
var (
	PublishedChanged = editions.failure("published-changed", "What was published is not what would be published now: a figure, a position, a name or a sentence of a recorded document has changed.",
		"[readings]", "visits = 79.2        # published as 87.1")
	EditionTells = editions.warning("edition-tells", "An earlier edition of a document tells a figure that is kept back now, and its pages are public.",
		"girls = 3  # hidden since the threshold was raised; edition 1 has it")
	BrokenRecord = editions.failure("broken-record", "The record of what was published was changed, or a part of it is missing.",
		"data/editions/0002-2019-20-q2/edition.json, edited by hand")
)
