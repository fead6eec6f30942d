package browser_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/address"
	"outturn/internal/indicator"
	"outturn/internal/report"
)

// specimen is a page that stands for others of its kind.
type specimen struct {
	*kind
	site *site
	path string // below the site's root
	lead bool   // the first of its kind, which is looked at in every width and theme
	walk bool   // the keyboard walks through it
}

func (s specimen) address() string { return s.site.address(s.path) }

// name is its name in messages.
func (s specimen) name() string { return s.kind.name + " " + s.path }

// specimens picks pages of each kind such that every element and class that
// layouts draw on a page of the kind is on one of them; further an indicator of
// each sort, and of the site with drafts what only drafts show.
func specimens(t *testing.T, s, drafts *site, pages map[*kind][]string, reports []*report.Report) []specimen {
	t.Helper()
	var all []specimen
	for n := range kinds {
		k := &kinds[n]
		var chosen []string
		if k.name == "indicator" {
			chosen = ofEachSort(t, reports)
		}
		drawn := s.drawn(t, pages[k])
		chosen = cover(drawn, chosen...)
		walked := cover(operated(drawn, chosen), chosen[0])
		for n, path := range chosen {
			all = append(all, specimen{k, s, path, n == 0, slices.Contains(walked, path)})
		}
	}
	return append(all, draftSpecimens(t, drafts)...)
}

// draftSpecimens are pages of each kind that show what only drafts do.
func draftSpecimens(t *testing.T, drafts *site) []specimen {
	t.Helper()
	marked := map[*kind]map[string]features{}
	for path, drawn := range drafts.drawn(t, drafts.pages(t)) {
		only := features{}
		for f := range drawn {
			if strings.Contains(f, ".draft") {
				only[f] = true
			}
		}
		if k := kindOf(path); len(only) > 0 {
			if marked[k] == nil {
				marked[k] = map[string]features{}
			}
			marked[k][path] = only
		}
	}
	var all []specimen
	for n := range kinds {
		for _, path := range cover(marked[&kinds[n]]) {
			all = append(all, specimen{&kinds[n], drafts, path, false, false})
		}
	}
	if len(marked) < 4 {
		t.Errorf("pages of only %d kinds show drafts", len(marked))
	}
	return all
}

// features are the elements of a page with their classes: "td.right".
type features map[string]bool

// drawn are the features of pages, by their paths.
func (s *site) drawn(t *testing.T, pages []string) map[string]features {
	t.Helper()
	all := map[string]features{}
	for _, path := range pages {
		all[path] = features{}
		for _, n := range s.get(t, s.address(path)).page.elements() {
			all[path][n.Data] = true
			for class := range strings.FieldsSeq(attribute(n, "class")) {
				all[path][n.Data+"."+class] = true
			}
		}
	}
	return all
}

// operated are the features of some pages that a keyboard can operate.
func operated(drawn map[string]features, pages []string) map[string]features {
	all := map[string]features{}
	for _, path := range pages {
		all[path] = features{}
		for f := range drawn[path] {
			element, _, _ := strings.Cut(f, ".")
			if slices.Contains([]string{"a", "button", "details", "input", "select", "summary", "textarea"}, element) {
				all[path][f] = true
			}
		}
	}
	return all
}

// cover picks pages that together with those chosen have all features: each time the page with
// most of those that are still missing, the first by its path among equals.
func cover(pages map[string]features, chosen ...string) []string {
	missing := features{}
	for _, drawn := range pages {
		maps.Copy(missing, drawn)
	}
	for _, path := range chosen {
		for f := range pages[path] {
			delete(missing, f)
		}
	}
	for len(missing) > 0 {
		best, most := "", 0
		for _, path := range slices.Sorted(maps.Keys(pages)) {
			n := 0
			for f := range pages[path] {
				if missing[f] {
					n++
				}
			}
			if n > most {
				best, most = path, n
			}
		}
		for f := range pages[best] {
			delete(missing, f)
		}
		chosen = append(chosen, best)
	}
	slices.Sort(chosen)
	return slices.Compact(chosen)
}

// ofEachSort is an indicator of each sort that layouts show differently, as of the
// latest report that has one.
func ofEachSort(t *testing.T, reports []*report.Report) []string {
	t.Helper()
	var all []string
	for _, sort := range sorts {
		r, m := latest(t, reports, sort.name, sort.is)
		all = append(all, address.Indicator(r.Quarter, m.Indicator.ID))
	}
	return all
}

var sorts = []struct {
	name string
	is   func(*report.Measure) bool
}{
	{"judged", func(m *report.Measure) bool {
		e := m.Evaluation
		return e.Position.Judged() && e.Stated == (indicator.StatedJudgement{}) && !e.Carried && m.Commentary != nil
	}},
	{"stated", func(m *report.Measure) bool { return m.Evaluation.Stated.Position != "" }},
	{"judged on a figure that is carried", func(m *report.Measure) bool { return m.Evaluation.Carried }},
	{"without target", func(m *report.Measure) bool {
		return m.Evaluation.Position == indicator.Untargeted && m.Indicator.Polarity != indicator.None
	}},
	{"demand", func(m *report.Measure) bool { return m.Indicator.Polarity == indicator.None }},
	{"compared", func(m *report.Measure) bool { return len(m.Comparators) > 1 }},
	{"said by two voices", func(m *report.Measure) bool { return m.Commentary != nil && len(m.Commentary.Voices) > 1 }},
	{"absent", func(m *report.Measure) bool { return m.Evaluation.Reading.Printed != "" }},
	{"not due", func(m *report.Measure) bool { return m.Evaluation.Position == indicator.Undue }},
}

func TestCover(t *testing.T) {
	has := func(all ...string) features {
		f := features{}
		for _, one := range all {
			f[one] = true
		}
		return f
	}
	got := cover(map[string]features{
		"a": has("p"), "b": has("p", "td", "td.right"), "c": has("p", "td"), "d": has("svg"), "e": has("svg"),
	})
	if diff := cmp.Diff([]string{"b", "d"}, got); diff != "" {
		t.Errorf("pages chosen (-want +got):\n%s", diff)
	}
}
