package page_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"outturn/internal/page"
)

const layoutsHead = `+++
title   = "Layouts of your own"
summary = "What each layout draws, and what it may use."
order   = 94
for     = "authors"
+++
A file of a project's folder ` + "`templates/`" + ` takes the place of the built-in one at the same path: see [Appearance](../documents/index.html#appearance). The quickest way is to copy the built-in layout and to change the copy: ` + "`outturn layout pages/report.html`" + ` prints it, and ` + "`outturn layout`" + ` lists all of them, with the styles and scripts.

Layouts are written in the language of Go's ` + "`html/template`" + `. Each is given a value, its dot, and may use the fields and methods of it that are listed here. A value that this page does not list may change with any version; a change to one that it does list is in the changelog. ` + "`outturn check`" + ` names a layout that cannot be read or that asks for a value it is not given.

In the tables *text* is escaped where a layout shows it and *HTML* is not, because it is finished. *Or none* means that the value may be missing: ` + "`{{with .Name}}`" + ` then draws nothing. A name with a word in capitals takes a value, as in ` + "`{{.Spark .Measure}}`" + `. Two functions are added to those of the language. ` + "`{{shape .Code}}`" + ` is the drawing of a position, to stand within an ` + "`svg`" + ` of 16 by 16. ` + "`{{say \"term.figure\"}}`" + ` says a phrase of the [catalogue](../words/index.html); one with a place takes the name of it and what stands there: ` + "`{{say \"term.since\" \"quarter\" .Quarter}}`" + `. In a script, ` + "`say(\"cite.copied\", { what })`" + ` does the same.

`

// page is the page of the guide that lists the contract.
func (c *contract) page(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	b.WriteString(layoutsHead)
	b.WriteString("## Pages\n\nEach has the [frame](#frame) too, and hands it on to other layouts as `.Frame`.\n")
	for _, name := range builtInLayouts(t) {
		if strings.HasPrefix(name, "pages/") {
			fmt.Fprintf(&b, "\n### %s\n\n%s\n", name, draws(t, name))
			c.table(t, &b, reflect.TypeOf(page.Given()[name]))
		}
	}
	b.WriteString("\n## Blocks\n\nWhat the blocks of a document are drawn with.\n")
	c.given(t, &b, "blocks/")
	b.WriteString("\n## Parts\n\nWhat several layouts share.\n")
	c.given(t, &b, "parts/")
	b.WriteString("\n## Values\n\nWhat the values above consist of. An address is relative to the page.\n")
	for _, of := range c.values {
		fmt.Fprintf(&b, "\n### %s\n\n%s\n", words(of), sentence(c.comments[of.String()]))
		c.table(t, &b, of)
	}
	return b.String()
}

// given lists the layouts of a folder with what each is given.
func (c *contract) given(t *testing.T, b *strings.Builder, folder string) {
	t.Helper()
	b.WriteString("\n| layout | draws | is given |\n| --- | --- | --- |\n")
	for _, name := range builtInLayouts(t) {
		if !strings.HasPrefix(name, folder) {
			continue
		}
		value := page.Given()[name]
		is := c.is(t, reflect.TypeOf(value))
		if block := blockIn(value); block != nil {
			is += fmt.Sprintf(", whose `Block` is %s", c.is(t, reflect.TypeOf(block).Elem()))
		}
		fmt.Fprintf(b, "| `%s` | %s | %s |\n", name, draws(t, name), is)
	}
}

// table lists the fields and methods of a value.
func (c *contract) table(t *testing.T, b *strings.Builder, of reflect.Type) {
	t.Helper()
	var all []string
	for _, one := range included(of) {
		if is := c.is(t, one); one.Name() != "Frame" {
			all = append(all, is)
		}
	}
	if len(all) > 0 {
		fmt.Fprintf(b, "\nAll of %s%s\n", strings.Join(all, " and of "), map[bool]string{true: ", and:", false: "."}[len(c.members[of]) > 0])
	}
	if len(c.members[of]) == 0 {
		return
	}
	b.WriteString("\n| name | value | meaning |\n| --- | --- | --- |\n")
	names := ""
	for n, m := range c.members[of] {
		names += "`" + m.name + "`"
		if rest := c.members[of][n+1:]; len(rest) > 0 && rest[0].is == m.is && rest[0].meaning == m.meaning {
			names += ", " // declared together
			continue
		}
		fmt.Fprintf(b, "| %s | %s | %s |\n", names, m.is, m.meaning)
		names = ""
	}
}
