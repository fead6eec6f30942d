package publish

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// outsideOthers refuses a folder within a site for another audience, and one that keeps
// such a site in a hidden folder. A server that shows the one would show the other.
func outsideOthers(a Audience, out string) error {
	near, _ := filepath.Glob(filepath.Join(out, ".*")) // the pattern is right, and a name with signs of one finds less
	for at := realFolder(filepath.Dir(out)); ; at = filepath.Dir(at) {
		near = append(near, at)
		if at == filepath.Dir(at) {
			break
		}
	}
	for _, folder := range near {
		listed, _, err := readManifest(folder)
		if err != nil && !errors.Is(err, os.ErrPermission) && !errors.Is(err, syscall.ENOTDIR) {
			return err
		}
		if listed[Mark] != "" && listed.audience() != a {
			return refuseAudience(a, folder)
		}
	}
	return nil
}

// realFolder is a folder with its links followed, as far as it is there.
func realFolder(folder string) string {
	for at := folder; at != filepath.Dir(at); at = filepath.Dir(at) {
		if real, err := filepath.EvalSymlinks(at); err == nil {
			return filepath.Join(real, strings.TrimPrefix(folder, at))
		}
	}
	return folder
}

// refuseAudience refuses to write for an audience where the site of another is.
func refuseAudience(a Audience, folder string) *Refusal {
	if a == Members {
		return &Refusal{
			Why: folder + " has a public site, and the members' edition contains exempt information",
			Do:  "choose a folder that no server shows to the public, such as --out site-members",
		}
	}
	return &Refusal{
		Why: folder + " has the members' edition, which contains exempt information: it is not for the public",
		Do:  "choose another folder for the public site, such as --out site",
	}
}

// ForMembers says that a folder has the members' edition, which is never published.
type ForMembers struct{ Folder string }

// Error implements error.
func (f *ForMembers) Error() string {
	return f.Folder + " has the members' edition, which contains exempt information: it was never published"
}

// Hint says what to do.
func (f *ForMembers) Hint() string { return "name the folder of the public site" }
