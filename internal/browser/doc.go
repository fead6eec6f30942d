// Package browser has the checks of built pages in a real browser. It has tests
// only.
//
// The example at the repository's root is built, served under a path as a web
// team would, and opened in headless Chromium. Every page must load without a
// complaint of the browser and fit a narrow window. Specimens of every kind of page,
// picked by a rule, drafts among them, are checked with axe-core at the widths of phones
// and desktop screens, light and dark, in forced colours, with wider and larger text, by
// keyboard, without scripts, from a folder and on paper. The longest report is loaded over a slow
// network. What needs no browser is checked over every page of the site: that it is
// valid HTML, that all links resolve and that titles, headings, ids and tables are
// in order.
//
// The results are in templates/checks.json, which the accessibility statement of every
// site reports. "go test -update" writes that file; otherwise the tests fail if it
// differs from what they find.
//
// nginx, Apache and Caddy serve the site with the settings that "outturn headers" prints:
// every file has its headers and type, and no page can be put into a frame.
//
// A site is sent with rsync and rclone, built again with another figure, and sent again:
// only what differs may be sent.
//
// A copy of the example is edited while its preview is open, and what an author
// then sees is checked and timed.
//
// "make test-tools" installs the tools that the tests need (tool_test.go lists them). A
// test that lacks one is skipped and says which; where OUTTURN_TOOLS is "required", as in
// "make test", it fails. "go test -short" leaves the tests in a browser out.
package browser
