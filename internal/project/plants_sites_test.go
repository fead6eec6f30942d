package project_test

import (
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
)

// site is a number or a short text in a data file: a value that an error can be put into.
type site struct {
	file       string
	start, end int
	text       string
	section    []string // the parts of the table's name
	key, field string   // the field is empty where the key has the value itself
}

var (
	sectionLine = regexp.MustCompile(`^\[(.+)\]`)
	sectionPart = regexp.MustCompile(`"[^"]*"|[^."]+`)
	keyLine     = regexp.MustCompile(`^("[^"]+"|[\w-]+)\s*=\s*`)
	fieldOf     = regexp.MustCompile(`([a-z_]+)\s*=\s*(-?[0-9][0-9.]*|"[^"]*")`)
	bareValue   = regexp.MustCompile(`^(-?[0-9][0-9.]*|"[^"]*")`)
	escaped     = regexp.MustCompile(`\\.`)
)

// sites lists the values of all data files whose name has a prefix, in order.
func (f *field) sites(prefix string) []site {
	var all []site
	for _, name := range f.names() {
		if strings.HasPrefix(name, prefix) && strings.HasSuffix(name, ".toml") {
			all = append(all, sitesIn(name, string(f.files[name].Data))...)
		}
	}
	return all
}

func (f *field) names() []string {
	var all []string
	for name := range f.files {
		all = append(all, name)
	}
	slices.Sort(all)
	return all
}

func sitesIn(name, text string) []site {
	text = escaped.ReplaceAllString(text, "__")
	var all []site
	var section []string
	at := 0
	for line := range strings.Lines(text) {
		if m := sectionLine.FindStringSubmatch(line); m != nil {
			section = nil
			for _, part := range sectionPart.FindAllString(m[1], -1) {
				section = append(section, strings.Trim(part, `"`))
			}
		}
		if m := keyLine.FindStringSubmatchIndex(line); m != nil {
			key, value := strings.Trim(line[m[2]:m[3]], `"`), m[1]
			add := func(field string, start, end int) {
				all = append(all, site{name, at + value + start, at + value + end, line[value+start : value+end], section, key, field})
			}
			if v := bareValue.FindStringIndex(line[value:]); v != nil {
				add("", v[0], v[1])
			}
			for _, v := range fieldOf.FindAllStringSubmatchIndex(line[value:], -1) {
				add(line[value+v[2]:value+v[3]], v[4], v[5])
			}
		}
		at += len(line)
	}
	return all
}

// number is the value of a site; false of a text.
func (s site) number() (decimal.Decimal, bool) {
	v, err := decimal.NewFromString(s.text)
	return v, err == nil
}

func (s site) plant(kind, instead string) plant {
	return plant{kind, s.file, s.start, s.end, instead}
}

// slipsOfNumbers are the ways in which a number is mistyped.
var slipsOfNumbers = []struct {
	kind   string
	change func(string) string
}{
	{"ten times", shifted(1)},
	{"a hundred times", shifted(2)},
	{"a tenth", shifted(-1)},
	{"digits swapped", swapped},
	{"first digit changed", func(s string) string { return inDigits(s, func(d []byte) { d[0] = '1' + (d[0]-'1'+4)%9 }) }},
	{"a digit doubled", func(s string) string { return signOf(s) + strings.TrimPrefix(s, "-")[:1] + strings.TrimPrefix(s, "-") }},
	{"sign turned", func(s string) string {
		if rest, negative := strings.CutPrefix(s, "-"); negative {
			return rest
		}
		return "-" + s
	}},
}

func shifted(places int32) func(string) string {
	return func(s string) string { return decimal.RequireFromString(s).Shift(places).String() }
}

func signOf(s string) string {
	if strings.HasPrefix(s, "-") {
		return "-"
	}
	return ""
}

func inDigits(s string, change func(digits []byte)) string {
	digits := []byte(strings.TrimPrefix(s, "-"))
	change(digits)
	return signOf(s) + string(digits)
}

// swapped turns the first two neighbouring digits that differ.
func swapped(s string) string {
	return inDigits(s, func(d []byte) {
		for n := 0; n+1 < len(d); n++ {
			if d[n] != d[n+1] && d[n] != '.' && d[n+1] != '.' && (n > 0 || d[1] != '0') {
				d[n], d[n+1] = d[n+1], d[n]
				return
			}
		}
	})
}

// mistyped calls for each slip that changes the value of a site.
func (s site) mistyped(each func(kind, instead string, value decimal.Decimal)) {
	was, ok := s.number()
	if !ok {
		return
	}
	for _, slip := range slipsOfNumbers {
		instead := slip.change(s.text)
		if is := decimal.RequireFromString(instead); !is.Equal(was) {
			each(slip.kind, instead, is)
		}
	}
}
