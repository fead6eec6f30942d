package page

// digestView is a report in brief, for readers of the first screen.
type digestView struct {
	Headline  string        // how many indicators stand where
	Rest      string        // of how many there is no judgement; empty when there are none
	Glance    []Glance      // the counts of each set that is judged
	Attention attentionView // what is outside tolerance
	Movement  movementView  // what changed since the quarter before
	Asked     *askedView    // nil where the paper asks nothing
}

// digest shows a report in brief.
func (s *Site) digest(on showing) digestView {
	d := on.report.Digest()
	return digestView{
		Headline: d.Headline, Rest: d.Unjudged, Glance: s.glance(on.report),
		Attention: attention(d.Attention, on), Movement: movement(d.Movement, on), Asked: asked(on),
	}
}
