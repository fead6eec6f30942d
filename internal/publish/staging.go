package publish

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/robustio"
)

// staged ends the names of folders beside out in which builds write. A word that
// no other build has follows: what an earlier one left may resist removal.
const staged = ".new-"

// begin makes the folder beside out in which this build writes. It has out's own
// permissions, so that a preview that is kept from others stays so.
func begin(out string) (string, error) {
	staging := beside(out, staged+rand.Text())
	err := os.Mkdir(staging, 0o777)
	if info, missing := os.Stat(out); err == nil && missing == nil {
		err = os.Chmod(staging, info.Mode()|0o700)
	}
	if err != nil {
		return "", fmt.Errorf("writing the site: %w", err)
	}
	return staging, nil
}

// sweep removes what builds that were killed have left beside out. A site that
// one of them had moved aside, and not yet replaced, is put back. The build that
// sweeps has locked out: no other one is at work.
func sweep(out string) error {
	entries, err := os.ReadDir(filepath.Dir(out))
	if err != nil {
		return fmt.Errorf("looking for what killed builds left: %w", err)
	}
	for _, d := range entries {
		left := filepath.Join(filepath.Dir(out), d.Name())
		if !d.IsDir() || !isStaging(out, left) {
			continue
		}
		if err := settle(out, left); err != nil {
			return fmt.Errorf("clearing up after a killed build: %w", err)
		}
	}
	return nil
}

// isStaging reports whether a name is that of a staging folder of out, or of the
// old site that moveAside had put beside one. A second point would make it one of
// another site, which is called site.new-2024 or the like.
func isStaging(out, name string) bool {
	word, ours := strings.CutPrefix(name, beside(out, staged))
	return ours && !strings.Contains(strings.TrimSuffix(word, aside), ".")
}

func settle(out, left string) error {
	_, err := os.Stat(out)
	if errors.Is(err, fs.ErrNotExist) && strings.HasSuffix(left, aside) {
		return robustio.Rename(left, out)
	}
	return discard(out, left)
}

// discard removes a staging folder. Folders in it whose names begin with a
// point are never a build's own: a build that failed or was killed had yet to
// move them, and they go back to the site first. What the system does not
// remove now is left to the next sweep; it stops nobody from publishing.
func discard(out, staging string) error {
	if err := moveHiddenFolders(staging, out); err != nil {
		return err
	}
	robustio.RemoveAll(staging)
	return nil
}
