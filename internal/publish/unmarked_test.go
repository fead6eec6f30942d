package publish

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// unmarkedSite is a site as the first versions wrote it, with other texts in some files.
func unmarkedSite(over texts) texts {
	style := assetOf("outturn", "css", "body {}")
	page := `<link rel="stylesheet" href="../../` + style + `">`
	of := texts{
		style: "body {}", assetOf("search-index", "js", "[]"): "[]",
		"index.html": page, "2019-20/q2/index.html": page, "404.html": "nothing here",
		"2019-20/q2/data.json": "{}", "2019/q2/data.csv": "a,b", "data.schema.json": "{}", "feed.xml": "<feed>", "sitemap.xml": "<urlset>",
	}
	maps.Copy(of, over)
	listed := manifest{}
	for name, text := range of {
		listed[name] = sumOf([]byte(text))
	}
	of[Manifest] = listed.unmarked()
	return of
}

func assetOf(name, extension, text string) string {
	return fmt.Sprintf("assets/%s.%s.%s", name, sumOf([]byte(text))[:12], extension)
}

// TestUnmarkedSite checks that a site without a mark is replaced if, and only if, a build
// surely wrote all of it.
func TestUnmarkedSite(t *testing.T) {
	style := assetOf("outturn", "css", "body {}")
	tests := []struct {
		name string
		site texts
		over texts // put there after it was written
		want string
	}{
		{"as it was written", unmarkedSite(nil), nil, ""},
		{"an edited page", unmarkedSite(nil), texts{"index.html": style + " mine"}, "index.html was changed after the build"},
		{"a file beside it", unmarkedSite(nil), texts{"notes.txt": "mine"}, "notes.txt was not written by a build"},
		{"another kind of file", unmarkedSite(texts{"notes.pdf": "mine"}), nil, "notes.pdf was not written by a build"},
		{"data in an unknown place", unmarkedSite(texts{"old/data.csv": "mine"}), nil, "data.csv was not written by a build"},
		{"a page of something else", unmarkedSite(texts{"about/index.html": "mine"}), nil, "about/index.html was not written by a build"},
		{"an asset under another name", unmarkedSite(texts{"assets/mine.0123456789ab.js": "mine"}), nil, "mine.0123456789ab.js was not written by a build"},
		{"a manifest in another order", unmarkedSite(nil), texts{Manifest: "\n" + unmarkedSite(nil)[Manifest]}, "were not written by a build"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			out := filepath.Join(folder, "site")
			for _, of := range []texts{test.site, test.over} {
				for name, text := range of {
					put(t, text, out, filepath.FromSlash(name))
				}
			}
			before := tree(t, folder)
			err := Write(t.Context(), out, siteFiles(second))
			var refusal *Refusal
			switch {
			case test.want == "" && err != nil:
				t.Errorf("Write() = %v", err)
			case test.want == "":
				wantSite(t, out, second)
			case !errors.As(err, &refusal) || !strings.HasSuffix(filepath.ToSlash(err.Error()), test.want):
				t.Errorf("Write() = %v, want a refusal that ends with %q", err, test.want)
			default:
				wantTree(t, folder, before)
			}
		})
	}
}

// TestUnmarkedSiteWithoutStylesheet checks that nothing is taken for ours without the
// stylesheet that only we write.
func TestUnmarkedSiteWithoutStylesheet(t *testing.T) {
	out := filepath.Join(t.TempDir(), "site")
	for name, text := range unmarkedSite(nil) {
		put(t, text, out, filepath.FromSlash(name))
	}
	if err := os.Remove(filepath.Join(out, filepath.FromSlash(assetOf("outturn", "css", "body {}")))); err != nil {
		t.Fatal(err)
	}
	var refusal *Refusal
	if err := Write(t.Context(), out, siteFiles(second)); !errors.As(err, &refusal) || !strings.Contains(err.Error(), "5 more were not written by a build") {
		t.Errorf("Write() = %v", err)
	}
}
