package report

import (
	"outturn/internal/commentary"
	"outturn/internal/rule"
)

var challengeBlock = blockType{
	Form: commentary.Form{
		Name: "challenge", Doc: "Indicators with what each voice says of them, side by side; those without a word from anyone, with a line that says so.",
		Example: "::: challenge indicator=re-referrals\n:::", In: inPaperAndGuide,
		Options: []commentary.Option{
			{Name: "indicator", Doc: "The ids of indicators, with commas between them."},
			setOption, serviceOption, positionOption,
		},
	},
	build:   (*filler).challenge,
	results: []Block{&Challenge{}},
}

// voiceForm is how a voice is written in commentary. It is no block by itself: the
// blocks that show commentary show what it says.
var voiceForm = commentary.Form{
	Name:    commentary.Voice,
	Doc:     "What one of several bodies says. It stands in commentary on an indicator, where all text is then within voices.",
	In:      []commentary.DocumentType{commentary.Comment},
	Options: []commentary.Option{{Name: "by", Doc: "The id of the voice.", Needed: true}},
	Example: "::: voice by=council\nMore families were referred twice.\n:::",
	Result:  "It is shown with the heading of the voice, beside what the others say: see the block `challenge`.",
}

// Challenge is what the block challenge comes to: indicators with what each voice says
// of them, side by side.
type Challenge struct {
	Items []ChallengeItem
}

// Layout implements [Block].
func (*Challenge) Layout() string { return "challenge" }

// commentedOn implements [showsCommentary].
func (c *Challenge) commentedOn() []*Measure {
	var all []*Measure
	for _, item := range c.Items {
		all = append(all, item.Measure)
	}
	return all
}

// ChallengeItem is one measure of a Challenge.
type ChallengeItem struct {
	Measure           *Measure
	Target, Tolerance string // in force in the quarter; the tolerance may be empty
	Voices            []Voice
}

func (f *filler) challenge(b *commentary.Block) Block {
	if len(f.report.dataset.Organisation.Voices) == 0 {
		f.ds.Report(rule.BadChallenge, b.Span, "there are no voices to set side by side").
			WithHint("declare them in data/organisation.toml: [voices.council] and title = \"...\"")
		return nil
	}
	c := &Challenge{}
	measures := f.challenged(b)
	if !f.showOnce(b, IDs(measures)) {
		return nil
	}
	for _, m := range measures {
		if m.Commentary != nil && len(m.Commentary.Voices) == 0 {
			f.ds.Report(rule.BadChallenge, m.Commentary.File.Top(), "the paper sets voices side by side, and this does not tell who says what").
				WithHint("write ::: voice by=... and ::: around what each voice says")
		}
		target := m.Evaluation.Target
		c.Items = append(c.Items, ChallengeItem{
			m, TargetText(m.Indicator, target), m.Indicator.Tolerance(target), f.report.voices(m),
		})
	}
	return c
}

// challenged are the measures that the block names, in the order in which it does,
// or those that it selects.
func (f *filler) challenged(b *commentary.Block) []*Measure {
	named := b.Get("indicator")
	if named.Text == "" {
		return decidedBy(f.selected(b.Arguments))
	}
	var all []*Measure
	for _, id := range listed(named) {
		if m := f.measure(id); m != nil {
			all = append(all, m)
		}
	}
	return all
}
