// Package internal is the house: each folder is one room, and data flows
// through them in one direction, from files to the site.
//
//	quarter     the quarter as a value, in an organisation's calendar; pure
//	workday     working days in England, and clear days before a meeting; pure
//	colour      a colour as a value: contrast, and what can be read; pure
//	address     where every page and file of a site stands; pure
//	server      what a web server sends with each file, and settings that make it; pure
//	wording     what pages say: the catalogue of phrases, and pieces of English that several rooms use; pure
//	limit       how large, deep and long anything in a project may be; pure
//	picture     a photo or drawing as pages show it, without its hidden properties; pure
//	attachment  what is in a document of an office program or a PDF, and what of it stays hidden; pure
//	schema      a JSON Schema as a value, and the form of ids and quarters; pure
//	source      file text, places in it, diagnostics and how they are shown
//	rule        every rule that a diagnostic can name, with what breaks it; pure
//	exempt      what the law calls exempt, and what looks like an attempt at an exempt passage; pure
//	folder      a project's folder, of which nothing but its own files is read
//	edition     what was published: its records, how they are compared and proved
//	disclosure  which small numbers are hidden, and what can be worked out of them; pure
//	keyfile     TOML into declared keys, every mistake at its place
//	indicator   the rules: targets, positions, trends, and how figures are written; pure
//	finance     budget, forecast, variance; pure
//	numeral     the numbers of English prose, read as values; pure
//	commentary  Markdown into checked documents, by a grammar that it is given
//	prose       a document into HTML and into plain text, with links right on every page; pure
//	load        data/ and content/ into one dataset, and what of it is public
//	sense       what a dataset says that is well written and surely or probably wrong; pure
//	report      a dataset into reports, complete and evaluated; every figure and block
//	audit       what authors typed, compared with the data; pure
//	export      a report as data: every format with its columns or keys; pure
//	starter     the files of the next quarter, from those of the last; pure
//	example     a small project of an invented council, which a new one begins as
//	reference   what authors may write and what they may be told, as text and as JSON Schemas; pure
//	chart       a judged series into a picture, and into ECharts options; pure
//	layout      templates, styles and scripts: the built-in ones under a project's own
//	page        a report and layouts into HTML
//	search      what readers search, as one script; pure
//	publish     pages and assets into the site's folder, safely
//	preview     the same pages from memory, rebuilt on each change
//	pdf         one of the pages on paper, by the machine's Chromium
//	project     the door: a project's files in, its reports, site and diagnostics out
//
// A room imports only rooms above it in this list, and a pure one reaches no files,
// clock or network; a test checks both. Four more folders are no rooms: bench, a large
// generated project; browser, checks of built pages in a real browser; canary, a project with
// a mark in everything that is not public; and mishap, kills and full disks for tests.
package internal
