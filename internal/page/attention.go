package page

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"outturn/internal/indicator"
	"outturn/internal/report"
	"outturn/internal/wording"
)

// attentionView is what stands outside tolerance.
type attentionView struct {
	Title string          // how many there are
	Items []attentionItem // the indicators; none where all are in tolerance
}

// attentionItem is an indicator outside tolerance.
type attentionItem struct {
	Link
	Reading, Against, Trend string // the reading, the target and tolerance, and the trend, in words
	Why, Voice              string // how the commentary begins, and whose it is; empty when nobody says anything
}

func (s *Site) attention(outside []*report.Measure, on showing) attentionView {
	label := s.organisation.Labels.InSentence(indicator.Outside)
	if len(outside) == 0 {
		return attentionView{Title: "No indicator is " + label}
	}
	v := attentionView{Title: fmt.Sprintf("%s: %d", wording.Capital(label), len(outside))}
	for _, m := range outside {
		i, e := m.Indicator, m.Evaluation
		item := attentionItem{
			Link: Link{m.Name.String(), on.indicator(i.ID)}, Reading: judged(m),
			Against: against(m), Trend: trendWords(e.Trend),
		}
		item.Why, item.Voice = lede(m, on.report)
		v.Items = append(v.Items, item)
	}
	return v
}

// against is the rule that a measure was judged by.
func against(m *report.Measure) string {
	e := m.Evaluation
	words := []string{"no target"}
	if goal := m.TargetWords(); goal != "" {
		words[0] = "target " + goal
	}
	if limit := m.Indicator.Tolerance(e.Target); limit != "" {
		words = append(words, "tolerance "+limit)
	}
	if e.Stated.Position != "" {
		words = append(words, "the position as officers state it")
	}
	return strings.Join(words, ", ")
}

// trendWords is a trend as it follows a figure; empty where none can be told.
func trendWords(t indicator.Trend) string {
	if t == "" {
		return ""
	}
	return strings.ToLower(trendLabel(t))
}

// judged is the reading that a measure's position comes from; one of an earlier
// quarter with its name.
func judged(m *report.Measure) string {
	e := m.Evaluation
	shown := m.Indicator.DisplayAt(e.Judged)
	if e.Latest {
		shown += " in " + e.Judged.Quarter.Name() + ", the latest available,"
	}
	return shown
}

// lede is the first sentence of the commentary on a measure and, where several
// speak, the name of the first who does.
func lede(m *report.Measure, r *report.Report) (text, voice string) {
	if m.Commentary == nil {
		return "", ""
	}
	for _, v := range r.Voices(m) {
		if v.Said != nil {
			return firstSentence(firstParagraph(v.Said, m, r)), v.Title
		}
	}
	return firstSentence(firstParagraph(m.Commentary.Root, m, r)), ""
}

// firstParagraph is the text of the first paragraph, without the strong words
// that run in like a heading.
func firstParagraph(within ast.Node, m *report.Measure, r *report.Report) string {
	for n := within.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() == ast.KindParagraph {
			text := r.Plain(n, m.Commentary)
			if e, is := n.FirstChild().(*ast.Emphasis); is && e.Level == 2 {
				text = strings.TrimPrefix(text, r.Plain(e, m.Commentary))
			}
			return strings.TrimSpace(text)
		}
	}
	return ""
}

// abbreviations end in a full stop that ends no sentence.
var abbreviations = []string{"e.g.", "i.e.", "cf.", "no.", "approx.", "vs.", "Dr.", "St."}

// firstSentence is a text up to its first full stop that is followed by the
// beginning of a sentence.
func firstSentence(text string) string {
	for at := 0; ; {
		next := strings.IndexAny(text[at:], ".!?")
		if next < 0 {
			return text
		}
		at += next + 1
		rest := strings.TrimLeft(text[at:], " ")
		first, _ := utf8.DecodeRuneInString(rest)
		if rest == "" || rest != text[at:] && !unicode.IsLower(first) && !abbreviated(text[:at]) {
			return text[:at]
		}
	}
}

// abbreviated reports whether a text ends in an abbreviation or an initial.
func abbreviated(text string) bool {
	word := text[strings.LastIndexByte(text, ' ')+1:]
	for _, a := range abbreviations {
		if strings.EqualFold(strings.TrimLeft(word, "("), a) {
			return true
		}
	}
	return len(word) == 2 && unicode.IsUpper(rune(word[0]))
}
