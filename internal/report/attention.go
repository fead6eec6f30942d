package report

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/wording"
)

// Attention is the measures outside tolerance in brief, under a title that says how
// many there are.
type Attention struct {
	Title string          // how many there are
	Items []AttentionItem // the indicators; none when all are in tolerance
}

// AttentionItem is an indicator outside tolerance in brief.
type AttentionItem struct {
	Measure    *Measure // that is outside tolerance
	Reading    string   // that was judged; one of an earlier quarter with the quarter's name
	Against    string   // the target and tolerance
	Trend      string   // "getting worse since Q4 2018/19", "volatile, as reported by officers"; empty without a trend
	Direction  string   // "worse against Q1 2019/20"; empty where none is told beside positions
	Forecast   string   // "forecast for Q4 2019/20: 97.5%, in tolerance"; empty without a forecast
	Why, Voice string   // the first sentence of the commentary, and the voice that says it; may be empty
}

// attention is the measures that decide the positions of entries outside tolerance, those
// that are getting worse first.
func (r *Report) attention(entries []*Entry) Attention {
	outside := outsideTolerance(entries)
	label := r.labelOf(indicator.Outside, entries)
	if len(outside) == 0 {
		return Attention{Title: r.Organisation.Say("attention.none", "position", label)}
	}
	a := Attention{Title: fmt.Sprintf("%s: %d", wording.Capital(label), len(outside))}
	slices.SortStableFunc(outside, func(a, b *Measure) int { return b.urgency() - a.urgency() })
	for _, m := range outside {
		item := AttentionItem{
			Measure: m, Reading: m.judgedReading(), Against: m.against(r.Organisation), Trend: m.trendInBrief(r.Organisation),
			Direction: m.besideInSentence(&m.Evaluation, r.Organisation), Forecast: m.forecastInBrief(r.Organisation.Labels),
		}
		item.Why, item.Voice = r.firstComment(m)
		a.Items = append(a.Items, item)
	}
	return a
}

// urgency orders what is outside tolerance: what is getting worse comes first.
func (m *Measure) urgency() int {
	if m.Evaluation.Trend == indicator.Declining {
		return 1
	}
	return 0
}

// labelOf are the words for a kind of position: those of its class where all entries
// that are judged have that one, and otherwise the organisation's for the kind.
func (r *Report) labelOf(kind indicator.Position, entries []*Entry) string {
	var all []indicator.Position
	for _, p := range positionsFor(entries) {
		if p.Kind() == kind {
			all = append(all, p)
		}
	}
	if len(all) == 1 {
		kind = all[0]
	}
	return r.Organisation.Labels.InSentence(kind)
}

// judgedReading is the reading that was judged: "12%", or "12%, carried from Quarter 1,
// 2019/20,".
func (m *Measure) judgedReading() string {
	e := m.Evaluation
	reading := m.Shown(e.Judged)
	if e.Carried {
		reading += ", carried from " + e.Judged.Quarter.Name() + ","
	}
	return reading
}

// against says what the reading was judged against: "target at least 90%, tolerance
// 85%".
func (m *Measure) against(o *load.Organisation) string {
	e := m.Evaluation
	words := []string{o.Say("attention.no-target")}
	if target := m.TargetWords(); target != "" {
		words[0] = o.Say("attention.target", "target", target)
	}
	if tolerance := m.Indicator.Tolerance(e.Target); tolerance != "" {
		words = append(words, o.Say("attention.tolerance", "tolerance", tolerance))
	}
	if e.OtherPosition() {
		words = append(words, o.Say("attention.position-reported"))
	}
	return strings.Join(words, ", ")
}

// trendInBrief is the trend in force with the quarter since which, or that officers state it
// where the rule gives another.
func (m *Measure) trendInBrief(o *load.Organisation) string {
	if m.Evaluation.OtherTrend() {
		return o.Say("attention.trend-reported", "trend", m.Evaluation.Trend.Words())
	}
	if m.Evaluation.TrendSince.IsZero() {
		return m.Evaluation.Trend.Words()
	}
	return o.Say("attention.trend-since", "trend", m.Evaluation.Trend.Words(), "quarter", m.Evaluation.TrendSince.Short())
}

// firstComment is the first sentence of the commentary on a measure and, where it is
// written in voices, the title of the first voice that says anything.
func (r *Report) firstComment(m *Measure) (text, voice string) {
	if m.Commentary == nil {
		return "", ""
	}
	for _, v := range r.Voices(m) {
		if v.Said != nil {
			return firstSentence(r.firstParagraph(v.Said, m)), v.Title
		}
	}
	return firstSentence(r.firstParagraph(m.Commentary.Root, m)), ""
}

// firstParagraph is the text of the first paragraph, without strong words at its
// beginning, which serve as a heading.
func (r *Report) firstParagraph(within ast.Node, m *Measure) string {
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

// abbreviations have a full stop that ends no sentence.
var abbreviations = []string{"e.g.", "i.e.", "cf.", "no.", "approx.", "vs.", "Dr.", "St."}

// firstSentence is a text up to the first full stop after which another sentence
// begins.
func firstSentence(text string) string {
	for at := 0; ; {
		next := strings.IndexAny(text[at:], ".!?")
		if next < 0 {
			return text
		}
		at += next + 1
		rest := strings.TrimLeft(text[at:], " ")
		first, _ := utf8.DecodeRuneInString(rest)
		if rest == "" || rest != text[at:] && !unicode.IsLower(first) && !endsAbbreviated(text[:at]) {
			return text[:at]
		}
	}
}

// endsAbbreviated reports whether a text ends in an abbreviation or an initial.
func endsAbbreviated(text string) bool {
	word := text[strings.LastIndexByte(text, ' ')+1:]
	for _, a := range abbreviations {
		if strings.EqualFold(strings.TrimLeft(word, "("), a) {
			return true
		}
	}
	return len(word) == 2 && unicode.IsUpper(rune(word[0]))
}
