package project

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"regexp"
	"strings"

	"outturn/internal/address"
	"outturn/internal/edition"
	"outturn/internal/limit"
	"outturn/internal/publish"
)

var loadedAsset = regexp.MustCompile(`assets/[A-Za-z0-9._-]+`)

// before reads the pages of the edition that is replaced, and what they load, from the site
// as it was published. It lists the files of the document with their sums.
func (p Publication) before(last *edition.Entry) (kept []publish.SiteFile, files []edition.File, err error) {
	document, assets := last.Record.Document, map[string]bool{}
	site, err := publish.Open(p.Published)
	if err != nil {
		return nil, nil, &NoPages{last.Record, p.Published, err}
	}
	if text, err := site.Read(document + "/" + edition.RecordFile); err != nil || string(text) != string(last.RecordText) {
		return nil, nil, &NoPages{last.Record, p.Published, err}
	}
	for _, name := range site.Names() { // in this order: documents, then assets
		below, ours := isBelow(document, name)
		if !ours && !assets[name] {
			continue
		}
		content, err := site.Read(name)
		if err != nil {
			return nil, nil, &NoPages{last.Record, p.Published, err}
		}
		if !ours {
			kept = append(kept, fileOf(name, content))
			continue
		}
		kept = append(kept, fileOf(edition.Superseded(document, last.Record.Edition)+"/"+below, content))
		files = append(files, edition.File{Name: below, Sum: edition.Sum(content)})
		for _, asset := range loadedAsset.FindAllString(string(content), -1) {
			assets[asset] = true
		}
	}
	return kept, edition.SortFiles(files), nil
}

// NoPages says that the pages of an edition, which a correction has to keep, are not to be
// found.
type NoPages struct {
	Record *edition.Record
	Folder string
	Err    error // nil where the folder has another edition
}

// Error implements error.
func (n *NoPages) Error() string {
	why := "it has another edition"
	if n.Err != nil {
		why = n.Err.Error()
	}
	return fmt.Sprintf("the pages of %s, edition %d, are not in the folder %s: %s", n.Record.Document, n.Record.Edition, n.Folder, why)
}

// Hint says how to get the pages.
func (n *NoPages) Hint() string {
	return "a correction keeps the pages that it replaces: name a copy of the published site with --published DIR; or put the old figures and texts back, run outturn build, make the correction again and run this command again"
}

// readBefore reads the pages of the edition that an entry replaced, and what they load.
func readBefore(project fs.FS, e *edition.Entry) ([]publish.SiteFile, error) {
	name := e.Path(edition.BeforeFile)
	packed, err := fs.ReadFile(project, name)
	if err != nil {
		return nil, fmt.Errorf("reading the pages of an earlier edition: %w", err)
	}
	archive, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	if err := checkArchive(archive, e); err != nil {
		return nil, err
	}
	var all []publish.SiteFile
	for _, f := range archive.File {
		all = append(all, publish.SiteFile{Path: f.Name, Content: func() ([]byte, error) { return unpack(f, name) }})
	}
	return all, nil
}

// checkArchive checks that an archive holds pages of an edition and what they load, and
// nothing that would become another file of the site or fill the machine's memory.
func checkArchive(archive *zip.Reader, e *edition.Entry) error {
	total := uint64(0)
	for _, f := range archive.File {
		if !fs.ValidPath(f.Name) || !strings.HasPrefix(f.Name, e.Record.Document+"-edition-") && !strings.HasPrefix(f.Name, address.Asset("")) {
			return fmt.Errorf("it holds %q, which is no page of an edition", f.Name)
		}
		if total += f.UncompressedSize64; f.UncompressedSize64 > limit.Page || total > limit.Unpacked {
			return fmt.Errorf("it holds pages of more than %s, or more than %s of them", limit.Size(limit.Page), limit.Size(limit.Unpacked))
		}
	}
	return nil
}

// checkKept checks that the kept pages of an edition are those of its last manifest.
func checkKept(last *edition.Entry, before []publish.SiteFile) error {
	found := 0
	for _, f := range before {
		below, ours := strings.CutPrefix(f.Path, edition.Superseded(last.Record.Document, last.Record.Edition)+"/")
		if !ours {
			continue // what the pages load
		}
		found++
		content, err := f.Content()
		if err != nil {
			return err
		}
		if edition.Sum(content) != last.Manifest.SumOf(below) {
			return fmt.Errorf("the kept page %s is not as it was published", f.Path)
		}
	}
	if found != len(last.Manifest.Files) {
		return fmt.Errorf("%d files of edition %d of %s are kept, of %d that were published", found, last.Record.Edition, last.Record.Document, len(last.Manifest.Files))
	}
	return nil
}

func unpack(f *zip.File, archive string) ([]byte, error) {
	r, err := f.Open()
	if err == nil {
		var content []byte
		content, err = io.ReadAll(io.LimitReader(r, limit.Page))
		err = errors.Join(err, r.Close())
		if err == nil {
			return content, nil
		}
	}
	return nil, fmt.Errorf("reading %s in %s: %w", f.Name, archive, err)
}

// pack writes files into an archive. The same files give the same bytes.
func pack(files []publish.SiteFile) ([]byte, error) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		content, err := f.Content()
		if err != nil {
			return nil, err
		}
		to, err := w.CreateHeader(&zip.FileHeader{Name: f.Path, Method: zip.Deflate})
		if err == nil {
			_, err = to.Write(content)
		}
		if err != nil {
			return nil, fmt.Errorf("keeping %s: %w", f.Path, err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("keeping the pages of an edition: %w", err)
	}
	return b.Bytes(), nil
}
