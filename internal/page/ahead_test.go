package page_test

import (
	"strings"
	"testing"

	"outturn/internal/project"
)

// A site of a day to come cannot be taken for the published one: every page says which day
// it is of, and none is named to machines.
func TestEveryPageOfADayToComeIsMarked(t *testing.T) {
	s := faultless(t, nil, project.Options{Address: webAddress, Today: day.AddDate(0, 0, -1)})
	pages := s.all()
	pages["404.html"] = nil
	for path := range pages {
		root := parse(t, s.html(t, path))
		if got, want := text(the(t, root, "main .ahead")), "As it will be on 28 October 2019. This is not the published page."; got != want {
			t.Errorf("%s says %q, want %q", path, got, want)
		}
		the(t, root, "meta[content=noindex]")
		if len(find(root, "link[rel=canonical]"))+len(find(root, "meta[property]"))+len(find(root, "link[type=application/atom+xml]")) > 0 {
			t.Errorf("%s is named to machines", path)
		}
	}
	for _, path := range []string{"feed.xml", "sitemap.xml"} {
		if s.file(path) != nil {
			t.Errorf("there is a %s", path)
		}
	}
	const want = `content: "AS IT WILL BE ON 28 OCTOBER 2019: not published"`
	if style := s.html(t, s.asset(t, "outturn")); !strings.Contains(style, want) {
		t.Error("printed pages do not say it")
	}
}

func TestPagesOfTodayAreNotMarked(t *testing.T) {
	s := faultless(t, nil, project.Options{Address: webAddress})
	for path := range s.all() {
		if len(find(parse(t, s.html(t, path)), ".ahead")) > 0 {
			t.Errorf("%s is marked", path)
		}
	}
	if strings.Contains(s.html(t, s.asset(t, "outturn")), "AS IT WILL BE") {
		t.Error("printed pages are marked")
	}
}
