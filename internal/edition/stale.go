package edition

import "slices"

// CompareRecords names what a project recorded and the copy does not have, because it was made
// before. Records of another site say nothing of it.
func (c Copy) CompareRecords(v *Verified, h *History) {
	if len(v.Manifests) == 0 || len(h.Entries) == 0 || v.Manifests[0].Text() != h.Entries[0].ManifestText {
		return
	}
	for _, e := range h.Entries {
		if slices.ContainsFunc(v.Manifests, func(m *Manifest) bool { return m.Number == e.Number() }) {
			continue
		}
		v.fault("the copy is older than the records of the project: it does not have %s", e.Name)
		if h.Latest(e.Record.Document) != e {
			continue
		}
		for _, r := range e.Record.Removed {
			if folder := Superseded(e.Record.Document, r.Edition); c.isFolder(folder) {
				v.fault("%s, edition %d, was removed, and %s is still there", e.Record.Document, r.Edition, folder)
			}
		}
	}
}
