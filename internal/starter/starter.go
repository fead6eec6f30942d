// Package starter begins what authors write next: the next quarter's figures,
// paper and commentary, the minutes of its meeting, the review of a year.
//
// A dataset and its reports come in, file names and texts go out. What is the
// same every time is taken over from the latest earlier paper; what has to be
// written anew is a line to fill in or the [load.Placeholder]. Every text is one that
// the loader accepts as it is. The package reaches no disk: whether a file is
// there already is for its caller to find out.
package starter

import (
	"slices"

	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// Project is what new files are made from. Its dataset has no mistakes.
type Project struct {
	Dataset *load.Dataset
	Reports []*report.Report // of the quarters with a paper, earliest first
}

// Made is what an author begins with.
type Made struct {
	Files   []File
	LeftOut []LeftOut // blocks of an earlier paper that this one cannot hold
}

// File is one file to be written. Names are paths below the project's folder,
// with forward slashes.
type File struct {
	Name, Text string
	From       string // the document that it is taken over from; empty: none
}

// LeftOut is a block that was not taken over.
type LeftOut struct {
	Block string // its first line
	Why   string // as the end of a sentence
}

// Paper begins a quarter: its figures, its paper, and commentary on what was
// outside tolerance in the latest earlier report.
func (p *Project) Paper(q quarter.Quarter) *Made {
	paper := p.paper(q)
	ids := union(p.outside(q), paper.challenged)
	var waiting, voices []string
	if paper.recorded {
		waiting = slices.Concat(p.reportedBefore(q), paper.named, ids)
	}
	if paper.challenges || p.voiced(q) {
		voices = p.voices()
	}
	return paper.with(p.figures(q, waiting), comments(q, ids, voices))
}

// reportedBefore lists what the latest earlier paper reported and is due again.
func (p *Project) reportedBefore(q quarter.Quarter) []string {
	var ids []string
	for _, m := range p.latest(q).Measures {
		if i := m.Indicator; i.Reports(q) && i.IsDue(q) {
			ids = append(ids, i.ID)
		}
	}
	return ids
}

// union lists what is in either list, each once.
func union(a, b []string) []string {
	all := slices.Clone(a)
	for _, id := range b {
		if !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	return all
}

// last is the latest quarter with files before another one; zero when there is
// none.
func (p *Project) last(before quarter.Quarter) quarter.Quarter {
	var last quarter.Quarter
	for _, q := range p.Dataset.Quarters {
		if q.Quarter.Before(before) {
			last = q.Quarter
		}
	}
	return last
}

// latest is the latest report before a quarter; nil when there is none.
func (p *Project) latest(before quarter.Quarter) *report.Report {
	var latest *report.Report
	for _, r := range p.Reports {
		if r.Quarter.Before(before) {
			latest = r
		}
	}
	return latest
}

// recorded is what a quarter's files say already; an empty quarter when it has
// none.
func (p *Project) recorded(q quarter.Quarter) *load.Quarter {
	for _, one := range p.Dataset.Quarters {
		if one.Quarter == q {
			return one
		}
	}
	return &load.Quarter{Quarter: q}
}
