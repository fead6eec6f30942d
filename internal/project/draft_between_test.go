package project_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"outturn/internal/project"
)

// draftBetween is a project with a draft between two published papers. The later one carries a
// figure of the draft, has classes that depend on it, is compared with it, has a target
// that refers to it, and a forecast that would be judged by it.
func draftBetween(figure string) fstest.MapFS {
	declared := ""
	for _, one := range []string{
		"carried ; targets.\"2018-19/q4\" = { target = 90, tolerance = 85 }",
		"row ; targets.\"2018-19/q4\" = { target = 90, tolerance = 85 }; scheme.\"2018-19/q4\" = \"patient\"",
		"relative ; targets.\"2018-19/q4\" = \"higher than last quarter\"",
		"national ; targets.\"2018-19/q4\" = \"above the national figure\"",
		"year ; covers = \"year to date\"; targets.\"2018-19/q4\" = 90",
		"all ; derived = { sum = [\"row\", \"relative\"] }; targets.\"2018-19/q4\" = 90",
	} {
		id, keys, _ := strings.Cut(one, " ")
		declared += fmt.Sprintf("[indicator.%s]\ntitle = \"Of %s\"\nset = \"contract\"\nservice = \"care\"\nunit = \"percent\"\npolarity = \"bigger\"%s\n",
			id, id, strings.ReplaceAll(keys, ";", "\n"))
	}
	organisation := string(councilFiles()["data/organisation.toml"].Data) + "[comparators.national]\ntitle = \"National\"\n" +
		"[schemes.patient.classes]\ngreen = { label = \"Green\", from = \"target\" }\namber = { label = \"Amber\", from = \"tolerance\", if_worse = \"red\" }\nred = { label = \"Red\", quarters = 2 }\n"
	paper := func(status, text string) string {
		return "+++\ntitle = \"Paper\"\nstatus = \"" + status + "\"\n+++\n" + text
	}
	readings := func(value string) string {
		text := "[readings]\n"
		for _, id := range []string{"carried", "row", "relative", "national", "year"} {
			text += id + " = " + value + "\n"
		}
		return text
	}
	files := fstest.MapFS{}
	for name, text := range map[string]string{
		"data/organisation.toml":    organisation,
		"data/indicators/main.toml": declared,
		"data/2018-19/q4.toml":      readings("88.5"),
		"data/2019-20/q1.toml": readings(figure) + "[comparators.national]\nnational = { value = " + figure + ", date = \"March\" }\n" +
			"[forecasts]\nyear = " + figure + "\n[stated]\nrow = { position = \"red\", reason = \"It is " + figure + ".\" }\n",
		"data/2019-20/q2.toml": "[readings]\ncarried = { missing = \"not available\", reason = \"Late.\", carried = \"2019-20/q1\" }\n" +
			"row = 84.5\nrelative = 81.5\nnational = 82.5\nyear = 83.5\n[forecasts]\nrow = 80\nrelative = 81\nnational = 82\ncarried = 83\n",
		"content/2018-19/q4/paper.md": paper("published", ""),
		"content/2019-20/q1/paper.md": paper("draft", "{{value row}}"),
		"content/2019-20/q2/paper.md": paper("published", "::: indicators set=contract forecasts=yes\n:::\n\n::: exceptions set=contract position=outside\n:::\n"),
	} {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return files
}

// TestDraftsChangeNothingPublished checks that the figures of a draft are in no file of
// the site, and that the site is the same whatever they are: no class, carried figure,
// comparison, target or forecast of a later published paper rests on them. The build
// warns of the paper.
func TestDraftsChangeNothingPublished(t *testing.T) {
	site := buildSite(t, draftBetween("77.31"), project.Options{Day: day})
	files, others := contents(t, site.Files), contents(t, buildSite(t, draftBetween("99.87"), project.Options{Day: day}).Files)
	for path, content := range files {
		if content != others[path] {
			t.Errorf("%s depends on the figures of a draft", path)
		}
		if strings.Contains(content, "77.31") {
			t.Errorf("%s has a figure of a draft", path)
		}
	}
	if len(files) < 10 || len(files) != len(others) {
		t.Errorf("there are %d and %d files", len(files), len(others))
	}
	drafts := contents(t, buildSite(t, draftBetween("77.31"), project.Options{Drafts: true, Day: day}).Files)
	if path := "2019-20/q2/index.html"; !strings.Contains(drafts[path], "77.31") {
		t.Errorf("%s does not rest on the draft in a build with drafts either", path)
	}
	if got, want := ruleLines(site.Diagnostics), "content/2019-20/q2/paper.md rests-on-draft"; got != want {
		t.Errorf("the build says\n%s\nwant\n%s", got, want)
	}
}
