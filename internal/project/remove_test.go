package project_test

import (
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/edition"
	"outturn/internal/project"
)

// remove removes an edition of a document.
func (p recordedProject) remove(t *testing.T, document string, number int) {
	t.Helper()
	site, recorded, err := project.Remove(t.Context(), os.DirFS(p.folder), project.Publication{
		Options: recordedOptions(publisher), Folder: p.folder, Documents: []string{document}, Edition: number, Reason: "It must not be public.",
	})
	if err != nil || len(recorded) != 1 || recorded[0].Removed != number {
		t.Fatalf("Remove() = %+v, %v", recorded, err)
	}
	if site.Diagnostics.Failed(false) {
		t.Fatal(diagnosticsText(t, site.Diagnostics))
	}
}

// Of a removed edition the site has nothing any more. What it has of everything else is as it
// was, byte for byte, but for the page that tells of the removal and lists of all.
func TestRemovedEditionIsGone(t *testing.T) {
	for name, test := range map[string]struct {
		file, before, after string
		documents           []string // that are corrected; the first edition of the first is removed
	}{
		"a figure":      {quarterFile, "count = 87", "count = 88", []string{"2019-20/q1", "2019-20/q2"}},
		"an absence":    {"data/2019-20/q2.toml", "checks   = 60", `checks = { missing = "confidential", reason = "Few children." }`, []string{"2019-20/q2"}},
		"the minutes":   {minutesFile, "It thanked the staff.", "It thanked all staff.", []string{"2019-20/q1/minutes"}},
		"an annual one": {reviewFile, "The year was long.", "The year was hard.", []string{"2018-19/annual"}},
	} {
		t.Run(name, func(t *testing.T) {
			p := newRecordedProject(t)
			p.change(t, test.file, test.before, test.after)
			p.correct(t, test.documents...)
			p.build(t)
			document, was := test.documents[0], p.below(t, ".")
			p.remove(t, document, 1)
			p.build(t)
			p.verify(t)
			now := p.below(t, ".")
			ours := func(name, _ string) bool {
				return strings.HasPrefix(name, document+"/") || strings.HasPrefix(name, "corrections/") || strings.HasPrefix(name, "editions/") || name == "SHA256SUMS" ||
					name == "indicators/checks/index.html" // it tells of the latest report's corrections
			}
			for name := range was {
				if strings.HasPrefix(name, edition.Superseded(document, 1)+"/") {
					if now[name] != "" {
						t.Errorf("%s is still there", name)
					}
					delete(was, name)
				}
			}
			page := now[document+"/index.html"]
			maps.DeleteFunc(was, ours)
			maps.DeleteFunc(now, ours)
			if diff := cmp.Diff(was, now); diff != "" {
				t.Errorf("other pages (-before +after the removal):\n%s", diff)
			}
			if !strings.Contains(document, "minutes") && !strings.Contains(page, "Edition 1 was removed on") {
				t.Error("the page does not tell of the removal")
			}
		})
	}
}

// TestRemovalCutOff cuts a removal off at each of its steps: the build stops until the next
// one has finished it.
func TestRemovalCutOff(t *testing.T) {
	p := newRecordedProject(t)
	p.change(t, "data/2019-20/q2.toml", "costs    = 920", "costs = 921")
	p.correct(t, "2019-20/q2")
	p.build(t)
	before := files(t, p.folder)
	p.remove(t, "2019-20/q2", 1)
	done := files(t, p.folder)
	left := 0
	for name, text := range before {
		if done[name] == text {
			continue
		}
		left++
		if err := os.WriteFile(filepath.Join(p.folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		site, err := project.Build(os.DirFS(p.folder), recordedOptions(publisher))
		if err != nil || site.Files != nil || !strings.Contains(ruleLines(site.Diagnostics), "broken-record") {
			t.Errorf("with %s as it was, the build goes on: %v", name, err)
		}
		p.remove(t, "2019-20/q2", 1)
		if diff := cmp.Diff(done, files(t, p.folder)); diff != "" {
			t.Errorf("with %s as it was, the next removal did not finish (-want +got):\n%s", name, diff)
		}
	}
	if left != 3 {
		t.Errorf("the removal changed %d files, not the kept pages and the records of two editions", left)
	}
	p.build(t)
	p.verify(t)
}

// files are all files below a folder, by their names.
func files(t *testing.T, folder string) map[string]string {
	t.Helper()
	return recordedProject{site: folder}.below(t, ".")
}
