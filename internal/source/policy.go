package source

import "slices"

// Policy is what a project says about rules and about single mistakes: how severe each
// rule is for it, and what it allows. A nil policy changes nothing.
type Policy struct {
	Severity   map[*Rule]Severity
	Allowances []*Allowance
}

// Allowance is a comment by which an author lets a mistake stand: which rule, why, and
// in which bytes of its file.
type Allowance struct {
	Rule     *Rule
	Reason   string
	Span     Span // of the comment
	From, To int  // a mistake that begins here, both ends included, is allowed
	used     bool
}

// Settle gives diagnostics the severity that the project asks for, and the reason where
// they are allowed. It is to be asked before anything rests on whether a build failed.
func (p *Policy) Settle(ds []Diagnostic) []Diagnostic {
	if p == nil {
		return ds
	}
	for n := range ds {
		d := &ds[n]
		if set, found := p.Severity[d.Rule]; found {
			d.Severity = set
		}
		if reason := p.Allowance(d.Rule, d.Span); reason != "" {
			d.Allowed = reason
		}
	}
	return ds
}

// Allowance is the reason why a rule may be broken at a place; empty where it may not.
func (p *Policy) Allowance(r *Rule, at Span) string {
	reason := ""
	for _, a := range p.Allowances {
		if a.covers(r, at) {
			a.used, reason = true, a.Reason
		}
	}
	return reason
}

func (a *Allowance) covers(r *Rule, at Span) bool {
	return a.Rule == r && a.Span.name() == at.name() && a.From <= at.Start && at.Start <= a.To
}

// Credit counts as used what another policy of the same comments has used.
func (p *Policy) Credit(other *Policy) {
	for _, a := range p.Allowances {
		a.used = a.used || slices.ContainsFunc(other.Allowances, func(b *Allowance) bool { return b.used && b.Span.place() == a.Span.place() })
	}
}

// Unused lists the allowances by which nothing was allowed so far.
func (p *Policy) Unused() []*Allowance {
	var unused []*Allowance
	for _, a := range p.Allowances {
		if !a.used {
			unused = append(unused, a)
		}
	}
	return unused
}
