package audit

// spendOf checks the words for a variance against the variance that follows them: "an
// underspend of £50k overspend", where the second part is filled in.
func (s *sentence) spendOf(at int) (claim, bool) {
	side := spends[s.at(at)]
	if side == 0 || s.at(at+1) != "of" && s.at(at+1) != "," && s.at(at+1) != ":" {
		return claim{}, false
	}
	for n := at + 2; n < min(at+6, s.last); n++ {
		if other := spends[s.at(n)]; other != 0 && s.passage.computed(s.passage.tokens[n].Start, s.passage.tokens[n].End) {
			return claim{first: at, last: at + 1, says: "it is an " + s.at(n), right: "it is an " + s.at(n)}, other != side
		}
	}
	return claim{}, false
}
