package project_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"outturn/internal/project"
)

// TestExemptAttachment checks what the pages for all and for members say of an exempt
// attachment, and that members have the file. The canaries show that nobody else has it.
func TestExemptAttachment(t *testing.T) {
	files := councilFiles(
		"content/2019-20/q1/paper.md", "+++\ntitle = \"Quarter 1\"\nstatus = \"published\"\nattachments = [\"annex.csv\", { file = \"offers.csv\", title = \"The offers\", exempt = 3 }]\n+++\nText.\n",
		"content/2019-20/q1/annex.csv", "A\n", "content/2019-20/q1/offers.csv", "An offer\n",
	)
	public := contents(t, buildSite(t, files, project.Options{Day: day}).Files)
	for _, want := range []string{"An attachment of the paper is not published here", "relies on paragraph 3", `href="attachments/annex.csv"`} {
		if !strings.Contains(public["2019-20/q1/index.html"], want) {
			t.Errorf("the page does not have %q", want)
		}
	}
	members := contents(t, buildSite(t, files, project.Options{Day: day, Members: true}).Files)
	if got := members["2019-20/q1/attachments/offers.csv"]; got != "An offer\n" {
		t.Errorf("the members' edition has %q", got)
	}
	for _, want := range []string{"The offers", "is in this edition for members alone"} {
		if !strings.Contains(members["2019-20/q1/index.html"], want) {
			t.Errorf("the members' page does not have %q", want)
		}
	}
}

// TestPicturesOnEveryPage checks that a picture of commentary is right on the page of the
// report and on that of the indicator, and those of minutes and of the guide on theirs.
func TestPicturesOnEveryPage(t *testing.T) {
	plan := string(planned(1, ""))
	files := contents(t, buildSite(t, councilFiles(
		"content/2019-20/q1/paper.md", "+++\ntitle = \"Quarter 1\"\nstatus = \"published\"\n+++\n::: commentary set=contract\n:::\n",
		"content/2019-20/q1/indicators/visits.md", "![A plan of {{value visits}}](plans/plan.png \"By the team\")\n", "content/2019-20/q1/indicators/plans/plan.png", plan,
		"content/2019-20/q1/minutes.md", "+++\ntitle = \"Minutes\"\nstatus = \"published\"\nmeeting = \"The panel\"\nattachments = [\"a.csv\"]\n+++\n![A plan](plan.png)\n",
		"content/2019-20/q1/plan.png", plan, "content/2019-20/q1/a.csv", "A\n",
		"content/guide/reading.md", "+++\ntitle = \"How to read\"\n+++\n![A plan](plan.png)\n", "content/guide/plan.png", plan,
	), project.Options{Day: day}).Files)
	for page, folder := range map[string]string{
		"2019-20/q1/index.html": "images/", "2019-20/q1/visits/index.html": "../images/", "2019-20/q1/minutes/index.html": "images/", "guide/reading/index.html": "images/",
	} {
		_, after, found := strings.Cut(files[page], `<img src="`+folder)
		name, attributes, _ := strings.Cut(after, `"`)
		at := strings.TrimSuffix(page, "index.html")
		if folder == "../images/" {
			at = "2019-20/q1/"
		}
		if !found || files[at+"images/"+name] == "" || !strings.HasPrefix(attributes, ` width="4" height="3" alt="A plan`) {
			t.Errorf("%s: the picture is %q, with %q", page, name, attributes[:min(len(attributes), 80)])
		}
	}
	if files["2019-20/q1/minutes/attachments/a.csv"] != "A\n" || !strings.Contains(files["2019-20/q1/minutes/index.html"], `<a href="attachments/a.csv">`) {
		t.Error("the minutes do not have their attachment")
	}
	if !strings.Contains(files["2019-20/q1/visits/index.html"], `title="By the team"`) {
		t.Error("the title of a picture is lost")
	}
}

// TestLinkToAttachment checks that a text can link an attachment by its address.
func TestLinkToAttachment(t *testing.T) {
	paper := "+++\ntitle = \"Quarter 1\"\nstatus = \"published\"\nattachments = [\"Annex A.csv\"]\n+++\nSee [the annex](ADDRESS).\n"
	for address, want := range map[string]string{
		"attachments/annex-a.csv": "", "attachments/annex-b.csv": "content/2019-20/q1/paper.md dead-link",
	} {
		site, err := project.Build(councilFiles("content/2019-20/q1/paper.md", strings.Replace(paper, "ADDRESS", address, 1), "content/2019-20/q1/Annex A.csv", "A\n"), project.Options{Day: day})
		if err != nil {
			t.Fatal(err)
		}
		if got := ruleLines(site.Diagnostics); got != want {
			t.Errorf("a link to %s: %s, want %s", address, got, want)
		}
	}
}

func TestLogo(t *testing.T) {
	organisation := string(councilFiles()["data/organisation.toml"].Data)
	with := func(logo string) fstest.MapFS {
		return councilFiles("data/organisation.toml", "logo = \""+logo+"\"\n"+organisation, "data/logo.png", string(planned(5, "")))
	}
	files := contents(t, buildSite(t, with("logo.png"), project.Options{Day: day, Address: "https://www.example.gov.uk/reports/"}).Files)
	for name, content := range files {
		if strings.HasSuffix(name, ".html") && !strings.Contains(content, `<img class="masthead-logo" src="`) {
			t.Errorf("%s has no logo", name)
		}
	}
	if !strings.Contains(files["index.html"], `width="4" height="3" alt="`) {
		t.Error("the logo has no size or alternative")
	}
	for name, content := range contents(t, buildSite(t, councilFiles(), project.Options{Day: day}).Files) {
		if strings.Contains(content, "<img") {
			t.Errorf("%s has a picture, and there is no logo", name)
		}
	}
	for _, wrong := range []string{"../logo.png", "none.png", "indicators/main.toml"} {
		site, err := project.Build(with(wrong), project.Options{Day: day})
		if err != nil {
			t.Fatal(err)
		}
		if got := ruleLines(site.Diagnostics); got != "data/organisation.toml image" {
			t.Errorf("logo = %q: %s", wrong, got)
		}
	}
}
