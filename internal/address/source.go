package address

import (
	"regexp"
	"strings"
)

// sources match the names of a project's files that have a page, and say which.
var sources = []struct {
	pattern *regexp.Regexp
	page    string // with the groups of the pattern
}{
	{regexp.MustCompile(`^(?:content|data)/(\d{4}(?:-\d\d)?/q\d)/indicators/([a-z0-9-]+)(?:\.md)?$`), "$1/$2"},
	{regexp.MustCompile(`^content/(\d{4}(?:-\d\d)?/q\d)/minutes(?:\.md)?$`), "$1/minutes"},
	{regexp.MustCompile(`^content/(\d{4}(?:-\d\d)?)/annual(?:/review(?:\.md)?)?$`), "$1/annual"},
	{regexp.MustCompile(`^(?:content|data)/(\d{4}(?:-\d\d)?/q\d)(?:/paper|/finance)?(?:\.md|\.toml)?$`), "$1"},
	{regexp.MustCompile(`^content/guide/([a-z0-9-]+)(?:\.md)?$`), guide + "$1"},
	{regexp.MustCompile(`^data/indicators(?:/[^/]*)?$`), "indicators"},
}

// OfSource is the page that shows what stands in a file of a project; ok is false where
// none does.
func OfSource(file string) (page string, ok bool) {
	for _, s := range sources {
		if m := s.pattern.FindStringSubmatchIndex(file); m != nil {
			return DocumentPage(string(s.pattern.ExpandString(nil, s.page, file, m))), true
		}
	}
	return "", false
}

// IsHost reports whether the first part of an address without a scheme is the name of a
// website, such as www.example.gov.uk.
func IsHost(link string) bool {
	first, _, _ := strings.Cut(link, "/")
	return host.MatchString(strings.ToLower(first))
}

var host = regexp.MustCompile(`^(www\.[a-z0-9.-]+|[a-z0-9-]+(\.[a-z0-9-]+)*\.(uk|com|org|net|gov|eu|int|info|scot|wales|cymru|london|ie))(:\d+)?([?#].*)?$`)
