package load

import (
	"outturn/internal/keyfile"
	"outturn/internal/source"
)

// indicatorUses are the places at which files refer to each indicator by its id, except
// for those in prose.
func (t *tree) indicatorUses() map[string][]source.Span {
	uses := map[string][]source.Span{}
	for _, f := range t.all(quarterRole) {
		for _, name := range []string{"readings", "forecasts", "stated", "comparators"} {
			addKeys(uses, f.table.Get(name))
		}
		for _, name := range []string{"earlier", "revisions"} {
			for _, of := range itemsOf(f.table.Get(name)) {
				addKeys(uses, of)
			}
		}
	}
	for _, f := range t.all(commentRole) {
		uses[f.id] = append(uses[f.id], f.source.Top())
	}
	for _, f := range t.all(indicatorsRole) {
		for _, group := range itemsOf(f.table.Get("group")) {
			addTexts(uses, group.Get("members"))
			addTexts(uses, group.Get("judged_by"))
		}
		for _, i := range itemsOf(f.table.Get("indicator")) {
			if derived := i.Get("derived"); derived != nil {
				addTexts(uses, derived.Get("sum"))
				addTexts(uses, derived.Get("less"))
			}
		}
	}
	return uses
}

// namedIn are the places at which indicators and groups name each id under some keys.
func (t *tree) namedIn(keys ...string) map[string][]source.Span {
	uses := map[string][]source.Span{}
	for _, f := range t.all(indicatorsRole) {
		for _, table := range []string{"indicator", "group"} {
			for _, item := range itemsOf(f.table.Get(table)) {
				for _, key := range keys {
					addTexts(uses, item.Get(key))
				}
			}
		}
	}
	return uses
}

// comparatorUses are the places at which quarters record figures of each comparator.
func (t *tree) comparatorUses() map[string][]source.Span {
	uses := map[string][]source.Span{}
	for _, f := range t.all(quarterRole) {
		for _, indicator := range itemsOf(f.table.Get("comparators")) {
			addKeys(uses, indicator)
		}
	}
	return uses
}

// voiceUses are the places at which each voice speaks.
func (t *tree) voiceUses() map[string][]source.Span {
	uses := map[string][]source.Span{}
	for _, f := range t.all(commentRole) {
		for _, v := range f.document.Voices {
			if by := v.Get("by"); by.Text != "" {
				uses[by.Text] = append(uses[by.Text], by.Span)
			}
		}
	}
	return uses
}

// looseWords are the words of figures and blocks in all documents, which may be ids.
func (t *tree) looseWords() map[string]bool {
	all := map[string]bool{}
	for _, f := range t.files {
		if f.document == nil {
			continue
		}
		for _, figure := range f.document.Figures {
			all[figure.Subject.Text] = true
			for _, argument := range figure.Named {
				addWords(all, argument.List())
			}
		}
		for _, block := range f.document.Blocks {
			all[block.Subject.Text] = true
			for _, argument := range block.Named {
				addWords(all, argument.List())
			}
		}
	}
	return all
}

func addWords(all map[string]bool, words []string) {
	for _, word := range words {
		all[word] = true
	}
}

// itemsOf are the values of a table or list; none of what is neither, or not there.
func itemsOf(v *keyfile.Value) []*keyfile.Value {
	if v == nil {
		return nil
	}
	return v.Items
}

func addKeys(uses map[string][]source.Span, table *keyfile.Value) {
	for _, item := range itemsOf(table) {
		if item.Name != "" {
			uses[item.Name] = append(uses[item.Name], item.Key)
		}
	}
}

// addTexts adds a text, or each text of a list.
func addTexts(uses map[string][]source.Span, v *keyfile.Value) {
	switch {
	case v == nil:
	case v.Type == keyfile.String:
		uses[v.Text] = append(uses[v.Text], v.Span)
	default:
		for _, item := range v.Items {
			addTexts(uses, item)
		}
	}
}
