//go:build release

package templates

import "embed"

// Libraries holds the script libraries that are part of the program, under the names
// that npm gives them below this folder.
//
//go:embed node_modules/echarts/dist/echarts.common.min.js node_modules/minisearch/dist/umd/index.js
var Libraries embed.FS
