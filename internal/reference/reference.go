// Package reference turns declarations into what authors, their editors and users
// of the data read: the reference of every key, figure, block, data format and
// rule in Markdown, and JSON Schemas of the files.
//
// The declarations come in as values (load.Files, report.Grammar, export.Formats,
// rule.Parts); text goes out. What the reference says about a key, for example,
// comes from the declaration of the key, so that the two cannot differ.
package reference

// Output is a text, and the name of the file that it belongs in.
type Output struct{ Name, Text string }
