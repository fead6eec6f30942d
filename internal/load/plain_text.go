package load

import (
	"strings"

	"outturn/internal/exempt"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// reportTexts reports what TOML texts cannot hold, where it would be published as it is
// written: figures, and what looks like an attempt at an exempt passage.
func reportTexts(v *keyfile.Value, ds *source.Diagnostics) {
	if v.Type == keyfile.String {
		reportText(v, ds)
	}
	if v.Type == keyfile.Table && v.Get("file") != nil && v.Get("exempt") != nil {
		return // an exempt attachment, of which nothing is published
	}
	for _, item := range v.Items {
		reportTexts(item, ds)
	}
}

func reportText(v *keyfile.Value, ds *source.Diagnostics) {
	if strings.Contains(v.Text, "{{") {
		ds.Report(rule.MisplacedFigure, v.Span, "figures are filled in in Markdown, not here").
			WithHint("write the figure itself, or say it in the text of the document")
	}
	if len(exempt.Doubts(v.Text, exempt.Value)) > 0 {
		ds.Report(rule.ExemptInDoubt, v.Span, "no exempt passage can stand here: what this text says would be published").
			WithHint("take out what is exempt; it can stand in a document, between ::: exempt paragraph=3 and :::, each on a line of its own")
	}
}
