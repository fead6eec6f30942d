package load_test

import (
	"strings"
	"testing"

	"outturn/internal/load"
)

// FuzzAddress checks that the address of a site is one of http or https and ends in a slash.
func FuzzAddress(f *testing.F) {
	for _, text := range []string{"https://www.example.gov.uk/performance/", "http://a", "javascript:a", "https://a/b/../c", "//a", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		address, err := load.Address(text)
		if err == nil && (!strings.HasPrefix(address, "http://") && !strings.HasPrefix(address, "https://") || !strings.HasSuffix(address, "/") || strings.ContainsAny(address, " \t\r\n")) {
			t.Errorf("Address(%q) = %q", text, address)
		}
	})
}
