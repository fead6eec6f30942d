package layout

import (
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// saying matches where a script says a phrase: say("chart.explore"), or
// say("cite.copied", { what }) where the phrase has a place {what}.
var saying = regexp.MustCompile(`\bsay\("([^"\n]*)"(\)|, )`)

// Word writes the words of phrases into the scripts. A phrase without places becomes a text,
// and one with places a function of them. It reports what is no phrase.
func (l Files) Word(words *wording.Catalogue) *source.Diagnostics {
	ds := &source.Diagnostics{}
	for _, name := range slices.Sorted(maps.Keys(l)) {
		if f := l[name]; path.Ext(name) == ".js" && strings.Contains(f.Text, "say(") {
			if text := wordScript(f, words, ds); text != f.Text {
				l[name] = source.NewFile("data/words", text)
			}
		}
	}
	return ds
}

func wordScript(f *source.File, words *wording.Catalogue, ds *source.Diagnostics) string {
	var b strings.Builder
	end := 0
	for _, at := range saying.FindAllStringSubmatchIndex(f.Text, -1) {
		key := f.Text[at[2]:at[3]]
		p, found := words.Phrase(key)
		if alone := f.Text[at[4]:at[5]] == ")"; !found || alone != (len(p.Places()) == 0) {
			ds.Report(rule.Layout, f.Span(at[2], at[3]), "there is no phrase %q with these places%s", key, meant(source.Nearest(key, words.Keys()))).
				WithHint("the guide lists every phrase: its places come after the key, as in say(\"cite.copied\", { what })")
			continue
		}
		b.WriteString(f.Text[end:at[0]])
		if expression := words.Script(key); len(p.Places()) == 0 {
			b.WriteString(expression)
		} else {
			b.WriteString("(places => " + expression + ")(")
		}
		end = at[1]
	}
	return b.String() + f.Text[end:]
}
