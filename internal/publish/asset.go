package publish

import (
	"crypto/sha256"
	"fmt"
	"slices"

	"outturn/internal/address"
	"outturn/internal/layout"
	"outturn/internal/page"
)

// Assets are the styles, the scripts and the icon of a site.
type Assets struct {
	style, reader, icon SiteFile
	charts              *Charts
	search              *Search
}

// NewAssets makes the assets of a site with these layouts; charts and search may be nil.
func NewAssets(layouts layout.Files, charts *Charts, search *Search) *Assets {
	return &Assets{
		style:  asset("outturn", "css", layouts.Stylesheet()),
		reader: asset("reader", "js", layouts.Reader()),
		icon:   asset("icon", "svg", layouts.Icon()),
		charts: charts, search: search,
	}
}

// Addresses gives the paths of the assets below the root.
func (a *Assets) Addresses() page.Assets {
	return page.Assets{
		Style: a.style.Path, Icon: a.icon.Path, Reader: a.reader.Path,
		Scripts: a.charts.Addresses(), Search: a.search.Addresses(),
	}
}

// Files lists the assets as files of the site.
func (a *Assets) Files() []SiteFile {
	return slices.Concat([]SiteFile{a.style, a.reader, a.icon}, a.charts.Files(), a.search.Files())
}

// asset makes a file of the site. Its name has a hash of the content, so that browsers
// may cache it for ever.
func asset(name, extension string, content []byte) SiteFile {
	sum := sha256.Sum256(content)
	return SiteFile{
		Path:    address.Asset(fmt.Sprintf("%s.%x.%s", name, sum[:6], extension)),
		Content: func() ([]byte, error) { return content, nil },
	}
}
