// Package browser holds checks of built pages in a real browser. It has tests
// only.
//
// The example at the repository's root is built, served under a path as a web
// team would, and opened in headless Chromium: with axe-core for
// accessibility, at the widths of telephones and desks, with wider text, by
// keyboard, without scripts, from a folder and on paper. What needs no browser
// is checked over every page of the site: that all links resolve and that
// headings, ids and tables are in order.
//
// A copy of the example is edited while its preview is open, and what an author
// then sees is checked and timed.
//
// Chromium and axe-core come with "make test-tools"; without them the tests
// fail. "go test -short" leaves them out.
package browser
