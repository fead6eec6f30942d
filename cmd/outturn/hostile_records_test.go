package main

import (
	"archive/zip"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const record = "data/editions/0001-2019-20-q2/"

// hostileRecords are records of editions that nobody's publication wrote.
func hostileRecords() []hostile {
	texts := []struct {
		name string
		text func() string
	}{
		{"lists 100,000 levels deep", func() string { return strings.Repeat("[", many) }},
		{"tables 100,000 levels deep", func() string { return strings.Repeat(`{"a":`, many) }},
		{"facts 100,000 levels deep", func() string { return `{"facts":` + strings.Repeat(`{"a":`, many) }},
		{"a number of half a million digits", func() string { return `{"edition":` + strings.Repeat("9", many*5) + `}` }},
		{"an edition of no end", func() string { return `{"edition":1e999999999}` }},
		{"a document outside of the site", func() string {
			return `{"document":"../../etc","edition":1,"published":"2019-11-01","program":"","title":"","facts":{},"words":[]}`
		}},
		{"100,000 words", func() string { return `{"words":[` + strings.Repeat(`"a",`, many) + `"a"]}` }},
		{"nothing", func() string { return "" }},
	}
	var all []hostile
	for _, x := range texts {
		all = append(all,
			hostile{name: "a record of " + x.name, rule: "broken-record", files: func() map[string]string {
				return map[string]string{record + "edition.json": x.text(), record + "edition.sha256": "a"}
			}},
			hostile{name: "a manifest of " + x.name, rule: "broken-record", files: func() map[string]string {
				return map[string]string{record + "edition.json": "{}", record + "edition.sha256": x.text()}
			}})
	}
	for _, file := range []string{"edition.json", "edition.sha256", "edition.sha256.sig"} {
		all = append(all,
			hostile{name: "a record's link out: " + file, rule: "outside-project", plant: linkOut(record+file, true), files: recordBeside(file)},
			hostile{name: "a record's pipe: " + file, rule: "no-file", plant: pipe(record + file), files: recordBeside(file)},
			hostile{name: "a record of 10 GB: " + file, rule: "over-limit", plant: sparse(record+file, 10<<30), files: recordBeside(file)},
		)
	}
	return append(all,
		hostile{name: "records that lead out", rule: "outside-project", plant: folderOut("data/editions")},
		hostile{name: "a pipe for records", plant: pipe("data/editions")},
		hostile{name: "2,000 folders of records", rule: "broken-record", plant: manyRecords},
	)
}

// recordBeside are the other files of a record.
func recordBeside(file string) func() map[string]string {
	return func() map[string]string {
		all := map[string]string{record + "edition.json": "{}", record + "edition.sha256": "a"}
		delete(all, record+file)
		return all
	}
}

func manyRecords(t *testing.T, folder string) {
	for n := range 2000 {
		put(t, filepath.Join(folder, fmt.Sprintf("data/editions/%04d-2019-20-q2/edition.json", n)), "{}")
	}
}

// TestKeptPages checks that the pages that an edition keeps can neither become other files of
// the site nor fill the machine's memory.
func TestKeptPages(t *testing.T) {
	for name, entry := range map[string]struct {
		name string
		size int
	}{
		"a file outside":     {"../../evil.html", 1},
		"a file of the site": {"index.html", 1},
		"a hidden file":      {".htaccess", 1},
		"a bomb":             {"2019-20/q2-edition-1/index.html", 200 << 20},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			correctedProject(t, folder)
			packOne(t, filepath.Join(folder, "project/data/editions/0002-2019-20-q2/before.zip"), entry.name, entry.size)
			code, printed, state := built(t, folder)
			if code != exitContent || !strings.Contains(printed, "[broken-record]") {
				t.Errorf("it ended with code %d:\n%s", code, beginning(printed))
			}
			if memory := peakMemory(state); memory > mostMemory {
				t.Errorf("it took %d MB of memory", memory>>20)
			}
			if _, err := os.Stat(filepath.Join(folder, "evil.html")); err == nil {
				t.Error("it wrote a file outside of the site")
			}
		})
	}
}

// packOne writes an archive of one file of zeroes.
func packOne(t *testing.T, file, name string, size int) {
	t.Helper()
	out, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	archive := zip.NewWriter(out)
	w, err := archive.Create(name)
	for range max(size>>20, 1) {
		if err == nil {
			_, err = w.Write(make([]byte, min(size, 1<<20)))
		}
	}
	if err == nil {
		err = archive.Close()
	}
	if err == nil {
		err = out.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
}

// correctedProject is a project with a paper that was published, corrected and recorded.
func correctedProject(t *testing.T, folder string) {
	t.Helper()
	hostile{}.write(t, folder)
	project, site := filepath.Join(folder, "project"), filepath.Join(folder, "site")
	run := func(args ...string) {
		t.Helper()
		if code, printed, _ := ran(t, append(args, "--source", project)...); code != exitDone {
			t.Fatalf("%s ended with code %d:\n%s", args[0], code, printed)
		}
	}
	run("publish")
	run("build", "--out", site)
	figures := filepath.Join(project, "data/2019-20/q2.toml")
	text, err := os.ReadFile(figures)
	if err != nil {
		t.Fatal(err)
	}
	put(t, figures, strings.Replace(string(text), "5590", "5591", 1))
	run("correct", "2019-20/q2", "--reason", "A slip.", "--published", site)
}
