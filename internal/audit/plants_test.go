package audit

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"outturn/internal/source"
)

// plant is an error that is put into true prose: what of a number or of words it changes.
type plant struct {
	kind   string
	number func(written string) string // another number; the same where it cannot be changed so
	words  [][2]string                 // words and what takes their place
	bears  *regexp.Regexp              // among what these words, written «», tell of a figure; nil: always
}

// The words that tell of a figure of the data, by what stands around them and not by what the
// check makes of it: "take-up" and "more than 60 days" tell of none.
var (
	signBears      = regexp.MustCompile(`[0-9a-z%] ?(points? |days? |per cent )?«(more|fewer) than» .{0,40}(Quarter [1-4]|year|quarter|spring|summer|autumn|winter)|(gone|went|come|came|crept|moved|[0-9%]|points?|days?|quarter|is|are|was|were|,) «(up|down)»|«(up|down)» (on|from|by|[0-9])|(£.{0,30}|of |an? )«(over|under)spend»`)
	directionBears = regexp.MustCompile(`«[a-z]+» (to|from|by|again|slightly|marginally|in the quarter|for the|in every|at|on)\b`)
	quarterBears   = regexp.MustCompile(`[0-9][0-9.,]*(%| days| points| weeks)?,? (less |more |fewer |higher |lower )?(than )?«[^»]*»`)
	orderingBears  = regexp.MustCompile(`«[a-z]+»[^.]{0,50}(of (the|any)|since|in (the|any|six|five)|ever|yet|recorded|shown|have had|quarters)`)
	supposed       = regexp.MustCompile(`(would|could|might|nobody|not|never|none|longer)[^.]*«`)
)

var figures = regexp.MustCompile(`[0-9][0-9,]*(\.[0-9]+)?`)

// inNumber changes the digits of a number.
func inNumber(change func(digits []byte) []byte) func(string) string {
	return func(written string) string {
		at := figures.FindStringIndex(written)
		if at == nil {
			return written
		}
		return written[:at[0]] + string(change([]byte(written[at[0]:at[1]]))) + written[at[1]:]
	}
}

var plants = []plant{
	{kind: "last digit", number: inNumber(func(d []byte) []byte {
		d[len(d)-1] = '0' + (d[len(d)-1]-'0'+3)%10
		return d
	})},
	{kind: "first digit", number: inNumber(func(d []byte) []byte {
		d[0] = '1' + (d[0]-'1'+4)%9
		return d
	})},
	{kind: "digits swapped", number: inNumber(func(d []byte) []byte {
		for i := 0; i+1 < len(d); i++ {
			if d[i] != d[i+1] && !strings.ContainsAny(string(d[i:i+2]), ",.") && d[i+1] != '0' {
				d[i], d[i+1] = d[i+1], d[i]
				break
			}
		}
		return d
	})},
	{kind: "tenfold", number: inNumber(func(d []byte) []byte {
		whole, decimals, _ := bytes.Cut(bytes.ReplaceAll(d, []byte(","), nil), []byte("."))
		switch len(decimals) {
		case 0:
			return append(whole, '0')
		case 1:
			return append(whole, decimals...)
		}
		return fmt.Appendf(whole, "%c.%s", decimals[0], decimals[1:])
	})},
	{kind: "unit", number: func(written string) string {
		if rest, ok := strings.CutSuffix(written, "%"); ok {
			return rest + " days"
		}
		if rest, ok := strings.CutSuffix(written, " days"); ok {
			return rest + "%"
		}
		return written
	}},
	{kind: "sign", words: [][2]string{{"up", "down"}, {"down", "up"}, {"more than", "fewer than"}, {"fewer than", "more than"}, {"underspend", "overspend"}, {"overspend", "underspend"}}, bears: signBears},
	{kind: "direction", words: [][2]string{{"rose", "fell"}, {"fell", "rose"}, {"improved", "worsened"}, {"increased", "decreased"}, {"unchanged", "up"}}, bears: directionBears},
	{kind: "status", words: [][2]string{{"above target", "below target"}, {"below target", "above target"}, {"within tolerance", "outside tolerance"}, {"in tolerance", "outside tolerance"}, {"outside tolerance", "within tolerance"}, {"above its target", "below its target"}, {"meets its target", "misses its target"}}},
	{kind: "count in words", words: [][2]string{{"two are", "three are"}, {"nine of", "eight of"}, {"four are", "six are"}, {"five met", "six met"}, {"Six met", "Seven met"}, {"eight met", "seven met"}}},
	{kind: "quarter", words: [][2]string{{"in Quarter 2", "in Quarter 1"}, {"in Quarter 1", "in Quarter 2"}, {"on Quarter 3", "on Quarter 2"}, {"on the previous quarter", "on the same quarter last year"}, {"a year ago", "in the previous quarter"}, {"a year earlier", "in the previous quarter"}}, bears: quarterBears},
	{kind: "comparator", words: [][2]string{{"better than England", "worse than England"}, {"below England", "above England"}, {"above England", "below England"}}},
	{kind: "ordering", words: [][2]string{{"highest", "lowest"}, {"lowest", "highest"}, {"best", "worst"}, {"worst", "best"}}, bears: orderingBears},
}

// tells reports whether words tell of a figure.
func (p plant) tells(body string, start, end int) bool {
	marked := body[max(0, start-60):start] + "«" + body[start:end] + "»" + body[end:min(len(body), end+60)]
	return (p.bears == nil || p.bears.MatchString(marked)) && !supposed.MatchString(marked)
}

// planting is how many errors were planted that the data contradict, of all that were tried,
// and how many found.
type planting struct{ tried, planted, found int }

func (p planting) String() string {
	return fmt.Sprintf("%d of %d (%d%%)", p.found, p.planted, 100*p.found/max(p.planted, 1))
}

// TestPlants puts errors into true prose, each alone, and counts those that are found: in
// the typed numbers that state a fact of the data, and in the words that tell of it.
// Words that by what stands around them tell of no figure are left as they are.
// The share is what the check finds today: no change may find fewer.
func TestPlants(t *testing.T) {
	tally := map[string]*planting{}
	for _, p := range plants {
		tally[p.kind] = &planting{}
	}
	for _, files := range papers(t) {
		for _, r := range reports(t, files) {
			for _, d := range texts(r) {
				d.plantAll(tally, t)
			}
		}
	}
	all := planting{}
	for _, p := range plants {
		t.Logf("%-15s %s, of %d tried", p.kind, tally[p.kind], tally[p.kind].tried)
		all.tried += tally[p.kind].tried
		all.planted += tally[p.kind].planted
		all.found += tally[p.kind].found
	}
	t.Logf("%-15s %s, of %d tried", "all", all, all.tried)
	if 100*all.found < 70*all.planted {
		t.Error("fewer errors are found than before")
	}
	if len(plants) < 12 || all.planted < 400 {
		t.Errorf("%d errors of %d kinds were planted", all.planted, len(plants))
	}
}

func (d *text) plantAll(tally map[string]*planting, t *testing.T) {
	before, numbers := d.audit(d.body)
	try := func(p plant, start, end int, instead string) {
		if instead == d.body[start:end] {
			return
		}
		tally[p.kind].tried++
		if p.words != nil && !p.tells(d.body, start, end) {
			return
		}
		after, _ := d.audit(d.body[:start] + instead + d.body[end:])
		tally[p.kind].planted++
		if slices.ContainsFunc(after, func(one source.Diagnostic) bool {
			return !slices.ContainsFunc(before, func(b source.Diagnostic) bool { return b.Summary == one.Summary })
		}) {
			tally[p.kind].found++
		} else if testing.Verbose() {
			t.Logf("missed %s: …%s«%s» for «%s»%s…", p.kind, around(d.body, start-80, start), instead, d.body[start:end], around(d.body, end, end+60))
		}
	}
	for _, p := range plants {
		if p.number != nil {
			for at, n := range numbers {
				if at%9 == 0 && n.Verdict == Matched && n.measure != nil {
					try(p, n.Span.Start, n.Span.End, p.number(n.Span.Text()))
				}
			}
		}
		for _, w := range p.words {
			for _, at := range regexp.MustCompile(`\b`+w[0]+`\b`).FindAllStringIndex(d.body, -1) {
				try(p, at[0], at[1], w[1])
			}
		}
	}
}

func around(body string, start, end int) string {
	return strconv.Quote(body[max(0, start):min(len(body), end)])
}

// TestPlantsOfOthers puts errors into true prose as somebody planted them by hand who had
// the paper and the data, and did not know the check: each line of testdata/plants is a
// file, words, what takes their place, and the kind of error.
func TestPlantsOfOthers(t *testing.T) {
	tally := map[string]*planting{}
	all := planting{}
	for name, files := range papers(t) {
		list, err := os.ReadFile("testdata/plants/" + name + ".tsv")
		if err != nil {
			continue
		}
		byName := map[string]*text{}
		for _, r := range reports(t, files) {
			for _, d := range texts(r) {
				byName[d.name] = d
			}
		}
		for _, line := range strings.Split(strings.TrimSpace(string(list)), "\n") {
			parts := strings.Split(line, "\t")
			d := byName[parts[0]]
			if d == nil || strings.Count(d.body, parts[1]) != 1 {
				t.Fatalf("%s: %q does not stand once in %s", name, parts[1], parts[0])
			}
			if tally[parts[3]] == nil {
				tally[parts[3]] = &planting{}
			}
			before, _ := d.audit(d.body)
			after, _ := d.audit(strings.Replace(d.body, parts[1], parts[2], 1))
			tally[parts[3]].planted++
			all.planted++
			if len(after) > len(before) {
				tally[parts[3]].found++
				all.found++
			} else if testing.Verbose() {
				t.Logf("missed %s: %q for %q in %s", parts[3], parts[2], parts[1], name)
			}
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(tally)) {
		t.Logf("%-28s %s", kind, tally[kind])
	}
	t.Logf("%-28s %s", "all", all)
	if all.found < 390 {
		t.Error("fewer errors are found than before")
	}
}
