package page

import "strings"

// readerParts are the scripts that help a reader within a page, in the order in
// which they are joined. Each does nothing on a page without what it is for.
var readerParts = []string{"contents", "cite", "filter"}

// Reader is the one script that they make.
func (l Layouts) Reader() []byte {
	var script strings.Builder
	for _, name := range readerParts {
		if f := l["scripts/"+name+".js"]; f != nil {
			script.WriteString(f.Text)
		}
	}
	return []byte(script.String())
}

// UseReader gives pages the address, below the site's root, of the script that
// helps a reader. It is called before any page is drawn.
func (s *Site) UseReader(address string) { s.reader = address }

// help has the page load that script.
func (f *Frame) help(s *Site) {
	if s.reader != "" {
		f.Reader = f.Root + s.reader
	}
}
