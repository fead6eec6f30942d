package browser_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"

	"outturn/internal/address"
	"outturn/internal/indicator"
	"outturn/internal/report"
)

// filterable is a table with a filter, and what it has.
type filterable struct {
	address  string
	root     string // selector of what is filtered
	prefix   string // of choices in the address
	measures []*report.Measure
}

// appendix is the contractual table of a report.
func appendix(s *site, r *report.Report) filterable {
	f := filterable{s.address(address.Report(r.Quarter)), `.filterable:has(#row-` + banded + `)`, "contractual-", nil}
	for _, m := range r.Measures {
		if m.Indicator.Set == "contractual" {
			f.measures = append(f.measures, m)
		}
	}
	return f
}

// listed is the list of all indicators, each as of its latest report.
func listed(s *site, reports []*report.Report) filterable {
	f := filterable{s.address(address.Indicators), ".filterable", "", nil}
	for _, m := range report.Latest(reports) {
		f.measures = append(f.measures, m)
	}
	return f
}

// rows are the ids of the rows of those measures that a condition holds for.
func (f filterable) rows(is func(*report.Measure) bool) []string {
	all := []string{}
	for _, m := range f.measures {
		if is(m) {
			all = append(all, "row-"+m.Indicator.ID)
		}
	}
	slices.Sort(all)
	return all
}

// wantRows checks that exactly these indicators show, and that the page says how many
// there are.
func (b *tab) wantRows(t *testing.T, f filterable, want []string) {
	t.Helper()
	got := ask[[]string](t, b, `[...document.querySelectorAll("`+f.root+` tr[data-position]")].filter(e => e.checkVisibility()).map(e => e.id).sort()`)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rows that show (-want +got):\n%s", diff)
	}
	said := ask[string](t, b, `document.querySelector("`+f.root+` [role=status]").innerText`)
	if want := fmt.Sprintf("%d of %d rows", len(want), len(f.measures)); said != want {
		t.Errorf("said is %q, want %q", said, want)
	}
	if ask[bool](t, b, `[...document.querySelectorAll("`+f.root+` .filter-part")].some(part => part.checkVisibility() !== [...part.querySelectorAll("tr[data-position]")].some(row => row.checkVisibility()))`) {
		t.Error("a part without rows shows, or one with rows does not")
	}
}

func anything(*report.Measure) bool { return true }

// filtered chooses by keyboard, opens the resulting address, and shows all rows again.
func (b *tab) filtered(t *testing.T, f filterable) {
	isWithin := func(m *report.Measure) bool { return m.Evaluation.Position == indicator.Within }
	b.open(t, f.address)
	b.wantRows(t, f, f.rows(anything))

	control := func(by string) string {
		return fmt.Sprintf(`document.querySelector('%s [data-by="%s"]')`, f.root, by)
	}
	b.do(t, chromedp.Evaluate[chromedp.Void](control("position")+`.focus()`))
	b.press(t, "I") // a select goes to the option that begins so
	b.wantRows(t, f, f.rows(isWithin))
	if got, want := ask[string](t, b, `location.search`), "?"+f.prefix+"position=within"; got != want {
		t.Errorf("the address has %q, want %q", got, want)
	}
	b.open(t, ask[string](t, b, `location.href`))
	b.wantRows(t, f, f.rows(isWithin))

	b.do(t, chromedp.Evaluate[chromedp.Void](control("words")+`.focus()`))
	b.do(t, chromedp.KeyEvent("zzz"))
	b.wantRows(t, f, []string{})
	b.press(t, kb.Enter) // sends nothing
	at := b.press(t, kb.Tab)
	if at.Outline <= 0 || !at.Seen {
		t.Errorf("the button cannot be seen: %+v", at)
	}
	b.press(t, kb.Enter)
	b.wantRows(t, f, f.rows(anything))
	if got := ask[string](t, b, `location.search`); got != "" {
		t.Errorf("the address still has %q", got)
	}
	b.filteredByAddress(t, f)
	b.filteredPlain(t, f)
}

// filteredByAddress checks addresses with choices: several apply at once, unknown ones
// are ignored, a row that the address names is shown, and the whole table is printed.
func (b *tab) filteredByAddress(t *testing.T, f filterable) {
	t.Helper()
	one := f.measures[0]
	query := fmt.Sprintf("?%[1]sservice=%[2]s&%[1]sposition=%[3]s", f.prefix, one.Indicator.Service, one.Evaluation.Position)
	same := f.rows(func(m *report.Measure) bool {
		return m.Indicator.Service == one.Indicator.Service && m.Evaluation.Position == one.Evaluation.Position
	})
	b.open(t, f.address+query)
	b.wantRows(t, f, same)
	b.media(t, "print")
	if left := ask[int](t, b, `[...document.querySelectorAll("`+f.root+` tr[data-position]")].filter(e => e.checkVisibility()).length`); left != len(f.measures) {
		t.Errorf("paper has %d rows of %d", left, len(f.measures))
	}
	if ask[bool](t, b, `document.querySelector("`+f.root+` .filter").checkVisibility()`) {
		t.Error("paper has the controls")
	}
	b.media(t, "")
	b.open(t, f.address+"?"+f.prefix+"position=nonsense&other=1")
	b.wantRows(t, f, f.rows(anything))
	hidden := slices.IndexFunc(f.measures, func(m *report.Measure) bool { return !slices.Contains(same, "row-"+m.Indicator.ID) })
	b.open(t, f.address+query+"#row-"+f.measures[hidden].Indicator.ID)
	b.wantRows(t, f, f.rows(anything))
	if !ask[bool](t, b, `(box => box.top >= 0 && box.bottom <= innerHeight)(document.querySelector(":target").getBoundingClientRect())`) {
		t.Error("the row that the address names is not in sight")
	}
}

// filteredPlain checks that without scripts the table is whole, whatever the address
// says.
func (b *tab) filteredPlain(t *testing.T, f filterable) {
	t.Helper()
	b.scripts(t, false)
	b.open(t, f.address+"?"+f.prefix+"position=within")
	if got := ask[int](t, b, `[...document.querySelectorAll("`+f.root+` tr[data-position]")].filter(e => e.checkVisibility()).length`); got != len(f.measures) {
		t.Errorf("without scripts %d rows show of %d", got, len(f.measures))
	}
	if ask[bool](t, b, `document.querySelector("`+f.root+` .filter").checkVisibility({visibilityProperty: true})`) {
		t.Error("without scripts there is a filter")
	}
}

// filteredGroup checks that the heading of a group shows exactly when indicators of the
// group do, and that the heading's words find them.
func (b *tab) filteredGroup(t *testing.T, s *site, r *report.Report) {
	const shown = `(heading => [heading.checkVisibility(), ...(function* (row) {
		while ((row = row.nextElementSibling)?.matches(".grouped")) yield row.checkVisibility();
	})(heading)])(document.querySelector(".filterable tr.group"))`
	b.open(t, s.address(address.Report(r.Quarter)))
	all := ask[[]bool](t, b, shown)
	if len(all) < 3 || slices.Contains(all, false) {
		t.Fatalf("the group shows %v", all)
	}
	words := ask[string](t, b, `document.querySelector(".filterable tr.group th").firstChild.textContent`)
	set := ask[string](t, b, `document.querySelector(".filterable tr.grouped").dataset.set`)
	for query, want := range map[string]bool{words: true, "zzz": false} {
		b.do(t, chromedp.Evaluate[chromedp.Void](fmt.Sprintf(`(input => {
			input.value = %q;
			input.dispatchEvent(new Event("input", {bubbles: true}));
		})(document.querySelector("[name=%s-words]"))`, query, set)))
		if got := ask[[]bool](t, b, shown); slices.Contains(got, !want) {
			t.Errorf("with %q the group shows %v", query, got)
		}
	}
}
