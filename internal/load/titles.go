package load

import (
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
)

// titled are the tables of what has a title: where it stands, and the key of the title.
var titled = []struct {
	of         kind
	in         role
	table, key string
}{
	{anIndicator, indicatorsRole, "indicator", "title"},
	{aGroup, indicatorsRole, "group", "title"},
	{aSet, organisationRole, "sets", "title"},
	{aService, organisationRole, "services", "title"},
	{aUnit, organisationRole, "units", "name"},
	{aComparator, organisationRole, "comparators", "title"},
	{aVoice, organisationRole, "voices", "title"},
}

// titles are the ids of each kind of thing by the titles that they are declared with, for
// hints. Of equal titles the first is taken.
func (t *tree) titles() map[string]map[string]string {
	all := map[string]map[string]string{}
	for _, one := range titled {
		ids := map[string]string{}
		for _, f := range t.all(one.in) {
			if f.table != nil {
				addTitles(ids, f.table.Get(one.table), one.key)
			}
		}
		all[one.of.name] = ids
	}
	all["position"] = t.labelsOfPositions()
	return all
}

// usualLabels are words for a position that authors use whatever its label is.
var usualLabels = map[string]indicator.Position{
	"on target": indicator.Better, "met": indicator.Better, "close to target": indicator.Within, "near target": indicator.Within,
	"off target": indicator.Outside, "missed": indicator.Outside, "below target": indicator.Outside,
}

// UsualPosition is the position that an author means by usual words for it, such as "off target";
// empty for others.
func UsualPosition(words string) indicator.Position { return usualLabels[strings.ToLower(words)] }

// labelsOfPositions are the ids of positions by their words: the organisation's own, or else
// those that they have without.
func (t *tree) labelsOfPositions() map[string]string {
	ids := map[string]string{}
	for _, f := range t.all(organisationRole) {
		if f.table != nil {
			addTitles(ids, f.table.Get("positions"), "label")
		}
	}
	add := func(label string, p indicator.Position) {
		if id := strings.ReplaceAll(string(p), " ", "-"); ids[label] == "" {
			ids[label] = id
		}
	}
	for p, label := range defaultLabels {
		add(label, p)
	}
	for label, p := range usualLabels {
		add(label, p)
	}
	return ids
}

func addTitles(ids map[string]string, table *keyfile.Value, key string) {
	for _, item := range itemsOf(table) {
		if title := item.Get(key); title != nil && title.Type == keyfile.String && ids[title.Text] == "" {
			ids[title.Text] = item.Name
		}
	}
}
