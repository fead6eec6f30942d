package page

// digestView is a report in brief, at the top of its page.
type digestView struct {
	Headline  string        // how many indicators are rated, and how many are in each position
	Shares    string        // the same as shares of those that are rated; empty where they are few
	Unrated   string        // how many indicators are not rated; empty when all are
	Finance   string        // what is forecast to be overspent or underspent; empty without finance
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
		Headline: d.Headline, Shares: d.Shares, Unrated: d.Unrated, Finance: d.Finance, Several: d.Several, Glance: s.glance(on.report),
		Attention: attention(d.Attention, on), Movement: movement(d.Movement, on), Asked: asked(on),
	}
}
