// Package browser holds checks of built pages in a real browser. It has tests
// only.
//
// The example at the repository's root is built, served under a path as a web
// team would, and opened in headless Chromium. Every page has to load in quiet and
// fit a narrow window. Specimens of every kind of page, found by rule, drafts among
// them, are tried with axe-core at the widths of telephones and desks, light and
// dark, in forced colours, with wider and larger text, by keyboard, without
// scripts, from a folder and on paper. The longest report is loaded over a slow
// network. What needs no browser is checked over every page of the site: that it is
// valid HTML, that all links resolve and that titles, headings, ids and tables are
// in order.
//
// What the checks found stands in templates/checks.json, of which the
// accessibility statement of every site tells. "go test -update" writes it;
// otherwise it has to be what they find.
//
// A copy of the example is edited while its preview is open, and what an author
// then sees is checked and timed.
//
// "make test-tools" installs the tools that the tests need (tool_test.go lists them). A
// test that lacks one is skipped and says which; where OUTTURN_TOOLS is "required", as in
// "make test", it fails. "go test -short" leaves the tests in a browser out.
package browser
