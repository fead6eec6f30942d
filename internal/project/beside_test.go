package project_test

import (
	"archive/zip"
	"bytes"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"outturn/internal/project"
)

// propertied is a workbook that says who made it, where and with what; shown is in a cell.
func propertied(t *testing.T, shown string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"[Content_Types].xml", "<Types/>"}, {"_rels/.rels", "<Relationships/>"},
		{"xl/workbook.xml", `<workbook><x15ac:absPath url="C:\Users\canary-user\"/><sheets><sheet name="Visits" id="r1"/></sheets></workbook>`},
		{"xl/worksheets/sheet1.xml", "<worksheet><c><v>" + shown + "</v></c></worksheet>"},
		{"docProps/core.xml", "<c><creator>canary-author</creator><lastModifiedBy>canary-editor</lastModifiedBy></c>"},
		{"docProps/app.xml", "<c><Application>canary-software</Application><Company>canary-company</Company></c>"},
		{"xl/media/image1.png", string(planned(3, "canary-photographer"))},
	} {
		to, err := w.Create(part[0])
		if err == nil {
			_, err = io.WriteString(to, part[1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const (
	besidePaper = "+++\ntitle = \"Quarter 1\"\nstatus = \"published\"\nattachments = [{ file = \"annex.xlsx\", title = \"Annex A\" }, \"annex.pdf\", " +
		"{ file = \"canary-offers.csv\", title = \"canary-title\", exempt = 3 }]\n+++\n![A plan](plan.png)\n\n::: exempt paragraph=3\n![canary-alternative](canary-picture.png)\n:::\n"
	besideDraft = "+++\ntitle = \"Quarter 4\"\nstatus = \"draft\"\nattachments = [{ file = \"canary-annex.csv\", title = \"canary-draft\" }]\n+++\n![canary-alternative](canary-draft.png)\n"
)

// besideFiles are a published paper with attachments and pictures, open and exempt ones, minutes
// that are a draft and a paper that is one. What must not be published has a mark.
func besideFiles(t *testing.T) fstest.MapFS {
	return councilFiles(
		"content/2019-20/q1/paper.md", besidePaper,
		"content/2019-20/q1/annex.xlsx", propertied(t, "Shown in a cell"),
		"content/2019-20/q1/annex.pdf", "%PDF-1.7\n1 0 obj\n<< /Title (Annex) /Author (canary-author) /Producer (canary-software) >>\nendobj\n%%EOF\n",
		"content/2019-20/q1/plan.png", string(planned(1, "canary-author")),
		"content/2019-20/q1/canary-offers.csv", "canary-offer\n271828\n",
		"content/2019-20/q1/canary-picture.png", string(planned(77, "canary-author")),
		"content/2019-20/q1/minutes.md", "+++\ntitle = \"Minutes\"\nstatus = \"draft\"\nmeeting = \"The panel\"\nattachments = [\"canary-minutes.csv\"]\n+++\nText.\n",
		"content/2019-20/q1/canary-minutes.csv", "canary-minutes\n",
		"content/2019-20/q4/paper.md", besideDraft,
		"content/2019-20/q4/canary-annex.csv", "canary-content\n",
		"content/2019-20/q4/canary-draft.png", string(planned(88, "canary-author")),
	)
}

// marked lists the files of a site that have a mark in their name, in their bytes or in what
// is packed in them.
func marked(t *testing.T, files map[string]string, mark string) []string {
	t.Helper()
	var all []string
	for _, name := range slices.Sorted(maps.Keys(files)) {
		text := name + files[name]
		if archive, err := zip.NewReader(strings.NewReader(files[name]), int64(len(files[name]))); err == nil {
			for _, f := range archive.File {
				r, err := f.Open()
				if err != nil {
					t.Fatal(err)
				}
				content, err := io.ReadAll(r)
				if err != nil {
					t.Fatal(err)
				}
				text += f.Name + string(content)
			}
		}
		if strings.Contains(text, mark) {
			all = append(all, name)
		}
	}
	return all
}

// TestNothingOfPrivateFilesIsPublished checks that no byte of a public site tells of an exempt
// attachment, of a draft's files, or of who made those that are published; that nothing of
// the site depends on them; and that members and previews have them.
func TestNothingOfPrivateFilesIsPublished(t *testing.T) {
	public := contents(t, buildSite(t, besideFiles(t), project.Options{Day: day}).Files)
	for _, mark := range []string{"canary", "271828"} {
		if got := marked(t, public, mark); len(got) > 0 {
			t.Errorf("the mark %s is in %v", mark, got)
		}
	}
	if got := marked(t, public, "Shown in a cell"); len(got) != 1 || got[0] != "2019-20/q1/attachments/annex.xlsx" {
		t.Errorf("what the workbook shows is in %v", got)
	}
	page := public["2019-20/q1/index.html"]
	for _, want := range []string{"An attachment of the paper is not published here", "relies on paragraph 3", `href="attachments/annex.xlsx"`, `alt="A plan"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not have %q", want)
		}
	}

	others := besideFiles(t)
	for _, name := range []string{"content/2019-20/q1/canary-offers.csv", "content/2019-20/q4/canary-annex.csv", "content/2019-20/q1/canary-minutes.csv"} {
		others[name] = &fstest.MapFile{Data: []byte("Something else\n")}
	}
	others["content/2019-20/q1/plan.png"] = &fstest.MapFile{Data: planned(1, "")}
	if again := contents(t, buildSite(t, others, project.Options{Day: day}).Files); !maps.Equal(public, again) {
		t.Error("the site depends on what is not published")
	}

	members := contents(t, buildSite(t, besideFiles(t), project.Options{Day: day, Members: true}).Files)
	if got := members["2019-20/q1/attachments/canary-offers.csv"]; got != "canary-offer\n271828\n" {
		t.Errorf("the members' edition has %q", got)
	}
	for _, want := range []string{"canary-title", "canary-alternative", "is in this edition for members alone"} {
		if !strings.Contains(members["2019-20/q1/index.html"], want) {
			t.Errorf("the members' page does not have %q", want)
		}
	}
	for _, mark := range []string{"canary-author", "canary-draft", "canary-minutes"} {
		if got := marked(t, members, mark); len(got) > 0 {
			t.Errorf("in the members' edition the mark %s is in %v", mark, got)
		}
	}
	drafts := contents(t, buildSite(t, besideFiles(t), project.Options{Day: day, Drafts: true}).Files)
	if got := drafts["2019-20/q4/attachments/canary-annex.csv"]; got != "canary-content\n" {
		t.Errorf("a build with drafts has %q", got)
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
		return councilFiles("data/organisation.toml", "logo = \""+logo+"\"\n"+organisation, "data/logo.png", string(planned(5, "canary-author")))
	}
	files := contents(t, buildSite(t, with("logo.png"), project.Options{Day: day, Address: "https://www.example.gov.uk/reports/"}).Files)
	for name, content := range files {
		if strings.HasSuffix(name, ".html") && !strings.Contains(content, `<img class="masthead-logo" src="`) {
			t.Errorf("%s has no logo", name)
		}
	}
	if !strings.Contains(files["index.html"], `width="4" height="3" alt="`) || len(marked(t, files, "canary")) > 0 {
		t.Error("the logo has no size or alternative, or says who made it")
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
