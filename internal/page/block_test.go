package page_test

import (
	"io/fs"
	"maps"
	"slices"
	"testing"

	"outturn/internal/export"
	"outturn/internal/project"
	"outturn/internal/report"
	"outturn/templates"
)

// visits is a block that this package does not know: the measures of a report.
type visits struct{ Measures []*report.Measure }

// Layout is that of a block whose own layout the test replaces.
func (visits) Layout() string { return "changes" }

// TestNewBlock checks that a block which is a table with links and badges needs no more
// than a layout.
func TestNewBlock(t *testing.T) {
	s := faultless(t, own("blocks/changes.html",
		`<h{{.Level}} class="new">{{len .Block.Measures}}</h{{.Level}}>{{range .Block.Measures}}`+
			`<p class="new"><a href="{{$.Href .Indicator.ID}}">{{.Name}}</a> {{$.Badge .Evaluation.Position}}</p>{{end}}`), project.Options{})
	r := s.reports["2019-20/q2"]
	block := r.Paper.Document.Blocks[0]
	defer func(was report.Block) { r.Blocks[block] = was }(r.Blocks[block])
	r.Blocks[block] = visits{r.Measures[:2]}
	root := parse(t, s.html(t, "2019-20/q2/index.html"))
	if got := texts(find(root, ".new")); len(got) != 3 || got[0] != "2" {
		t.Fatalf("the block shows %q", got)
	}
	for n, link := range find(root, "p.new a") {
		m := r.Measures[n]
		if got, want := attr(link, "href"), m.Indicator.ID+"/index.html"; got != want || text(link) != m.Name.String() {
			t.Errorf("the link of %s leads to %s", text(link), got)
		}
	}
	if got := len(find(root, "p.new .badge")); got != 2 {
		t.Errorf("the block has %d badges, want 2", got)
	}
}

// TestEveryBlockIsDrawn checks that the site of these tests, which are drawn whole, has
// a block of every layout, and every layout a block.
func TestEveryBlockIsDrawn(t *testing.T) {
	used := map[string]bool{}
	for _, r := range drawable(t).reports {
		for _, b := range r.Blocks {
			used["blocks/"+b.Layout()+".html"] = true
		}
	}
	files, err := fs.Glob(templates.Files, "blocks/*.html")
	if err != nil {
		t.Fatal(err)
	}
	if got := slices.Sorted(maps.Keys(used)); !slices.Equal(got, files) {
		t.Errorf("blocks are drawn by %q, and the layouts are %q", got, files)
	}
}

// TestReportLinksItsData checks that a report's page links every data format, at its head
// and at its foot.
func TestReportLinksItsData(t *testing.T) {
	s := drawable(t)
	root := parse(t, s.html(t, "2019-20/q2/index.html"))
	var want []string
	for _, f := range export.Formats() {
		want = append(want, f.File)
	}
	for _, part := range []string{".report-links", ".paper-foot"} {
		var got []string
		for _, n := range find(root, part+" a[download]") {
			got = append(got, attr(n, "href"))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s links %q, want %q", part, got, want)
		}
	}
}
