//go:build !release

package templates

import "embed"

// Libraries are the libraries that are part of the program, at the names that npm
// gives them below this folder: none, but in a release.
var Libraries embed.FS
