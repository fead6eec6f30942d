package project_test

import (
	"strings"
	"testing"

	"outturn/internal/project"
)

// linkIn checks the council's project with a link in the paper of quarter 2, and returns
// the rule that it breaks with the hint, or nothing.
func linkIn(t *testing.T, to string) string {
	t.Helper()
	site, err := project.Check(councilFiles("content/2019-20/q2/paper.md",
		"+++\ntitle = \"Quarter 2\"\nstatus = \"published\"\n+++\n## Data only\n\nVisits are at {{value visits}}. [Text]("+to+").\n"), project.Options{Day: day})
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, d := range site.Diagnostics.Sorted() {
		all = append(all, d.Rule.ID+": "+d.Hint)
	}
	return strings.Join(all, "\n")
}

func TestLinksThatLeadSomewhere(t *testing.T) {
	for _, to := range []string{
		"index.html", "#data-only", "#p1", "#", "#top", "#main", "?print", "../q1/index.html", "../q1/", "../q1", "../../",
		"visits/index.html", "visits", "data.csv", "../../indicators/index.html", "../../services/care/index.html", "../q1/visits/index.html", "%69ndex.html",
		"https://www.example.gov.uk/a#b", "http://example.org", "mailto:a.b@example.gov.uk", "mailto:a@example.org?subject=x",
	} {
		if got := linkIn(t, to); got != "" {
			t.Errorf("%s: %s", to, got)
		}
	}
}

func TestLinksThatLeadNowhere(t *testing.T) {
	const first = "dead-link: pages are linked as seen from this one: ../../index.html is the first page"
	tests := []struct{ to, want string }{
		{"../q9/index.html", `dead-link: did you mean "../../2019-20/q1/index.html"?`},
		{"../../2019-20/q1/paper.md", `dead-link: did you mean "../../2019-20/q1/index.html"?`},
		{"content/2019-20/q1/paper.md", `dead-link: did you mean "../../2019-20/q1/index.html"?`},
		{"../../../data/2019-20/q1.toml", `dead-link: did you mean "../../2019-20/q1/index.html"?`},
		{"indicators/visit.md", `dead-link: did you mean "visits/index.html"?`},
		{"../q5/paper.md", `dead-link: did you mean "../../2019-20/q1/index.html"?`},
		{"indicators/nothing-like-it.md", `dead-link: pages are linked as seen from this one: ../../index.html is the first page`},
		{"indicators/visits.md", `dead-link: did you mean "visits/index.html"?`},
		{"../q1/indicators/visits.md", `dead-link: did you mean "../../2019-20/q1/visits/index.html"?`},
		{"visits.html", `dead-link: did you mean "visits/index.html"?`},
		{"vists/index.html", `dead-link: did you mean "visits/index.html"?`},
		{"2019-20/q1/index.html", `dead-link: did you mean "../../2019-20/q1/index.html"?`},
		{"/2019-20/q1/", `dead-link: did you mean "../../2019-20/q1/index.html"?`},
		{"/2019-20/q1/#p1", `dead-link: did you mean "../../2019-20/q1/index.html#p1"?`},
		{"/root.html", "dead-link: write the whole address of a page that is not of this site: https://..."},
		{"nowhere.html", first}, {"../../../../a.html", first},
		{"#data-onyl", `dead-link: did you mean "#data-only"?`},
		{"../q1/index.html#p9", `dead-link: did you mean "#p1"?`},
		{"", "bad-link: write the address between the round brackets: [text](https://...)"},
		{"www.example.gov.uk", "bad-link: write https://www.example.gov.uk"},
		{"example.gov.uk/plan", "bad-link: write https://example.gov.uk/plan"},
		{"//example.gov.uk/plan", "bad-link: write https://example.gov.uk/plan"},
		{"htps://example.gov.uk", "bad-link: write https://example.gov.uk"},
		{"https:/example.gov.uk", "bad-link: write https://example.gov.uk"},
		{"https//example.gov.uk", "bad-link: write https://example.gov.uk"},
		{"https://", "bad-link: write it in full: https://www.example.gov.uk/page"},
		{"http://localhost:4190/index.html", "bad-link: write the address as seen from this page, such as ../q1/index.html, or where it is on the web"},
		{"team@example.gov.uk", "bad-link: write mailto:team@example.gov.uk"},
		{"mailto:team.example.gov.uk", "bad-link: write it like mailto:performance@example.gov.uk"},
		{`C:\a.docx`, "bad-link: link to where the file is on the web: https://..."},
		{`\\\\server\a.docx`, "bad-link: link to where the file is on the web: https://..."},
		{"file:///a.docx", "bad-link: link to a page: https://..., or to an address on this site"},
	}
	for _, test := range tests {
		if got := linkIn(t, test.to); got != test.want {
			t.Errorf("%s: %s\nwant %s", test.to, got, test.want)
		}
	}
}

// What only readers of the public site find missing is told of with drafts and without.
func TestLinkToDraft(t *testing.T) {
	for _, to := range []string{"../q4/index.html", "../q4/", "../q3/visits/index.html", "../q1/minutes/index.html", "../../2018-19/annual/index.html"} {
		if got := linkIn(t, to); got != "link-to-draft: publish it first, or take out the link until it is public" {
			t.Errorf("%s: %q", to, got)
		}
	}
	files := councilFiles("content/2019-20/q4/paper.md",
		"+++\ntitle = \"Quarter 4\"\nstatus = \"draft\"\n+++\nVisits are at {{value visits}}, see [the last](../q3/index.html) and [the first](../q1/index.html).\n")
	site, err := project.Check(files, project.Options{Day: day})
	if err != nil || site.Diagnostics.Failed(true) {
		t.Errorf("a draft may link to a draft: %v\n%s", err, diagnosticsText(t, site.Diagnostics))
	}
}

// A part of a site may link to pages of other parts.
func TestLinksOfAPart(t *testing.T) {
	files := councilFiles("content/2019-20/q2/paper.md",
		"+++\ntitle = \"Quarter 2\"\nstatus = \"published\"\n+++\nSee [the last](../q1/index.html).\n")
	site, err := project.Build(files, project.Options{Day: day, Quarters: quarters(t, "2019-20/q2")})
	if err != nil || site.Diagnostics.Failed(true) || site.Files == nil {
		t.Errorf("not built: %v\n%s", err, diagnosticsText(t, site.Diagnostics))
	}
}

// A mistake that leaves a document readable does not hide where its links lead.
func TestLinksBesideOtherMistakes(t *testing.T) {
	if got := linkIn(t, "../q9/index.html).[^1] See [it](../q1/index.html#p1"); !strings.Contains(got, "unmatched-footnote") || !strings.Contains(got, "dead-link") {
		t.Errorf("found only %s", got)
	}
	files := councilFiles("content/2019-20/q2/paper.md", "+++\ntitle = \"Quarter 2\"\nstatus = \"published\"\n+++\nLate.[^1]\n")
	site, err := project.Build(files, project.Options{Day: day})
	if err != nil || site.Files != nil {
		t.Errorf("a site is built in spite of an error (%v)", err)
	}
	if result, err := project.Evaluate(files, project.Options{Day: day}); err != nil || result.Reports != nil {
		t.Errorf("there are reports in spite of an error (%v)", err)
	}
}
