package report

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// quarter reads which quarter is meant: previous, year (the same quarter a year
// before) or a quarter's id; the report's own when it is left out.
func (f *filler) quarter(a commentary.Argument) (quarter.Quarter, bool) {
	own := f.report.Quarter
	switch a.Text {
	case "":
		return own, true
	case "previous":
		return own.Add(-1), true
	case "year":
		return own.Add(-quarter.InYear), true
	}
	q, err := own.Calendar().Parse(a.Text)
	var other *quarter.OtherForm
	switch {
	case errors.As(err, &other):
		f.ds.Report(rule.BadQuarter, a.Span, "%v", err).
			WithHint("%s", other.Hint())
	case err != nil:
		f.ds.Report(rule.BadQuarter, a.Span, "%v", err).
			WithHint("write a quarter like %s, previous, or year for the same quarter a year before", own).
			WithHint("%s", own.Calendar().MeantHint(a.Text))
	case q.After(own):
		f.ds.Report(rule.BadQuarter, a.Span, "%s comes after the report's own quarter", q.Name())
		return q, false
	}
	return q, err == nil
}

// decimals reads how many decimals are shown, 0 to 6; byDefault when it is left out.
func (f *filler) decimals(a commentary.Argument, byDefault int) int {
	if a.Text == "" {
		return byDefault
	}
	n, err := strconv.Atoi(a.Text)
	if err != nil || n < 0 || n > 6 {
		f.ds.Report(rule.OutOfRange, a.Span, "between 0 and 6 decimals can be shown, not %q", a.Text)
		return byDefault
	}
	return n
}

// accepted are the arguments that an author wrote, without values that an option does
// not take. Those are reported and then treated as left out, so that other mistakes
// are found as well.
func (f *filler) accepted(form commentary.Form, written commentary.Arguments) commentary.Arguments {
	written.Named = slices.DeleteFunc(slices.Clone(written.Named), func(a commentary.Argument) bool {
		at := slices.IndexFunc(form.Options, func(o commentary.Option) bool { return o.Name == a.Key })
		values := form.Options[at].Values
		if len(values) == 0 || slices.Contains(values, a.Text) {
			return false
		}
		f.ds.Report(rule.UnknownValue, a.Span, "%q is not a value of %s", a.Text, a.Key).
			WithHint("%s", source.OneOf(a.Text, values))
		return true
	})
	return written
}

// selectable checks that the set and service that are selected exist.
func (f *filler) selectable(a commentary.Arguments) bool {
	set, service := f.knownSet(a.Get("set")), f.knownService(a.Get("service"))
	return set && service
}

func (f *filler) knownSet(a commentary.Argument) bool {
	var ids []string
	titles := map[string]string{}
	for _, s := range f.report.Organisation.Sets {
		ids, titles[s.Title] = append(ids, s.ID), s.ID
	}
	return f.isOneOf(rule.UnknownSet, "set", a, ids, titles)
}

func (f *filler) knownService(a commentary.Argument) bool {
	var ids []string
	titles := map[string]string{}
	for _, s := range f.report.Organisation.Services {
		ids, titles[s.Title] = append(ids, s.ID), s.ID
	}
	return f.isOneOf(rule.UnknownService, "service", a, ids, titles)
}

// isOneOf checks that an argument is one of the names, or left out. titles are the names of
// what has one, by its title, for the hint.
func (f *filler) isOneOf(unknown *source.Rule, kind string, a commentary.Argument, names []string, titles map[string]string) bool {
	if a.Text == "" || slices.Contains(names, a.Text) {
		return true
	}
	f.ds.Report(unknown, a.Span, "there is no %s %q", kind, a.Text).
		WithHint("%s", cmp.Or(source.SuggestID(a.Text, names, titles), source.OneOf(a.Text, names)))
	return false
}

// positions reads the positions that are selected; nil when they are left out.
func (f *filler) positions(a commentary.Argument) []string {
	codes := spelt(indicator.Positions())
	for _, p := range f.report.Organisation.Order {
		if p.Class() != "" {
			codes = append(codes, p.Class())
		}
	}
	var all []string
	for _, item := range listed(a) {
		if !slices.Contains(codes, item.Text) {
			f.ds.Report(rule.UnknownPosition, item.Span, "there is no position %q", item.Text).
				WithHint("%s", f.positionHint(item.Text, codes))
		}
		all = append(all, item.Text)
	}
	return all
}

// positionHint names the position that was meant by its colour or words, or lists all
// with their words.
func (f *filler) positionHint(written string, codes []string) string {
	org := f.report.Organisation
	var meant, all []string
	for _, p := range org.Order {
		code := spelt([]string{p.Code()})[0]
		if p.Judged() && strings.EqualFold(org.Rating(p), written) || p.Kind() == load.UsualPosition(strings.ReplaceAll(written, "-", " ")) && p.Class() == "" || letters(org.Labels[p]) == letters(written) {
			meant = append(meant, code)
		}
		if slices.Contains(codes, code) {
			all = append(all, code+" ("+org.Labels[p]+")")
		}
	}
	if len(meant) > 0 {
		return source.DidYouMean(meant...)
	}
	if near := source.Suggest(written, codes); near != "" {
		return near
	}
	return "allowed here: " + strings.Join(all, ", ")
}

// letters are those of some words, so that "Off target" is as off-target and offtarget.
func letters(words string) string {
	return strings.NewReplacer(" ", "", "-", "").Replace(strings.ToLower(words))
}

// positionLabel are the words for the position or class of a code.
func (f *filler) positionLabel(code string) string {
	for _, p := range f.report.Organisation.Order {
		if p.Code() == code {
			return f.report.Organisation.Labels.InSentence(p)
		}
	}
	return code
}

// listed are the items of an argument that is a list, each with its own place.
func listed(a commentary.Argument) []commentary.Argument {
	var all []commentary.Argument
	at := a.Span.Start
	for _, item := range a.List() {
		all = append(all, commentary.Argument{Text: item, Span: a.Span.File.Span(at, at+len(item))})
		at += len(item) + len(",")
	}
	return all
}
