package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"strconv"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// stopAtFile is the script command stopped. It runs a program until a file exists, ends
// it as Ctrl-C does, and writes its output to stopped.stdout and stopped.stderr:
// stopped file code program [argument...]
func stopAtFile(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: stopped file code program [argument...]")
	}
	want, err := strconv.Atoi(args[1])
	ts.Check(err)
	var stdout, stderr bytes.Buffer
	command := exec.Command(args[2], args[3:]...)
	command.Dir, command.Stdout, command.Stderr = ts.MkAbs("."), &stdout, &stderr
	command.Env = append(os.Environ(), "PATH="+ts.Getenv("PATH"), "TMPDIR="+ts.Getenv("TMPDIR"))
	ts.Check(command.Start())
	for late := time.Now().Add(time.Minute); ; time.Sleep(10 * time.Millisecond) {
		if _, err := os.Stat(ts.MkAbs(args[0])); err == nil {
			break
		}
		if time.Now().After(late) {
			command.Process.Kill()
			ts.Fatalf("there is no %s:\n%s", args[0], stderr.String())
		}
	}
	ts.Check(command.Process.Signal(os.Interrupt))
	err = command.Wait()
	if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) || exit.ExitCode() != want {
		ts.Fatalf("it ends with %v:\n%s", err, stderr.String())
	}
	ts.Check(os.WriteFile(ts.MkAbs("stopped.stdout"), stdout.Bytes(), 0o666))
	ts.Check(os.WriteFile(ts.MkAbs("stopped.stderr"), stderr.Bytes(), 0o666))
}
