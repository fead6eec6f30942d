package browser_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"outturn/internal/server"
)

// underPath is where the example's site stands on servers, as its address says.
const underPath = "/reports/"

// webServer is a program that serves the site by the settings of "outturn headers".
type webServer struct {
	kind      string // as that command takes it
	program   string
	arguments func(folder string) []string
	config    func(folder string, port int, settings string) string
}

var webServers = []webServer{
	{"nginx", "nginx",
		func(folder string) []string {
			return []string{"-p", folder, "-e", "stderr", "-c", filepath.Join(folder, "config")}
		},
		func(folder string, port int, settings string) string {
			var temporary strings.Builder
			for _, name := range []string{"client_body", "proxy", "fastcgi", "uwsgi", "scgi"} {
				fmt.Fprintf(&temporary, "%s_temp_path %s/%s;\n", name, folder, name)
			}
			return fmt.Sprintf("daemon off;\nmaster_process off;\npid %s/pid;\nevents {}\nhttp {\naccess_log off;\n%sserver {\nlisten 127.0.0.1:%d;\n%s}\n}\n",
				folder, temporary.String(), port, settings)
		}},
	{"apache", "apache2",
		func(folder string) []string {
			return []string{"-D", "FOREGROUND", "-f", filepath.Join(folder, "config")}
		},
		func(folder string, port int, settings string) string {
			var modules strings.Builder
			for _, name := range []string{"mpm_event", "authz_core", "alias", "dir", "headers", "mime"} {
				fmt.Fprintf(&modules, "LoadModule %s_module /usr/lib/apache2/modules/mod_%s.so\n", name, name)
			}
			return fmt.Sprintf("ServerRoot %s\nDefaultRuntimeDir %s\nPidFile pid\nErrorLog error.log\nServerName localhost\nTypesConfig /dev/null\nListen 127.0.0.1:%d\n%s<VirtualHost *:%d>\n%s</VirtualHost>\n",
				folder, folder, port, modules.String(), port, settings)
		}},
	{"caddy", "caddy",
		func(folder string) []string {
			return []string{"run", "--adapter", "caddyfile", "--config", filepath.Join(folder, "config")}
		},
		func(_ string, port int, settings string) string {
			return fmt.Sprintf("{\n\tadmin off\n\tauto_https off\n}\nhttp://127.0.0.1:%d {\nbind 127.0.0.1\n%s}\n", port, settings)
		}},
}

// programPath is where a program is; empty where it is not installed. Servers are in a
// folder that is not on everybody's path.
func programPath(name string) string {
	for _, at := range []string{name, "/usr/sbin/" + name} {
		if found, err := exec.LookPath(at); err == nil {
			return found
		}
	}
	return ""
}

// start serves a folder until the test ends, and returns the address of the server.
func (w webServer) start(t *testing.T, served string) string {
	t.Helper()
	program := programPath(w.program)
	if program == "" {
		lacks(t, w.program)
	}
	own, port := t.TempDir(), freePort(t)
	config := w.config(own, port, w.settings(t, served))
	if err := os.WriteFile(filepath.Join(own, "config"), []byte(config), 0o644); err != nil {
		t.Fatal(err)
	}
	var said bytes.Buffer
	command := unprivileged(t, own, program, w.arguments(own)...)
	command.Env = append(command.Environ(), "HOME="+own, "XDG_CONFIG_HOME="+own, "XDG_DATA_HOME="+own)
	command.Stdout, command.Stderr = &said, &said
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		command.Process.Signal(syscall.SIGTERM)
		command.Wait()
		if t.Failed() {
			t.Logf("%s says:\n%s", w.program, &said)
		}
	})
	root := fmt.Sprintf("http://127.0.0.1:%d", port)
	awaitAnswer(t, root)
	return root
}

// settings are what "outturn headers" prints.
func (w webServer) settings(t *testing.T, served string) string {
	t.Helper()
	place, err := server.NewPlace(underPath, served)
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range server.Kinds() {
		if kind.Name == w.kind {
			return kind.Settings(place)
		}
	}
	t.Fatalf("there are no settings for %s", w.kind)
	return ""
}

// unprivileged is a command that root runs as nobody: Apache serves nothing as root. Its
// folder becomes nobody's.
func unprivileged(t *testing.T, folder, program string, arguments ...string) *exec.Cmd {
	t.Helper()
	const nobody = 65534
	if os.Getuid() != 0 {
		return exec.Command(program, arguments...)
	}
	if err := os.Chown(folder, nobody, nobody); err != nil {
		t.Fatal(err)
	}
	mayEnter(t, folder)
	as := []string{"--reuid", fmt.Sprint(nobody), "--regid", fmt.Sprint(nobody), "--clear-groups", program}
	return exec.Command("setpriv", append(as, arguments...)...)
}

// mayEnter lets every user into a folder of the test.
func mayEnter(t *testing.T, folder string) {
	t.Helper()
	for at := folder; strings.HasPrefix(at, os.TempDir()+"/"); at = filepath.Dir(at) {
		if err := os.Chmod(at, 0o755); err != nil {
			t.Fatal(err)
		}
	}
}

func freePort(t *testing.T) int {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	return listener.Addr().(*net.TCPAddr).Port
}

func awaitAnswer(t *testing.T, address string) {
	t.Helper()
	var err error
	for range 200 {
		var response *http.Response
		if response, err = http.Get(address); err == nil {
			response.Body.Close()
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("the server does not answer: %v", err)
}

// reply is what a server answers, without following where it leads.
type reply struct {
	status int
	header http.Header
	body   string
}

func request(t *testing.T, address string, headers ...string) reply {
	t.Helper()
	asked, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	for n := 0; n < len(headers); n += 2 {
		asked.Header.Set(headers[n], headers[n+1])
	}
	response, err := http.DefaultTransport.RoundTrip(asked)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return reply{response.StatusCode, response.Header, string(body)}
}

// testServers checks that each server hands out the example's site under a path, with the
// settings that "outturn headers" prints.
func testServers(t *testing.T, browser context.Context, s *site, pages []string) {
	served := filepath.Join(t.TempDir(), "site")
	if err := os.CopyFS(served, os.DirFS(s.folder)); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{".htpasswd", ".git/config", ".well-known/security.txt", "2019-20/.hidden/index.html"} {
		place := filepath.Join(served, name)
		if err := os.MkdirAll(filepath.Dir(place), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(place, []byte("jackdaw"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	mayEnter(t, served)
	for _, w := range webServers {
		t.Run(w.kind, func(t *testing.T) {
			t.Parallel()
			root := w.start(t, served) + underPath
			sent := &sentSite{root: root, folder: served}
			sent.testFiles(t)
			sent.testConditions(t)
			sent.testMissing(t)
			sent.testFolders(t)
			sent.testInBrowser(t, browser, pages)
			sent.testFrames(t, browser)
		})
	}
}
