package edition

import (
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
)

// head is a record of which only the head is left.
func head(t testing.TB, document string, edition int) []byte {
	t.Helper()
	r := recordOf(document, edition)
	r.Title, r.Facts, r.Words = "", nil, nil
	return bytesOf(t, r)
}

func bytesOf(t testing.TB, r *Record) []byte {
	t.Helper()
	text, err := r.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// removal is that of the first edition of the paper, of which the head is left.
func removal(t testing.TB) Removal {
	return Removal{1, Day{time.Date(2020, time.February, 3, 0, 0, 0, 0, time.UTC)}, "A child could be made out", map[string]string{"0001-2019-20-q2": Sum(head(t, paper, 1))}}
}

// removedProject is a project with a paper of two editions, the first of which was removed.
func removedProject(t testing.TB) fstest.MapFS {
	t.Helper()
	last := recordOf(paper, 2)
	last.Removed = []Removal{removal(t)}
	text := bytesOf(t, last)
	return recordedProject(t,
		step{document: paper, edition: 1, files: func(project fstest.MapFS, folder string) {
			project[folder+"/"+RecordFile] = &fstest.MapFile{Data: head(t, paper, 1)}
		}},
		step{document: paper, edition: 2, files: remove(BeforeFile)},
		step{
			document: paper, edition: 2,
			amend: func(_ *Record, m *Manifest) { m.Files[0].Sum = Sum(text) },
			files: func(project fstest.MapFS, folder string) {
				project[folder+"/"+RecordFile] = &fstest.MapFile{Data: text}
				delete(project, folder+"/"+BeforeFile)
			},
		})
}

// TestRemovedEditions checks that of a removed edition exactly that may be missing which a
// later record says.
func TestRemovedEditions(t *testing.T) {
	put := func(name string, text []byte) func(fstest.MapFS) {
		return func(project fstest.MapFS) { project[Folder+"/"+name] = &fstest.MapFile{Data: text} }
	}
	other := recordOf(paper, 2)
	other.Removed = []Removal{removal(t), {Edition: 2}}
	for name, test := range map[string]struct {
		change func(fstest.MapFS)
		want   []string
	}{
		"as the removal left it": {func(fstest.MapFS) {}, nil},
		"its record is back": {put("0001-2019-20-q2/edition.json", bytesOf(t, recordOf(paper, 1))), []string{
			"0001-2019-20-q2/edition.json: edition 1 of 2019-20/q2 was removed, and this file still has what it said",
		}},
		"its pages are back": {put("0002-2019-20-q2/before.zip", nil), []string{
			"0002-2019-20-q2/before.zip: edition 1 of 2019-20/q2 was removed, and this file still has what it said",
		}},
		"another record": {put("0001-2019-20-q2/edition.json", head(t, paper, 1)[:1]), []string{
			"0001-2019-20-q2/edition.json: this is not the record of an edition: unexpected EOF",
			"0002-2019-20-q2/edition.json: edition 2 of 2019-20/q2 does not follow edition 0",
			"0002-2019-20-q2/edition.sha256: record number 1, which comes before this one, is missing or cannot be read",
		}},
		"a record that no removal is about": {put("0002-2019-20-q2/edition.json", head(t, paper, 2)), []string{
			"0002-2019-20-q2/edition.json: the record of 2019-20/q2, edition 2, was changed after it was made",
		}},
		"a removal added by hand": {put("0003-2019-20-q2/edition.json", bytesOf(t, other)), []string{
			"0003-2019-20-q2/edition.json: the record of 2019-20/q2, edition 2, was changed after it was made",
		}},
		"no removal": {put("0003-2019-20-q2/edition.json", bytesOf(t, recordOf(paper, 2))), []string{
			"0001-2019-20-q2/edition.json: the record of 2019-20/q2, edition 1, was changed after it was made",
			"0002-2019-20-q2/before.zip: the pages of edition 1 of 2019-20/q2 are missing",
			"0003-2019-20-q2/edition.json: the record of 2019-20/q2, edition 2, was changed after it was made",
		}},
	} {
		project := removedProject(t)
		test.change(project)
		if diff := cmp.Diff(test.want, brokenIn(t, project)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	h, _, err := Read(removedProject(t))
	if err != nil {
		t.Fatal(err)
	}
	if r := h.Removal(paper, 1); r == nil || r.Words() != "Edition 1 was removed on 3 February 2020. A child could be made out." {
		t.Errorf("the removal is %+v", r)
	}
	if h.Removal(paper, 2) != nil || h.Removal(minutes, 1) != nil {
		t.Error("what was not removed has a removal")
	}
}

// TestVerifyRemoved checks that a copy of a site is as published without an edition that its
// latest record says was removed, and not otherwise.
func TestVerifyRemoved(t *testing.T) {
	last := recordOf(paper, 2)
	last.Removed = []Removal{removal(t)}
	told := "edition 1 of 2019-20/q2 was removed on 3 February 2020: A child could be made out"
	for name, test := range map[string]struct {
		record          *Record
		listed          bool // the manifest has the sum of the record
		kept            bool // the pages of the edition are there
		faults, removed []string
	}{
		"removed": {last, true, false, nil, []string{told}},
		"removed, and still there": {last, true, true,
			[]string{"2019-20/q2, edition 1, was removed, and 2019-20/q2-edition-1 is still there"}, []string{told}},
		"missing": {recordOf(paper, 2), true, false, []string{"2019-20/q2, edition 1: 2019-20/q2-edition-1/index.html is not as published"}, nil},
		"a record that was not published": {last, false, false, []string{
			"2019-20/q2, edition 1: 2019-20/q2-edition-1/index.html is not as published", "2019-20/q2, edition 2: 2019-20/q2/edition.json is not as published",
		}, nil},
	} {
		files, text := copyOf(t), bytesOf(t, test.record)
		files[paper+"/"+RecordFile] = &fstest.MapFile{Data: text}
		file := files["editions/0003-2019-20-q2.sha256"]
		m, err := ParseManifest(string(file.Data))
		if err != nil {
			t.Fatal(err)
		}
		sum := Sum(text)
		if !test.listed {
			sum = Sum(nil)
		}
		m.Files = SortFiles(append(m.Files, File{RecordFile, sum}))
		file.Data = []byte(m.Text())
		if !test.kept {
			delete(files, Superseded(paper, 1)+"/index.html")
		}
		list(files)
		v := verify(t, files)
		if diff := cmp.Diff(test.faults, v.Faults); diff != "" {
			t.Errorf("%s: faults (-want +got):\n%s", name, diff)
		}
		if diff := cmp.Diff(test.removed, v.Removed); diff != "" {
			t.Errorf("%s: removed (-want +got):\n%s", name, diff)
		}
	}
}
