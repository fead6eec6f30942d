package load_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// mustLoad loads the base project with the given files replaced or added. It
// must have no mistakes.
func mustLoad(t *testing.T, files ...string) *load.Dataset {
	t.Helper()
	all := base(t)
	for i := 0; i < len(files); i += 2 {
		all[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
	}
	if said := diagnostics(t, all); said != "" {
		t.Fatalf("unexpected diagnostics:\n%s", said)
	}
	dataset, _, err := load.Load(all, report.Grammar())
	if err != nil {
		t.Fatal(err)
	}
	return dataset
}

func q(t *testing.T, text string) quarter.Quarter {
	t.Helper()
	parsed, err := quarter.April.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return parsed
}

func number(text string) decimal.Decimal { return decimal.RequireFromString(text) }

// equal compares decimals by their value and quarters by their text.
var equal = cmp.Options{
	cmp.AllowUnexported(indicator.Reading{}),
	cmp.Comparer(func(a, b decimal.Decimal) bool { return a.Equal(b) }),
	cmp.Comparer(func(a, b quarter.Quarter) bool { return a == b }),
}

func same[T any](t *testing.T, what string, want, got T, more ...cmp.Option) {
	t.Helper()
	if diff := cmp.Diff(want, got, append(more, equal)...); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// newFile is the file in which these tests declare further indicators.
const newFile = "data/indicators/new.toml"

// declareIndicator declares an indicator that is due once a year, in quarter
// 4, with further lines.
func declareIndicator(id, lines string) string {
	return `
[indicator.` + id + `]
title     = "An indicator"
set       = "contractual"
service   = "assessment"
unit      = "percent"
frequency = "annual"
` + lines
}

func TestOrganisation(t *testing.T) {
	org := mustLoad(t, "data/organisation.toml", string(base(t)["data/organisation.toml"].Data)+`
decimals        = 1
change_decimals = 2
prefix          = "~"

[positions.better]
label = "On track"

[trend]
quarters  = 4
new_below = 3
stable_percent = 2.5
`).Organisation
	same(t, "title", "Children's services performance", org.Title)
	same(t, "language by default", "en-GB", org.Language)
	same(t, "sets", []load.Set{{"contractual", "Contractual indicators", ""}, {"demand", "Demand measures", ""}}, org.Sets)
	same(t, "services", []load.Service{{"assessment", "Child and Family Assessment", ""}, {"placements", "Placements", ""}}, org.Services)
	same(t, "own label", "On track", org.Labels[indicator.Better])
	same(t, "label by default", "Outside tolerance", org.Labels[indicator.Outside])
	same(t, "labels of the rules", org.Labels, org.Rules.Labels)
	want := indicator.DefaultTrend()
	want.Quarters, want.NewBelow, want.StablePercent = 4, 3, number("2.5")
	same(t, "trend", want, org.Rules.Trend)
}

func TestUnits(t *testing.T) {
	dataset := mustLoad(t)
	zero, hundred := number("0"), number("100")
	same(t, "percentages", indicator.Unit{ID: "percent", Name: "per cent", Suffix: "%", Percentage: true,
		Minimum: &zero, Maximum: &hundred}, dataset.Indicator("assessments-in-time").Unit)
	same(t, "numbers", indicator.Unit{ID: "number", Name: "number", ChangeDecimals: 1, Minimum: &zero},
		dataset.Indicator("contacts").Unit)
}

func TestIndicator(t *testing.T) {
	dataset := mustLoad(t, newFile, declareIndicator("supervision", `
polarity     = "smaller"
decimals     = 2
definition   = "What is measured."
note         = "A remark."
benchmark    = true
since        = "2019-20/q3"
since_reason = "New"
until        = "2020-21/q4"
`))
	same(t, "indicator", &indicator.Indicator{
		ID: "supervision", Title: "An indicator", Set: "contractual", Service: "assessment",
		Definition: "What is measured.", Note: "A remark.", Decimals: 2,
		Polarity: indicator.Smaller, Frequency: indicator.Annual, Due: []int{4},
		Since: q(t, "2019-20/q3"), Until: q(t, "2020-21/q4"), SinceReason: "New",
		Benchmark: true, Threshold: 5,
	}, dataset.Indicator("supervision"), cmpopts.IgnoreFields(indicator.Indicator{}, "Unit"))
	if got := dataset.Indicator("supervison"); got != nil {
		t.Errorf("found %v under a name that nobody declared", got)
	}
}

func TestDecimalsAndDue(t *testing.T) {
	tests := []struct {
		name, lines  string
		wantDecimals int
		wantDue      []int
	}{
		{"of the unit and of the frequency", `polarity = "none"`, 0, []int{4}},
		{"of its own", "polarity = 'none'\ndecimals = 3\ndue = [1, 3]", 3, []int{1, 3}},
		{"never", "polarity = 'none'\ndue = []", 0, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := mustLoad(t, newFile, declareIndicator("supervision", test.lines)).Indicator("supervision")
			same(t, "decimals", test.wantDecimals, i.Decimals)
			same(t, "due", test.wantDue, i.Due)
		})
	}
}

func TestTargets(t *testing.T) {
	organisation := string(base(t)["data/organisation.toml"].Data) + `
[evaluation]
tolerance  = { percent = 10 }
met_within = { points = 0.5 }
`
	ten, half := indicator.Margin{Kind: indicator.Percent, Value: number("10")}, indicator.Margin{Kind: indicator.Points, Value: number("0.5")}
	tests := []struct {
		name, polarity, target string
		want                   indicator.Target
	}{
		{"a number alone takes the organisation's margins", "bigger", "90",
			indicator.Target{Status: indicator.Set, Value: number("90"), Tolerance: ten, MetWithin: half}},
		{"false is none", "bigger", "{ target = 90, tolerance = false, met_within = false }",
			indicator.Target{Status: indicator.Set, Value: number("90"), NoTolerance: true}},
		{"a limit", "bigger", "{ target = 90, tolerance = 85, met_within = { percent = 1 } }",
			indicator.Target{Status: indicator.Set, Value: number("90"), Tolerance: indicator.Margin{Kind: indicator.Limit, Value: number("85")},
				MetWithin: indicator.Margin{Kind: indicator.Percent, Value: number("1")}}},
		{"points", "smaller", "{ target = 9, tolerance = { points = 3 } }",
			indicator.Target{Status: indicator.Set, Value: number("9"), Tolerance: indicator.Margin{Kind: indicator.Points, Value: number("3")}, MetWithin: half}},
		{"a range", "range", "{ low = 10, high = 20, tolerance = { low = 5, high = 25 } }",
			indicator.Target{Status: indicator.Set, Low: pointer("10"), High: pointer("20"), MetWithin: half,
				Tolerance: indicator.Margin{Kind: indicator.Limits, Low: number("5"), High: number("25")}}},
		{"one value to be near to", "range", "{ target = 15 }",
			indicator.Target{Status: indicator.Set, Value: number("15"), Tolerance: ten, MetWithin: half}},
		{"to be set", "bigger", `{ status = "to be set", reason = "New" }`, indicator.Target{Status: indicator.ToBeSet, Reason: "New"}},
		{"no target", "none", `{ status = "no target", reason = "A volume" }`, indicator.Target{Status: indicator.NoTarget, Reason: "A volume"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dataset := mustLoad(t, "data/organisation.toml", organisation, newFile, declareIndicator("supervision",
				"polarity = '"+test.polarity+"'\n[indicator.supervision.targets]\n'2019-20/q1' = "+test.target+"\n"))
			test.want.From = q(t, "2019-20/q1")
			same(t, "targets", []indicator.Target{test.want}, dataset.Indicator("supervision").Targets)
		})
	}
}

func pointer(text string) *decimal.Decimal {
	n := number(text)
	return &n
}

func TestTargetsAreInOrder(t *testing.T) {
	i := mustLoad(t, newFile, declareIndicator("supervision", `polarity = "bigger"
[indicator.supervision.targets]
"2020-21/q1" = 92
"2018-19/q1" = 88
"2019-20/q3" = 90
`)).Indicator("supervision")
	tests := []struct{ in, want string }{
		{"2018-19/q1", "88"}, {"2019-20/q2", "88"}, {"2019-20/q3", "90"}, {"2020-21/q1", "92"}, {"2025-26/q4", "92"},
	}
	for _, test := range tests {
		same(t, "target in "+test.in, number(test.want), i.TargetAt(q(t, test.in)).Value)
	}
	same(t, "target before the first", indicator.NoTarget, i.TargetAt(q(t, "2017-18/q4")).Status)
}

func TestDerived(t *testing.T) {
	dataset := mustLoad(t, newFile, declareIndicator("late", `polarity = "smaller"
derived = { from = 100, less = ["assessments-in-time"] }
`)+declareIndicator("both", `polarity = "none"
derived = { from = 100, sum = ["placement-moves"], less = ["assessments-in-time"] }
`))
	same(t, "what is left", &indicator.Derived{From: number("100"), Sum: []string{}, Less: []string{"assessments-in-time"}},
		dataset.Indicator("late").Derived)
	same(t, "a sum", &indicator.Derived{From: number("100"), Sum: []string{"placement-moves"}, Less: []string{"assessments-in-time"}},
		dataset.Indicator("both").Derived)
	if got := dataset.Indicator("contacts").Derived; got != nil {
		t.Errorf("a recorded indicator is derived: %v", got)
	}
}

// TestDerivedIsNotMissing checks that no warning asks for a figure that is
// computed.
func TestDerivedIsNotMissing(t *testing.T) {
	mustLoad(t, newFile, declareIndicator("late", `polarity = "smaller"
due     = [1, 2, 3, 4]
derived = { from = 100, less = ["assessments-in-time"] }
`))
}

func TestGroups(t *testing.T) {
	dataset := mustLoad(t, newFile, `
[group.first]
title     = "A group"
set       = "contractual"
service   = "placements"
from      = "2019-20/q1"
until     = "2019-20/q2"
members   = ["placement-moves", "assessments-in-time"]
judged_by = ["assessments-in-time"]
note      = "A remark."

[group.second]
title     = "Its successor"
set       = "contractual"
service   = "placements"
from      = "2019-20/q3"
members   = ["placement-moves"]
judged_by = ["placement-moves"]
`)
	if len(dataset.Groups) != 2 {
		t.Fatalf("%d groups, want 2", len(dataset.Groups))
	}
	first, second := dataset.Groups[0], dataset.Groups[1]
	same(t, "group", &load.Group{
		ID: "first", Title: "A group", Note: "A remark.", Set: "contractual", Service: "placements",
		From: q(t, "2019-20/q1"), Until: q(t, "2019-20/q2"),
		Members: []string{"placement-moves", "assessments-in-time"}, JudgedBy: []string{"assessments-in-time"},
	}, first)
	tests := []struct {
		in            string
		first, second bool
	}{
		{"2018-19/q4", false, false}, {"2019-20/q1", true, false}, {"2019-20/q2", true, false},
		{"2019-20/q3", false, true}, {"2030-31/q1", false, true},
	}
	for _, test := range tests {
		if got := [2]bool{first.Holds(q(t, test.in)), second.Holds(q(t, test.in))}; got != [2]bool{test.first, test.second} {
			t.Errorf("in %s the groups hold %v, want %v and %v", test.in, got, test.first, test.second)
		}
	}
}

func TestIndicatorsAreInOrder(t *testing.T) {
	var ids []string
	for _, i := range mustLoad(t, newFile, declareIndicator("aaa", `polarity = "none"`)).Indicators {
		ids = append(ids, i.ID)
	}
	same(t, "ids", []string{"assessments-in-time", "placement-moves", "contacts", "aaa"}, ids)
}

func TestFinance(t *testing.T) {
	quarters := mustLoad(t).Quarters
	if quarters[0].Finance != nil {
		t.Errorf("a quarter without a file has the finance %v", quarters[0].Finance)
	}
	s := quarters[1].Finance
	same(t, "threshold", number("100"), s.Threshold)
	same(t, "money", "£1,073k", s.Scale.Money(number("1073")))
	same(t, "title of the total by default", "Total", s.Total.Title)
	same(t, "net variance", number("150"), s.Lines[0].Variance().Net)
	same(t, "computed where not stated", number("-20"), s.Lines[1].Variance().Net)
	same(t, "summary", "£0.1m underspend", s.Summaries[0].Scale.Words(s.Summaries[0].Variance))
}

func TestPaper(t *testing.T) {
	paper := mustLoad(t, "content/2019-20/q2/paper.md", `+++
title           = "A paper"
status          = "scheduled"
publish_on      = 2019-10-28
addressee       = "Cabinet"
cabinet_members = ["A member"]
wards           = "All"
key_decision    = "None"
attachments     = ["Appendix 1"]
authors         = ["A director", "Another"]
+++
One. {#one}
`).Quarters[1].Paper
	same(t, "paper", &load.Paper{
		Publication: load.Publication{Title: "A paper", Status: load.Scheduled, PublishOn: day("2019-10-28")}, Addressee: "Cabinet",
		CabinetMembers: []string{"A member"}, Wards: "All", KeyDecision: "None",
		Attachments: []load.Attachment{{Title: "Appendix 1"}}, Authors: []string{"A director", "Another"},
	}, paper, cmpopts.IgnoreFields(load.Publication{}, "PublishOnAt", "Document"))
	same(t, "where its day is", "2019-10-28", paper.PublishOnAt.Text())
	if _, ok := paper.Document.Paragraph("one"); !ok {
		t.Error("the paper's paragraphs were not read")
	}
}

func TestCommentary(t *testing.T) {
	quarters := mustLoad(t).Quarters
	if n := len(quarters[0].Commentary); n != 0 {
		t.Errorf("quarter 1 has commentary on %d indicators, want none", n)
	}
	d := quarters[1].Commentary["assessments-in-time"]
	if d == nil || len(d.Figures) != 1 {
		t.Fatalf("commentary %v, want that of the file", d)
	}
}

func TestIgnoredFiles(t *testing.T) {
	dataset := mustLoad(t,
		"README.md", "# Not under data or content\n",
		"data/README.md", "# Figures\n",
		"data/2019-20/q2.csv", "1,2\n",
		"data/.cache/q2.toml", "not = TOML =\n",
		"data/2019-20/.q2.toml.swp", "not TOML",
		"content/2019-20/q2/.paper.md", "+++\n",
		"content/2019-20/q2/chart.png", "\xff",
		"templates/paper.md", "Text.\n",
	)
	same(t, "quarters", 2, len(dataset.Quarters))
}

func TestWithoutFolders(t *testing.T) {
	files := base(t)
	for name := range files {
		if strings.HasPrefix(name, "content/") {
			delete(files, name)
		}
	}
	if said := diagnostics(t, files); said != "" {
		t.Errorf("a project without a paper yet has mistakes:\n%s", said)
	}
	same(t, "diagnostics of an empty folder", "error: the project has no data/organisation.toml [missing-file]\n", diagnostics(t, fstest.MapFS{}))
}

// TestOrderOfFiles checks that a dataset and its diagnostics do not depend on
// the order in which a file system lists its files.
func TestOrderOfFiles(t *testing.T) {
	files := base(t)
	files["data/2018-19/q4.toml"] = &fstest.MapFile{Data: []byte("[readings]\ncontacts = 5000\n")}
	files["data/2019-20/q3.toml"] = &fstest.MapFile{Data: []byte("[revisions.'2018-19/q4']\ncontacts = { value = 5001, was = 5000, reason = 'Late' }\n")}
	files["data/2019-20/q4.toml"] = &fstest.MapFile{Data: []byte("[readings]\ncontcts = 1\n")}
	forwards, said, err := load.Load(files, report.Grammar())
	if err != nil {
		t.Fatal(err)
	}
	backwards, saidToo, err := load.Load(reversed{files}, report.Grammar())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, q := range backwards.Quarters {
		got = append(got, q.Quarter.String())
	}
	same(t, "quarters", []string{"2018-19/q4", "2019-20/q1", "2019-20/q2", "2019-20/q3", "2019-20/q4"}, got)
	same(t, "readings", recordedData(forwards), recordedData(backwards))
	same(t, "diagnostics", len(said.Sorted()), len(saidToo.Sorted()))
	for i, d := range said.Sorted() {
		same(t, "diagnostic", d.Summary, saidToo.Sorted()[i].Summary)
	}
}

// recordedData returns the readings and revisions of each quarter.
func recordedData(dataset *load.Dataset) map[string]any {
	all := map[string]any{}
	for _, q := range dataset.Quarters {
		all[q.Quarter.String()] = []any{q.Readings, q.Revisions, len(q.Commentary), q.Paper != nil}
	}
	return all
}

// reversed is a file system that lists its files in the reverse order.
type reversed struct{ fstest.MapFS }

func (r reversed) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := r.MapFS.ReadDir(name)
	for i, j := 0, len(entries)-1; i < j; i, j = i+1, j-1 {
		entries[i], entries[j] = entries[j], entries[i]
	}
	return entries, err
}

// failing is a file system with one file that cannot be read.
type failing struct {
	fstest.MapFS
	name string
}

var errDisk = errors.New("the disk is gone")

func (f failing) Open(name string) (fs.File, error) {
	if name == f.name {
		return nil, errDisk
	}
	return f.MapFS.Open(name)
}

func (f failing) ReadFile(name string) ([]byte, error) {
	if name == f.name {
		return nil, errDisk
	}
	return f.MapFS.ReadFile(name)
}

func (f failing) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == f.name {
		return nil, errDisk
	}
	return f.MapFS.ReadDir(name)
}

func TestFailure(t *testing.T) {
	for _, name := range []string{"data/2019-20/q1.toml", "data/2019-20"} {
		dataset, ds, err := load.Load(failing{base(t), name}, report.Grammar())
		if !errors.Is(err, errDisk) || !strings.HasPrefix(err.Error(), "reading the project: ") {
			t.Errorf("without %s: error %v, want the disk's, wrapped", name, err)
		}
		if dataset != nil || ds != nil {
			t.Errorf("without %s there is a dataset or diagnostics", name)
		}
	}
}

func TestKindsOfDocuments(t *testing.T) {
	dataset := mustLoad(t)
	paper, comment := dataset.Quarters[1].Paper.Document, dataset.Quarters[1].Commentary["assessments-in-time"]
	if len(paper.Paragraphs) == 0 || len(comment.Paragraphs) != 0 {
		t.Errorf("%d and %d numbered paragraphs, want those of the paper only", len(paper.Paragraphs), len(comment.Paragraphs))
	}
}

func day(text string) time.Time {
	d, err := time.Parse(time.DateOnly, text)
	if err != nil {
		panic(err)
	}
	return d
}
