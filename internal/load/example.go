package load

import (
	"strings"

	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// A new project says that it is an example by the council that publishes it
// and by the source of its figures.
const (
	examplePublisher = "Example Council"
	exampleSource    = "Invented for this example"
)

// example warns of what is left of the example in a project with a publisher
// of its own, who would publish it.
func (a *assembly) example() {
	publisher := a.dataset.Organisation.Publisher
	if publisher == "" || publisher == examplePublisher {
		return
	}
	for _, f := range a.found.files {
		if f.table != nil {
			reportLeftovers(f.table, publisher, a.ds)
		}
	}
}

func reportLeftovers(v *keyfile.Value, publisher string, ds *source.Diagnostics) {
	switch {
	case v.Type != keyfile.String:
	case v.Text == exampleSource:
		ds.Report(rule.Example, v.Span, "the example's figures would be published as those of %s", publisher).
			WithHint("write your own over them and name their source here, or delete the file")
	case strings.Contains(v.Text, examplePublisher):
		ds.Report(rule.Example, v.Span, "this still names the example's council").
			WithHint("write your own words, or take out what you do not need")
	}
	for _, item := range v.Items {
		reportLeftovers(item, publisher, ds)
	}
}
