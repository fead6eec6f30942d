package report

import (
	"slices"
	"strconv"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
)

// selected lists the entries that a figure's or block's set, service and
// position select. An argument left out selects all.
func (f *filler) selected(a commentary.Arguments) []*Entry {
	set, service := a.Get("set"), a.Get("service")
	f.knownSet(set)
	f.knownService(service)
	positions := f.positions(a.Get("position"))
	var entries []*Entry
	for _, e := range f.report.In(set.Text) {
		if e.Counts() && (service.Text == "" || e.Service == service.Text) &&
			(positions == nil || slices.Contains(positions, e.Position)) {
			entries = append(entries, e)
		}
	}
	return entries
}

func (f *filler) knownSet(a commentary.Argument) {
	var ids []string
	for _, s := range f.report.Organisation.Sets {
		ids = append(ids, s.ID)
	}
	f.known("set", a, ids)
}

func (f *filler) knownService(a commentary.Argument) {
	var ids []string
	for _, s := range f.report.Organisation.Services {
		ids = append(ids, s.ID)
	}
	f.known("service", a, ids)
}

func (f *filler) known(kind string, a commentary.Argument, ids []string) {
	if a.Text != "" && !slices.Contains(ids, a.Text) {
		f.ds.Errorf(a.Span, "unknown-"+kind, "there is no %s %q", kind, a.Text)
		f.ds.Hint("%s", suggest(a.Text, ids))
	}
}

func (f *filler) positions(a commentary.Argument) []indicator.Position {
	var codes []string
	for _, p := range indicator.Positions() {
		codes = append(codes, string(p))
	}
	var all []indicator.Position
	for _, code := range a.List() {
		f.known("position", commentary.Argument{Text: code, Span: a.Span}, codes)
		all = append(all, indicator.Position(code))
	}
	return all
}

func (f *filler) count(figure *commentary.Figure) string {
	n := len(f.selected(figure.Arguments))
	switch as := figure.Get("as"); as.Text {
	case "":
	case "words":
		return numberWord(n)
	default:
		f.unknownValue(as, "words")
	}
	return strconv.Itoa(n)
}

// share is how many of the entries stand in the given positions, in percent of
// all, or of those that were judged.
func (f *filler) share(figure *commentary.Figure) string {
	part := len(f.selected(figure.Arguments))
	whole := figure.Arguments
	whole.Named = slices.DeleteFunc(slices.Clone(whole.Named), func(a commentary.Argument) bool { return a.Key == "position" })
	of := f.selected(whole)
	switch a := figure.Get("of"); a.Text {
	case "", "all":
	case "judged":
		of = slices.DeleteFunc(of, func(e *Entry) bool { return !e.Position.Judged() })
	default:
		f.unknownValue(a, "all", "judged")
	}
	if len(of) == 0 {
		f.ds.Errorf(figure.Span, "empty-figure", "nothing is selected that there could be a share of")
		return ""
	}
	return percent(part, len(of), f.decimals(figure.Get("decimals"), 0))
}
