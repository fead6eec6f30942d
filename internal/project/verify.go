package project

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"outturn/internal/address"
	"outturn/internal/edition"
	"outturn/internal/publish"
)

// Verify says whether a folder is exactly what was published. signers is a file of allowed
// signers, by which signatures are checked; empty: whose keys they are is only told. It
// returns what it found and, for each manifest with a signature, whose it is. Where the copy is
// of the site whose project is given, its records say what the copy does not have yet.
func Verify(folder, signers string, project fs.FS) (*edition.Verified, []string, error) {
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return nil, nil, &NotFound{Message: folder + " is not a folder"}
	}
	if !isSite(folder) {
		return nil, nil, &NotFound{Message: folder + " is not a site: name the folder that outturn build wrote, such as site, or a copy of it"}
	}
	var members *publish.ForMembers
	if _, err := publish.Open(folder); errors.As(err, &members) {
		return nil, nil, members
	}
	if signers != "" {
		if _, err := os.Stat(signers); err != nil {
			return nil, nil, &NotFound{Message: fmt.Sprintf("the file of allowed signers cannot be read: %v", err)}
		}
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, nil, fmt.Errorf("verifying %s: %w", folder, err)
	}
	defer root.Close()
	c := edition.Copy{Files: root.FS(), Sums: publish.Manifest, Manifests: address.Manifests}
	v, err := c.Verify()
	var signed []string
	var records *edition.History
	if err == nil {
		records, _, err = edition.Read(project)
	}
	if err == nil {
		c.CompareRecords(v, records)
		signed, err = checkSignatures(c, v, signers)
	}
	if err != nil {
		return nil, nil, fmt.Errorf("verifying %s: %w", folder, err)
	}
	return v, signed, nil
}

// isSite reports whether a folder has anything by which a site is known.
func isSite(folder string) bool {
	for _, name := range []string{publish.Manifest, "index.html"} {
		if _, err := os.Stat(filepath.Join(folder, name)); err == nil {
			return true
		}
	}
	return false
}

// checkSignatures checks every signature of a copy, and says whose each is. By allowed
// signers every manifest has to be vouched for: by a signature of its own or by that of a
// later one, which rests on it.
func checkSignatures(c edition.Copy, v *edition.Verified, signers string) (signed []string, err error) {
	var vouched []string // the manifests with a signature that holds
	for _, name := range v.Signed {
		manifest, err := c.Read(name)
		if errors.Is(err, fs.ErrNotExist) {
			v.Faults = append(v.Faults, name+" has a signature, and is missing")
			continue
		}
		if err != nil {
			return nil, err
		}
		signature, err := c.Read(name + ".sig")
		if err != nil {
			return nil, err
		}
		who, err := CheckSignature(manifest, signature, signers)
		var noProgram *NoSSHKeygen
		switch {
		case errors.As(err, &noProgram):
			return nil, err
		case err != nil:
			v.Faults = append(v.Faults, fmt.Sprintf("the signature of %s does not hold: %v", name, err))
		default:
			signed, vouched = append(signed, fmt.Sprintf("%s is signed by %s", name, who)), append(vouched, name)
		}
	}
	if signers != "" {
		reportUnsigned(v, vouched)
	}
	return signed, nil
}

// reportUnsigned names the manifests that come after the last one with a signature that
// holds.
func reportUnsigned(v *edition.Verified, vouched []string) {
	first := len(v.Faults)
	for _, m := range slices.Backward(v.Manifests) {
		name := address.Manifest(edition.EntryName(m.Number, m.Document))
		if slices.Contains(vouched, name) {
			break
		}
		v.Faults = slices.Insert(v.Faults, first, "nobody vouches for "+name+": neither it nor a later manifest has a signature that holds")
	}
}
