package report

import "outturn/internal/commentary"

var commentaryBlock = blockType{
	Form: commentary.Form{
		Name: "commentary", Doc: "The commentary on the indicators selected, each below its figures.",
		Example: "::: commentary set=contractual position=outside\n:::", In: ofReport,
		Options: []commentary.Option{needed(setOption), positionOption, serviceOption},
	},
	build: (*filler).comments,
}

// Comments is the commentary on the indicators of a set and position.
type Comments struct {
	SetTitle string
	One      bool // all are in one position
	Written  []*Measure
	Without  []*Measure // those selected that nobody commented on
}

// Layout implements [Block].
func (*Comments) Layout() string { return "commentary" }

// commentedOn implements [commenting].
func (c *Comments) commentedOn() []*Measure { return c.Written }

// comments takes the rows of an entry that share its position, so that of a
// group the one that was judged is commented on. What is written about a measure
// of another set stands with that set.
func (f *filler) comments(b *commentary.Block) Block {
	c := &Comments{SetTitle: f.report.SetTitle(b.Get("set").Text), One: len(b.Get("position").List()) == 1}
	for _, m := range leading(f.selected(b.Arguments)) {
		if m.Commentary != nil && m.Indicator.Set == b.Get("set").Text {
			c.Written = append(c.Written, m)
		} else {
			c.Without = append(c.Without, m)
		}
	}
	f.once(b, ids(c.Written))
	return c
}
