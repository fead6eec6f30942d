package project_test

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"outturn/internal/project"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// plant is one error that is put into the example: a piece of a file, and what takes its
// place.
type plant struct {
	kind       string
	file       string
	start, end int
	instead    string
}

// planting is how many errors were planted, and how many found.
type planting struct{ planted, found int }

func (p planting) String() string {
	return fmt.Sprintf("%3d of %3d (%d%%)", p.found, p.planted, 100*p.found/max(p.planted, 1))
}

// ofAKind is how many errors of one kind are planted at most, spread over all its places.
const ofAKind = 6

// leastFound is the share of planted errors, in percent, that has to be found.
const leastFound = 95

// TestDataPlants puts errors into the figures, targets, finance and tables of the example,
// each alone, and counts those that are found. Only what the project's own files
// contradict is planted: each kind says by what.
func TestDataPlants(t *testing.T) {
	field := newField(t)
	var plants []plant
	byKind := map[string]int{}
	for _, p := range slices.Concat(field.readingPlants(), field.targetPlants(), field.comparatorPlants(), field.quarterPlants(), field.financePlants(), field.tablePlants()) {
		byKind[p.kind]++
		plants = append(plants, p)
	}
	tally := field.plantAll(t, sample(plants, byKind))
	all := planting{}
	for _, kind := range slices.Sorted(maps.Keys(tally)) {
		t.Logf("%-40s %s", kind, tally[kind])
		all.planted, all.found = all.planted+tally[kind].planted, all.found+tally[kind].found
	}
	t.Logf("%-40s %s", "all", all)
	if 100*all.found < leastFound*all.planted {
		t.Errorf("%s of the errors are found, want %d%%", all, leastFound)
	}
	if len(tally) < 12 || all.planted < 250 {
		t.Errorf("%d errors of %d kinds were planted", all.planted, len(tally))
	}
}

// sample takes so many plants of each kind, at even distances.
func sample(plants []plant, byKind map[string]int) []plant {
	var taken []plant
	seen := map[string]int{}
	for _, p := range plants {
		n, of := seen[p.kind], byKind[p.kind]
		seen[p.kind]++
		if of <= ofAKind || n*ofAKind/of != (n+1)*ofAKind/of {
			taken = append(taken, p)
		}
	}
	return taken
}

// field is the example that errors are planted in.
type field struct {
	files fstest.MapFS
	*project.Result
}

// plantDay is the day of each evaluation, after every quarter of the example.
var plantDay = time.Date(2026, time.November, 1, 0, 0, 0, 0, time.UTC)

// newField reads the example's data, and its content but for the guide, which states no
// figure of it. A paper gets true tables.
func newField(t *testing.T) *field {
	t.Helper()
	f := &field{files: fstest.MapFS{}}
	for _, folder := range []string{"data", "content"} {
		err := fs.WalkDir(os.DirFS("../.."), folder, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || strings.HasPrefix(path, "content/guide/") || strings.HasPrefix(path, "data/editions/") {
				return err // with records, every plant would be a change of what was published
			}
			text, err := os.ReadFile("../../" + path)
			f.files[path] = &fstest.MapFile{Data: text}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	f.addTables()
	var err error
	if f.Result, err = project.Evaluate(f.files, project.Options{Drafts: true, Day: plantDay}); err != nil {
		t.Fatal(err)
	}
	for _, d := range f.Diagnostics.Sorted() {
		if said(d) {
			t.Errorf("the example has a mistake already, %s: %s", d.Rule.ID, d.Summary)
		}
	}
	return f
}

// plantAll evaluates the example with each of the errors.
func (f *field) plantAll(t *testing.T, plants []plant) map[string]planting {
	tally, missed := map[string]planting{}, make([]string, len(plants))
	var counting sync.Mutex
	var working sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		working.Go(func() {
			for n := range next {
				found := f.finds(t, plants[n])
				counting.Lock()
				one := tally[plants[n].kind]
				one.planted++
				if found {
					one.found++
				} else {
					missed[n] = f.told(plants[n])
				}
				tally[plants[n].kind] = one
				counting.Unlock()
			}
		})
	}
	for n := range plants {
		next <- n
	}
	close(next)
	working.Wait()
	for _, one := range missed {
		if one != "" {
			t.Log("missed ", one)
		}
	}
	return tally
}

// beside are rules that an error may break, and that say nothing of it.
var beside = []*source.Rule{rule.MissingReading, rule.MissingFigures, rule.UnusedAllowance, rule.Unexplained, rule.Unsupported}

// said reports whether a diagnostic says something of an error.
func said(d source.Diagnostic) bool { return d.Counts() && !slices.Contains(beside, d.Rule) }

// finds reports whether something is said of an error.
func (f *field) finds(t *testing.T, p plant) bool {
	files := maps.Clone(f.files)
	was := string(files[p.file].Data)
	files[p.file] = &fstest.MapFile{Data: []byte(was[:p.start] + p.instead + was[p.end:])}
	result, err := project.Evaluate(files, project.Options{Drafts: true, Day: plantDay})
	if err != nil {
		t.Error(err)
		return false
	}
	return slices.ContainsFunc(result.Diagnostics.Sorted(), said)
}

// told is an error in words.
func (f *field) told(p plant) string {
	text := string(f.files[p.file].Data)
	line := strings.LastIndex(text[:p.start], "\n") + 1
	return fmt.Sprintf("%s: %s: %.60q instead of %.60q in %.110s", p.kind, p.file, p.instead, text[p.start:p.end], strings.SplitN(text[line:], "\n", 2)[0])
}
