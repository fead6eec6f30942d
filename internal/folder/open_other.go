//go:build !unix

package folder

import "os"

const toRead = os.O_RDONLY
