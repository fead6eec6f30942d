package sense

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/rule"
)

// sameNames warns of each two indicators that have one title, or one code, in a quarter in
// which both are reported.
func (c *checker) sameNames() {
	told := map[[2]string]bool{}
	for _, q := range c.Quarters {
		titles, codes := map[string]*indicator.Indicator{}, map[string]*indicator.Indicator{}
		for _, s := range c.all {
			if !s.Reports(q.Quarter) || !c.recorded(s, q) {
				continue
			}
			name := s.NameAt(q.Quarter)
			c.sameName(titles, plain(name.Title), s.Indicator, q.Quarter, told, fmt.Sprintf("the title %q", name.Title))
			c.sameName(codes, s.Set+" "+plain(name.Code), s.Indicator, q.Quarter, told, fmt.Sprintf("the code %q", name.Code))
		}
	}
}

// recorded reports whether a quarter says anything of an indicator, or is the last one, for
// which it may be awaited.
func (c *checker) recorded(s *series, q *load.Quarter) bool {
	return q.Records(s.ID) || q == c.Quarters[len(c.Quarters)-1] && len(s.known) == 0 && s.Derived == nil
}

func (c *checker) sameName(taken map[string]*indicator.Indicator, name string, i *indicator.Indicator, q quarter.Quarter, told map[[2]string]bool, what string) {
	if name == "" || strings.HasSuffix(name, " ") {
		return
	}
	first := taken[name]
	if first == nil {
		taken[name] = i
		return
	}
	if told[[2]string{first.ID, i.ID}] {
		return
	}
	told[[2]string{first.ID, i.ID}] = true
	d := c.report(rule.SameName, i, c.declared(i.ID, "title"),
		fmt.Sprintf("tell them apart by what each measures; the first is at %s", c.placeOf(first)),
		"%q and %q both have %s in %s", first.ID, i.ID, what, q.Name())
	d.Allowed = cmp.Or(d.Allowed, c.Allowance(first, rule.SameName))
}

// placeOf says where an indicator's title stands.
func (c *checker) placeOf(i *indicator.Indicator) string {
	at := c.declared(i.ID, "title")
	return fmt.Sprintf("%s:%d", at.File.Name, at.File.Place(at.Start).Line)
}

// plain is a name without case, spaces and punctuation, by which readers would not tell two
// apart. Signs that measure something stay.
func plain(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("%£€$<>≤≥+", r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}
