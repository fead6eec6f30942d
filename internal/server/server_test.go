package server_test

import (
	"slices"
	"strings"
	"testing"

	"outturn/internal/server"
)

func TestPlace(t *testing.T) {
	for _, test := range []struct {
		path, folder string
		ok           bool
	}{
		{"/", "", true},
		{"/performance/", "/srv/performance/site", true},
		{"/performance/", "/srv/performance/site/", true},
		{"/a/b-c.d/", "/srv/Straße 1/site", true},
		{"", "/srv", false},
		{"performance/", "/srv", false},
		{"/performance", "/srv", false},
		{"//", "/srv", false},
		{"/../", "/srv", false},
		{"/a b/", "/srv", false},
		{"/a;/", "/srv", false},
		{"/", "srv", false},
		{"/", "/srv/../etc", false},
		{"/", `/srv/"site`, false},
		{"/", "/srv/$site", false},
		{"/", "/srv/{site}", false},
		{"/", "/srv\n/site", false},
		{"/", "/", false},
	} {
		if _, err := server.NewPlace(test.path, test.folder); (err == nil) != test.ok {
			t.Errorf("a place with the path %q and the folder %q: %v", test.path, test.folder, err)
		}
	}
}

func TestTypeOf(t *testing.T) {
	for name, want := range map[string]string{
		"2019-20/q2/index.html":           "text/html; charset=utf-8",
		"2019-20/q2/data.csv":             "text/csv; charset=utf-8",
		"data.schema.json":                "application/json",
		"feed.xml":                        "application/atom+xml",
		"sitemap.xml":                     "application/xml",
		"SHA256SUMS":                      "text/plain; charset=utf-8",
		"editions/0001-2019-20-q2.sha256": "text/plain; charset=utf-8",
		"assets/outturn.04f26b681308.css": "text/css; charset=utf-8",
		"2019-20/q2/annex.unknown":        "application/octet-stream",
	} {
		if got := server.TypeOf(name); got != want {
			t.Errorf("%s is of the type %q, want %q", name, got, want)
		}
	}
}

// TestTypesAreDistinct checks that no file has two types, and no two types one word.
func TestTypesAreDistinct(t *testing.T) {
	seen := map[string]bool{}
	for _, m := range server.Types() {
		for _, one := range slices.Concat(m.Extensions, m.Names, []string{m.Type, "@" + m.ID()}) {
			if seen[one] {
				t.Errorf("%q stands twice", one)
			}
			seen[one] = true
		}
	}
}

// TestSettingsSayAll checks that the settings of every server have every header.
func TestSettingsSayAll(t *testing.T) {
	place, err := server.NewPlace("/performance/", "/srv/performance/site")
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range server.Kinds() {
		text := kind.Settings(place)
		for _, h := range server.Headers() {
			if !strings.Contains(text, h.Name) || !strings.Contains(text, h.Value) {
				t.Errorf("the settings of %s lack %s", kind.Name, h.Name)
			}
		}
		if !strings.Contains(text, server.KeepForever) || strings.Contains(text, place.Folder()) != kind.OnDisk {
			t.Errorf("the settings of %s: %s", kind.Name, text)
		}
	}
}
