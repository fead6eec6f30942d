package project

import (
	"path"
	"strings"

	"outturn/internal/address"
	"outturn/internal/edition"
	"outturn/internal/publish"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// reportLost reports records that the site in a folder was built with and that the project
// has no longer, or not as they were, and drops the files of the site: the last records can
// be taken out without breaking the chain, and what they fix could then change in silence.
func (s *Site) reportLost(folder string) {
	before, err := publish.Open(folder)
	if err != nil {
		return // no site is there
	}
	recorded := map[string]string{}
	for _, e := range s.Dataset.Editions.Entries {
		recorded[address.Manifest(e.Name)] = edition.Sum([]byte(e.ManifestText))
	}
	var lost []string
	for _, name := range before.Names() {
		if path.Dir(name) == address.Manifests && strings.HasSuffix(name, ".sha256") && before.Sums()[name] != recorded[name] {
			lost = append(lost, strings.TrimSuffix(path.Base(name), ".sha256"))
		}
	}
	if len(lost) == 0 {
		return
	}
	ds := &source.Diagnostics{}
	ds.Report(rule.BrokenRecord, source.NewFile(path.Join(edition.Folder, lost[0], edition.ManifestFile), "").Top(),
		"the site in the folder %s was built with %s that the project has no longer, or not as then, beginning with %s", folder, wording.Count(len(lost), "record"), lost[0]).
		WithHint("get the records back as they were committed: git checkout -- %s; to build a site without them, name another folder with --out", edition.Folder)
	s.add(ds)
	s.Files = nil
}
