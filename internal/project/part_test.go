package project_test

import (
	"maps"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/address"
	"outturn/internal/project"
	"outturn/internal/quarter"
)

// TestPartsMakeUpTheWhole checks that the parts of the quarters together have the files of
// the whole site, each the same in every part, and that a part has no file of other quarters.
func TestPartsMakeUpTheWhole(t *testing.T) {
	for name, files := range wholeProjects(t) {
		t.Run(name, func(t *testing.T) {
			whole := buildSite(t, files, project.Options{Day: day, Drafts: true})
			merged := map[string]string{}
			for _, r := range whole.Reports {
				part := buildSite(t, files, project.Options{Day: day, Drafts: true, Quarters: []quarter.Quarter{r.Quarter}})
				written := contents(t, part.Files)
				for path, text := range written {
					if before, twice := merged[path]; twice && before != text {
						t.Errorf("%s differs from part to part", path)
					}
					for _, other := range whole.Reports {
						if other != r && address.OfQuarter(path, other.Quarter) {
							t.Errorf("the part of %s has %s", r.Quarter, path)
						}
					}
				}
				maps.Copy(merged, written)
			}
			if diff := cmp.Diff(contents(t, whole.Files), merged); diff != "" {
				t.Errorf("the parts are not the whole (-whole +parts):\n%s", diff)
			}
		})
	}
}
