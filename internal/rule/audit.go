package rule

// The rules of prose that the data contradict.
var (
	Contradicted      = prose.failure("contradicted", "A number or a claim of the text is not what the data say.", "At 91% the indicator is on target.   (the data have 96.4)")
	ContradictedClaim = prose.failure("contradicted-claim", "Words such as \"rose\", \"above target\" or \"highest since\" are not borne out by the data.", "Contacts rose again.   (the data have 5,590 after 5,689)")
)

var prose = &Part{Title: "Text against data"}
