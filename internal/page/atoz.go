package page

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"outturn/internal/address"
	"outturn/internal/report"
)

// atozPage lists everything that readers may look for, by its first letter. If the site
// can be searched, scripts add the search above it.
type atozPage struct {
	Frame
	Example string       // a quarter as readers may write it in the search
	Bar     []letterLink // A to Z, whether anything begins with the letter or not
	Letters []letter     // with what begins with them
}

// letter is a letter of the alphabet, with the entries that begin with it.
type letter struct {
	ID, Text string   // its anchor, and the letter
	Entries  []*entry // what begins with it
}

// letterLink is a letter in the bar above the entries.
type letterLink struct {
	Text string // the letter
	Href string // its anchor; empty where nothing begins with it
}

// atoz is the page that lists all entries.
const atoz = address.Page(address.Search)

// digits is the heading of entries that do not begin with a letter.
const digits = "0–9"

// AtoZ draws the A to Z.
func (s *Site) AtoZ() ([]byte, error) {
	title := s.say("term.a-to-z")
	if len(s.assets.Search) > 0 {
		title = s.say("search.title")
	}
	p := atozPage{Frame: s.frame(atoz, title, s.home(atoz)), Example: s.organisation.Calendar.Of(2019, 2).Short(), Letters: lettered(s.entries())}
	for _, script := range s.assets.Search {
		p.Deferred = append(p.Deferred, p.Root+script)
	}
	p.Bar = letterBar(p.Letters)
	p.describe(s, report.IndexSummary(s.organisation))
	return s.execute("pages/search.html", p)
}

// lettered sorts entries and divides them by their letters. Those that begin with no
// letter come first.
func lettered(entries []*entry) []letter {
	for _, e := range entries {
		e.key = sortKey(e.Text)
	}
	slices.SortStableFunc(entries, func(x, y *entry) int {
		return cmp.Or(cmp.Compare(initialRank(x.key), initialRank(y.key)), strings.Compare(x.key, y.key))
	})
	var all []letter
	for _, e := range entries {
		if text := initial(e.key); len(all) == 0 || all[len(all)-1].Text != text {
			all = append(all, letter{ID: letterID(text), Text: text})
		}
		last := &all[len(all)-1]
		last.Entries = append(last.Entries, e)
	}
	return all
}

// sortKey is what a text is sorted by: its words without accents, capitals and
// punctuation.
func sortKey(text string) string {
	var key strings.Builder
	for _, word := range strings.FieldsFunc(norm.NFD.String(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r)
	}) {
		if key.Len() > 0 {
			key.WriteByte(' ')
		}
		for _, r := range word {
			if !unicode.Is(unicode.Mn, r) {
				key.WriteRune(unicode.ToLower(r))
			}
		}
	}
	return key.String()
}

// initial is the heading for a key: its first letter, or digits if it begins with none.
func initial(key string) string {
	if first, _ := utf8.DecodeRuneInString(key); unicode.IsLetter(first) {
		return string(unicode.ToUpper(first))
	}
	return digits
}

// initialRank sorts digits before letters.
func initialRank(key string) int {
	if initial(key) == digits {
		return 0
	}
	return 1
}

// letterID is a letter's anchor. Letters of other scripts are part of it unchanged.
func letterID(text string) string {
	if text == digits {
		return "letter-digits"
	}
	return "letter-" + strings.ToLower(text)
}

// letterBar lists the letters from A to Z, and links those that an entry begins with.
func letterBar(letters []letter) []letterLink {
	var bar []letterLink
	for _, l := range letters {
		bar = append(bar, letterLink{l.Text, "#" + l.ID})
	}
	for text := 'A'; len(letters) > 0 && text <= 'Z'; text++ {
		if !slices.ContainsFunc(bar, func(l letterLink) bool { return l.Text == string(text) }) {
			bar = append(bar, letterLink{Text: string(text)})
		}
	}
	slices.SortStableFunc(bar, func(x, y letterLink) int { return strings.Compare(x.Text, y.Text) })
	return bar
}
