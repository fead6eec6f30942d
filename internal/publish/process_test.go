package publish

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
	"time"

	"outturn/internal/mishap"
)

// Environment variables with which the test binary runs as a separate build.
const (
	partVariable = "OUTTURN_TEST_PART"
	outVariable  = "OUTTURN_TEST_OUT"
)

func TestMain(m *testing.M) {
	if part := os.Getenv(partVariable); part != "" {
		if err := playPart(part, os.Getenv(outVariable)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// playPart is the work of a process beside the tests. It prints a line once it has
// started. The tests hold its standard input, so that it ends when they do.
func playPart(part, out string) error {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP)
	defer stop()
	switch part {
	case "write for ever":
		go func() {
			io.Copy(io.Discard, os.Stdin)
			os.Exit(1)
		}()
		return writeVariants(ctx, out, 1<<30)
	case "write":
		return writeVariants(ctx, out, 20)
	case "write slowly":
		return Write(ctx, out, []SiteFile{{Path: "index.html", Content: func() ([]byte, error) {
			fmt.Println("under way")
			_, err := io.Copy(io.Discard, os.Stdin)
			return []byte("slow"), err
		}}})
	}
	return errors.New("unknown part: " + part)
}

func writeVariants(ctx context.Context, out string, n int) error {
	for i := range n {
		if err := Write(ctx, out, variant(i)); err != nil {
			return err
		}
		if i == 0 {
			fmt.Println("under way")
		}
	}
	return nil
}

// child is a process beside the tests. Closing its input lets "write slowly" finish.
type child struct {
	*exec.Cmd
	input io.Closer
}

// startChild starts a process with a part, and waits for its first line. The process
// ends with the test at the latest.
func startChild(t *testing.T, part, out string) child {
	t.Helper()
	cmd := childCommand(part, out)
	cmd.Stderr = os.Stderr
	input, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	output, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if cmd.ProcessState == nil {
			cmd.Process.Kill()
			cmd.Wait()
		}
	})
	if _, err := bufio.NewReader(output).ReadString('\n'); err != nil {
		t.Fatalf("a process that was to %s did not begin: %v", part, err)
	}
	return child{cmd, input}
}

func childCommand(part, out string) *exec.Cmd {
	cmd := exec.Command(os.Args[0])
	// The race detector would wait a second at the end of each process.
	cmd.Env = append(os.Environ(), partVariable+"="+part, outVariable+"="+out, "GORACE=atexit_sleep_ms=0")
	return cmd
}

// TestKilledBuilds kills builds at random moments. Each time the site must be
// complete and its hidden files must still be there.
func TestKilledBuilds(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "site")
	mustWrite(t, out, variant(0))
	put(t, "deny", out, ".htaccess")
	put(t, "ref", out, ".git", "HEAD")
	for _, after := range mishap.Kills(t, 20, 40*time.Millisecond) {
		build := startChild(t, "write for ever", out)
		time.Sleep(after)
		if err := build.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		build.Wait()
		wantWhole(t, out)
		if got := tree(t, out)[".htaccess"]; got != "deny" {
			t.Fatalf(".htaccess is %q", got)
		}
	}
	mustWrite(t, out, siteFiles(second))
	wantSite(t, out, second)
	wantNames(t, folder, "site")
	if got := tree(t, out); got[".git/HEAD"] != "ref" || got[".htaccess"] != "deny" {
		t.Errorf("hidden files are lost: %q", got)
	}
}

// TestTwoBuildsAtOnce checks that the builds of two processes both succeed, that there
// is a site at every moment, and that it is complete in the end.
func TestTwoBuildsAtOnce(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "site")
	put(t, "ref", out, ".git", "HEAD")
	ended := make(chan error, 2)
	for range 2 {
		build := startChild(t, "write", out)
		go func() { ended <- build.Wait() }()
	}
	for under := 2; under > 0; {
		select {
		case err := <-ended:
			under--
			if err != nil {
				t.Errorf("a build beside another failed: %v", err)
			}
		default:
			_, err := os.Stat(filepath.Join(out, "index.html"))
			if err != nil && runtime.GOOS == "linux" {
				t.Fatalf("for a moment there was no site: %v", err)
			}
			time.Sleep(20 * time.Microsecond)
		}
	}
	wantWhole(t, out)
	wantNames(t, folder, "site")
	if got := tree(t, out)[".git/HEAD"]; got != "ref" {
		t.Errorf(".git/HEAD is %q", got)
	}
}

// TestBuildsTakeTurns checks that a build waits for a running one, and that the site
// of the later build stays.
func TestBuildsTakeTurns(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "site")
	slow := startChild(t, "write slowly", out)
	written := make(chan error, 1)
	go func() { written <- Write(t.Context(), out, siteFiles(second)) }()
	select {
	case err := <-written:
		t.Fatalf("Write() = %v while another build is under way", err)
	case <-time.After(100 * time.Millisecond):
	}
	slow.input.Close()
	if err := slow.Wait(); err != nil {
		t.Fatal(err)
	}
	if err := <-written; err != nil {
		t.Fatal(err)
	}
	wantSite(t, out, second)
	wantNames(t, folder, "site")
}
