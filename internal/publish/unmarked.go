package publish

import (
	"bytes"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"

	"outturn/internal/address"
)

// The first versions wrote sites without a mark. Such a site is known by its manifest,
// which lists our stylesheet under the name that its content gives it, and by each
// file: assets have names that their contents give them, pages load the stylesheet, and
// data have fixed names.

// unrecognised names the files of a site without a mark that no build surely wrote, in
// order: all of them, if the site is not known as ours.
func (o oldSite) unrecognised(listed manifest, text string) (names []string, err error) {
	style := o.stylesheet()
	ours := style != "" && text == listed.unmarked()
	for _, below := range slices.Sorted(maps.Keys(o)) {
		known := ours
		if ours && below != Manifest {
			known, err = o[below].isOwn(below, style)
		}
		if err != nil {
			return nil, err
		}
		if !known {
			names = append(names, o[below].name)
		}
	}
	return names, nil
}

// stylesheet is the path of a site's stylesheet; empty if there is none.
func (o oldSite) stylesheet() string {
	for below := range o {
		if parts := assetName.FindStringSubmatch(below); parts != nil && parts[1] == "outturn" && parts[3] == "css" {
			return below
		}
	}
	return ""
}

var (
	assetName = regexp.MustCompile(`^assets/([a-z-]+)\.([0-9a-f]{12})\.([a-z]+)$`)
	dataName  = regexp.MustCompile(`^\d{4}(-\d\d)?/q\d/data\.(json|csv)$`)
)

// isOwn reports whether a build surely wrote a file, given the path of the site's
// stylesheet.
func (f *oldFile) isOwn(below, style string) (bool, error) {
	switch below {
	case address.DataSchema, address.Later, address.Feed, address.Sitemap, address.NotFound:
		return true, nil
	}
	if parts := assetName.FindStringSubmatch(below); parts != nil {
		return strings.HasPrefix(f.sum, parts[2]), nil
	}
	if path.Ext(below) != ".html" {
		return dataName.MatchString(below), nil
	}
	content, err := os.ReadFile(f.name)
	return bytes.Contains(content, []byte(style)), err
}
