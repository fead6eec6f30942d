// Package reference turns declarations into what authors, their editors and users
// of the data read: the reference of every key, figure, block, data format and
// rule in Markdown, and JSON Schemas of the files.
//
// The declarations come in as values (load.Files, report.Grammar, export.Formats,
// rule.Parts); text goes out. Nothing is said here of a key, for example, that is
// not said where it is declared, so that the two cannot drift apart.
package reference

// File is a text and the name that it is written under.
type File struct{ Name, Text string }
