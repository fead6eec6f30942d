package reference

import (
	"fmt"
	"strings"

	"outturn/internal/address"
	"outturn/internal/export"
	"outturn/internal/wording"
)

func dataPage() string {
	var b strings.Builder
	b.WriteString(`+++
title   = "The figures as data"
summary = "The data files beside each report, with every column and key."
order   = 92
+++
Everything that a report evaluated stands beside it as data. A report sees the world as of its own quarter, and so do its data: a later correction is in the data of later reports.

`)
	schema := address.Page(address.Guide("data")).To(address.DataSchema)
	fmt.Fprintf(&b, "[%s](%s) in the site's root is a JSON Schema: it explains every key of data.json, and programs can check the file by it. data.json names it under `$schema`, beside the `version` of its keys, which is %d.\n", address.DataSchema, schema, export.Version)
	for _, f := range export.Formats() {
		fmt.Fprintf(&b, "\n## %s\n\n%s. %s\n\n| name | meaning |\n| --- | --- |\n", f.File, wording.Capital(f.Doc), f.Notes)
		for _, field := range f.Fields {
			fmt.Fprintf(&b, "| `%s` | %s |\n", field.Name, cell(meaning(field)))
		}
	}
	return b.String()
}

func meaning(f export.Field) string {
	if f.Optional {
		return f.Doc + " Left out when empty."
	}
	return f.Doc
}
