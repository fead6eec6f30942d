package commentary_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/commentary"
	"outturn/internal/source"
)

// slip is a body of Markdown with what is told of it: each rule with the text that it
// points at.
type slip struct {
	body string
	told []string
}

func testSlips(t *testing.T, kind commentary.DocumentType, slips []slip) {
	t.Helper()
	for _, one := range slips {
		text := one.body
		if kind != commentary.Comment {
			text = front + text
		}
		ds := &source.Diagnostics{}
		commentary.Parse(source.NewFile("paper.md", text), kind, grammar, ds)
		var told []string
		for _, d := range ds.Sorted() {
			told = append(told, d.Rule.ID+": "+d.Span.Text())
		}
		if diff := cmp.Diff(one.told, told); diff != "" {
			t.Errorf("%s\n(-want +got):\n%s", one.body, diff)
		}
	}
}

func TestFootnotes(t *testing.T) {
	testSlips(t, commentary.Paper, []slip{
		{"Late[^1] and early[^2].\n\n[^1]: Known.\n[^3]: One site.", []string{"unmatched-footnote: [^2]", "unmatched-footnote: [^3]:"}},
		{"Late.[^late]", []string{"unmatched-footnote: [^late]"}},
		{"- Late.[^late]\n- Early.", []string{"unmatched-footnote: [^late]"}},
		{"| Late[^a] |\n| --- |\n| 3[^b] |\n\n[^a]: Text.", []string{"unmatched-footnote: [^b]"}},
		{"Late.[^1]\n\n[^1]: One.\n[^1]: Two.", []string{"unmatched-footnote: [^1]:"}},
		{"Late.\n\n[^1]: One.", []string{"unmatched-footnote: [^1]:"}},
		{"Late.[^1] Again.[^1]\n\n[^1]: One.", nil},
		{"Late.[^1]\n\n[^1]: One, see two.[^2]\n\n[^2]: Two.", nil},
		{"`[^1]` is how a footnote is written.", nil},
		{"```\n[^1]: this\n```", nil},
		{"Late.[^1]\n\n::: exempt paragraph=3\n[^1]: Secret.\n:::\n", []string{"unmatched-footnote: [^1]"}},
		{"2^3 and [x^2] are powers.", nil},
	})
}

func TestLinksAsText(t *testing.T) {
	testSlips(t, commentary.Paper, []slip{
		{"See [f][undefined].", []string{"link-as-text: [f][undefined]"}},
		{"See [f][].", []string{"link-as-text: [f][]"}},
		{"See [f] (https://a.uk/).", []string{"link-as-text: [f] (https://a.uk/)"}},
		{"See (the plan)[https://a.uk/plan].", []string{"link-as-text: (the plan)[https://a.uk/plan]"}},
		{"See [f](my plan.pdf).", []string{"link-as-text: [f](my plan.pdf)"}},
		{"See [f](https://a.uk/\n", []string{"link-as-text: [f](https://a.uk/"}},
		{"See <www.a.gov.uk>.", []string{"link-as-text: <www.a.gov.uk>"}},
		{"[unused]: https://a.uk/\n\nText.", []string{"unused-address: [unused]: https://a.uk/"}},
		{"[Note]: provisional\n", []string{"unused-address: [Note]: provisional"}},
		{"[plan]: https://a.uk/\n\nSee [the plan][plan], [Plan] and [plan][].", nil},
		{"Families [sic] were asked (see page 3).", nil},
		{"As the trust [the company] (the provider) said.", nil},
		{`See \[f\](this).`, nil},
		{"See <https://a.uk/> and [b](https://b.uk/a_(c)).", nil},
	})
}

func TestTablesAsText(t *testing.T) {
	testSlips(t, commentary.Paper, []slip{
		{"| a | b |\n| --- | --- |\n| 1 | 2 | 17 |\n", []string{"surplus-cell: 17"}},
		{"a | b\n--- | ---\n1 | 2 | 17 | 18\n", []string{"surplus-cell: 17 | 18"}},
		{"| a | b |\n|---|---|\n| `a|b` | 3 |\n", []string{"surplus-cell: 3"}},
		{"| a | b |\n|---|---|\n| `a\\|b` | 3 |\n", nil},
		{"| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | |\n| | |\n", nil},
		{"| a | b |\n| 1 | 2 |\n", []string{"table-as-text: | a | b |"}},
		{"| a | b | c |\n| --- | --- |\n| 1 | 2 | 3 |\n", []string{"table-as-text: | --- | --- |"}},
		{"Measure\tQ1\tQ2\nLitter\t95.1%\t96.4%\n", []string{"table-as-text: Measure\tQ1\tQ2"}},
		{"Litter\t95.1%\n", nil},
		{"Service    Days\nBins       5\nBags       17.5%\n", []string{"table-as-text: Service    Days"}},
		{"Service,Q1,Q2\nBins,5,7\nBags,8,9\n", []string{"table-as-text: Service,Q1,Q2"}},
		{"Service, Days\nBins, £5k\nBags, −6\n", []string{"table-as-text: Service, Days"}},
		{"| a | b |\n\n| --- | --- |\n\n| 1 | 2 |\n", []string{"table-as-text: | a | b |"}},
		{"| a | b |\n\n| 1 | 2 |\n\nText.\n\n| c | d |\n\n| 3 | 4 |\n", []string{"table-as-text: | a | b |", "table-as-text: | c | d |"}},
		{"| a | b |\n\n| --- | --- |\n| 1 | 2 |\n", []string{"table-as-text: | a | b |"}},
		{"| a | b |\n| --- | --- |\n| 1 | 2 |\n\n| 3 | 4 |\n", []string{"table-as-text: | 3 | 4 |"}},
		{"| a | b |\n\nText.\n", nil},
		{"Calls rose.  They were 5.\nVisits fell.  They were 7.\n", nil},
		{"Bins  5\n", nil},
		{"Bins,5\nBags,6\n", nil},
		{"In the year to March, 44\nof 47, or most of them, were late, and the 12\nothers, as we said, 5.\n", nil},
		{"At Thorne, Mexborough and\nAskern, where 44 of 47\ncame, it rose\n", nil},
		{"One | two, as the report\nputs it.\n", nil},
		{"```\n| a | b |\n| 1 | 2 |\n```\n", nil},
		{"    The figure rose in the quarter.\n", []string{"text-as-code: The figure rose in the quarter."}},
		{"\tMeasure\tQ1\tQ2\n", []string{"text-as-code: Measure\tQ1\tQ2"}},
		{"    status = \"draft\"\n", nil},
		{"- item\n\n    Its second paragraph is here.\n", nil},
	})
}

func TestBlocksAsText(t *testing.T) {
	testSlips(t, commentary.Paper, []slip{
		{":: positions set=kpi\n::\n", []string{"block-as-text: :: positions set=kpi"}},
		{"::positions\n", []string{"block-as-text: ::positions"}},
		{": chart indicator=litter\n", []string{"block-as-text: : chart indicator=litter"}},
		{"Text.\n:: finance view=a\n", []string{"block-as-text: :: finance view=a"}},
		{":: exception set=kpi position=outside\n", []string{"block-as-text: :: exception set=kpi position=outside"}},
		{":: Note\n", nil},
		{":: chart of the quarter\n", nil},
		{"`:: chart indicator=litter`\n", nil},
		{"::: chart indicator=litter\n:::\n", nil},
	})
}

func TestFiguresAsText(t *testing.T) {
	testSlips(t, commentary.Paper, []slip{
		{"Now {value litter} x", []string{"figure-as-text: {value litter}"}},
		{"Now {valeu litter} x", []string{"figure-as-text: {valeu litter}"}},
		{"Now { {value litter} } x", []string{"figure-as-text: { {value litter} }"}},
		{"Now {value litter}} x", []string{"figure-as-text: {value litter}}"}},
		{"Now {{value litter} x", []string{"unclosed-figure: {{"}},
		{"Now value litter}} x", []string{"figure-as-text: }}"}},
		{"## Of {count set=kpi}\n", []string{"figure-as-text: {count set=kpi}"}},
		{"| {value a} |\n| --- |\n", []string{"figure-as-text: {value a}"}},
		{"Now {value litter quarter=2019-20/q1}.", []string{"figure-as-text: {value litter quarter=2019-20/q1}"}},
		{"Now {{value litter}} and {that}, { count = 44, of = 47 }, {values}, {see the plan} and {}.", nil},
		{"`{value litter}` is shown.", nil},
	})
}

func TestHeadingsAsText(t *testing.T) {
	testSlips(t, commentary.Paper, []slip{
		{"##Data only\n", []string{"unclear-heading: ##Data only"}},
		{"Text.\n###Data\nMore.\n", []string{"unclear-heading: ###Data"}},
		{"#Data only\n", []string{"unclear-heading: #Data only"}},
		{"**Data only**\n\nText.\n", []string{"unclear-heading: **Data only**"}},
		{"The figure rose.\n---\n\nText.\n", []string{"unclear-heading: ---"}},
		{"The figure rose\nand fell\n---\n", []string{"unclear-heading: ---"}},
		{"Data only\n---\n\nText.\n", nil},
		{"#1 priority is housing, #DoncasterTalks said.\n", nil},
		{"#DoncasterTalks\n", nil},
		{"**No figure is due.**\n\nText.\n", nil},
		{"**Note:**\n\nText.\n", nil},
		{"**Bold** words.\n\nText.\n", nil},
		{"**Data only**\n\n- item\n", nil},
		{"Text.\n\n---\n\nText.\n", nil},
	})
}

func TestListsAsText(t *testing.T) {
	testSlips(t, commentary.Paper, []slip{
		{"• Cabinet notes.\n• Cabinet agrees.\n", []string{"unclear-list: • Cabinet notes."}},
		{"• Cabinet notes.\n\n•\tCabinet agrees.\n", []string{"unclear-list: • Cabinet notes."}},
		{"It agreed:\n● notes\n● more\n", []string{"unclear-list: ● notes"}},
		{"–\tdash item\no\tsub item\n", []string{"unclear-list: –\tdash item"}},
		{"a) one\nb) two\n", []string{"unclear-list: a) one"}},
		{"(i) one\n(ii) two\n", []string{"unclear-list: (i) one"}},
		{"\uf0b7\tone\n\uf0b7\ttwo\n", []string{"unclear-list: \uf0b7\tone"}},
		{"• One only.\n", nil},
		{"- one\n- two\n", nil},
		{"1) one\n2) two\n", nil},
		{"The figure rose\n– as expected –\n– and fell.\n", nil},
		{"(a) applies here.\n\n(b) applies there.\n", nil},
		{"Costs rose in\n\n2019. It fell later.\n", []string{"unclear-list: 2019. It fell later."}},
		{"Text.\n\n- 4% of it.\n", []string{"unclear-list: - 4% of it."}},
		{"It went by\n+ 3% since then.\n", []string{"unclear-list: + 3% since then."}},
		{"- 4% of it\n- 5% of that\n", nil},
		{"- 12 staff were trained\n", nil},
		{"3. Third.\n", nil},
		{"Litter* rose.\n\n* Provisional.\n", []string{"unclear-list: * Provisional."}},
		{"Litter rose.\n\n* Provisional.\n", nil},
	})
}

func TestEatenSigns(t *testing.T) {
	testSlips(t, commentary.Paper, []slip{
		{"The rate* rose_here_ and 5*3*2, see * note. Cost ~£2m~ $5", []string{"eaten-signs: *3*", "eaten-signs: ~£2m~"}},
		{"It is a*b*c.", []string{"eaten-signs: *b*"}},
		{"Litter*and detritus* fell.", []string{"eaten-signs: *and detritus*"}},
		{"From 5~6 to 7~8.", []string{"eaten-signs: ~6 to 7~"}},
		{`It is in S:\_Shared.`, []string{`eaten-signs: S:\_Shared.`}},
		{`It is in \\server\share.`, []string{`eaten-signs: \\server\share.`}},
		{"2 * 3 * 4, 12* and 13*, a_b_c, ~5 and ~6, <5 and <10%, R&D.", nil},
		{"*Provisional* and **late**, ~~struck~~, **F**reedom **o**f *information*.", nil},
		{`A \* star and C:\Reports\new.`, nil},
		{"`5*3*2`", nil},
	})
}

// Commentary and the other documents are looked at in the same way.
func TestSlipsOfEveryDocument(t *testing.T) {
	testSlips(t, commentary.Comment, []slip{
		{"##Data only", []string{"unclear-heading: ##Data only"}},
		{"::: voice by=trust\n{value litter}\n\n| a |\n|---|\n| 1 | 2 |\n:::", []string{"figure-as-text: {value litter}", "surplus-cell: 2"}},
		{"**Data only**\n\nText.\n", nil},
	})
	testSlips(t, commentary.Minutes, []slip{{"• one\n• two\n", []string{"unclear-list: • one"}}})
	testSlips(t, commentary.Guide, []slip{{"See [f][undefined].", []string{"link-as-text: [f][undefined]"}}})
}

// What is not published is not looked at.
func TestSlipsInExemptPassage(t *testing.T) {
	testSlips(t, commentary.Paper, []slip{{":::: exempt paragraph=3\n| a |\n|---|\n| 1 | 2 |\n[^1]: {value a}\n::::\n", nil}})
}

// Hints say what to write.
func TestHintsOfSlips(t *testing.T) {
	for body, hint := range map[string]string{
		"{ {valu a} }":                   "write {{value a}}",
		"##Data":                         "## Data",
		"#Data only":                     "## Data only",
		"## A\n\n**Data only**\n\nText.": "write ### Data only",
		"| a | b |\n|---|\n":             "write dashes for each cell of the head: | --- | --- |",
		"Late.[^x]":                      "write the footnote on a line of its own, after an empty line: [^x]: ...",
	} {
		ds := &source.Diagnostics{}
		commentary.Parse(source.NewFile("paper.md", front+body), commentary.Paper, grammar, ds)
		if !slices.ContainsFunc(ds.Sorted(), func(d source.Diagnostic) bool { return d.Hint == hint }) {
			t.Errorf("%s: no hint is %q", strings.ReplaceAll(body, "\n", "|"), hint)
		}
	}
}
