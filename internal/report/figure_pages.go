package report

import (
	"regexp"
	"strconv"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/rule"
)

var pageRange = regexp.MustCompile(`^\d+(-\d+)?(,\d+(-\d+)?)*$`)

var pagesFigure = figureType{
	Form: commentary.Form{
		Name:    "pages",
		Doc:     "Pages of the full report that a review abridges. It belongs in a review that names its full_report.",
		Example: "{{pages 14-16 appendix=A}}",
		Result:  "the pages in words, and the appendix",
		Subject: commentary.Subject{What: "pages of the full report", Doc: "Pages of the full report: 17, 14-16 or 3,32."},
		Options: []commentary.Option{{Name: "appendix", Doc: "The letter of an appendix that belongs to them."}},
	},
	fill:      asText((*filler).pages),
	reference: true,
}

// pages are pages of the full report that a review abridges, in words.
func (f *filler) pages(figure *commentary.Figure) string {
	at := figure.Subject
	switch {
	case f.review == nil || f.review.FullReport == "":
		f.ds.Report(rule.MisplacedFigure, figure.Span, "there is no full report whose pages these could be").
			WithHint("{{pages}} belongs in a review that names its full_report")
		return ""
	case !pageRange.MatchString(at.Text) || !ascending(at.Text):
		f.ds.Report(rule.UnknownValue, at.Span, "%q is no page and no range of pages", at.Text).
			WithHint("write {{pages 17}}, {{pages 14-16}} or {{pages 3,32}}")
		return ""
	}
	words := "page "
	if strings.ContainsAny(at.Text, "-,") {
		words = "pages "
	}
	words += strings.NewReplacer("-", " to ", ",", ", ").Replace(at.Text)
	if appendix := figure.Get("appendix"); appendix.Text != "" {
		words += " and Appendix " + appendix.Text
	}
	return words
}

// ascending reports whether every range of pages ends after it begins.
func ascending(pages string) bool {
	for _, one := range strings.Split(pages, ",") {
		first, last, isRange := strings.Cut(one, "-")
		from, _ := strconv.Atoi(first)
		to, _ := strconv.Atoi(last)
		if isRange && from >= to {
			return false
		}
	}
	return true
}
