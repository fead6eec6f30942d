package project_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"outturn/internal/project"
	"outturn/internal/quarter"
	"outturn/internal/source"
)

// councilText is a project with a paper for each quarter of 2019/20: two published, one
// scheduled and one draft. Its minutes and review are drafts too.
const councilText = `
-- data/organisation.toml --
title     = "Performance"
publisher = "Exampleshire Council"
[sets.contract]
title = "Contract"
[services.care]
title = "Care"
[units.percent]
name       = "per cent"
suffix     = "%"
percentage = true
-- data/indicators/main.toml --
[indicator.visits]
title    = "Visits in time"
set      = "contract"
service  = "care"
unit     = "percent"
polarity = "bigger"
targets."2018-19/q4" = { target = 90, tolerance = 85 }
-- data/2018-19/q4.toml --
readings.visits = 84
-- data/2019-20/q1.toml --
readings.visits = 87
-- data/2019-20/q2.toml --
readings.visits = 91
-- data/2019-20/q3.toml --
readings.visits = 92
-- data/2019-20/q4.toml --
readings.visits = 93
-- content/2018-19/annual/review.md --
+++
title  = "Annual review"
status = "draft"
period = "2018/19"
+++
Visits were at {{value visits}}.
-- content/2019-20/q1/paper.md --
+++
title  = "Quarter 1"
status = "published"
+++
Visits are at {{value visits}}.
-- content/2019-20/q1/minutes.md --
+++
title   = "Minutes"
status  = "draft"
meeting = "The panel"
+++
Nothing was agreed.
-- content/2019-20/q2/paper.md --
+++
title  = "Quarter 2"
status = "published"
+++
Visits are at {{value visits}}.
-- content/2019-20/q3/paper.md --
+++
title      = "Quarter 3"
status     = "scheduled"
publish_on = 2020-02-10
+++
Visits are at {{value visits}}.
-- content/2019-20/q4/paper.md --
+++
title  = "Quarter 4"
status = "draft"
+++
Visits are at {{value visits}}.
-- content/guide/reading.md --
+++
title = "How to read a report"
+++
With care.
`

// day is before the scheduled paper is published.
var day = time.Date(2020, time.January, 31, 0, 0, 0, 0, time.UTC)

// councilFiles returns the files of councilText, replaced or extended by over: pairs of
// a path and a text.
func councilFiles(over ...string) fstest.MapFS {
	files := fstest.MapFS{}
	for _, f := range txtar.Parse([]byte(councilText)).Files {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	for n := 0; n < len(over); n += 2 {
		files[over[n]] = &fstest.MapFile{Data: []byte(over[n+1])}
	}
	return files
}

// buildSite builds the site of a project without mistakes.
func buildSite(t *testing.T, files fstest.MapFS, o project.Options) *project.Site {
	t.Helper()
	site, err := project.Build(files, o)
	if err != nil {
		t.Fatal(err)
	}
	if site.Files == nil {
		t.Fatalf("the project has mistakes:\n%s", diagnosticsText(t, site.Diagnostics))
	}
	return site
}

func diagnosticsText(t *testing.T, ds *source.Diagnostics) string {
	t.Helper()
	var b strings.Builder
	if err := (source.Printer{}).Print(&b, ds); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func quarters(t *testing.T, written ...string) []quarter.Quarter {
	t.Helper()
	var all []quarter.Quarter
	for _, one := range written {
		q, err := quarter.April.Parse(one)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, q)
	}
	return all
}

func paths(site *project.Site) map[string]bool {
	all := map[string]bool{}
	for _, f := range site.Files {
		all[f.Path] = true
	}
	return all
}
