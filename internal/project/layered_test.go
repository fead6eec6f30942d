package project

import (
	"errors"
	"io/fs"
	"testing"
	"testing/fstest"
)

// brokenFS is a file system that cannot be read.
type brokenFS struct{}

var errDisk = errors.New("the disk is broken")

func (brokenFS) Open(string) (fs.File, error) { return nil, errDisk }

// TestLayeredFS checks that a library of the project hides the program's, and that one
// that cannot be read is an error rather than missing.
func TestLayeredFS(t *testing.T) {
	own := fstest.MapFS{"both.js": {Data: []byte("the project's")}, "own.js": {Data: []byte("the project's")}}
	program := fstest.MapFS{"both.js": {Data: []byte("the program's")}, "inside.js": {Data: []byte("the program's")}}
	tests := []struct {
		name  string
		files layeredFS
		want  string
		err   error
	}{
		{"both.js", layeredFS{own, program}, "the project's", nil},
		{"own.js", layeredFS{own, program}, "the project's", nil},
		{"inside.js", layeredFS{own, program}, "the program's", nil},
		{"none.js", layeredFS{own, program}, "", fs.ErrNotExist},
		{"both.js", layeredFS{brokenFS{}, program}, "", errDisk},
		{"none.js", layeredFS{own, brokenFS{}}, "", errDisk},
	}
	for _, test := range tests {
		got, err := fs.ReadFile(test.files, test.name)
		if string(got) != test.want || !errors.Is(err, test.err) {
			t.Errorf("%s is %q, %v; want %q, %v", test.name, got, err, test.want, test.err)
		}
	}
}
