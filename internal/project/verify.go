package project

import (
	"fmt"
	"os"
	"path/filepath"

	"outturn/internal/address"
	"outturn/internal/edition"
	"outturn/internal/publish"
)

// Verify says whether a folder is exactly what was published. signers is a file of allowed
// signers, by which signatures are checked; empty: whose keys they are is only told. It
// returns what it found and, for each manifest with a signature, whose it is.
func Verify(folder, signers string) (*edition.Verified, []string, error) {
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return nil, nil, &NotFound{Message: folder + " is not a folder"}
	}
	v, err := edition.Copy{Files: os.DirFS(folder), Sums: publish.Manifest, Manifests: address.Manifests}.Verify()
	if err != nil {
		return nil, nil, fmt.Errorf("verifying %s: %w", folder, err)
	}
	var signed []string
	for _, name := range v.Signed {
		manifest, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
		if err != nil {
			return nil, nil, fmt.Errorf("verifying %s: %w", folder, err)
		}
		signature, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name+".sig")))
		if err != nil {
			return nil, nil, fmt.Errorf("verifying %s: %w", folder, err)
		}
		who, err := CheckSignature(manifest, signature, signers)
		if err != nil {
			v.Faults = append(v.Faults, fmt.Sprintf("the signature of %s does not hold: %v", name, err))
			continue
		}
		signed = append(signed, fmt.Sprintf("%s is signed by %s", name, who))
	}
	return v, signed, nil
}
