package load

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/sync/semaphore"

	"outturn/internal/folder"
	"outturn/internal/limit"
	"outturn/internal/picture"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// besideReader reads the files beside the texts of a project. Several goroutines may use it.
type besideReader struct {
	project fs.FS
	names   []string // of all files
	memory  *Memory
	pixels  *semaphore.Weighted // that are read at once: pictures fill the machine's memory
}

func (m *Memory) reader(project fs.FS, names []string) *besideReader {
	return &besideReader{project, names, m, semaphore.NewWeighted(limit.Pixels)}
}

// content reads a file that is named in a text. It reports one that is not there, or not
// read, as a mistake against a rule; then ok is false.
func (b *besideReader) content(name string, broken *source.Rule, at source.Span, ds *source.Diagnostics) (content []byte, ok bool, err error) {
	if !slices.Contains(b.names, name) {
		ds.Report(broken, at, "there is no file %s", name).WithHint("%s", b.nearest(name))
		return nil, false, nil
	}
	content, err = fs.ReadFile(b.project, name)
	if folder.Report(err, ds) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, fmt.Errorf("reading the project: %w", err)
	}
	return content, true, nil
}

// nearest says which file was probably meant.
func (b *besideReader) nearest(name string) string {
	var beside []string
	for _, other := range b.names {
		switch in, base := path.Split(other); {
		case strings.EqualFold(other, name):
			return source.DidYouMean(base) + " Capital letters matter."
		case in == path.Dir(name)+"/" && path.Ext(base) != ".md":
			beside = append(beside, base)
		}
	}
	if near := source.Nearest(path.Base(name), beside); near != "" {
		return source.DidYouMean(near)
	}
	return "put the file into " + path.Dir(name)
}

// pictures reads the pictures of a document.
func (b *besideReader) pictures(f *file) error {
	for n, i := range f.document.Images {
		if n == limit.Pictures {
			f.mistakes.Report(rule.OverLimit, i.Span, "this text has more than %d pictures", limit.Pictures).
				WithHint("leave out what the text does not need")
			return nil
		}
		content, ok, err := b.content(path.Join(path.Dir(f.name), i.To), rule.Image, i.Span, &f.mistakes)
		if err != nil {
			return err
		}
		if ok {
			i.Picture = b.read(content, i.To, i.Span, &f.mistakes)
		}
	}
	return nil
}

// read makes a picture ready, or reports why it cannot be.
func (b *besideReader) read(content []byte, name string, at source.Span, ds *source.Diagnostics) *picture.Picture {
	p, refused := b.picture(content)
	if refused != nil {
		ds.Report(rule.Image, at, "%s: %s", name, refused.Summary).WithHint("%s", refused.Hint)
	}
	return p
}

// picture makes a picture of a file, once.
func (b *besideReader) picture(content []byte) (*picture.Picture, *picture.Refused) {
	sum := sha256.Sum256(content)
	if known := b.memory.picture(sum); known != nil {
		return known.picture, known.refused
	}
	read := &readPicture{used: true}
	header, refused := picture.ReadHeader(content)
	read.refused = refused
	if refused == nil {
		_ = b.pixels.Acquire(context.Background(), header.Pixels()) // which is never given up
		read.picture, read.refused = header.Read(content)
		b.pixels.Release(header.Pixels())
	}
	b.memory.mutex.Lock()
	defer b.memory.mutex.Unlock()
	if b.memory.pictures == nil {
		b.memory.pictures = map[[sha256.Size]byte]*readPicture{}
	}
	b.memory.pictures[sum] = read
	return read.picture, read.refused
}

func (m *Memory) picture(sum [sha256.Size]byte) *readPicture {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	known := m.pictures[sum]
	if known != nil {
		known.used = true
	}
	return known
}
