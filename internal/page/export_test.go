package page

import "maps"

// Given is what each built-in layout is drawn with.
func Given() map[string]any { return maps.Clone(given) }
