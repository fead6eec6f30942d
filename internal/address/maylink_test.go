package address_test

import (
	"strings"
	"testing"

	"outturn/internal/address"
)

func TestMayLink(t *testing.T) {
	for to, want := range map[string]bool{
		"https://a.example/": true, "HTTP://a": true, "mailto:a@b.example": true, "../q1/index.html": true, "#p14": true, "a?b:c": true, "a/b:c": true, "": true,
		"javascript:a": false, "JavaScript:a": false, " javascript:a": false, "java\tscript:a": false, "java\nscript:a": false, "\x01javascript:a": false,
		"data:text/html,a": false, "file:///etc/passwd": false, "ftp://a": false, "tel:1": false, "C:/a": false, "x:y": false,
	} {
		if got := address.MayLink(to); got != want {
			t.Errorf("MayLink(%q) = %v, want %v", to, got, want)
		}
	}
}

// FuzzMayLink checks that no way of writing javascript: passes.
func FuzzMayLink(f *testing.F) {
	f.Add("", "")
	f.Add("\t", "\r\n")
	f.Fuzz(func(t *testing.T, before, within string) {
		if strings.TrimFunc(before+within, func(r rune) bool { return r <= ' ' }) != "" {
			return
		}
		if to := before + "java" + within + "script:a"; address.MayLink(to) {
			t.Errorf("%q may be linked", to)
		}
	})
}
