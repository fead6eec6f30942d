package edition

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Change is one difference between two editions, or between what was published and what
// a document says now.
type Change struct {
	Subject string `json:"subject"`         // an indicator, or a part of the text: "indicator visits", "paragraph 14"
	Title   string `json:"title,omitempty"` // of an indicator
	Fact    string `json:"fact"`            // "figure", "position" and others, or Wording
	Was     string `json:"was,omitempty"`   // empty where there was nothing, and for words
	Now     string `json:"now,omitempty"`
	Follows bool   `json:"follows,omitempty"` // it only comes of another change
	words   Words  // as they are now, or were if they are gone
	figures bool   // of words: only the figures in them are others
}

// The facts that a change of words can be about.
const (
	Reworded = "reworded"
	Added    = "added"
	Removed  = "removed"
)

// OfWords reports whether the change is one of the text.
func (c Change) OfWords() bool { return c.Fact == Reworded || c.Fact == Added || c.Fact == Removed }

// Words are those that changed, with their place in the document as it is now.
func (c Change) Words() Words { return c.words }

// Series is the name of the fact that lists the figures of earlier quarters, separated by
// SeriesSeparator. Of a change, only those that differ are told.
const (
	Series          = "earlier figures"
	SeriesSeparator = "; "
)

// lists are facts of which only what differs is told.
var lists = []string{Series, "recorded earlier figures", "earlier positions", "earlier targets", "classes"}

// Facts that every indicator has. Other facts have their own names.
const (
	TitleFact    = "title"
	FigureFact   = "figure"
	PositionFact = "position"
	DetailsFact  = "details of the figure"
	// EarlierDetailsFact has a sum of what is said of figures of earlier quarters.
	EarlierDetailsFact = "details of earlier figures"
)

// Compare lists how a content differs from the one that was published: facts first, by
// subject, then words in their order.
func Compare(was, now Content) []Change {
	all := compareFacts(was.Facts, now.Facts)
	if was.Title != now.Title {
		all = append([]Change{{Subject: "document", Fact: TitleFact, Was: was.Title, Now: now.Title}}, all...)
	}
	all = append(all, compareWords(was.Words, now.Words)...)
	markFollowing(all)
	return all
}

// following are facts that come of others of the same indicator.
var following = []string{"recorded figure", "recorded earlier figures", "recorded target", "recorded direction", "recorded tolerance", "counted as", "rating",
	"trend", "direction", "compared with", "earlier positions", "earlier targets", "written as", DetailsFact, EarlierDetailsFact}

// markFollowing marks what only comes of other changes: what is told of a figure that
// changed, and paragraphs in which changed figures are filled in.
func markFollowing(all []Change) {
	leads := map[string]bool{} // subjects with a change of their own
	for _, c := range all {
		if !c.OfWords() && !slices.Contains(following, c.Fact) {
			leads[c.Subject] = true
		}
	}
	for n, c := range all {
		if c.OfWords() {
			all[n].Follows = c.figures && len(leads) > 0
		} else {
			all[n].Follows = leads[c.Subject] && slices.Contains(following, c.Fact)
		}
	}
}

// worded are facts that the program puts into words: another version may word them
// otherwise, and what is recorded of them has facts of its own.
var worded = []string{FigureFact, Series, "target", "tolerance", "direction"}

// OfContent are the changes, unless all of them can come of another version of the
// program, which writes the same figures otherwise.
func OfContent(all []Change) []Change {
	for _, c := range all {
		if !c.figures && !slices.Contains(worded, c.Fact) {
			return all
		}
	}
	return nil
}

// Leading are the changes that do not only come of others.
func Leading(all []Change) []Change {
	return slices.DeleteFunc(slices.Clone(all), func(c Change) bool { return c.Follows })
}

// BySubject gathers the changes of each indicator or part of a text, which follow each
// other.
func BySubject(all []Change) [][]Change {
	var subjects [][]Change
	for n, c := range all {
		if n == 0 || c.Subject != all[n-1].Subject {
			subjects = append(subjects, nil)
		}
		subjects[len(subjects)-1] = append(subjects[len(subjects)-1], c)
	}
	return subjects
}

func compareFacts(was, now Facts) []Change {
	subjects := maps.Clone(was)
	if subjects == nil {
		subjects = Facts{}
	}
	maps.Copy(subjects, now)
	var all []Change
	for _, subject := range slices.Sorted(maps.Keys(subjects)) {
		facts := map[string]string{}
		maps.Copy(facts, was[subject])
		maps.Copy(facts, now[subject])
		for _, fact := range slices.SortedFunc(maps.Keys(facts), byImportance) {
			before, after := was[subject][fact], now[subject][fact]
			if before == after {
				continue
			}
			if slices.Contains(lists, fact) {
				before, after = differing(before, after)
			}
			all = append(all, Change{Subject: subject, Title: facts[TitleFact], Fact: fact, Was: before, Now: after})
		}
	}
	return all
}

// byImportance puts the figure and its position before other facts.
func byImportance(a, b string) int {
	rank := func(fact string) int {
		return slices.Index([]string{PositionFact, FigureFact}, fact)
	}
	if order := rank(b) - rank(a); order != 0 {
		return order
	}
	return strings.Compare(a, b)
}

// differing leaves in two lists what is not in the other one.
func differing(was, now string) (string, string) {
	before, after := strings.Split(was, SeriesSeparator), strings.Split(now, SeriesSeparator)
	without := func(list, other []string) string {
		return strings.Join(slices.DeleteFunc(slices.Clone(list), func(one string) bool { return slices.Contains(other, one) }), SeriesSeparator)
	}
	return without(before, after), without(after, before)
}

// compareWords lists the parts of a text that were added, removed or reworded. Parts that
// only have another number, because one before them was added, did not change.
func compareWords(was, now []Words) []Change {
	var all []Change
	length := common(was, now)
	for n, m := 0, 0; n < len(was) || m < len(now); {
		switch {
		case n < len(was) && m < len(now) && was[n].Sum == now[m].Sum:
			n, m = n+1, m+1
		case n < len(was) && m < len(now) && was[n].Place == now[m].Place && length[n+1][m+1] == length[n][m]:
			all = append(all, Change{Subject: now[m].Place, Fact: Reworded, words: now[m], figures: was[n].Written == now[m].Written})
			n, m = n+1, m+1
		case m == len(now) || n < len(was) && length[n+1][m] >= length[n][m+1]:
			all = append(all, Change{Subject: was[n].Place, Fact: Removed, words: was[n]})
			n++
		default:
			all = append(all, Change{Subject: now[m].Place, Fact: Added, words: now[m]})
			m++
		}
	}
	return all
}

// common is the length of the longest common sequence of the texts from each pair of
// places on.
func common(was, now []Words) [][]int {
	length := make([][]int, len(was)+1)
	for n := range length {
		length[n] = make([]int, len(now)+1)
	}
	for n := len(was) - 1; n >= 0; n-- {
		for m := len(now) - 1; m >= 0; m-- {
			if was[n].Sum == now[m].Sum {
				length[n][m] = length[n+1][m+1] + 1
			} else {
				length[n][m] = max(length[n+1][m], length[n][m+1])
			}
		}
	}
	return length
}

// String tells the change in a clause, without what it is about: "figure from 87.1% to
// 79.2%", or "other words".
func (c Change) String() string {
	switch {
	case c.Fact == Reworded:
		return "has other words"
	case c.Fact == Added:
		return "was not there"
	case c.Fact == Removed:
		return "is gone"
	case c.Fact == EarlierDetailsFact:
		return "other " + c.Fact
	case c.Was == "":
		return fmt.Sprintf("%s now %s (none before)", c.Fact, c.Now)
	case c.Now == "":
		return fmt.Sprintf("%s now none (%s before)", c.Fact, c.Was)
	}
	return fmt.Sprintf("%s from %s to %s", c.Fact, c.Was, c.Now)
}

// About is what the change is about, in words.
func (c Change) About() string {
	if c.Title != "" {
		return "“" + c.Title + "”"
	}
	return c.Subject
}
