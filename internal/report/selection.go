package report

import (
	"slices"
	"strconv"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// selected lists the entries that a figure's or block's set, service and
// position select. An argument left out selects all.
func (f *filler) selected(a commentary.Arguments) []*Entry {
	f.selectable(a)
	service, positions := a.Get("service").Text, f.positions(a.Get("position"))
	var entries []*Entry
	for _, e := range f.report.In(a.Get("set").Text) {
		if e.Counts() && (service == "" || e.Service == service) &&
			(positions == nil || slices.Contains(positions, e.Position)) {
			entries = append(entries, e)
		}
	}
	return entries
}

// selectable checks that there are the set and service to select from.
func (f *filler) selectable(a commentary.Arguments) bool {
	set, service := f.knownSet(a.Get("set")), f.knownService(a.Get("service"))
	return set && service
}

func (f *filler) knownSet(a commentary.Argument) bool {
	var ids []string
	for _, s := range f.report.Organisation.Sets {
		ids = append(ids, s.ID)
	}
	return f.known(rule.UnknownSet, "set", a, ids)
}

func (f *filler) knownService(a commentary.Argument) bool {
	var ids []string
	for _, s := range f.report.Organisation.Services {
		ids = append(ids, s.ID)
	}
	return f.known(rule.UnknownService, "service", a, ids)
}

// known checks that an argument, unless it is left out, is one of the names.
func (f *filler) known(unknown *source.Rule, kind string, a commentary.Argument, names []string) bool {
	if a.Text == "" || slices.Contains(names, a.Text) {
		return true
	}
	f.ds.Report(unknown, a.Span, "there is no %s %q", kind, a.Text).
		WithHint("%s", suggest(a.Text, names))
	return false
}

func (f *filler) positions(a commentary.Argument) []indicator.Position {
	codes := positionCodes()
	var all []indicator.Position
	at := a.Span.Start
	for _, code := range a.List() {
		f.known(rule.UnknownPosition, "position", commentary.Argument{Text: code, Span: a.Span.File.Span(at, at+len(code))}, codes)
		all = append(all, indicator.Position(code))
		at += len(code) + len(",")
	}
	return all
}

var countFigure = figureType{
	Form: commentary.Form{
		Name: "count", Doc: "How many indicators there are of those selected. A group counts once.",
		Example: "{{count set=contractual position=better,within as=words}}",
		Options: []commentary.Option{setOption, serviceOption, positionOption, {
			Name: "as", Values: []string{"words", "Words"},
			Doc: "words: numbers up to twelve are spelt out; Words: likewise, with a capital to begin a sentence. Default: digits.",
		}},
	},
	fill: words((*filler).count),
}

func (f *filler) count(figure *commentary.Figure) string {
	n := len(f.selected(figure.Arguments))
	switch figure.Get("as").Text {
	case "words":
		return numberWord(n)
	case "Words":
		return wording.Capital(numberWord(n))
	}
	return strconv.Itoa(n)
}

var shareFigure = figureType{
	Form: commentary.Form{
		Name: "share", Doc: "How many of the selected indicators stand in the positions, in per cent.",
		Example: "{{share set=strategic position=better,within of=judged}}",
		Options: []commentary.Option{setOption, serviceOption, needed(positionOption), {
			Name: "of", Values: []string{"all", "judged"},
			Doc: "Of which indicators: all, or judged for those with a position against a target. Default all.",
		}, decimalsOption("Default 0.")},
	},
	fill: words((*filler).share),
}

// share is how many of the entries stand in the given positions, in percent of
// all, or of those that were judged.
func (f *filler) share(figure *commentary.Figure) string {
	positions := f.positions(figure.Get("position"))
	whole := figure.Arguments
	whole.Named = slices.DeleteFunc(slices.Clone(whole.Named), func(a commentary.Argument) bool { return a.Key == "position" })
	of := f.selected(whole)
	if figure.Get("of").Text == "judged" {
		of = slices.DeleteFunc(of, func(e *Entry) bool { return !e.Position.Judged() })
	}
	if len(of) == 0 {
		if f.selectable(whole) {
			f.ds.Report(rule.EmptyFigure, figure.Span, "nothing is selected that there could be a share of")
		}
		return ""
	}
	part := 0
	for _, e := range of {
		if slices.Contains(positions, e.Position) {
			part++
		}
	}
	return percent(part, len(of), f.decimals(figure.Get("decimals"), 0))
}
