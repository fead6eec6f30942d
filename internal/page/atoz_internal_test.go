package page

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/report"
)

func TestLettered(t *testing.T) {
	tests := []struct {
		name, texts, want string
	}{
		{"capitals do not count", "beta|Alpha|alpha two", "A: Alpha, alpha two; B: beta"},
		{"accents do not count", "Écoles|Early help|Ŵyneb|Wards", "E: Early help, Écoles; W: Wards, Ŵyneb"},
		{"what stands before the first letter does not count", "“Quoted”|(Bracketed)|Quarter", "B: (Bracketed); Q: Quarter, “Quoted”"},
		{"figures stand first, and together", "Actions|2019/20|26 weeks|1st", "0–9: 1st, 2019/20, 26 weeks; A: Actions"},
		{"what is no word stands with them", "—|A", "0–9: —; A: A"},
		{"words are put in order, not characters", "Case-file audits|Case|Cases|Case file", "C: Case, Case file, Case-file audits, Cases"},
		{"other scripts come after", "Ωmega|Zed", "Z: Zed; Ω: Ωmega"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var entries []*entry
			for text := range strings.SplitSeq(test.texts, "|") {
				entries = append(entries, &entry{Text: text})
			}
			var letters []string
			for _, l := range lettered(entries) {
				var texts []string
				for _, e := range l.Entries {
					texts = append(texts, e.Text)
				}
				letters = append(letters, l.Text+": "+strings.Join(texts, ", "))
			}
			if diff := cmp.Diff(test.want, strings.Join(letters, "; ")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Of entries with one name the first of the list comes first, an indicator before
// the heading that is called like it.
func TestLetteredKeepsOrder(t *testing.T) {
	got := lettered([]*entry{{Text: "Adoption", Note: "indicator"}, {Text: "adoption", Note: "section"}})
	if got[0].Entries[0].Note != "indicator" {
		t.Errorf("first comes the %s", got[0].Entries[0].Note)
	}
}

func TestLetterBar(t *testing.T) {
	if bar := letterBar(nil); len(bar) != 0 {
		t.Errorf("of nothing the bar is %v", bar)
	}
	bar := letterBar(lettered([]*entry{{Text: "Adoption"}, {Text: "2019/20"}, {Text: "Ωmega"}}))
	if len(bar) != 28 || bar[0] != (letterLink{digits, "#letter-digits"}) || bar[1] != (letterLink{"A", "#letter-a"}) ||
		bar[2] != (letterLink{Text: "B"}) || bar[27] != (letterLink{"Ω", "#letter-ω"}) {
		t.Errorf("the bar is %v", bar)
	}
}

// A heading that recurs is one entry: its latest place, a few more, and the rest
// folded.
func TestOccurrences(t *testing.T) {
	tests := []struct{ documents, also, folded int }{{1, 0, 0}, {2, 1, 0}, {5, 4, 0}, {6, 0, 5}, {40, 0, 39}}
	for _, test := range tests {
		o := &occurrences{of: map[string]*entry{}}
		for n := range test.documents {
			d := &listed{ListedDocument: &report.ListedDocument{Kind: "Paper", Short: fmt.Sprintf("Q%d", n)}}
			if n == 1 {
				d.Kind = "Minutes"
			}
			o.add("Summary", d, fmt.Sprintf("%d.html", n), true)
		}
		e := o.all[0]
		if len(o.all) != 1 || e.Href != "0.html" || e.Note != "section of the paper, Q0" || len(e.Also) != test.also || len(e.Folded) != test.folded {
			t.Errorf("in %d documents: %+v", test.documents, e)
		}
		if further := append(e.Also, e.Folded...); len(further) > 0 && further[0] != (Link{"Q1 (minutes)", "1.html"}) {
			t.Errorf("the next place is %v", further[0])
		}
		if want := fmt.Sprintf("%d earlier ones", test.folded); test.folded > 0 && e.Fold != want {
			t.Errorf("the folded are %q, want %q", e.Fold, want)
		}
	}
}
