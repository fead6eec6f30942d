package commentary_test

import (
	"slices"
	"strings"
	"testing"

	"outturn/internal/commentary"
	"outturn/internal/source"
)

// TestEveryFormIsExplained holds that authors can read of everything that they
// may write, with an example that is accepted.
func TestEveryFormIsExplained(t *testing.T) {
	for _, u := range slices.Concat(commentary.FigureUsages(), commentary.BlockUsages()) {
		t.Run(u.Name, func(t *testing.T) {
			if !strings.HasSuffix(u.Doc, ".") {
				t.Errorf("no sentence says what it is for: %q", u.Doc)
			}
			for _, o := range u.Options {
				if !strings.HasSuffix(o.Doc, ".") {
					t.Errorf("no sentence says what %s= is for: %q", o.Name, o.Doc)
				}
			}
			accepted(t, u)
		})
	}
}

func accepted(t *testing.T, u commentary.Usage) {
	t.Helper()
	kind, text := commentary.Paper, "+++\n+++\n"+u.Example+"\n"
	if u.Name == commentary.Voice {
		kind, text = commentary.Comment, u.Example+"\n"
	}
	ds := &source.Diagnostics{}
	d := commentary.Parse(source.NewFile("paper.md", text), kind, ds)
	for _, m := range ds.Sorted() {
		t.Errorf("its example: %s", m.Summary)
	}
	name := ""
	for _, f := range d.Figures {
		name += f.Name
	}
	for _, b := range d.Blocks {
		name += b.Name
	}
	if name != u.Name {
		t.Errorf("its example shows %q", name)
	}
}
