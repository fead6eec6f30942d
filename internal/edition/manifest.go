package edition

import (
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Manifest lists the files of a document as they were published, with their SHA-256 sums.
// Its text is what sha256sum --check reads in the document's folder. Manifests are numbered
// in the order of publication, and each names the sum of the one before, so that none can
// be changed or taken out without notice.
type Manifest struct {
	Number    int    // from 1
	Document  string // its address
	Edition   int
	Published Day
	Rendering string // what the look of pages rests on; see [Manifest.Renders]
	Previous  string // the sum of the manifest before; empty for the first
	Files     []File // by name
}

// File is one file of a document.
type File struct {
	Name string // below the document's folder
	Sum  string
}

const (
	manifestTitle = "# Outturn manifest "
	noRendering   = "unknown"
	noPrevious    = "none"
)

// Text is the manifest as a file. Lines that begin with # are comments to sha256sum.
func (m *Manifest) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s%d\n# document: %s\n# edition: %d\n# published: %s\n", manifestTitle, m.Number, m.Document, m.Edition, m.Published.Time.Format(time.DateOnly))
	fmt.Fprintf(&b, "# rendering: %s\n# previous: %s\n", orWord(m.Rendering, noRendering), orWord(m.Previous, noPrevious))
	for _, f := range m.Files {
		fmt.Fprintf(&b, "%s  %s\n", f.Sum, f.Name)
	}
	return b.String()
}

func orWord(text, word string) string {
	if text == "" {
		return word
	}
	return text
}

// SortFiles puts files in the order of their names.
func SortFiles(all []File) []File {
	slices.SortFunc(all, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	return all
}

// SumOf is the sum of a file; empty where the manifest does not list it.
func (m *Manifest) SumOf(name string) string {
	for _, f := range m.Files {
		if f.Name == name {
			return f.Sum
		}
	}
	return ""
}

// Renders reports whether pages that are drawn in this way have to have the same bytes as
// those of the manifest. Where the way is not known, they need not.
func (m *Manifest) Renders(rendering string) bool { return rendering != "" && m.Rendering == rendering }

var manifestLine = regexp.MustCompile(`^([0-9a-f]{64})  (\S.*)$`)

// ParseManifest reads the text of a manifest.
func ParseManifest(text string) (*Manifest, error) {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	if len(lines) < 7 || !strings.HasPrefix(lines[0], manifestTitle) {
		return nil, errors.New("this is not the beginning of a manifest")
	}
	m, err := parseHead(lines[:6])
	if err != nil {
		return nil, err
	}
	for _, line := range lines[6:] {
		found := manifestLine.FindStringSubmatch(line)
		if found == nil || !fs.ValidPath(found[2]) {
			return nil, fmt.Errorf("%q is not a sum and the name of a file", line)
		}
		m.Files = append(m.Files, File{found[2], found[1]})
	}
	if m.Text() != text {
		return nil, errors.New("it is not written as Outturn writes it")
	}
	return m, nil
}

// parseHead reads the lines above the files. That they stand in order, and are whole, shows
// in writing them again.
func parseHead(lines []string) (*Manifest, error) {
	head := map[string]string{}
	for _, line := range lines[1:] {
		name, value, _ := strings.Cut(strings.TrimPrefix(line, "# "), ": ")
		head[name] = value
	}
	m := &Manifest{
		Document:  head["document"],
		Rendering: strings.TrimPrefix(head["rendering"], noRendering),
		Previous:  strings.TrimPrefix(head["previous"], noPrevious),
	}
	var errs [3]error
	m.Number, errs[0] = strconv.Atoi(strings.TrimPrefix(lines[0], manifestTitle))
	m.Edition, errs[1] = strconv.Atoi(head["edition"])
	errs[2] = m.Published.UnmarshalText([]byte(head["published"]))
	if err := errors.Join(errs[:]...); err != nil {
		return nil, err
	}
	if m.Number < 1 || m.Edition < 1 || !fs.ValidPath(m.Document) {
		return nil, errors.New("its number, its document or its edition is none")
	}
	return m, nil
}
