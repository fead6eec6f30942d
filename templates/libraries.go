//go:build !release

package templates

import "embed"

// Libraries holds the script libraries that are part of the program, under the names
// that npm gives them below this folder. Only a release has any.
var Libraries embed.FS
