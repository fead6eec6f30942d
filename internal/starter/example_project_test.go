package starter_test

import (
	"io/fs"
	"os"
	"path"
	"testing"
	"testing/fstest"

	"outturn/internal/starter"
)

// TestWorkedExample checks that whatever can be begun in the worked example is
// accepted: a quarter after each of its papers, and the minutes and reviews
// that it does not have.
func TestWorkedExample(t *testing.T) {
	p := begin(t, repository(t))
	begin := func(kind starter.Kind, of string) {
		t.Run(string(kind)+" "+of, func(t *testing.T) {
			drafts, err := p.Make(kind, of, nil)
			if err != nil {
				t.Fatal(err)
			}
			texts := map[string]string{}
			for _, f := range drafts.Files {
				texts[prefix+f.Name] = f.Text
			}
			checkAccepted(t, repository(t), texts)
		})
	}
	for _, r := range p.Reports {
		begin(starter.Paper, r.Quarter.Add(1).String())
		begin(starter.Challenge, r.Quarter.Add(1).String())
		begin(starter.Minutes, r.Quarter.String())
		begin(starter.Review, r.Quarter.Year().String())
	}
}

// repository returns the data and content of the worked example.
func repository(t *testing.T) fstest.MapFS {
	t.Helper()
	root, files := os.DirFS("../.."), fstest.MapFS{}
	for _, folder := range []string{"data", "content"} {
		err := fs.WalkDir(root, folder, func(name string, d fs.DirEntry, err error) error {
			if extension := path.Ext(name); err != nil || d.IsDir() || extension != ".toml" && extension != ".md" {
				return err
			}
			content, err := fs.ReadFile(root, name)
			files[name] = &fstest.MapFile{Data: content}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}
