package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func TestColour(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "output"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	device, err := os.Open(os.DevNull) // the nearest thing to a terminal in a test
	if err != nil {
		t.Fatal(err)
	}
	defer device.Close()
	tests := []struct {
		name          string
		to            io.Writer
		noColour, how string
		want          bool
	}{
		{"a terminal", device, "", "xterm", true},
		{"a terminal whose user wants none", device, "1", "xterm", false},
		{"a terminal that knows none", device, "", "dumb", false},
		{"a file", file, "", "xterm", false},
		{"memory", &bytes.Buffer{}, "", "xterm", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Setenv("NO_COLOR", test.noColour)
			t.Setenv("TERM", test.how)
			if got := colour(test.to); got != test.want {
				t.Errorf("colour() = %t, want %t", got, test.want)
			}
		})
	}
}
