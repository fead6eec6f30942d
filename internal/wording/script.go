package wording

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Script is the phrase of a key as an expression of JavaScript, in which places has what stands
// in its places. A number chooses a form by the browser's own rules for the language.
func (c *Catalogue) Script(key string) string {
	p := c.phrases[key]
	other := expression(p.forms[otherForm])
	if len(p.forms) == 1 {
		return other
	}
	var forms []string
	for _, form := range slices.Sorted(maps.Keys(p.forms)) {
		if form != otherForm {
			forms = append(forms, fmt.Sprintf("%s: %s", form, expression(p.forms[form])))
		}
	}
	return fmt.Sprintf("({ %s }[new Intl.PluralRules(%q).select(places.%s)] ?? %s)", strings.Join(forms, ", "), c.language, countName, other)
}

func expression(pieces []Piece) string {
	var all []string
	for _, one := range pieces {
		if one.Place != "" {
			all = append(all, fmt.Sprintf("places[%q]", one.Place))
			continue
		}
		text, _ := json.Marshal(one.Text) // a text always can be
		all = append(all, string(text))
	}
	return strings.Join(all, " + ")
}
