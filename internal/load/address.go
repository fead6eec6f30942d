package load

import (
	"errors"
	"net/url"
	"path"
	"strings"

	"outturn/internal/keyfile"
	"outturn/internal/rule"
)

// AddressHint says how the address of a site is written.
const AddressHint = "an address is written like https://www.example.gov.uk/performance/"

// Address reads the absolute address under which a site is published: http or
// https, a host, and a path, which may be empty. The result ends in "/".
func Address(text string) (string, error) {
	u, err := url.Parse(text)
	switch {
	case err != nil || strings.ContainsAny(text, " \t\r\n\\"):
		return "", errors.New("this is no address")
	case !u.IsAbs() || u.Opaque != "":
		return "", errors.New("the address of a site is absolute")
	case u.Scheme != "http" && u.Scheme != "https":
		return "", errors.New("a site is reached by http or https, not by " + u.Scheme)
	case u.Hostname() == "":
		return "", errors.New("the address names no host")
	case u.User != nil:
		return "", errors.New("the address of a site holds no name or password")
	case strings.ContainsAny(text, "?#"):
		return "", errors.New("the address of a site has no query and no fragment")
	}
	below := strings.TrimSuffix(u.EscapedPath(), "/")
	switch {
	case below != "" && path.Clean(below) != below || strings.HasSuffix(below, "/"):
		return "", errors.New("the path of the address is not in its shortest form")
	case strings.HasSuffix(below, ".html"):
		return "", errors.New("the address of a site is that of its folder, not of a page")
	}
	return u.Scheme + "://" + strings.ToLower(u.Host) + below + "/", nil
}

// address checks the address in an organisation's file; empty when there is
// none.
func (a *assembly) address(written keyfile.At[string]) string {
	if !written.Usable() {
		return ""
	}
	address, err := Address(written.Value)
	if err != nil {
		a.ds.Report(rule.BadAddress, written.Span, "%s", err).
			WithHint("%s", AddressHint)
	}
	return address
}
