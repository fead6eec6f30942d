// Package reference turns the declarations that the loader checks into what
// authors and their editors read: the reference of every key, block and figure
// in Markdown, and JSON Schemas of the files.
//
// The declarations come in as values (load.Files, report.Grammar); text goes out.
// Nothing is said here of a key, figure or block that is not said where it is
// declared, so that the two cannot drift apart.
package reference

// File is a text and the name that it is written under.
type File struct{ Name, Text string }
