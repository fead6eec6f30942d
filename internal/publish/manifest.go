package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Manifest is the name of the file that lists every other file of a site with its
// SHA-256 checksum, in the form that sha256sum -c reads. It proves what was published,
// and distinguishes a site from any other folder.
const Manifest = "SHA256SUMS"

// Mark is the name of the file that says that a site is Outturn's. Its line in the
// manifest has a star, as sha256sum --binary writes, and no other line has: every
// program reads such a manifest, and none but Outturn writes it.
const Mark = "outturn.txt"

// Audience is who a site is for.
type Audience int

const (
	// Public is everybody.
	Public Audience = iota
	// Members may also read what is exempt.
	Members
)

// mark is the text of the file [Mark] of a site for an audience.
func (a Audience) mark() string {
	if a == Members {
		return membersText
	}
	return markText
}

// audience is who the site of a manifest is for.
func (m manifest) audience() Audience {
	if m[Mark] == sumOf([]byte(membersText)) {
		return Members
	}
	return Public
}

const membersText = `This is a members' edition that Outturn wrote. It contains exempt information: not
for publication. SHA256SUMS lists its files.

The next build for members writes all of them again. It does not begin while there is any
other file here, or one that was changed since: nothing of yours is lost.
`

const markText = `This is a site that Outturn wrote. SHA256SUMS lists its files.

The next build writes all of them again. It does not begin while there is any other file
here, or one that was changed since: nothing of yours is lost.
`

// Beside is the number of files that a site has besides those given to [Write].
const Beside = 2

// sumLength is the length of a checksum in a manifest.
const sumLength = 2 * sha256.Size

// manifest holds the checksums of a site's files, in hexadecimal, by path.
type manifest map[string]string

// sumOf is the checksum of a content as it stands in a manifest.
func sumOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// text is the manifest as a file: sorted by path, the mark's line last.
func (m manifest) text(a Audience) string {
	return m.unmarked() + sumOf([]byte(a.mark())) + " *" + Mark + "\n"
}

// unmarked is the manifest without the mark's line, as the first versions wrote it.
func (m manifest) unmarked() string {
	lines := make([]string, 0, len(m))
	for name, sum := range m {
		if name != Mark {
			lines = append(lines, sum+"  "+name+"\n")
		}
	}
	slices.SortFunc(lines, func(a, b string) int { return strings.Compare(a[sumLength:], b[sumLength:]) })
	return strings.Join(lines, "")
}

// readManifest reads the manifest of a site, which is empty where there is none.
func readManifest(out string) (listed manifest, text string, err error) {
	content, err := os.ReadFile(filepath.Join(out, Manifest))
	if errors.Is(err, fs.ErrNotExist) {
		return manifest{}, "", nil
	}
	if err != nil {
		return nil, "", fmt.Errorf("reading what the last build wrote: %w", err)
	}
	listed = manifest{}
	for line := range strings.Lines(string(content)) {
		if sum, name, ok := parseLine(strings.TrimSuffix(line, "\n")); ok {
			listed[name] = sum
		}
	}
	return listed, string(content), nil
}

// parseLine takes apart a line of a manifest.
func parseLine(line string) (sum, name string, ok bool) {
	if len(line) < sumLength+3 {
		return "", "", false
	}
	sum, name = line[:sumLength], line[sumLength+2:]
	_, err := hex.DecodeString(sum)
	return sum, name, err == nil && fs.ValidPath(name)
}
