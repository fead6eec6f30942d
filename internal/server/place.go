package server

import (
	"errors"
	"regexp"
	"strings"
)

// Place is where a site stands on a server.
type Place struct {
	path   string // of its addresses; begins and ends with "/"
	folder string // on the disk; begins with "/" and has none at its end
}

var (
	safePath   = regexp.MustCompile(`^/([A-Za-z0-9_~][A-Za-z0-9._~-]*/)*$`)
	safeFolder = regexp.MustCompile(`^(/[\pL\pN_~+@ -][\pL\pN._~+@ -]*)+$`)
)

// NewPlace is a place with a path of addresses, such as /performance/, and a folder, which
// may be empty. It refuses names that settings of servers could take for anything else.
func NewPlace(path, folder string) (Place, error) {
	switch p := (Place{path, strings.TrimSuffix(folder, "/")}); {
	case !safePath.MatchString(path):
		return Place{}, errors.New("the path begins and ends with a slash and has letters, digits and hyphens between, such as /performance/")
	case folder != "" && !safeFolder.MatchString(p.folder):
		return Place{}, errors.New("the folder begins with a slash and has no signs that mean something to a server, such as /srv/performance/site")
	default:
		return p, nil
	}
}

// At is the path of an address of the site.
func (p Place) At(name string) string { return p.path + name }

// Folder is the site's folder on the disk.
func (p Place) Folder() string { return p.folder }

// Bare is the path without a slash at its end; empty for the top of a host.
func (p Place) Bare() string { return strings.TrimSuffix(p.path, "/") }
