package rule

// The rules of what must stay private.
var (
	Disclosed = private.finding("disclosed", "A figure is kept back, and readers can work it out from what was published before.",
		"girls = 3  # hidden as a small number", "boys  = 18 # published a quarter ago", "all   = 21")
	HiddenTyped = private.finding("hidden-figure-typed", "A text gives a figure that is kept back, or the exact one of a figure that is rounded: the count, the percentage, or how many are left. \"Fewer than 6\" is no mistake, where that is the threshold. A number of something else is allowed by a comment at the end of its paragraph: `<!-- allow hidden-figure-typed: reason -->`.",
		"Three of the seven reviews were late.   (2 to 5 are kept back)")
	Deducible = private.warning("deducible", "A figure that its author keeps back follows from others, so that one of those is not published either.",
		"boys = 18", `girls = { missing = "confidential", reason = "..." }`, `all = 21  # derived = { sum = ["boys", "girls"] }`)
	HiddenContent = private.failure("hidden-content", "An attachment holds what its readers do not see at first and may not be meant to have, such as a hidden sheet, tracked changes, comments or macros.",
		`attachments = ["annex.xlsx"]  # and annex.xlsx has a hidden sheet`)
	HiddenProperties = private.warning("hidden-properties", "An attachment says who or what made it, in a way that cannot be taken out of it here.",
		`attachments = ["annex.pdf"]   # and annex.pdf names its author among packed objects`)
)
