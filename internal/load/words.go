package load

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// words reads the organisation's own phrases over the built-in ones.
func (a *assembly) words() {
	own := map[string]wording.Phrase{}
	places := map[string]source.Span{}
	for _, f := range a.found.all(wordsRole) {
		if f.table == nil {
			continue
		}
		for _, table := range f.table.Items {
			if table.Type != keyfile.Table {
				a.ds.Report(rule.UnknownKey, table.Key, "%q stands in no table", table.Name).
					WithHint("phrases stand in tables: [term] above figure = \"Figure\"")
				continue
			}
			for _, v := range table.Items {
				a.phrase(table.Name+"."+v.Name, v, own, places)
			}
		}
	}
	a.dataset.Organisation.Words = wording.English().With(own)
}

// phrase reads one phrase.
func (a *assembly) phrase(key string, v *keyfile.Value, own map[string]wording.Phrase, places map[string]source.Span) {
	builtIn, found := wording.English().Phrase(key)
	if !found {
		report := a.ds.Report(rule.UnknownKey, v.Key, "pages have no phrase %q", key)
		if near := source.Nearest(key, wording.English().Keys()); near != "" {
			table, name, _ := strings.Cut(near, ".")
			report.WithHint("did you mean %s, in the table [%s]?", name, table)
		} else {
			report.WithHint("the guide lists every phrase")
		}
		return
	}
	if !a.claim(places, key, v.Key) {
		return
	}
	p, err := wording.NewPhrase(formsOf(v))
	switch {
	case err != nil:
		a.ds.Report(rule.BadPhrase, v.Span, "the phrase cannot be said: %v", err).WithHint("the built-in words are: %s", builtIn.Text())
	case !slices.Equal(p.Places(), builtIn.Places()):
		a.ds.Report(rule.BadPhrase, v.Span, "%s", otherPlaces(builtIn.Places())).WithHint("the built-in words are: %s", builtIn.Text())
	default:
		own[key] = p
	}
}

// formsOf are the texts of a phrase: one, or several by form.
func formsOf(v *keyfile.Value) map[string]string {
	texts := map[string]string{}
	switch v.Type {
	case keyfile.String:
		texts["other"] = v.Text
	case keyfile.Table:
		for _, form := range v.Items {
			texts[form.Name] = form.Text
		}
	}
	return texts
}

func otherPlaces(places []string) string {
	if len(places) == 0 {
		return "this phrase has no places in braces"
	}
	return fmt.Sprintf("this phrase needs each of its places, and no others: {%s}", strings.Join(places, "}, {"))
}

// Catalogue has what pages say, in the organisation's own words where it has any.
func (o *Organisation) Catalogue() *wording.Catalogue { return cmp.Or(o.Words, wording.English()) }

// Say says a phrase in the words of the organisation: see [wording.Catalogue.Say].
func (o *Organisation) Say(key string, arguments ...string) string {
	return o.Catalogue().Say(key, arguments...)
}
