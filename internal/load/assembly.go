package load

import (
	"cmp"
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// assembly puts parsed files together into a dataset, and checks what one file
// says about another.
type assembly struct {
	found   *tree
	dataset *Dataset
	ds      *source.Diagnostics

	units        map[string]indicator.Unit
	smallUpTo    int                     // the organisation's threshold of small numbers
	roundTo      int                     // the organisation's multiple for counts; zero: none
	keepsRest    bool                    // it hides counts of which a small number of the base is left
	ofUnits      map[string]smallNumbers // by id
	margins      evaluationTable
	schemesByID  map[string]*indicator.Scheme
	symbols      []writtenSymbol                    // of positions and classes, in the order written
	setSchemes   map[string][]indicator.DatedScheme // by set
	schemesOfAll []indicator.DatedScheme            // of the organisation
	declared     map[string]source.Span             // where each indicator and group is declared
	actions      map[string]source.Span             // where each action of minutes is declared
	broken       map[kind]bool                      // kinds with a declaration that could not be read: references to them are not checked
	faulty       map[declaration]bool               // declarations that have diagnostics of their own
	published    map[string]publishedIn             // how files beside texts are published, by name
	failed       error                              // to read such a file
}

func (a *assembly) assemble() {
	a.units, a.ofUnits = map[string]indicator.Unit{}, map[string]smallNumbers{}
	a.setSchemes = map[string][]indicator.DatedScheme{}
	a.declared = map[string]source.Span{}
	a.actions = map[string]source.Span{}
	a.broken, a.faulty = map[kind]bool{}, map[declaration]bool{}
	a.broken[anAction] = a.found.unread("minutes.md")
	a.dataset.byID = map[string]*indicator.Indicator{}
	a.dataset.headings = map[declaration]source.Span{}
	a.dataset.Organisation.Calendar = a.found.calendar
	a.reportRenamed()
	a.organisation()
	a.words()
	files := decodeAll[indicatorsFile](a, indicatorsRole)
	for _, f := range files {
		a.indicators(f)
	}
	for _, f := range files {
		a.groups(f)
	}
	a.derivations(files)
	a.checkTexts()
	a.quarters()
	a.reviews()
	a.unread()
	a.checkFolders()
	a.unwritten()
	a.sections()
	a.acronyms()
	a.guide()
	a.example()
	a.allowances()
}

// decodeAll reads every file of a role that is valid TOML.
func decodeAll[T any](a *assembly, r role) []*T {
	var all []*T
	for _, f := range a.found.all(r) {
		if f.table == nil {
			a.broken[kindOf[r]] = true
			continue
		}
		into := new(T)
		var mistakes source.Diagnostics
		keyfile.Decode(f.table, into, &mistakes)
		a.ds.Add(mistakes.Sorted()...)
		a.broken[kindOf[r]] = a.broken[kindOf[r]] || losesTable(f.table, mistakes.Sorted())
		all = append(all, into)
	}
	return all
}

// losesTable reports whether a whole table of a file was not read: its name is
// unknown or missing, or it is not a table.
func losesTable(root *keyfile.Value, mistakes []source.Diagnostic) bool {
	return slices.ContainsFunc(mistakes, func(m source.Diagnostic) bool {
		return m.Span == root.Key || slices.ContainsFunc(root.Items, func(item *keyfile.Value) bool {
			return m.Span == item.Key || m.Span == item.Span
		})
	})
}

// withoutError runs a step and reports whether it found no error.
func (a *assembly) withoutError(step func()) bool {
	all := a.ds
	a.ds = &source.Diagnostics{}
	step()
	found := a.ds
	a.ds = all
	a.ds.Add(found.Sorted()...)
	return !found.Failed(false)
}

// kind is a kind of thing that files declare and refer to by id.
type kind struct {
	name     string
	unknown  *source.Rule // the rule that a reference breaks when nothing has its id
	declared string       // where such ids are declared
}

var (
	aSet        = kind{"set", rule.UnknownSet, organisationTOML}
	aService    = kind{"service", rule.UnknownService, organisationTOML}
	aUnit       = kind{"unit", rule.UnknownUnit, organisationTOML}
	aScheme     = kind{"scheme", rule.BadScheme, organisationTOML}
	anIndicator = kind{"indicator", rule.UnknownIndicator, "data/indicators/"}
	aGroup      = kind{"group", rule.UnknownGroup, "data/indicators/"}
	aComparator = kind{"comparator", rule.UnknownComparator, organisationTOML}
	aVoice      = kind{"voice", rule.UnknownVoice, organisationTOML}
	anAction    = kind{"action", rule.UnknownAction, "the minutes of earlier quarters"}
)

const organisationTOML = "data/organisation.toml"

var kindOf = map[role]kind{organisationRole: aSet, indicatorsRole: anIndicator}

// known checks that a name is one of those declared. When the file that
// declares them is broken, it reports nothing: that file has its own
// diagnostics.
func (a *assembly) known(of kind, at source.Span, name string, names []string) bool {
	if slices.Contains(names, name) {
		return true
	}
	if a.broken[of] {
		return false
	}
	a.ds.Report(of.unknown, at, "there is no %s %q", of.name, name).
		WithHint("%s", a.nearest(of, name, names))
	return false
}

// nearest suggests a name, or says where names of the kind are declared.
func (a *assembly) nearest(of kind, name string, names []string) string {
	if near := cmp.Or(source.SuggestID(name, names, a.found.byTitle[of.name]), source.Suggest(slug(name), names)); near != "" {
		return near
	}
	if of == aComparator {
		return comparatorHint(slug(name), names)
	}
	return of.name + "s are declared in " + of.declared
}

// knownIndicator checks that an id is an indicator's.
func (a *assembly) knownIndicator(at source.Span, id string) bool {
	if a.dataset.byID[id] != nil {
		return true
	}
	return a.known(anIndicator, at, id, a.indicatorIDs())
}

func (a *assembly) indicatorIDs() []string {
	ids := make([]string, len(a.dataset.Indicators))
	for i, one := range a.dataset.Indicators {
		ids[i] = one.ID
	}
	return ids
}

// texts returns the texts of a list, without their spans.
func texts(list []keyfile.At[string]) []string {
	all := make([]string, len(list))
	for i, one := range list {
		all[i] = one.Value
	}
	return all
}

// decimals checks a number of decimals and returns it or, when it was not
// written, the fallback.
func (a *assembly) decimals(d keyfile.At[int], fallback int) int {
	if d.Value < 0 || d.Value > 6 {
		a.ds.Report(rule.OutOfRange, d.Span, "between 0 and 6 decimals can be shown")
	}
	return d.Or(fallback)
}

// checkOrder checks that the last quarter is not before the first.
func (a *assembly) checkOrder(first, last quarter.Quarter, at source.Span) {
	if !first.IsZero() && !last.IsZero() && last.Before(first) {
		a.ds.Report(rule.OutOfRange, at, "the last quarter, %s, comes before the first, %s", last, first)
	}
}
