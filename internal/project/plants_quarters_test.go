package project_test

import (
	"strings"

	"outturn/internal/quarter"
)

// quarterPlants are slips of whole quarters: one that is copied from another, an earlier
// one that is named as one that is not earlier, a carried figure of a quarter that has
// none, and the figure before a revision.
func (f *field) quarterPlants() []plant {
	all := f.copies()
	for _, name := range f.names() {
		text := string(f.files[name].Data)
		for at := strings.Index(text, `[earlier."`); at >= 0; {
			start := at + len(`[earlier."`)
			end := start + len("2018-19/q1")
			of, in := quarter.April.Parse, strings.TrimSuffix(strings.TrimPrefix(name, "data/"), ".toml")
			if q, err := of(in); err == nil {
				all = append(all, plant{"earlier quarter that is not earlier", name, start, end, q.Add(4).String()},
					plant{"earlier quarter that is not earlier", name, start, end, q.String()})
			}
			next := strings.Index(text[end:], `[earlier."`)
			if at = -1; next >= 0 {
				at = end + next
			}
		}
	}
	for _, s := range f.sites("data/20") {
		if q, err := quarter.April.Parse(strings.Trim(s.text, `"`)); s.field == "carried" && err == nil {
			all = append(all, s.plant("carried from a wrong quarter", `"`+q.Add(1).String()+`"`), s.plant("carried from a wrong quarter", `"`+q.Add(-8).String()+`"`))
		}
		if _, ok := s.number(); ok && s.field == "was" {
			for _, slip := range slipsOfNumbers {
				if instead := slip.change(s.text); instead != s.text {
					all = append(all, s.plant("figure before a revision", instead))
				}
			}
		}
	}
	return all
}

// copies puts the figures of one quarter into the file of the next, each under its name.
func (f *field) copies() []plant {
	var all []plant
	const from, to = "data/2019-20/q1.toml", "data/2019-20/q2.toml"
	readings := func(name string) (start, end int) {
		text := string(f.files[name].Data)
		start = strings.Index(text, "[readings]")
		if end = strings.Index(text[start+1:], "\n["); end < 0 {
			return start, len(text)
		}
		return start, start + 1 + end
	}
	a, b := readings(from)
	c, d := readings(to)
	return append(all, plant{"quarter copied", to, c, d, string(f.files[from].Data[a:b])},
		plant{"quarter copied", from, a, b, string(f.files[to].Data[c:d])})
}
