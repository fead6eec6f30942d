package address

import "strings"

// IsKept reports whether a name at the top of a site's folder is somebody else's, which
// builds keep: a hidden one, such as .well-known, or a file that tells a host how to serve
// the site.
func IsKept(name string) bool {
	return strings.HasPrefix(name, ".") || name == "_headers" || name == "_redirects"
}
