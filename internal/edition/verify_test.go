package edition

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// copyOf is a copy of a site with a page for each of the editions of a paper, each of which
// was published, and the list of its files.
func copyOf(t testing.TB) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{"index.html": {Data: []byte("home")}}
	previous := ""
	publish := func(number, edition int, folder, page string) {
		files[folder+"/index.html"] = &fstest.MapFile{Data: []byte(page)}
		m := &Manifest{Number: number, Document: paper, Edition: edition, Published: published, Previous: previous, Files: []File{{"index.html", Sum([]byte(page))}}}
		files["editions/"+EntryName(number, paper)+".sha256"] = &fstest.MapFile{Data: []byte(m.Text())}
		previous = Sum([]byte(m.Text()))
	}
	publish(1, 1, Superseded(paper, 1), "an earlier look") // drawn anew by the second
	publish(2, 1, Superseded(paper, 1), "first")
	publish(3, 2, paper, "second")
	files["editions/0003-2019-20-q2.sha256.sig"] = &fstest.MapFile{Data: []byte("signed")}
	list(files)
	return files
}

// list writes the list of the files.
func list(files fstest.MapFS) {
	delete(files, "manifest.sha256")
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(files)) {
		b.WriteString(Sum(files[name].Data) + "  " + name + "\n")
	}
	files["manifest.sha256"] = &fstest.MapFile{Data: []byte(b.String())}
}

func verify(t *testing.T, files fstest.MapFS) *Verified {
	t.Helper()
	v, err := Copy{Files: files, Sums: "manifest.sha256", Manifests: "editions"}.Verify()
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestVerifyWhole(t *testing.T) {
	v := verify(t, copyOf(t))
	if len(v.Faults) > 0 || v.Files != 7 || len(v.Manifests) != 3 || !cmp.Equal(v.Signed, []string{"editions/0003-2019-20-q2.sha256"}) {
		t.Errorf("a whole copy is found to be %+v", v)
	}
	if v := verify(t, fstest.MapFS{"manifest.sha256": {Data: []byte("# nothing yet\n")}}); len(v.Faults) > 0 {
		t.Errorf("a site without records has the faults %q", v.Faults)
	}
}

func TestVerifyNamesFaults(t *testing.T) {
	put := func(name, text string) func(fstest.MapFS) {
		return func(files fstest.MapFS) { files[name] = &fstest.MapFile{Data: []byte(text)} }
	}
	// listed changes the files, and the list of them too, as a forger would.
	listed := func(change func(fstest.MapFS)) func(fstest.MapFS) {
		return func(files fstest.MapFS) { change(files); list(files) }
	}
	without := func(name string) func(fstest.MapFS) {
		return func(files fstest.MapFS) { delete(files, name) }
	}
	manifest := func(change func(m *Manifest)) func(fstest.MapFS) {
		return func(files fstest.MapFS) {
			file := files["editions/0002-2019-20-q2.sha256"]
			m, err := ParseManifest(string(file.Data))
			if err != nil {
				t.Fatal(err)
			}
			change(m)
			file.Data = []byte(m.Text())
		}
	}
	for name, test := range map[string]struct {
		change func(fstest.MapFS)
		want   []string
	}{
		"one byte of a page": {put("index.html", "hOme"), []string{"index.html does not have the checksum that manifest.sha256 lists"}},
		"file missing":       {without("index.html"), []string{"index.html is missing"}},
		"file added":         {put("more/page.html", ""), []string{"more/page.html is not among the files of the site"}},
		"folder instead of a page": {func(files fstest.MapFS) {
			without("2019-20/q2/index.html")(files)
			put("2019-20/q2/index.html/index.html", "second")(files)
		}, []string{
			"2019-20/q2/index.html is a folder, and should be a file",
			"2019-20/q2/index.html/index.html is not among the files of the site",
			"2019-20/q2, edition 2: 2019-20/q2/index.html is not as published",
		}},
		"folder instead of the last manifest": {func(files fstest.MapFS) {
			without("editions/0003-2019-20-q2.sha256")(files)
			put("editions/0003-2019-20-q2.sha256/.kept", "")(files)
		}, []string{
			"editions/0003-2019-20-q2.sha256 is a folder, and should be a file",
			"2019-20/q2, edition 1: 2019-20/q2/index.html is not as published",
		}},
		"hidden files": {func(files fstest.MapFS) {
			put(".htaccess", "x")(files)
			put(".git/config", "x")(files)
			put("2019-20/.cache/x", "x")(files)
		}, nil},
		"no list":           {without("manifest.sha256"), []string{"manifest.sha256 is missing, which lists the files of the site"}},
		"line that is none": {func(files fstest.MapFS) { f := files["manifest.sha256"]; f.Data = append(f.Data, "more\n"...) }, []string{`manifest.sha256: the line "more" is not a sum and the name of a file`}},
		"line that leads out": {func(files fstest.MapFS) {
			f := files["manifest.sha256"]
			f.Data = append(f.Data, Sum(nil)+"  ../x\n"...)
		}, []string{`manifest.sha256: the line "` + Sum(nil) + `  ../x" is not a sum and the name of a file`}},
		"page and list":         {listed(put("2019-20/q2/index.html", "secOnd")), []string{"2019-20/q2, edition 2: 2019-20/q2/index.html is not as published"}},
		"superseded page":       {listed(put("2019-20/q2-edition-1/index.html", "fIrst")), []string{"2019-20/q2, edition 1: 2019-20/q2-edition-1/index.html is not as published"}},
		"superseded page gone":  {listed(without("2019-20/q2-edition-1/index.html")), []string{"2019-20/q2, edition 1: 2019-20/q2-edition-1/index.html is not as published"}},
		"manifest gone":         {listed(without("editions/0002-2019-20-q2.sha256")), []string{"manifest number 2 is missing: the chain is broken", "2019-20/q2, edition 1: 2019-20/q2-edition-1/index.html is not as published"}},
		"manifest that is none": {listed(put("editions/notes.txt", "x")), []string{"editions/notes.txt is not a manifest: this is not the beginning of a manifest"}},
		"manifest twice": {
			listed(func(files fstest.MapFS) { files["editions/copy.sha256"] = files["editions/0003-2019-20-q2.sha256"] }),
			[]string{"two manifests have the number 3"},
		},
		"first manifest gone": {listed(without("editions/0001-2019-20-q2.sha256")), []string{"manifest number 1 is missing: the chain is broken"}},
		"manifest of another day": {
			listed(manifest(func(m *Manifest) { m.Published = Day{published.Time.AddDate(0, 0, 1)} })),
			[]string{"manifest number 3 does not follow from number 2 as it is here: the chain is broken"},
		},
		"page and its manifest": {
			listed(func(files fstest.MapFS) {
				put("2019-20/q2-edition-1/index.html", "forged")(files)
				manifest(func(m *Manifest) { m.Files[0].Sum = Sum([]byte("forged")) })(files)
			}),
			[]string{"manifest number 3 does not follow from number 2 as it is here: the chain is broken"},
		},
		"first manifest that names another": {
			listed(func(files fstest.MapFS) {
				for _, name := range []string{"editions/0001-2019-20-q2.sha256", "editions/0002-2019-20-q2.sha256", "editions/0003-2019-20-q2.sha256"} {
					delete(files, name)
				}
				m := Manifest{Number: 1, Document: paper, Edition: 1, Published: published, Previous: Sum(nil), Files: []File{{"index.html", Sum([]byte("second"))}}}
				put("editions/0001-2019-20-q2.sha256", m.Text())(files)
			}),
			[]string{"manifest number 1 names one before it: the chain is broken"},
		},
	} {
		files := copyOf(t)
		test.change(files)
		if diff := cmp.Diff(test.want, verify(t, files).Faults); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestManyFaultsOfOneEdition(t *testing.T) {
	for want, names := range map[string][]string{
		"a is not as published":                                 {"a"},
		"a, b, c are not as published":                          {"a", "b", "c"},
		"4 of 9 files are not as published, among them a, b, c": {"a", "b", "c", "d"},
	} {
		if got := notAsPublished(names, 9); got != want {
			t.Errorf("%q instead of %q", got, want)
		}
	}
}
