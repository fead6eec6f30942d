package starter

import (
	"fmt"
	"path"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
)

// paper is a quarter's paper, with what its model has in every quarter. A
// challenge reports a selection: a paper made from one reports all that is
// due.
func (p *Project) paper(q quarter.Quarter) *nextPaper {
	c := &nextPaper{}
	if c.model, c.sameKind = p.model(q, false); c.model == nil {
		f := firstHead(q, false)
		c.file = Draft{Name: paperName(q), Text: f.document(p.withActions(p.firstBody(q), q))}
		return c
	}
	c.recorded = c.sameKind && c.model.Paper.Recorded
	f := c.standing(q, c.sameKind)
	if c.recorded {
		f.text("scope", "recorded")
	}
	body := p.withActions(c.body(p, q), q)
	c.file = Draft{paperName(q), f.document(body), c.model.Paper.Document.File.Name}
	return c
}

// firstHead is the front matter of a project's first paper.
func firstHead(q quarter.Quarter, challenge bool) *frontMatter {
	f := &frontMatter{}
	f.text("title", firstTitle(q, challenge))
	f.text("status", string(load.Draft))
	return f
}

func paperName(q quarter.Quarter) string { return fmt.Sprintf("content/%s/paper.md", q) }

// standing is the front matter of the model for another quarter, as a draft.
// The model's attachments are attached again, or left as a reminder.
func (c *nextPaper) standing(to quarter.Quarter, attached bool) *frontMatter {
	f, earlier, from := &frontMatter{}, c.model.Paper, c.model.Quarter
	if c.sameKind {
		f.text("title", title(earlier.Title, from, to))
	} else {
		f.text("title", firstTitle(to, c.about != nil))
	}
	f.text("status", string(load.Draft))
	f.text("addressee", earlier.Addressee)
	f.text("meeting", earlier.Meeting)
	if earlier.Meeting != "" || !earlier.MeetingOn.IsZero() {
		f.waiting("meeting_on", meetingDay(to), "the day of the meeting")
	}
	f.list("cabinet_members", earlier.CabinetMembers)
	f.text("wards", earlier.Wards)
	f.text("key_decision", earlier.KeyDecision)
	attachments, files := attachedBefore(earlier.Attachments, from, to)
	switch {
	case attached && !files:
		f.list("attachments", attachments)
	case len(attachments) > 0:
		f.waiting("attachments", tomlList(attachments), "if there are any, as there were the last time")
	}
	f.list("authors", earlier.Authors)
	return f
}

// attachedBefore lists what was attached to a paper, for that of another quarter; files says
// that some are files, which the new paper does not have yet. What is exempt stays out.
func attachedBefore(all []load.Attachment, from, to quarter.Quarter) (attached []string, files bool) {
	for _, a := range all {
		switch {
		case a.Exempt > 0:
		case a.File != "":
			attached, files = append(attached, path.Base(a.File)), true
		default:
			attached = append(attached, shift(a.Title, from, to))
		}
	}
	return attached, files
}

// title adapts the title of an earlier paper to another quarter. The new
// quarter's name is added to a title that names none, so that no two papers
// have the same.
func title(earlier string, from, to quarter.Quarter) string {
	if from == to {
		return earlier
	}
	if later := shift(earlier, from, to); later != earlier {
		return later
	}
	return earlier + ": " + to.Name()
}

// firstTitle is the title of the first paper of its kind. A title of the other
// kind would be wrong for it.
func firstTitle(q quarter.Quarter, challenge bool) string {
	if challenge {
		return "Challenge and response: " + q.Name()
	}
	return "Performance: " + q.Name()
}

// firstBody is the body of a project's first paper: the indicators of every
// set, by position if they are judged.
func (p *Project) firstBody(q quarter.Quarter) string {
	var b strings.Builder
	fmt.Fprintf(&b, "## Summary\n\n%s\n", load.Placeholder)
	for _, set := range p.Dataset.Organisation.Sets {
		judged, used := p.judges(set.ID, q)
		switch {
		case judged:
			fmt.Fprintf(&b, "\n## %s\n\n::: positions set=%s\n:::\n\n::: commentary set=%[2]s position=outside,within\n:::\n\n::: indicators set=%[2]s\n:::\n", oneLine(set.Title), set.ID)
		case used:
			fmt.Fprintf(&b, "\n## %s\n\n::: demand set=%s\n:::\n", oneLine(set.Title), set.ID)
		}
	}
	return b.String()
}

// judges reports whether a set has indicators in a quarter that are judged,
// and whether it has any at all.
func (p *Project) judges(set string, q quarter.Quarter) (judged, used bool) {
	for _, i := range p.Dataset.Indicators {
		if i.Set == set && i.Reports(q) {
			used = true
			judged = judged || i.Polarity != indicator.None
		}
	}
	return judged, used
}
