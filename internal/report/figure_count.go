package report

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

var countFigure = figureType{
	Form: commentary.Form{
		Name: "count", Doc: "How many indicators there are of those selected. A group counts once.",
		Example: "{{count set=contractual position=better,within as=words}}",
		Options: []commentary.Option{setOption, serviceOption, positionOption, directionOption, trendOption, {
			Name: "as", Values: []string{"words", "Words"},
			Doc: "words: numbers up to twelve are spelt out, with a capital where they begin a sentence; Words: always with a capital. Default: digits.",
		}},
	},
	fill: asText((*filler).count),
}

func (f *filler) count(figure *commentary.Figure) string {
	n := len(f.selected(figure.Arguments))
	switch figure.Get("as").Text {
	case "words":
		if beginsSentence(figure.Span) {
			return wording.Capital(numberWord(n))
		}
		return numberWord(n)
	case "Words":
		return wording.Capital(numberWord(n))
	}
	return strconv.Itoa(n)
}

// beginsSentence reports whether a place in a text begins a sentence: nothing but marks of
// Markdown stands before it on its line after an empty line or a mark of a list, or a full
// stop and white space do.
func beginsSentence(at source.Span) bool {
	before := strings.TrimRight(at.File.Text[:at.Start], "*_(“‘\"'")
	text := strings.TrimRight(before, " \t\n")
	line := strings.TrimSpace(before[strings.LastIndexByte(before, '\n')+1:])
	switch {
	case text == "" || strings.HasSuffix(text, "\n+++") || strings.Count(before[len(text):], "\n") > 1 || listMark.MatchString(line):
		return true
	case text == before:
		return false
	}
	text = strings.TrimRight(text, "*_)”’\"'")
	return text != "" && strings.ContainsAny(text[len(text)-1:], ".!?") && !endsAbbreviated(text)
}

// listMark matches what begins an item of a list, a quotation, a heading or a cell.
var listMark = regexp.MustCompile(`^([-*+>|]|#+|\d+[.)]|.*\|)$`)

var shareFigure = figureType{
	Form: commentary.Form{
		Name: "share", Doc: "How many of the selected indicators stand in the positions, in per cent.",
		Example: "{{share set=strategic position=better,within of=judged}}",
		Options: []commentary.Option{setOption, serviceOption, needed(positionOption), directionOption, trendOption, {
			Name: "of", Values: []string{"all", "judged"},
			Doc: "Of which indicators: all, or judged for those with a position against a target. Default all.",
		}, decimalsOption("Default 0.")},
	},
	fill: asText((*filler).share),
}

// share is how many of the entries selected are in the positions, in per cent of all
// or of those that are judged.
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
		if f.isIn(positions, e) {
			part++
		}
	}
	return percent(part, len(of), f.decimals(figure.Get("decimals"), 0))
}
