package project_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/png"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"outturn/internal/edition"
	"outturn/internal/project"
)

// recordedText is a project with something of everything that a document may say: two
// published papers, minutes, a review, and a draft of the next paper.
const recordedText = `
-- data/organisation.toml --
title     = "Performance"
publisher = "Exampleshire Council"
notice    = "An invented council."
[sets.contract]
title       = "Contract"
description = "What the contract asks for."
scheme      = "contract"
[sets.demand]
title = "Demand"
[services.care]
title       = "Care"
description = "It looks after children."
[services.homes]
title = "Homes"
[units.percent]
name       = "per cent"
suffix     = "%"
percentage = true
[units.days]
name   = "days"
suffix = " days"
[units.count]
name = "number"
[units.pounds]
name   = "pounds"
prefix = "£"
[positions.not-available]
label = "Not available"
[schemes.contract.classes.good]
label    = "On course"
from     = "target"
position = "better"
[schemes.contract.classes.fair]
label    = "Near"
from     = "tolerance"
position = "within"
[schemes.contract.classes.poor]
label    = "Off course"
position = "outside"
[direction]
since = "previous"
[directions.better]
label = "Getting better"
[directions.worse]
label = "Getting worse"
[directions."no change"]
label = "No change"
[trend]
quarters      = 1
stable_points = 1
[comparators.england]
title       = "England"
description = "All councils of England."
[voices.council]
title = "The council's response"
[voices.trust]
title = "The Trust's comment"
[acronyms]
NHS = "National Health Service"
ICB = "Integrated Care Board"
-- data/indicators/main.toml --
[indicator.visits]
title      = "Visits in time"
set        = "contract"
service    = "care"
unit       = "percent"
decimals   = 1
polarity   = "bigger"
definition = "Visits made within ten days."
note       = "Counted by the day of the visit."
names."2018-19/q4" = { title = "Visits in time", code = "A1" }
targets."2018-19/q4" = { target = 90, tolerance = 85 }
[indicator.waits]
title    = "Days waited"
set      = "contract"
service  = "care"
unit     = "days"
polarity = "smaller"
scheme   = "default"
since    = "2018-19/q4"
since_reason = "It was not measured before."
targets."2018-19/q4" = { target = 10, tolerance = 15 }
breaks."2019-20/q1" = "Weekends are counted."
[indicator.arrivals]
title    = "Arrivals"
set      = "demand"
service  = "homes"
unit     = "count"
polarity = "none"
also_in  = ["contract"]
[indicator.leavers]
title    = "Leavers"
set      = "demand"
service  = "homes"
unit     = "count"
polarity = "none"
[indicator.growth]
title    = "Growth"
set      = "demand"
service  = "homes"
unit     = "count"
polarity = "none"
derived  = { sum = ["arrivals"], less = ["leavers"] }
[indicator.costs]
title    = "Cost of a place"
set      = "demand"
service  = "homes"
unit     = "pounds"
polarity = "none"
[indicator.checks]
title    = "Homes checked"
set      = "contract"
service  = "homes"
unit     = "percent"
polarity = "bigger"
scheme   = "default"
targets."2018-19/q4" = { status = "to be set", reason = "Talks go on." }
[group.moves]
title     = "Moves"
set       = "demand"
service   = "homes"
members   = ["arrivals", "leavers"]
judged_by = ["arrivals"]
note      = "Both are counted on the last day."
-- data/2018-19/q4.toml --
[readings]
visits   = 84
waits    = 14
arrivals = 40
leavers  = 30
costs    = 900
checks   = 50
-- data/2019-20/q1.toml --
source = "Return of July 2019"
[readings]
visits   = { count = 87, of = 100, status = "provisional", note = "Two areas are late." }
waits    = { value = 12, months = 3, date = 2019-06-28 }
arrivals = 41
leavers  = 33
costs    = 910
checks   = { missing = "not available", reason = "The system was down." }
[forecasts]
visits = { value = 91, note = "With the new team." }
[earlier."2018-19/q3"]
visits = 82
[revisions."2018-19/q4"]
arrivals = { value = 42, was = 40, reason = "Late records." }
[comparators.visits]
england = { value = 88, date = "March 2019", note = "Unaudited." }
[stated.waits]
position = "outside"
reason   = "The trend is bad."
-- data/2019-20/q1/finance.toml --
unit      = "£000"
threshold = 50
source    = "Ledger"
[lines.care]
title    = "Care homes"
budget   = { gross = 1000, income = -100, net = 900 }
forecast = { gross = 1100, income = -100, net = 1000 }
[lines.staff]
title      = "Staff"
budget     = { gross = 500, income = 0, net = 500 }
forecast   = { gross = 400, income = 0, net = 400 }
key        = false
key_reason = "Known since May."
[summary.trust]
title             = "The Trust"
unit              = "£000"
gross_budget      = 1500
net_budget        = 1400
variance          = 0
previous_variance = 10
note              = "As agreed."
-- data/2019-20/q2.toml --
[readings]
visits   = 91
waits    = 9
arrivals = 44
leavers  = 31
costs    = 920
checks   = 60
[actions]
call = { state = "in progress", note = "Letters went out." }
-- data/2019-20/q3.toml --
[readings]
visits   = 92
waits    = 8
arrivals = 45
leavers  = 32
costs    = 930
checks   = 61
-- content/2018-19/annual/review.md --
+++
title       = "Annual review"
status      = "published"
period      = "2018/19"
as_of       = "2018-19/q4"
addressee   = "The minister"
dated       = 2019-05-30
signatories = ["The leader"]
full_report = "The whole report"
+++
Visits were at {{value visits}}.

The year was long.
-- content/2019-20/q1/paper.md --
+++
title           = "Quarter 1"
status          = "published"
addressee       = "The panel"
meeting         = "Cabinet"
meeting_on      = 2019-07-30
cabinet_members = ["Children"]
wards           = "All"
key_decision    = "No"
attachments     = ["Appendix A", { file = "annex.csv", title = "Annex" }, { file = "offers.csv", title = "Offers", exempt = 3 }]
authors         = ["Performance officer"]
+++
## Summary

Visits are at {{value visits}}, and the NHS helps.

The first remark.

![A plan of the home](plan.png)

The second remark, with [a link](https://www.example.gov.uk/a "Their page") and a note[^1].

[^1]: The note says so.

* One reason
* Another reason

| Area | Share |
| --- | --- |
| North | {{confirmed "5%" source="The atlas"}} |

## Figures

::: indicators quarters=2
:::

::: positions set=contract
:::

::: chart indicator=visits
The chart is rough.
:::

::: challenge indicator=visits
:::

::: commentary set=contract position=outside
:::

::: finance view=lines
:::

::: finance view=variances
:::

::: finance view=summary
:::

::: exempt paragraph=3
The price.
:::

::: acronyms
:::
-- content/2019-20/q1/annex.csv --
Area,Visits
North,87
-- content/2019-20/q1/offers.csv --
Offer
271828
-- content/2019-20/q1/indicators/visits.md --
::: voice by=council
Visits fell in the north.
:::

::: voice by=trust
We send a team.
:::
-- content/2019-20/q1/indicators/waits.md --
Weekends are the cause.
-- content/2019-20/q1/minutes.md --
+++
title        = "Minutes"
status       = "published"
meeting      = "The panel"
held_on      = 2019-07-30
attendance   = ["The chair", "The clerk"]
strengths    = ["Visits"]
improvements = ["Waits"]
resolution   = "That the report be noted."
attachments  = ["annex.csv"]
[actions.call]
action     = "Call the homes."
owner      = "Head of homes"
due        = "2019-20/q2"
indicators = ["waits"]
+++
The panel asked about visits.

It thanked the staff.
-- content/2019-20/q2/paper.md --
+++
title  = "Quarter 2"
status = "published"
+++
Visits are at {{value visits}}, from {{value visits quarter=2019-20/q1}}; see [the first paper](../../2019-20/q1/index.html).

::: actions
:::

::: demand set=demand
:::

::: history set=contract
:::

::: changes since=previous
:::

::: chart group=moves
:::
-- content/2019-20/q3/paper.md --
+++
title  = "Quarter 3"
status = "draft"
+++
Visits are at {{value visits}}.
-- content/guide/reading.md --
+++
title = "How to read a report"
+++
With care.
`

// Versions of the program: the one that published, under which pages are compared byte for
// byte, and another one, which compares only what the record says.
const (
	publisher = "outturn v1.0.0"
	successor = "outturn v1.1.0"
)

// recordedDay is the day of the builds of recordedText.
var recordedDay = time.Date(2020, time.January, 31, 0, 0, 0, 0, time.UTC)

func recordedOptions(program string) project.Options {
	return project.Options{Day: recordedDay, Program: program}
}

// recordedFiles is recordedText as it was written.
func recordedFiles() fstest.MapFS {
	files := fstest.MapFS{}
	for _, f := range txtar.Parse([]byte(recordedText)).Files {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	files[planFile] = &fstest.MapFile{Data: planned(0, "canary-author")}
	return files
}

// planned is a small picture in a grey, with the name of who made it.
func planned(grey uint8, author string) []byte {
	p := image.NewGray(image.Rect(0, 0, 4, 3))
	for n := range p.Pix {
		p.Pix[n] = grey
	}
	var b bytes.Buffer
	if err := png.Encode(&b, p); err != nil {
		panic(err)
	}
	const head = 33 // of what comes before the first chunk of pixels
	chunk := "tEXtAuthor\x00" + author
	all := append([]byte{}, b.Bytes()[:head]...)
	all = binary.BigEndian.AppendUint32(all, uint32(len(chunk)-len("tEXt")))
	all = append(all, chunk...)
	all = binary.BigEndian.AppendUint32(all, crc32.ChecksumIEEE([]byte(chunk)))
	return append(all, b.Bytes()[head:]...)
}

// publishedOnce is recordedText with the record of its documents.
var publishedOnce = sync.OnceValues(func() (fstest.MapFS, error) {
	folder, err := os.MkdirTemp("", "outturn-test-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	if err := os.CopyFS(folder, recordedFiles()); err != nil {
		return nil, err
	}
	site, _, err := project.Publish(context.Background(), os.DirFS(folder), project.Publication{Options: recordedOptions(publisher), Folder: folder})
	if err != nil {
		return nil, err
	}
	if site.Diagnostics.Failed(false) {
		return nil, fmt.Errorf("the project has mistakes: %v", site.Diagnostics.Sorted())
	}
	return inMemory(os.DirFS(folder))
})

// inMemory is a copy of a project.
func inMemory(folder fs.FS) (fstest.MapFS, error) {
	files := fstest.MapFS{}
	return files, fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(folder, name)
		files[name] = &fstest.MapFile{Data: text}
		return err
	})
}

// publishedFiles is a copy of recordedText with its record, which a test may change.
func publishedFiles(t *testing.T) fstest.MapFS {
	t.Helper()
	files, err := publishedOnce()
	if err != nil {
		t.Fatal(err)
	}
	return maps.Clone(files)
}

// replaced changes a file: the text before becomes the one after, and must be there once.
func replaced(t *testing.T, files fstest.MapFS, name, before, after string) {
	t.Helper()
	f := files[name]
	if f == nil {
		t.Fatalf("there is no file %s", name)
	}
	if strings.Count(string(f.Data), before) != 1 {
		t.Fatalf("%q is %d times in %s", before, strings.Count(string(f.Data), before), name)
	}
	files[name] = &fstest.MapFile{Data: []byte(strings.Replace(string(f.Data), before, after, 1))}
}

// entryOf is the folder of the record of a document.
func entryOf(t *testing.T, files fstest.MapFS, document string) string {
	t.Helper()
	history, ds, err := edition.Read(files)
	if err != nil || ds.Failed(false) {
		t.Fatalf("the record cannot be read: %v, %v", err, ds.Sorted())
	}
	return filepath.ToSlash(filepath.Join(edition.Folder, history.Latest(document).Name))
}
