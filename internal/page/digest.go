package page

// digestView is a report in brief, at the top of its page.
type digestView struct {
	Headline  string        // how many indicators are in each position
	Rest      string        // how many indicators are not judged; empty when all are
	Several   string        // how many indicators count in several sets; empty when none do
	Glance    []Glance      // the counts of each set that is judged
	Attention attentionView // what is outside tolerance
	Movement  movementView  // what changed since the quarter before
	Asked     *askedView    // nil where the paper asks nothing
}

// digest shows a report in brief.
func (s *Site) digest(on showing) digestView {
	d := on.report.Digest()
	return digestView{
		Headline: d.Headline, Rest: d.Unjudged, Several: d.Several, Glance: s.glance(on.report),
		Attention: attention(d.Attention, on), Movement: movement(d.Movement, on), Asked: asked(on),
	}
}
