package keyfile

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/BurntSushi/toml"

	"outturn/internal/rule"
	"outturn/internal/source"
)

// writtenValue is a value as it is written, and the name of its key.
type writtenValue struct {
	key   string
	text  string
	from  int  // in the file's text
	inner bool // in an inline table
}

// valuesIn are the values of a line after its first equals sign: one or, in an inline
// table, several. A comma within a number does not end it.
func valuesIn(text, key string, at line) []writtenValue {
	whole := trimmed(writtenValue{key, beforeComment(text[at.from:at.to]), at.from, false})
	if !strings.HasPrefix(whole.text, "{") {
		return []writtenValue{whole}
	}
	inside := writtenValue{key, strings.TrimSuffix(whole.text[1:], "}"), whole.from + 1, true}
	var all []writtenValue
	for _, piece := range pieces(inside) {
		name, _, named := strings.Cut(piece.text, "=")
		if last := len(all) - 1; !named && last >= 0 && piece.text != "" {
			all[last].text = text[all[last].from : piece.from+len(piece.text)]
			continue
		}
		if named {
			value := writtenValue{strings.TrimSpace(name), piece.text[len(name)+1:], piece.from + len(name) + 1, true}
			all = append(all, trimmed(value))
		}
	}
	return all
}

func trimmed(v writtenValue) writtenValue {
	text := strings.TrimLeft(v.text, " \t")
	return writtenValue{v.key, strings.TrimRight(text, " \t\r"), v.from + len(v.text) - len(text), v.inner}
}

// beforeComment is a line up to its comment.
func beforeComment(text string) string {
	quoted := false
	for n, r := range text {
		switch {
		case r == '"':
			quoted = !quoted
		case r == '#' && !quoted:
			return text[:n]
		}
	}
	return text
}

// pieces are the parts of an inline table between its commas.
func pieces(v writtenValue) []writtenValue {
	var all []writtenValue
	quoted, depth, start := false, 0, 0
	cut := func(end int) {
		all = append(all, trimmed(writtenValue{v.key, v.text[start:end], v.from + start, v.inner}))
		start = end + 1
	}
	for n, r := range v.text {
		switch {
		case r == '"':
			quoted = !quoted
		case quoted:
		case r == '{' || r == '[':
			depth++
		case r == '}' || r == ']':
			depth--
		case r == ',' && depth == 0:
			cut(n)
		}
	}
	cut(len(v.text))
	return all
}

// slip says what a value that is no TOML was meant to be, where that is known.
func (v writtenValue) slip() (slip, bool) {
	if strings.ContainsFunc(v.text, unicode.IsControl) {
		return slip{}, false
	}
	var decoded map[string]any
	if _, err := toml.Decode("x = "+v.text, &decoded); err == nil {
		return slip{}, false
	}
	s := slip{v.from, v.from + len(v.text), rule.TOMLSyntax, fmt.Sprintf("%s cannot be read as a number", v.text), NumberHint(v.text)}
	day := DayHint(v.text)
	switch {
	case s.hint == "write "+v.text: // a number, too large for TOML
		return slip{}, false
	case v.inner && nextKey.MatchString(v.text):
		return v.missingComma(), true
	case v.text != "" && strings.ContainsAny(v.text[:1], `"'{[`):
		return v.innerQuote()
	case day != "":
		s.rule, s.summary, s.hint = rule.BadDate, fmt.Sprintf("%q is not a day", v.text), day
	case s.hint != "":
	case LikeAbsence(v.text):
		s.summary, s.hint = v.absence()
	case yesOrNo[strings.ToLower(v.text)] != "":
		s.summary, s.hint = fmt.Sprintf("%s is neither true nor false", v.text), "write "+yesOrNo[strings.ToLower(v.text)]
	case words.MatchString(v.text):
		s.summary, s.hint = "this text has no quotes", "write "+v.key+" = "+strconv.Quote(v.text)
	default:
		return slip{}, false
	}
	return s, true
}

// nextKey matches the next key after a value, without a comma between the two.
var nextKey = regexp.MustCompile(`[\s"]([\w-]+)\s*=`)

func (v writtenValue) missingComma() slip {
	at := nextKey.FindStringSubmatchIndex(v.text)
	return slip{v.from + at[2], v.from + at[3], rule.TOMLSyntax, fmt.Sprintf("there is no comma before %q", v.text[at[2]:at[3]]),
		"separate the keys of a table with commas: { count = 44, of = 47 }"}
}

// innerQuote tells of straight quotes within text in straight quotes.
func (v writtenValue) innerQuote() (slip, bool) {
	if v.text[0] != '"' || strings.Count(v.text, `"`) < 4 || strings.Contains(v.text, `"""`) {
		return slip{}, false
	}
	return slip{v.from, v.from + len(v.text), rule.TOMLSyntax, "the text ends at its second quote, and more follows",
		`write quotes within a text as “ and ”, or as \"`}, true
}

// absence says what to write instead of N/A or nothing, by what the key seems to take.
func (v writtenValue) absence() (summary, hint string) {
	summary = "there is no value after the equals sign"
	if v.text != "" {
		summary = fmt.Sprintf("%s is not a value", v.text)
	}
	switch {
	case ofTarget.MatchString(v.key):
		return summary, `a target that is not known yet is { status = "to be set", reason = "..." }; without one, leave the line out`
	case ofWords.MatchString(v.key):
		return summary, "leave the key out where there is nothing to say"
	}
	return summary, AbsenceHint
}

var (
	yesOrNo = map[string]string{"yes": "true", "true": "true", "y": "true", "no": "false", "false": "false"}
	words   = regexp.MustCompile(`^[\pL£/][^"{}\[\]=]*$|^\d{4}(-\d\d)?/(?i:q)[1-4]$`)

	// ofTarget matches the keys of targets, and ofWords those that take words or days and
	// may be left out.
	ofTarget = regexp.MustCompile(`^(target|tolerance|targets|.*\d/q[1-4].*)$`)
	ofWords  = regexp.MustCompile(`^(title|source|reason|note|.*_on|date|dated|reviewed|definition|since|until|.*_reason|contact|set|service|unit|polarity|status|frequency)$`)
)

// replaced is a text with one of its lines blank, so that what follows can be read. The
// heading of a table keeps its name, in straight quotes and without what is invisible,
// because what follows is of that table; where it cannot be read, readable is false.
func (at line) replaced(text string) (rest string, readable bool) {
	written := text[at.from:at.to]
	kept := ""
	if strings.HasPrefix(strings.TrimSpace(written), "[") {
		kept = source.Visible(straight.Replace(written))
	}
	var alone map[string]any
	_, err := toml.Decode(kept, &alone)
	return text[:at.from] + kept + strings.Repeat(" ", len(written)-len(kept)) + text[at.to:], err == nil
}

var straight = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "‟", `"`, "«", `"`, "»", `"`, "‘", "'", "’", "'", "‚", "'")

func (s slip) report(f *source.File, start int, ds *source.Diagnostics) {
	ds.Report(s.rule, f.Span(start+s.from, start+s.to), "%s", s.summary).WithHint("%s", s.hint)
}
