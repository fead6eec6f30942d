package preview

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// changeText writes a change on one line: [-gone-] and {+new+}.
func changeText(c Change) string {
	text := func(side Side, open, end string) string {
		var all []string
		for _, words := range side {
			if words.Changed {
				words.Text = open + words.Text + end
			}
			all = append(all, words.Text)
		}
		return strings.Join(all, " ")
	}
	return fmt.Sprintf("%s | %s | %s", c.What, text(c.Before, "[-", "-]"), text(c.Now, "{+", "+}"))
}

func TestCompare(t *testing.T) {
	const start, end = "<main><h1>Title</h1><h2>Text</h2>", "</main>"
	for _, test := range []struct {
		name        string
		before, now string
		want        []string
	}{
		{"the same", "<p>One.</p>", "<p>One.</p>", nil},
		{"the same with other marks", `<p>One  <b>two</b>.</p>`, "<p class=a>One\ntwo.</p>", nil},
		{"words", "<p>We saw four jackdaws there.</p>", "<p>We saw two rooks there.</p>",
			[]string{"Text | We saw [-four jackdaws-] there. | We saw {+two rooks+} there."}},
		{"added", "<p>One.</p>", "<p>A wholly new paragraph, which says something else.</p><p>One.</p>",
			[]string{"Text |  | {+A wholly new paragraph, which says something else.+}"}},
		{"removed", "<p>One.</p><h2>Two</h2>", "<p>One.</p>", []string{"Heading | [-Two-] | "}},
		{"reworded beside an added one", "<p>The rate is at 27 per cent.</p>", "<p>Jackdaws sat on roofs, and looked down.</p><p>The rate is at 26 per cent.</p>",
			[]string{"Text |  | {+Jackdaws sat on roofs, and looked down.+}", "Text | The rate is at [-27-] per cent. | The rate is at {+26+} per cent."}},
		{"a figure in another's place", "<p>91%</p>", "<p>12%</p>", []string{"Text | [-91%-] | {+12%+}"}},
		{"a row", "<table><tr><th>FOI</th><td>91%</td><td>90%</td></tr></table>", "<table><tr><th>FOI</th><td>88%</td><td>90%</td></tr></table>",
			[]string{"Text: a row of the table | FOI · [-91%-] · 90% | FOI · {+88%+} · 90%"}},
		{"numbers of paragraphs", `<p id="p1"><a class="number">1.</a> One.</p>`, `<p id="p2"><a class="number">2.</a> One.</p>`, nil},
		{"a numbered paragraph", `<p id="p1"><a class="number">1.</a> One is enough.</p>`, `<p id="p2"><a class="number">2.</a> One is plenty.</p>`,
			[]string{"Paragraph 2 | One is [-enough.-] | One is {+plenty.+}"}},
		{"what only repeats", "<nav><p>A</p></nav><svg><text>1</text></svg>", `<p class="draft">Draft.</p><nav><p>B</p></nav><svg><text>2</text></svg><script>3</script>`, nil},
		{"items", "<ul><li>One</li><li><p>Two</p></li></ul>", "<ul><li>One</li><li><p>Two</p></li><li>Three of them</li></ul>",
			[]string{"Text |  | {+Three of them+}"}},
	} {
		before, err := passages([]byte(start + test.before + end))
		if err != nil {
			t.Fatal(err)
		}
		now, err := passages([]byte(start + test.now + end))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, c := range comparePassages(before, now) {
			got = append(got, changeText(c))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestCommon(t *testing.T) {
	for _, test := range []struct {
		before, now string
		want        string
	}{
		{"", "", ""}, {"", "a", ""}, {"abc", "abc", "abc"}, {"abc", "axc", "ac"}, {"abcabba", "cbabac", "baba"}, {"aaa", "aa", "aa"}, {"ab", "cd", ""},
	} {
		got := ""
		last := pair{-1, -1}
		for _, p := range commonPairs(len(test.before), len(test.now), func(i, j int) bool { return test.before[i] == test.now[j] }) {
			if p.before <= last.before || p.now <= last.now {
				t.Errorf("%q and %q: %v after %v", test.before, test.now, p, last)
			}
			last = p
			got += string(test.before[p.before])
		}
		if len(got) != len(test.want) {
			t.Errorf("%q and %q have %q in common, want %q", test.before, test.now, got, test.want)
		}
	}
}

func TestCompareFigures(t *testing.T) {
	const before = `{"indicators": [
		{"id": "foi", "code": "A1", "title": "FOI", "display": "91%", "position": "better", "trend": "stable", "target": 90, "tolerance": 85,
		 "series": [{"quarter": "2019-20/q1", "value": 87, "missing": null}, {"quarter": "2019-20/q2", "value": 91, "missing": null}]},
		{"id": "old", "title": "Old", "display": "3", "position": "none", "series": []},
		{"id": "gap", "title": "Gap", "display": "−3", "position": "none", "target": -1250.5, "series": []}]}`
	const now = `{"indicators": [
		{"id": "foi", "code": "A1", "title": "FOI", "display": "84%", "position": "outside", "trend": "stable", "target": 90, "tolerance": null,
		 "series": [{"quarter": "2019-20/q1", "value": null, "missing": "not available"}, {"quarter": "2019-20/q2", "value": 84, "missing": null}]},
		{"id": "new", "title": "New", "display": "5", "position": "none", "series": []},
		{"id": "gap", "title": "Gap", "display": "−3", "position": "none", "target": -1251, "series": []}]}`
	changed := "A1 FOI | reading [-91%-] · position [-Better-] · tolerance [-85-] · reading of Q1 2019/20 [-87-]" +
		" | reading {+84%+} · position {+Outside+} · tolerance {+none+} · reading of Q1 2019/20 {+not available+}"
	for of, want := range map[string][]string{
		"":     {changed, "New |  | {+5+}", "Gap | target [-−1,250.5-] | target {+−1,251+}", "Old | [-3-] | "},
		"foi":  {changed},
		"new":  {"New |  | {+5+}"},
		"none": nil,
	} {
		changes, err := compareFigures([]byte(before), []byte(now), quarter.April.Of(2019, 2), of, indicator.Labels{"better": "Better", "outside": "Outside"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, c := range changes {
			got = append(got, changeText(c))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("of %q (-want +got):\n%s", of, diff)
		}
	}
	calendar := func(text string) []byte { return []byte(strings.ReplaceAll(text, "2019-20/", "2019/")) }
	changes, err := compareFigures(calendar(before), calendar(now), quarter.Beginning(time.January).Of(2019, 2), "foi", nil)
	if err != nil || len(changes) != 1 || !strings.Contains(changeText(changes[0]), "reading of Q1 2019 [-87-]") {
		t.Errorf("of a calendar year the changes are %v, %v", changes, err)
	}
	if _, err := compareFigures([]byte("no"), []byte(now), quarter.April.Of(2019, 2), "", nil); err == nil {
		t.Error("text that is not JSON is compared without an error")
	}
}
