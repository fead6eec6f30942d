package publish

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWrite(t *testing.T) {
	tests := []struct {
		name string
		over []texts // the sites written before
		site texts
	}{
		{"where nothing was", nil, first},
		{"over an earlier site, whose other files go", []texts{first}, second},
		{"over the same site", []texts{first}, first},
		{"over several, one after the other", []texts{first, second, first}, second},
		{"a site without a file", []texts{first}, texts{}},
		{"over a site without a file", []texts{{}}, first},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			out := filepath.Join(folder, "site")
			for _, before := range test.over {
				mustWrite(t, out, siteFiles(before))
			}
			mustWrite(t, out, siteFiles(test.site))
			wantSite(t, out, test.site)
			wantNames(t, folder, "site")
		})
	}
}

func TestWriteLeavesNoEmptyFolder(t *testing.T) {
	out := filepath.Join(t.TempDir(), "site")
	mustWrite(t, out, siteFiles(first))
	mustWrite(t, out, siteFiles(second))
	if _, err := os.Stat(filepath.Join(out, "a")); err == nil {
		t.Error("a folder of the earlier site remains")
	}
}

func TestManifest(t *testing.T) {
	out := filepath.Join(t.TempDir(), "site")
	mustWrite(t, out, siteFiles(texts{"index.html": "", "b.txt": "abc", "B.txt": "abc", "a/z.txt": "", "a-b/c.txt": ""}))
	got, err := os.ReadFile(filepath.Join(out, Manifest))
	if err != nil {
		t.Fatal(err)
	}
	const empty, abc = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
		"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
	want := abc + "  B.txt\n" + empty + "  a-b/c.txt\n" + empty + "  a/z.txt\n" + abc + "  b.txt\n" + empty + "  index.html\n" +
		sumOf([]byte(markText)) + " *outturn.txt\n"
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("the manifest (-want +got):\n%s", diff)
	}
}

// TestWriteFolder checks that the site is written to the folder that out names.
func TestWriteFolder(t *testing.T) {
	tests := []struct{ name, out, want string }{
		{"a relative folder", "site", "site"},
		{"one whose parents are yet to be made", "public/performance/site", "public/performance/site"},
		{"one that is written with a way back", "a/../b/site/", "b/site"},
		{"a name that begins with a point", ".site", ".site"},
		{"a name with characters of patterns", "[x/*?[", "[x/*?["},
		{"the current folder", ".", "."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder := filepath.Join(t.TempDir(), "folder")
			at := filepath.Join(folder, test.want)
			if err := os.Mkdir(folder, 0o777); err != nil {
				t.Fatal(err)
			}
			t.Chdir(folder)
			mustWrite(t, test.out, siteFiles(first))
			wantSite(t, at, first)
			put(t, "half", beside(at, stagingMark+"KILLED"), "index.html")
			t.Chdir(folder) // the build may have replaced the folder
			mustWrite(t, test.out, siteFiles(second))
			wantSite(t, at, second)
			if test.want != "." {
				wantNames(t, filepath.Dir(at), filepath.Base(at))
				wantNames(t, filepath.Dir(folder), "folder")
			} else {
				wantNames(t, filepath.Dir(folder), "folder")
			}
		})
	}
}

// TestWriteThroughALink checks that a link to the site's folder stays a link, since
// web servers use such links: the folder that it leads to is replaced.
func TestWriteThroughALink(t *testing.T) {
	folder := t.TempDir()
	mustWrite(t, filepath.Join(folder, "elsewhere", "real"), siteFiles(first))
	put(t, "kept", folder, "elsewhere", "real", ".git", "HEAD")
	link := filepath.Join(folder, "site")
	symlink(t, filepath.Join("elsewhere", "real"), link)
	mustWrite(t, link, siteFiles(second))
	if target, err := os.Readlink(link); err != nil || target != filepath.Join("elsewhere", "real") {
		t.Errorf("the link leads to %q, %v", target, err)
	}
	wantSite(t, filepath.Join(folder, "elsewhere", "real"), second)
	wantNames(t, filepath.Join(folder, "elsewhere"), "real")
	wantNames(t, folder, "elsewhere", "site")
	if got := tree(t, filepath.Join(folder, "elsewhere", "real"))[".git/HEAD"]; got != "kept" {
		t.Errorf(".git/HEAD is %q", got)
	}
}

// TestWriteStaysBelow checks that no file of a site is written outside its folder.
func TestWriteStaysBelow(t *testing.T) {
	for _, name := range []string{"", "..", "../up.html", "/etc/up.html", "a/../../up.html", "a//b.html", "a/", "a\x00b"} {
		folder := t.TempDir()
		out := filepath.Join(folder, "site")
		mustWrite(t, out, siteFiles(first))
		before := tree(t, folder)
		err := Write(t.Context(), out, siteFiles(texts{"index.html": "two", name: "mine"}))
		if err == nil || !strings.Contains(err.Error(), "cannot be the name of a file on this system") {
			t.Errorf("with a file called %q, Write() = %v", name, err)
		}
		wantTree(t, folder, before)
	}
}

func TestWriteFails(t *testing.T) {
	broken, other := errors.New("broken"), errors.New("broken otherwise")
	failing := func(name string, err error) SiteFile {
		return SiteFile{Path: name, Content: func() ([]byte, error) { return nil, err }}
	}
	tests := []struct {
		name  string
		files []SiteFile
		want  error
	}{
		{"when the first file does", append([]SiteFile{failing("0.html", broken)}, variant(0)...), broken},
		{"when the last file does", append(variant(0), failing("z.html", broken)), broken},
		{"of several with the first", append(variant(0), failing("y.html", broken), failing("a.html", other)), broken},
	}
	for _, test := range tests {
		for _, over := range []string{"nothing", "an earlier site"} {
			t.Run(test.name+", over "+over, func(t *testing.T) {
				folder := t.TempDir()
				out := filepath.Join(folder, "site")
				if over != "nothing" {
					mustWrite(t, out, siteFiles(first))
					put(t, "kept", out, ".git", "HEAD")
				}
				before := tree(t, folder)
				for range 5 {
					if err := Write(t.Context(), out, test.files); !errors.Is(err, test.want) {
						t.Errorf("Write() = %v, want %v", err, test.want)
					}
				}
				wantTree(t, folder, before)
			})
		}
	}
}

// TestWriteFailsBelowNewFolders checks that parent folders which a failed build has made
// do not stay.
func TestWriteFailsBelowNewFolders(t *testing.T) {
	folder := t.TempDir()
	broken := SiteFile{Path: "index.html", Content: func() ([]byte, error) { return nil, os.ErrInvalid }}
	if err := Write(t.Context(), filepath.Join(folder, "public", "performance", "site"), []SiteFile{broken}); !errors.Is(err, os.ErrInvalid) {
		t.Errorf("Write() = %v", err)
	}
	wantNames(t, folder)
}

// TestWriteIsTheSame checks that the output does not depend on the order in which
// files happen to be written.
func TestWriteIsTheSame(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	var sites []texts
	for _, procs := range []int{1, 2, 16} {
		runtime.GOMAXPROCS(procs)
		out := filepath.Join(t.TempDir(), "site")
		mustWrite(t, out, variant(2))
		sites = append(sites, tree(t, out))
	}
	for _, got := range sites[1:] {
		if diff := cmp.Diff(sites[0], got); diff != "" {
			t.Errorf("two builds differ (-first +later):\n%s", diff)
		}
	}
}

func symlink(t *testing.T, target, name string) {
	t.Helper()
	if err := os.Symlink(target, name); err != nil {
		t.Skipf("no links here: %v", err)
	}
}
