package pdf

import (
	"fmt"
	"os/exec"
)

// programs are the names and paths of Chromium and the browsers based on it. The first
// that is found is used.
var programs = []string{
	"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	`C:\Program Files\Google\Chrome\Application\chrome.exe`,
	"microsoft-edge", "msedge",
	`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
}

// Find returns the path of the browser to print with: the named one or, if the name is
// empty, one that is installed. An error is always a [NoBrowser].
func Find(named string) (string, error) {
	if named != "" {
		program, err := exec.LookPath(named)
		if err != nil {
			return "", &NoBrowser{fmt.Errorf("%s cannot be run: %w", named, err)}
		}
		return program, nil
	}
	for _, name := range programs {
		if program, err := exec.LookPath(name); err == nil {
			return program, nil
		}
	}
	return "", &NoBrowser{fmt.Errorf("there is no Chromium on this machine to print with")}
}

// NoBrowser says that there is no browser to print with.
type NoBrowser struct{ error }

// Hint says how to get one.
func (*NoBrowser) Hint() string {
	return "install Chromium or Google Chrome (apt install chromium, brew install chromium), or name one with --chromium or CHROME"
}
