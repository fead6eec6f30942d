package project_test

import (
	"strings"
	"testing"

	"outturn/internal/project"
)

// TestCheckReadsExemptPassages checks that a mistake of each kind within an exempt passage is
// found, and that only a check for members tells what it is. A public build does not read it.
func TestCheckReadsExemptPassages(t *testing.T) {
	const paper, minutes, review, guide = "content/2019-20/q1/paper.md", "content/2019-20/q1/minutes.md", "content/2018-19/annual/review.md", "content/guide/reading.md"
	for name, test := range map[string]struct{ file, before, passage, rule string }{
		"an indicator":     {paper, "", "{{value jackdaw}}", "unknown-indicator"},
		"a figure":         {minutes, "", "{{jackdaw visits}}", "unknown-figure"},
		"a quarter":        {review, "", "{{value visits quarter=2015-16/q1}} jackdaw", "empty-figure"},
		"a link":           {paper, "", "[jackdaw](../q9/index.html)", "dead-link"},
		"a block's option": {paper, "", "::: indicators set=jackdaw\n:::", "unknown-set"},
		"a contradiction":  {paper, "", "Visits in time are at 22% in the jackdaw's quarter 1.", "contradicted"},
		"a heading":        {minutes, "", "# jackdaw", "misplaced-heading"},
		"a guide's link":   {guide, "+++\ntitle = \"Reading\"\nas_of = \"2019-20/q2\"\n+++\n", "[jackdaw](../nowhere/index.html)", "dead-link"},
		"in commentary":    {"content/2019-20/q2/indicators/visits.md", "Open words.\n\n", "{{value jackdaw}}", "unknown-indicator"},
	} {
		t.Run(name, func(t *testing.T) {
			files := councilFiles()
			was := test.before
			if f := files[test.file]; f != nil && test.before == "" {
				was = string(f.Data)
			}
			files = councilFiles(test.file, was+"\n:::: exempt paragraph=3\n"+test.passage+"\n::::\n")
			site := buildSite(t, files, project.Options{Day: day, Drafts: true})
			if text := diagnosticsText(t, site.Diagnostics); strings.Contains(text, "jackdaw") {
				t.Errorf("a public build says\n%s", text)
			}
			for _, members := range []bool{false, true} {
				checked, err := project.Check(files, project.Options{Day: day, Members: members})
				if err != nil {
					t.Fatal(err)
				}
				found := 0
				for _, d := range checked.Diagnostics.Mistakes() {
					if d.Rule.ID == test.rule && d.Span.File.Name == test.file && d.Withheld != members {
						found++
					}
				}
				text := diagnosticsText(t, checked.Diagnostics)
				if found != 1 || strings.Contains(text, "jackdaw") != members {
					t.Errorf("for members %t: the check says\n%s", members, text)
				}
			}
		})
	}
}

// TestCheckOfExemptPassagesAddsNothing checks that a check says nothing more of a project with
// exempt passages without mistakes, and allowances in use.
func TestCheckOfExemptPassagesAddsNothing(t *testing.T) {
	files := councilFiles("content/2019-20/q1/paper.md",
		"+++\ntitle = \"Quarter 1\"\nstatus = \"published\"\n+++\nThe ICB met. <!-- allow unexplained-acronym: everybody knows it -->\n\n::: exempt paragraph=3\nThe MDT met. <!-- allow unexplained-acronym: everybody knows it -->\n:::\n")
	for members, allowed := range map[bool]int{false: 1, true: 2} {
		checked, err := project.Check(files, project.Options{Day: day, Members: members})
		if err != nil {
			t.Fatal(err)
		}
		if text := diagnosticsText(t, checked.Diagnostics); text != "" || len(checked.Diagnostics.Allowed()) != allowed {
			t.Errorf("for members %t: %d are allowed, and the check says\n%s", members, len(checked.Diagnostics.Allowed()), text)
		}
	}
}
