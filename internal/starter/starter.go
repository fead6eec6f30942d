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

	"outturn/internal/commentary"
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
// outside tolerance in the paper that it is made from.
func (p *Project) Paper(q quarter.Quarter) *Made {
	paper := p.paper(q)
	blocks := p.standingBlocks(q, paper.blocks)
	ids := p.commented(p.outside(paper.model, q), q, blocks)
	var waiting, voices []string
	if paper.recorded {
		waiting = slices.Concat(reportedBefore(paper.model, q), paper.named, ids)
	}
	if heard(blocks) || paper.alike && voiced(paper.model) {
		voices = p.voices()
	}
	return paper.with(p.data(q, waiting, blocks), comments(q, ids, voices))
}

// data are a quarter's files of data: its figures and, where the paper shows it,
// its finance.
func (p *Project) data(q quarter.Quarter, waiting []string, blocks []*commentary.Block) []File {
	return append([]File{p.figures(q, waiting)}, p.finances(q, blocks)...)
}

// reportedBefore lists what an earlier paper reported and is due again.
func reportedBefore(earlier *report.Report, q quarter.Quarter) []string {
	var ids []string
	for _, m := range earlier.Measures {
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
