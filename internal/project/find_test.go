package project_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/project"
)

// TestOpen checks that a folder is a project if it has a data folder.
func TestOpen(t *testing.T) {
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	for _, name := range []string{"whole/data", "empty"} {
		if err := os.MkdirAll(at(name), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"file", "empty/data"} {
		if err := os.WriteFile(at(name), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := project.Open(at("whole")); err != nil {
		t.Errorf("a project is refused: %v", err)
	}
	for _, name := range []string{"none", "file", "empty", "whole/data"} {
		_, err := project.Open(at(name))
		want := &project.NotFound{Message: at(name) + " is not a project: it has no data folder; outturn init FOLDER begins one, and --source FOLDER names one"}
		if diff := cmp.Diff(want, notFound(t, err)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func notFound(t *testing.T, err error) *project.NotFound {
	t.Helper()
	var none *project.NotFound
	if !errors.As(err, &none) {
		t.Fatalf("the error is %v, want a NotFound", err)
	}
	return none
}

// TestNoReport checks the error for a quarter that cannot be built.
func TestNoReport(t *testing.T) {
	public := []string{"2019-20/q1", "2019-20/q2"}
	all := []string{"2019-20/q1", "2019-20/q2", "2019-20/q3", "2019-20/q4"}
	tests := []struct {
		name, quarter string
		drafts        bool
		want          project.NotFound
	}{
		{"figures alone", "2018-19/q4", false, project.NotFound{Message: "there is no report to build for 2018-19/q4", Name: "2018-19/q4", Others: public}},
		{"figures alone, with drafts", "2018-19/q4", true, project.NotFound{Message: "there is no report to build for 2018-19/q4", Name: "2018-19/q4", Others: all}},
		{"nothing", "2029-30/q1", false, project.NotFound{Message: "there is no report to build for 2029-30/q1", Name: "2029-30/q1", Others: public}},
		{"a draft", "2019-20/q4", false, project.NotFound{Message: "there is no published report to build for 2019-20/q4", Name: "2019-20/q4", Unpublished: true}},
		{"a scheduled paper", "2019-20/q3", false, project.NotFound{Message: "there is no published report to build for 2019-20/q3", Name: "2019-20/q3", Unpublished: true}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			requested := quarters(t, "2019-20/q1", test.quarter)
			_, err := project.Build(councilFiles(), project.Options{Drafts: test.drafts, Day: day, Quarters: requested})
			if diff := cmp.Diff(&test.want, notFound(t, err)); diff != "" {
				t.Errorf("what is not found differs (-want +got):\n%s", diff)
			}
		})
	}
}

// TestNoDocument checks the error for a document that cannot be printed.
func TestNoDocument(t *testing.T) {
	site := buildSite(t, councilFiles(), project.Options{Day: day})
	var names []string
	for name := range paths(site) {
		if filepath.Base(name) == "index.html" && name != "index.html" {
			names = append(names, filepath.ToSlash(filepath.Dir(name)))
		}
	}
	tests := []struct {
		document string
		want     project.NotFound
	}{
		{"2019-20/q4", project.NotFound{Message: "2019-20/q4 is not published", Name: "2019-20/q4", Unpublished: true}},
		{"2019-20/q1/minutes", project.NotFound{Message: "2019-20/q1/minutes is not published", Name: "2019-20/q1/minutes", Unpublished: true}},
		{"2018-19/annual", project.NotFound{Message: "2018-19/annual is not published", Name: "2018-19/annual", Unpublished: true}},
		{"2019-20/q2/minutes", project.NotFound{Message: "there is no document 2019-20/q2/minutes", Name: "2019-20/q2/minutes", Others: names}},
		{"2019-20/q5", project.NotFound{Message: "there is no document 2019-20/q5", Name: "2019-20/q5", Others: names}},
		{"quarter2", project.NotFound{Message: `"quarter2" is not a quarter: write it like 2019-20/q2`}},
	}
	for _, test := range tests {
		t.Run(test.document, func(t *testing.T) {
			_, content, err := project.PDF(context.Background(), councilFiles(), project.Options{Day: day}, test.document, "", "no-such-program")
			sorted := cmp.Transformer("sorted", func(names []string) map[string]bool {
				set := map[string]bool{}
				for _, name := range names {
					set[name] = true
				}
				return set
			})
			if diff := cmp.Diff(&test.want, notFound(t, err), sorted); diff != "" || content != nil {
				t.Errorf("what is not found differs (-want +got):\n%s", diff)
			}
		})
	}
}

// TestDocumentNames checks that names come from paths only, whatever the files contain.
func TestDocumentNames(t *testing.T) {
	files := fstest.MapFS{}
	for _, name := range []string{
		"2019-20/q2/paper.md", "2019-20/q1/paper.md", "2019-20/q1/minutes.md", "2018-19/annual/review.md",
		"2019-20/q5/paper.md", "2019/q1/paper.md", "2019-20/q3/notes.md", "drafts/2019-20/q4/paper.md",
	} {
		files["content/"+name] = &fstest.MapFile{Data: []byte("+++")}
	}
	papers := []string{"2019-20/q1", "2019-20/q2"}
	if diff := cmp.Diff(papers, project.Papers(files)); diff != "" {
		t.Errorf("the papers differ (-want +got):\n%s", diff)
	}
	all := append(papers, "2019-20/q1/minutes", "2018-19/annual")
	if diff := cmp.Diff(all, project.DocumentNames(files)); diff != "" {
		t.Errorf("the documents differ (-want +got):\n%s", diff)
	}
	if got := project.DocumentNames(fstest.MapFS{}); len(got) > 0 {
		t.Errorf("without a project there are %q", got)
	}
}
