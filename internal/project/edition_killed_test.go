package project_test

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"outturn/internal/edition"
	"outturn/internal/mishap"
	"outturn/internal/project"
)

// Environment variables with which the test binary records editions as a separate process.
const (
	recordingVariable = "OUTTURN_TEST_RECORDING" // "publish" or "correct"
	folderVariable    = "OUTTURN_TEST_FOLDER"
	siteVariable      = "OUTTURN_TEST_SITE"
)

func TestMain(m *testing.M) {
	if what := os.Getenv(recordingVariable); what != "" {
		if err := recordForTest(what, os.Getenv(folderVariable), os.Getenv(siteVariable)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// recordForTest publishes or corrects a project. It prints a line once it has begun.
func recordForTest(what, folder, site string) error {
	fmt.Println("under way")
	return recordAll(what, folder, site)
}

// recordAll publishes a project, or corrects its papers.
func recordAll(what, folder, site string) error {
	do, p := project.Publish, project.Publication{Options: recordedOptions(publisher), Folder: folder}
	if what == "correct" {
		do, p.Documents, p.Reason, p.Published = project.Correct, []string{"2019-20/q1", "2019-20/q2"}, "It was wrong.", site
	}
	_, _, err := do(context.Background(), os.DirFS(folder), p)
	return err
}

// TestKilledRecording kills publications and corrections at random moments. Each time the
// record is whole, and the next one finishes.
func TestKilledRecording(t *testing.T) {
	kills := mishap.Kills(t, 24, 400*time.Millisecond)
	published := newRecordedProject(t)
	published.change(t, quarterFile, "count = 87", "count = 88")
	fresh := recordedFiles()
	ended, halfway := 0, 0
	for n, after := range kills {
		what, folder := "publish", t.TempDir()
		source := os.DirFS(published.folder)
		if n%2 == 0 {
			source = fresh
		} else {
			what = "correct"
		}
		if err := os.CopyFS(folder, source); err != nil {
			t.Fatal(err)
		}
		killed := killRecording(t, what, folder, published.site, after)
		history := wholeRecord(t, folder)
		if !killed {
			ended++
		} else if len(history.Entries) > 0 && what == "publish" || len(history.Entries) > 4 {
			halfway++
		}
		if err := finishRecording(what, folder, published.site, history); err != nil {
			t.Fatalf("after %d kills: %v", n+1, err)
		}
		history = wholeRecord(t, folder)
		if got := len(history.Documents()); got != 4 || what == "correct" && len(history.Editions("2019-20/q2")) != 2 {
			t.Fatalf("after a %s, %d documents are recorded in the end, %d editions of the second paper", what, got, len(history.Editions("2019-20/q2")))
		}
		os.RemoveAll(folder)
	}
	t.Logf("%d of %d ended before they were killed, %d were killed between two records", ended, len(kills), halfway)
}

// killRecording starts a publication or correction and kills it after a time; it reports
// whether that came before its end.
func killRecording(t *testing.T, what, folder, site string, after time.Duration) bool {
	t.Helper()
	run := exec.Command(os.Args[0])
	run.Env = append(os.Environ(), recordingVariable+"="+what, folderVariable+"="+folder, siteVariable+"="+site, "GORACE=atexit_sleep_ms=0")
	output, err := run.StdoutPipe()
	if err == nil {
		err = run.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadAtLeast(output, make([]byte, 1), 1); err != nil {
		t.Fatal(err)
	}
	time.Sleep(after)
	_ = run.Process.Kill() // it may have ended
	return run.Wait() != nil
}

// finishRecording does what was not done.
func finishRecording(what, folder, site string, history *edition.History) error {
	p := project.Publication{Options: recordedOptions(publisher), Folder: folder}
	if what == "publish" {
		_, _, err := project.Publish(context.Background(), os.DirFS(folder), p)
		return err
	}
	p.Reason, p.Published = "It was wrong.", site
	for _, document := range []string{"2019-20/q1", "2019-20/q2"} {
		if len(history.Editions(document)) < 2 {
			p.Documents = append(p.Documents, document)
		}
	}
	if len(p.Documents) == 0 {
		return nil
	}
	_, _, err := project.Correct(context.Background(), os.DirFS(folder), p)
	return err
}

// wholeRecord reads the record of a project, which must have no mistake. Nothing lies beside
// it but what the next recording takes away.
func wholeRecord(t *testing.T, folder string) *edition.History {
	t.Helper()
	history, ds, err := edition.Read(os.DirFS(folder))
	if err != nil || ds.Failed(false) {
		t.Fatalf("the record is not whole: %v, %s", err, diagnosticsText(t, ds))
	}
	for _, e := range history.Entries {
		if strings.HasPrefix(filepath.Base(e.Name), ".") {
			t.Errorf("%s is taken for a record", e.Name)
		}
	}
	return history
}

// TestTwoPublicationsAtOnce checks that the record is whole after several publications of one
// project at once, of which those that come too late fail.
func TestTwoPublicationsAtOnce(t *testing.T) {
	folder := t.TempDir()
	if err := os.CopyFS(folder, recordedFiles()); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error)
	documents := []string{"2018-19/annual", "2019-20/q1", "2019-20/q1/minutes", "2019-20/q2"}
	for _, document := range documents {
		go func() {
			p := project.Publication{Options: recordedOptions(publisher), Folder: folder, Documents: []string{document}}
			_, _, err := project.Publish(context.Background(), os.DirFS(folder), p)
			ended <- err
		}()
	}
	recorded := 0
	for range documents {
		switch err := <-ended; {
		case err == nil:
			recorded++
		case !strings.Contains(err.Error(), "was recorded meanwhile"):
			t.Error(err)
		}
	}
	if got := len(wholeRecord(t, folder).Documents()); got != recorded || got == 0 {
		t.Errorf("%d documents are recorded, and %d publications succeeded", got, recorded)
	}
}
