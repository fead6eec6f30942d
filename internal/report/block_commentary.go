package report

import "outturn/internal/commentary"

var commentaryBlock = blockType{
	Form: commentary.Form{
		Name: "commentary", Doc: "The commentary on the indicators selected, each below its figures.",
		Example: "::: commentary set=contractual position=outside\n:::", In: inPaperAndGuide,
		Options: []commentary.Option{needed(setOption), positionOption, serviceOption},
	},
	build:   (*filler).comments,
	results: []Block{&Commentary{}},
}

// Commentary is what the block commentary comes to: what is written about the
// indicators of a set and position.
type Commentary struct {
	SetTitle string
	One      bool // whether the block selects one position
	Written  []*Measure
	Without  []*Measure // selected, but nobody commented on them
}

// Layout implements [Block].
func (*Commentary) Layout() string { return "commentary" }

// commentedOn implements [showsCommentary].
func (c *Commentary) commentedOn() []*Measure { return c.Written }

// comments takes the measures that decide the positions of the entries selected.
// Where one of them belongs to another set, its commentary is shown with that set.
func (f *filler) comments(b *commentary.Block) Block {
	c := &Commentary{SetTitle: f.report.SetTitle(b.Get("set").Text), One: len(b.Get("position").List()) == 1}
	for _, m := range decidedBy(f.selected(b.Arguments)) {
		if m.Commentary != nil && m.Indicator.Set == b.Get("set").Text {
			c.Written = append(c.Written, m)
		} else {
			c.Without = append(c.Without, m)
		}
	}
	f.showOnce(b, IDs(c.Written))
	return c
}
