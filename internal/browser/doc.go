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
// Chromium, axe-core and html-validate come with "make test-tools"; without them the tests
// fail. "go test -short" leaves them out.
package browser
