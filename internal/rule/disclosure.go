package rule

// The rules of what must stay private.
var (
	Disclosed = private.finding("disclosed", "A figure is kept back, and readers can work it out from what was published before.",
		"girls = 3  # hidden as a small number", "boys  = 18 # published a quarter ago", "all   = 21")
	Deducible = private.warning("deducible", "A figure that its author keeps back follows from others, so that one of those is not published either.",
		"boys = 18", `girls = { missing = "confidential", reason = "..." }`, `all = 21  # derived = { sum = ["boys", "girls"] }`)
)
