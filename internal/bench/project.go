// Package bench generates a large project with which the program is measured.
//
// A number of quarters and a number of indicators come in; the files of a
// project go out: an organisation with ten services and two sets and, for each
// quarter, figures, finance, a published paper and commentary on every
// indicator. Nothing is random: every value follows from the numbers of its
// indicator and quarter, so that two generated projects are the same byte for
// byte. The project is valid and shaped like a real one, but its contents mean
// nothing.
package bench

import (
	"fmt"
	"os"
	"path/filepath"

	"outturn/internal/quarter"
)

// Bounds of the sizes. With fewer indicators, some service would have none in
// one of the sets.
const (
	maxQuarters   = 40
	minIndicators = 20
	maxIndicators = 1000
)

// Project writes a project below dir, with quarters from 2015-16/q1 on. It
// fails when a number is out of bounds: 1 to 40 quarters, 20 to 1,000
// indicators.
func Project(dir string, quarters, indicators int) error {
	if quarters < 1 || quarters > maxQuarters || indicators < minIndicators || indicators > maxIndicators {
		return fmt.Errorf("a project has 1 to %d quarters and %d to %d indicators, not %d and %d",
			maxQuarters, minIndicators, maxIndicators, quarters, indicators)
	}
	for _, f := range newProject(quarters, indicators).files() {
		if err := f.write(dir); err != nil {
			return fmt.Errorf("generating a project: %w", err)
		}
	}
	return nil
}

// project is the data from which the files are made.
type project struct {
	quarters []quarter.Quarter
	measures []measure
}

func newProject(quarters, indicators int) *project {
	first := quarter.April.Of(2015, 1)
	p := &project{quarters: first.Through(first.Add(quarters - 1))}
	for n := range indicators {
		p.measures = append(p.measures, newMeasure(n))
	}
	return p
}

// in lists the measures of a set.
func (p *project) in(set string) []measure {
	var in []measure
	for _, m := range p.measures {
		if m.set == set {
			in = append(in, m)
		}
	}
	return in
}

// file is one file of the project; its name has forward slashes.
type file struct{ name, text string }

func (p *project) files() []file {
	files := []file{{"data/organisation.toml", organisation()}}
	for _, set := range sets {
		files = append(files, file{"data/indicators/" + set.id + ".toml", p.definitions(set.id)})
	}
	for t, q := range p.quarters {
		files = append(files,
			file{fmt.Sprintf("data/%s.toml", q), p.data(t)},
			file{fmt.Sprintf("data/%s/finance.toml", q), finance(t)},
			file{fmt.Sprintf("content/%s/paper.md", q), p.paper(t)},
		)
		for _, m := range p.measures {
			files = append(files, file{fmt.Sprintf("content/%s/indicators/%s.md", q, m.id), m.comment(t)})
		}
	}
	return files
}

func (f file) write(dir string) error {
	name := filepath.Join(dir, filepath.FromSlash(f.name))
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	return os.WriteFile(name, []byte(f.text), 0o666)
}
