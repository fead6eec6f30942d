// Package starter begins what authors write next: the next quarter's figures,
// paper and commentary, the minutes of its meeting, the review of a year.
//
// A dataset and its reports come in, file names and texts go out. What is the
// same every time is taken over from the latest earlier paper; what must be
// written anew is a line to fill in or the [load.Placeholder]. The loader accepts
// every text as it is. The package does not touch the disk: its caller finds out
// which files exist already.
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

// Drafts are the files that an author begins with.
type Drafts struct {
	Files   []Draft
	LeftOut []OmittedBlock // blocks of an earlier paper that this one cannot have
}

// Draft is one file to be written. Its name is a path below the project's
// folder, with forward slashes.
type Draft struct {
	Name, Text string
	From       string // the document from which parts are taken over; empty when there is none
}

// OmittedBlock is a block that was not taken over.
type OmittedBlock struct {
	Block string // its first line
	Why   string // as the end of a sentence
}

// Paper begins a quarter: its figures, its paper, and commentary on the
// indicators that were outside tolerance in the earlier paper.
func (p *Project) Paper(q quarter.Quarter) *Drafts {
	paper := p.paper(q)
	blocks := p.paperBlocks(q, paper.blocks)
	ids := p.toComment(p.outside(paper.model, q), q, blocks)
	var waiting, voices []string
	if paper.recorded {
		waiting = slices.Concat(reportedBefore(paper.model, q), paper.named, ids)
	}
	if hasChallenge(blocks) || paper.sameKind && hasVoices(paper.model) {
		voices = p.voices()
	}
	return paper.drafts(p.dataFiles(q, waiting, blocks), comments(q, ids, voices))
}

// dataFiles are a quarter's figures and, if the paper shows it, its finance.
func (p *Project) dataFiles(q quarter.Quarter, waiting []string, blocks []*commentary.Block) []Draft {
	return append([]Draft{p.figures(q, waiting)}, p.finances(q, blocks)...)
}

// reportedBefore lists the indicators that an earlier paper reported and that
// are due again.
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

// lastQuarter returns the latest quarter with files before another one; zero
// when there is none.
func (p *Project) lastQuarter(before quarter.Quarter) quarter.Quarter {
	var last quarter.Quarter
	for _, q := range p.Dataset.Quarters {
		if q.Quarter.Before(before) {
			last = q.Quarter
		}
	}
	return last
}

// existing returns what a quarter's files say already; an empty quarter when
// it has no files.
func (p *Project) existing(q quarter.Quarter) *load.Quarter {
	for _, one := range p.Dataset.Quarters {
		if one.Quarter == q {
			return one
		}
	}
	return &load.Quarter{Quarter: q}
}
