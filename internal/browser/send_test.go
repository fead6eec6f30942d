package browser_test

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"outturn/internal/example"
	"outturn/internal/project"
	"outturn/internal/publish"
)

// TestSending checks, with the programs that the guide names, that after a correction of
// one figure only the files that differ are sent, and after a build of the same none.
func TestSending(t *testing.T) {
	ways := []struct {
		name, program string
		arguments     []string
		sent          *regexp.Regexp
	}{
		{
			"rsync", "rsync", []string{"--archive", "--delete-after", "--delay-updates", "--exclude", ".*", "--itemize-changes", "site/", "copy/"},
			regexp.MustCompile(`(?m)^>f\S+ (.+)$`),
		},
		{
			"rclone", "rclone", []string{"sync", "site", "copy", "--exclude", ".*", "--exclude", ".*/**", "-v", "--config", ""},
			regexp.MustCompile(`(?m)INFO  : (.+): Copied`),
		},
	}
	for _, way := range ways {
		t.Run(way.name, func(t *testing.T) {
			needsProgram(t, way.name, way.program)
			folder := t.TempDir()
			send := func() map[string]bool { return sent(t, folder, way.sent, way.program, way.arguments...) }
			written := writeFigure(t, folder, "21480")
			if got := send(); len(got) != written {
				t.Errorf("of %d files %d were sent at first", written, len(got))
			}
			before := sums(t, folder)
			time.Sleep(1100 * time.Millisecond) // so that new files have another time, in whole seconds
			writeFigure(t, folder, "21480")
			if got := send(); len(got) > 0 {
				t.Errorf("after a build of the same these were sent: %v", got)
			}
			writeFigure(t, folder, "21490")
			got, want := send(), differing(before, sums(t, folder))
			for name := range got {
				if !want[name] {
					t.Errorf("%s was sent, and is as it was", name)
				}
			}
			if len(got) != len(want) || len(got) > written/2 {
				t.Errorf("of %d files, %d were sent and %d differ", written, len(got), len(want))
			}
			t.Logf("of %d files, %d were sent", written, len(got))
		})
	}
}

// writeFigure writes the site of the project that outturn init begins, with a figure of
// its first quarter, into the folder site. It returns the number of the site's files.
func writeFigure(t *testing.T, folder, figure string) int {
	t.Helper()
	const name, line = "data/2025-26/q1.toml", "calls                 = 21480"
	text, err := fs.ReadFile(example.Project(), name)
	if err != nil || !strings.Contains(string(text), line) {
		t.Fatalf("%s has no line %q, %v", name, line, err)
	}
	files := edited{example.Project(), map[string]string{name: strings.Replace(string(text), line, "calls = "+figure, 1)}}
	site, err := project.Build(files, project.Options{Day: time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC)})
	if err == nil {
		err = site.Write(t.Context(), filepath.Join(folder, "site"))
	}
	if err != nil || site.Files == nil {
		t.Fatalf("the site was not written: %v, %v", err, site.Diagnostics.Sorted())
	}
	return len(site.Files) + publish.Beside
}

// sent runs a program and returns the files that it says it has sent.
func sent(t *testing.T, folder string, line *regexp.Regexp, program string, arguments ...string) map[string]bool {
	t.Helper()
	command := exec.Command(program, arguments...)
	command.Dir = folder
	said, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", program, err, said)
	}
	all := map[string]bool{}
	for _, found := range line.FindAllStringSubmatch(string(said), -1) {
		all[found[1]] = true
	}
	return all
}

// sums are the lines of a site's manifest.
func sums(t *testing.T, folder string) map[string]bool {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(folder, "site", publish.Manifest))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]bool{}
	for line := range strings.Lines(string(text)) {
		all[strings.TrimSuffix(line, "\n")] = true
	}
	return all
}

// differing names the files, and the manifest, that differ from those of another one.
func differing(before, after map[string]bool) map[string]bool {
	all := map[string]bool{publish.Manifest: true}
	for line := range after {
		if _, name, _ := strings.Cut(line, " "); !before[line] {
			all[name[1:]] = true
		}
	}
	return all
}
