package reference

import (
	"fmt"
	"strings"

	"outturn/internal/wording"
)

func wordsPage() string {
	var b strings.Builder
	b.WriteString(`+++
title   = "Words of your own"
summary = "Every heading, label and caption that pages say, and how to reword it."
order   = 94
for     = "authors"
+++
The headings, labels and captions of pages come from one catalogue. To reword one, write it under its key in a file of ` + "`data/words/`" + `; the name of the file is yours to choose:

` + "```toml\n# data/words/own.toml\n[term]\ngroup    = \"Theme\"\nposition = \"Rating\"\n```" + `

- The table is the part of the key before the point: ` + "`term.group`" + ` stands below ` + "`[term]`" + `. Phrases of ` + "`term`" + ` are said by several pages.
- A word in braces, such as ` + "`{title}`" + `, is a place for what differs from page to page. Keep each of them, and add none.
- A phrase about a number of things may have forms: ` + "`{ one = \"{count} row\", other = \"{count} rows\" }`" + `.
- A key that pages do not have, a place too few or too many and a phrase without words are errors of ` + "`outturn check`" + `.

The organisation's own words for positions, directions, sets and services stand in ` + "`data/organisation.toml`" + `. Sentences that are made of figures, such as those beside a position, cannot be reworded yet, and the words of the program are English: ` + "`language`" + ` can be no other.
`)
	words, table := wording.English(), ""
	for _, key := range words.Keys() {
		of, _, _ := strings.Cut(key, ".")
		if of != table {
			table = of
			fmt.Fprintf(&b, "\n## Phrases of `%s`\n\n| Key | Words |\n| --- | --- |\n", table)
		}
		p, _ := words.Phrase(key)
		fmt.Fprintf(&b, "| `%s` | `%s` |\n", key, cell(p.Text()))
	}
	return b.String()
}
