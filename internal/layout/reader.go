package layout

import "strings"

// readerParts are the scripts that help a reader within a page, in the order in
// which they are joined. Each does nothing on a page without what it is for.
var readerParts = []string{"contents", "cite", "filter"}

// Reader is the one script that they make.
func (l Files) Reader() []byte {
	var script strings.Builder
	for _, name := range readerParts {
		if f := l["scripts/"+name+".js"]; f != nil {
			script.WriteString(f.Text)
		}
	}
	return []byte(script.String())
}
