package layout

import (
	"fmt"
	"strings"

	"outturn/internal/colour"
	"outturn/internal/source"
)

// iconName is the picture that browsers show beside a page's title.
const iconName = "icon.svg"

// Icon is the file of the icon.
func (l Files) Icon() []byte { return []byte(l[iconName].Text) }

// paintIcon gives the icon an organisation's colour. An icon of the project's own
// that does not ask for it stays as it is.
func (l Files) paintIcon(own colour.Colour) {
	f := l[iconName]
	if f == nil || !strings.Contains(f.Text, "var(--accent") {
		return
	}
	style := fmt.Sprintf("<style>:root { --accent: %s; }</style>\n</svg>", own)
	l[iconName] = source.NewFile(f.Name, strings.Replace(f.Text, "</svg>", style, 1))
}
