package page_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"outturn/internal/project"
)

// latestOf are the links to the latest edition, which lead there from the folder of an
// earlier edition, too.
var latestOf = map[string]string{
	"2019-20/q2/index.html": "../q2/index.html", "2019-20/q2/minutes/index.html": "../minutes/index.html", "2018-19/annual/index.html": "../annual/index.html",
}

// A recorded document says when it was published, which edition it is, and what was
// corrected in it, when and why.
func TestDocumentsTellTheirEdition(t *testing.T) {
	s := correctedSite(t)
	for path, want := range map[string]struct {
		scale   string
		changes []string
		earlier string
	}{
		"2019-20/q2/index.html": {
			"Two late replies had been counted as in time. 2 of 15 indicators corrected. 2 positions changed.",
			[]string{
				"Assessments completed in time: the figure was 94% and is now 77%; the position was “Better than target” and is now “Outside tolerance”; the count was 44 of 47 and is now 36 of 47.",
				"A1 Children who <return> home: the figure was 56% and is withdrawn (not available); the position was “Target to be set” and is now “Not available”; the reason for the absence is now “Counted twice” (there was none).",
			},
			"../../2019-20/q2-edition-1/index.html",
		},
		"2019-20/q2/minutes/index.html": {
			"Two late replies had been counted as in time. 1 indicator corrected. 1 position changed.",
			[]string{"Assessments completed in time: the figure was 94% and is now 77%; the position was “Better than target” and is now “Outside tolerance”; the count was 44 of 47 and is now 36 of 47.", "The resolution was “That the panel note the report” and is now “That the panel note the report and ask for more”."},
			"../minutes-edition-1/index.html",
		},
		"2018-19/annual/index.html": {
			"Two late replies had been counted as in time. 1 indicator and 1 part of the text corrected. 1 position changed.",
			[]string{"Assessments completed in time: the figure was 94% and is now 77%; the position was “Better than target” and is now “Outside tolerance”; the count was 44 of 47 and is now 36 of 47.", "Paragraph 1 was reworded."},
			"../../2018-19/annual-edition-1/index.html",
		},
	} {
		root := parse(t, s.html(t, path))
		if got := text(the(t, root, "p.edition")); got != "Edition 2, published on 3 February 2020. First published on 28 October 2019. Latest edition · Editions and corrections" {
			t.Errorf("%s says of its edition: %s", path, got)
		}
		c := the(t, root, "section.correction")
		if got := text(the(t, c, "h2#edition-2")); got != "Corrected on 3 February 2020" {
			t.Errorf("%s heads the correction with %q", path, got)
		}
		if got, want := attr(find(root, "p.edition a")[0], "href"), latestOf[path]; got != want {
			t.Errorf("%s leads to its latest edition at %s instead of %s", path, got, want)
		}
		if got := text(find(c, "p")[0]); got != want.scale {
			t.Errorf("%s says of the correction: %s", path, got)
		}
		if diff := cmp.Diff(want.changes, texts(find(c, "li"))); diff != "" {
			t.Errorf("changes of %s (-want +got):\n%s", path, diff)
		}
		if got := attr(find(c, "a")[0], "href"); got != want.earlier {
			t.Errorf("%s leads to the edition before at %s", path, got)
		}
	}
}

// The page of an indicator says what was corrected of it, and leads to the reason.
func TestIndicatorsTellTheirCorrections(t *testing.T) {
	s := correctedSite(t)
	corrected := 0
	for _, f := range s.Files {
		id, isIndicator := strings.CutSuffix(strings.TrimPrefix(f.Path, "2019-20/q2/"), "/index.html")
		if !isIndicator || strings.Contains(id, "/") {
			continue
		}
		for _, n := range find(parse(t, s.html(t, f.Path)), ".verdict-note a") {
			corrected++
			if got := attr(n, "href"); got != "../index.html#edition-2" {
				t.Errorf("%s leads to its correction at %s", f.Path, got)
			}
		}
	}
	const want = "Corrected on 3 February 2020. The figure was 94% and is now 77%; the position was “Better than target” and is now “Outside tolerance”; the count was 44 of 47 and is now 36 of 47. Why, and the edition before"
	if got := texts(find(parse(t, s.html(t, "2019-20/q2/assessments/index.html")), ".verdict-note")); !slices.Contains(got, want) {
		t.Errorf("an indicator says of its correction: %q", got)
	} else if strings.Contains(strings.Join(got, " "), "Revised on") {
		t.Errorf("an indicator tells of its correction twice: %q", got)
	}
	if corrected != 2 {
		t.Errorf("%d indicators tell of a correction, instead of 2", corrected)
	}
}

func TestUnrecordedDocumentsHaveNoEdition(t *testing.T) {
	s := correctedSite(t)
	if found := find(parse(t, s.html(t, "2019-20/q3/index.html")), ".edition"); len(found) > 0 {
		t.Errorf("a draft says of its edition: %v", texts(found))
	}
	root := parse(t, s.html(t, "2019-20/q1/index.html"))
	if got := text(the(t, root, "p.edition")); got != "Edition 1, published on 1 August 2019. Latest edition · Editions and corrections" || len(find(root, ".correction")) > 0 {
		t.Errorf("a report without corrections says of its edition: %s", got)
	}
	if plain := drawable(t); plain.file("corrections/index.html") != nil || len(find(parse(t, plain.html(t, "2019-20/q2/index.html")), ".edition")) > 0 {
		t.Error("a site without records tells of editions")
	}
}

func TestRegisterListsEditionsAndCorrections(t *testing.T) {
	s := correctedSite(t)
	root := parse(t, s.html(t, "corrections/index.html"))
	links := func(selector string) (all []string) {
		for _, n := range find(root, selector) {
			all = append(all, attr(n, "href"))
		}
		return all
	}
	for selector, want := range map[string][]string{
		".correction h3 a": {"../2019-20/q2/minutes/index.html#edition-2", "../2019-20/q2/index.html#edition-2", "../2018-19/annual/index.html#edition-2"},
		".correction p a":  {"../2019-20/q2/minutes-edition-1/index.html", "../2019-20/q2-edition-1/index.html", "../2018-19/annual-edition-1/index.html"},
		".editions h3 a":   {"../2018-19/annual/index.html", "../2019-20/q2/index.html", "../2019-20/q2/minutes/index.html", "../2019-20/q1/index.html"},
		"#2019-20-q2 li a": {
			"../2019-20/q2/index.html", "../editions/0005-2019-20-q2.sha256",
			"../2019-20/q2-edition-1/index.html", "../editions/0003-2019-20-q2.sha256",
		},
	} {
		got := links(selector)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("links of %s (-want +got):\n%s", selector, diff)
		}
		for _, to := range got {
			if path, _, _ := strings.Cut(strings.TrimPrefix(to, "../"), "#"); s.file(path) == nil {
				t.Errorf("the register leads to %s, which is not there", to)
			}
		}
	}
	revised := []string{"Assessments completed in time, Quarter 1, 2019/20: the figure was 84% and is now 87%; the position was “Outside tolerance” and is now “In tolerance”. Late records added. Report of Quarter 2, 2019/20"}
	if diff := cmp.Diff(revised, texts(find(root, ".revisions li"))); diff != "" {
		t.Errorf("figures that later reports revised (-want +got):\n%s", diff)
	}
	want := []string{
		"Edition 2 (the latest), published on 3 February 2020 (checksums of its files)",
		"Edition 1, published on 28 October 2019, replaced on 3 February 2020 (checksums of its files)",
	}
	if diff := cmp.Diff(want, texts(find(root, "#2018-19-annual li"))); diff != "" {
		t.Errorf("editions of the review (-want +got):\n%s", diff)
	}
}

func TestFeedAnnouncesCorrections(t *testing.T) {
	feed := correctedSite(t).html(t, "feed.xml")
	for _, want := range []string{
		"<id>https://example.org/reports/2019-20/q2/index.html#edition-2</id>", "<title>Correction: Minutes &amp; more</title>",
		"<summary>Two late replies had been counted as in time. Assessments completed in time: the figure was 94% and is now 77%; the position was “Better than target” and is now “Outside tolerance”; the count was 44 of 47 and is now 36 of 47. Paragraph 1 was reworded.</summary>",
	} {
		if strings.Count(feed, want) != 1 {
			t.Errorf("the feed does not have %s once", want)
		}
	}
	if strings.Count(feed, `<category term="Correction">`) != 3 {
		t.Error("the feed does not announce three corrections")
	}
}

func TestCorrectionsAreData(t *testing.T) {
	s := correctedSite(t)
	type correction struct {
		Document, On    string
		Edition         int
		Nature          []string
		PositionChanged bool `json:"position_changed"`
	}
	var got struct{ Corrections []correction }
	if err := json.Unmarshal([]byte(s.html(t, "corrections/corrections.json")), &got); err != nil {
		t.Fatal(err)
	}
	want := []correction{
		{"2019-20/q2/minutes", "2020-02-03", 2, []string{"details corrected", "figure corrected"}, true},
		{"2019-20/q2", "2020-02-03", 2, []string{"figure corrected", "figure withdrawn"}, true},
		{"2018-19/annual", "2020-02-03", 2, []string{"figure corrected", "text corrected"}, true},
	}
	if diff := cmp.Diff(want, got.Corrections); diff != "" {
		t.Errorf("corrections.json (-want +got):\n%s", diff)
	}
	var data struct {
		Edition struct {
			Number      int
			Published   string
			Corrections []correction
		}
	}
	if err := json.Unmarshal([]byte(s.html(t, "2019-20/q2/data.json")), &data); err != nil {
		t.Fatal(err)
	}
	if e := data.Edition; e.Number != 2 || e.Published != "2019-10-28" || !cmp.Equal(e.Corrections, want[1:2]) {
		t.Errorf("data.json says of the edition: %+v", e)
	}
}

// A corrected figure is marked, and told with both positions, in the report itself and in
// later ones.
func TestCorrectedFigureIsMarkedEverywhere(t *testing.T) {
	s := correctedSite(t)
	for _, path := range []string{"2019-20/q2/assessments/index.html", "2019-20/q3/assessments/index.html"} {
		root := parse(t, s.html(t, path))
		row := seriesRow(t, root, "Q2 2019/20")
		if got := text(find(row, "td")[0]); got != "77% [r]" {
			t.Errorf("%s has the figure as %q", path, got)
		}
		const want = "36 of 47. Revised on 3 February 2020 from 94%: Two late replies had been counted as in time. Its position was “Better than target” and is now “Outside tolerance”."
		if got := text(the(t, row, "td.remark")); got != want {
			t.Errorf("%s remarks: %s", path, got)
		}
		if got := text(find(root, "svg.chart desc")[0]); !strings.Contains(got, "Revised for Quarter 1, 2019/20") || !strings.Contains(got, "and Quarter 2, 2019/20") {
			t.Errorf("%s says of its chart: %s", path, got)
		}
	}
	paper := parse(t, s.html(t, "2019-20/q2/index.html"))
	if got := text(the(t, paper, "#row-assessments td.now")); !strings.HasPrefix(got, "77% [r]") {
		t.Errorf("the paper has the figure as %q", got)
	}
}

// A withdrawn figure is an absence that says when and why it was withdrawn; never 0.
func TestWithdrawnFigureIsTold(t *testing.T) {
	s := correctedSite(t)
	for _, path := range []string{"2019-20/q2/returns/index.html", "2019-20/q3/returns/index.html"} {
		root := parse(t, s.html(t, path))
		row := seriesRow(t, root, "Q2 2019/20")
		if got := text(find(row, "td")[0]); got != "[x] [r]" {
			t.Errorf("%s has the figure as %q", path, got)
		}
		const want = "Was 56%, withdrawn on 3 February 2020: Two late replies had been counted as in time. Counted twice. "
		if got := text(the(t, row, "td.remark")); !strings.HasPrefix(got, want) {
			t.Errorf("%s remarks: %s", path, got)
		}
		if got := text(find(root, "svg.chart desc")[0]); !strings.Contains(got, "No figure for Quarter 2, 2019/20 (withdrawn).") {
			t.Errorf("%s says of its chart: %s", path, got)
		}
	}
}

// A figure that is confidential now is not told again where its correction is.
func TestFigureMadeConfidentialIsNotToldAgain(t *testing.T) {
	files := correctedFiles(t, projectFiles(t), corrections{
		"data/2019-20/q2.toml": {"escapes     = 41", `escapes     = { missing = "confidential", reason = "Fewer than five." }`},
	}, "2019-20/q2")
	s := siteOf(t, files, project.Options{Day: dayCorrected})
	for _, path := range []string{"2019-20/q2/index.html", "2019-20/q2/escapes/index.html", "corrections/index.html"} {
		root := parse(t, s.html(t, path))
		told := append(texts(find(root, ".correction li")), texts(find(root, "td.remark"))...)
		if slices.ContainsFunc(told, func(one string) bool { return strings.Contains(one, "41") }) {
			t.Errorf("%s tells the figure again: %v", path, told)
		}
	}
}

// seriesRow is the row of a quarter in the table of an indicator's figures.
func seriesRow(t testing.TB, root *html.Node, quarter string) *html.Node {
	t.Helper()
	for _, row := range find(root, "tbody tr") {
		if heads := texts(find(row, "th")); len(heads) > 0 && strings.HasPrefix(heads[0], quarter) {
			return row
		}
	}
	t.Fatalf("no row has the figures of %s", quarter)
	return nil
}
