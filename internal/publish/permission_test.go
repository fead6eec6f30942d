//go:build unix

package publish

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestPermissions checks that the files and folders of a new site have the permissions
// that the umask allows.
func TestPermissions(t *testing.T) {
	tests := []struct {
		name         string
		mask         int
		file, folder fs.FileMode
	}{
		{"for all to read", 0o022, 0o644, 0o755},
		{"for the group", 0o027, 0o640, 0o750},
		{"for oneself", 0o077, 0o600, 0o700},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			defer syscall.Umask(syscall.Umask(test.mask))
			out := filepath.Join(t.TempDir(), "public", "site")
			mustWrite(t, out, siteFiles(first))
			mustWrite(t, out, siteFiles(first))
			err := filepath.WalkDir(filepath.Dir(out), func(name string, d fs.DirEntry, err error) error {
				if err != nil {
					return err
				}
				info, err := d.Info()
				if err != nil {
					return err
				}
				want := test.file
				if d.IsDir() {
					want = test.folder
				}
				if got := info.Mode().Perm(); got != want {
					t.Errorf("%s has mode %v, want %v", name, got, want)
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
		})
	}
}

// TestOwnPermissionsStay checks that a site's folder keeps its permissions after a
// build.
func TestOwnPermissionsStay(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0o022))
	for _, mode := range []fs.FileMode{0o700, 0o750, 0o775 | fs.ModeSetgid} {
		out := filepath.Join(t.TempDir(), "preview")
		mustWrite(t, out, siteFiles(first))
		if err := os.Chmod(out, mode); err != nil {
			t.Fatal(err)
		}
		mustWrite(t, out, siteFiles(second))
		info, err := os.Stat(out)
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode() &^ fs.ModeDir; got != mode {
			t.Errorf("after a build the folder has mode %v, want %v", got, mode)
		}
	}
}
