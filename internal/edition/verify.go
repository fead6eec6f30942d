package edition

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"syscall"

	"outturn/internal/address"
)

// Copy is a copy of a published site, which may not be what was published.
type Copy struct {
	Files     fs.FS
	Sums      string // the file that lists every other file with its sum
	Manifests string // the folder of the manifests
}

// Verified is what a look at a copy found.
type Verified struct {
	Files     int         // in the list of the site
	Manifests []*Manifest // in order
	Signed    []string    // the manifests that have a signature, by the path of their file
	Removed   []string    // which editions were removed, when and why
	Faults    []string    // how the copy differs from what was published
}

// Verify compares every file of a copy with the list of the site, and the files of each
// edition with its manifest, and follows the chain of the manifests. The error is one of
// reading.
func (c Copy) Verify() (*Verified, error) {
	v := &Verified{}
	if err := c.verifyNoLinks(v); err != nil || len(v.Faults) > 0 {
		return v, err
	}
	listed, err := c.verifySums(v)
	if err != nil {
		return nil, err
	}
	if listed != nil {
		if err := c.verifyOthers(v, listed); err != nil {
			return nil, err
		}
	}
	if err := c.readManifests(v); err != nil {
		return nil, err
	}
	for n, m := range v.Manifests {
		if err := c.verifyEdition(v, n, m); err != nil {
			return nil, err
		}
	}
	return v, nil
}

// verifyNoLinks names the links of the copy, but for hidden ones. A site has none, and what one
// leads to was not published: it is not read.
func (c Copy) verifyNoLinks(v *Verified) error {
	return c.walk(func(name string, d fs.DirEntry) {
		if d.Type()&fs.ModeSymlink != 0 {
			v.fault("%s is a link, and a site has none: nothing was compared", name)
		}
	})
}

// walk visits all that the copy holds, but for hidden and kept files, and hidden folders.
func (c Copy) walk(visit func(name string, d fs.DirEntry)) error {
	return fs.WalkDir(c.Files, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name == ".":
		case strings.HasPrefix(d.Name(), ".") && d.IsDir():
			return fs.SkipDir
		case !strings.HasPrefix(d.Name(), ".") && !address.IsKept(name):
			visit(name, d)
		}
		return nil
	})
}

func (v *Verified) fault(format string, args ...any) {
	v.Faults = append(v.Faults, fmt.Sprintf(format, args...))
}

// Read reads a file of the copy. The error is [fs.ErrNotExist] where the copy has no file of
// this name, but perhaps a folder.
func (c Copy) Read(name string) ([]byte, error) {
	content, err := fs.ReadFile(c.Files, name)
	if err != nil && (isMissing(err) || c.isFolder(name)) {
		return nil, fs.ErrNotExist
	}
	return content, err
}

// isMissing reports whether there is nothing of a name. Below a file there is nothing either.
func isMissing(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
}

func (c Copy) isFolder(name string) bool {
	info, err := fs.Stat(c.Files, name)
	return err == nil && info.IsDir()
}

// sum is the sum of a file of the copy; empty where it has none of this name.
func (c Copy) sum(name string) (string, error) {
	content, err := c.Read(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", nil
	case err != nil:
		return "", err
	}
	return Sum(content), nil
}

// listLine is a line of the list of the site, in either form of sha256sum.
var listLine = regexp.MustCompile(`^([0-9a-f]{64}) [ *](\S.*)$`)

// verifySums compares the files with the list of the site, and returns their names; nil
// where there is no list.
func (c Copy) verifySums(v *Verified) (map[string]bool, error) {
	text, err := c.Read(c.Sums)
	if errors.Is(err, fs.ErrNotExist) {
		v.fault("%s is missing, which lists the files of the site", c.Sums)
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	listed := map[string]bool{}
	lines := bufio.NewScanner(bytes.NewReader(text))
	for lines.Scan() {
		line := lines.Text()
		if strings.HasPrefix(line, "#") {
			continue
		}
		found := listLine.FindStringSubmatch(line)
		if found == nil || !fs.ValidPath(found[2]) {
			v.fault("%s: the line %q is not a sum and the name of a file", c.Sums, line)
			continue
		}
		v.Files++
		listed[found[2]] = true
		switch sum, err := c.sum(found[2]); {
		case err != nil:
			return nil, err
		case sum == "" && c.isFolder(found[2]):
			v.fault("%s is a folder, and should be a file", found[2])
		case sum == "":
			v.fault("%s is missing", found[2])
		case sum != found[1]:
			v.fault("%s does not have the checksum that %s lists", found[2], c.Sums)
		}
	}
	return listed, lines.Err()
}

// verifyOthers names the files that the list of the site does not have.
func (c Copy) verifyOthers(v *Verified, listed map[string]bool) error {
	return c.walk(func(name string, d fs.DirEntry) {
		if !d.IsDir() && name != c.Sums && !listed[name] {
			v.fault("%s is not among the files of the site", name)
		}
	})
}

// readManifests reads the manifests and follows their chain.
func (c Copy) readManifests(v *Verified) error {
	entries, err := fs.ReadDir(c.Files, c.Manifests)
	if err != nil && isMissing(err) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, d := range entries {
		name := path.Join(c.Manifests, d.Name())
		text, err := c.Read(name)
		switch {
		case errors.Is(err, fs.ErrNotExist): // a folder, of which the list of the site tells
		case err != nil:
			return err
		case strings.HasSuffix(name, ".sig"):
			v.Signed = append(v.Signed, strings.TrimSuffix(name, ".sig"))
		default:
			v.addManifest(name, text)
		}
	}
	slices.SortStableFunc(v.Manifests, func(a, b *Manifest) int { return a.Number - b.Number })
	v.followChain()
	return nil
}

// addManifest adds the manifest of a file.
func (v *Verified) addManifest(name string, text []byte) {
	m, err := ParseManifest(string(text))
	if err != nil {
		v.fault("%s is not a manifest: %v", name, err)
		return
	}
	v.Manifests = append(v.Manifests, m)
}

// followChain checks that each manifest follows from the one before.
func (v *Verified) followChain() {
	last, previous := 0, ""
	for _, m := range v.Manifests {
		switch {
		case m.Number == last:
			v.fault("two manifests have the number %d", last)
		case m.Number != last+1:
			v.fault("manifest number %d is missing: the chain is broken", last+1)
		case m.Previous != previous && last == 0:
			v.fault("manifest number 1 names one before it: the chain is broken")
		case m.Previous != previous:
			v.fault("manifest number %d does not follow from number %d as it is here: the chain is broken", m.Number, last)
		}
		last, previous = m.Number, Sum([]byte(m.Text()))
	}
}

// verifyEdition compares the files of an edition with its manifest: where a later edition
// replaced it, in the folder that keeps it.
func (c Copy) verifyEdition(v *Verified, n int, m *Manifest) error {
	folder, latest := m.Document, m
	for _, later := range v.Manifests[n+1:] {
		switch {
		case later.Document != m.Document:
		case later.Edition == m.Edition:
			return nil // it was drawn again
		default:
			folder, latest = Superseded(m.Document, m.Edition), later
		}
	}
	removal, err := c.removal(latest, m.Edition)
	if err != nil {
		return err
	}
	if removal != nil {
		return c.verifyRemoved(v, m, removal)
	}
	var differ []string
	for _, f := range m.Files {
		sum, err := c.sum(folder + "/" + f.Name)
		if err != nil {
			return err
		}
		if sum != f.Sum {
			differ = append(differ, folder+"/"+f.Name)
		}
	}
	if len(differ) > 0 {
		v.fault("%s, edition %d: %s", m.Document, m.Edition, notAsPublished(differ, len(m.Files)))
	}
	return nil
}

// notAsPublished names files that are not as they were published: the first few of many.
func notAsPublished(names []string, of int) string {
	const most = 3
	if len(names) <= most {
		verb := "is"
		if len(names) > 1 {
			verb = "are"
		}
		return fmt.Sprintf("%s %s not as published", strings.Join(names, ", "), verb)
	}
	return fmt.Sprintf("%d of %d files are not as published, among them %s", len(names), of, strings.Join(names[:most], ", "))
}
