package load_test

import (
	"testing"

	"outturn/internal/load"
)

func TestAddress(t *testing.T) {
	for text, want := range map[string]string{
		"https://example.org":                  "https://example.org/",
		"https://example.org/":                 "https://example.org/",
		"HTTPS://Example.ORG/Reports":          "https://example.org/Reports/",
		"http://localhost:8000/a/b/":           "http://localhost:8000/a/b/",
		"https://example.org/children%20first": "https://example.org/children%20first/",
		"https://example.org/a.b":              "https://example.org/a.b/",
	} {
		if got, err := load.Address(text); got != want || err != nil {
			t.Errorf("Address(%q) = %q, %v, want %q", text, got, err, want)
		}
	}
}

func TestAddressRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"":                                "the address of a site is absolute",
		"example.org":                     "the address of a site is absolute",
		"//example.org/":                  "the address of a site is absolute",
		"/reports/":                       "the address of a site is absolute",
		"https:example.org":               "the address of a site is absolute",
		"ftp://example.org/":              "a site is reached by http or https, not by ftp",
		"file:///srv/site":                "a site is reached by http or https, not by file",
		"https:///reports/":               "the address names no host",
		"https://:80/":                    "the address names no host",
		"https://me:secret@example.org/":  "the address of a site holds no name or password",
		"https://example.org/?":           "the address of a site has no query and no fragment",
		"https://example.org/?a=b":        "the address of a site has no query and no fragment",
		"https://example.org/#":           "the address of a site has no query and no fragment",
		"https://example.org/#top":        "the address of a site has no query and no fragment",
		"https://example.org/a/../b":      "the path of the address is not in its shortest form",
		"https://example.org//":           "the path of the address is not in its shortest form",
		"https://example.org/a//b":        "the path of the address is not in its shortest form",
		"https://example.org/index.html":  "the address of a site is that of its folder, not of a page",
		"https://example.org/two words":   "this is no address",
		"https://example.org/%zz":         "this is no address",
		"https://example.org/\nelsewhere": "this is no address",
	} {
		if got, err := load.Address(text); err == nil || err.Error() != want {
			t.Errorf("Address(%q) = %q, %v, want the error %q", text, got, err, want)
		}
	}
}
