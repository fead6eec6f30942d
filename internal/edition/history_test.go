package edition

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/rule"
)

// step is a publication to record: what it is, and what is wrong with it.
type step struct {
	document string
	edition  int
	number   int                          // 0: the next one
	folder   string                       // empty: its own
	amend    func(r *Record, m *Manifest) // before its manifest is written
	files    func(fstest.MapFS, string)   // after: the project and the folder
}

// recordedProject is a project with publications; later editions keep the pages before them.
func recordedProject(t testing.TB, steps ...step) fstest.MapFS {
	t.Helper()
	project, previous := fstest.MapFS{}, ""
	for n, s := range steps {
		r := recordOf(s.document, s.edition)
		text, err := r.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		m := &Manifest{Number: n + 1, Document: s.document, Edition: s.edition, Published: published, Previous: previous, Files: []File{{RecordFile, Sum(text)}}}
		if s.number > 0 {
			m.Number = s.number
		}
		if s.amend != nil {
			s.amend(r, m)
		}
		folder := Folder + "/" + EntryName(m.Number, s.document)
		if s.folder != "" {
			folder = Folder + "/" + s.folder
		}
		project[folder+"/"+RecordFile] = &fstest.MapFile{Data: text}
		project[folder+"/"+ManifestFile] = &fstest.MapFile{Data: []byte(m.Text())}
		if s.edition > 1 {
			project[folder+"/"+BeforeFile] = &fstest.MapFile{}
		}
		previous = Sum([]byte(m.Text()))
		if s.files != nil {
			s.files(project, folder)
		}
	}
	return project
}

const (
	paper   = "2019-20/q2"
	minutes = "2019-20/q2/minutes"
)

// brokenIn lists the mistakes of a project, each after the file that it is in.
func brokenIn(t *testing.T, project fstest.MapFS) []string {
	t.Helper()
	_, ds, err := Read(project)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, d := range ds.Sorted() {
		if d.Rule != rule.BrokenRecord || d.Hint == "" {
			t.Errorf("the mistake %q is of another rule, or has no hint", d.Summary)
		}
		all = append(all, strings.TrimPrefix(d.Span.File.Name, Folder+"/")+": "+d.Summary)
	}
	return all
}

// replace changes a file of a publication after it was recorded.
func replace(file, was, now string) func(fstest.MapFS, string) {
	return func(project fstest.MapFS, folder string) {
		name := folder + "/" + file
		project[name] = &fstest.MapFile{Data: []byte(strings.Replace(string(project[name].Data), was, now, 1))}
	}
}

func remove(file string) func(fstest.MapFS, string) {
	return func(project fstest.MapFS, folder string) { delete(project, folder+"/"+file) }
}

func TestBrokenHistories(t *testing.T) {
	for name, test := range map[string]struct {
		steps []step
		want  []string
	}{
		"none":       {},
		"whole":      {[]step{{document: paper, edition: 1}, {document: minutes, edition: 1}, {document: paper, edition: 2}}, nil},
		"drawn anew": {[]step{{document: paper, edition: 1}, {document: paper, edition: 1}}, nil},
		"number missing": {
			[]step{{document: paper, edition: 1, number: 1}, {document: minutes, edition: 1, number: 3}},
			[]string{"0003-2019-20-q2-minutes/edition.sha256: record number 2, which comes before this one, is missing or cannot be read"},
		},
		"number missing, and more after it": {
			[]step{{document: paper, edition: 1}, {document: minutes, edition: 1, number: 3}, {document: "2019-20/q3", edition: 1, number: 4}},
			[]string{"0003-2019-20-q2-minutes/edition.sha256: record number 2, which comes before this one, is missing or cannot be read"},
		},
		"first missing": {
			[]step{{document: paper, edition: 1, number: 2}},
			[]string{"0002-2019-20-q2/edition.sha256: record number 1, which comes before this one, is missing or cannot be read"},
		},
		"two of one number": {
			[]step{{document: minutes, edition: 1}, {document: paper, edition: 1, number: 1, amend: func(_ *Record, m *Manifest) { m.Previous = "" }}},
			[]string{"0001-2019-20-q2-minutes/edition.sha256: two records have the number 1: 0001-2019-20-q2 and 0001-2019-20-q2-minutes"},
		},
		"folder of another number": {
			[]step{{document: paper, edition: 1, folder: "0007-2019-20-q2"}},
			[]string{"0007-2019-20-q2/edition.sha256: the manifest is number 1, of 2019-20/q2, and stands in the folder 0007-2019-20-q2"},
		},
		"folder of another document": {
			[]step{{document: paper, edition: 1, folder: "0001-2019-20-q3"}},
			[]string{"0001-2019-20-q3/edition.sha256: the manifest is number 1, of 2019-20/q2, and stands in the folder 0001-2019-20-q3"},
		},
		"folder without a number": {
			[]step{{document: paper, edition: 1, folder: "copy"}},
			[]string{"copy/edition.sha256: the manifest is number 1, of 2019-20/q2, and stands in the folder copy"},
		},
		"record changed": {
			[]step{{document: paper, edition: 1, files: replace(RecordFile, "87.1%", "97.1%")}},
			[]string{"0001-2019-20-q2/edition.json: the record of 2019-20/q2, edition 1, was changed after it was made"},
		},
		"manifest changed in the middle": {
			[]step{{document: paper, edition: 1}, {document: minutes, edition: 1, files: replace(ManifestFile, "2019-10-28", "2019-10-27")}, {document: "2019-20/q3", edition: 1}},
			[]string{
				"0002-2019-20-q2-minutes/edition.json: the record and its manifest are of different editions",
				"0003-2019-20-q3/edition.sha256: the manifest before this one, number 2, is not as it was when this one was made",
			},
		},
		"manifest of another edition": {
			[]step{{document: paper, edition: 1, amend: func(_ *Record, m *Manifest) { m.Edition = 2 }}},
			[]string{"0001-2019-20-q2/edition.json: the record and its manifest are of different editions"},
		},
		"manifest of another document": {
			[]step{{document: paper, edition: 1, folder: "0001-2019-20-q3", amend: func(_ *Record, m *Manifest) { m.Document = "2019-20/q3" }}},
			[]string{"0001-2019-20-q3/edition.json: the record and its manifest are of different editions"},
		},
		"edition left out": {
			[]step{{document: paper, edition: 1}, {document: paper, edition: 3}},
			[]string{"0002-2019-20-q2/edition.json: edition 3 of 2019-20/q2 does not follow edition 1"},
		},
		"edition out of order": {
			[]step{{document: paper, edition: 1}, {document: paper, edition: 2}, {document: paper, edition: 1}},
			[]string{"0003-2019-20-q2/edition.json: edition 1 of 2019-20/q2 does not follow edition 2"},
		},
		"pages before missing": {
			[]step{{document: paper, edition: 1}, {document: paper, edition: 2, files: remove(BeforeFile)}},
			[]string{"0002-2019-20-q2/before.zip: the pages of edition 1 of 2019-20/q2 are missing"},
		},
		"a file beside the records": {
			[]step{{document: paper, edition: 1, files: func(project fstest.MapFS, _ string) {
				project[Folder+"/notes.txt"] = &fstest.MapFile{Data: []byte("Kept for ever.")}
			}}},
			[]string{"notes.txt: this file is no record: data/editions holds the folders of records alone"},
		},
		"record missing": {
			[]step{{document: paper, edition: 1, files: remove(RecordFile)}},
			[]string{"0001-2019-20-q2/edition.json: the record of 0001-2019-20-q2 has no file of this name"},
		},
		"manifest missing": {
			[]step{{document: paper, edition: 1, files: remove(ManifestFile)}},
			[]string{"0001-2019-20-q2/edition.sha256: the record of 0001-2019-20-q2 has no file of this name"},
		},
		"not JSON": {
			[]step{{document: paper, edition: 1, files: replace(RecordFile, "{\n", "")}},
			[]string{"0001-2019-20-q2/edition.json: this is not the record of an edition: json: cannot unmarshal string into Go value of type edition.Record"},
		},
		"unknown key": {
			[]step{{document: paper, edition: 1, files: replace(RecordFile, "program", "editor")}},
			[]string{`0001-2019-20-q2/edition.json: this is not the record of an edition: json: unknown field "editor"`},
		},
		"no manifest": {
			[]step{{document: paper, edition: 1, files: replace(ManifestFile, "# Outturn", "#")}},
			[]string{"0001-2019-20-q2/edition.sha256: this is not the manifest of an edition: this is not the beginning of a manifest"},
		},
	} {
		if diff := cmp.Diff(test.want, brokenIn(t, recordedProject(t, test.steps...))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestHistory(t *testing.T) {
	project := recordedProject(t,
		step{document: paper, edition: 1}, step{document: minutes, edition: 1}, step{document: paper, edition: 1}, step{document: paper, edition: 2})
	project[Folder+"/.staging/left"] = &fstest.MapFile{} // hidden: no record
	project[Folder+"/0004-2019-20-q2/"+SignatureFile] = &fstest.MapFile{Data: []byte("signed")}
	h, ds, err := Read(project)
	if err != nil || len(ds.Sorted()) > 0 {
		t.Fatal(ds.Sorted(), err)
	}
	numbers := func(all []*Entry) (numbers []int) {
		for _, e := range all {
			numbers = append(numbers, e.Number())
		}
		return numbers
	}
	if got := h.Documents(); !cmp.Equal(got, []string{paper, minutes}) {
		t.Errorf("documents: %v", got)
	}
	if got := numbers(h.Editions(paper)); !cmp.Equal(got, []int{1, 4}) {
		t.Errorf("editions are the entries %v", got)
	}
	if got := numbers(h.Current()); !cmp.Equal(got, []int{4, 2}) {
		t.Errorf("current are the entries %v", got)
	}
	last := h.Latest(paper)
	if string(last.Signature) != "signed" || !last.HasBefore || last.Proposed() || h.Latest("2020-21/q1") != nil {
		t.Errorf("the latest is %+v", last)
	}
	if number, previous := h.Next(); number != 5 || previous != Sum([]byte(last.ManifestText)) {
		t.Errorf("next is %d, after %s", number, previous)
	}
	h.Propose(recordOf(minutes, 2))
	if e := h.Latest(minutes); !e.Proposed() || e.Name != "0005-2019-20-q2-minutes" || e.Manifest.Edition != 2 {
		t.Errorf("proposed is %+v", e)
	}
	if number, previous := (&History{}).Next(); number != 1 || previous != "" {
		t.Errorf("the first is %d, after %q", number, previous)
	}
}
