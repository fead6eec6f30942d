package commentary

import (
	"net/url"
	"regexp"
	"strings"

	"outturn/internal/address"
	"outturn/internal/source"
)

// wrongForm is what is wrong with how an address is written, whatever pages there are.
type wrongForm struct{ summary, hint string }

var (
	onComputer  = regexp.MustCompile(`^([A-Za-z]:|\\|~/|/(home|Users|Volumes|mnt)/)`)
	emailOnly   = regexp.MustCompile(`^[^\s@/:?#]+@[^\s@/:]+\.[a-z]+$`)
	writtenLike = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9+-]*)(:?/{1,3}|:)(.*)$`)
)

// formOf says what is wrong with how an address is written; nil when nothing is.
func formOf(to string) *wrongForm {
	switch {
	case strings.TrimSpace(to) == "":
		return &wrongForm{"this link has no address", "write the address between the round brackets: [text](https://...)"}
	case onComputer.MatchString(to):
		return &wrongForm{"this is a path on a computer, which readers cannot open", "link to where the file is on the web: https://..."}
	case strings.HasPrefix(to, "mailto:"):
		return wrongEmail(strings.TrimPrefix(to, "mailto:"))
	case emailOnly.MatchString(to):
		return &wrongForm{"an address for email begins with mailto:", "write mailto:" + to}
	case strings.HasPrefix(to, "//"), address.IsHost(to):
		return &wrongForm{"an address of another website begins with https://", "write https://" + strings.TrimPrefix(to, "//")}
	}
	return wrongScheme(to)
}

func wrongEmail(to string) *wrongForm {
	to, _, _ = strings.Cut(to, "?")
	if plain, err := url.PathUnescape(to); err == nil && emailOnly.MatchString(strings.ToLower(plain)) || strings.Contains(to, ",") {
		return nil
	}
	return &wrongForm{"this is not the address of an email", "write it like mailto:performance@example.gov.uk"}
}

// wrongScheme finds slips in what stands before an address: htps://, http:/, https//.
func wrongScheme(to string) *wrongForm {
	m := writtenLike.FindStringSubmatch(to)
	if m == nil {
		return nil
	}
	scheme := strings.ToLower(m[1])
	near := source.Nearest(scheme, []string{"https", "http"})
	web := scheme == "http" || scheme == "https"
	if near == "" || !web && !strings.Contains(m[2], ":") {
		return nil
	}
	rest := strings.TrimLeft(m[3], ":/")
	if web && m[2] == "://" {
		return wrongSite(to, rest)
	}
	return &wrongForm{"an address of another website begins with https://", "write " + near + "://" + rest}
}

// wrongSite finds whole addresses that lead to no website.
func wrongSite(to, rest string) *wrongForm {
	u, err := url.Parse(to)
	switch {
	case err != nil || u.Hostname() == "" || strings.HasPrefix(rest, ".") || strings.Contains(u.Hostname(), ".."):
		return &wrongForm{"this address names no website", "write it in full: https://www.example.gov.uk/page"}
	case u.Hostname() == "localhost" || u.Hostname() == "127.0.0.1":
		return &wrongForm{"this address leads to the reader's own computer", "write the address as seen from this page, such as ../q1/index.html, or where it is on the web"}
	}
	return nil
}
