package main

import (
	"cmp"
	"slices"

	"outturn/internal/load"
	"outturn/internal/project"
	"outturn/internal/wording"
)

// keptWords say why a figure is kept back that is not small itself.
var keptWords = map[load.Kept]string{
	load.ByAuthor:   "confidential, as its author says",
	load.ForAnother: "hidden so that another cannot be worked out",
}

// reportDisclosure prints the diagnostics of a check, and every figure that is kept back
// with what readers can work out of it.
func (c *console) reportDisclosure(r *request, site *project.Site) error {
	if err := c.diagnose(site.Diagnostics); err != nil {
		return err
	}
	if site.Diagnostics.Hindered() {
		c.status("what is kept back can be listed once the errors are corrected")
		return errContent
	}
	c.result("%s kept back", wording.Count(len(site.KeptBack), "figure"))
	for _, k := range site.KeptBack {
		c.result("%s:%d: “%s”, %s: %s; readers can work out: %s", k.At.File.Name, k.At.Excerpt().Line, k.Indicator.At(k.Of).Title, k.Of.Name(), why(k), k.Readers())
	}
	c.adviseThreshold(site.KeptBack)
	if site.Diagnostics.Failed(r.strict) {
		return errContent
	}
	return nil
}

func why(k load.KeptBack) string {
	return cmp.Or(keptWords[k.Why], k.Indicator.At(k.Of).WhySmall(k.Reading))
}

// noteKept says that small numbers are not published, and where they are listed.
func (c *console) noteKept(kept []load.KeptBack) {
	if n := len(hiddenHere(kept)); n > 0 {
		c.status("not published: %s, as small numbers or to protect others; outturn check --disclosure lists them", wording.Count(n, "figure"))
	}
}

// adviseThreshold says what to write of an indicator that counts no people, where small
// counts are hidden.
func (c *console) adviseThreshold(kept []load.KeptBack) {
	if slices.ContainsFunc(kept, func(k load.KeptBack) bool { return k.Why == load.SmallCount }) {
		c.status("where an indicator counts no people, such as repairs or meetings, write threshold = 0 in its table, and its figures are published")
	}
}

// hiddenHere are the figures that their authors do not keep back.
func hiddenHere(kept []load.KeptBack) []load.KeptBack {
	return slices.DeleteFunc(slices.Clone(kept), func(k load.KeptBack) bool { return k.Why == load.ByAuthor })
}
