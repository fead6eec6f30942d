package project

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// signatureNamespace keeps a signature from being taken for one of something else.
const signatureNamespace = "outturn"

// NoSSHKeygen says that ssh-keygen, which signs and checks signatures, is not installed.
type NoSSHKeygen struct{ Err error }

// Error implements error.
func (n *NoSSHKeygen) Error() string { return "ssh-keygen is needed for signatures: " + n.Err.Error() }

// Hint says how to get it.
func (n *NoSSHKeygen) Hint() string {
	return "install OpenSSH: apt install openssh-client, or on Windows the optional feature OpenSSH Client"
}

// SignWith signs with an SSH key, which may be one of a running agent, named by its public
// part. ssh-keygen asks for a passphrase itself.
func SignWith(key string) func(manifest []byte) ([]byte, error) {
	return func(manifest []byte) ([]byte, error) {
		return sshKeygen(manifest, "-Y", "sign", "-n", signatureNamespace, "-f", key)
	}
}

// CheckSignature checks the signature of a manifest, and says whose it is. signers is a
// file of allowed signers (ssh-keygen(1)); without one, the key is told and nobody vouches
// for it.
func CheckSignature(manifest, signature []byte, signers string) (who string, err error) {
	folder, err := os.MkdirTemp("", "outturn-")
	if err != nil {
		return "", fmt.Errorf("checking a signature: %w", err)
	}
	defer os.RemoveAll(folder)
	file := filepath.Join(folder, "manifest.sig")
	if err := os.WriteFile(file, signature, 0o600); err != nil {
		return "", fmt.Errorf("checking a signature: %w", err)
	}
	if signers == "" {
		said, err := sshKeygen(manifest, "-Y", "check-novalidate", "-n", signatureNamespace, "-s", file)
		return lastWords(said, "key "), err
	}
	said, err := sshKeygen(nil, "-Y", "find-principals", "-f", signers, "-s", file)
	if err != nil {
		return "", err
	}
	who, _, _ = strings.Cut(strings.TrimSpace(string(said)), "\n")
	_, err = sshKeygen(manifest, "-Y", "verify", "-n", signatureNamespace, "-f", signers, "-I", who, "-s", file)
	return who, err
}

// lastWords are what follows a word on the first line.
func lastWords(said []byte, word string) string {
	line, _, _ := strings.Cut(string(said), "\n")
	_, after, found := strings.Cut(line, word)
	if !found {
		return line
	}
	return "the key " + strings.TrimSpace(after)
}

// sshKeygen runs ssh-keygen on an input.
func sshKeygen(input []byte, args ...string) ([]byte, error) {
	program, err := exec.LookPath("ssh-keygen")
	if err != nil {
		return nil, &NoSSHKeygen{err}
	}
	var failure bytes.Buffer
	run := exec.Command(program, args...)
	run.Stdin, run.Stderr = bytes.NewReader(input), &failure
	said, err := run.Output()
	var ended *exec.ExitError
	if errors.As(err, &ended) {
		err = errors.New(strings.TrimSpace(failure.String() + " " + string(said)))
	}
	if err != nil {
		return nil, fmt.Errorf("ssh-keygen: %w", err)
	}
	return said, nil
}
