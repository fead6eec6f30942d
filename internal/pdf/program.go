package pdf

import (
	"fmt"
	"os/exec"
)

// programs are what Chromium and the browsers made of it are called, the first
// that there is is taken.
var programs = []string{
	"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	`C:\Program Files\Google\Chrome\Application\chrome.exe`,
	"microsoft-edge", "msedge",
	`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
}

// Find finds the browser to print with: the one that is named, or else one that
// this machine has. The error is a [Missing].
func Find(named string) (string, error) {
	if named != "" {
		program, err := exec.LookPath(named)
		if err != nil {
			return "", &Missing{fmt.Errorf("%s cannot be run: %w", named, err)}
		}
		return program, nil
	}
	for _, name := range programs {
		if program, err := exec.LookPath(name); err == nil {
			return program, nil
		}
	}
	return "", &Missing{fmt.Errorf("there is no Chromium on this machine to print with")}
}

// Missing says that there is no browser to print with.
type Missing struct{ error }

// Hint says how to come by one.
func (*Missing) Hint() string {
	return "install Chromium or Google Chrome (apt install chromium, brew install chromium), or name one with --chromium or CHROME"
}
