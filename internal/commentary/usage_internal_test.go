package commentary

import "testing"

// TestTextsAreOfForms holds that no text outlives what it explains.
func TestTextsAreOfForms(t *testing.T) {
	for name := range figureTexts {
		if _, ok := figures[name]; !ok {
			t.Errorf("a text explains the figure %q, which does not exist", name)
		}
	}
	for name := range blockTexts {
		if _, ok := blocks[name]; !ok {
			t.Errorf("a text explains the block %q, which does not exist", name)
		}
	}
	used := map[string]bool{}
	for _, forms := range []map[string]form{figures, blocks} {
		for name, f := range forms {
			for _, key := range f.keys {
				if _, own := optionTexts[name+" "+key]; own {
					key = name + " " + key
				}
				used[key] = true
			}
		}
	}
	for key := range optionTexts {
		if !used[key] {
			t.Errorf("a text explains the option %q, which does not exist", key)
		}
	}
}
