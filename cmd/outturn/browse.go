package main

import (
	"os/exec"
	"runtime"
)

// browse opens an address in the person's own browser. Where that fails they
// have the address.
func (c *console) browse(address string) {
	opener := opener(runtime.GOOS, address)
	command := exec.Command(opener[0], opener[1:]...)
	if err := command.Start(); err != nil {
		c.status("no browser could be opened: %v", err)
		return
	}
	go command.Wait() // so that it is not left behind
}

// opener is the command that opens an address on an operating system.
func opener(system, address string) []string {
	switch system {
	case "darwin":
		return []string{"open", address}
	case "windows":
		// The window's title comes first, or start takes the address for it.
		return []string{"cmd", "/c", "start", "", address}
	}
	return []string{"xdg-open", address}
}
