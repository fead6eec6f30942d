package rule

// The rules of what must stay private.
var (
	Disclosed = private.finding("disclosed", "A figure is kept back, and readers can work it out from what was published before.",
		"girls = 3  # hidden as a small number", "boys  = 18 # published a quarter ago", "all   = 21")
)
