package address_test

import (
	"testing"

	"outturn/internal/address"
)

func TestIsKept(t *testing.T) {
	for name, want := range map[string]bool{
		".htaccess": true, ".well-known": true, "_headers": true, "_redirects": true,
		"index.html": false, "headers": false, "_other": false, "assets/_headers": false,
	} {
		if got := address.IsKept(name); got != want {
			t.Errorf("IsKept(%s) = %t, want %t", name, got, want)
		}
	}
}
