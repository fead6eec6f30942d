package publish

import (
	"crypto/sha256"
	"fmt"
	"path"
	"slices"

	"outturn/internal/address"
	"outturn/internal/layout"
	"outturn/internal/page"
	"outturn/internal/picture"
)

// Assets are the styles, the scripts, the icon and the logo of a site.
type Assets struct {
	style, reader, icon SiteFile
	logo                []SiteFile // one, or none
	charts              *Charts
	search              *Search
}

// NewAssets makes the assets of a site with these layouts; logo, charts and search may be nil.
func NewAssets(layouts layout.Files, logo *picture.Picture, charts *Charts, search *Search) *Assets {
	a := &Assets{
		style:  asset("outturn", "css", layouts.Stylesheet()),
		reader: asset("reader", "js", layouts.Reader()),
		icon:   asset("icon", "svg", layouts.Icon()),
		charts: charts, search: search,
	}
	if logo != nil {
		name := logo.Sizes[0].Name
		a.logo = []SiteFile{asset("logo", path.Ext(name)[1:], logo.Sizes[0].Content)}
	}
	return a
}

// Addresses gives the paths of the assets below the root.
func (a *Assets) Addresses() page.Assets {
	all := page.Assets{
		Style: a.style.Path, Icon: a.icon.Path, Reader: a.reader.Path,
		Scripts: a.charts.Addresses(), Search: a.search.Addresses(),
	}
	if len(a.logo) > 0 {
		all.Logo = a.logo[0].Path
	}
	return all
}

// Files lists the assets as files of the site.
func (a *Assets) Files() []SiteFile {
	return slices.Concat([]SiteFile{a.style, a.reader, a.icon}, a.logo, a.charts.Files(), a.search.Files())
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
