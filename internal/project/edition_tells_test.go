package project_test

import (
	"os"
	"strings"
	"testing"

	"outturn/internal/project"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// TestEditionTells raises the threshold after figures were published: the check asks for a
// correction and, of the edition that it replaces, for the removal.
func TestEditionTells(t *testing.T) {
	p := newRecordedProject(t)
	p.change(t, "data/organisation.toml", "[sets.contract]", "[disclosure]\nthreshold = 40\n[sets.contract]")
	changed := p.found(t, rule.PublishedChanged)
	if len(changed) == 0 {
		t.Fatal("the current editions tell figures that are hidden now, and nothing says so")
	}
	asked := false
	for _, d := range changed {
		asked = asked || strings.Contains(d.Hint, `and then outturn remove 2019-20/q1 --edition 1 --reason "..."`)
	}
	if !asked {
		t.Errorf("no removal is asked for: %v", changed)
	}
	p.correct(t, "2019-20/q1", "2019-20/q2")
	p.build(t)
	for _, document := range []string{"2019-20/q2", "2019-20/q1"} {
		found := p.found(t, rule.EditionTells)
		last := found[len(found)-1]
		if !strings.HasPrefix(last.Summary, "edition 1 of "+document+" still tells figures that are kept back now, of “") || !strings.Contains(last.Hint, "outturn remove "+document+" --edition 1") {
			t.Errorf("%s: found is %q, %q", document, last.Summary, last.Hint)
		}
		p.remove(t, document, 1)
		p.build(t)
	}
	if left := p.found(t, rule.EditionTells); len(left) > 0 {
		t.Errorf("after the removal, %s", left[0].Summary)
	}
}

// found are the diagnostics of a rule in an evaluation of the project.
func (p recordedProject) found(t *testing.T, r *source.Rule) (all []source.Diagnostic) {
	t.Helper()
	d, err := project.Evaluate(os.DirFS(p.folder), recordedOptions(publisher))
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range d.Diagnostics.Sorted() {
		if one.Rule == r {
			all = append(all, one)
		}
	}
	return all
}
