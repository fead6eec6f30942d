package main

import (
	"os/exec"
	"runtime"
)

// browse opens an address in the user's browser. If that fails, the user still has the
// printed address.
func (c *console) browse(address string) {
	opener := opener(runtime.GOOS, address)
	command := exec.Command(opener[0], opener[1:]...)
	if err := command.Start(); err != nil {
		c.status("no browser could be opened: %v", err)
		return
	}
	go command.Wait() // so that no zombie process is left
}

// opener returns the command that opens an address on an operating system.
func opener(system, address string) []string {
	switch system {
	case "darwin":
		return []string{"open", address}
	case "windows":
		// start takes its first quoted argument for a window title, so one comes first.
		return []string{"cmd", "/c", "start", "", address}
	}
	return []string{"xdg-open", address}
}
