package load

import (
	"slices"

	"outturn/internal/indicator"
)

// declaration is one thing that a file declares, by its kind and id.
type declaration struct {
	of kind
	id string
}

// theJudging is the table of the organisation's file that says how all figures are judged.
var theJudging = kind{"evaluation", nil, organisationTOML}

// doubtful reports whether a declaration, or the file that it stands in, could not be
// read or has an error. What rests on it is not checked: it may be right.
func (a *assembly) doubtful(of kind, id string) bool {
	return a.broken[of] || a.faulty[declaration{of, id}]
}

// doubt notes that a declaration has an error.
func (a *assembly) doubt(of kind, id string) { a.faulty[declaration{of, id}] = true }

// schemeDoubtful reports whether it is uncertain by which scheme an indicator is judged,
// or what that scheme asks for.
func (a *assembly) schemeDoubtful(i *indicator.Indicator, s *indicator.Scheme) bool {
	return a.broken[aScheme] || s != nil && a.doubtful(aScheme, s.ID) ||
		a.doubtful(aSet, i.Set) || a.doubtful(theJudging, "") || a.faulty[declaration{anIndicator, i.ID}]
}

// comparatorsDoubtful reports whether a comparator may have a title that is not known.
func (a *assembly) comparatorsDoubtful() bool {
	return slices.ContainsFunc(a.comparatorIDs(), func(id string) bool { return a.doubtful(aComparator, id) }) || a.broken[aComparator]
}
