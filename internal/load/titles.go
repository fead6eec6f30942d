package load

import "outturn/internal/keyfile"

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
	return all
}

func addTitles(ids map[string]string, table *keyfile.Value, key string) {
	for _, item := range itemsOf(table) {
		if title := item.Get(key); title != nil && title.Type == keyfile.String && ids[title.Text] == "" {
			ids[title.Text] = item.Name
		}
	}
}
