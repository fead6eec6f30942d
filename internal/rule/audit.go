package rule

// The rules of prose that the data contradict.
var (
	Contradicted      = prose.warning("contradicted", "A number or a claim of the text is not what the data say. One that is right all the same is allowed by a comment at the end of its paragraph: `<!-- allow contradicted: reason -->`.", "At 91% the indicator is on target.   (the data have 96.4)")
	ContradictedClaim = prose.warning("contradicted-claim", "Words such as \"rose\", \"above target\" or \"highest since\" are not borne out by the data. A sentence that is true all the same is allowed by a comment at the end of its paragraph: `<!-- allow contradicted-claim: reason -->`.", "Contacts rose again.   (the data have 5,590 after 5,687)")
	Unsupported       = prose.optional("unsupported", "A number of the text is about nothing in the data, and nobody has confirmed it.", "Another 131 enquiries came by telephone.")
	ImpossibleDate    = prose.warning("impossible-date", "The text names a day or a quarter that no calendar has.", "The panel met on 31 June.")
)

var prose = &Part{Title: "Text against data"}
