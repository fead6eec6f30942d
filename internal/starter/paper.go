package starter

import (
	"fmt"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
)

// paper is a quarter's paper with what stands in every paper, taken from the
// latest earlier one.
func (p *Project) paper(q quarter.Quarter) *carried {
	latest := p.latest(q)
	if latest == nil {
		f := &frontMatter{}
		f.text("title", firstTitle(q))
		f.text("status", string(load.Draft))
		return &carried{file: File{Name: paperName(q), Text: f.document(p.withActions(p.firstBody(q), q))}}
	}
	c := &carried{recorded: latest.Paper.Recorded}
	f := standing(latest.Paper, latest.Quarter, q)
	if c.recorded {
		f.text("scope", "recorded")
	}
	body := p.withActions(c.body(p, latest, q), q)
	c.file = File{paperName(q), f.document(body), latest.Paper.Document.File.Name}
	return c
}

func paperName(q quarter.Quarter) string { return fmt.Sprintf("content/%s/paper.md", q) }

// standing is the front matter of an earlier paper for another quarter, as a
// draft.
func standing(earlier *load.Paper, from, to quarter.Quarter) *frontMatter {
	f := &frontMatter{}
	f.text("title", title(earlier.Title, from, to))
	f.text("status", string(load.Draft))
	f.text("addressee", earlier.Addressee)
	f.list("cabinet_members", earlier.CabinetMembers)
	f.text("wards", earlier.Wards)
	f.text("key_decision", earlier.KeyDecision)
	attachments := make([]string, len(earlier.Attachments))
	for n, a := range earlier.Attachments {
		attachments[n] = moved(a, from, to)
	}
	f.list("attachments", attachments)
	f.list("authors", earlier.Authors)
	return f
}

// title is an earlier paper's for another quarter. One that names no quarter
// gets the new one's name, so that no two papers have the same.
func title(earlier string, from, to quarter.Quarter) string {
	if from == to {
		return earlier
	}
	if later := moved(earlier, from, to); later != earlier {
		return later
	}
	return earlier + ": " + to.Name()
}

func firstTitle(q quarter.Quarter) string { return "Performance: " + q.Name() }

// firstBody is that of a project's first paper: every set's indicators, by
// position where they are judged.
func (p *Project) firstBody(q quarter.Quarter) string {
	var b strings.Builder
	fmt.Fprintf(&b, "## Summary\n\n%s\n", load.Placeholder)
	for _, set := range p.Dataset.Organisation.Sets {
		judged, used := p.judges(set.ID, q)
		switch {
		case judged:
			fmt.Fprintf(&b, "\n## %s\n\n::: positions set=%s\n:::\n\n::: indicators set=%[2]s\n:::\n", oneLine(set.Title), set.ID)
		case used:
			fmt.Fprintf(&b, "\n## %s\n\n::: demand set=%s\n:::\n", oneLine(set.Title), set.ID)
		}
	}
	return b.String()
}

// judges reports whether a set has an indicator in a quarter that is not a mere
// volume, and whether it has any.
func (p *Project) judges(set string, q quarter.Quarter) (judged, used bool) {
	for _, i := range p.Dataset.Indicators {
		if i.Set == set && i.Reports(q) {
			used = true
			judged = judged || i.Polarity != indicator.None
		}
	}
	return judged, used
}
