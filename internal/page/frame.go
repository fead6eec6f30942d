package page

import "outturn/internal/address"

// Frame is what every page has around its contents.
type Frame struct {
	Head
	Language  string   // tag of the language, such as en-GB
	Title     string   // the page's own
	When      string   // the quarter, if pages of other quarters have the same title
	SiteTitle string   // the organisation's title of the site
	Publisher string   // the body that publishes the site
	Logo      *Logo    // shown instead of the publisher's name; nil if the project has no logo
	Notice    string   // a sentence for the head of every page; may be empty
	Root      string   // relative address of the site's root, "" or ending in /
	Style     string   // relative address of the stylesheet
	Later     string   // relative address of the stylesheet that shows what came later; empty on pages that are drawn with each build
	Icon      string   // relative address of the icon
	Reader    string   // relative address of the script that helps a reader; empty on pages that do not use it
	Scripts   *Scripts // relative addresses; nil on a page without interactive charts
	Deferred  []string // relative addresses of further scripts, in the order in which they run
	Draft     bool     // the page is not public
	AsOf      string   // the day to come on which the site will be as it is here; empty for a published site
	Members   string   // the sentence that every page of the members' edition begins with; empty for a public site
	Trail     []Link   // from the home page down to this page's parent

	// The relative addresses of pages that every page leads to.
	Home, Indicators string
	Search           string // the A to Z, which a search is sent to as ?q=
	CanSearch        bool   // the A to Z has a search field; otherwise it is a list alone
	Guide            string // the list of the pages of the guide; empty if there are none
	Corrections      string // the register of editions and corrections; empty if nothing is recorded
	Accessibility    string // the accessibility statement

	at address.Page
}

// Logo is the picture that pages show instead of the publisher's name.
type Logo struct {
	Src           string // relative address
	Width, Height int    // in pixels
}

// frame makes the frame of a page.
func (s *Site) frame(at address.Page, title string, trail ...Link) Frame {
	return s.frameFrom(at.Root(), at, title, trail...)
}

// frameFrom makes the frame of a page; root is the address of the site's root from
// there. All links of a frame begin with it.
func (s *Site) frameFrom(root string, at address.Page, title string, trail ...Link) Frame {
	f := Frame{
		at:        at,
		Language:  s.organisation.Language,
		Title:     title,
		SiteTitle: s.organisation.Title,
		Publisher: s.organisation.Publisher,
		Notice:    s.organisation.Notice,
		Root:      root,
		Style:     root + s.assets.Style,
		Icon:      root + s.assets.Icon,
		Trail:     trail,
		AsOf:      s.asOf,
		Members:   s.membersNotice(),
		Home:      root + address.Home, Indicators: root + address.Indicators,
		Search: root + address.Search, CanSearch: len(s.assets.Search) > 0,
		Accessibility: root + address.Accessibility,
	}
	if logo := s.organisation.Logo; logo != nil {
		f.Logo = &Logo{root + s.assets.Logo, logo.Sizes[0].Width, logo.Sizes[0].Height}
	}
	if len(s.guide) > 0 {
		f.Guide = root + address.GuideList
	}
	if len(s.editions.Entries) > 0 {
		f.Corrections = root + address.Corrections
	}
	if s.feed {
		f.Feed = root + address.Feed
	}
	return f
}

// MembersNotice is what every page of the members' edition says.
const MembersNotice = "Contains exempt information: not for publication"

// membersNotice is that notice; empty for a public site.
func (s *Site) membersNotice() string {
	if s.members {
		return MembersNotice
	}
	return ""
}

// help makes the page load the script that helps a reader.
func (f *Frame) help(s *Site) {
	f.Reader = f.Root + s.assets.Reader
}

// enliven makes the page load the script of charts.
func (f *Frame) enliven(s *Site) {
	if s.assets.Scripts != (Scripts{}) {
		f.Scripts = &Scripts{Charts: f.Root + s.assets.Scripts.Charts, ECharts: f.Root + s.assets.Scripts.ECharts}
	}
}
